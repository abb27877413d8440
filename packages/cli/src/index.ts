// The doorstep command as functions, for scripts that build a station.
export { run } from './run.js'
export type { Subcommand as Command, Terminal } from './command.js'
export { indexServices, withIndex } from './commands/index-services.js'
export { checkFolder, NoStation, type FolderCheck, type PlacedFinding } from './commands/check-folder.js'
export { checkLines, noStationLine } from './commands/check-lines.js'
export { standingAt, type OpenState as Standing } from './commands/open-state.js'
export { systemLanguage } from './commands/check-station.js'

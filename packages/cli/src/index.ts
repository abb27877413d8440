// The doorstep command as functions, for scripts that build a station.
export { run } from './run.js'
export type { Command, Terminal } from './command.js'
export { indexServices, withIndex } from './commands/index-services.js'

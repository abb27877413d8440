// Finds the command a call names, runs it, and turns what is wrong into a line and an exit code.
import { UserFault, type Subcommand, type Terminal } from './command.js'
import { checkStation } from './commands/check-station.js'
import { indexServices } from './commands/index-services.js'

const commands: readonly Subcommand[] = [checkStation, indexServices]

function help(): string[] {
  const width = Math.max(...commands.map(({ usage }) => usage.length))
  return ['doorstep <command>', '', ...commands.map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`)]
}

/** Runs `doorstep` with `words` (without the program's name). Gives the exit code: 0 done, 1 a fault in the files, 2 in the call. */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = words
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    for (const line of help()) terminal.say(line)
    return name === undefined ? 2 : 0
  }
  const command = commands.find((each) => each.name === name)
  if (!command) {
    terminal.complain(`doorstep: there is no command '${name}'. Known: ${commands.map((each) => each.name).join(', ')}.`)
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.say(`doorstep ${command.usage}`)
    terminal.say(command.summary)
    return 0
  }
  try {
    return (await command.run(rest, terminal)) ?? 0
  } catch (fault) {
    if (!(fault instanceof UserFault)) throw fault
    terminal.complain(`doorstep ${command.name}: ${fault.message}`)
    return 1
  }
}

// `npm run doorstep -- index <station folder>`: the doorstep command from its source, so that it needs no built packages.
import { argv, stderr, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const conditions = ['doorstep-source', 'module', 'development|production', 'node']

/** The functions of `@doorstep/cli`, from its source. @returns {Promise<typeof import('@doorstep/cli')>} */
export async function loadCommand() {
  const { module } = await runnerImport('@doorstep/cli', {
    configFile: false,
    environments: { inline: { resolve: { conditions, noExternal: [/^@doorstep\//] } } },
  })
  return module
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const { run } = await loadCommand()
  process.exitCode = await run(argv.slice(2), {
    say: (line) => stdout.write(`${line}\n`),
    complain: (line) => stderr.write(`${line}\n`),
  })
}

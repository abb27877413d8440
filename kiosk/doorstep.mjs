// `npm run doorstep -- check <station folder>`: the doorstep command from its source, so that it needs no built packages.
import { argv, cwd, stderr, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import { createRunnableDevEnvironment, resolveConfig } from 'vite'

const conditions = ['doorstep-source', 'module', 'development|production', 'node']
const inline = {
  consumer: /** @type {const} */ ('server'),
  dev: { moduleRunnerTransform: true },
  resolve: { external: /** @type {const} */ (true), mainFields: [], conditions, noExternal: [/^@doorstep\//] },
}

/**
 * Runs some work with modules from their sources, which load what they need later as long as the work goes on.
 *
 * @template Result
 * @param {(load: (name: string) => Promise<unknown>) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function fromSource(work) {
  const config = await resolveConfig({ configFile: false, envDir: false, cacheDir: cwd(), environments: { inline } }, 'serve')
  const environment = createRunnableDevEnvironment('inline', config, { runnerOptions: { hmr: { logger: false } }, hot: false })
  await environment.init()
  try {
    return await work((name) => environment.runner.import(name))
  } finally {
    await environment.close()
  }
}

/**
 * Runs some work with the functions of `@doorstep/cli`.
 *
 * @template Result
 * @param {(command: typeof import('@doorstep/cli')) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export function withCommand(work) {
  return fromSource(async (load) => work(/** @type {typeof import('@doorstep/cli')} */ (await load('@doorstep/cli'))))
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await withCommand(({ run }) =>
    run(argv.slice(2), {
      say: (line) => stdout.write(`${line}\n`),
      complain: (line) => stderr.write(`${line}\n`),
    }),
  )
}

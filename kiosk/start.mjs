// `npm start`: from a fresh checkout to a kiosk in the browser, with nothing but Node.

const wanted = { major: 20, minor: 19 }

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < wanted.major || (major === wanted.major && minor < wanted.minor)) {
  stop(
    `Doorstep needs Node ${wanted.major}.${wanted.minor} or newer, and this is Node ${process.versions.node}: get a newer one at https://nodejs.org.`,
  )
}

// Loaded only now, so that an old Node gets the sentence above and no syntax error.
const { spawnSync } = await import('node:child_process')
const { existsSync, readdirSync, statSync } = await import('node:fs')
const { join } = await import('node:path')
const { fileURLToPath } = await import('node:url')
const { parseArgs } = await import('node:util')
const { installMissing } = await import('./install.mjs')
const { serve } = await import('./serve.mjs')

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'kiosk/dist')

/**
 * When anything below a path last changed, in milliseconds; 0 where there is nothing.
 *
 * @param {string} path
 * @returns {number}
 */
function lastChange(path) {
  if (!existsSync(path)) return 0
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return readdirSync(path)
    .filter((name) => name !== 'node_modules' && name !== 'dist' && !name.endsWith('.test.ts'))
    .reduce((latest, name) => Math.max(latest, lastChange(join(path, name))), found.mtimeMs)
}

function portWanted() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } })
    if (/^\d{1,5}$/.test(values.port) && Number(values.port) < 65536) return Number(values.port)
    return stop(`--port takes a number from 0 to 65535, not ${JSON.stringify(values.port)}: npm start -- --port 5000`)
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)}\nUse: npm start -- --port 5000`)
  }
}

const port = portWanted()

try {
  installMissing(root, (line) => console.log(line))
} catch (error) {
  stop(error instanceof Error ? error.message : String(error))
}

// The worker is the last file a build writes, so a build that broke off counts as none.
const built = lastChange(join(dist, 'sw.js'))
const sources = ['kiosk', 'packages', 'vite.config.ts', 'package-lock.json'].map((path) => lastChange(join(root, path)))
if (built > Math.max(...sources)) {
  console.log('The build is up to date.')
} else {
  console.log('Building...')
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) stop('The build failed: see above.')
}

try {
  const { url } = await serve({ port, folder: dist })
  const pages = [
    ['', 'the lobby, at the entrance'],
    ['counter/', 'the counter, for a worker'],
    ['display/', 'the wall, which calls people'],
    ['wall/', 'the wall, which shows all services page by page'],
    ['counter/second/', 'the side of a desk that faces the resident'],
    ['counter/needs/', 'needs and orders, for staff'],
    ['counter/records/', 'records, exports and backups'],
    ['counter/printer/', 'the ticket printer'],
    ['ticket/', 'a ticket on a phone'],
  ]
  for (const [page, what] of pages) {
    if (existsSync(join(dist, page ?? '', 'index.html'))) console.log(`  ${`${url}${page}`.padEnd(34)} ${what}`)
  }
  console.log('Stop with Ctrl+C.')
} catch (error) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    stop(`Port ${port} is in use by another program: stop that one, or take another port with npm start -- --port ${port + 1}`)
  }
  if (code === 'EACCES') stop(`Port ${port} may not be used by this account: take one above 1023 with npm start -- --port 5000`)
  throw error
}

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
const { existsSync, readdirSync, readFileSync, statSync } = await import('node:fs')
const { join, resolve } = await import('node:path')
const { fileURLToPath } = await import('node:url')
const { installMissing } = await import('./install.mjs')
const { serve } = await import('./serve.mjs')
const { aheadOf, CallFault, DEMO, hereOf, mountName, readOptions } = await import('./start-options.mjs')

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

function options() {
  try {
    return readOptions(process.argv.slice(2))
  } catch (error) {
    return stop(error instanceof CallFault ? error.message : String(error))
  }
}

const { port, station, at } = options()

try {
  installMissing(root, (line) => console.log(line))
} catch (error) {
  stop(error instanceof Error ? error.message : String(error))
}

// only now: what these need has just been installed
const { fromSource } = await import('./doorstep.mjs')

/** What is known of the station and of the build before anything is served. */
const { mount, policy, standing } = await fromSource(async (load) => {
  const command = /** @type {typeof import('@doorstep/cli')} */ (await load('@doorstep/cli'))
  const build = /** @type {typeof import('./build/policy.js')} */ (await load(join(root, 'kiosk/build/policy.ts')))
  const language = command.systemLanguage(process.env)
  /** @param {string} folder */
  const check = (folder) =>
    command.checkFolder(folder).catch((/** @type {unknown} */ fault) => {
      if (fault instanceof command.NoStation) return stop(command.noStationLine(fault, language))
      throw fault
    })
  if (station !== undefined) {
    const { findings, id } = await check(station)
    for (const line of command.checkLines(findings, language)) console.log(line)
    if (id === undefined) stop('station.json cannot be read: mend it first, then start again.')
    return {
      mount: mountName(id),
      policy: build.policyText(await build.stationSources(join(root, 'kiosk/public'), station)),
      standing: undefined,
    }
  }
  const { view } = await check(join(root, 'kiosk/public', DEMO, '..'))
  const ahead = at === undefined ? 0 : aheadOf(at, Date.now())
  const policy = build.policyText(await build.stationSources(join(root, 'kiosk/public')))
  return { mount: undefined, policy, standing: command.standingAt(view, Date.now() + ahead) }
})

// The worker is the last file a build writes, so a build that broke off counts as none. A policy of other stations is another build.
const built = lastChange(join(dist, 'sw.js'))
const sources = ['kiosk', 'packages', 'vite.config.ts', 'package-lock.json'].map((path) => lastChange(join(root, path)))
const samePolicy = existsSync(join(dist, 'csp.txt')) && readFileSync(join(dist, 'csp.txt'), 'utf8').trim() === policy
if (built > Math.max(...sources) && samePolicy) {
  console.log('The build is up to date.')
} else {
  console.log('Building...')
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DOORSTEP_STATION: station === undefined ? '' : resolve(station) },
  })
  if (status !== 0) stop('The build failed: see above.')
}

try {
  const ahead = at === undefined ? undefined : aheadOf(at, Date.now())
  const here = hereOf({ mount, ahead, since: Date.now().toString(36) })
  const { url } = await serve({
    port,
    folder: dist,
    here,
    ...(mount !== undefined && station !== undefined && { stations: { [mount]: station } }),
  })
  const query = mount === undefined ? '' : `?station=/stations/${mount}/station.json`
  const pages = [
    ['', 'the lobby, at the entrance'],
    ['desk/', 'the desk, for all the staff do'],
    ['display/', 'the wall, which calls people'],
    ['wall/', 'the wall, which shows all services page by page'],
    ['desk/second/', 'the side of a desk that faces the resident'],
    ['ticket/', 'a ticket on a phone'],
  ]
  for (const [page, what] of pages) {
    if (existsSync(join(dist, page ?? '', 'index.html'))) console.log(`  ${`${url}${page}${query}`.padEnd(34 + query.length)} ${what}`)
  }
  if (mount !== undefined)
    console.log(
      `Changes in ${station} are read within five minutes, or when a page is opened anew. A part on another server needs a new start.`,
    )
  if (at !== undefined)
    console.log(`The demo's clock began at ${at} (Shanghai). It is for the demo's pages of this server alone, and they say so.`)
  if (standing && !standing.open) {
    const opens = standing.next === undefined ? '' : ` It opens at ${standing.next.replace('T', ' ')}.`
    console.log(`The demo station is closed now: it is ${standing.time} in Shanghai, so no ticket can be taken.${opens}`)
    console.log('For a clock of its own, at which it is open: npm start -- --at 10:20')
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

// `npm start` and its server as processes, in a checkout made up for it: what is built and when, what is served, and how it ends when it cannot be.
import { spawn, type ChildProcess } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { limit } from '../pace.mjs'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const OPEN = { periods: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '08:30', closes: '20:00' }] }
/** In the place of Vite: writes down how it was called, and a build of two pages, the worker last. */
const VITE = `
const { appendFileSync, existsSync, mkdirSync, utimesSync, writeFileSync } = require('node:fs')
const root = process.cwd()
appendFileSync(root + '/builds.txt', JSON.stringify([process.argv.slice(2).join(' '), process.env.DOORSTEP_STATION]) + '\\n')
if (existsSync(root + '/broken')) process.exit(1)
mkdirSync(root + '/kiosk/dist/desk', { recursive: true })
for (const page of ['', 'desk/']) writeFileSync(root + '/kiosk/dist/' + page + 'index.html', page)
writeFileSync(root + '/kiosk/dist/csp.txt', require(root + '/policy.json')[process.env.DOORSTEP_STATION ? 1 : 0] + '\\n')
writeFileSync(root + '/kiosk/dist/sw.js', '')
// a build takes longer than the disk's clock is coarse
utimesSync(root + '/kiosk/dist/sw.js', Date.now() / 1000 + 1, Date.now() / 1000 + 1)
`
const POLICY = (connect: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'${connect}; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types lit-html doorstep 'allow-duplicates'`

let root: string
let own: string
let running: ChildProcess | undefined
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'doorstep-start-'))
  own = join(root, 'own')
  for (const folder of ['kiosk', 'own', 'packages', 'node_modules/vite/bin']) mkdirSync(join(root, folder), { recursive: true })
  copyFileSync(join(repository, 'kiosk/start.mjs'), join(root, 'kiosk/start.mjs'))
  for (const file of ['doorstep.mjs', 'install.mjs', 'serve.mjs', 'start-options.mjs', 'build', 'public'])
    symlinkSync(join(repository, 'kiosk', file), join(root, 'kiosk', file))
  for (const lock of ['package-lock.json', 'node_modules/.package-lock.json']) writeFileSync(join(root, lock), '{ "packages": {} }')
  writeFileSync(join(root, 'node_modules/vite/bin/vite.js'), VITE)
  for (const file of ['packages/a.ts', 'packages/a.test.ts', 'vite.config.ts']) writeFileSync(join(root, file), '')
  writeFileSync(join(root, 'policy.json'), JSON.stringify([POLICY(''), POLICY(' http://127.0.0.1:9/menu.json')]))
  writeFileSync(
    join(own, 'station.json'),
    JSON.stringify({ id: 'my.station', name: '我的站', timeZone: 'Asia/Shanghai', parts: {}, openingHours: OPEN }),
  )
})
afterEach(() => {
  running?.kill()
  rmSync(root, { recursive: true })
})

/** Starts it; resolves when it serves or has ended. */
const start = (...args: string[]) => begin(/Stop with Ctrl\+C\.\n$/, join(root, 'kiosk/start.mjs'), '--port', '0', ...args)

function begin(serves: RegExp, script: string, ...args: string[]) {
  return new Promise<{ code: number | null; said: string; complained: string; url: string }>((resolve, reject) => {
    const env = { ...process.env, LC_ALL: 'en_GB.UTF-8' }
    const one = (running = spawn(process.execPath, [script, ...args], { cwd: repository, env }))
    let [said, complained] = ['', '']
    const tell = (code: number | null) =>
      resolve({ code, said, complained: complained.trim(), url: /http:\/\/localhost:\d+\//.exec(said)?.[0] ?? '' })
    one.stdout.on('data', (text: Buffer) => {
      said += text.toString()
      if (serves.test(said)) tell(null)
    })
    one.stderr.on('data', (text: Buffer) => (complained += text.toString()))
    one.on('error', reject)
    one.on('close', tell)
  })
}

const builds = () =>
  existsSync(join(root, 'builds.txt'))
    ? readFileSync(join(root, 'builds.txt'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown)
    : []
const answerOf = async (url: string, path: string): Promise<unknown> => (await fetch(url + path)).json()
/** Ends what runs, and has what it listened to. */
async function ended(): Promise<void> {
  const one = running
  if (!one || one.exitCode !== null) return
  await new Promise((done) => one.once('close', done).kill())
}

it(
  'builds what was changed since, or for another policy, and serves it',
  async () => {
    const first = await start()
    expect(first).toMatchObject({ code: null, complained: '' })
    expect(builds()).toEqual([['build --logLevel warn', '']])
    // the pages that were built, and no other
    expect(first.said.split('\n').slice(0, 3)).toEqual([
      'Building...',
      `  ${first.url.padEnd(34)} the lobby, at the entrance`,
      `  ${`${first.url}desk/`.padEnd(34)} the desk, for all the staff do`,
    ])
    expect(await (await fetch(`${first.url}desk/`)).text()).toBe('desk/')
    expect(await answerOf(first.url, 'stations/here.json')).toEqual({})
    await ended()

    // tests and what npm installed are no part of a build
    const later = new Date(Date.now() + 60_000)
    utimesSync(join(root, 'packages/a.test.ts'), later, later)
    const second = await start('--at', '22:10')
    expect(second.said).toMatch(/^The build is up to date\.\n/)
    expect(second.said).toContain("The demo's clock began at 22:10 (Shanghai).")
    expect(second.said).toMatch(
      /is closed now: it is 22:10 in Shanghai, so no ticket can be taken\. It opens at \d{4}-\d\d-\d\d \d\d:\d\d\.\n/,
    )
    const { demo } = (await answerOf(second.url, 'stations/here.json')) as { demo: { ahead: number; since: string } }
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', timeStyle: 'short' })
    expect(clock.format(Date.now() + demo.ahead)).toMatch(/^22:1[01]$/)
    expect(demo.since).toMatch(/^\w+$/)
    await ended()

    // a part on another server is another policy
    writeFileSync(
      join(own, 'station.json'),
      JSON.stringify({ id: 'my.station', name: '我的站', timeZone: 'Asia/Shanghai', parts: { menu: 'http://127.0.0.1:9/menu.json' } }),
    )
    const third = await start('--station', own)
    expect(third.said).toContain('\nBuilding...\n')
    expect(builds().slice(1)).toEqual([['build --logLevel warn', own]])
    expect(third.said).toContain('http://127.0.0.1:9/menu.json')
    expect(third.said).toMatch(/desk\/\?station=\/stations\/my-station\/station\.json +the desk, for all the staff do\n/)
    expect(third.said).toContain(`Changes in ${own} are read`)
    expect(await answerOf(third.url, 'stations/here.json')).toEqual({ station: '/stations/my-station/station.json' })
    expect(await answerOf(third.url, 'stations/my-station/station.json')).toMatchObject({ name: '我的站' })
    await ended()

    // what cannot be built anew is not served, though an older build is there
    utimesSync(join(root, 'packages/a.ts'), later, later)
    writeFileSync(join(root, 'broken'), '')
    expect(await start('--station', own)).toMatchObject({ code: 1, complained: 'The build failed: see above.', url: '' })
  },
  limit(60_000),
)

it(
  'ends with a sentence where it cannot go on',
  async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((done) => taken.once('listening', done))
    const { port } = taken.address() as { port: number }
    const busy = await start('--port', String(port))
    taken.close()
    expect(busy).toMatchObject({
      code: 1,
      complained: `Port ${port} is in use by another program: stop that one, or take another port with npm start -- --port ${port + 1}`,
    })

    expect(await start('--at', '25:00')).toMatchObject({
      code: 1,
      said: '',
      complained: expect.stringContaining('--at takes a time of the day') as string,
    })
    expect(await start('--station', join(root, 'nowhere'))).toMatchObject({
      code: 1,
      said: '',
      complained: expect.stringContaining('nowhere') as string,
    })
    writeFileSync(join(own, 'station.json'), '{ "id": ')
    const broken = await start('--station', own)
    expect(broken).toMatchObject({ code: 1, complained: 'station.json cannot be read: mend it first, then start again.' })
    expect(broken.said).toContain('station.json')
    // nothing was built for any of them, but for the port that was found to be taken
    expect(builds()).toHaveLength(1)
  },
  limit(60_000),
)

it('the server alone takes a port and a folder by hand', async () => {
  writeFileSync(join(own, 'index.html'), 'own')
  const { url, code } = await begin(/\n$/, join(repository, 'kiosk/serve.mjs'), '0', own)
  expect([code, await (await fetch(url)).text()]).toEqual([null, 'own'])
  await ended()
  const { port } = new URL(url)
  expect(port).not.toBe('4173')
  expect((await begin(/\n$/, join(repository, 'kiosk/serve.mjs'), port, own)).url).toBe(url)
})

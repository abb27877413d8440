// Finds the machine's own Chromium, or its engine without windows, and the flags it is started with, for every suite that needs a browser.
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { limit } from './pace.mjs'

const usualPlaces = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ],
  darwin: ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
    join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
    join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
    join(folder, 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
  ]),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((path) =>
      join(process.env[name] ?? 'C:/', path),
    ),
  ),
}

const firefoxPlaces = () => [
  ...(process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => ['firefox-esr', 'firefox'].map((name) => join(folder, name))),
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  join(process.env['PROGRAMFILES'] ?? 'C:/', 'Mozilla Firefox/firefox.exe'),
]

/** @param {string} path */
function canRun(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The path of a Chromium, or undefined. CHROME_PATH and DOORSTEP_CHROME come first and must be right: a path given by hand that
 * cannot be run is an error, because testing another browser in silence would be worse.
 *
 * @returns {string | undefined}
 */
export function findBrowser() {
  for (const name of ['CHROME_PATH', 'DOORSTEP_CHROME']) {
    const given = process.env[name]
    if (!given) continue
    if (!canRun(given)) throw new Error(`${name} is ${given}, which cannot be run.`)
    return given
  }
  const onPath = ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) =>
    (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)),
  )
  const places = usualPlaces[/** @type {keyof typeof usualPlaces} */ (process.platform)] ?? []
  return [...places, ...onPath].find(canRun)
}

/** Where Debian puts the engine of its Chromium without the windows around it: same version, same pages, half the processor time. */
const shellPlaces = ['/usr/lib/chromium/chromium-headless-shell', '/usr/bin/chromium-headless-shell']
const debiansChromium = '/usr/lib/chromium/chromium'

/**
 * The path of the engine without windows, or undefined. DOORSTEP_SHELL comes first; who names a browser by hand wants that one in
 * every suite.
 *
 * @returns {string | undefined}
 */
function findShell() {
  const given = process.env['DOORSTEP_SHELL']
  if (given && !canRun(given)) throw new Error(`DOORSTEP_SHELL is ${given}, which cannot be run.`)
  if (given) return given
  return process.env['CHROME_PATH'] || process.env['DOORSTEP_CHROME'] ? undefined : shellPlaces.find(canRun)
}

/** Flags for a headless run that talks to nobody; root has no sandbox to use. */
export const browserArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Whether a font for Chinese is there: without one the pages show boxes and every picture and measure is wrong. */
export function hasChineseFont() {
  if (process.platform !== 'linux') return true
  const found = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return found.status === 0 && found.stdout.trim() !== ''
}

/** @param {readonly string[]} packages @param {import('node:child_process').ExecFileSyncOptions} [options] */
function install(packages, options) {
  /** @type {import('node:child_process').ExecFileSyncOptions} */
  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 'inherit'], ...options }
  execFileSync('apt-get', ['update', '-qq'], quiet)
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet)
}
const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/**
 * The browser's path; installs Chromium and a Chinese font where that can be done without asking (root on Debian or Ubuntu).
 *
 * @param {(line: string) => void} say
 * @returns {string}
 * @throws {Error} a plain sentence that says what to install
 */
export function ensureBrowser(say) {
  const missing = () => [...(findBrowser() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])]
  const packages = missing()
  if (packages.length > 0 && canInstall()) {
    say(`installing ${packages.join(' and ')} with apt-get`)
    install([...packages, 'fontconfig'])
  }
  const still = missing()
  const path = findBrowser()
  if (!path) {
    throw new Error('No browser was found: install Chromium or Google Chrome, or set CHROME_PATH to one, and run npm test again.')
  }
  if (still.length > 0) {
    throw new Error('No font for Chinese was found: install one (Debian: apt-get install fonts-noto-cjk) and run npm test again.')
  }
  return path
}

/**
 * What draws the pages of a test that needs no window of its own: the engine without windows, installed beside Debian's Chromium
 * where that can be done without asking; elsewhere the browser itself, which says the same more slowly.
 *
 * @param {(line: string) => void} say
 * @returns {string}
 * @throws {Error} as {@link ensureBrowser}
 */
export function ensureShell(say) {
  const browser = ensureBrowser(say)
  const found = findShell()
  if (found || process.env['CHROME_PATH'] || process.env['DOORSTEP_CHROME']) return found ?? browser
  if (canInstall() && canRun(debiansChromium)) {
    say('installing chromium-headless-shell with apt-get')
    try {
      install(['chromium-headless-shell'], { stdio: 'ignore', timeout: 120_000 })
    } catch {
      say('It could not be installed; with the whole Chromium the tests take half as long again.')
    }
  }
  return findShell() ?? browser
}

/**
 * The path of a Firefox; installs Debian's where that can be done without asking. FIREFOX_PATH comes first and must be right.
 *
 * @param {(line: string) => void} say
 * @returns {string}
 * @throws {Error} a plain sentence that says what to install
 */
export function ensureFirefox(say) {
  const given = process.env['FIREFOX_PATH']
  if (given && !canRun(given)) throw new Error(`FIREFOX_PATH is ${given}, which cannot be run.`)
  const find = () => given ?? firefoxPlaces().find(canRun)
  if (!find() && canInstall()) {
    say('installing firefox-esr with apt-get')
    install(['firefox-esr'])
  }
  const path = find()
  if (!path) throw new Error('No Firefox was found: install it, or set FIREFOX_PATH to one, and run npm test again.')
  return path
}

/** What WebKit is driven with, all of Debian's: the browser, its driver, and a display that nobody sees. */
export const webkitParts = {
  browser: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  driver: '/usr/bin/WebKitWebDriver',
  display: '/usr/bin/Xvfb',
}

/**
 * Installs WebKitGTK's driver where that can be done without asking.
 *
 * @param {(line: string) => void} say
 * @throws {Error} a plain sentence that says what to install
 */
export function ensureWebKit(say) {
  const isThere = () => Object.values(webkitParts).every(canRun)
  if (!isThere() && canInstall()) {
    say('installing webkit2gtk-driver and xvfb with apt-get')
    install(['webkit2gtk-driver', 'xvfb', 'xauth', 'dbus'])
  }
  if (!isThere())
    throw new Error('WebKitGTK is driven on Debian and Ubuntu only: apt-get install webkit2gtk-driver xvfb, and run this again.')
}

/** @param {string} executablePath @param {string[]} [more] further flags @returns {import('playwright-core').LaunchOptions} */
const launching = (executablePath, more = []) => ({
  executablePath,
  args: [...browserArguments, ...more],
  timeout: limit(60_000),
})

/** What waits for a page waits as long as this machine needs. @param {import('playwright-core').Browser} browser */
function patient(browser) {
  const open = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await open(options)
    context.setDefaultTimeout(limit(30_000))
    return context
  }
  return browser
}

// Playwright is loaded only when it is needed: npm test imports this file before the npm packages are installed.

/**
 * A running headless Chromium for scripts; the caller closes it.
 *
 * @param {string[]} [more] further flags
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser(more = []) {
  const { chromium } = await import('playwright-core')
  return patient(await chromium.launch(launching(ensureBrowser(console.log), more)))
}

/**
 * A running engine without windows for tests; the caller closes it.
 *
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchShell() {
  const { chromium } = await import('playwright-core')
  // a page asks for some fifty files, and each would go through one process more
  return patient(await chromium.launch(launching(ensureShell(console.log), ['--enable-features=NetworkServiceInProcess2'])))
}

// The stories suite: every story of the built Storybook is opened, plays to its end, throws nothing, and axe finds nothing in it.
//
//   node tests/stories/run.mjs           every story
//   node tests/stories/run.mjs timetable  those whose id contains the text
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import { serve } from '../../kiosk/serve.mjs'
import { tally } from '../checks/tally.mjs'
import { launchBrowser } from '../browser.mjs'

const folder = fileURLToPath(new URL('../../.cache/storybook', import.meta.url))
const parallelPages = 3
const patience = 30_000

/** @typedef {{ finished: boolean, faults: string[] }} Played */

// Runs in the page, before its scripts. Storybook says how a story went on its channel, and only there: the status of
// "storyFinished" is success even when a play function threw, so every event that tells of a fault is listened to.
function listen() {
  /** @type {Played} */
  const played = { finished: false, faults: [] }
  /** @param {unknown} error */
  const textOf = (error) =>
    typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : JSON.stringify(error)
  let held = /** @type {unknown} */ (undefined)
  Object.assign(globalThis, { doorstepPlayed: played })
  Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => held,
    set(/** @type {{ on(name: string, listener: (detail: unknown) => void): void }} */ channel) {
      held = channel
      for (const name of ['storyThrewException', 'storyErrored', 'storyMissing', 'playFunctionThrewException']) {
        channel.on(name, (detail) => {
          played.faults.push(`${name}: ${textOf(detail)}`)
          if (name !== 'playFunctionThrewException') played.finished = true
        })
      }
      channel.on('unhandledErrorsWhilePlaying', (errors) => {
        for (const error of /** @type {unknown[]} */ (errors)) played.faults.push(`while playing: ${textOf(error)}`)
      })
      channel.on('storyFinished', () => (played.finished = true))
    },
  })
}

// Runs in the page. A story is a part of a page, so what only a whole page can have (landmarks, a first heading) is not asked of it.
async function findViolations() {
  /** @type {typeof import('axe-core')} */
  const { run } = Reflect.get(globalThis, 'axe')
  const { violations } = await run('#storybook-root', {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { region: { enabled: false }, 'landmark-one-main': { enabled: false }, 'page-has-heading-one': { enabled: false } },
    resultTypes: ['violations'],
  })
  return violations.map(({ id, help, nodes }) => `axe ${id}: ${help}\n${nodes.map(({ target }) => `  ${target.join(' ')}`).join('\n')}`)
}

/**
 * Everything that is wrong with one story.
 *
 * @param {import('playwright-core').BrowserContext} context @param {string} url @param {string} id
 * @returns {Promise<string[]>}
 */
async function faultsOf(context, url, id) {
  const page = await context.newPage()
  /** @type {string[]} */
  const faults = []
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`))
  page.on('crash', () => faults.push('the page crashed'))
  try {
    await page.addInitScript(listen)
    // The add-on's own axe is told to wait: this script's is not to be switched off by a story.
    await page.goto(`${url}iframe.html?viewMode=story&id=${id}&globals=a11y.manual:!true`)
    await page.waitForFunction(() => Reflect.get(globalThis, 'doorstepPlayed').finished, undefined, { timeout: patience })
    /** @type {Played} */
    const played = await page.evaluate(() => Reflect.get(globalThis, 'doorstepPlayed'))
    faults.push(...played.faults)
    if (faults.length === 0) {
      await page.evaluate(axe.source)
      faults.push(...(await page.evaluate(findViolations)))
    }
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error))
  } finally {
    await page.close()
  }
  return faults
}

/** @type {{ entries: Record<string, { id: string, type: string }> }} */
const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))
const wanted = process.argv[2] ?? ''
const stories = Object.values(index.entries)
  .filter(({ type, id }) => type === 'story' && id.includes(wanted))
  .map(({ id }) => id)

const { check, finish } = tally()
const server = await serve({ port: 0, folder })
const browser = await launchBrowser()
try {
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, reducedMotion: 'reduce' })
  const waiting = [...stories]
  const work = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const faults = await faultsOf(context, server.url, id)
      await check(id, () => {
        assert.ok(faults.length === 0, faults.join('\n'))
      })
    }
  }
  await Promise.all(Array.from({ length: parallelPages }, work))
} finally {
  await browser.close()
  await server.close()
}
finish()

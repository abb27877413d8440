// The stories suite: every story of the built Storybook is opened, plays to its end, throws nothing, is heard as it was approved, and axe finds
// nothing in it; every tag has a page, whose controls work.
//
//   node tests/stories/run.mjs            every story
//   node tests/stories/run.mjs timetable  those whose id contains the text, or one of several
//   node tests/stories/run.mjs controls   the controls alone
//   node tests/stories/run.mjs --write    what is heard is approved: stories/heard is written anew
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import axe from 'axe-core'
import { serve } from '../../kiosk/serve.mjs'
import { tally } from '../checks/tally.mjs'
import { launchShell } from '../browser.mjs'
import { Approved, ears, noChance } from '../heard/approved.mjs'
import { limit } from '../pace.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, '.cache/storybook')
const parallelPages = 3
const patience = limit(30_000)
/** No story may say what the machine's own zone or language would make of it; it is the same day there. */
const ELSEWHERE = { timezoneId: 'Asia/Tokyo', locale: 'de-DE' }
/** What is said for some seconds only, of a machine without a loudspeaker. @type {readonly (readonly [string, string])[]} */
const PASSING = ['这个窗口现在没有声音', '這個視窗現在沒有聲音', 'This window makes no sound now'].map((says) => [`\\n *${says}.*`, ''])

/** @typedef {{ id: string | null, finished: boolean, faults: string[] }} Played */

// Runs in the page, before its scripts. Storybook says how a story went on its channel, and only there: the status of
// "storyFinished" is success even when a play function threw, so every event that tells of a fault is listened to.
function listen() {
  /** @type {Played} */
  const played = { id: new URLSearchParams(location.search).get('id'), finished: false, faults: [] }
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
      channel.on('storyFinished', (detail) => {
        if (Reflect.get(/** @type {object} */ (detail), 'storyId') === played.id) played.finished = true
      })
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
 * The address of a story's page, or another story on the page that is open: Storybook takes the one before away, as it does for who
 * clicks through them. A page costs more to load than most stories to play.
 *
 * @param {import('playwright-core').Page} page @param {string} url @param {string} id
 */
async function go(page, url, id) {
  if (page.url() === 'about:blank') {
    // The add-on's own axe is told to wait: this script's is not to be switched off by a story.
    await page.addInitScript({ content: noChance })
    await page.goto(`${url}iframe.html?viewMode=story&id=${id}&globals=a11y.manual:!true`)
    return
  }
  await page.evaluate(noChance)
  await page.evaluate((storyId) => {
    Object.assign(Reflect.get(globalThis, 'doorstepPlayed'), { id: storyId, finished: false, faults: [] })
    Reflect.get(globalThis, '__STORYBOOK_ADDONS_CHANNEL__').emit('setCurrentStory', { storyId, viewMode: 'story' })
  }, id)
}

/**
 * Everything that is wrong with each of the stories, played one after the other on one page.
 *
 * @param {import('playwright-core').BrowserContext} context @param {string} url @param {readonly string[]} ids
 * @returns {Promise<Map<string, string[]>>}
 */
async function faultsOf(context, url, ids) {
  const page = await context.newPage()
  /** @type {Map<string, string[]>} */
  const all = new Map()
  /** @type {string[]} */
  let faults = []
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`))
  page.on('crash', () => faults.push('the page crashed'))
  await page.addInitScript(listen)
  await page.addInitScript({ content: ears })
  for (const id of ids) {
    all.set(id, (faults = []))
    try {
      await go(page, url, id)
      await page.waitForFunction(() => Reflect.get(globalThis, 'doorstepPlayed').finished, undefined, { timeout: patience })
      /** @type {Played} */
      const played = await page.evaluate(() => Reflect.get(globalThis, 'doorstepPlayed'))
      faults.push(...played.faults)
      if (faults.length === 0) {
        const approved = approvedOf(id)
        await approved.hear(page, nameOf(id), '#storybook-root', PASSING)
        const fault = approved.fault(nameOf(id))
        if (fault !== undefined) faults.push(fault)
        if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
        faults.push(...(await page.evaluate(findViolations)))
      }
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error))
    }
    // what is wrong here may be wrong with the next one only because of it
    if (faults.length > 0) break
  }
  await page.close()
  return all
}

/** @type {{ entries: Record<string, { id: string, type: string, name: string }> }} */
const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))
const {
  values: { write },
  positionals: wanted,
} = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean', default: false } } })
/** @param {string} id */
const componentOf = (id) => id.replace(/--.*$/, '')
/** @param {string} id */
const nameOf = (id) => index.entries[id]?.name ?? id

/** Every story of a component, as they follow one another on a page. @type {Map<string, string[]>} */
const all = new Map()
for (const { type, id } of Object.values(index.entries)) {
  if (type === 'story') all.set(componentOf(id), [...(all.get(componentOf(id)) ?? []), id])
}
/** Those that are asked for. */
const isWanted = (/** @type {string} */ id) => wanted.length === 0 || wanted.some((word) => id.includes(word))
const pages = [...all.values()].map((ids) => ids.filter(isWanted)).filter((ids) => ids.length > 0)

/** What is approved, by component. @type {Map<string, Approved>} */
const files = new Map()
for (const component of all.keys()) {
  const path = join('stories/heard', `${component}.txt`)
  files.set(component, new Approved(join(root, path), `What is heard of each story of ${component}; written by npm run heard.`, write))
}
/** @param {string} id */
const approvedOf = (id) => /** @type {Approved} */ (files.get(componentOf(id)))

const { check, finish } = tally()

/** @typedef {{ name: string, fieldName?: string, type: { text: string } }} Attribute */
/** Every tag with its attributes. @type {{ tagName: string, attributes?: Attribute[] }[]} */
const tags = JSON.parse(readFileSync(join(root, 'packages/elements/custom-elements.json'), 'utf8')).modules.flatMap(
  (/** @type {{ declarations: { tagName?: string }[] }} */ { declarations }) => declarations.filter(({ tagName }) => tagName),
)

/** What a control can be set to: the last word of a list, a number, yes, a day where one is asked for. @param {Attribute} attribute */
function another({ name, type: { text } }) {
  const word = /'([^']*)'$/.exec(text)?.[1]
  if (word !== undefined) return word
  if (text === 'boolean') return true
  if (text === 'number') return 7
  return name === 'date' ? '2026-11-21' : 'a'
}

// Runs in the page: what a control sets is waited for, because some stories draw themselves anew.
/** @param {readonly [id: string, tag: string, attribute: Attribute, value: string | number | boolean, patience: number]} given */
async function turn([storyId, tag, { name, fieldName, type }, value, ms]) {
  const read = () => document.querySelector(`#storybook-root ${tag}`)?.getAttribute(name)
  const until = async (/** @type {string | null | undefined} */ wanted) => {
    for (const end = performance.now() + ms; read() !== wanted && performance.now() < end;) await new Promise(requestAnimationFrame)
    if (read() !== wanted) throw new Error(`${name} is ${read()}, not ${wanted}`)
  }
  const channel = Reflect.get(globalThis, '__STORYBOOK_ADDONS_CHANNEL__')
  const own = read()
  channel.emit('updateStoryArgs', { storyId, updatedArgs: { [name]: value } })
  await until(value === true ? '' : String(value))
  const held = fieldName && Reflect.get(document.querySelector(`#storybook-root ${tag}`) ?? {}, fieldName)
  // a text may be the name of something that is not there
  if (fieldName && type.text !== 'string' && held !== value) throw new Error(`.${fieldName} is ${held}, not ${value}`)
  channel.emit('resetStoryArgs', { storyId, argNames: [name] })
  await until(own)
}

/**
 * Every tag has a page, and in its first story each control sets its attribute, which the widget reads; reset, it is as it was.
 *
 * @param {import('playwright-core').BrowserContext} context @param {string} url
 */
async function checkControls(context, url) {
  const page = await context.newPage()
  await page.addInitScript(listen)
  for (const { tagName, attributes = [] } of tags) {
    await check(`${tagName}: its controls`, async () => {
      const id = all.get(tagName.replace('doorstep-', ''))?.[0]
      assert.ok(id, 'it has no story')
      await go(page, url, id)
      await page.waitForFunction(() => Reflect.get(globalThis, 'doorstepPlayed').finished, undefined, { timeout: patience })
      await page.locator(`#storybook-root ${tagName}`).first().waitFor({ state: 'attached' })
      for (const attribute of attributes)
        await page.evaluate(turn, /** @type {const} */ ([id, tagName, attribute, another(attribute), limit(5000)]))
    })
  }
  await page.close()
}

const server = await serve({ port: 0, folder })
const browser = await launchShell()
try {
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, reducedMotion: 'reduce', ...ELSEWHERE })
  // the longest first, so that no page is left alone at the end
  const waiting = pages.sort((one, other) => other.length - one.length)
  const work = async () => {
    for (let ids = waiting.shift(); ids; ids = waiting.shift()) {
      while (ids.length > 0) {
        const played = await faultsOf(context, server.url, ids)
        for (const [id, faults] of played) {
          const alone = faults.length > 0 && played.size > 1
          // it counts what a story does on a page of its own
          const counted = alone ? ((await faultsOf(context, server.url, [id])).get(id) ?? []) : faults
          await check(id, () => {
            assert.ok(counted.length === 0, counted.join('\n'))
          })
        }
        ids = ids.slice(played.size)
      }
    }
  }
  await Promise.all(Array.from({ length: parallelPages }, work))
  if (!write && (wanted.length === 0 || wanted.includes('controls'))) await checkControls(context, server.url)
} finally {
  await browser.close()
  await server.close()
}
for (const [component, ids] of all) {
  const approved = /** @type {Approved} */ (files.get(component))
  const names = ids.map(nameOf)
  if (write && ids.some(isWanted)) approved.write(names)
  else await check(`${component} has no story too many approved`, () => assert.deepEqual(approved.gone(names), []))
}
finish()

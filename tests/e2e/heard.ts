// What is heard of the kiosk's pages in a test file, compared with what was approved of it; written anew by `npm run heard`.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { Approved, ears } from '../heard/approved.mjs'
import { TEST_LANGUAGES, type TestLanguage } from './lobby-page.js'

const folder = fileURLToPath(new URL('heard', import.meta.url))
const writes = process.env['DOORSTEP_HEARD'] === 'write'

/** Browser, room, loudspeaker and glass are another on every machine, and the clock goes on while a page is looked at. */
const MACHINE = [
  ['\\b10:2[4-9]\\b', '10:24'],
  ['\\s*(?:这个窗口现在没有声音|這個視窗現在沒有聲音|This window makes no sound now)[^\\n]*', ''],
  ['\\b22:1\\d\\b', '22:10'],
  ['(也可以，|itself in )\\d+', '$1N'],
  ['Chrome \\d+ \\(.*?\\)', 'Chrome'],
  ['[\\d.,]+ (MB|GB)', 'N $1'],
  ['\\n *status:\\n.*\\n *button: (?:打开声音|打開聲音|Turn the sound on)', ''],
] as const

/**
 * Compares a page with what was approved under a name, in the file of that name; a state has one name in a file.
 * `more`: what else is another in every run.
 *
 * @example
 * const heard = hearing('settings')
 * await heard(page, 'sound, en')
 */
export function hearing(
  file: string,
  more: readonly (readonly [pattern: string, instead: string])[] = [],
): (page: Page, name: string, selector?: string) => Promise<void> {
  const approved = new Approved(join(folder, `${file}.txt`), `What is heard of ${file}; written by npm run heard.`, writes)
  // what a run does not come to stays approved; of states that are gone the file is rid by deleting it first
  const names = [...approved.names]
  if (writes) afterAll(() => approved.write(names))
  return async (page, name, selector = 'body') => {
    if (!names.includes(name)) names.push(name)
    await page.evaluate(ears)
    await approved.hear(page, name, selector, [...MACHINE, ...more])
    expect(approved.fault(name)).toBeUndefined()
  }
}

/** Looks at a page in one language after the other, each chosen as a resident beside it would see it; the page's own is the last. */
export async function inEachLanguage(page: Page, look: (language: TestLanguage) => Promise<void>): Promise<void> {
  const own = await page.evaluate(() => document.documentElement.lang)
  for (const language of TEST_LANGUAGES.toSorted((one, other) => Number(one === own) - Number(other === own))) {
    await page.evaluate((lang) => (document.documentElement.lang = lang), language)
    await look(language)
  }
}

// Component tests that Firefox is not asked, by name, each with its reason; docs/guide/browsers.md has the list for readers.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** `written`: a part of the name as it stands in the file, where it is put together there. @type {readonly { file: string, title: string, written?: string, why: string }[]} */
export const excused = [
  {
    file: 'packages/sources/src/backup/backup.browser.test.ts',
    title: 'say that they failed when the folder is gone, and go on when it is there again',
    why: 'Firefox has no folders to choose, and its private ones say nothing of why a file is not there',
  },
  {
    file: 'packages/printing/src/browser/browser.browser.test.ts',
    title: 'a frame stays until the browser has taken it, and the next slip waits for that',
    why: 'does not end in a Firefox without a window: printing without asking is the kiosk’s, which is Chromium',
  },
  {
    file: 'packages/printing/src/browser/browser.browser.test.ts',
    title: 'slips come one after the other, also when a browser never says that it has printed',
    why: 'the same',
  },
  {
    file: 'packages/elements/src/call-display/sound.test.ts',
    title: 'plays a sentence to its end on its own clock, and tells how long it takes',
    why: 'does not end in Firefox on a machine without a loudspeaker',
  },
  {
    file: 'packages/elements/src/call-display/sound.test.ts',
    title: 'notices a loudspeaker whose clock stands still: nothing was heard, and nothing will be until somebody tries again',
    why: 'the same',
  },
  {
    file: 'packages/elements/src/call-display/call-display.test.ts',
    written: 'fits a ${shape} wall: the number called',
    title: 'fits a tall wall: the number called is at least 61 mm high, nothing is cut off, with 1, 4 and 12 calls',
    why: 'lines of the number are 10 px higher there than their box; the display is the kiosk’s, which is Chromium',
  },
  {
    file: 'packages/elements/src/keyboard/keyboard.test.ts',
    title: 'keeps its words whole in type of twice the size',
    why: 'lines are 3 px higher there than a key in type of twice the size; nothing is cut off that one sees',
  },
]

/** A script for the page of the tests, before mocha: an excused test is there without its body, which mocha counts as skipped. @throws {Error} where a test has another name by now */
export function excusingScript() {
  for (const { file, title, written = title } of excused)
    if (!readFileSync(join(root, file), 'utf8').includes(written)) throw new Error(`${file} has no test "${title}": tests/excused.mjs`)
  return `<script>{
    const excused = ${JSON.stringify(excused.map(({ title }) => title))}
    let named
    Object.defineProperty(window, 'it', {
      get: () => named,
      set: (it) => (named = Object.assign((title, run) => it(title, excused.includes(title) ? undefined : run), it)),
    })
  }</script>`
}

// The files of what was approved to be heard: read back as they were written, and a difference that can be read.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { Approved, difference } from '../heard/approved.mjs'

let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'doorstep-heard-'))))
afterEach(() => rmSync(folder, { recursive: true }))

/** A page on which something is heard. */
const saying = (heard: string): Page => ({ evaluate: () => Promise.resolve(heard) }) as unknown as Page
const fileIn = (): string => join(folder, 'clock.txt')

test('what is written is approved: the same again, and what is the same as before by its name alone', async () => {
  const written = new Approved(fileIn(), 'What is heard.', true)
  for (const [name, heard] of [
    ['Day', 'heading [2]: 白天\n  button: 取号'],
    ['Phone', 'heading [2]: 白天\n  button: 取号'],
    ['Night', 'heading [2]: 夜里'],
  ] as const)
    await written.hear(saying(heard), name, 'body')
  written.write(['Day', 'Phone', 'Night'])
  expect(readFileSync(fileIn(), 'utf8')).toBe(
    'What is heard.\n\n== Day\nheading [2]: 白天\n  button: 取号\n\n== Phone\nas Day\n\n== Night\nheading [2]: 夜里\n',
  )
  const read = new Approved(fileIn(), 'What is heard.')
  expect([read.of('Phone'), read.of('Night'), read.of('Noon')]).toEqual([read.of('Day'), 'heading [2]: 夜里', undefined])
  expect(read.gone(['Day', 'Night'])).toEqual(['Phone'])
})

test('what is heard otherwise is a fault that shows the lines, and so is what nobody approved', async () => {
  const written = new Approved(fileIn(), 'What is heard.', true)
  await written.hear(saying('heading [2]: 白天\nbutton: 取号\nlink: 回家'), 'Day', 'body')
  written.write(['Day'])
  const read = new Approved(fileIn(), 'What is heard.')
  await read.hear(saying('heading [2]: 白天\nbutton [disabled]: 取号\nlink: 回家'), 'Day', 'body')
  expect(read.fault('Day')).toMatch(/^ *- button: 取号\n *\+ button \[disabled\]: 取号$/m)
  await read.hear(saying('heading [2]: 白天\nbutton: 取号\nlink: 回家'), 'Day', 'body')
  expect(read.fault('Day')).toBeUndefined()
  await read.hear(saying('heading [2]: 中午'), 'Noon', 'body')
  expect(read.fault('Noon')).toContain('Noon is not approved')
})

test('of a long text only what is near a difference is shown', () => {
  const was = Array.from({ length: 20 }, (_, at) => `line ${at}`)
  expect(difference(was.join('\n'), was.filter((line) => line !== 'line 9').join('\n'))).toBe(
    ['  line 7', '  line 8', '- line 9', '  line 10', '  line 11', '  …'].join('\n'),
  )
})

// What the e2e tests stand on: the served kiosk, one browser for all files of a process, a profile of its own for each test, and axe.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { inject } from 'vitest'
import type { AxeResults, RunOptions } from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'
import { launchShell } from '../browser.mjs'
import { openContext } from './lobby-page.js'

declare global {
  interface Window {
    axe: { run(context: Document, options: RunOptions): Promise<AxeResults> }
  }
}

/** The address of the served kiosk, with its last slash. */
export const address = inject('kiosk')

// one for all files of a process, with which it ends
export const browser = await launchShell()

/** The profile of the test that runs, in a file that says {@link eachContext}. */
export let context: BrowserContext

/** Each test of the file gets a {@link context}: a profile of its own, by {@link openContext} if nothing else is said. */
export function eachContext(open: () => Promise<BrowserContext> = () => openContext(browser)): void {
  beforeEach(async () => {
    context = await open()
  })
  afterEach(() => context.close())
}

/** Another machine, or another time, in the middle of a test: the {@link context} is closed and a new one takes its place. */
export async function anotherContext(open: () => Promise<BrowserContext> = () => openContext(browser)): Promise<void> {
  await context.close()
  context = await open()
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong with a page, each with the element it is about. */
export async function axeFaults(page: Page, rules: NonNullable<RunOptions['rules']> = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  return page.evaluate(async (asked) => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'], rules: asked })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    )
  }, rules)
}

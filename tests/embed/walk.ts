// What a check of this walk is given: a browser, the site, and a count of what passed.
import type { Browser } from 'puppeteer-core'
import type { Engine } from './browser.js'
import type { Site } from './site.js'

export interface Walk {
  readonly engine: Engine
  readonly browser: Browser
  readonly site: Site
  /** Only what the short form of npm test looks at. */
  readonly short: boolean
  /** Only host pages, or widgets, whose name has this. */
  readonly filter: string | undefined
  /** Where the libraries of other people's pages are installed. */
  readonly libraries: string
  /** The embed folder. */
  readonly folder: string
  /** A folder of host pages somebody brought. */
  readonly pages: string | undefined
  /** A cell of the matrix: this widget on this page. It failed when there is a complaint. */
  cell(page: string, widget: string, complaints: readonly string[]): void
  /** Runs a check that fails by throwing. */
  attempt(page: string, widget: string, run: () => Promise<readonly string[] | undefined>): Promise<void>
}

/** One kind of check; each has a file of its own in `checks/`, and a line in `main.ts`. */
export type Check = (walk: Walk) => Promise<void>

// What was approved to be heard of each state of a screen: one text file a screen, read, compared, and written anew.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { heardAtRest, heardIn, stillChance } from './in-page.mjs'
import { limit } from '../pace.mjs'

/** What has not changed for so long will not change any more, in ms of a quiet machine; waited for only where something else is heard than was approved. */
const QUIET_MS = 2_000
/** While it is written every state waits; what came later still is found by the first run that compares. */
const WRITING_QUIET_MS = 300
/** Lines around a difference. */
const AROUND = 2

/** A page that can be listened to, and chance in it that is none, as scripts. */
export const ears = `globalThis.doorstepHeard = ${String(heardIn)}`
export const noChance = `(${String(stillChance)})()`

/** The sections of a file, by name. @param {string} text @returns {Map<string, string>} */
function sectionsOf(text) {
  const parts = text.split(/^== (.+)\n/m).slice(1)
  return new Map(parts.flatMap((name, at) => (at % 2 === 0 ? [[name, (parts[at + 1] ?? '').trim()]] : [])))
}

/** @param {string} text @returns {string} */
const linesBefore = (text) => text.replace(/^/gm, '    ')

/**
 * Where two texts differ, as a patch shows it: `-` was approved, `+` is heard now.
 *
 * @param {string} approved @param {string} heard
 */
export function difference(approved, heard) {
  const [was, is] = [approved.split('\n'), heard.split('\n')]
  /** The longest common rest from each pair of lines on. @type {number[][]} */
  const common = Array.from({ length: was.length + 1 }, () => new Array(is.length + 1).fill(0))
  const at = (/** @type {number} */ i, /** @type {number} */ j) => common[i]?.[j] ?? 0
  for (let i = was.length - 1; i >= 0; i -= 1)
    for (let j = is.length - 1; j >= 0; j -= 1)
      /** @type {number[]} */ (common[i])[j] = was[i] === is[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const lines = /** @type {string[]} */ ([])
  let [i, j] = [0, 0]
  while (i < was.length || j < is.length) {
    if (i < was.length && was[i] === is[j]) {
      lines.push(`  ${was[i]}`)
      i += 1
      j += 1
    } else if (i < was.length && (j >= is.length || at(i + 1, j) >= at(i, j + 1))) lines.push(`- ${was[i++]}`)
    else lines.push(`+ ${is[j++]}`)
  }
  const told = lines.map((_, index) => lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some((line) => !line.startsWith('  ')))
  return lines.flatMap((line, index) => (told[index] ? [line] : told[index - 1] ? ['  …'] : [])).join('\n')
}

/** A file of approved states. A state that is heard as one before it in the file is written as its name alone. */
export class Approved {
  /** What is in the file. */
  #states = /** @type {Map<string, string>} */ (new Map())
  /** What was heard in this run. */
  #heard = /** @type {Map<string, string>} */ (new Map())

  /** @param {string} path @param {string} about the first line @param {boolean} writes whether what is heard will be approved */
  constructor(path, about, writes = false) {
    this.path = path
    this.about = about
    this.writes = writes
    try {
      for (const [name, text] of sectionsOf(readFileSync(path, 'utf8'))) {
        const [, other] = /^as (.+)$/.exec(text) ?? []
        this.#states.set(name, other === undefined ? text : (this.#states.get(other) ?? text))
      }
    } catch {
      // nothing was approved yet
    }
  }

  /** @param {string} name @returns {string | undefined} */
  of(name) {
    return this.#states.get(name)
  }

  /**
   * What is heard of a state on a page that has ears; waits for what was approved.
   *
   * @param {import('playwright-core').Page} page @param {string} name @param {string} selector
   * @param {readonly (readonly [pattern: string, instead: string])[]} [machine] what is another on every machine
   */
  async hear(page, name, selector, machine = []) {
    const heard = await page.evaluate(heardAtRest, {
      selector,
      machine,
      expected: this.of(name),
      quiet: limit(this.writes ? WRITING_QUIET_MS : QUIET_MS),
    })
    this.#heard.set(name, heard)
    return heard
  }

  /** What is wrong with a state as it was heard: nothing, or the difference. @param {string} name @returns {string | undefined} */
  fault(name) {
    const [was, is] = [this.of(name), this.#heard.get(name)]
    if (this.writes || was === is || is === undefined) return undefined
    const again = 'If it is meant: npm run heard, and look at what changed in the text file.'
    return was === undefined
      ? `${name} is not approved in ${this.path}. ${again}`
      : `${name} is heard otherwise than ${this.path} says. ${again}\n${linesBefore(difference(was, is))}`
  }

  /** Writes what was heard in the place of what was approved. @param {readonly string[]} names in this order; states that are not named are gone */
  write(names) {
    /** @type {Map<string, string>} */
    const first = new Map()
    const sections = names.flatMap((name) => {
      const text = this.#heard.get(name) ?? this.of(name)
      if (text === undefined) return []
      const other = first.get(text)
      if (other === undefined) first.set(text, name)
      return [`== ${name}\n${other === undefined ? text : `as ${other}`}\n`]
    })
    mkdirSync(dirname(this.path), { recursive: true })
    writeFileSync(this.path, `${this.about}\n\n${sections.join('\n')}`)
  }

  /** Of all that is approved, in the order of the file. @returns {string[]} */
  get names() {
    return [...this.#states.keys()]
  }

  /** States that are approved and that nobody has. @param {readonly string[]} names @returns {string[]} */
  gone(names) {
    return [...this.#states.keys()].filter((name) => !names.includes(name))
  }
}

// The sentences for a finding: where it is, what is wrong, what to do; for a page of the staff's and for the command line.
import { sayProblem } from '../schema/problem.js'
import { slippedFrom } from '../schema/slip.js'
import { MISSING, unquoted } from '../schema/quoted.js'
import type { NameKind } from '../schema/names.js'
import type { Language } from '../text/localised.js'
import { describeFailure, howToMend } from './failure.js'
import { doubtWords } from './doubts.words.js'
import { fieldName } from './field-names.words.js'
import type { EntryFinding, FeedFinding, PlaceStep } from './finding.js'
import { findingWords } from './finding.words.js'
import { dateMeant, dateTimeMeant, timeMeant } from './meant.js'

/** A finding in words. `how` is empty where there is nothing to advise. */
export interface FindingText {
  /** The file's name, without its folders. */
  readonly file: string
  readonly where: string
  readonly what: string
  readonly how: string
}

/** Nobody follows more steps than these; the feed's own places have fewer. */
const MOST_STEPS = 12

/** `第4项“病历本更换”，办理时间（hours）第1项，开门时间（opens）`. */
function placeText(whole: readonly PlaceStep[], language: Language): string {
  const place = whole.slice(0, MOST_STEPS)
  const words = findingWords[language]
  const said: string[] = []
  place.forEach((step, at) => {
    if ('field' in step) {
      const next = place[at + 1]
      // an entry is called by its list's name
      if (next && 'entry' in next) return
      said.push(words.field(fieldName(step.field, language), step.field))
      return
    }
    const before = place[at - 1]
    const field = before && 'field' in before ? before.field : ''
    const list = fieldName(field, language) ?? field
    said.push(typeof step.entry === 'number' ? words.entry(list, step.entry + 1, step.name) : words.named(list, step.entry, step.name))
  })
  return said.join(words.between)
}

/**
 * The sentences for a finding.
 *
 * @example
 * const { file, where, what, how } = describeFinding(finding, 'en')
 * // services.json | service no. 4 “New booklet”, hours no. 1, opening time (opens) | '25:00' is not a time | Write it with four digits ...
 */
export function describeFinding(finding: FeedFinding, language: Language): FindingText {
  const words = findingWords[language]
  const file = fileName(finding.href)
  if (finding.kind === 'file') {
    return {
      file,
      where: words.wholeFile,
      what: describeFailure({ ...finding.failure, href: file }, language),
      how: howToMend(finding.failure, language),
    }
  }
  const [code = '', options = ''] = finding.expected.split(/:(.*)/s)
  const missing = finding.found === MISSING
  const sentence = words.what[code] ?? doubtWords[language][code]?.what
  const said = missing ? words.what['missing']?.('', '') : sentence?.(finding.found, options)
  const seen = finding.leftOut
    ? words.leftOut
    : finding.fatal
      ? words.unreadable
      : code === 'no-such'
        ? words.without[options.split(' ')[0] as NameKind]
        : undefined
  const where = finding.keys ? placeText(finding.place, language) : finding.path
  return {
    file,
    where: where === '' ? words.wholeFile : where,
    what: [said ?? sayProblem(finding, language), seen].filter(Boolean).join(language === 'en' ? '; ' : '，'),
    how: adviceFor(finding, code, options, language),
  }
}

/** What was meant by a value that a person can read and the feed cannot. */
const MEANT: Readonly<Record<string, (found: string) => string | undefined>> = {
  date: dateMeant,
  time: timeMeant,
  'date-time': dateTimeMeant,
}

function adviceFor({ found }: EntryFinding, code: string, options: string, language: Language): string {
  const { how } = findingWords[language]
  const meant = code === 'one-of' ? slippedFrom(unquoted(found), options.split(' ')) : undefined
  if (meant !== undefined) return how['no-such']?.(found, `word ${meant}`) ?? ''
  const written = MEANT[code]?.(found)
  if (written !== undefined) return how['write']?.(found, written) ?? ''
  const doubt = doubtWords[language][code]
  if (doubt) return how[code]?.(found, options) ?? doubt.how(options)
  return how[found === MISSING ? 'missing' : code]?.(found, options) ?? ''
}

/** A file as a person looks for it. */
function fileName(href: string): string {
  const name =
    href
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? href
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

// The long run: several hundred days at 1, 2 and 4 desks, the table of docs/wait-band.md, and whether all of it holds.
import { faultsOf, judge, type Judgement } from './judge.js'

const DAYS = 400
const SEED = 2026
/** A quiet, a usual and a busy station. */
const LOADS = [0.55, 0.7, 0.85]

const minutes = (value: number) => value.toFixed(1)
const percent = (value: number) => `${Math.round(100 * value)}%`

const columns: Record<string, (judgement: Judgement) => string> = {
  load: ({ setting }) => percent(setting.load),
  desks: ({ setting }) => String(setting.desks),
  tickets: ({ issued }) => String(issued),
  'no desk open': ({ unknown }) => String(unknown),
  'had to wait': ({ waited }) => String(waited),
  'mean wait': ({ meanWait }) => minutes(meanWait),
  'error of the estimate': ({ error }) => `**${error.toFixed(2)}**`,
  'place x constant': ({ positionError, positionMinutes }) => `${positionError.toFixed(2)} (x ${minutes(positionMinutes)})`,
  "last one's wait": ({ lastWaitError }) => lastWaitError.toFixed(2),
  'band holds': ({ exactCover }) => percent(exactCover),
  'as shown': ({ shownCover }) => `**${percent(shownCover)}**`,
  '< 10 / 10-30 / 30+': ({ coverByLength }) => coverByLength.map(percent).join(' / '),
  'asked again': ({ againCover }) => percent(againCover),
  width: ({ meanWidth }) => minutes(meanWidth),
}

/** Prints the table and what does not hold; true when all holds. */
export function report(print: (line: string) => void): boolean {
  const judgements = LOADS.flatMap((load) => [1, 2, 4].map((desks) => judge({ desks, load, days: DAYS, seed: SEED + desks })))
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  print(row(Object.keys(columns)))
  print(row(Object.keys(columns).map(() => '---')))
  for (const judgement of judgements) print(row(Object.values(columns).map((column) => column(judgement))))
  const faults = judgements.flatMap(faultsOf)
  print('')
  print(faults.length === 0 ? 'All holds.' : faults.join('\n'))
  return faults.length === 0
}

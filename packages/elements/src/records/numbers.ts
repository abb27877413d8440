// Numbering after a loss: when a worker is asked for the last numbers, what is proposed, and that numbers go on above what was said.
import type { LedgerView, LocalDate, Station } from '@doorstep/model'
import { nothing, type TemplateResult } from 'lit'
import type { NeedsController } from '../controllers/needs-controller.js'
import type { QueueController } from '../controllers/queue-controller.js'
import { renderNumbers, type Entered, type NumbersOptions } from './numbers-view.js'
import type { StationRecords } from './records.js'
import type { Work } from './work.js'

export interface NumbersScene extends Pick<NumbersOptions, 'words' | 'nameOf'> {
  readonly records: StationRecords
  readonly station: Station
  readonly today: LocalDate
  /** Whether numbers wait after a loss or a restore. */
  readonly lost: boolean
}

/** Whether all that will be known of a ledger now is known: it was read to its end, or cannot be. */
const settled = (view: LedgerView<unknown> | undefined): boolean => view?.ready === true || view?.failure !== undefined

export class Numbers {
  #trouble: NumbersOptions['trouble'] = undefined

  constructor(
    private readonly queue: QueueController,
    private readonly needs: NeedsController,
    private readonly work: Work,
  ) {}

  render(scene: NumbersScene): TemplateResult | typeof nothing {
    const { records, station, today, lost, words, nameOf } = scene
    const [queue, needs] = [this.queue.view, this.needs.view]
    // a record that cannot be read may have held a number, and nobody has said since which were the last
    const unsure = [queue, needs].some((view) => view?.numbersUnsure === true)
    if (!lost && !unsure) return nothing
    // before the journals are read less would be proposed than was given, and the numbers of needs would be forgotten
    if (!settled(queue) || (records.needs && !settled(needs))) return nothing
    const stored: Readonly<Record<string, number>> = Object.fromEntries(queue?.state.sequences.get(today) ?? [])
    const given = needs?.state.numbers
    const ran = records.numbering?.lastRunning?.() ?? {}
    return renderNumbers({
      ...{ words, station, nameOf, busy: this.work.busy, trouble: this.#trouble },
      known: higher(stored, records.numbering?.lastNoted(today) ?? {}),
      running: given && { need: Math.max(given.need, ran['need'] ?? 0), order: Math.max(given.order, ran['order'] ?? 0) },
      resume: (entered) => void this.#resume(entered, records),
    })
  }

  #resume(entered: Entered | undefined, { numbering, needs }: StationRecords): Promise<void> {
    return this.work.attempt(
      async () => {
        if (!entered) {
          this.#trouble = 'bad-number'
          return
        }
        const { worker, last, running } = entered
        const { accepted } = await this.queue.execute({ type: 'raiseNumbers', last }, { worker })
        const and = needs && (await this.needs.execute({ type: 'raiseNumbers', last: running }, { worker }))
        if (accepted && and?.accepted !== false) await numbering?.resume()
        else this.#trouble = 'failed'
      },
      (says) => (this.#trouble = says === '' ? undefined : 'failed'),
    )
  }
}

/** By every name the higher of two numbers. */
function higher(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): Record<string, number> {
  const names = [...Object.keys(one), ...Object.keys(other)]
  return Object.fromEntries(names.map((name) => [name, Math.max(one[name] ?? 0, other[name] ?? 0)]))
}

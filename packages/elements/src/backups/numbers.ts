// Numbering after a loss: when a worker is asked for the last numbers, what is proposed, and that numbers go on above what was said.
import type { FeedView } from '@doorstep/model/feed'
import type { LedgerView } from '@doorstep/model/journal'
import type { Station } from '@doorstep/model/station'
import type { Stream, StreamTypes } from '@doorstep/model/streams'
import type { LocalDate } from '@doorstep/model/time'
import { nothing, type TemplateResult } from 'lit'
import type { LedgerController } from '../controllers/ledger-controller.js'
import { renderNumbers, type Entered, type NumbersOptions, type NumberLine } from './numbers-view.js'
import type { StationUpkeep } from './station-upkeep.js'
import type { Work } from '../base/work.js'

export interface NumbersScene extends Pick<NumbersOptions, 'words' | 'nameOf'> {
  readonly upkeep: StationUpkeep
  /** The streams that were handed over. */
  readonly streams: readonly Stream[]
  readonly station: Station
  readonly feed: FeedView
  readonly today: LocalDate
  /** Whether numbers wait after a loss or a restore. */
  readonly lost: boolean
}

/** Whether all that will be known of a ledger now is known: it was read to its end, or cannot be. */
const settled = (view: LedgerView<unknown> | undefined): boolean => view?.ready === true || view?.failure !== undefined

export class Numbers {
  #trouble: NumbersOptions['trouble'] = undefined

  constructor(
    private readonly ledgers: ReadonlyMap<string, LedgerController<StreamTypes>>,
    private readonly work: Work,
  ) {}

  render({ upkeep, streams, station, feed, today, lost, words, nameOf }: NumbersScene): TemplateResult | typeof nothing {
    const views = [...this.ledgers.values()].map(({ view }) => view)
    // a record that cannot be read may have held a number, and nobody has said since which were the last
    if (!lost && !views.some((view) => view?.numbersUnsure === true)) return nothing
    // before the journals are read less would be proposed than was given, and the numbers of one of them would be forgotten
    if (!streams.every(({ name }) => settled(this.#viewOf(name)))) return nothing
    const lines = streams.flatMap((stream) => this.#linesOf(stream, upkeep, feed, today))
    return renderNumbers({
      ...{ words, station, nameOf, lines, busy: this.work.busy, trouble: this.#trouble },
      resume: (entered) => void this.#resume(entered, streams, upkeep),
    })
  }

  #viewOf(stream: string): LedgerView<unknown> | undefined {
    return this.ledgers.get(stream)?.view
  }

  #linesOf(stream: Stream, { numbering }: StationUpkeep, feed: FeedView, today: LocalDate): readonly NumberLine[] {
    const view = this.#viewOf(stream.name)
    if (!stream.numbers || !view) return []
    const noted = { ...numbering?.lastNoted(today), ...numbering?.lastRunning?.() }
    return stream.numbers.last(view.state, feed, today).map((line) => {
      return { ...line, stream: stream.name, number: Math.max(line.number, noted[line.under] ?? 0) }
    })
  }

  #resume(entered: Entered | undefined, streams: readonly Stream[], { numbering }: StationUpkeep): Promise<void> {
    return this.work.attempt(
      async () => {
        if (!entered) {
          this.#trouble = 'bad-number'
          return
        }
        const { worker, last } = entered
        for (const stream of streams) {
          const said = last[stream.name]
          if (!stream.numbers || !said) continue
          const outcome = await this.ledgers.get(stream.name)?.execute(stream.numbers.raise(said), { worker })
          if (outcome?.accepted !== true) {
            this.#trouble = 'failed'
            return
          }
        }
        await numbering?.resume()
      },
      (says) => (this.#trouble = says === '' ? undefined : 'failed'),
    )
  }
}

// Numbering after a loss: which numbers were the last on paper, said by a worker.
import type { Station } from '@doorstep/model/station'
import type { LastNumber } from '@doorstep/model/streams'
import { ownOf } from '@doorstep/model/text'
import { html, nothing, type TemplateResult } from 'lit'
import type { BackupsWords } from './backups.words.shape.js'

/** What a worker entered: the last numbers of each stream, by the name they run under. */
export interface Entered {
  readonly worker: string
  readonly last: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** A number that is asked for, and the stream that goes on above it; what is known of it is proposed in its field. */
export interface NumberLine extends LastNumber {
  readonly stream: string
}

export interface NumbersOptions {
  readonly words: BackupsWords
  readonly station: Station
  readonly lines: readonly NumberLine[]
  readonly nameOf: (worker: Station['workers'][number]) => string
  readonly busy: boolean
  readonly trouble: 'bad-number' | 'failed' | undefined
  /** Given what was entered, or undefined when it cannot be. */
  readonly resume: (entered: Entered | undefined) => void
}

export function renderNumbers({ words, station, lines, nameOf, busy, trouble, resume }: NumbersOptions): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    resume(enteredIn(new FormData(event.currentTarget as HTMLFormElement), lines))
  }
  return html`<form class="card lost" novalidate part="lost" @submit=${submit}>
    <h3>${words.lost}</h3>
    <p>${words.lostNote}</p>
    ${trouble === undefined ? nothing : html`<p class="notice" role="alert">${trouble === 'failed' ? words.notResumed : words.badNumber}</p>`}
    <div class="fields">
      ${lines.map((line) => field(line, words))}
      <label class="field"
        >${words.who}
        <select name="worker" required>
          <option value="">${words.chooseWho}</option>
          ${station.workers.map((worker) => html`<option value=${worker.id}>${nameOf(worker)}</option>`)}
        </select></label
      >
    </div>
    <button type="submit" class="primary" aria-disabled=${busy ? 'true' : 'false'}>${words.resume}</button>
  </form>`
}

function field({ under, number, day }: NumberLine, words: BackupsWords): TemplateResult {
  const label = day === undefined ? (ownOf<string>(words.lastRunning, under) ?? under) : words.lastNumber(under)
  // nothing that is known of a day is no proposal; what runs through the years begins at 0
  const known = day !== undefined && number === 0 ? '' : String(number)
  return html`<label class="field"
    >${label} <input name="last-${under}" inputmode="numeric" autocomplete="off" required .defaultValue=${known}
  /></label>`
}

// An empty field is not 0: forgetting one must not give a number twice.
function enteredIn(form: FormData, lines: readonly NumberLine[]): Entered | undefined {
  const worker = form.get('worker')
  if (typeof worker !== 'string' || worker === '') return undefined
  const last: Record<string, Record<string, number>> = {}
  for (const { stream, under, day, highest } of lines) {
    const entered = form.get(`last-${under}`)
    const text = typeof entered === 'string' ? entered.trim() : ''
    // what stands on the paper is understood too: G037, 需-023
    const before = day === undefined ? '\\D{0,3}' : `${under}?`
    const digits = new RegExp(`^${before}(\\d{1,6})$`, 'iu').exec(text.normalize('NFKC'))?.[1]
    if (digits === undefined || Number(digits) > highest) return undefined
    last[stream] = { ...last[stream], [under]: Number(digits) }
  }
  return { worker, last }
}

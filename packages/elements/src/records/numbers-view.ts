// Numbering after a loss: which numbers were the last on paper, said by a worker.
import { HIGHEST_NUMBER, type Station } from '@doorstep/model'
import { html, nothing, type TemplateResult } from 'lit'
import type { RecordsWords } from './records.words.js'

/** What a worker entered: series letter -> the last number given today. */
export interface Entered {
  readonly worker: string
  readonly last: Readonly<Record<string, number>>
}

export interface NumbersOptions {
  readonly words: RecordsWords
  readonly station: Station
  /** What is known of today's last numbers, proposed in the fields. */
  readonly known: Readonly<Record<string, number>>
  readonly nameOf: (worker: Station['workers'][number]) => string
  readonly busy: boolean
  readonly trouble: 'bad-number' | 'failed' | undefined
  /** Given what was entered, or undefined when it cannot be. */
  readonly resume: (entered: Entered | undefined) => void
}

export function renderNumbers({ words, station, known, nameOf, busy, trouble, resume }: NumbersOptions): TemplateResult {
  const letters = (station.queue?.series ?? []).map(({ letter }) => letter)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    resume(enteredIn(new FormData(event.currentTarget as HTMLFormElement), letters))
  }
  return html`<form class="card lost" novalidate part="lost" @submit=${submit}>
    <h3>${words.lost}</h3>
    <p>${words.lostNote}</p>
    ${trouble === undefined ? nothing : html`<p class="notice" role="alert">${trouble === 'failed' ? words.notResumed : words.badNumber}</p>`}
    <div class="fields">
      ${letters.map(
        (letter) =>
          html`<label class="field"
            >${words.lastNumber(letter)}
            <input name="last-${letter}" inputmode="numeric" autocomplete="off" required .defaultValue=${String(known[letter] ?? '')}
          /></label>`,
      )}
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

// An empty field is not 0: forgetting one must not give a number twice.
function enteredIn(form: FormData, letters: readonly string[]): Entered | undefined {
  const worker = form.get('worker')
  if (typeof worker !== 'string' || worker === '') return undefined
  const last: Record<string, number> = {}
  for (const letter of letters) {
    const entered = form.get(`last-${letter}`)
    const text = typeof entered === 'string' ? entered.trim() : ''
    // what stands on the paper is understood too: G037
    const digits = new RegExp(`^${letter}?(\\d{1,5})$`, 'i').exec(text.normalize('NFKC'))?.[1]
    const number = Number(digits ?? NaN)
    if (!(number <= HIGHEST_NUMBER)) return undefined
    last[letter] = number
  }
  return { worker, last }
}

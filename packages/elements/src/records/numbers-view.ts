// Numbering after a loss: which numbers were the last on paper, said by a worker.
import { HIGHEST_NEED, HIGHEST_NUMBER, type Station } from '@doorstep/model'
import { html, nothing, type TemplateResult } from 'lit'
import type { RecordsWords } from './records.words.js'

/** What a worker entered: series letter -> the last number given today. */
export interface Entered {
  readonly worker: string
  readonly last: Readonly<Record<string, number>>
  /** The last number of a need and of an order, where the station has them. */
  readonly running: Readonly<Record<string, number>>
}

/** What is numbered through the years, not by the day. */
export const RUNNING = ['need', 'order'] as const

export interface NumbersOptions {
  readonly words: RecordsWords
  readonly station: Station
  /** What is known of today's last numbers, proposed in the fields. */
  readonly known: Readonly<Record<string, number>>
  /** The same of needs and orders; undefined where the station has none. */
  readonly running: Readonly<Record<(typeof RUNNING)[number], number>> | undefined
  readonly nameOf: (worker: Station['workers'][number]) => string
  readonly busy: boolean
  readonly trouble: 'bad-number' | 'failed' | undefined
  /** Given what was entered, or undefined when it cannot be. */
  readonly resume: (entered: Entered | undefined) => void
}

export function renderNumbers({ words, station, known, running, nameOf, busy, trouble, resume }: NumbersOptions): TemplateResult {
  const letters = (station.queue?.series ?? []).map(({ letter }) => letter)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    resume(enteredIn(new FormData(event.currentTarget as HTMLFormElement), letters, running ? RUNNING : []))
  }
  return html`<form class="card lost" novalidate part="lost" @submit=${submit}>
    <h3>${words.lost}</h3>
    <p>${words.lostNote}</p>
    ${trouble === undefined ? nothing : html`<p class="notice" role="alert">${trouble === 'failed' ? words.notResumed : words.badNumber}</p>`}
    <div class="fields">
      ${letters.map((letter) => field(letter, words.lastNumber(letter), known[letter]))}
      ${running ? RUNNING.map((what) => field(what, words.lastRunning[what], running[what])) : nothing}
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

function field(name: string, label: string, known: number | undefined): TemplateResult {
  return html`<label class="field"
    >${label} <input name="last-${name}" inputmode="numeric" autocomplete="off" required .defaultValue=${String(known ?? '')}
  /></label>`
}

// An empty field is not 0: forgetting one must not give a number twice.
function enteredIn(form: FormData, letters: readonly string[], names: readonly string[]): Entered | undefined {
  const worker = form.get('worker')
  if (typeof worker !== 'string' || worker === '') return undefined
  const numberIn = (name: string, before: string, most: number): number | undefined => {
    const entered = form.get(`last-${name}`)
    const text = typeof entered === 'string' ? entered.trim() : ''
    // what stands on the paper is understood too: G037, 需-023
    const digits = new RegExp(`^${before}(\\d{1,6})$`, 'iu').exec(text.normalize('NFKC'))?.[1]
    const number = Number(digits ?? NaN)
    return number <= most ? number : undefined
  }
  const last = letters.map((letter) => [letter, numberIn(letter, `${letter}?`, HIGHEST_NUMBER)] as const)
  const running = names.map((name) => [name, numberIn(name, '\\D{0,3}', HIGHEST_NEED)] as const)
  if ([...last, ...running].some(([, number]) => number === undefined)) return undefined
  return { worker, last: Object.fromEntries(last) as Entered['last'], running: Object.fromEntries(running) as Entered['running'] }
}

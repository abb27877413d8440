// The counter's sign-in: which desk, who, and knowingly taking over a desk where somebody is.
import type { OpenDesk, Station } from '@doorstep/model'
import { html, nothing, type TemplateResult } from 'lit'
import type { CounterWords, RefusalNames } from './counter.words.js'

export interface SignInOptions {
  readonly station: Station
  readonly desks: ReadonlyMap<string, OpenDesk>
  readonly desk: string | undefined
  readonly worker: string | undefined
  readonly words: CounterWords
  readonly names: RefusalNames
  readonly chooseDesk: (desk: string) => void
  readonly chooseWorker: (worker: string) => void
  readonly signIn: (type: 'signIn' | 'takeOver', desk: string, worker: string) => void
}

export function renderSignIn(options: SignInOptions): TemplateResult {
  const { station, desks, desk, worker, words, names, signIn } = options
  const there = desk === undefined ? undefined : desks.get(desk)?.worker
  const taken = there !== undefined && there !== worker
  const chosen = desk !== undefined && worker !== undefined
  const pill = (label: string, note: string, pressed: boolean, choose: () => void): TemplateResult =>
    html`<button type="button" class="quiet" aria-pressed=${pressed ? 'true' : 'false'} @click=${choose}>
      ${label}${note === '' ? nothing : html` <span class="small">${note}</span>`}
    </button>`
  return html`
    <h2>${words.title}</h2>
    <fieldset>
      <legend>${words.chooseDesk}</legend>
      <div class="pills">
        ${station.desks.map(({ id }) => {
          const at = desks.get(id)?.worker
          return pill(names.desk(id), at === undefined ? '' : words.takenBy(names.worker(at)), id === desk, () => options.chooseDesk(id))
        })}
      </div>
    </fieldset>
    <fieldset>
      <legend>${words.chooseWorker}</legend>
      <div class="pills">${station.workers.map(({ id }) => pill(names.worker(id), '', id === worker, () => options.chooseWorker(id)))}</div>
    </fieldset>
    <button
      type="button"
      class="primary big"
      aria-disabled=${chosen ? 'false' : 'true'}
      @click=${() => {
        if (desk !== undefined && worker !== undefined) signIn(taken ? 'takeOver' : 'signIn', desk, worker)
      }}
    >
      ${taken ? words.takeOver(names.worker(there)) : words.signIn}
    </button>
  `
}

// What the parts of the staff's view of needs share: the scene they draw, and small pieces of forms.
import type { Asked, PrivateRef } from '@doorstep/model/journal'
import type { Need, NeedsCommand, NeedsState, Order } from '@doorstep/model/needs'
import { html, nothing, type TemplateResult } from 'lit'
import type { FlowWords } from './flow.words.js'
import type { DeskWords } from './needs-desk.words.shape.js'

/** What can be opened below an entry, one at a time. */
export type NeedsPanelKind =
  | 'publish'
  | 'merge'
  | 'match'
  | 'order'
  | 'answer'
  | 'close'
  | 'keyword'
  | 'confirm'
  | 'decline'
  | 'deliver'
  | 'cancel'

export interface NeedsPanel {
  readonly of: string
  readonly kind: NeedsPanelKind
}

export interface DeskScene {
  readonly now: NeedsState
  readonly today: string
  readonly words: DeskWords
  readonly flow: FlowWords
  readonly panel: NeedsPanel | undefined
  /** What is personal behind a reference; undefined while it is read, `gone` in words when there is nothing any more. */
  readonly personal: (ref: PrivateRef) => string | undefined
  readonly worker: (id: string) => string
  readonly category: (id: string) => string
  readonly resource: (id: string) => string
  readonly categories: readonly Option[]
  readonly resources: readonly Option[]
  /** Every item of the lists, for a keyword that leads to it. */
  readonly items: readonly Option[]
  readonly day: (date: string) => string
  readonly ago: (instant: number) => string
  readonly open: (panel: NeedsPanel | undefined) => void
  /** Does these one after the other, as far as they are accepted. */
  readonly ask: (...asked: readonly Asked<NeedsCommand>[]) => void
  readonly copy: (text: string) => void
}

export type Option = readonly [value: string, text: string]

export function needsOpener({ panel, open }: DeskScene, label: string, of: string, kind: NeedsPanelKind): TemplateResult {
  const here = panel?.of === of && panel.kind === kind
  return html`<button
    type="button"
    class="quiet"
    data-opens=${kind}
    data-of=${of}
    aria-expanded=${here ? 'true' : 'false'}
    @click=${() => open(here ? undefined : { of, kind })}
  >
    ${label}
  </button>`
}

/** A form in the open panel; `make` gives what its own button asks for. */
export function panelForm(
  scene: DeskScene,
  label: string,
  fields: TemplateResult,
  make: (given: FormData) => readonly Asked<NeedsCommand>[],
): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    scene.ask(...make(new FormData(event.currentTarget as HTMLFormElement)))
  }
  return html`<form class="panel" @submit=${submit}>
    ${fields}
    <div class="actions">
      <button class="primary">${label}</button>
      <button type="button" @click=${() => scene.open(undefined)}>${scene.words.cancel}</button>
    </div>
  </form>`
}

export function field(given: FormData, name: string): string {
  const value = given.get(name)
  return typeof value === 'string' ? value : ''
}

export function select(
  name: string,
  label: string,
  options: readonly Option[],
  { chosen = '', empty }: { chosen?: string | undefined; empty: string },
): TemplateResult {
  return html`<label class="field"
    >${label}
    <select name=${name} required>
      <option value="" ?selected=${chosen === ''}>${empty}</option>
      ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
    </select></label
  >`
}

/** A sentence for everybody, and the worker's word that it names nobody: it will stand in the journal for good. */
export function publicText(name: string, label: string, value: string, { words }: DeskScene): TemplateResult {
  return html`<label class="field"
      >${label}
      <textarea name=${name} rows="2" maxlength="200" autocomplete="off" required .value=${value}></textarea>
    </label>
    <label class="check"><input type="checkbox" name="nobody" required /> <span>${words.namesNobody}</span></label>`
}

/** A resident's own words and number, each in a line of its own. */
export function renderPersonal({ parts: { words: said, contact } }: Need | Order, { words, personal }: DeskScene): TemplateResult {
  const line = (name: string, ref: PrivateRef | undefined): TemplateResult | typeof nothing =>
    ref === undefined
      ? nothing
      : html`<p class="private"><span class="soft">${name}</span> <b class="personal">${personal(ref) ?? '…'}</b></p>`
  return html`${line(words.said, said)}${line(words.contact, contact)}`
}

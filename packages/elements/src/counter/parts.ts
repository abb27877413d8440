// The small pieces the counter's renderers share: buttons with their keys, choices, tags, and the note.
import { isLive, type Ticket } from '@doorstep/model/queue'
import type { ServiceItem } from '@doorstep/model/services'
import { textIn } from '@doorstep/model/text'
import { html, nothing, type TemplateResult } from 'lit'
import { daysLeft } from './bench.js'
import { cardWords } from './card.words.js'
import { DEPARTMENTS } from './counter.words.shape.js'
import { choiceKey, KEYS, type ShortcutKey } from './keys.js'
import { isPanelOpen, type MatterScene, type Panel } from './matter-scene.js'

/** The letter of a key, on the button it stands for. */
export function keyHint({ keys }: Pick<MatterScene, 'keys'>, key: ShortcutKey): TemplateResult | typeof nothing {
  return keys ? html`<kbd aria-hidden="true">${KEYS[key]}</kbd>` : nothing
}

/** A button that does one thing at once, with the letter that does it. */
export function press(scene: Pick<MatterScene, 'keys'>, label: string, key: ShortcutKey, act: () => void, kind = ''): TemplateResult {
  return html`<button type="button" class=${kind} data-key=${key} aria-keyshortcuts=${scene.keys ? KEYS[key] : nothing} @click=${act}>
    ${label}${keyHint(scene, key)}
  </button>`
}

/** A button that opens a panel, and closes it again: by a letter, or by the key of its row. */
export function opener(scene: MatterScene, label: string | TemplateResult, panel: Panel, key?: ShortcutKey, row?: string): TemplateResult {
  const open = isPanelOpen(scene, panel.kind, panel.ticket)
  const shortcut = key === undefined ? row && `Shift+${row}` : KEYS[key]
  return html`<button
    type="button"
    class="quiet"
    data-key=${key ?? nothing}
    data-row=${row ?? nothing}
    aria-keyshortcuts=${shortcut !== undefined && scene.keys ? shortcut : nothing}
    data-opens=${panel.kind}
    aria-expanded=${open ? 'true' : 'false'}
    @click=${() => scene.open(open ? undefined : panel)}
  >
    ${label}${key === undefined ? nothing : keyHint(scene, key)}${rowHint(scene, row)}
  </button>`
}

/** The key of a row, pressed with Shift. */
export function rowHint({ keys }: Pick<MatterScene, 'keys'>, row: string | undefined): TemplateResult | typeof nothing {
  return keys && row !== undefined ? html`<kbd aria-hidden="true">⇧${row}</kbd>` : nothing
}

/** A button of a panel that does something at once; with a key by its place. */
export function choice(scene: MatterScene, label: string | TemplateResult, act: () => void, index: number): TemplateResult {
  const key = choiceKey(index)
  return html`<button type="button" data-choice=${key ?? ''} aria-keyshortcuts=${scene.keys && key ? key : nothing} @click=${act}>
    ${choiceHint(scene, key)}${label}
  </button>`
}

/** The key of a choice, before its words. */
export function choiceHint({ keys }: Pick<MatterScene, 'keys'>, key: string | undefined): TemplateResult | typeof nothing {
  return keys && key !== undefined ? html`<kbd aria-hidden="true">${key}</kbd>` : nothing
}

/** The way out of a panel. */
export function cancel({ words, keys, open }: MatterScene): TemplateResult {
  return html`<button type="button" class="quiet cancel" aria-keyshortcuts=${keys ? 'Escape' : nothing} @click=${() => open(undefined)}>
    ${words.cancel}${keys ? html`<kbd aria-hidden="true">Esc</kbd>` : nothing}
  </button>`
}

/** Choices of which one stays pressed until something else of the panel is done. */
export function picks<Value extends string | number>(
  legend: string,
  options: readonly { readonly value: Value; readonly label: string; readonly note?: string }[],
  chosen: Value | undefined,
  choose: (value: Value) => void,
): TemplateResult {
  return html`<fieldset class="picks">
    <legend>${legend}</legend>
    <div class="pills">
      ${options.map(
        ({ value, label, note }) =>
          html`<button type="button" class="quiet" aria-pressed=${value === chosen ? 'true' : 'false'} @click=${() => choose(value)}>
            ${label}${note ? html` <span class="small">${note}</span>` : nothing}
          </button>`,
      )}
    </div>
  </fieldset>`
}

export function itemOf({ services }: Pick<MatterScene, 'services'>, { service }: Ticket): ServiceItem | undefined {
  return services.find(({ id }) => id === service)
}

/** What a ticket is for, in a word: nobody has said it, or the station no longer lists it. */
export function matterName(scene: Pick<MatterScene, 'services' | 'text' | 'words' | 'language'>, ticket: Ticket): string {
  if (ticket.service === undefined) return scene.words.anyMatter
  return scene.text(itemOf(scene, ticket)?.name) || cardWords[scene.language].notListed(ticket.service)
}

/** The departments that can be asked: our own list, and those the station's services name, by their simplified name. */
export function departments({
  words,
  services,
  text,
}: Pick<MatterScene, 'words' | 'services' | 'text'>): readonly { value: string; label: string }[] {
  const named = new Map(
    services.flatMap(({ department }) => (department === undefined ? [] : [[textIn(department, ['zh-Hans']), text(department)]])),
  )
  return [
    ...DEPARTMENTS.map((value) => ({ value, label: words.departments[value] })),
    ...[...named].map(([value, label]) => ({ value, label })),
  ]
}

export function departmentName(scene: Pick<MatterScene, 'words' | 'services' | 'text'>, department: string): string {
  return departments(scene).find(({ value }) => value === department)?.label ?? department
}

/** What sets a ticket apart: its class, a paper that is missing, a day it is due. */
export function tags({ words, names, today }: MatterScene, ticket: Ticket): TemplateResult {
  const left = ticket.place === 'pending' || ticket.proposal ? daysLeft({ due: ticket.proposal?.due ?? ticket.due }, today) : undefined
  const due =
    left === undefined
      ? nothing
      : left < 0
        ? html` <span class="tag late">${words.overdue(-left)}</span>`
        : html` <span class="tag ${left === 0 ? 'late' : ''}"
            >${left === 0 ? words.dueToday : words.due(names.day(ticket.proposal?.due ?? ticket.due ?? today))}</span
          >`
  return html`${ticket.priorityClass === undefined ? nothing : html` <span class="tag">${names.group(ticket.priorityClass)}</span>`}${
    ticket.paper === 'failed' && isLive(ticket) ? html` <span class="tag">${words.notPrinted}</span>` : nothing
  }${due}`
}

/** A line about the matter, kept apart from the queue's events; nothing where it cannot be kept. */
export function renderNote({ noteOf, write, words }: MatterScene, ticket: string): TemplateResult | typeof nothing {
  return noteOf === undefined
    ? nothing
    : html`<label class="note">
        <span>${words.note}</span>
        <textarea
          data-key="note"
          rows="1"
          maxlength="300"
          placeholder=${words.noteKept}
          aria-description=${words.noteKept}
          .value=${noteOf(ticket)}
          @input=${(event: Event) => write(ticket, (event.currentTarget as HTMLTextAreaElement).value)}
        ></textarea>
      </label>`
}

// Finding the matter of a resident among the station's services: by its words, and before any those that people come with most.
import { findServices } from '@doorstep/model/find'
import type { QueueState, Ticket } from '@doorstep/model/queue'
import { oftenAsked, type ServiceItem } from '@doorstep/model/services'
import { html, nothing, type TemplateResult } from 'lit'
import { cardWords } from './card.words.js'
import { KEYS } from './keys.js'
import { may, type MatterScene, type QueueRequest } from './matter-scene.js'
import { choice, keyHint } from './parts.js'

/** Services listed at once; the rest is found by its words. */
const MOST_SERVICES = 8

/** How often each service was asked for lately: of all tickets that the queue still holds, a week's. */
const askedFor = ({ tickets }: Pick<QueueState, 'tickets'>): ReadonlyMap<string | undefined, number> => {
  const counts = new Map<string | undefined, number>()
  for (const { service } of tickets.values()) counts.set(service, (counts.get(service) ?? 0) + 1)
  return counts
}

/** Before anything is typed: what people came with most lately, then what they come with anywhere, then the list. */
function likely({ services, state }: MatterScene, listed: readonly ServiceItem[]): readonly ServiceItem[] {
  const counts = askedFor(state)
  const often = oftenAsked(services)
  const rank = (item: ServiceItem): number => {
    const at = often.indexOf(item)
    return at < 0 ? often.length : at
  }
  return [...listed].sort((one, other) => (counts.get(other.id) ?? 0) - (counts.get(one.id) ?? 0) || rank(one) - rank(other))
}

/** A field and what is found by it; the enter key takes the first. Only what the queue would accept is listed. */
export function renderFind(scene: MatterScene, ticket: Ticket, asking: (service: string) => QueueRequest, key?: 'matter'): TemplateResult {
  const { form, services, index, text, language } = scene
  const words = cardWords[language]
  const looked = form.find ?? ''
  const fits = ({ id }: ServiceItem): boolean => id !== ticket.service && may(scene, asking(id))
  const listed = findServices(services, looked, index)
  const ordered = looked === '' ? likely(scene, listed) : listed
  const found = ordered.filter(fits).slice(0, MOST_SERVICES)
  return html`<label>
      <span>${scene.words.find}${key === undefined ? nothing : keyHint(scene, key)}</span>
      <input
        type="search"
        data-key=${key ?? nothing}
        aria-keyshortcuts=${key !== undefined && scene.keys ? KEYS[key] : nothing}
        placeholder=${words.searchMatter}
        .value=${looked}
        @input=${(event: Event) => scene.fill({ find: (event.currentTarget as HTMLInputElement).value })}
        @keydown=${(event: KeyboardEvent) => {
          // a key that is still held from what opened this chooses nothing, nor do the keys of the browser
          if (event.isComposing || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return
          // no service begins with a number: before anything is typed a digit is one of those below
          const digit = scene.keys && looked === '' && /^[1-9]$/.test(event.key) ? Number(event.key) : undefined
          const chosen = event.key === 'Enter' ? found[0] : digit === undefined ? undefined : found[digit - 1]
          if (!chosen) return
          event.preventDefault()
          scene.ask(asking(chosen.id))
        }}
      />
    </label>
    <div class="pills found">
      ${found.map((item, at) =>
        choice(
          scene,
          html`${text(item.name)}${at === 0 && scene.keys ? html`<kbd aria-hidden="true">↵</kbd>` : nothing}`,
          () => scene.ask(asking(item.id)),
          at,
        ),
      )}
    </div>`
}

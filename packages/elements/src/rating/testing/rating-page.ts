// doorstep-rating on a page of a station, a matter to rate, and what its resident does there.
import { html } from '@open-wc/testing'
import type { QueueEvent } from '@doorstep/model/queue'
import type { MemoryJournal, MemoryPrivateStore } from '@doorstep/sources/journal'
import '../../define/rating.js'
import { button, reads, stationPage } from '../../testing/page.js'
import { Others, TOKEN } from '../../testing/tickets.js'
import type { DoorstepRating } from '../rating.js'

interface Opening {
  readonly others?: Others
  readonly ticket?: string
  readonly token?: string | undefined
  readonly worker?: string
  readonly notes?: MemoryPrivateStore
  readonly lang?: string
  readonly now?: () => number
  readonly journal?: MemoryJournal<QueueEvent> | undefined
}

export async function openRating({ others, ticket, token = TOKEN, worker, notes, ...options }: Opening): Promise<DoorstepRating> {
  const tag = html`<doorstep-rating .ticket=${ticket} .token=${token} .worker=${worker} .notes=${notes}></doorstep-rating>`
  const page = await stationPage(tag, { journal: others?.journal, ...options })
  const rating = page.querySelector('doorstep-rating')
  if (!rating) throw new Error('no rating')
  return rating
}

/** A matter closed by 王芳 at the first desk. */
export async function closedMatter(journal?: MemoryJournal<QueueEvent>): Promise<{ others: Others; ticket: string }> {
  const others = new Others(journal)
  const { id } = await others.issue({ service: 'medical-booklet', token: TOKEN })
  await others.serve(id)
  return { others, ticket: id }
}

export function write(rating: DoorstepRating, note: string): void {
  const field = rating.shadowRoot?.querySelector('textarea')
  if (!field) throw new Error('no note')
  field.value = note
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

export function choose(rating: DoorstepRating, attitude?: number, ability?: number): void {
  for (const [name, step] of [
    ['attitude', attitude],
    ['ability', ability],
  ] as const) {
    if (step !== undefined) rating.shadowRoot?.querySelector<HTMLInputElement>(`[name=${name}][value="${step}"]`)?.click()
  }
}

export async function give(rating: DoorstepRating, attitude: number, ability: number): Promise<void> {
  await reads(rating, '服务能力')
  choose(rating, attitude, ability)
  button(rating, '交给服务站').click()
}

// Who leaves needs and orders, and who answers them: residents and workers, who know nothing but what they were told.
import type { Actor } from '@doorstep/model/journal'
import { SLIP_DIGITS, type NeedsCommand, type NeedsTypes } from '@doorstep/model/needs'
import { tap, type Surroundings } from '../clients.js'
import { dayOf, KIOSKS, WORKERS } from '../station.js'
import { needsChoices, type NeedsChoice } from './plan.js'

const MOST_KNOWN = 12

/** What is wished for and ordered at a station, one after the other, until the run is over. */
export async function wishAndAnswer(place: string, around: Surroundings): Promise<void> {
  const known = { needs: [] as string[], orders: [] as string[] }
  let step = 0
  for (const choice of needsChoices(around.seed, place)) {
    if (around.over) return
    const command = needsCommand(`${around.seed}/${place}/${(step += 1)}`, choice, known, around.now)
    const windows: readonly string[] = choice.who === 'resident' ? KIOSKS : WORKERS
    const answer = await tap<NeedsTypes>(around, 'needs', { windows, own: choice.window, asking: choice }, command)
    for (const event of (answer?.kind === 'accepted' && answer.record?.events) || []) {
      if (event.type === 'NeedLeft') known.needs = [event.need, ...known.needs].slice(0, MOST_KNOWN)
      if (event.type === 'ResourceOrdered') known.orders = [event.order, ...known.orders].slice(0, MOST_KNOWN)
    }
    for (let rests = 0; rests < 3; rests += 1) await around.rest()
  }
}

function needsCommand(
  id: string,
  { who, act, category, resource, which, window }: NeedsChoice,
  known: { readonly needs: readonly string[]; readonly orders: readonly string[] },
  now: number,
): NeedsCommand {
  const asked = { id, actor: { device: window, ...(who === 'worker' ? { worker: window } : {}) } }
  const order = known.orders[Math.floor(which * known.orders.length)]
  const need = known.needs[Math.floor(which * known.needs.length)]
  const day = dayOf(now + 7 * 86_400_000)
  const parts = { contact: `contact/${id}` }
  if (act === 'order')
    return { ...asked, type: 'order', order: `order/${id}`, resource, place: 'station', people: 3, parts, token: slipOf(id) }
  if (order !== undefined && act === 'confirm') return { ...asked, type: 'confirm', order, day }
  if (order !== undefined && act === 'deliver') return { ...asked, type: 'deliver', order, came: 2 }
  if (order !== undefined && act === 'decline') return { ...asked, type: 'decline', order, why: 'full' }
  if (need === undefined) return leaveNeed(asked, category)
  switch (act) {
    case 'second':
    case 'take':
      return { ...asked, type: act, need }
    case 'publish':
      return { ...asked, type: 'publish', need, title: '楼下要一条长椅' }
    case 'merge':
      return { ...asked, type: 'merge', need, into: known.needs[0] ?? need }
    case 'match':
      return { ...asked, type: 'match', need, resource }
    case 'answer':
      return { ...asked, type: 'answer', need, text: '下周来装' }
    case 'close':
      return { ...asked, type: 'close', need, outcome: 'met' }
    default:
      return leaveNeed(asked, category)
  }
}

/** The code on a slip: of chance in the kiosk, of the command's id here, so that a seed is the same each time. */
export function slipOf(id: string): string {
  let sum = 7
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 1_000_000
  return String(sum).padStart(SLIP_DIGITS, '0')
}

/** What a resident's need is left with. */
export function leaveNeed(asked: { readonly id: string; readonly actor: Actor }, category: string) {
  return {
    ...asked,
    type: 'leave',
    need: `need/${asked.id}`,
    kind: 'need',
    category,
    parts: {},
    token: slipOf(asked.id),
  } satisfies NeedsCommand
}

// Which events a command about needs and orders becomes, or why it may not be.
import { accept, isRefusal, refuse, type Decider, type Decision, type Situation } from '../journal/decider.js'
import { backstopOn } from '../queue/rules.js'
import { addDays, type Instant } from '../time/local.js'
import { evolveNeeds, foldNeeds, NEEDS_SCHEMA } from './evolve.js'
import { isForgettable, withoutNumbers } from './forget.js'
import type { NeedsCommand, NeedsEvent, NeedsRefusal } from './messages.js'
import { NO_NEEDS, type Need, type NeedsState, type OrderId } from './need.js'
import { ANSWER_DAYS, HIGHEST_NEED, LONGEST_NEED_TEXT, MOST_PEOPLE, type NeedsRules } from './rules.js'
import { needsFault } from './shapes.js'
import { isSlipCode } from './slip.js'
import type { OrderStage } from './words.js'

type NeedsDecided = Decision<NeedsEvent, NeedsRefusal>
type NeedsWorld = Situation<NeedsRules>
type NeedsCommandOf<Type extends NeedsCommand['type']> = Extract<NeedsCommand, { type: Type }>
type Rule<Type extends NeedsCommand['type']> = (state: NeedsState, command: NeedsCommandOf<Type>, world: NeedsWorld) => NeedsDecided

function workerOf({ actor: { worker } }: NeedsCommand, { rules }: NeedsWorld): string | undefined {
  return worker !== undefined && rules.workers.has(worker) ? worker : undefined
}

function openNeed({ needs }: NeedsState, id: string): Need | NeedsRefusal {
  const need = needs.get(id)
  if (!need) return { code: 'unknown-need', need: id }
  if (need.outcome !== undefined) return { code: 'need-closed', need: id, outcome: need.outcome }
  return need.mergedInto === undefined ? need : { code: 'already-merged', into: need.mergedInto }
}

/** An open need and a worker who may act on it: its handler, the backstop, or anybody while nobody has it; who acts first has it. */
function inHand(
  state: NeedsState,
  command: NeedsCommandOf<'take' | 'publish' | 'merge' | 'match' | 'answer' | 'close'>,
  world: NeedsWorld,
): { readonly need: Need; readonly by: string; readonly taken: readonly NeedsEvent[] } | NeedsRefusal {
  const by = workerOf(command, world)
  if (by === undefined) return { code: 'not-signed-in' }
  const need = openNeed(state, command.need)
  if (isRefusal(need)) return need
  if (need.handler === undefined) return { need, by, taken: [{ type: 'NeedTaken', need: need.id, by, at: world.now }] }
  if (need.handler !== by && !world.rules.backstop.includes(by)) return { code: 'not-the-handler', handler: need.handler }
  return { need, by, taken: [] }
}

function textProblem(text: string): NeedsRefusal | undefined {
  if (text.trim() === '') return { code: 'no-text' }
  return text.length > LONGEST_NEED_TEXT ? { code: 'text-too-long', most: LONGEST_NEED_TEXT } : undefined
}

const isCount = (people: number, least: number): boolean => Number.isInteger(people) && people >= least && people <= MOST_PEOPLE

const leave: Rule<'leave'> = ({ numbers, needs }, { need, kind, category, parts, token }, { now: at, businessDay, rules }) => {
  if (needs.has(need)) return accept()
  if (kind === 'need' ? category === undefined || !rules.categories.has(category) : category !== undefined) {
    return refuse({ code: 'unknown-category', category })
  }
  if (token !== undefined && !isSlipCode(token)) return refuse({ code: 'bad-token' })
  const due = addDays(businessDay, ANSWER_DAYS)
  const number = numbers.need + 1
  const optional = { ...(category === undefined ? {} : { category }), ...(token === undefined ? {} : { token }) }
  return accept({ type: 'NeedLeft', need, number, kind, ...optional, parts, due, at })
}

const second: Rule<'second'> = (state, { need: id }, { now: at }) => {
  const need = openNeed(state, id)
  if (isRefusal(need)) return refuse(need)
  // what nobody published nobody can have read
  return need.title === undefined ? refuse({ code: 'not-published', need: id }) : accept({ type: 'NeedSeconded', need: id, at })
}

const take: Rule<'take'> = (state, command, world) => {
  const hand = inHand(state, command, world)
  if (isRefusal(hand)) return refuse(hand)
  const { need, by, taken } = hand
  // the backstop may take a matter over from whoever has it
  return accept(
    ...(need.handler === undefined || need.handler === by ? taken : [{ type: 'NeedTaken' as const, need: need.id, by, at: world.now }]),
  )
}

const publish: Rule<'publish'> = (state, command, world) => {
  const hand = inHand(state, command, world)
  if (isRefusal(hand)) return refuse(hand)
  const { need, by, taken } = hand
  const title = command.title.trim()
  const problem = textProblem(title)
  if (problem) return refuse(problem)
  // a title is for everybody: nobody's telephone or identity number stands in it
  if (withoutNumbers(title) !== title.normalize('NFKC')) return refuse({ code: 'holds-number' })
  const category = command.category ?? need.category
  if (category === undefined || !world.rules.categories.has(category)) return refuse({ code: 'unknown-category', category })
  if (need.title === title && need.category === category) return accept(...taken)
  const moved = category === need.category ? {} : { category }
  return accept(...taken, { type: 'NeedPublished', need: need.id, title, ...moved, by, at: world.now })
}

const merge: Rule<'merge'> = (state, command, world) => {
  const hand = inHand(state, command, world)
  if (isRefusal(hand)) return refuse(hand)
  const into = openNeed(state, command.into)
  if (isRefusal(into)) return refuse(into)
  if (into.id === hand.need.id) return refuse({ code: 'already-merged', into: into.id })
  return accept(...hand.taken, { type: 'NeedMerged', need: hand.need.id, into: into.id, by: hand.by, at: world.now })
}

const match: Rule<'match'> = (state, command, world) => {
  const hand = inHand(state, command, world)
  if (isRefusal(hand)) return refuse(hand)
  const { resource } = command
  const offered = world.rules.resources.get(resource)
  if (offered !== true) return refuse({ code: offered === undefined ? 'unknown-resource' : 'resource-not-offered', resource })
  if (hand.need.resource === resource) return accept(...hand.taken)
  return accept(...hand.taken, { type: 'NeedMatched', need: hand.need.id, resource, by: hand.by, at: world.now })
}

const answer: Rule<'answer'> = (state, command, world) => {
  const hand = inHand(state, command, world)
  if (isRefusal(hand)) return refuse(hand)
  const text = command.text.trim()
  const problem = textProblem(text)
  if (problem) return refuse(problem)
  return accept(...hand.taken, { type: 'NeedAnswered', need: hand.need.id, text, by: hand.by, at: world.now })
}

const close: Rule<'close'> = (state, command, world) => {
  const hand = inHand(state, command, world)
  if (isRefusal(hand)) return refuse(hand)
  const { need, by, taken } = hand
  // nobody is left without a word; only who took it back, or never found something, needs none
  const owed = need.kind === 'need' && command.outcome !== 'withdrawn' && !need.answer
  if (owed) return refuse({ code: 'not-answered', need: need.id })
  return accept(...taken, { type: 'NeedClosed', need: need.id, outcome: command.outcome, by, at: world.now })
}

const escalate: Rule<'escalate'> = (state, { need: id }, { now: at, businessDay, rules }) => {
  const need = openNeed(state, id)
  if (isRefusal(need)) return refuse(need)
  const to = backstopOn(rules, businessDay)
  if (need.escalated || need.answer || need.kind === 'search' || need.due >= businessDay || to === undefined)
    return refuse({ code: 'not-due' })
  return accept({ type: 'NeedEscalated', need: id, to, at })
}

const order: Rule<'order'> = (state, command, world) => {
  const { order: id, resource, place, people, day, need, parts, token } = command
  if (state.orders.has(id)) return accept()
  const by = workerOf(command, world)
  const offered = world.rules.resources.get(resource)
  if (offered !== true) return refuse({ code: offered === undefined ? 'unknown-resource' : 'resource-not-offered', resource })
  // somebody has to call back; a worker's order is the station's own
  if (by === undefined && parts.contact === undefined) return refuse({ code: 'no-contact' })
  if (day !== undefined && day < world.businessDay) return refuse({ code: 'day-past', day })
  if (!isCount(people, 1)) return refuse({ code: 'people-out-of-range', people })
  if (token !== undefined && !isSlipCode(token)) return refuse({ code: 'bad-token' })
  if (need !== undefined) {
    const wish = openNeed(state, need)
    if (isRefusal(wish)) return refuse(wish)
  }
  const optional = { ...(day === undefined ? {} : { day }), ...(need === undefined ? {} : { need }), ...(by === undefined ? {} : { by }) }
  const code = token === undefined ? {} : { token }
  const number = state.numbers.order + 1
  return accept({ type: 'ResourceOrdered', order: id, number, resource, place, people, ...optional, ...code, parts, at: world.now })
}

/** A worker's step on an order that is in one of these stages. */
function onOrder(
  state: NeedsState,
  command: NeedsCommandOf<'confirm' | 'decline' | 'deliver' | 'cancel'>,
  world: NeedsWorld,
  stages: readonly OrderStage[],
): { readonly order: OrderId; readonly by: string; readonly at: Instant } | NeedsRefusal {
  const by = workerOf(command, world)
  if (by === undefined) return { code: 'not-signed-in' }
  const order = state.orders.get(command.order)
  if (!order) return { code: 'unknown-order', order: command.order }
  if (!stages.includes(order.stage)) return { code: 'wrong-stage', order: order.id, stage: order.stage }
  return { order: order.id, by, at: world.now }
}

const confirm: Rule<'confirm'> = (state, command, world) => {
  const step = onOrder(state, command, world, ['ordered', 'confirmed'])
  if (isRefusal(step)) return refuse(step)
  const { day } = command
  return day < world.businessDay ? refuse({ code: 'day-past', day }) : accept({ type: 'OrderConfirmed', day, ...step })
}

const decline: Rule<'decline'> = (state, command, world) => {
  const step = onOrder(state, command, world, ['ordered', 'confirmed'])
  return isRefusal(step) ? refuse(step) : accept({ type: 'OrderDeclined', why: command.why, ...step })
}

const deliver: Rule<'deliver'> = (state, command, world) => {
  const step = onOrder(state, command, world, ['confirmed'])
  if (isRefusal(step)) return refuse(step)
  const { came } = command
  return isCount(came, 0) ? accept({ type: 'OrderDelivered', came, ...step }) : refuse({ code: 'people-out-of-range', people: came })
}

const cancel: Rule<'cancel'> = (state, command, world) => {
  const step = onOrder(state, command, world, ['ordered', 'confirmed'])
  return isRefusal(step) ? refuse(step) : accept({ type: 'OrderCancelled', ...step })
}

const forget: Rule<'forget'> = (state, { subject }, { now: at }) => {
  const found = state.needs.get(subject) ?? state.orders.get(subject)
  return found && isForgettable(found, at) ? accept({ type: 'PrivatePartsForgotten', subject, at }) : refuse({ code: 'not-due' })
}

/**
 * Numbers go on above those a worker knows of, and are never lowered. It is stored even where nothing is raised: that somebody has said
 * which were the last is what numbers wait for after a loss.
 *
 * @throws RangeError for a last number that is not a whole number from 0 to {@link HIGHEST_NEED}: a form's mistake, not a refusal
 */
const raiseNumbers: Rule<'raiseNumbers'> = ({ numbers }, command, world) => {
  const by = workerOf(command, world)
  if (by === undefined) return refuse({ code: 'not-signed-in' })
  for (const [what, last] of Object.entries(command.last)) {
    if (Number.isInteger(last) && last >= 0 && last <= HIGHEST_NEED) continue
    throw new RangeError(`The last number of ${what} is a whole number from 0 to ${HIGHEST_NEED}, not ${last}.`)
  }
  const { need = 0, order = 0 } = command.last
  const last = { need: Math.max(numbers.need, need), order: Math.max(numbers.order, order) }
  return accept({ type: 'NeedsNumbersRaised', last, by, at: world.now })
}

const RULES: { readonly [Type in NeedsCommand['type']]: Rule<Type> } = {
  leave,
  second,
  take,
  publish,
  merge,
  match,
  answer,
  close,
  escalate,
  order,
  confirm,
  decline,
  deliver,
  cancel,
  forget,
  raiseNumbers,
}

/** Decides a command about needs and orders. */
export function decideNeeds(state: NeedsState, command: NeedsCommand, world: NeedsWorld): NeedsDecided {
  return (RULES[command.type] as (state: NeedsState, command: NeedsCommand, world: NeedsWorld) => NeedsDecided)(state, command, world)
}

const GIVING: ReadonlySet<NeedsEvent['type']> = new Set(['NeedLeft', 'ResourceOrdered'])

/** Needs and orders as a decider: one stream, `needs`, per station. */
export const needsDecider: Decider<NeedsState, NeedsCommand, NeedsEvent, NeedsRules, NeedsRefusal> = {
  initial: NO_NEEDS,
  schema: NEEDS_SCHEMA,
  decide: decideNeeds,
  evolve: evolveNeeds,
  fold: foldNeeds,
  fault: needsFault,
  numbers: (event) => (event.type === 'NeedsNumbersRaised' ? 'raised' : GIVING.has(event.type) ? 'given' : undefined),
}

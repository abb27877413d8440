// The lists of matters: one worker's, by what they want and when they are due; and the station's, a line for each worker.
import { isUrgent, type ChainLink, type Docket, type DocketMatter, type PromiseCount } from '@doorstep/model/queue'
import { MINUTE_MS } from '@doorstep/model/time'
import { html, nothing, svg, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { repeat } from 'lit/directives/repeat.js'
import { wholeNumbers } from '../i18n/whole-numbers.js'
import { renderMatterCard } from './matter-card.js'
import { hasKeys, type MattersScene } from './matters-scene.js'
import type { GroupName } from './matters.words.js'

/** What wants something now stands at the left, what can wait at the right. */
const COLUMNS: readonly (readonly GroupName[])[] = [
  ['overdue', 'asked', 'returned', 'follow-up', 'today', 'undated'],
  ['week', 'later', 'followed'],
]
export const LINKS: readonly ChainLink[] = ['first', 'designated', 'backstop']

/** Under which heading a matter stands: overdue before everything, then what wants an answer. */
export function matterGroup({ kind, time }: Pick<DocketMatter, 'kind' | 'time'>): GroupName {
  if (kind === 'followed' || kind === 'follow-up' || kind === 'asked') return kind
  return time === 'overdue' ? time : kind === 'returned' ? kind : time
}

/** The matters of a list in the order they stand in, those of one link of the chain only where one is chosen. */
export function asDrawn(matters: readonly DocketMatter[], link: ChainLink | undefined): readonly DocketMatter[] {
  const shown = matters.filter((matter) => link === undefined || matter.link === link)
  return COLUMNS.flat().flatMap((name) => shown.filter((matter) => matterGroup(matter) === name))
}

/** One worker's matters, those of one link of the chain only where one is chosen. */
export function renderDocket(scene: MattersScene, { matters }: Pick<Docket, 'matters'>, link: ChainLink | undefined): TemplateResult {
  const { says } = scene
  const shown = asDrawn(matters, link)
  if (shown.length === 0)
    return html`<p class="empty">${link === undefined || matters.length === 0 ? says.nothingOpen : says.nothingOf(says.links[link])}</p>`
  const columns = COLUMNS.map((names) =>
    names.flatMap((name) => {
      const those = shown.filter((matter) => matterGroup(matter) === name)
      return those.length === 0 ? [] : [renderGroup(scene, name, those)]
    }),
  )
  const [now = [], later = []] = columns
  return html`<div class="lists">
    <div class="column">${now.length > 0 ? now : html`<p class="soft calm">${says.nothingNow}</p>`}</div>
    ${later.length > 0 ? html`<div class="column">${later}</div>` : nothing}
  </div>`
}

function renderGroup(scene: MattersScene, name: GroupName, matters: readonly DocketMatter[]): TemplateResult {
  return html`<section class="group g-${name}" data-group=${name}>
    <h3>${scene.says.groups[name]} <span class="how-many">${matters.length}</span></h3>
    <ul>
      ${repeat(
        matters,
        ({ ticket }) => ticket.id,
        (matter) => guard(signsOf(scene, matter), () => renderMatterCard(scene, matter)),
      )}
    </ul>
  </section>`
}

/** All that a card says something of: while it is the same, and no minute has gone by, the card is not drawn again with the clock. */
export function signsOf(scene: MattersScene, matter: DocketMatter): unknown[] {
  const { state, rules, station, services, words, says, today, seat, worker, now, panel } = scene
  const { id, rating } = matter.ticket
  const open = panel?.ticket === id ? scene : undefined
  const note = rating?.note === undefined ? undefined : scene.storedNote(rating.note)
  const about = [state, rules, station, services, words, says, today, seat, worker, Math.floor(now / MINUTE_MS), hasKeys(scene, matter)]
  return [...about, open, note, matter.kind, matter.time]
}

/** How promises came out, as a bar with its numbers beside it. */
export function renderPromises({ says }: Pick<MattersScene, 'says'>, count: PromiseCount | undefined): TemplateResult {
  const { kept = 0, broken = 0, moved = 0 } = count ?? {}
  const all = kept + broken + moved
  if (all === 0) return html`<p class="promises soft small">${wholeNumbers(says.noPromises)}</p>`
  const parts = [['kept', kept] as const, ['moved', moved] as const, ['broken', broken] as const]
  let from = 0
  const bars = parts.map(([how, number]) => {
    const width = (100 * number) / all
    const bar = svg`<rect class=${how} x=${from} y="0" width=${width} height="8"></rect>`
    from += width
    return bar
  })
  return html`<div class="promises">
    <span class="small soft">${wholeNumbers(says.promises)}</span>
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">${bars}</svg>
    <span class="small"
      >${parts.filter(([, number]) => number > 0).map(([how, number]) => html`<span class="came ${how}">${says.promiseCounts[how](number)}</span> `)}</span
    >
  </div>`
}

export interface StationView {
  readonly dockets: readonly Docket[]
  readonly promises: ReadonlyMap<string, PromiseCount>
  /** Whose matters are open, by id. */
  readonly opened: string | undefined
  readonly open: (worker: string | undefined) => void
  readonly scene: (whose: string) => MattersScene
}

/** What is this worker's to do, each on one list alone: what they are asked for stands with whoever still has it. */
const theirs = ({ worker, matters }: Docket): readonly DocketMatter[] =>
  matters.filter(({ kind, ticket }) => kind === 'follow-up' || (kind !== 'asked' && ticket.handler === worker))

/** Everybody's matters, whoever has something overdue first. */
export function renderStation(scene: MattersScene, view: StationView): TemplateResult {
  const { says } = scene
  const late = (docket: Docket): number => theirs(docket).filter(({ time }) => time === 'overdue').length
  const rows = [...view.dockets].sort((one, other) => late(other) - late(one) || other.urgent - one.urgent)
  const open = rows.reduce((sum, docket) => sum + theirs(docket).length, 0)
  const overdue = rows.reduce((sum, docket) => sum + late(docket), 0)
  return html`<p class="everybody">${says.everybody(open, overdue)}</p>
    <ul class="staff">
      ${repeat(
        rows,
        ({ worker }) => worker,
        (docket) => renderWorker(scene, docket, view),
      )}
    </ul>`
}

function renderWorker({ says, names }: MattersScene, docket: Docket, view: StationView): TemplateResult {
  const { worker, matters } = docket
  const mine = theirs(docket)
  const of = (match: (matter: DocketMatter) => boolean): number => matters.filter(match).length
  const late = mine.filter(({ time }) => time === 'overdue').length
  const counts: readonly (readonly [name: string, number: number, words: string])[] = [
    ['late', late, says.overdue(late)],
    ['now', of(isDueToday), says.dueToday(of(isDueToday))],
    ['now', of(isUndated), says.undated(of(isUndated))],
    ['answer', of(isAsked), says.toAnswer(of(isAsked))],
    ['', mine.length, says.open(mine.length)],
  ]
  const said = counts.filter(([, number]) => number > 0)
  const opened = view.opened === worker && matters.length > 0
  return html`<li data-worker=${worker}>
    <button
      type="button"
      class="quiet who"
      aria-expanded=${opened ? 'true' : 'false'}
      aria-disabled=${matters.length === 0 ? 'true' : 'false'}
      @click=${() => {
        if (matters.length > 0) view.open(opened ? undefined : worker)
      }}
    >
      <b>${names.worker(worker)}</b>
      <span class="counts"
        >${said.length === 0 ? html`<span class="soft">${says.clear}</span>` : said.map(([name, , words]) => html`<span class="tag ${name}">${words}</span> `)}</span
      >
    </button>
    ${renderPromises({ says }, view.promises.get(worker))}
    ${opened ? html`<div class="of-worker">${renderDocket(view.scene(worker), docket, undefined)}</div>` : nothing}
  </li>`
}

const isDueToday = (matter: DocketMatter): boolean => matter.time === 'today' && matter.kind !== 'asked' && isUrgent(matter)
const isUndated = (matter: DocketMatter): boolean => matter.time === 'undated' && matter.kind === 'own'
const isAsked = ({ kind }: DocketMatter): boolean => kind === 'asked'

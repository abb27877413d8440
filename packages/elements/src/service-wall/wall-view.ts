// What stands on a wall board: the header, the page, how much of its time has gone, and the footer or the controls in its place.
import { openingNow, type Moment } from '@doorstep/model/now'
import type { Station } from '@doorstep/model/station'
import type { Language, LocalisedText } from '@doorstep/model/text'
import { dateOf } from '@doorstep/model/time'
import { html, nothing, type TemplateResult } from 'lit'
import { classMap } from 'lit/directives/class-map.js'
import { keyed } from 'lit/directives/keyed.js'
import { formatDate, formatTime } from '../i18n/format.js'
import { namedDayText, openingText } from '../now/now-texts.js'
import { listName, type ServiceList } from '../service-board/lists.js'
import { rowsOf } from './paginate.js'
import { keyOf, type WallPage } from './ruler.js'
import { listsIn, type WallEntry } from './sections.js'
import type { WallWords } from './service-wall.words.shape.js'

/** What a wall shows at a moment. */
export interface WallScene {
  readonly station: Station | undefined
  /** What is true now; undefined before the station is known. */
  readonly moment: Moment | undefined
  readonly language: Language
  readonly words: WallWords
  readonly text: (text: LocalisedText | undefined) => string
  /** The lists that were asked for, as words. */
  readonly lists: string
  readonly pages: readonly WallPage[]
  /** Which of them is shown, from 0. */
  readonly at: number
  /** Seconds it stands. */
  readonly seconds: number
  readonly columns: number
  /** Whether the lists hold nothing. */
  readonly empty: boolean
  /** The first pages are not ready yet. */
  readonly making: boolean
  /** The entries to be drawn unseen, in the list below the page, for their height. */
  readonly unmeasured: readonly WallEntry[]
  readonly paused: boolean
  /** Somebody is at the pointer or the keyboard. */
  readonly reached: boolean
  readonly turn: (by: number) => void
  readonly hold: (paused: boolean) => void
}

export function renderWall(scene: WallScene): TemplateResult {
  const { pages, words, paused, reached } = scene
  const page = pages[scene.at]
  const { station } = scene
  return html`<section class=${classMap({ wall: true, reached, paused, held: paused || document.hidden })} aria-labelledby="title">
    ${renderHeader(scene, page, station)}
    <div class="box">
      ${scene.empty || scene.making ? html`<p class="empty">${scene.empty ? words.none : words.making}</p>` : nothing}
      ${page ? renderPage(page, scene) : nothing}
      <ul class="rows measure" aria-hidden="true" inert>
        ${scene.unmeasured.map(renderEntry)}
      </ul>
    </div>
    ${page && pages.length > 1 ? renderProgress(page, scene) : nothing}
    <div class="foot">${renderFooter(scene, page, station)} ${pages.length > 1 ? renderControls(scene) : nothing}</div>
  </section>`
}

function renderHeader(scene: WallScene, page: WallPage | undefined, station: Station | undefined): TemplateResult {
  const { language, text, words, moment } = scene
  const list = listName(page?.section.list ?? 'service', language)
  const title = page?.section.title ?? list
  return html`<header part="header">
    <p class="station soft">${text(station?.name)} ${title === list || scene.lists === 'service' ? nothing : html`<span>${list}</span>`}</p>
    <h2 id="title">
      <span class="title" .style=${`--_signs: ${widthOf(title)}`}>${title}</span>
      ${page && page.of > 1 ? renderCount('part', page.number, page.of, words) : nothing}
    </h2>
    ${
      moment
        ? html`<div class="today">
              ${renderOpening(moment, scene)}
              <p class="soft">${formatDate(dateOf(moment.at), language)} ${namedDayText(openingNow(moment), scene)}</p>
            </div>
            <time class="clock">${formatTime(moment.at)}</time>`
        : nothing
    }
  </header>`
}

function renderOpening(moment: Moment, scene: WallScene): TemplateResult | typeof nothing {
  const opening = openingNow(moment)
  const says = openingText(opening, moment.at, scene)
  return says === '' ? nothing : html`<p class=${opening.is === 'closed' ? 'state' : 'state now'}>${says}</p>`
}

// The figures are the ornament; what they mean is said to those who hear the page.
const renderCount = (name: string, page: number, of: number, words: WallWords): TemplateResult =>
  html`<span class=${name}>
    <span aria-hidden="true"><b>${page}</b> / ${of}</span>
    <span class="visually-hidden">${words.page(page, of)}</span>
  </span>`

// A page is drawn anew, so that it appears, and its progress begins at the beginning. A number for the style sheet is set as a
// property here and below: a strict policy refuses the attribute.
const renderPage = (page: WallPage, { columns }: WallScene): unknown =>
  keyed(
    page.id,
    html`<ul class="rows page" part="page" .style=${`--_rows: ${rowsOf(page.entries.length, columns)}`}>
      ${page.entries.map(renderEntry)}
    </ul>`,
  )

function renderEntry(entry: WallEntry): TemplateResult {
  const { name, second, place, who, more, can, elsewhere } = entry
  return html`<li part="item" data-key=${keyOf(entry)} class=${elsewhere ? 'elsewhere' : place === '' ? 'plain' : ''}>
    <p class="place">${largeFigures(place)}</p>
    <div class="what">
      <h3>${inWords(name)}</h3>
      ${second === '' ? nothing : html`<p class="second soft" lang="en">${second}</p>`}
      <p class="line">
        ${who === '' && more === '' ? nothing : html`<span class="who"><strong>${who}</strong> <span class="soft">${more}</span></span>`}
        ${can.says === '' ? nothing : html`<span class=${can.now ? 'state now' : 'state'}>${can.says}</span>`}
      </p>
    </div>
  </li>`
}

function renderProgress({ id }: WallPage, { pages, at, seconds }: WallScene): unknown {
  const style = `--_before: ${at / pages.length}; --_one: ${1 / pages.length}; --_seconds: ${seconds}s`
  return keyed(id, html`<div class="progress" .style=${style}></div>`)
}

function renderControls({ words, paused, turn, hold }: WallScene): TemplateResult {
  return html`<div class="controls" part="controls" role="group" aria-label=${words.controls}>
    <p role="status">${paused ? words.paused : nothing}</p>
    <button type="button" @click=${() => turn(-1)}>${words.previous}</button>
    <button type="button" class="primary" @click=${() => hold(!paused)}>${paused ? words.resume : words.pause}</button>
    <button type="button" @click=${() => turn(1)}>${words.next}</button>
  </div>`
}

function renderFooter(scene: WallScene, page: WallPage | undefined, station: Station | undefined): TemplateResult {
  const { words, pages } = scene
  return html`<footer part="footer">
    ${renderNotes(page?.section.list, scene)}
    ${station?.telephone === undefined ? nothing : html`<p class="phone">${words.telephone} <b>${station.telephone}</b></p>`}
    ${pages.length > 1 ? renderCount('whole', scene.at + 1, pages.length, words) : nothing}
  </footer>`
}

// Every note there will be stands in the same place, unseen but for one: so the pages of each list have the same room.
function renderNotes(shown: ServiceList | undefined, { lists, words: { notes, firstContact } }: WallScene): TemplateResult {
  const noteOf = (list: ServiceList | undefined): string => (list && notes[list]) ?? firstContact
  return html`<div class="notes">
    ${[...new Set([undefined, ...listsIn(lists)].map(noteOf))].map(
      (note) => html`<p class=${note === noteOf(shown) ? 'note' : 'note unseen'}>${note}</p>`,
    )}
  </div>`
}

// The engine's dictionary knows the words of both scripts, whichever of them it is asked in.
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined

/** A name with the places where a line may end: between two words, where a line of Chinese may else end within one. */
function inWords(name: string): string {
  if (!segmenter) return name
  let text = ''
  let afterWord = false
  for (const { segment, isWordLike = false } of segmenter.segment(name)) {
    // a space without width, which nobody sees or hears
    text += afterWord && isWordLike ? `\u200b${segment}` : segment
    afterWord = isWordLike
  }
  return text
}

/** About how wide a heading is, in its own size. */
function widthOf(title: string): number {
  let width = 0
  for (const sign of title) width += sign < '\u2e80' ? 0.57 : 1
  return Math.max(1, width)
}

/** A desk is known by its number: the figures are set large, the words beside them small. Two numbers are no name to call out. */
function largeFigures(place: string): readonly unknown[] {
  const [before, figures, after, ...more] = place.split(/(\d+)/)
  return figures === undefined || more.length > 0 ? [place] : [before, html`<b>${figures}</b>`, after]
}

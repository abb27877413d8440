// Everything the counter shows and knows at a desk, fetched while somebody signs in; the queue's own rules come with it.
import { html, nothing, type TemplateResult } from 'lit'
import { renderAlarms } from './alarms.js'
import { renderHeader, type HeaderOptions } from './header.js'
import { renderLine, renderMatters } from './rows.js'
import type { CounterScene } from './counter-scene.js'
import { renderCurrent } from './ticket-card.js'

export { decide } from '@doorstep/model/queue'
export { isRinging, renderJump } from './alarms.js'
export { benchOf } from './bench.js'
export { doneSentence } from './header.js'
export { offered } from './panels.js'

interface DeskOptions extends HeaderOptions {
  /** What was just done, for who hears the page. */
  readonly said: string
  readonly trouble: TemplateResult | typeof nothing
}

export function renderDesk(scene: CounterScene, { said, trouble, ...header }: DeskOptions): TemplateResult {
  const { words, bench } = scene
  return html`
    ${renderAlarms(scene)} ${renderHeader(scene, header)}
    <p class="visually-hidden" role="status">${said} ${bench.ticket ? nothing : words.waiting(bench.line.length)}</p>
    <div class="columns">
      <section class="current" part="current">${trouble} ${renderCurrent(scene)}</section>
      <div class="waiting">${renderLine(scene)}</div>
      <div class="matters" part="matters">${renderMatters(scene)}</div>
    </div>
  `
}

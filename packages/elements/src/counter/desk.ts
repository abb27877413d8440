// What is seen at a desk: what is wrong above all, the matter in hand, the line beside it with the other desks, and this worker's matters.
import { html, nothing, type TemplateResult } from 'lit'
import { renderAlarms } from './alarms.js'
import type { CounterScene } from './counter-scene.js'
import { renderDesks, renderRatings } from './desks-corner.js'
import { renderHeading, renderLineNotices, renderToolPanel, renderTools, type HeaderOptions } from './header.js'
import { renderLine, renderMatters } from './rows.js'
import { renderCurrent } from './ticket-card.js'

interface DeskOptions extends HeaderOptions {
  readonly trouble: TemplateResult | typeof nothing
}

export function renderDesk(scene: CounterScene, { trouble, ...tools }: DeskOptions): TemplateResult {
  const { words, bench, said } = scene
  return html`
    ${renderAlarms(scene)} ${renderHeading(scene)}
    <p class="visually-hidden" role="status">${said} ${bench.ticket ? nothing : words.waiting(bench.line.length)}</p>
    <div class="columns">
      <section class="current" part="current">${trouble} ${renderCurrent(scene)}</section>
      <div class="waiting">
        <div class="lists">${renderLineNotices(scene)} ${renderLine(scene)}</div>
        ${renderDesks(scene)}
      </div>
      <div class="matters" part="matters">
        <div class="lists">${renderToolPanel(scene, tools) ?? html`${renderMatters(scene)} ${renderRatings(scene)}`}</div>
        ${renderTools(scene, tools)}
      </div>
    </div>
  `
}

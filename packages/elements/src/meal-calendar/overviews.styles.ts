// What a week and a month of a menu look like, and what opens under a meal.
import type { CSSResult } from 'lit'
import { css } from '../base/css.js'
import { brief } from '../base/brief.js'
import { monthStyles } from '../calendar/month.styles.js'

/** A week as a list of days, within what `scope` selects. */
const list = (scope: CSSResult): CSSResult => css`
  ${scope} .week,
  ${scope} .week :is(tbody, tr, th, td) {
    display: block;
    border: 0;
    inline-size: auto;
  }
  ${scope} .week thead {
    display: none;
  }
  ${scope} .week tr {
    border-block-end: 2px solid var(--_line);
    padding-block: 0.3em;
  }
  ${scope} .week :is(th, td) {
    padding: 0.2em 0.4em;
  }
  ${scope} .week tbody:has(.now, .ahead) .past th button {
    padding-inline: 0.4em;
    font-size: 0.875em;
  }
  ${scope} .week td {
    display: grid;
    grid-template-columns: minmax(max-content, var(--_named)) minmax(0, 1fr);
    gap: 0 0.4em;
  }
  ${scope} .week td[data-meal]::before {
    content: attr(data-meal);
    color: var(--_soft);
    white-space: nowrap;
  }
  ${scope} .week td[colspan] {
    grid-template-columns: 1fr;
  }
  ${scope} .week .void,
  ${scope} .week tbody:has(.now, .ahead) .past td {
    display: none;
  }
  /* days that are over are only named, side by side */
  ${scope} .week tbody {
    display: flex;
    flex-wrap: wrap;
  }
  ${scope} .week tr {
    flex: 1 0 100%;
    max-inline-size: 100%;
  }
  ${scope} .week tbody:has(.now, .ahead) .past {
    flex: 0 0 auto;
    border: 0;
  }
  ${scope} .week .first.first {
    flex-basis: auto;
  }
`

export const mealOverviewStyles = css`
  ${monthStyles}
  .about {
    word-break: normal;
  }
  .main {
    font-size: 0.85em;
    font-weight: 600;
  }
  .past .main {
    font-weight: 400;
  }
  .beside {
    color: var(--_soft);
    font-size: 0.75em;
  }
  .now .beside,
  .cell[aria-pressed='true'] .beside {
    color: inherit;
  }
  .chosen {
    scroll-margin: 0.75em;
  }
  .month-and-day {
    display: grid;
    gap: 0.75em;
  }
  div.cell {
    border: 2px solid transparent;
    color: var(--_soft);
  }
  .week {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  .week :is(th, td) {
    border-block-end: 2px solid var(--_line);
    padding: 0.4em;
    text-align: start;
    vertical-align: top;
  }
  .week thead th:first-child {
    inline-size: 6em;
  }
  .week th button {
    padding-inline: 0.6em;
    white-space: nowrap;
  }
  .week .now {
    background: var(--_accent-wash);
  }
  .week .now button {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .week .past td {
    color: var(--_soft);
  }
  .week li {
    ${brief(2)}
    word-break: normal;
  }
  /* the first brings no dot and stands in a line of its own */
  .week .first {
    flex: 0 0 calc(100% - 1em);
    max-inline-size: calc(100% - 1em);
    margin-inline-start: 1em;
    padding: 0;
    font-weight: 600;
  }
  .week .first::before {
    content: none;
  }
  /* of a day that is over its first dish is enough: today is in sight */
  .week tbody:has(.now, .ahead) .past li:not(.first) {
    display: none;
  }
  .sheet {
    --_named: 3.4em;
  }
  .sheet.en {
    --_named: 4.7em;
  }
  /* where, and who */
  .fold > .pills + .pills {
    margin-block-start: 0.6em;
  }
  /* of a set whose dishes have very long names: below they are all there, by group */
  .sets .soft {
    ${brief(4)}
  }
  dl {
    display: grid;
    gap: 0.5em;
  }
  dl > div {
    border-block-start: 2px solid var(--_line);
    padding-block-start: 0.4em;
  }
  dt {
    font-weight: 600;
  }
  .policy ol {
    display: grid;
    gap: 0.3em;
  }
  @container pane (max-width: 30em) {
    ${list(css`[class*='zh']`)}
  }
  @container pane (max-width: 40em) {
    ${list(css`.en`)}
  }
  /* large type on a phone: a meal's name stands above its dishes, which need the whole line */
  @container pane (max-width: 16em) {
    .en .week td {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container pane (min-width: 40em) {
    dl > div {
      display: grid;
      grid-template-columns: 12em 1fr;
      gap: 0.8em;
    }
  }
  @container pane (min-width: 34em) and (max-width: 44em) {
    .en .main {
      font-size: 0.95em;
    }
  }
  @container pane (min-width: 44em) {
    .en .main {
      font-size: 0.8em;
    }
  }
  @container pane (max-width: 60em) {
    .en .beside {
      display: none;
    }
  }
  @container pane (min-width: 60em) {
    .month-and-day {
      grid-template-columns: 1fr 23em;
      align-items: start;
      gap: 1em;
    }
  }
  @media (forced-colors: active) {
    .week .now {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    .week th button {
      display: block;
      border: 0;
    }
  }
  @media (forced-colors: active) {
    .groups > li {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    summary.button,
    label.button {
      display: none;
    }
    .groups > li {
      background: none;
      padding: 0;
    }
  }
`

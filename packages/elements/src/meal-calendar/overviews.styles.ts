// What a week and a month of a menu look like, and what opens under a meal.
import { css } from 'lit'
import { monthStyles } from '../calendar/month.styles.js'

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
  .first {
    font-weight: 600;
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
    .week,
    .week :is(tbody, tr, th, td) {
      display: block;
      border: 0;
      inline-size: auto;
    }
    .week thead {
      display: none;
    }
    .week tr {
      border-block-end: 2px solid var(--_line);
      padding-block: 0.3em;
    }
    .week :is(th, td) {
      padding: 0.2em 0.4em;
    }
    .week tbody:has(.now, .ahead) .past th button {
      padding-inline: 0.4em;
      font-size: 0.875em;
    }
    .week td {
      display: grid;
      grid-template-columns: 3.4em minmax(0, 1fr);
    }
    .en .week td {
      grid-template-columns: 4.7em minmax(0, 1fr);
    }
    .week td[data-meal]::before {
      content: attr(data-meal);
      color: var(--_soft);
    }
    .week td[colspan] {
      grid-template-columns: 1fr;
    }
    .week .void,
    .week tbody:has(.now, .ahead) .past td {
      display: none;
    }
    /* days that are over are only named, side by side */
    .week tbody {
      display: flex;
      flex-wrap: wrap;
    }
    .week tr {
      flex: 1 0 100%;
      max-inline-size: 100%;
    }
    .week tbody:has(.now, .ahead) .past {
      flex: 0 0 auto;
      border: 0;
    }
    .week li {
      max-inline-size: 100%;
    }
    .week ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.8em;
    }
  }
  @container pane (min-width: 40em) {
    dl > div {
      display: grid;
      grid-template-columns: 12em 1fr;
      gap: 0.8em;
    }
  }
  .en .main {
    font-size: 0.8em;
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

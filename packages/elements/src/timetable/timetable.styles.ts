// What a day of the timetable looks like: its rows, what they open, and the strip of tomorrow.
import { css } from 'lit'

export const timetableStyles = css`
  .about:empty {
    display: none;
  }
  .back {
    justify-self: start;
  }
  .rows {
    display: grid;
    gap: 0.5em;
  }
  .row {
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
    overflow: clip;
  }
  .row > summary {
    display: grid;
    grid-template-columns: 4.6em minmax(0, 1fr) auto 0.9em;
    align-items: center;
    gap: 0 0.8em;
    min-block-size: max(var(--_target), 3.6em);
    padding: 0.4em 0.9em;
    outline-offset: -5px;
    cursor: pointer;
    list-style: none;
    touch-action: manipulation;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .row > summary::after {
    content: '';
    grid-area: 1 / -2;
    inline-size: 0.55em;
    block-size: 0.55em;
    border: solid currentcolor;
    border-width: 0 0.14em 0.14em 0;
    rotate: 45deg;
    translate: 0 -0.15em;
  }
  .row[open] > summary::after {
    rotate: -135deg;
    translate: 0 0.15em;
  }
  summary > span,
  .state {
    display: grid;
    grid-template-columns: minmax(0, auto);
  }
  .time {
    font-size: 1.35em;
    font-weight: 600;
    line-height: 1.2;
  }
  .time small {
    font-size: 0.65em;
    font-weight: 400;
  }
  .title {
    font-size: 1.15em;
    line-height: 1.3;
  }
  .time small,
  .where {
    color: var(--_soft);
  }
  .where {
    display: block;
  }
  .changed {
    color: var(--_note-text);
    font-weight: 600;
  }
  .state {
    justify-items: end;
    text-align: end;
  }
  .state small {
    font-size: 0.85em;
  }
  .pill {
    border: 2px solid currentcolor;
    border-radius: 0.5em;
    padding: 0.15em 0.6em;
    font-weight: 600;
  }
  .over {
    background: none;
    color: var(--_soft);
  }
  .over .time,
  .over .title {
    font-weight: 400;
  }
  .over .pill {
    border-color: var(--_line);
  }
  .running {
    border-color: var(--_good);
  }
  .running > summary {
    background: var(--_good);
  }
  .running > summary,
  .running > summary :is(small, .where, .changed) {
    color: var(--_card);
  }
  .row.change {
    border-inline-start: 0.4em solid var(--_note-line);
  }
  .cancelled .title {
    text-decoration: line-through;
  }
  .more {
    display: grid;
    gap: 0.5em;
    padding: 0.4em 0.9em 0.9em;
  }
  .over .more {
    color: var(--_ink);
  }
  dl {
    display: grid;
    gap: 0.25em;
  }
  dl > div {
    display: grid;
    grid-template-columns: 5.4em minmax(0, 1fr);
    gap: 0.8em;
  }
  dt {
    color: var(--_soft);
  }
  .dates {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  .tomorrow {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.8em;
    border: 0;
    text-align: start;
  }
  .tomorrow b {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    color: var(--_ink);
  }
  .tomorrow > :first-child {
    flex: 1 1 12em;
  }
  .lead {
    color: var(--_ink);
  }
  @container pane (max-width: 27em) {
    .row > summary {
      grid-template-columns: 4.6em minmax(0, 1fr) 0.9em;
    }
    .state {
      grid-area: 2 / 2;
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 0.5em;
      justify-self: start;
      text-align: start;
    }
  }
  @container pane (max-width: 20em) {
    .row > summary {
      grid-template-columns: minmax(0, 1fr) 0.9em;
    }
    summary > .time {
      display: flex;
      align-items: baseline;
      gap: 0.4em;
    }
    .state {
      grid-area: auto / 1;
    }
    dl > div {
      grid-template-columns: 1fr;
      gap: 0;
    }
  }
  @media (forced-colors: active) {
    .row,
    .strip {
      border: 2px solid CanvasText;
    }
    .running > summary {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .running > summary :is(small, .where, .changed) {
      color: HighlightText;
    }
  }
  @media print {
    .tomorrow {
      display: flex;
    }
    .back,
    .lead {
      display: none;
    }
    .running > summary,
    .running > summary :is(small, .where, .changed) {
      background: none;
      color: #000;
    }
  }
`

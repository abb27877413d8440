// What a meal looks like: sets with their price, dishes by group; and the choice of who eats.
import { css } from 'lit'

export const mealCalendarStyles = css`
  label.button {
    border-color: var(--_line);
  }
  label input {
    inline-size: 1.2em;
    block-size: 1.2em;
    margin: 0;
    accent-color: var(--_ink);
  }
  .back {
    justify-self: start;
  }
  .day {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr));
    align-items: start;
    gap: 0.75em;
  }
  .chosen {
    scroll-margin: 0.75em;
  }
  .meal {
    display: grid;
    gap: 0.6em;
  }
  header,
  .sets > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.2em 1em;
  }
  .sets > li > div {
    flex: 1 1 11em;
  }
  h4 {
    margin: 0;
    font-size: 1.25em;
  }
  h4 .soft {
    font-size: 0.8em;
    font-weight: 400;
  }
  .pill {
    color: var(--_soft);
    border: 2px solid currentcolor;
    border-radius: 0.5em;
    padding: 0.1em 0.6em;
  }
  .pill.serving {
    border-color: var(--_good);
    background: var(--_good);
    color: var(--_card);
  }
  .price {
    margin-inline-start: auto;
    text-align: end;
  }
  .price s {
    color: var(--_soft);
  }
  .price b {
    color: var(--_accent);
    font-size: 1.8em;
    line-height: 1.1;
  }
  .price small {
    display: block;
  }
  .groups {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8em), 1fr));
    gap: 0.4em;
  }
  .en .groups {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr));
  }
  .groups > li {
    border-radius: 0.6em;
    background: var(--_paper);
    padding: 0.4em 0.7em;
  }
  .group {
    color: var(--_note-text);
    font-size: 0.85em;
    font-weight: 600;
  }
  .groups small {
    color: var(--_soft);
    white-space: nowrap;
  }
  summary {
    list-style: none;
    touch-action: manipulation;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary.button {
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    font-weight: 600;
  }
  [open] > summary.button {
    margin-block-end: 0.5em;
  }
  summary.button::after {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline-start: 0.3em;
    border: solid currentcolor;
    border-width: 0 0.14em 0.14em 0;
    rotate: 45deg;
    translate: 0 -0.15em;
  }
  [open] > summary.button::after {
    rotate: -135deg;
    translate: 0 0.15em;
  }
  .how[open] {
    flex-basis: 100%;
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

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
  .meal {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
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
  /* what it is called and what it costs, and below them what is in it */
  .sets div {
    display: contents;
  }
  .sets b {
    max-inline-size: 100%;
  }
  .sets .soft {
    order: 1;
    max-inline-size: 100%;
    flex: 0 0 100%;
  }
  h4 {
    margin: 0;
    max-inline-size: 100%;
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
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
    gap: 0.4em;
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
  .how[open] {
    flex-basis: 100%;
  }
`

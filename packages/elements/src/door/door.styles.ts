// Styles of the door before the staff's pages: names as large buttons, keys for fingers, the card that asks for a keeper's PIN.
import { css, type CSSResultGroup } from 'lit'
import { formStyles } from '../tokens/form.styles.js'

const door = css`
  .around {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto minmax(0, 1fr);
    min-block-size: 100%;
  }
  /* a room has the height that is left, below what stands above it */
  .rooms {
    display: contents;
  }
  ::slotted(*) {
    grid-row: 2;
  }
  .door {
    align-self: start;
  }
  .rooms[hidden] {
    display: none;
  }
  .here {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_gap);
  }
  .early {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    margin-block-end: 0.75em;
    padding: 0.35em 0.9em;
    border-radius: var(--_radius);
    background: var(--_note-wash);
    color: var(--_note-text);
    font-size: 0.9em;
  }
  .early span {
    flex: 1 1 20em;
  }
  .early button {
    min-block-size: var(--_target);
    margin-inline-start: auto;
  }

  .door {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em 2.5em;
    inline-size: 100%;
    max-inline-size: 46em;
    margin-inline: auto;
    padding: 1.6em 1.8em 1.8em;
    border: 2px solid var(--_line);
    border-radius: 1.5em;
    background: var(--_card);
  }
  /* within a room it stands where the room's own words would */
  .door.why {
    gap: 1em;
    margin-inline: 0;
  }
  .around > .door.why {
    margin-inline: auto;
  }
  .door.alone,
  .door.top {
    max-inline-size: 25em;
  }
  .door.top {
    gap: 0.9em;
    margin-inline: 0;
    padding: 1.2em 1.4em;
    border-radius: var(--_radius);
  }
  .renewing {
    border: 2px solid currentcolor;
  }
  .door .notice {
    margin: 0;
  }
  .people,
  .pin {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0.5em;
  }
  .names {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 10.5em), 1fr));
    gap: 0.6em;
    margin-block: 0.5em;
  }
  .names li {
    display: grid;
  }
  .name {
    position: relative;
    display: grid;
    justify-items: start;
    align-content: center;
    justify-content: start;
    gap: 0.05em;
    min-block-size: max(var(--_target), 4.4em);
    padding: 0.6em 1.1em;
    border-color: var(--_line);
    border-radius: 1em;
    background: var(--_paper);
    font-weight: 400;
    text-align: start;
  }
  .name b {
    font-size: 1.4em;
    font-weight: 700;
    line-height: 1.25;
  }
  .name:lang(en) b {
    font-size: 1.2em;
  }
  .name[aria-pressed='true'] .soft {
    color: inherit;
  }
  .name kbd {
    position: absolute;
    inset-block-start: 0.55em;
    inset-inline-end: 0.6em;
    min-inline-size: 1.6em;
    padding: 0 0.3em;
    border: 1px solid var(--_line);
    border-radius: 0.35em;
    color: var(--_soft);
    font:
      600 0.8em/1.5 ui-monospace,
      monospace;
    text-align: center;
  }
  .name[aria-pressed='true'] kbd {
    color: inherit;
  }
  .begin {
    justify-self: start;
  }
  .digits {
    inline-size: 100%;
    min-block-size: max(var(--_target), 2.1em);
    padding: 0.1em 0.4em;
    border: 2px solid var(--_ink);
    border-radius: 0.5em;
    background: var(--_paper);
    font-size: 1.8em;
    letter-spacing: 0.35em;
    text-align: center;
  }
  .trouble:not(.notice) {
    display: none;
  }
  .keepers {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
  }
  .keys {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 0.5em;
    margin-block-start: 0.25em;
  }
  .key {
    min-block-size: max(var(--_target), 3.3em);
    padding: 0.2em;
    border-color: var(--_line);
    background: var(--_paper);
  }
  .key:not(.primary) span,
  .key:not(.primary, .quiet) {
    font-size: 1.45em;
  }
  .key:not(.primary, .quiet) {
    min-block-size: max(var(--_target), 2.28em);
  }
  .aside {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: var(--_gap);
    margin-block-start: 0.25em;
  }
  .out {
    justify-self: start;
  }
  @container sheet (inline-size >= 704px) {
    .door.asks:not(.alone) {
      max-inline-size: 58em;
      grid-template-columns: minmax(0, 1fr) 20em;
    }
    .door:not(.top, .why),
    .around > .door.why {
      margin-block-start: clamp(0px, 6vh, 5em);
    }
  }
  @container sheet (inline-size < 704px) {
    /* one thing at a time where there is room for one */
    .door.asks .people {
      display: none;
    }
  }
  @container sheet (inline-size < 448px) {
    .door {
      padding: 1em;
    }
  }
  @media (forced-colors: active) {
    .door,
    .name,
    .key,
    .early {
      border: 1px solid CanvasText;
    }
  }
`

/** The door, with the fields of the pages behind it. */
export const doorStyles: CSSResultGroup = [formStyles, door]

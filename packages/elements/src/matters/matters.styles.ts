// Styles of the lists of matters: cards in two columns, overdue ones loud, and the station's list of workers.
import { css } from 'lit'

export const mattersStyles = css`
  .room,
  .column,
  .group,
  .group ul,
  .item,
  .facts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .room > * + :not(.done:not(:has(.said))) {
    margin-block-start: 1em;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.5em 1em;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.2em 0.8em;
  }
  .tools .pills {
    gap: 0.35em;
  }
  .tools .pills + .pills {
    border-inline-start: 2px solid var(--_line);
    padding-inline-start: var(--_gap);
  }
  .lists {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em 1.5em;
    align-items: start;
  }
  .column {
    gap: 1.25em;
  }
  .calm {
    padding: 1.5em 0.5em;
  }
  .group {
    gap: 0.6em;
  }
  .group h3 {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
  }
  .g-overdue h3 {
    color: var(--_accent);
  }
  .how-many {
    display: inline-block;
    min-inline-size: 1.7em;
    padding-inline: 0.5em;
    border-radius: 1em;
    background: var(--_ink);
    color: var(--_paper);
    font-size: 0.75em;
    line-height: 1.7;
    text-align: center;
  }
  .g-overdue .how-many {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .group ul {
    gap: 0.75em;
  }

  .item {
    /* two columns of cards are narrow on a sheet that is not */
    container: matter / inline-size;
    gap: 0.65em;
    border: 2px solid var(--_line);
    border-radius: 1.1em;
    background: var(--_card);
    padding: 0.9em 1em 1em;
    scroll-margin-block: 1em;
  }
  .item.loud {
    border-color: var(--_accent);
    background: var(--_accent-wash);
  }
  .item:focus-within {
    border-color: var(--_ink);
  }
  .head {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.3em 0.9em;
    align-items: center;
  }
  .no {
    border-radius: 0.35em;
    padding: 0.05em 0.4em;
    background: var(--_good-wash);
    color: var(--_good-text);
    font-size: 1.7em;
    line-height: 1.3;
    white-space: nowrap;
  }
  .loud .no {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .is-asked .no,
  .is-returned:not(.loud) .no,
  .is-follow-up .no {
    background: var(--_note-wash);
    color: var(--_note-text);
  }
  .is-followed .no {
    background: transparent;
    color: var(--_soft);
    padding-inline: 0;
  }
  .item h4 {
    font-size: 1.2em;
    line-height: 1.3;
  }
  .day {
    grid-column: 1 / -1;
    justify-self: start;
    border-radius: 0.5em;
    padding: 0.1em 0.6em;
    background: var(--_paper);
  }
  .day.now {
    background: var(--_accent-wash);
    color: var(--_accent-deep);
  }
  .day.late {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .day.none {
    background: var(--_note-wash);
    color: var(--_note-text);
    font-weight: 600;
  }
  .facts {
    gap: 0.15em;
  }
  .promise {
    font-weight: 600;
  }
  blockquote {
    margin: 0.2em 0 0;
    border-inline-start: 0.3em solid var(--_note-line);
    padding-inline-start: 0.8em;
    font-size: 1.1em;
  }
  .chain {
    font-size: 0.875em;
  }
  /* below what was just done, which stays in sight */
  .panel {
    scroll-margin-block: 5em 1em;
  }
  .done {
    position: sticky;
    /* nothing is seen to pass above it */
    inset-block-start: 0;
    z-index: 1;
  }
  /* where there is little height the first matter is in sight, and nothing covers it */
  @media (max-height: 34em) {
    .room > * + :not(.done:not(:has(.said))) {
      margin-block-start: 0.5em;
    }
    .calm {
      padding-block: 0.5em;
    }
  }
  @media (max-height: 28em) {
    .done {
      position: static;
    }
  }

  .promises {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.8em;
  }
  .promises svg {
    inline-size: 9em;
    block-size: 0.6em;
    border-radius: 0.3em;
    background: var(--_line);
  }
  rect.kept {
    fill: var(--_good);
  }
  rect.moved {
    fill: var(--_note-line);
  }
  rect.broken {
    fill: var(--_accent);
  }
  .came {
    margin-inline-end: 0.6em;
    font-weight: 600;
  }
  .came.kept {
    color: var(--_good-text);
  }
  .came.moved {
    color: var(--_note-text);
  }
  .came.broken {
    color: var(--_accent);
  }
  .room > .promises {
    border-block-start: 2px solid var(--_line);
    padding-block-start: 0.8em;
  }

  .everybody {
    font-size: 1.15em;
    font-weight: 600;
  }
  .staff {
    border: 2px solid var(--_line);
    border-radius: 1.1em;
    background: var(--_card);
    padding-inline: 1.1em;
  }
  .staff > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: center;
    gap: 0.2em 1em;
    padding-block: 0.6em;
  }
  .staff > li + li {
    border-block-start: 2px solid var(--_line);
  }
  .item > .actions {
    gap: 0.35em;
  }
  .item > .actions > button {
    padding-inline: 0.6em;
  }
  .staff .who {
    justify-content: start;
    flex-wrap: wrap;
    gap: 0.3em 1em;
    border-color: transparent;
    background: transparent;
    padding-inline: 0.2em;
    text-align: start;
  }
  .who b {
    min-inline-size: 5em;
    font-size: 1.15em;
  }
  .who[aria-disabled='false'] b::after {
    content: ' ▾';
    color: var(--_soft);
  }
  .who[aria-expanded='true'] b::after {
    content: ' ▴';
  }
  .counts .tag {
    background: var(--_paper);
    color: var(--_ink);
  }
  .counts .tag.late {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .counts .tag.now {
    background: var(--_accent-wash);
    color: var(--_accent-deep);
  }
  .counts .tag.answer {
    background: var(--_note-wash);
    color: var(--_note-text);
  }
  .of-worker {
    grid-column: 1 / -1;
    padding-block: 0.6em 0.4em;
  }

  @container matter (inline-size > 28em) {
    .head {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    .day {
      grid-column: auto;
      justify-self: end;
      text-align: end;
    }
  }
  @container sheet (inline-size > 52em) {
    .lists:has(.column + .column) {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .staff > li {
      grid-template-columns: minmax(0, 1fr) auto;
    }
  }
  @container sheet (inline-size > 90em) {
    .lists > .column .group ul {
      grid-template-columns: repeat(auto-fill, minmax(26em, 1fr));
      align-items: start;
    }
  }
  @media (forced-colors: active) {
    .no,
    .day,
    .how-many {
      border: 1px solid CanvasText;
    }
    .item.loud {
      border: 4px solid Highlight;
    }
    .promises rect {
      forced-color-adjust: none;
    }
  }
`

// Styles of the lists beside the card: who waits, this worker's matters, the other desks, what residents said.
import { css } from 'lit'

export const listsStyles = css`
  h3 .how-many {
    margin-inline-start: 0.4em;
    color: var(--_soft);
    font-size: 0.8em;
    font-weight: 400;
  }
  .line {
    display: grid;
    margin-block-start: 0.35em;
  }
  .line li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.6em;
    margin-inline: -0.6em;
    padding: 0.45em 0.6em;
    border-block-start: 1px solid var(--_line);
  }
  .line li > strong {
    font-size: 1.3em;
    min-inline-size: 2.8em;
  }
  .line li.next-up {
    border-color: transparent;
    border-radius: 0.75em;
    background: var(--_accent-wash);
  }
  .line li.next-up + li {
    border-color: transparent;
  }
  .line li.in-hand {
    border-color: transparent;
    border-radius: 0.75em;
    outline: 2px solid var(--_ink);
    outline-offset: -2px;
  }
  .line li.loud {
    border-color: transparent;
    border-radius: 0.75em;
    background: var(--_accent-wash);
  }
  .matters .line li > strong {
    min-inline-size: 0;
    font-size: 1em;
    color: var(--_soft);
  }
  .day {
    margin-inline-start: auto;
    border-radius: 0.4em;
    padding: 0.1em 0.55em;
    background: var(--_paper);
    color: var(--_soft);
    font-size: 0.8em;
  }
  .day .small {
    font-size: 1em;
  }
  .day.now,
  .day.late {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  h3 a {
    color: inherit;
    text-decoration-color: var(--_line);
    text-underline-offset: 0.2em;
  }
  .matter {
    flex: 1 1 6em;
    /* a Latin word is whole: the buttons go below it first */
    min-inline-size: min-content;
    font-weight: 600;
  }
  .matter > .small {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 0.5em;
    font-weight: 400;
  }
  .buttons {
    margin-inline-start: auto;
    gap: 0.4em;
  }
  .buttons [data-opens='more'] {
    gap: 0.3em;
    padding: 0.2em 0.45em;
  }
  .line .panel {
    gap: 0.5em;
    padding: 0.5em 0.6em;
  }
  .line .panel .pills {
    gap: 0.35em;
  }
  .line .panel button {
    padding: 0.2em 0.55em;
  }
  .rest {
    margin-block-start: 0.6em;
  }
  .tag.next-tag {
    background: transparent;
    color: var(--_accent-deep);
    padding-inline: 0;
  }
  .rated {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.1em 1.2em;
    margin-block-start: 0.2em;
  }
  .rated strong {
    margin-inline-end: 0.25em;
    font-size: 1.9em;
    line-height: 1.2;
  }
  .desks {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.6em;
  }
  .desks ul {
    display: grid;
    margin-block-start: 0.2em;
  }
  .desks li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.1em 0.6em;
    padding-block: 0.15em;
    font-size: 0.9375em;
  }
  .desks li > :last-child {
    margin-inline-start: auto;
  }
  .desks .tag {
    font-size: 0.875em;
  }
  @media (forced-colors: active) {
    .line li.next-up,
    .day {
      border: 1px solid CanvasText;
    }
    .line li.loud {
      border: 2px solid Highlight;
    }
  }
`

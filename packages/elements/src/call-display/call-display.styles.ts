// Styles of the wall display: read from five metres, in a dark hall too.
import { css } from 'lit'

export const callDisplayStyles = css`
  :host {
    block-size: 100%;
    min-block-size: 20em;
  }
  .frame {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: inherit;
    padding: 0;
    border-radius: 0;
    container-type: size;
  }
  .wall {
    display: grid;
    grid-template: minmax(0, 1fr) minmax(0, 1fr) / minmax(0, 1fr);
    flex: 1;
    min-block-size: 0;
  }
  .call {
    display: flex;
    flex-direction: column;
    justify-content: center;
    gap: 0.3em;
    padding: min(2em, 6cqb) min(1.5em, 5cqi);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .calling {
    font-size: min(2em, 4cqb);
  }
  .quiet {
    font-size: min(9cqi, 3.5em);
    font-weight: 600;
    text-align: center;
    /* a line ends after a comma or a word, not within 明天 */
    word-break: keep-all;
    text-wrap: balance;
  }
  .number {
    font-size: var(--doorstep-call-number, min(35cqi, 24cqb));
    font-weight: 700;
    line-height: 1.1;
    white-space: nowrap;
    overflow-wrap: normal;
  }
  .number.long {
    font-size: var(--doorstep-call-number, min(23cqi, 24cqb));
  }
  .desk {
    font-size: min(9cqi, 6cqb, 4em);
    line-height: 1.25;
  }
  .caption {
    margin-block-start: 0.5em;
    padding-block-start: 0.7em;
    border-block-start: 1px solid currentcolor;
    font-size: min(1.7em, 3.5cqb);
    text-wrap: balance;
  }
  .board {
    display: flex;
    flex-direction: column;
    gap: 0.65em;
    padding: 1.2em 1.25em;
    overflow: hidden;
    font-size: 0.85em;
  }
  header {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 1em;
  }
  h2 {
    font-size: 1.25em;
  }
  .notice {
    margin: 0;
    padding-block: 0.3em;
    text-wrap: pretty;
  }
  .clock {
    font-size: 2.75em;
    font-weight: 300;
    line-height: 1;
    white-space: nowrap;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 1.35em;
  }
  th {
    text-align: start;
  }
  thead th {
    color: var(--_soft);
    font-size: 0.75em;
    font-weight: 400;
  }
  tbody th {
    font-size: 1.2em;
    white-space: nowrap;
  }
  td {
    overflow-wrap: break-word;
  }
  tbody th,
  td {
    padding: 0.3em 0.4em;
    border-block-start: 2px solid var(--_line);
  }
  .current {
    background: var(--_note-wash);
    color: var(--_note-text);
  }
  .sound {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.4em 1em;
    font-weight: 600;
  }
  .sound span {
    flex: 1 1 7em;
  }
  .waiting {
    margin-block-start: auto;
    font-size: 1.7em;
    font-weight: 700;
  }
  .next {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.8em;
    font-size: 0.7em;
    font-weight: 600;
  }
  .next .soft {
    font-weight: 400;
  }
  @container (min-aspect-ratio: 1/1) {
    .wall {
      grid-template: minmax(0, 1fr) / minmax(0, 7fr) minmax(0, 5fr);
    }
    .calling {
      font-size: min(2em, 7cqb);
    }
    .caption {
      font-size: min(1.7em, 5cqb);
    }
    .number {
      font-size: var(--doorstep-call-number, min(21cqi, 44cqb));
    }
    .number.long {
      font-size: var(--doorstep-call-number, min(13.5cqi, 44cqb));
    }
    .desk {
      font-size: min(4.6cqi, 10cqb, 4em);
    }
  }
  @media (forced-colors: active) {
    .call,
    .current {
      border: 3px solid CanvasText;
    }
  }
`

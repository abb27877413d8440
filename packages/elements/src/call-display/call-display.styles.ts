// Styles of the wall display: read from five metres, in a dark hall too.
import { css } from 'lit'

export const callDisplayStyles = css`
  :host {
    block-size: 100%;
  }
  .frame {
    block-size: 100%;
    container-type: size;
    background: var(--_paper);
  }
  .wall {
    display: grid;
    grid-template-rows: 3fr 2fr;
    block-size: 100%;
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
    font-size: min(2em, 7cqb);
  }
  .quiet {
    font-size: min(9cqi, 3.5em);
    font-weight: 600;
    text-align: center;
  }
  .number {
    font-size: var(--doorstep-call-number, min(26cqi, 40cqb));
    font-weight: 700;
    line-height: 1.1;
    white-space: nowrap;
    overflow-wrap: normal;
  }
  .desk {
    font-size: min(7cqi, 9cqb, 4em);
    line-height: 1.25;
  }
  .caption {
    margin-block-start: 0.5em;
    padding-block-start: 0.7em;
    border-block-start: 1px solid currentcolor;
    font-size: min(1.4em, 5cqb);
  }
  .board {
    display: flex;
    flex-direction: column;
    gap: 1em;
    padding: 1.5em;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 1.5em;
  }
  .clock {
    font-size: 3em;
    font-weight: 300;
    line-height: 1;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 1.5em;
  }
  th {
    text-align: start;
  }
  thead th {
    color: var(--_soft);
    font-size: 0.65em;
    font-weight: 400;
  }
  tbody th {
    font-size: 1.2em;
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
  .waiting {
    margin-block-start: auto;
    font-size: 2em;
    font-weight: 700;
  }
  @container (min-aspect-ratio: 1/1) {
    .wall {
      grid-template: 1fr / 7fr 5fr;
    }
    .number {
      font-size: var(--doorstep-call-number, min(22cqi, 44cqb));
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

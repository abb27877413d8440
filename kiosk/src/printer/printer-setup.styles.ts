// How the printer's section looks: the questions, and beside them the paper.
import { css } from 'lit'

export const printerStyles = css`
  .beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    gap: 1.25em 2em;
    inline-size: 100%;
  }
  .questions {
    display: grid;
    justify-items: start;
    gap: 1.25em;
    min-inline-size: 0;
  }
  details {
    inline-size: 100%;
  }
  summary {
    min-block-size: var(--_target);
    align-content: center;
    font-weight: 600;
    cursor: pointer;
  }
  details .questions {
    padding: 0.5em 0 0.5em 1em;
    border-inline-start: 2px solid var(--_line);
  }
  .slip {
    font-size: 0.6875em;
    padding: 1.5em 1em 2em;
    background: #fff;
    color: #201a16;
    border: 1px solid var(--_line);
    border-block-end: 2px dashed var(--_soft);
    box-shadow: 0 0.3em 1em rgb(32 26 22 / 12%);
    line-height: 1.35;
    white-space: pre;
    overflow: hidden;
  }
  /* a line has 32 or 48 places, two of them for a sign of Chinese */
  .slip.w58 {
    inline-size: 18.5em;
  }
  .slip.w80 {
    inline-size: 26.5em;
  }
  .slip.full {
    border-block-end-style: solid;
  }
  .slip.none {
    border-block-end: 3px dotted var(--_soft);
  }
  .slip .x2 {
    font-size: 2em;
  }
  .slip .bold {
    font-weight: 700;
  }
  .slip .centre {
    text-align: center;
  }
  .slip hr {
    border: 0;
    border-block-start: 1px dashed currentColor;
    margin-block: 0.5em;
  }
  .slip .code {
    display: block;
    inline-size: 9em;
    margin: 0.75em auto;
    fill: currentColor;
  }
  @container sheet (inline-size < 46em) {
    .beside {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .slip {
      forced-color-adjust: none;
    }
  }
`

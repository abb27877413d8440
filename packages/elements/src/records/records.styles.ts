// Styles of the records: the head with its periods, the summary, and how it all stands on paper.
import { css } from 'lit'

export const recordsStyles = css`
  .frame {
    display: grid;
    gap: 1em;
    min-inline-size: 0;
  }
  .frame > * {
    min-inline-size: 0;
  }
  .here {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em 1em;
  }
  .periods,
  .pills,
  .do,
  .step,
  .dates {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em;
  }
  .periods {
    flex: 1 1 auto;
    gap: 0.4em 1em;
  }
  /* at the end of its line, also of a second one: what opens there opens inwards */
  .do {
    justify-content: end;
    margin-inline-start: auto;
  }
  .step strong {
    min-inline-size: 7.5em;
    text-align: center;
  }
  .dates label {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }
  .dates input {
    min-block-size: var(--_target);
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
    padding: 0.25em 0.6em;
  }
  .dates .notice {
    margin: 0;
  }
  .exports {
    position: relative;
  }
  .exports > summary {
    list-style: none;
  }
  .exports > summary::-webkit-details-marker {
    display: none;
  }
  .exports[open] > .card {
    position: absolute;
    z-index: 2;
    inset-inline-end: 0;
    inset-block-start: calc(100% + 0.4em);
    inline-size: min(22em, 80cqi);
    display: grid;
    gap: 0.5em;
    border-color: var(--_ink);
  }
  .saying {
    border-inline-start: 0.35em solid var(--_accent);
    padding: 0.15em 0 0.15em 1em;
    display: grid;
    gap: 0.25em;
  }
  .saying p {
    max-inline-size: 76em;
    line-height: 1.6;
    text-wrap: pretty;
    /* a line ends at a mark or a space, and not within 分钟 */
    word-break: keep-all;
  }
  .notice {
    margin: 0;
  }
  .notice ul {
    list-style: disc;
    padding-inline-start: 1.2em;
  }
  .on-paper {
    display: none;
  }
  /* where there is little room it opens in its place, over nothing */
  @container sheet (inline-size < 42em) {
    .periods,
    .exports[open] {
      flex-basis: 100%;
    }
    .exports[open] > .card {
      position: static;
      inline-size: 100%;
      margin-block-start: 0.4em;
    }
  }
  @media print {
    .frame .no-print,
    .notice,
    .door {
      display: none;
    }
    .frame {
      font-size: 10.5pt;
      gap: 0.8em;
      background: #fff;
    }
    .on-paper {
      display: block;
    }
    .report-title {
      font-size: 1.6em;
      font-weight: 700;
    }
    .signed {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 2em;
      break-inside: avoid;
      padding-block-start: 1.5em;
    }
    .signed p {
      border-block-end: 1px solid #000;
      padding-block-end: 0.3em;
    }
    .saying {
      border-inline-start: 0;
      padding: 0;
      break-inside: avoid;
    }
  }
`

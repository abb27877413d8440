// Styles of the pictures and the figures at the head: how they stand beside each other on a screen, on a telephone and on paper.
import { css } from 'lit'

export const pictureStyles = css`
  .headlines {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.75em;
  }
  .headlines > div {
    display: flex;
    flex-direction: column;
  }
  .headlines .value {
    order: -1;
    font-size: 2.5em;
    font-weight: 700;
    line-height: 1.1;
  }
  .headlines .unit {
    font-size: 0.4em;
    font-weight: 600;
    white-space: nowrap;
  }
  .headlines dt {
    font-weight: 600;
  }
  .headlines .detail,
  .headlines .change {
    font-size: 0.875em;
    word-break: keep-all;
  }
  .headlines .change {
    margin-block-start: auto;
    padding-block-start: 0.35em;
  }
  .pictures {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  .picture {
    display: flex;
    flex-direction: column;
    gap: 0.35em;
    min-inline-size: 0;
    container: picture / inline-size;
  }
  .picture .note {
    margin-block-end: 0.4em;
  }
  .picture header {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: 0 0.5em;
  }
  .tools {
    display: flex;
    gap: 0.25em;
    margin: -0.55em -0.6em -0.55em auto;
  }
  .tools button {
    border-color: transparent;
    background: transparent;
    color: var(--_soft);
    padding: 0.2em 0.6em;
    font-size: 0.875em;
  }
  @media (forced-colors: active) {
    .tools {
      margin: 0 0 0 auto;
    }
  }
  .tools button:hover {
    border-color: var(--_line);
  }
  .picture .visually-hidden th,
  .picture .visually-hidden td {
    padding: 0;
  }
  /* tables with bars in their rows */
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  th,
  td {
    padding: 0.4em 0.7em 0.4em 0;
    border-block-start: 2px solid var(--_line);
    text-align: end;
    vertical-align: middle;
  }
  td:last-child,
  th:last-child {
    padding-inline-end: 0;
  }
  tbody th,
  th:first-child {
    text-align: start;
    font-weight: 600;
  }
  thead th {
    border-block-start: 0;
    color: var(--_soft);
    font-weight: 600;
  }
  .scroll {
    overflow-x: auto;
  }
  .numbers td,
  .numbers th {
    white-space: nowrap;
  }
  .bars th {
    inline-size: 30%;
    border: 0;
  }
  .bars td {
    border: 0;
    white-space: nowrap;
  }
  .bars .soft {
    inline-size: 1%;
  }
  table.who .drawn {
    inline-size: 40%;
  }
  .drawn > div {
    display: grid;
    grid-template-columns: minmax(2em, 1fr) 3em;
    align-items: center;
    gap: 0.5em;
  }
  /* a long name ends its line between its words */
  table.who tbody th {
    word-break: keep-all;
    overflow-wrap: break-word;
  }
  table.who thead th {
    font-size: 0.875em;
  }
  table.who :is(th, td):not(:last-child) {
    padding-inline-end: 0.5em;
  }
  table.who td:not(.drawn) {
    inline-size: 3.5em;
  }
  table.who .drawn {
    text-align: start;
  }
  table.who .drawn > div {
    grid-template-columns: minmax(1.5em, 1fr) 2em;
  }
  .drawn .count {
    text-align: start;
    font-weight: 600;
  }
  .picture:not(.open) .more {
    display: none;
  }
  .counts,
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.75em;
  }
  .counts dt {
    color: var(--_soft);
    font-weight: 400;
  }
  .counts dd {
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.2;
  }
  .counts .change {
    word-break: keep-all;
    font-size: 0.875em;
    font-weight: 400;
  }
  .legend {
    padding-block-start: 0.5em;
  }
  .legend li[class] {
    color: inherit;
    font-weight: 400;
  }
  .legend li:is(.good, .bad, .b0, .b1)::before {
    content: '';
    display: inline-block;
    inline-size: 0.8em;
    block-size: 0.8em;
    margin-inline-end: 0.4em;
    border-radius: 0.2em;
    background: var(--_good);
    /* paper has it too */
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  .legend li.bad::before {
    background: var(--_accent);
  }
  .legend li.b0::before {
    background: var(--_info);
  }
  .legend li.b1::before {
    background: var(--_note-line);
  }
  @container sheet (inline-size > 34em) {
    .headlines {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  @container sheet (inline-size > 58em) {
    .headlines {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }
    .pictures {
      grid-template-columns: repeat(12, minmax(0, 1fr));
    }
    .picture {
      grid-column: span 6;
    }
    [data-picture='when'],
    [data-picture='what'],
    [data-picture='days'],
    [data-picture='needs'] {
      grid-column: span 7;
    }
    [data-picture='waits'],
    [data-picture='who'],
    [data-picture='missed'],
    [data-picture='orders'] {
      grid-column: span 5;
    }
    [data-picture='ratings'],
    [data-picture='promises'],
    [data-picture='counts'] {
      grid-column: span 4;
    }
  }
  @container sheet (inline-size > 58em) {
    /* a day has no picture of its days, and most days no orders */
    .pictures:not(:has([data-picture='days'])) [data-picture='missed'] {
      grid-column: span 4;
    }
    .pictures:not(:has([data-picture='days'])) [data-picture='counts'] {
      grid-column: span 5;
    }
    .pictures:has([data-picture='days']):not(:has([data-picture='orders'])) [data-picture='needs'],
    .pictures:not(:has([data-picture='counts'])) .picture {
      grid-column: 1 / -1;
    }
    .pictures:not(:has([data-picture='days'])) [data-picture='orders'] {
      grid-column: 1 / -1;
    }
  }
  @container sheet (inline-size < 30em) {
    .bars tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .bars th {
      grid-column: 1 / -1;
      inline-size: auto;
      padding-block-end: 0;
    }
    table.who .drawn svg {
      display: none;
    }
    table.who .drawn > div {
      display: block;
    }
    table.who .drawn {
      inline-size: auto;
      min-inline-size: 0;
      text-align: end;
    }
    /* how many were received stands in the numbers */
    table.who :is(th, td):nth-child(3) {
      display: none;
    }
    table.who td:not(.drawn) {
      inline-size: auto;
    }
    .headlines .value {
      font-size: 2em;
    }
    .plot {
      font-size: 0.72em;
    }
  }
`

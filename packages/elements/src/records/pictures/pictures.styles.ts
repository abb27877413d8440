// Styles of the pictures and the figures at the head: on the screen, in the dark, in a person's own colours, on paper.
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
  }
  .headlines dt {
    font-weight: 600;
  }
  .headlines .detail,
  .headlines .change {
    font-size: 0.875em;
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
    margin: -0.4em -0.6em 0 auto;
  }
  .tools button {
    border-color: transparent;
    background: transparent;
    color: var(--_soft);
    padding: 0.2em 0.6em;
    font-size: 0.875em;
  }
  .tools button:hover {
    border-color: var(--_line);
  }
  .picture .visually-hidden th,
  .picture .visually-hidden td {
    padding: 0;
  }
  /* the plots */
  svg {
    display: block;
    inline-size: 100%;
    overflow: visible;
  }
  svg svg {
    inline-size: auto;
  }
  .plot {
    font-size: 0.85em;
  }
  .plot text,
  .row-bar text {
    fill: var(--_ink);
  }
  .plot .axis {
    fill: var(--_soft);
  }
  /* numbers stay readable where the line crosses them */
  .plot .above {
    paint-order: stroke;
    stroke: var(--_card);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .middle,
  .above,
  .in {
    text-anchor: middle;
  }
  .end {
    text-anchor: end;
  }
  .cell {
    fill: var(--_good);
    stroke: var(--_card);
    stroke-width: 3px;
  }
  .cell.s0 {
    fill-opacity: 0.06;
  }
  .cell.s1 {
    fill-opacity: 0.16;
  }
  .cell.s2 {
    fill-opacity: 0.28;
  }
  .cell.s3 {
    fill-opacity: 0.42;
  }
  .cell.s4 {
    fill-opacity: 0.85;
  }
  .plot .in.s4,
  .plot .in.s5 {
    fill: var(--_card);
    font-weight: 600;
  }
  .bar {
    fill: var(--_info);
  }
  .bar.b1 {
    fill: var(--_note-line);
  }
  .bar.brick {
    fill: var(--_accent);
  }
  .bar.jade {
    fill: var(--_good);
  }
  .bar.gold {
    fill: var(--_note-line);
  }
  .room {
    fill: var(--_line);
  }
  .base {
    stroke: var(--_line);
    stroke-width: 2px;
  }
  .half {
    stroke: var(--_accent);
    stroke-width: 2px;
  }
  .plot .says {
    fill: var(--_accent);
    font-weight: 600;
  }
  .part.good {
    fill: var(--_good);
  }
  .part.bad {
    fill: var(--_accent);
  }
  .row-bar .in {
    fill: var(--_card);
    font-weight: 600;
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
  .drawn {
    inline-size: 40%;
  }
  .bars .drawn,
  .people .drawn {
    display: grid;
    grid-template-columns: minmax(2em, 1fr) 3em;
    align-items: center;
    gap: 0.5em;
    inline-size: auto;
  }
  .people thead .drawn {
    display: table-cell;
    text-align: start;
  }
  .people th {
    white-space: nowrap;
  }
  .people td:not(.drawn) {
    inline-size: 3.5em;
  }
  .people .drawn {
    min-inline-size: 6em;
    padding-inline-start: 1em;
  }
  .people tr > .drawn {
    block-size: 100%;
  }
  .drawn .count {
    text-align: start;
    font-weight: 600;
  }
  .picture:not(.open) .more {
    display: none;
  }
  .counts,
  .keys {
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
  .keys {
    padding-block-start: 0.5em;
  }
  .keys .good,
  .keys .bad {
    color: inherit;
    font-weight: 400;
  }
  .keys .good::before,
  .keys .bad::before {
    content: '';
    display: inline-block;
    inline-size: 0.8em;
    block-size: 0.8em;
    margin-inline-end: 0.4em;
    border-radius: 0.2em;
    background: var(--_good);
  }
  .keys .bad::before {
    background: var(--_accent);
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
    .people .drawn svg {
      display: none;
    }
    .people .drawn {
      display: table-cell;
      min-inline-size: 0;
      text-align: end;
    }
    .people thead th {
      white-space: normal;
    }
    /* how many were received stands in the numbers */
    .people :is(th, td):nth-child(3) {
      display: none;
    }
    .people td:not(.drawn) {
      inline-size: auto;
    }
    .headlines .value {
      font-size: 2em;
    }
    .plot {
      font-size: 0.72em;
    }
  }
  @media (forced-colors: active) {
    .cell {
      fill: Canvas;
      fill-opacity: 1;
      stroke: GrayText;
      stroke-width: 1px;
    }
    .cell.s4,
    .cell.s5 {
      stroke: CanvasText;
      stroke-width: 3px;
    }
    .plot .axis,
    .plot .above,
    .plot .says,
    .plot .in.s4,
    .plot .in {
      fill: CanvasText;
    }
    .plot .above {
      stroke: Canvas;
    }
    .bar,
    .bar.brick,
    .bar.jade,
    .bar.gold,
    .part.good {
      fill: CanvasText;
    }
    .bar.b1,
    .part.bad {
      fill: Canvas;
      stroke: CanvasText;
      stroke-width: 2px;
    }
    .row-bar .in {
      fill: Canvas;
    }
    .row-bar .in.bad {
      fill: CanvasText;
    }
    .room {
      fill: none;
      stroke: GrayText;
    }
    .half,
    .base {
      stroke: CanvasText;
    }
    .keys .good::before,
    .keys .bad::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .keys .bad::before {
      background: Canvas;
      border: 2px solid CanvasText;
    }
  }
  @media print {
    .frame {
      --_accent: #333;
      --_info: #333;
      --_good: #222;
      --_note-line: #999;
      --_line: #bbb;
    }
    .headlines {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: 0.5em;
      break-inside: avoid;
    }
    .headlines > div,
    .picture {
      border: 1px solid #bbb;
      border-radius: 4px;
      padding: 0.5em 0.7em;
      break-inside: avoid;
    }
    .headlines .value {
      font-size: 1.8em;
    }
    .pictures {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      grid-auto-flow: dense;
      gap: 0.6em;
    }
    .pictures > .picture {
      grid-column: auto;
      display: block;
    }
    .pictures > :is([data-picture='when'], [data-picture='what'], [data-picture='who'], [data-picture='days'], [data-picture='needs']) {
      grid-column: 1 / -1;
    }
    /* as long as it is: it breaks between its rows, below its heading */
    .pictures > [data-picture='what'] {
      break-inside: auto;
    }
    /* the long list comes last, and no sheet is left half empty before it */
    .pictures > [data-picture='what'] {
      order: 1;
    }
    .picture .bars :is(th, td) {
      padding-block: 0.12em;
    }
    .picture header,
    .picture .note {
      break-after: avoid;
    }
    .picture h3 {
      break-after: avoid;
    }
    .picture:not(.open) tr.more {
      display: table-row;
    }
    .numbers.scroll {
      display: none;
    }
    tr {
      break-inside: avoid;
    }
  }
`

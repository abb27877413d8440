// Styles of the pictures on paper: what stands beside what, where a page may end, and greys in the place of colours.
import { css } from 'lit'

export const paperStyles = css`
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
    .pictures
      > :is(
        [data-picture='when'],
        [data-picture='what'],
        [data-picture='who'],
        [data-picture='days'],
        [data-picture='counts'],
        [data-picture='needs']
      ) {
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
    .picture .bars th {
      inline-size: 42%;
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

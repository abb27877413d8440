// What a month looks like: a table of days that can be tapped, bare numbers on a narrow page, with words on a wide one.
import { css } from 'lit'

export const monthStyles = css`
  .month {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  .month th {
    color: var(--_soft);
    font-weight: 400;
    padding-block-end: 0.2em;
  }
  .month tr,
  .month td {
    block-size: 1px;
  }
  .month td {
    padding: 1px;
    vertical-align: top;
  }
  .cell {
    display: flex;
    flex-direction: column;
    align-items: stretch;
    justify-content: flex-start;
    gap: 0.1em;
    inline-size: 100%;
    min-inline-size: 0;
    block-size: 100%;
    border-color: var(--_line);
    padding: 0.25em 0.1em;
    font-weight: 400;
    line-height: 1.25;
    text-align: center;
    hyphens: auto;
    overflow: clip;
  }
  .cell .date {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0 0.3em;
    font-weight: 600;
  }
  .cell .wide {
    display: none;
  }
  .past .cell {
    background: none;
    color: var(--_soft);
  }
  .past .cell .date {
    font-weight: 400;
  }
  .now .cell {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .cell[aria-pressed='true'] {
    outline: 3px solid var(--_ink);
    outline-offset: -1px;
  }
  .mark {
    border: 1px solid currentcolor;
    border-radius: 0.3em;
    padding-inline: 0.25em;
    font-size: 0.72em;
    font-weight: 600;
    line-height: 1.35;
  }
  @container sheet (min-width: 30em) {
    .month td {
      padding: 0.12em;
    }
    .cell {
      min-block-size: 5.2em;
      padding: 0.3em 0.25em 0.3em 0.35em;
      text-align: start;
    }
    .cell .date {
      font-size: 1.1em;
      justify-content: space-between;
    }
    .cell .wide {
      display: block;
    }
    .cell .narrow {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .now .cell {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .cell {
      display: flex;
      border: 1px solid #999;
    }
    .now .cell {
      background: none;
      color: #000;
    }
  }
`

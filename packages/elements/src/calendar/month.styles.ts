// What a month looks like: a table of days where its cells hold their words, and a list of days where they do not.
import type { CSSResult } from 'lit'
import { css } from '../base/css.js'
import { brief } from '../base/brief.js'

/** The table of weeks, within what `scope` selects; days that are over leave their room to those that come. */
const grid = (scope: CSSResult): CSSResult => css`
  ${scope} .month {
    display: table;
    border-collapse: collapse;
    table-layout: fixed;
  }
  ${scope} .month thead {
    display: table-header-group;
  }
  ${scope} .month tbody {
    display: table-row-group;
  }
  ${scope} .month tr {
    display: table-row;
  }
  ${scope} .month tbody td {
    display: table-cell;
    padding: 0.12em;
    vertical-align: top;
  }
  /* a cell is as high as its row */
  ${scope} .month :is(tr, td) {
    block-size: 1px;
  }
  ${scope} .cell {
    display: flex;
    flex-direction: column;
    align-items: stretch;
    gap: 0.1em;
    min-inline-size: 0;
    padding: 0.25em 0.3em;
    overflow: clip;
  }
  ${scope} .cell .date {
    justify-content: space-between;
  }
  ${scope} .cell .weekday,
  ${scope} .month:has(.now, .ahead) .past .about {
    display: none;
  }
`

/** From this width on a cell of a month holds the longest English word; below it an English month is a list. */
export const ENGLISH_CELLS = css`68em`

export const monthStyles = css`
  .month {
    inline-size: 100%;
  }
  .month,
  .month :is(tbody, tr, td) {
    display: block;
  }
  .month th {
    color: var(--_soft);
    font-weight: 400;
    padding-block-end: 0.2em;
  }
  /* as many days beside each other as can say what they hold */
  .month tbody {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: 0.4em;
  }
  .month tr {
    display: contents;
  }
  .month thead,
  .month td:empty {
    display: none;
  }
  .cell {
    display: grid;
    grid-template-columns: 4.2em minmax(0, 1fr);
    align-items: center;
    justify-content: start;
    gap: 0 0.6em;
    inline-size: 100%;
    block-size: 100%;
    border: 2px solid var(--_line);
    padding: 0.3em 0.7em;
    font-weight: 400;
    line-height: 1.25;
    text-align: start;
  }
  .cell .date {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.4em;
    font-size: 1.1em;
    font-weight: 600;
  }
  /* two lines tell a name apart; a tap opens the day, where it is whole */
  .cell .about > * {
    ${brief(2)}
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
  /* large type in a rail: the three views of an English calendar stand beside one another */
  @container sheet (min-width: 36em) and (max-width: 50em) {
    .en .rail > [part='views'] button {
      padding-inline: 0.3em;
      font-size: 0.9em;
    }
  }
  @container pane (min-width: ${ENGLISH_CELLS}) {
    ${grid(css`.en`)}
  }
  @container pane (min-width: 30em) {
    ${grid(css`[class*='zh']`)}
  }
  /* a list begins with what is ahead: who asks for a month wants to know what comes */
  @container pane (max-width: 30em) {
    .month:has(.now, .ahead) .past {
      display: none;
    }
  }
  @container pane (max-width: ${ENGLISH_CELLS}) {
    .en .month:has(.now, .ahead) .past {
      display: none;
    }
  }
  /* large type on a phone: an English name needs the whole line, below its date */
  @container pane (max-width: 16em) {
    .en .cell {
      grid-template-columns: minmax(0, 1fr);
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
      display: block;
      border: 1px solid #999;
    }
    .now .cell {
      background: none;
      color: #000;
    }
  }
`

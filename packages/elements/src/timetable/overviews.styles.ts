// What a week and a month of the timetable look like, and how much of a long name a list of activities has room for.
import type { CSSResult } from 'lit'
import { css } from '../base/css.js'
import { brief } from '../base/brief.js'
import { ENGLISH_CELLS, monthStyles } from '../calendar/month.styles.js'

/** A week of seven columns, within what `scope` selects. */
const columns = (scope: CSSResult): CSSResult => css`
  ${scope} .week.week {
    grid-template-columns: repeat(7, minmax(0, 1fr));
  }
  ${scope} .week.week > * {
    grid-column: auto;
  }
  ${scope} .week.week .past :is(ul, .small) {
    display: grid;
  }
  ${scope} .week ul {
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  ${scope} .dayname {
    padding-inline: 0.2em;
  }
  ${scope} .entry {
    display: block;
    padding: 0.25em 0.3em;
  }
  ${scope} .entry .title {
    ${brief(3)}
  }
`

export const timetableOverviewStyles = css`
  ${monthStyles}
  .week,
  .week ul {
    display: grid;
    gap: 0.75em 0.3em;
  }
  .week ul {
    gap: 0.3em;
  }
  .entry > * {
    display: block;
    min-inline-size: 0;
  }
  .week .past {
    color: var(--_soft);
  }
  h4 {
    margin: 0 0 0.3em;
    font: inherit;
  }
  .dayname {
    justify-content: flex-start;
    gap: 0.6em;
    inline-size: 100%;
    border: 0;
    border-block-end: 2px solid var(--_line);
    border-radius: 0;
    background: none;
    color: inherit;
    padding: 0.2em 0.6em;
    text-align: start;
  }
  .past .dayname {
    gap: 0.4em;
    padding-inline: 0.2em;
  }
  .dayname b {
    font-size: 1.25em;
  }
  .now .dayname {
    border-radius: 0.5em;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .entry {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-start;
    align-items: baseline;
    align-content: center;
    gap: 0 0.8em;
    inline-size: 100%;
    border-color: var(--_line);
    padding: 0.3em 0.6em;
    text-align: start;
    line-height: 1.25;
  }
  .entry .time {
    min-inline-size: 2.9em;
    font-size: 1em;
  }
  .entry .title {
    ${brief(2)}
    font-size: 0.95em;
    word-break: normal;
  }
  .entry.running {
    background: var(--_good);
    color: var(--_card);
  }
  .past .entry,
  .entry.over {
    background: none;
    color: var(--_soft);
    font-weight: 400;
  }
  .count,
  .line {
    font-size: 0.85em;
  }
  .line {
    word-break: normal;
  }
  .count {
    font-weight: 400;
  }
  .past .line,
  .ahead .count {
    color: var(--_soft);
  }
  .now .entry.running small {
    color: inherit;
  }
  /* A list of days: those that are over are only named, side by side. */
  .week:has(.now, .ahead) {
    grid-template-columns: repeat(auto-fill, minmax(4.6em, 1fr));
  }
  .week:has(.now, .ahead) > :not(.past) {
    grid-column: 1 / -1;
  }
  .week:has(.now, .ahead) .past :is(ul, .small) {
    display: none;
  }
  .week ul {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
  }
  /* a long name stands beside its time where that leaves room for its words, and below it otherwise */
  @container pane (min-width: 18em) {
    .entry .title {
      flex: 1 1 8em;
    }
    .en .entry .title {
      flex-basis: 11em;
    }
  }
  /* on a wide page a long name has one line, so that the next ones are in sight too: what is opened is whole */
  @container pane (min-width: 34em) {
    .row:not([open]) .title {
      ${brief(1)}
    }
  }
  @container pane (min-width: 34em) and (max-width: ${ENGLISH_CELLS}) {
    .en .line.line {
      ${brief(1)}
    }
  }
  @container pane (min-width: 60em) {
    ${columns(css`.en`)}
  }
  /* cells of three characters: what stands before a colon is not yet a name */
  @container pane (min-width: 30em) and (max-width: 33em) {
    [class*='zh'] .month .line {
      ${brief(3)}
    }
  }
  /* Chinese names are shorter: seven columns hold them on a narrower page. */
  @container pane (min-width: 33em) {
    ${columns(css`[class*='zh']`)}
  }
  @media (forced-colors: active) {
    .entry.running,
    .now .dayname {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .entry,
    .dayname {
      display: block;
      border: 0;
      padding: 0;
    }
    .now .dayname,
    .entry.running {
      background: none;
      color: #000;
    }
  }
`

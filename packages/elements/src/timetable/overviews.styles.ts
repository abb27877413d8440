// What a week and a month of the timetable look like.
import { css, type CSSResult } from 'lit'
import { monthStyles } from '../calendar/month.styles.js'

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
  ${scope} .entry {
    display: block;
    padding: 0.25em 0.3em;
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
    padding: 0.2em;
    text-align: start;
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
  @container pane (min-width: 60em) {
    ${columns(css`.en`)}
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

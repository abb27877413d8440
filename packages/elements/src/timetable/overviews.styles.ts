// What a week and a month of the timetable look like.
import { css } from 'lit'
import { monthStyles } from '../calendar/month.styles.js'

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
  .count {
    font-size: 0.75em;
  }
  .line {
    overflow: hidden;
    font-size: 0.8em;
    overflow-wrap: normal;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .past .line,
  .ahead .count {
    color: var(--_soft);
  }
  .now .entry.running small {
    color: inherit;
  }
  /* A list of days: those that are over are only named. */
  @container sheet (max-width: 33em) {
    .week .past ul {
      display: none;
    }
  }
  @container sheet (max-width: 48em) {
    .en .line {
      display: none;
    }
  }
  @container sheet (min-width: 60em) {
    .week {
      grid-template-columns: repeat(7, minmax(0, 1fr));
    }
    .entry {
      display: block;
      padding: 0.25em 0.3em;
    }
  }
  /* Chinese names are shorter: seven columns hold them on a narrower page. */
  @container sheet (min-width: 33em) {
    .week:not(.en *) {
      grid-template-columns: repeat(7, minmax(0, 1fr));
    }
    .entry:not(.en *) {
      display: block;
      padding: 0.25em 0.3em;
    }
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

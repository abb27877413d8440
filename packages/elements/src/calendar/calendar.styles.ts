// What the calendars look like above and around their days: heading, choices, paging, the month as a table.
import { css } from 'lit'

// The sheet is a container of its own, inside the frame: em in a query is then the frame's text size, so that large text gets
// the layout of a narrow page.
export const calendarStyles = css`
  .sheet {
    container: sheet / inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  .top,
  .pills,
  .tags {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_gap);
  }
  .top {
    justify-content: space-between;
  }
  .paging {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--_gap);
    text-align: center;
  }
  .paging button,
  .pills button {
    padding-inline: 0.75em;
  }
  .strip {
    border-radius: var(--_radius);
    background: var(--_note-wash);
    color: var(--_note-text);
    padding: 0.5em 0.9em;
  }
  @container sheet (max-width: 20em) {
    .paging {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .paging h3 {
      grid-area: 1 / 1 / auto / span 2;
    }
  }
  @media print {
    .pills,
    .paging button {
      display: none;
    }
  }
`

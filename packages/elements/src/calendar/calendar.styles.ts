// What the calendars look like above and around their days: heading, choices, paging, the month as a table.
import { css } from 'lit'
import { dotStyles } from '../base/dots.js'
import { sheetStyles } from '../base/sheet.js'

const own = css`
  .pills,
  .tags {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_gap);
  }
  .paging {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--_gap);
    text-align: center;
    word-break: keep-all;
  }
  .paging button,
  .pills button {
    padding-inline: 0.55em;
  }
  .strip {
    border-radius: var(--_radius);
    background: var(--_note-wash);
    color: var(--_note-text);
    padding: 0.5em 0.9em;
  }
  /* where there is little room the arrows alone say where they lead; who hears them is told */
  @container pane (max-width: 24em) {
    .paging .to {
      font-size: 0;
    }
  }
`

export const calendarStyles = [sheetStyles, dotStyles, own]

// Styles of the backups.
import { css } from 'lit'

export const backupsStyles = css`
  .frame {
    display: grid;
    gap: 1.5em;
  }
  section,
  form {
    display: grid;
    gap: 0.75em;
    justify-items: start;
    min-inline-size: 0;
  }
  section > * {
    max-inline-size: 100%;
  }
  p {
    max-inline-size: 42em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
  }
  /* the browser's own control speaks the browser's language */
  .file {
    position: relative;
  }
  .file:focus-within {
    outline: 3px solid var(--_info);
    outline-offset: 2px;
  }
  .lost {
    border-color: var(--_note-line);
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 1em;
  }
  .fields input {
    inline-size: 8em;
  }
  .notice ul {
    list-style: disc;
    padding-inline-start: 1.2em;
  }
  @media print {
    .no-print {
      display: none;
    }
  }
`

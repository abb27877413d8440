// Styles of the records.
import { css } from 'lit'

export const recordsStyles = css`
  .frame {
    display: grid;
    gap: 1.5em;
  }
  section {
    display: grid;
    gap: 0.75em;
    justify-items: start;
    min-inline-size: 0;
  }
  section > * {
    max-inline-size: 100%;
  }
  .pills,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
  }
  h4 {
    margin: 0;
  }
  p {
    max-inline-size: 42em;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 2em;
  }
  .counts dt,
  .times dt {
    color: var(--_soft);
  }
  .counts dd {
    font-size: 2em;
    font-weight: 700;
    line-height: 1.15;
  }
  .times {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.35em 1em;
  }
  .tables {
    display: grid;
    gap: 1.5em;
    justify-self: stretch;
    min-inline-size: 0;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  caption {
    padding-block-end: 0.35em;
    text-align: start;
    font-weight: 700;
  }
  th,
  td {
    padding: 0.4em 0.8em 0.4em 0;
    border-block-start: 2px solid var(--_line);
    text-align: end;
    white-space: nowrap;
  }
  th:first-child {
    inline-size: 40%;
    text-align: start;
    white-space: normal;
    min-inline-size: 8em;
  }
  thead th {
    color: var(--_soft);
    font-weight: 600;
    border-block-start: 0;
  }
  @media print {
    .no-print {
      display: none;
    }
  }
  .notice ul {
    list-style: disc;
    padding-inline-start: 1.2em;
  }
`

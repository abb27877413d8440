// Styles of the door before the staff's pages.
import { css } from 'lit'

export const doorStyles = css`
  .door {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9em;
    max-inline-size: 26em;
    padding: 1.2em 1.4em;
  }
  .door .field {
    display: grid;
    gap: 0.25em;
    font-weight: 600;
  }
  .door :is(input, select) {
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 0.4em 0.6em;
    border: 2px solid var(--_ink);
    border-radius: var(--_radius);
    background: var(--_card);
    color: var(--_ink);
    font: inherit;
  }
  .door .primary {
    inline-size: 100%;
    min-block-size: max(var(--_target), 3em);
  }
  .here {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_gap);
  }
`

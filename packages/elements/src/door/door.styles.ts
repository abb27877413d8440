// Styles of the door before the staff's pages.
import { css, type CSSResultGroup } from 'lit'
import { formStyles } from '../tokens/form.styles.js'

const door = css`
  .door {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9em;
    max-inline-size: 26em;
    padding: 1.2em 1.4em;
  }
  .door :is(input, select) {
    inline-size: 100%;
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

/** The door, with the fields of the pages behind it. */
export const doorStyles: CSSResultGroup = [formStyles, door]

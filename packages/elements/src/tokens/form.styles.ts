// The fields and ticks of the staff's forms: one look at the door, in the records and in the staff's view of needs.
import { css } from 'lit'

export const formStyles = css`
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
    font-weight: 600;
  }
  .field :is(input, select, textarea) {
    min-block-size: var(--_target);
    max-inline-size: 100%;
    padding: 0.4em 0.6em;
    border: 2px solid var(--_ink);
    border-radius: var(--_radius);
    background: var(--_card);
    color: var(--_ink);
    font: inherit;
    font-weight: 400;
  }
  .check {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 0.6em;
    min-block-size: var(--_target);
  }
  .check input {
    inline-size: 1.4em;
    block-size: 1.4em;
    min-block-size: 0;
    margin: 0;
  }
`

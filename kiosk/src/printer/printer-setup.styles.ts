// How the printer's page looks: one question below the other, its answers in a row.
import { css } from 'lit'

export const printerSetupStyles = css`
  .frame {
    display: grid;
    gap: 1.25em;
    justify-items: start;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  legend {
    margin-block-end: 0.4em;
    padding: 0;
    font-weight: 600;
  }
  .says {
    min-block-size: 1.4em;
    font-weight: 600;
  }
`

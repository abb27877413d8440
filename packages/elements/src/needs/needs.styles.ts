// Styles of what residents see of needs and orders.
import { css } from 'lit'

export const needsStyles = css`
  .frame,
  form,
  section,
  fieldset {
    display: grid;
    gap: max(var(--_gap), 0.8em);
    min-inline-size: 0;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  label {
    font-weight: 600;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 9em), 1fr));
    gap: max(var(--_gap), 0.6em);
  }
  .tiles button {
    flex-direction: column;
    inline-size: 100%;
    min-block-size: max(var(--_target), 4.2em);
  }
  .wishes {
    display: grid;
    gap: max(var(--_gap), 0.6em);
  }
  .wish {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: 0.3em 1em;
  }
  .wish .answer {
    grid-column: 1 / -1;
  }
  .chips,
  .keys,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
  }
  .keys {
    display: grid;
    grid-template-columns: repeat(3, minmax(var(--_target), 1fr));
    max-inline-size: 24em;
  }
  textarea,
  input {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 0.4em 0.6em;
    border: 2px solid var(--_ink);
    border-radius: var(--_radius);
    background: var(--_card);
    color: var(--_ink);
    font: inherit;
  }
  .number {
    color: var(--_accent);
    font-size: 3em;
    font-weight: 700;
    line-height: 1.2;
  }
  @container (max-width: 30em) {
    .wish {
      grid-template-columns: 1fr;
    }
  }
`

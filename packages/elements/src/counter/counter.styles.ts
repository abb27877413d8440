// Styles of the counter: its frame, its fields and choices, and the sign-in.
import { css } from 'lit'

export const counterStyles = css`
  .frame {
    display: grid;
    gap: 1.25em;
  }
  .frame,
  .card,
  .panel,
  .sign-in,
  .current,
  .waiting,
  .matters,
  label {
    grid-template-columns: minmax(0, 1fr);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.5em 1em;
  }
  .tools,
  .pills,
  .actions,
  .buttons,
  .fields {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_gap);
  }
  h4 {
    margin: 0;
    font-size: 1em;
    font-weight: 700;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 0.4em;
    color: var(--_soft);
  }
  kbd {
    display: inline-block;
    min-inline-size: 1.5em;
    padding: 0 0.3em;
    border: 1px solid currentColor;
    border-radius: 0.3em;
    font:
      600 0.75em/1.5 ui-monospace,
      monospace;
    text-align: center;
  }
  .pills .small {
    font-weight: 400;
  }
  .count {
    font-weight: 400;
    font-size: 0.875em;
  }

  .sign-in {
    display: grid;
    gap: 1.25em;
    justify-items: start;
  }
  .fields {
    align-items: end;
  }
  label {
    display: grid;
    gap: 0.25em;
    font-weight: 600;
  }
  label .small {
    font-weight: 400;
  }
  input,
  select,
  textarea {
    min-block-size: var(--_target);
    max-inline-size: 100%;
    padding: 0.35em 0.7em;
    border: 2px solid var(--_ink);
    border-radius: 0.5em;
    background: var(--_card);
  }
  input {
    inline-size: 14em;
  }
  input[name] {
    inline-size: 9em;
    font-size: 1.2em;
    letter-spacing: 0.3em;
  }
  textarea {
    inline-size: 100%;
    resize: vertical;
  }
  .note {
    inline-size: 100%;
  }
`

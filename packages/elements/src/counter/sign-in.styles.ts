// Styles of the counter's sign-in.
import { css } from 'lit'

export const signInStyles = css`
  .sign-in {
    display: grid;
    gap: 1.25em;
    justify-items: start;
  }
  .inside .pills button {
    min-block-size: 4em;
    min-inline-size: 9em;
    font-size: 1.15em;
  }
  .fields {
    align-items: end;
  }
  input[name] {
    inline-size: 9em;
    font-size: 1.2em;
    letter-spacing: 0.3em;
  }
  .big {
    min-block-size: max(var(--_target), 3.2em);
    font-size: 1.25em;
    padding-inline: 1.5em;
  }
`

// Styles of the counter's sign-in.
import { css } from 'lit'

export const signInStyles = css`
  .sign-in {
    display: grid;
    gap: 1.25em;
    justify-items: start;
  }
  /* the only question on the page: a card as the door's, with the desks as large as its names */
  .inside {
    inline-size: 100%;
    max-inline-size: 46em;
    margin: clamp(0px, 6vh, 5em) auto 0;
    padding: 1.6em 1.8em 1.8em;
    border: 2px solid var(--_line);
    border-radius: 1.5em;
    background: var(--_card);
  }
  .inside fieldset {
    inline-size: 100%;
  }
  .inside legend {
    color: inherit;
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.25;
  }
  .inside .pills {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 10.5em), 1fr));
    gap: 0.6em;
  }
  .inside .pills button {
    flex-wrap: wrap;
    justify-content: start;
    min-block-size: max(var(--_target), 3.6em);
    border-radius: 0.85em;
    background: var(--_paper);
    font-size: 1.2em;
    text-align: start;
  }
  .inside .pills button[aria-pressed='true'] {
    background: var(--_ink);
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

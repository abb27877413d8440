// Styles of the keyboard: ten keys to a row, each as large as a fingertip needs.
import { css } from 'lit'

export const keyboardStyles = css`
  .frame {
    /* where ten keys are tight, they keep their size and the room between them gives way */
    --_between: clamp(4px, (100cqi - 10 * var(--_target)) / 9, var(--_gap));
    display: grid;
    gap: var(--_gap);
    padding: 0.6em 0;
    border-block-start: 2px solid var(--_line);
    background: var(--_paper);
    user-select: none;
    -webkit-user-select: none;
  }
  .hint {
    text-align: center;
    font-size: 0.875em;
  }
  .row {
    display: flex;
    justify-content: center;
    gap: var(--_between);
  }
  button {
    padding-inline: 0.2em;
  }
  .letter {
    flex: 0 1 calc((100% - 9 * var(--_between)) / 10);
    min-inline-size: min(var(--_target), calc((100cqi - 9 * var(--_between)) / 10));
    font-size: 1.3em;
  }
  .digits {
    --_between: var(--_gap);
  }
  .digits .letter {
    flex-basis: calc((100% - 2 * var(--_between)) / 3);
  }
  .wide {
    flex: 1 1 0;
  }
  .space {
    flex-grow: 2;
  }
  .done {
    border-color: var(--_ink);
    background: var(--_ink);
    color: var(--_paper);
  }
`

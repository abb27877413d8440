// Styles of the keyboard: ten keys to a row, each as large as a fingertip needs, and the words to choose above them.
import { css } from 'lit'

export const keyboardStyles = css`
  .frame {
    /* where ten keys are tight, they keep their size and the room between them gives way */
    --_between: clamp(4px, (100cqi - 10 * var(--_target)) / 9, var(--_gap));
    display: grid;
    gap: var(--_gap);
    padding-block: 0.6em;
    border-radius: 0;
    border-block-start: 2px solid var(--_line);
    background: var(--_paper);
    user-select: none;
    -webkit-user-select: none;
  }
  .offers {
    display: flex;
    align-items: stretch;
    gap: var(--_between);
  }
  .candidates {
    --_rows: 2;
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: stretch;
    align-content: flex-start;
    gap: var(--_between);
    min-inline-size: 0;
    /* read by the script: the narrowest a word may be */
    min-block-size: var(--_target);
    block-size: calc(var(--_rows) * var(--_target) + (var(--_rows) - 1) * var(--_between));
    overflow: hidden;
    font-size: 1.1em;
  }
  .candidates button {
    /* no higher than its row, however large the type */
    padding: 0 calc(0.5em - 2px);
    border-color: var(--_ink);
    font-weight: 400;
    line-height: 1;
    white-space: nowrap;
  }
  .more {
    padding-inline: 0.3em;
  }
  /* its room is kept: the words are measured before it is known whether they go on */
  .more.none {
    visibility: hidden;
  }
  .hint {
    flex: 1;
    align-self: center;
    text-align: center;
    font-size: 0.8em;
  }
  .row {
    display: flex;
    justify-content: center;
    gap: var(--_between);
  }
  .row button {
    padding-inline: 0.2em;
  }
  .letter {
    flex: 0 1 calc((100% - 9 * var(--_between)) / 10);
    min-inline-size: min(var(--_target), calc((100cqi - 9 * var(--_between)) / 10));
    font-size: 1.3em;
    line-height: 1;
  }
  .lying {
    --_between: clamp(4px, (100cqi - 10 * var(--_target) - 8.8em) / 12, var(--_gap));
  }
  .lying .letter {
    flex: 1 1 var(--_target);
  }
  .digits {
    --_between: var(--_gap);
  }
  .digits .letter,
  .digits .wide {
    flex: 1 1 0;
  }
  .wide {
    flex: 1 1 0;
    min-inline-size: min-content;
    white-space: nowrap;
  }
  .space {
    flex-grow: 2;
  }
  .done {
    border-color: var(--_ink);
    background: var(--_ink);
    color: var(--_paper);
  }
  /* backgrounds are gone there: the key that ends typing still stands out */
  @media (forced-colors: active) {
    .done {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
  /* a search wants the room of a glass that lies for its answers, and one that stands has enough for both */
  :host(:not([without-hint])) .lying .candidates {
    --_rows: 1;
  }
  @media (max-aspect-ratio: 2/3) and (min-height: 60em) {
    :host(:not([without-hint])) .candidates {
      --_rows: 3;
    }
  }
  /* on a low glass in large type what is found needs the height more */
  @media (max-height: 1100px) {
    @container sheet (max-width: 28em) {
      .candidates {
        --_rows: 1;
      }
    }
  }
`

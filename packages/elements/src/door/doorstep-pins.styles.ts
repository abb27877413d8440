// Styles of the list of PINs in the settings.
import { css } from 'lit'

export const pinsStyles = css`
  .pins {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    max-inline-size: 46em;
  }
  h4 {
    margin: 0;
    font-size: 1.05em;
  }
  .holders {
    margin-block-start: 0.5em;
    border: 2px solid var(--_line);
    border-radius: 1.25em;
    background: var(--_card);
    overflow: hidden;
  }
  .holders li + li {
    border-block-start: 1px solid var(--_line);
  }
  .holders li.open {
    background: var(--_paper);
  }
  .holder {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto minmax(10em, auto);
    align-items: center;
    gap: 0.25em 1em;
    min-block-size: max(var(--_target), 3.6em);
    padding: 0.35em 0.6em 0.35em 1.1em;
  }
  .who b {
    font-size: 1.1em;
    margin-inline-end: 0.4em;
  }
  .state {
    padding: 0.1em 0.7em;
    border-radius: 0.6em;
    background: var(--_note-wash);
    color: var(--_note-text);
    font-size: 0.875em;
    font-weight: 600;
  }
  .state.has {
    background: var(--_good-wash);
    color: var(--_good-text);
  }
  .buttons,
  .sure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: var(--_gap);
  }
  .sure {
    padding: 0 0.6em 0.7em 1.1em;
  }
  .sure p {
    flex: 1 1 14em;
  }
  .holders .pin {
    max-inline-size: 20em;
    padding: 0.25em 1.1em 1.1em;
  }
  .says:empty {
    display: none;
  }
  .says {
    color: var(--_good-text);
    font-weight: 600;
  }
  @container sheet (inline-size < 544px) {
    .holder {
      grid-template-columns: minmax(0, 1fr) auto;
      padding-block: 0.6em;
    }
    .buttons {
      grid-column: 1 / -1;
      justify-content: start;
    }
  }
  @media (forced-colors: active) {
    .state {
      border: 1px solid CanvasText;
    }
  }
`

// How a section of the settings looks: what it is for, its questions with big answers, what it found.
import { css } from 'lit'

export const sectionStyles = css`
  .frame {
    display: grid;
    gap: 1.25em;
    justify-items: start;
  }
  .frame > * {
    max-inline-size: 100%;
    min-inline-size: 0;
  }
  p {
    max-inline-size: 44em;
  }
  fieldset,
  .group {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
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
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    align-items: stretch;
    inline-size: 100%;
  }
  .cards button {
    flex-direction: column;
    align-items: start;
    justify-content: start;
    gap: 0.15em;
    padding: 0.6em 0.9em;
    text-align: start;
  }
  .cards small {
    font-size: 0.8125em;
    font-weight: 400;
    line-height: 1.35;
  }
  .cards button:not([aria-pressed='true']) small {
    color: var(--_soft);
  }
  .says {
    font-weight: 600;
  }
  /* there to be heard when it says something, and no gap until then */
  .says:empty {
    position: absolute;
  }
  /* a state in words, with its shape: a filled dot, or a ring */
  .state {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-weight: 600;
  }
  .state::before {
    content: '';
    flex: none;
    inline-size: 0.7em;
    block-size: 0.7em;
    border: 0.2em solid var(--_note-line);
    border-radius: 50%;
  }
  .state.on {
    color: var(--_good-text);
  }
  .state.on::before {
    border-color: var(--_good);
    background: var(--_good);
  }
  @media (forced-colors: active) {
    .state.on::before {
      forced-color-adjust: none;
      background: CanvasText;
      border-color: CanvasText;
    }
  }
`

// Styles of the card that holds the matter in hand: the number, the chain, the papers, and the foot that never moves.
import { css } from 'lit'

export const cardStyles = css`
  .card {
    --_tone: var(--_line);
    container: card / inline-size;
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr) auto;
    gap: 0.6em;
    border-color: var(--_tone);
    border-radius: 1.1em;
    padding: 0.8em 1.1em 0;
  }
  .card.called {
    --_tone: var(--_accent);
  }
  .card.serving {
    --_tone: var(--_good);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1.1em;
  }
  /* read from three metres: letters 15 mm high and more */
  .number {
    align-self: start;
    border: 3px solid var(--_tone);
    border-radius: 0.18em;
    padding: 0 0.14em;
    background: var(--_tone);
    color: var(--_on-accent);
    font-size: clamp(3.2em, 19cqi, 4.9em);
    font-weight: 700;
    line-height: 1.12;
    text-align: center;
    white-space: nowrap;
    overflow-wrap: normal;
  }
  .idle .number {
    border-color: var(--_accent-wash);
    background: var(--_accent-wash);
    color: var(--_accent-deep);
  }
  .facts {
    flex: 1 1 8em;
    display: grid;
    gap: 0.15em;
    align-content: start;
    justify-items: start;
    min-inline-size: 0;
  }
  .facts h3 {
    font-size: 1.4em;
    line-height: 1.2;
  }
  .state {
    font-weight: 700;
    color: var(--_accent);
  }
  .serving .state {
    color: var(--_good-text);
  }
  .why {
    font-weight: 600;
    word-break: keep-all;
  }
  .idle .empty {
    grid-row: 1 / 4;
    align-self: center;
    font-size: 1.1em;
  }

  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
    align-content: start;
    min-inline-size: 0;
  }
  .card > .panel {
    align-content: start;
    padding: 0.5em 0.8em;
  }
  .card > .panel button {
    padding: 0.2em 0.7em;
  }
  .card > :is(.body, .panel) {
    min-block-size: 0;
    overflow-y: auto;
  }
  .card > .body {
    /* what is drawn around a button is not cut */
    margin-inline: -0.5em;
    padding: 0.1em 0.5em 0.3em;
  }
  .papers h4 {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.6em;
    min-block-size: var(--_target);
  }
  .papers h4 .slim {
    margin-inline-start: auto;
  }
  .papers ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
    gap: 0 1.2em;
  }
  .papers li {
    border-block-start: 1px solid var(--_line);
    padding-block: 0.45em;
  }
  .papers li:has(label) {
    padding-block: 0;
  }
  .papers label {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: var(--_target);
    font-weight: 400;
    line-height: 1.25;
    cursor: pointer;
  }
  .papers kbd {
    flex: none;
    margin-inline-start: auto;
    border-color: var(--_line);
    color: var(--_soft);
  }
  .papers input {
    flex: none;
    inline-size: 1.4em;
    block-size: 1.4em;
    min-block-size: 0;
    margin: 0;
    accent-color: var(--_good);
  }
  .papers input:checked + .paper {
    color: var(--_good-text);
  }
  .how {
    display: grid;
    grid-template-columns: minmax(4em, auto) minmax(0, 1fr);
    gap: 0.2em 0.8em;
    line-height: 1.35;
  }
  .how div {
    display: contents;
  }
  .how dt {
    color: var(--_soft);
  }
  .find kbd {
    margin-inline-start: 0.5em;
  }
  .way,
  .way li {
    display: inline;
  }
  .way li + li::before {
    content: ' → ' / '';
    color: var(--_soft);
  }

  .find {
    display: grid;
    gap: 0.45em;
  }
  .find label {
    gap: 0.2em 0.7em;
  }
  .find input[type='search'] {
    inline-size: 100%;
  }
  .body > .note {
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 0.7em;
  }
  .foot {
    grid-row: 4;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    margin-inline: -1.1em;
    border-block-start: 1px solid var(--_line);
    border-end-start-radius: 1.1em;
    border-end-end-radius: 1.1em;
    background: var(--_card);
    padding: 0.5em 1.1em 0.7em;
  }
  .foot .primary {
    min-block-size: max(var(--_target), 3em);
    min-inline-size: 8em;
    padding-inline: 1.2em;
    font-size: 1.2em;
  }
  .serving .foot .primary {
    border-color: var(--_good);
    background: var(--_good);
  }
  /* the next step as high as the two rows of the others beside it */
  .steps {
    display: grid;
    align-items: stretch;
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .steps .primary {
    grid-column: 1 / -1;
  }
  .steps > button {
    flex-wrap: wrap;
    column-gap: 0.4em;
    row-gap: 0;
    min-block-size: max(var(--_target), 2.5em);
    padding: 0.2em 0.6em;
    line-height: 1.2;
    /* its name is whole; its key and its seconds go below it */
    overflow-wrap: normal;
  }
  @container card (inline-size > 25em) {
    .find label {
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
    }
    .steps:has(> .primary) {
      grid-template-columns: minmax(min-content, 1fr) repeat(2, minmax(0, 1.1fr));
    }
    .steps > .primary {
      grid-column: 1;
      grid-row: span 2;
      min-inline-size: 6.6em;
    }
  }
  .rest-of {
    border-block-end: 1px solid var(--_line);
    padding-block-end: 0.5em;
  }

  @container sheet (inline-size > 46em) {
    /* the card is as high as the window, so that its foot is always in the same place */
    .current {
      position: sticky;
      inset-block-start: 1em;
      grid-template-rows: minmax(0, 1fr);
      min-block-size: var(--doorstep-counter-height, calc(100dvh - 5em));
    }
    /* a question is read as a whole, and nothing stands before it */
    .card:not(.asking) > .foot {
      position: sticky;
      inset-block-end: 0;
    }
    /* it is always in sight: whoever comes to a button of it leaves the card where it is */
    .card:not(.asking) > .foot :is(button, summary) {
      scroll-margin-block: 0;
    }
    /* what went wrong stands above the card, as high as its words */
    .current:has(> .notice) {
      grid-template-rows: auto minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .number,
    .foot {
      border: 1px solid CanvasText;
    }
    .serving .foot .primary {
      border-color: Highlight;
      background: Highlight;
    }
  }
`

// Styles of the rating: five large answers in two rows of a question each.
import { css } from 'lit'
import { sayingsStyles } from '../sayings/sayings.styles.js'

const own = css`
  form,
  .over {
    display: grid;
    gap: 1em;
  }
  h2:focus {
    outline: none;
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
  }
  legend strong {
    font-size: 1.15em;
  }
  .steps {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    gap: min(var(--_gap), 2cqi);
  }
  label.step {
    position: relative;
    display: grid;
    place-content: center;
    justify-items: center;
    min-block-size: max(var(--_target), 4.2em);
    padding: 0.4em 0.3em;
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-wrap: balance;
    cursor: pointer;
    touch-action: manipulation;
  }
  /* the whole answer is the target; the radio itself is what the keyboard and a screen reader use */
  .step input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .step .stars {
    color: var(--_note-text);
    font-size: 0.8em;
    letter-spacing: 0.05em;
    white-space: nowrap;
  }
  .step:has(:checked) {
    border-color: var(--_ink);
    background: var(--_ink);
    color: var(--_paper);
  }
  .step:has(:checked) .stars {
    color: inherit;
  }
  .step:has(:focus-visible) {
    outline: 3px solid var(--_info);
    outline-offset: 2px;
  }
  /* Firefox before 121 shows the choice by the radio */
  @supports not selector(:has(*)) {
    .step input {
      inset: auto 0.4em 0.4em auto;
      inline-size: 1.2em;
      block-size: 1.2em;
      opacity: 1;
    }
  }
  /* narrow: an answer is a line of its own */
  @container (max-width: 30em) {
    .steps {
      grid-template-columns: minmax(0, 1fr);
      gap: min(var(--_gap), 0.4em);
    }
    label.step {
      grid-auto-flow: column;
      justify-content: space-between;
      min-block-size: var(--_target);
      padding-inline: 1em;
    }
  }
  /* one question at a time: its keys take what room there is */
  .big legend {
    display: grid;
    gap: 0.1em;
  }
  .big legend:focus,
  .answers:focus {
    outline: none;
  }
  .big legend strong {
    font-size: 1.6em;
    line-height: 1.25;
  }
  .keys {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    gap: min(var(--_gap), 2cqi);
    margin-block-start: 0.4em;
  }
  .keys button {
    display: grid;
    align-content: center;
    gap: 0.1em;
    min-block-size: max(var(--_target), 9em);
    padding: 0.5em 0.3em;
    border-color: var(--_line);
    line-height: 1.25;
    text-wrap: balance;
  }
  .keys b,
  .answered b {
    font-size: 2.6em;
    line-height: 1.1;
  }
  .keys b {
    color: var(--_accent);
  }
  .hint {
    margin-block-start: 0.6em;
  }
  :host([one-by-one]) .over {
    padding-block: 2.2em;
    font-size: 1.4em;
  }
  .answers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    gap: var(--_gap);
  }
  .answered {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.8em;
  }
  .answered b {
    font-size: 1.8em;
  }
  .answered strong {
    flex: 1;
    font-size: 1.15em;
  }
  @container (max-width: 34em) {
    .keys {
      grid-template-columns: minmax(0, 1fr);
    }
    .keys button {
      grid-template-columns: 1.5em 1fr;
      align-items: center;
      min-block-size: max(var(--_target), 3.4em);
      text-align: start;
    }
  }
  .note {
    display: grid;
    gap: 0.3em;
  }
  textarea {
    min-block-size: 4.5em;
    padding: 0.5em 0.7em;
    border: 2px solid var(--_soft);
    border-radius: var(--_radius);
    background: var(--_card);
    color: inherit;
    font: inherit;
    resize: vertical;
  }
  .send {
    min-block-size: max(var(--_target), 2.8em);
    font-size: 1.15em;
  }
  .notice {
    margin: 0;
  }
  .over {
    justify-items: center;
    padding: 1.2em 1em;
    text-align: center;
  }
  @media (forced-colors: active) {
    .step:has(:checked) {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`

export const ratingStyles = [sayingsStyles, own]

// Styles of the form, the review, the number, and the answer.
import { css } from 'lit'
import { sayingsStyles } from '../sayings/sayings.styles.js'

const own = css`
  form,
  fieldset,
  .column,
  .found {
    display: grid;
    align-content: start;
    gap: max(var(--_gap), 0.7em);
    min-inline-size: 0;
  }
  form header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_gap);
  }
  form h3,
  section > h3 {
    font-size: 1.35em;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 0.4em;
  }
  legend,
  label {
    font-weight: 600;
  }
  .chips,
  .actions,
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
  }
  .tags {
    align-items: baseline;
    gap: 0.3em 0.8em;
  }
  .days {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(max(var(--_target), 5.2em), 1fr));
    gap: var(--_gap);
  }
  .day {
    flex-direction: column;
    gap: 0;
    padding: 0.3em 0.2em;
    line-height: 1.25;
    white-space: nowrap;
  }
  .day .small {
    font-weight: 400;
  }
  textarea,
  input {
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 0.4em 0.7em;
    border: 2px solid var(--_ink);
    border-radius: var(--_radius);
    background: var(--_card);
    color: var(--_ink);
    font: inherit;
  }
  textarea {
    resize: vertical;
  }
  input {
    font-size: 1.4em;
    font-weight: 600;
    letter-spacing: 0.06em;
  }
  .actions {
    margin-block-start: 0.4em;
  }
  .actions .primary {
    flex: 1;
    min-block-size: max(var(--_target), 3.2em);
    font-size: 1.15em;
  }
  .review dl {
    display: grid;
    gap: 0.7em;
    padding: 1em 1.2em;
  }
  .review dl > div {
    display: grid;
    grid-template-columns: minmax(6em, 1fr) 3fr;
    gap: 0 1em;
    align-items: baseline;
  }
  .review dt {
    color: var(--_soft);
  }
  .review dd {
    font-size: 1.1em;
    font-weight: 600;
  }
  .promises {
    display: grid;
    align-content: start;
    gap: 0.4em;
  }
  .promises li {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.6em;
  }
  .promises li::before {
    content: '✓';
    color: var(--_good-text);
    font-weight: 700;
  }
  .slip {
    display: grid;
    justify-items: center;
    gap: 0.4em;
    padding: 1.4em 1em;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    text-align: center;
  }
  .number {
    font-size: clamp(2em, 17cqi, 144px);
    font-weight: 700;
    line-height: 1.1;
    white-space: nowrap;
  }
  .code {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: center;
    gap: 0 0.6em;
    font-size: 1.3em;
  }
  .code b {
    font-size: clamp(1em, 9cqi, 72px);
    line-height: 1.2;
    letter-spacing: 0.04em;
    white-space: nowrap;
  }
  input.typing {
    outline: 3px solid var(--_accent);
    outline-offset: 1px;
  }
  .ref {
    font-size: 1.3em;
  }
  .found article {
    display: grid;
    gap: 0.4em;
  }
  @container (min-width: 36em) {
    /* fields and what to do next on the left, keys or days beside them */
    .sided {
      grid-template: auto auto 1fr / 1fr 1fr;
      column-gap: 2em;
    }
    .sided > :is(header, h3),
    .review > :is(h3, .actions, .notice) {
      grid-column: 1 / -1;
    }
    .side {
      grid-area: 2 / 2 / span 2;
    }
    /* half of this width is too little for ten keys in a row */
    .side[layout='letters'] {
      grid-area: 4 / 1 / auto / -1;
    }
    .sided > .actions {
      grid-area: 3 / 1;
      align-content: start;
    }
  }
  @container (min-width: 50em) {
    .sided {
      grid-template-columns: 2fr 3fr;
    }
    .side[layout='letters'] {
      grid-area: 2 / 2 / span 2;
    }
    /* wide enough for keys in three rows */
    .sided:has(> doorstep-keyboard) {
      grid-template-columns: 1fr 2.6fr;
    }
    .review {
      grid-template-columns: 3fr 2fr;
      column-gap: 2em;
    }
    .done {
      inline-size: min(100%, 44em);
    }
  }
  @container (max-width: 24em) {
    .review dl > div {
      grid-template-columns: 1fr;
    }
  }
  @media (forced-colors: active) {
    .slip {
      border: 2px solid CanvasText;
    }
  }
`

export const flowStyles = [sayingsStyles, own]

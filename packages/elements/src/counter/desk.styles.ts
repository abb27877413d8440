// Styles of a desk as a whole: the header, what is wrong, the columns, what opens, and fields.
import { css } from 'lit'

export const deskStyles = css`
  .frame {
    display: grid;
    gap: 0.9rem;
    align-content: start;
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
  kbd,
  [data-hint]::before {
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
  .quiet kbd {
    border-color: var(--_line);
    color: var(--_soft);
  }
  [data-hint]::before {
    content: attr(data-hint) / '';
    border-color: var(--_ink);
    background: var(--_ink);
    color: var(--_paper);
  }
  .pills .small {
    font-weight: 400;
  }
  .count {
    font-weight: 400;
    font-size: 0.875em;
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
    border: 2px solid var(--_line);
    border-radius: 0.6em;
    background: var(--_card);
  }
  input:not([type='checkbox']) {
    inline-size: 16em;
    border-color: var(--_soft);
  }
  textarea {
    inline-size: 100%;
    resize: vertical;
    border-color: var(--_soft);
    font: inherit;
    color: inherit;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.4em 1em;
  }
  .tools {
    margin-inline-start: auto;
  }
  .here {
    flex: 1 1 24em;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.75em;
  }
  .clock {
    padding-inline-start: 0.3em;
    font-size: 1.6em;
    font-weight: 300;
  }
  .alarms {
    display: grid;
    gap: 0.75em;
  }
  .alarm {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em 1.25em;
    margin: 0;
  }
  .alarm p {
    flex: 1 1 24em;
  }
  .stopped,
  .unprinted,
  .current > .notice {
    margin: 0;
  }

  .columns {
    display: grid;
    gap: 1rem;
    align-items: stretch;
  }
  .current,
  .waiting,
  .matters {
    display: grid;
    gap: 1.25em;
    min-inline-size: 0;
    align-content: start;
  }
  .waiting,
  .matters {
    border: 2px solid var(--_line);
    border-radius: 1.1em;
    background: var(--_card);
    padding: 1em 1.1em;
  }
  .panel {
    display: grid;
    gap: 0.8em;
    flex: 1 0 100%;
    justify-items: start;
    border: 2px solid var(--_line);
    border-radius: 0.9em;
    background: var(--_paper);
    padding: 0.9em 1em;
  }
  .panel > * {
    max-inline-size: 100%;
  }
  .due {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.4em 0.8em;
  }
  .due label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.5em;
    font-weight: 400;
  }
  .frame .due input {
    inline-size: 10.5em;
  }
  .question {
    font-weight: 700;
  }
  .person {
    display: grid;
    justify-items: start;
    text-align: start;
    line-height: 1.25;
  }
  .note-of {
    color: var(--_soft);
  }
  .person.there .note-of {
    color: var(--_good-text);
    font-weight: 600;
  }
  .keys {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(11em, 1fr));
    gap: 0.3em 1em;
    inline-size: 100%;
  }
  .keys div {
    display: flex;
    gap: 0.6em;
    align-items: baseline;
  }
  .tag.plain {
    background: var(--_good-wash);
    color: var(--_good-text);
  }
  .tag.late {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .frame > header {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    background: var(--_paper);
    padding-block: 0.3em;
  }
  .frame :is(button, input, textarea, select, summary, [tabindex]) {
    scroll-margin-block: 6rem;
  }

  @container (inline-size > 46em) {
    .columns {
      grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr);
    }
    .current {
      grid-row: span 2;
    }
  }
  @container (inline-size > 64em) {
    .columns {
      grid-template-columns: minmax(0, 1.75fr) minmax(0, 1.1fr) minmax(0, 1fr);
    }
    .current {
      grid-row: auto;
    }
  }
  @media (hover: none) and (pointer: coarse) {
    .frame > :not(.panel) kbd {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .panel,
    .waiting,
    .matters {
      border: 1px solid CanvasText;
    }
  }
`

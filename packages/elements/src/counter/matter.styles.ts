// Styles of what stands on every matter, at a desk and in a list: fields and choices, the panel that opens, the chain, what was done, tags.
import { css } from 'lit'

export const matterStyles = css`
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
    margin-block-end: 0.25em;
    color: var(--_soft);
  }
  /* of two beside each other the question is before its answers */
  .picks {
    display: flow-root;
  }
  .picks legend {
    float: left;
    margin: 0.35em 0.7em 0 0;
  }
  .panel .pills {
    gap: 0.4em;
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
  /* over the button's corner: nothing moves */
  [data-hint] {
    position: relative;
  }
  [data-hint]::before {
    content: attr(data-hint) / '';
    position: absolute;
    inset-block-start: -0.7em;
    inset-inline-start: -0.5em;
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
    white-space: nowrap;
  }
  label {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
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
    font-weight: 400;
    inline-size: 16em;
    border-color: var(--_soft);
  }
  .panel input[type='search'] {
    inline-size: 100%;
  }
  /* as high as what stands in it, be it the hint */
  textarea {
    field-sizing: content;
    inline-size: 100%;
    resize: vertical;
    border-color: var(--_soft);
    font: inherit;
    font-weight: 400;
    color: inherit;
  }

  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
    flex: 1 0 100%;
    justify-items: start;
    border: 2px solid var(--_line);
    border-radius: 0.9em;
    background: var(--_paper);
    padding: 0.7em 0.9em;
  }
  .panel > * {
    max-inline-size: 100%;
  }
  .panel > :is(label, .find) {
    inline-size: 100%;
  }
  .due {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.4em 0.8em;
  }
  .due label {
    max-inline-size: 100%;
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
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-items: baseline;
    text-align: start;
    line-height: 1.25;
  }
  .person .position {
    flex: 0 0 100%;
  }
  .note-of {
    color: var(--_soft);
  }
  .person.there .note-of {
    color: var(--_good-text);
    font-weight: 600;
  }
  .tag.plain {
    background: var(--_good-wash);
    color: var(--_good-text);
  }
  .tag.late {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .chain {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0;
  }
  .chain li {
    display: flex;
    align-items: center;
    max-inline-size: 100%;
  }
  .chain li + li::before {
    content: '';
    inline-size: 1.1em;
    border-block-start: 2px solid var(--_line);
  }
  .link {
    display: grid;
    grid-template-columns: auto auto;
    justify-content: start;
    column-gap: 0.45em;
    border: 2px dashed var(--_line);
    border-radius: 0.7em;
    padding: 0.05em 0.6em;
    line-height: 1.25;
  }
  .link .small {
    grid-column: 1 / -1;
    color: var(--_soft);
  }
  .role {
    color: var(--_soft);
  }
  .now .link {
    border: 2px solid var(--_good);
    background: var(--_good-wash);
    color: var(--_good-text);
  }
  .now .link > * {
    color: inherit;
  }
  .asked .link {
    border-color: var(--_note-line);
    background: var(--_note-wash);
    color: var(--_note-text);
  }
  .asked .link > * {
    color: inherit;
  }
  .past .link {
    border-style: solid;
  }

  .people {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11em), 1fr));
  }
  .people > button {
    justify-content: start;
  }
  .panel:has(.people) fieldset {
    inline-size: 100%;
  }
  .said {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.3em 1em;
    border-radius: 0.8em;
    background: var(--_ink);
    color: var(--_paper);
    padding: 0.15em 0.3em 0.15em 1em;
    min-block-size: var(--_target);
  }
  .said > span {
    flex: 1 1 8em;
  }

  @media (forced-colors: active) {
    .panel,
    .said {
      border: 1px solid CanvasText;
    }
    .now .link {
      border: 2px solid Highlight;
    }
  }
`

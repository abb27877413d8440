// Styles of the staff's view of needs.
import { css } from 'lit'

export const needsDeskStyles = css`
  .frame,
  section,
  .entries,
  .entry,
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0.7em;
    min-inline-size: 0;
  }
  .frame {
    gap: 1.5em;
  }
  .look {
    max-inline-size: 22em;
  }
  /* as many beside one another as have room for their words */
  .entries {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 28em), 1fr));
    align-items: start;
  }
  .entry {
    padding: 1em 1.2em;
  }
  h4 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.2em 0.6em;
    margin: 0;
    font-size: 1.15em;
    line-height: 1.3;
  }
  .ref {
    color: var(--_soft);
    font-weight: 600;
  }
  .late {
    background: var(--_accent-wash);
    color: var(--_accent-deep);
  }
  .private {
    display: grid;
    grid-template-columns: minmax(4em, max-content) 1fr;
    gap: 0 0.6em;
  }
  .answer {
    border-inline-start: 0.3em solid var(--_good);
    padding-inline-start: 0.7em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
  }
  .panel {
    padding-block-start: 0.8em;
    border-block-start: 2px solid var(--_line);
    max-inline-size: 42em;
  }
  .says:empty {
    display: none;
  }
  .says {
    position: sticky;
    inset-block-end: 0.5em;
    padding: 0.6em 1em;
    border-radius: var(--_radius);
    background: var(--_ink);
    color: var(--_paper);
    font-weight: 600;
  }
  button[aria-expanded='true'] {
    border-color: var(--_ink);
  }
`

// Styles of the settings: an index at the side, which becomes a row of pills where there is no room, and the section in hand.
import { css } from 'lit'

export const deskSettingsStyles = css`
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 14.5em) minmax(0, 1fr);
    align-items: start;
    gap: 1.25em 1.5em;
  }
  .index {
    position: sticky;
    inset-block-start: 0;
  }
  .index ul {
    display: grid;
    gap: 0.35em;
  }
  .index button {
    display: grid;
    justify-content: start;
    justify-items: start;
    gap: 0;
    inline-size: 100%;
    padding: 0.5em 0.9em;
    text-align: start;
  }
  .index button:not([aria-current]) {
    border-color: transparent;
    background: transparent;
  }
  .index button:hover:not([aria-current]) {
    background: var(--_card);
    border-color: var(--_line);
  }
  .index small {
    color: var(--_soft);
    font-size: 0.8125em;
    font-weight: 400;
  }
  .index small.wrong {
    color: var(--_note-text);
    font-weight: 600;
  }
  .index button[aria-current='true'] :is(small, small.wrong) {
    color: inherit;
  }
  .sheet {
    min-inline-size: 0;
    min-block-size: min(70vh, 34em);
    padding: 1.25em 1.5em 1.5em;
  }
  .sheet > [hidden] {
    display: none;
  }
  .more {
    display: grid;
    gap: 1.25em;
    margin-block-start: 1.5em;
    padding-block-start: 1.25em;
    border-block-start: 2px solid var(--_line);
  }
  @container settings (max-width: 46em) {
    .frame {
      grid-template-columns: minmax(0, 1fr);
      gap: 0.75em;
    }
    .index {
      position: static;
    }
    .index ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_gap);
    }
    .index button {
      inline-size: auto;
      padding: 0.35em 0.75em;
    }
    .index button:not([aria-current]) {
      border-color: var(--_line);
    }
    .index small:not(.wrong) {
      display: none;
    }
    .sheet {
      padding: 1em;
    }
  }
  @media print {
    .index {
      display: none;
    }
    .frame {
      display: block;
    }
  }
`

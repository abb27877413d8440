// Styles of a desk as a whole: the header, what is wrong, the columns, and the keys.
import { css } from 'lit'

export const deskStyles = css`
  .frame {
    display: grid;
    gap: 0.9rem;
    align-content: start;
  }
  .frame,
  .card,
  .sign-in,
  .current,
  .waiting,
  .matters {
    grid-template-columns: minmax(0, 1fr);
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

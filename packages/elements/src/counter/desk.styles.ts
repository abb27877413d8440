// Styles of a desk as a whole: the header, what is wrong, the columns, and the keys.
import { css } from 'lit'

export const deskStyles = css`
  .frame {
    display: grid;
    gap: 0.9em;
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
    align-items: center;
    gap: 0.2em 0.75em;
  }
  .clock {
    margin-inline-start: auto;
    font-size: 1.6em;
    font-weight: 300;
  }
  .tools {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.7em;
  }
  .tools button {
    flex: 1 1 auto;
    padding-inline: 0.6em;
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
    gap: 1em;
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
    grid-template-columns: repeat(auto-fill, minmax(9.5em, 1fr));
    gap: 0.15em 1em;
    inline-size: 100%;
  }
  .keys dt {
    white-space: nowrap;
  }
  .keys div {
    display: flex;
    gap: 0.6em;
    align-items: baseline;
  }
  .frame :is(button, input, textarea, select, summary, [tabindex]) {
    scroll-margin-block: 1em;
  }

  /* in the narrow columns the answers stand below their question */
  :is(.waiting, .matters) .picks legend {
    float: none;
    margin: 0 0 0.25em;
  }
  .lists {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
    align-content: start;
  }

  /* Where the element has a height all of it is in sight: the lists, the papers and a question move inside. */
  @container (inline-size > 46em) {
    .frame {
      display: flex;
      flex-direction: column;
      align-items: stretch;
      block-size: 100%;
    }
    .columns {
      flex: 1 1 auto;
      min-block-size: 0;
      grid-template: minmax(0, 1.3fr) minmax(0, 1fr) / minmax(0, 1.35fr) minmax(0, 1fr);
    }
    .current {
      grid-row: span 2;
    }
    .waiting,
    .matters {
      grid-template-rows: minmax(0, 1fr) auto;
      min-block-size: 0;
    }
    .lists {
      min-block-size: 0;
      overflow-y: auto;
      /* what comes to the end of a list moves nothing of its beginning */
      overflow-anchor: none;
      /* what is drawn around a button is not cut */
      margin: -0.4em -0.7em;
      padding: 0.4em 0.7em;
    }
  }
  @container (inline-size > 60em) {
    .columns {
      grid-template: minmax(0, 1fr) / minmax(0, 2.2fr) minmax(0, 1.1fr) minmax(0, 1fr);
    }
    .current {
      grid-row: auto;
    }
  }
  /* in a low window everything is a little smaller, and a row in hand has the room of the desks below it */
  @container (inline-size > 46em) and (block-size < 44em) {
    .columns {
      font-size: 0.9375em;
    }
    .waiting:has(.in-hand) > .desks {
      display: none;
    }
  }
  /* and where the line stands above the tools, what is open in one of them has most of the column */
  @container (46em < inline-size <= 60em) and (block-size < 44em) {
    .columns:has(> .waiting .in-hand) {
      grid-template-rows: minmax(0, 1fr) 9.5em;
    }
    .columns:has(> .matters > .lists > .panel) > .waiting {
      display: none;
    }
    .columns > .matters:has(> .lists > .panel) {
      grid-row: span 2;
    }
    .keys {
      grid-template-columns: repeat(auto-fill, minmax(8em, 1fr));
      font-size: 0.875em;
      line-height: 1.25;
    }
  }
  /* a hand on a mouse needs less room than a finger */
  @media (hover: hover) and (pointer: fine) {
    @container (inline-size > 46em) {
      .columns {
        --_target: min(var(--doorstep-target, 44px), max(36px, 2.25em));
      }
    }
  }
  @media (hover: none) and (pointer: coarse) {
    .frame kbd {
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

// Styles of what stands at a desk: the ticket, the lists, what opens below them, and the button that takes back.
import { css } from 'lit'

export const deskStyles = css`
  .alarm {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em 1.25em;
    margin: 0;
  }
  .alarms {
    display: grid;
    gap: 0.75em;
  }
  .alarm p {
    flex: 1 1 24em;
  }
  .columns {
    display: grid;
    gap: 1.75em;
    align-items: start;
  }
  .current,
  .waiting,
  .matters {
    display: grid;
    gap: 1.5em;
    min-inline-size: 0;
  }
  .current {
    gap: 1em;
  }
  .big {
    min-block-size: max(var(--_target), 3.2em);
    font-size: 1.25em;
    padding-inline: 1.5em;
  }
  .call {
    justify-content: space-between;
    flex-wrap: wrap;
    gap: 0.5em 1.5em;
    inline-size: 100%;
    padding: 1.25em 1.5em;
    border-radius: 1.25em;
    box-shadow: 0 0.4em 0 var(--_accent-deep);
    text-align: start;
  }
  .call > span:first-child {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    font-size: 1.9em;
    font-weight: 700;
  }
  .call kbd {
    font-size: 0.5em;
  }
  .call[aria-disabled='true'] {
    box-shadow: none;
  }
  .next {
    display: grid;
    font-weight: 400;
  }
  .next strong {
    font-size: 1.6em;
    line-height: 1.2;
  }

  .card {
    display: grid;
    gap: 1em;
    border-radius: 1.25em;
    padding: 1.25em;
  }
  .card.called {
    border-color: var(--_accent);
  }
  .card.serving {
    border-color: var(--_good);
  }
  .top {
    display: grid;
    gap: 0.5em 1.5em;
  }
  .number {
    align-self: start;
    border-radius: 0.18em;
    padding: 0.08em 0.3em;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: clamp(3rem, 16cqi, 5em);
    font-weight: 700;
    line-height: 1.2;
    text-align: center;
    white-space: nowrap;
    overflow-wrap: normal;
  }
  .serving .number {
    background: var(--_good);
    color: var(--_paper);
  }
  .facts {
    display: grid;
    gap: 0.25em;
    align-content: start;
    justify-items: start;
  }
  .facts h3 {
    font-size: 1.5em;
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
  }
  .papers ul {
    list-style: disc;
    padding-inline-start: 1.2em;
  }
  .actions .primary {
    min-block-size: max(var(--_target), 3em);
    padding-inline: 1.5em;
    font-size: 1.15em;
  }

  .panel {
    display: grid;
    gap: 0.9em;
    justify-items: start;
    border: 2px solid var(--_line);
    border-radius: 1em;
    background: var(--_paper);
    padding: 1em;
  }
  .panel > * {
    max-inline-size: 100%;
  }
  .question {
    font-weight: 700;
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
  .stopped {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.5em 1em;
    margin: 0;
  }
  .current > .notice {
    margin: 0;
  }

  .how-many {
    display: inline-block;
    min-inline-size: 1.7em;
    padding-inline: 0.5em;
    border-radius: 1em;
    background: var(--_ink);
    color: var(--_paper);
    font-size: 0.8em;
    line-height: 1.7;
    text-align: center;
  }
  .line {
    display: grid;
    margin-block-start: 0.5em;
  }
  .line li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.75em;
    padding-block: 0.6em;
    border-block-start: 2px solid var(--_line);
  }
  .line li > strong {
    font-size: 1.3em;
    min-inline-size: 3.1em;
  }
  .rest {
    margin-block-start: 0.6em;
  }
  .matter {
    flex: 1 1 9em;
  }
  .matter > .small {
    display: block;
  }
  .buttons {
    margin-inline-start: auto;
    gap: 0.4em;
  }
  .panel {
    flex: 1 0 100%;
  }
  .tag.plain {
    background: var(--_good-wash);
    color: var(--_good-text);
  }
  .tag.next-tag,
  .tag.late {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  /* in sight however far down the work is, with a place of its own: what is taken back covers nothing */
  .frame > header {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    background: var(--_paper);
    padding-block: 0.4em;
  }
  .frame :is(button, input, textarea, select, summary, [tabindex]) {
    scroll-margin-block-start: 6rem;
  }
  header > :first-child,
  .undo {
    grid-area: 1 / 1;
  }
  .tools {
    grid-area: 1 / 2;
  }
  .undo {
    /* over the desk's name where both do not fit, until it goes */
    position: relative;
    z-index: 1;
    justify-self: end;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    border-radius: 1em;
    background: var(--_ink);
    color: var(--_paper);
    padding: 0.4em 0.5em 0.4em 1.2em;
  }
  @container (inline-size <= 30em) {
    .frame > header {
      grid-template-columns: minmax(0, 1fr);
    }
    .tools {
      grid-area: 2 / 1;
    }
  }

  @container (inline-size > 30em) {
    .top {
      grid-template-columns: auto 1fr;
    }
    .papers {
      grid-column: 1 / -1;
    }
  }
  @container (inline-size > 48em) {
    .columns {
      grid-template-columns: 1fr 1fr;
    }
    .current {
      grid-column: 1 / -1;
    }
    .top {
      grid-template-columns: auto 1fr 1fr;
    }
    .papers {
      grid-column: auto;
    }
    .number {
      font-size: 5em;
    }
  }
  @container (inline-size > 80em) {
    .columns {
      grid-template-columns: 1.2fr 1fr 1fr;
    }
    .current {
      grid-column: auto;
    }
    .top {
      grid-template-columns: auto 1fr;
    }
    .papers {
      grid-column: 1 / -1;
    }
    .number {
      font-size: 4.5em;
    }
  }
  @media (hover: none) and (pointer: coarse) {
    .frame > :not(.panel) kbd {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .number,
    .undo,
    .how-many,
    .panel {
      border: 1px solid CanvasText;
    }
  }
`

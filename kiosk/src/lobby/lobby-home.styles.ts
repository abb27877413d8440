// Styles of the lobby's home screen.
import { css } from 'lit'
import { brief } from '@doorstep/elements'

export const lobbyHomeStyles = css`
  /* nothing here is smaller than its base, so the base may be what second lines are elsewhere */
  :host {
    display: grid;
    font-size: calc(var(--_text) * 0.875);
  }
  main {
    display: flex;
    flex-direction: column;
    gap: max(var(--_gap), 0.85em);
    padding: 1.3em var(--lobby-inset, 1em);
  }
  header {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: start;
    gap: 0.2em 1em;
  }
  .time {
    font-size: 3em;
    font-weight: 300;
    line-height: 1;
  }
  .pill {
    justify-self: start;
    margin-block-start: 0.35em;
  }
  header .notice {
    grid-column: 1 / -1;
    margin-block-start: 0.5em;
  }
  .who {
    display: grid;
    gap: 0.4em;
    padding: 0.75em 1.1em;
  }
  .who h2 {
    grid-column: 1 / -1;
    font-size: 1em;
    font-weight: 400;
  }
  .people {
    display: flex;
    flex-wrap: wrap;
    gap: max(var(--_gap), 0.85em);
  }
  .people .who {
    flex: 1 1 15em;
    min-inline-size: 0;
  }
  .needs {
    flex: none;
    max-inline-size: 9em;
  }
  .find {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.6em;
    inline-size: 100%;
    padding: 0.3em 0.4em 0.3em 1.4em;
    border-color: var(--doorstep-ink);
    border-radius: 999px;
  }
  .find .soft {
    font-weight: 400;
  }
  .find b {
    flex: none;
    padding: 0.55em 1.1em;
    border-radius: 999px;
    background: var(--doorstep-ink);
    color: var(--doorstep-paper);
  }
  @media (max-width: 599px) {
    .find .example {
      display: none;
    }
  }
  .ticket.primary {
    text-align: start;
  }
  /* what is left of the glass is shared out, most of it to the one thing most people come for */
  .ticket {
    flex: 4 0 auto;
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: 0.3em 1.2em;
    inline-size: 100%;
    min-block-size: 7.6em;
    padding: 1em 1.4em;
    border: 0;
    border-radius: 1.2em;
    box-shadow: 0 0.3em 0 var(--doorstep-accent-deep);
  }
  .ticket .icon {
    inline-size: 3.6em;
    block-size: 3.6em;
    stroke-width: 1.5;
  }
  .ticket strong {
    display: block;
    font-size: 3.2em;
    line-height: 1.15;
    letter-spacing: 0.02em;
  }
  .ticket .hint {
    font-size: 1.15em;
    font-weight: 400;
  }
  lobby-shut {
    flex: 2 0 auto;
  }
  .ahead {
    display: block;
    text-align: center;
    font-weight: 400;
    line-height: 1.2;
  }
  .ahead b {
    display: block;
    font-size: 4em;
    line-height: 1.05;
  }
  .band {
    display: block;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: max(var(--_gap), 0.85em);
  }
  .tile {
    display: grid;
    grid-template-rows: 1fr auto auto;
    gap: 0.1em;
    min-block-size: 6.5em;
    padding: 1em;
    line-height: 1.25;
  }
  .tile .icon {
    inline-size: 2.3em;
    block-size: 2.3em;
    margin-block-end: 0.6em;
  }
  .tile strong {
    font-size: 1.4em;
    line-height: 1.2;
    text-wrap: balance;
  }
  .tile .hint {
    font-weight: 400;
    color: var(--doorstep-soft);
  }
  .services .icon {
    color: var(--doorstep-accent);
  }
  .timetable .icon {
    color: var(--doorstep-info);
  }
  .meals .icon {
    color: var(--doorstep-good);
  }
  /* room for the shadow below */
  .tiles {
    flex: 2 0 auto;
    margin-block-start: 0.3em;
  }
  .often {
    display: flex;
    flex: 2 0 auto;
    flex-direction: column;
  }
  .often ul {
    flex: 1;
    display: grid;
    grid-template-columns: repeat(2, 1fr);
    gap: var(--_gap);
    margin-block-start: 0.4em;
  }
  .often button {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
    inline-size: 100%;
    block-size: 100%;
    /* a service's whole name may be longer than a line */
    word-break: normal;
  }
  /* what tells one from another stands in the first lines; the whole of it is one tap away */
  .often button span {
    ${brief(3)}
  }
  .note strong {
    ${brief(2)}
  }
  .note p {
    ${brief(1)}
  }
  .often .icon {
    color: var(--doorstep-accent);
    inline-size: 1.4em;
    block-size: 1.4em;
  }
  .cards {
    flex: 1 0 auto;
    display: grid;
    grid-template-columns: repeat(2, 1fr);
    gap: max(var(--_gap), 0.85em);
  }
  .note {
    padding: 0.7em 1em;
    border-radius: 0.6em;
    border-inline-start: 0.35em solid var(--doorstep-note-line);
    background: var(--doorstep-card);
    overflow-wrap: anywhere;
  }
  .note.meal {
    border-color: var(--doorstep-good);
  }
  .note {
    align-content: center;
  }
  .note strong {
    font-size: 1.15em;
    line-height: 1.3;
  }
`

// Styles of the ticket on the kiosk's screen, beyond those every ticket has.
import { css } from 'lit'
import { ticketStyles } from '../ticket-status/ticket.styles.js'

const screenStyles = css`
  .ticket-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.1em 1em;
  }
  .ticket-head > .soft {
    flex: 1 1 100%;
  }
  h2:focus {
    outline: none;
  }
  .paper {
    padding: 0.15em 0.8em;
    border-radius: 1em;
    background: var(--_note-wash);
    color: var(--_note-text);
    font-weight: 600;
  }
  .paper::before {
    content: '';
    display: inline-block;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline-end: 0.45em;
    border: 0.13em solid currentcolor;
    border-radius: 50%;
  }
  .paper.printed {
    background: var(--_good-wash);
    color: var(--_good-text);
  }
  /* state is shape too: what is on paper is a full circle, what is not a ring */
  .paper.printed::before {
    background: currentcolor;
  }
  .reception ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: 0.4em 1em;
    margin-block-start: 0.4em;
  }
  .reception li {
    display: flex;
    align-items: center;
    gap: 0.6em;
    line-height: 1.25;
  }
  .reception strong {
    font-size: 1.2em;
  }
  .plate {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 1.9em;
    block-size: 1.9em;
    border-radius: 50%;
    background: var(--_accent-wash);
    color: var(--_accent);
    font-size: 1.2em;
    font-weight: 700;
  }
  /* a wide screen has the number and its code on the left, who receives and what to bring on the right */
  .frame:has(> .ticket-head) {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    align-items: start;
  }
  .frame:has(> .ticket-head) > * {
    grid-column: 1 / -1;
  }
  @container (min-width: 1440px) {
    .frame > .ticket {
      grid-column: 1;
      grid-row: 2 / span 2;
      align-self: stretch;
      align-content: center;
    }
    .ticket-head ~ :not(.ticket) {
      grid-column: 2;
    }
    .ticket-head ~ .scan {
      grid-column: 1;
      grid-row: 4;
    }
    .ticket-head ~ .actions {
      grid-row: 4;
    }
  }
  .done {
    min-block-size: max(var(--_target), 2.8em);
    background: var(--_ink);
    color: var(--_paper);
    font-size: 1.15em;
  }
  /* the one thing this screen has to say */
  .shut {
    word-break: keep-all;
    margin: 0;
    padding: 0.9em 1.1em;
    font-size: 1.2em;
    font-weight: 600;
    text-wrap: pretty;
  }
  .leave-need {
    min-block-size: max(var(--_target), 3.2em);
    font-size: 1.1em;
  }
  .interrupted {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    border-color: var(--_note-line);
  }
  @media (forced-colors: active) {
    .paper,
    .done {
      border: 2px solid CanvasText;
    }
  }
`

export const dispenserTicketStyles = [...ticketStyles, screenStyles]

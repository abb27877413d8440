// Styles of the ticket dispenser and of the ticket.
import { css } from 'lit'

export const ticketDispenserStyles = css`
  .frame {
    --_number: var(--doorstep-ticket-number, clamp(4rem, 26cqi, 7em));
    display: grid;
    gap: 0.8em;
  }
  .matter {
    display: grid;
    gap: 0.5em;
  }
  .matter header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.4em 1em;
  }
  .matter header + h3 {
    color: var(--_soft);
    font-size: 1em;
    font-weight: 400;
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
  .classes {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
  }
  .ahead {
    font-size: 1.15em;
    font-weight: 600;
    text-align: center;
  }
  .ahead:empty {
    display: none;
  }
  .take {
    min-block-size: max(var(--_target), 3.2em);
    border-block-end: 0.25em solid var(--_accent-deep);
    border-radius: calc(var(--_radius) * 1.3);
    font-size: 1.5em;
    letter-spacing: 0.08em;
  }
  .ticket {
    padding: 1em 1.2em;
    border-radius: calc(var(--_radius) * 1.3);
    background: var(--_accent);
    color: var(--_on-accent);
    text-align: center;
  }
  .number {
    font-size: var(--_number);
    font-weight: 700;
    line-height: 1.15;
    letter-spacing: 0.02em;
    overflow-wrap: normal;
    white-space: nowrap;
  }
  .sentence {
    font-size: 1.15em;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 7em), 1fr));
    gap: 0.8em;
    margin-block-start: 0.8em;
    padding-block-start: 0.8em;
    border-block-start: 1px solid currentcolor;
  }
  .figures div {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
  }
  .figure {
    font-size: 2em;
    font-weight: 700;
    line-height: 1.25;
  }
  .figure.words {
    font-size: 1.5em;
  }
  .reception ul {
    display: grid;
    gap: 0.4em;
    margin-block-start: 0.4em;
  }
  .reception li {
    display: flex;
    align-items: center;
    gap: 0.8em;
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
  .papers {
    display: grid;
    gap: 0.4em;
    margin-block-start: 0.4em;
  }
  .papers li {
    padding-inline-start: 1.7em;
    background: radial-gradient(circle at 0.6em 0.72em, var(--_good) 0.22em, transparent 0.26em);
  }
  .done {
    min-block-size: max(var(--_target), 2.8em);
    background: var(--_ink);
    color: var(--_paper);
    font-size: 1.15em;
  }
  @media (forced-colors: active) {
    .ticket,
    .done {
      border: 3px solid CanvasText;
    }
  }
  @media print {
    .ticket {
      background: #fff;
      color: #000;
    }
  }
`

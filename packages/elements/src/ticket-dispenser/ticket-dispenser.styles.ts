// Styles of the ticket dispenser: the choice, and the bare number. Those of the ticket come with it.
import { css } from 'lit'

export const ticketDispenserStyles = css`
  .frame {
    --_number: var(--doorstep-ticket-number, clamp(2em, 26cqi, 7em));
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
    display: grid;
    gap: 0.4em;
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
    text-align: center;
  }
  .ahead strong {
    font-size: 1.15em;
  }
  .take {
    min-block-size: max(var(--_target), 3.2em);
    border-block-end: 0.25em solid var(--_accent-deep);
    border-radius: calc(var(--_radius) * 1.3);
    font-size: 1.5em;
    letter-spacing: 0.08em;
  }
  .ticket {
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
`

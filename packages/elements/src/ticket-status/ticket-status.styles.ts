// Styles of the ticket's own page, beyond those every ticket has.
import { css } from 'lit'
import { ticketStyles } from './ticket.styles.js'

const pageStyles = css`
  .frame {
    --_number: var(--doorstep-ticket-number, clamp(2em, 26cqi, 7em));
    display: grid;
    gap: 0.8em;
  }
  .number {
    font-size: var(--_number);
    font-weight: 700;
    line-height: 1.15;
    letter-spacing: 0.02em;
    overflow-wrap: normal;
    white-space: nowrap;
  }
  .ticket[data-place='elsewhere'] .number {
    color: var(--_accent);
  }
  .ticket[data-place='elsewhere'] .says {
    font-size: 1.3em;
  }
  .unknown {
    display: grid;
    gap: 0.5em;
    padding: 1.5em 1.2em;
    text-align: center;
  }
  .station {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
  }
  .station .button {
    flex-wrap: wrap;
  }
  .station strong {
    white-space: nowrap;
  }
  .actions:empty {
    display: none;
  }
`

export const ticketStatusStyles = [ticketStyles, pageStyles]

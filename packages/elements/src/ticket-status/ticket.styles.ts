// Styles of a ticket: the card with the number, what to bring, the code for a phone, giving it back.
import { css } from 'lit'
import { dotStyles } from '../base/dots.js'

const own = css`
  .ticket {
    display: grid;
    gap: 0.3em;
    padding: 0.55em 1.2em 0.85em;
    border-radius: calc(var(--_radius) * 1.3);
    background: var(--_accent);
    color: var(--_on-accent);
    text-align: center;
    text-wrap: balance;
  }
  /* what is over is quiet */
  .ticket:is([data-place='closed'], [data-place='expired'], [data-place='voided'], [data-place='elsewhere']) {
    border: 2px solid var(--_line);
    background: var(--_card);
    color: var(--_ink);
  }
  .ticket:is([data-place='closed'], [data-place='expired'], [data-place='voided']) .number {
    color: var(--_soft);
    font-size: 3em;
  }
  .sentence {
    font-size: 1.15em;
  }
  .said:empty {
    display: none;
  }
  .says {
    font-size: 2em;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  .says small {
    font-size: 0.45em;
    font-weight: 600;
    vertical-align: 0.25em;
  }
  /* called: the desk is what matters now */
  [data-place='called'] .number {
    font-size: calc(var(--_number) * 0.6);
  }
  [data-place='called'] .says {
    font-size: clamp(2em, 14.5cqi, 4.4em);
    line-height: 1.15;
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.8em 0.4em;
    margin-block-start: 0.5em;
    padding-block-start: 0.7em;
    border-block-start: 1px solid currentcolor;
  }
  .figures div {
    flex: 1 1 6.2em;
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
  }
  .figure {
    font-size: clamp(1.4em, 5.6cqi, 2em);
    font-weight: 700;
    line-height: 1.25;
  }
  .figure small {
    font-size: 0.55em;
    font-weight: 600;
  }
  .figure.words {
    font-size: clamp(1.2em, 5cqi, 1.8em);
  }
  .papers {
    display: grid;
    gap: 0.4em;
    margin-block-start: 0.4em;
  }
  .papers li {
    position: relative;
    padding-inline-start: 1.7em;
  }
  /* a ring with a tick, to be ticked off while packing */
  .papers li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.2em;
    inset-inline-start: 0;
    inline-size: 1em;
    block-size: 1em;
    border: 0.1em solid var(--_good);
    border-radius: 50%;
  }
  .papers li::after {
    content: '';
    position: absolute;
    inset-block-start: 0.46em;
    inset-inline-start: 0.32em;
    inline-size: 0.42em;
    block-size: 0.22em;
    border: solid var(--_good);
    border-width: 0 0 0.12em 0.12em;
    transform: rotate(-45deg);
  }
  .scan {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em 1.1em;
  }
  .scan > div {
    flex: 1 1 11em;
  }
  .qr {
    flex: none;
    inline-size: 6em;
    block-size: 6em;
    border-radius: 0.3em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
  }
  .actions > button {
    flex: 1 1 9em;
  }
  .actions > .done {
    flex-grow: 2;
  }
  .sure {
    flex: 1 1 100%;
    display: grid;
    gap: 0.6em;
    padding: 0.75em 1em;
    border: 2px solid var(--_ink);
    border-radius: var(--_radius);
    background: var(--_card);
    font-weight: 600;
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: max(var(--_gap), 0.5em);
  }
  .answers button {
    flex: 1 1 7em;
  }
  .stay {
    background: var(--_ink);
    color: var(--_paper);
  }
  @media (forced-colors: active) {
    .ticket {
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

export const ticketStyles = [dotStyles, own]

// Styles of the lobby's frame: a screen above, the bar below, nothing that scrolls the page itself.
import { css } from 'lit'

export const lobbyAppStyles = css`
  :host {
    --lobby-inset: 1.5em;
    block-size: 100vh;
    block-size: 100dvh;
    background: var(--doorstep-paper);
    overscroll-behavior: none;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
    touch-action: pan-y;
  }
  .page {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    grid-auto-rows: auto;
    block-size: 100%;
    border-block-start: 0.45em solid var(--doorstep-accent);
  }
  .screen {
    display: grid;
    min-block-size: 0;
  }
  .body {
    padding: 1.3em var(--lobby-inset);
  }
  .body {
    display: grid;
    grid-template-rows: auto 1fr;
  }
  /* what there is to do stands in the middle of the glass, where everybody reaches it */
  .body.ticket {
    align-items: center;
  }
  .body > header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.3em 1em;
    margin-block-end: 0.8em;
  }
  .time {
    font-size: 1.9em;
    font-weight: 300;
    line-height: 1.2;
  }
  /* the keys stand at the glass's edge, whether the list above them is long or short */
  .body.services {
    padding-block-end: 0;
  }
  /* the keys leave little of a low glass or of large type: what is found needs it more than a title does */
  .page.large .body.services:has([typing]) {
    padding-block-start: 0.4em;
    /* ten keys of a finger's width, and what lies between them */
    padding-inline: min(var(--lobby-inset), 2.5vw);
  }
  .page.large .body.services:has([typing]) > header {
    display: none;
  }
  @media (max-height: 1100px) {
    .body.services:has([typing]) > header {
      display: none;
    }
  }
  .body.issued {
    grid-template-rows: 1fr;
    padding-block: 0.5em;
  }
  doorstep-ticket-dispenser {
    --doorstep-ticket-number: clamp(4rem, min(27cqi, 13.5vh), 17rem);
  }
  /* the one thing to do stays in reach, however much stands above it */
  doorstep-ticket-dispenser::part(take) {
    position: sticky;
    inset-block-end: var(--_gap);
    min-block-size: 4em;
    /* what goes under it fades out, and is not cut through its letters; what ends above it is beyond that */
    margin-block-start: 0.5em;
    box-shadow:
      0 var(--_gap) 0 0.3em var(--doorstep-paper),
      0 -0.15em 0.35em 0.35em var(--doorstep-paper);
  }
  /* large words need the room more than the button does: what stands above it ends above it */
  .page.large doorstep-ticket-dispenser::part(take) {
    min-block-size: 2.6em;
  }
  .caption {
    display: flex;
    align-items: center;
    gap: 0.7em;
    padding: 0.6em var(--lobby-inset);
    background: var(--doorstep-ink);
    color: var(--doorstep-paper);
    font-weight: 600;
  }
  .unready {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 1.2em;
    block-size: 100%;
    padding: 2em;
    text-align: center;
  }
  @media (max-width: 599px) {
    :host {
      --lobby-inset: 0.9em;
      touch-action: manipulation;
    }
    /* a phone shows the time itself */
    .time {
      display: none;
    }
  }
  @media (orientation: landscape) and (min-width: 1200px) {
    :host {
      --lobby-inset: 2.2em;
    }
    .page.large {
      --lobby-inset: 0.9em;
    }
    .body:not(.services) {
      padding-block-end: 0.6em;
    }
    .body {
      padding-block-start: 0.6em;
    }
    .body > header {
      margin-block-end: 0.5em;
    }
    .body > header :is(.title, .time) {
      font-size: 1.5em;
    }
  }
  @media (orientation: portrait) {
    doorstep-ticket-dispenser {
      --doorstep-ticket-number: clamp(4rem, 27cqi, 17rem);
    }
  }
`

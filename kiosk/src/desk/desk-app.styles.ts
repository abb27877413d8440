// Styles of the desk: the dark rail, which folds to icons and then to a bar, and the room beside it, which scrolls by itself.
import { css } from 'lit'

export const deskAppStyles = css`
  :host {
    --_rail: #201a16;
    --_rail-text: #f6efe4;
    --_rail-soft: #cfc3b4;
    --_here: #f3ece0;
    display: grid;
    grid-template: minmax(0, 1fr) / 12.5rem minmax(0, 1fr);
    block-size: 100%;
    font-size: var(--doorstep-text);
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
    color: var(--doorstep-ink);
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .skip {
    position: absolute;
    inset: 0.5rem auto auto 0.5rem;
    z-index: 2;
    padding: 0.5rem 1rem;
    border-radius: 0.5rem;
    background: var(--doorstep-card);
    color: var(--doorstep-ink);
  }
  .unseen:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    padding: 0;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  nav {
    display: flex;
    flex-direction: column;
    gap: 1rem;
    min-block-size: 0;
    overflow: auto;
    padding: 1.25rem 0.6rem;
    background: var(--_rail);
    color: var(--_rail-text);
  }
  .where,
  .who {
    display: grid;
    gap: 0.15rem;
    padding-inline: 0.5rem;
    overflow-wrap: anywhere;
  }
  .small {
    color: var(--_rail-soft);
    font-size: 0.8125em;
  }
  ul {
    display: grid;
    gap: 0.25rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li a {
    display: flex;
    align-items: center;
    gap: 0.6rem;
    min-block-size: var(--doorstep-target);
    padding: 0.3rem 0.6rem;
    border-radius: 0.75rem;
    color: inherit;
    font-weight: 600;
    text-decoration: none;
  }
  li a:hover {
    background: #3a312a;
  }
  li a[aria-current] {
    background: var(--_here);
    color: #201a16;
  }
  a:focus-visible,
  .who:focus-visible,
  .fold:focus-visible,
  h1:focus-visible {
    outline: 3px solid var(--doorstep-note-line);
    outline-offset: -3px;
  }
  /* around the letters, not across them */
  h1:focus-visible {
    outline-offset: 3px;
  }
  .icon {
    flex: none;
    inline-size: 1.35rem;
    block-size: 1.35rem;
  }
  .who {
    min-block-size: var(--doorstep-target);
    margin-block-start: auto;
    padding-block: 0.75rem;
    border: 0;
    border-block-start: 1px solid #4a3f34;
    background: transparent;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .who:hover {
    background: #3a312a;
  }
  .change {
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  main {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
    padding: 0.9rem 1.5rem 0;
  }
  /* what is only heard moves with the room it stands in, and makes no page below this one */
  main,
  doorstep-door {
    position: relative;
  }
  /* the room moves below what stands above every room; as high as what is left, it can ask for all of that */
  doorstep-door {
    flex: 1;
    container-type: size;
    min-block-size: 0;
    margin-inline: -1.5rem;
    padding: 0 1.5rem 1.5rem;
    overflow: auto;
    scroll-padding-block: 0.5rem;
    --doorstep-counter-height: 0px;
  }
  /* reception is as high as what is left, and all of it is in sight: what is long moves inside it */
  doorstep-counter {
    container-type: size;
    min-block-size: 30rem;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.9rem;
    margin-block-end: 0.75rem;
  }
  h1 {
    margin: 0;
    font-size: 1.5em;
    line-height: 1.3;
  }
  .state {
    margin: 0;
    padding: 0.15em 0.7em;
    border-radius: 0.6em;
    background: var(--doorstep-good-wash);
    color: var(--doorstep-good-text);
    font-size: 0.875em;
    font-weight: 600;
  }
  .state:not(.open) {
    background: var(--doorstep-note-wash);
    color: var(--doorstep-note-text);
  }
  time {
    margin-inline-start: auto;
    font-size: 1.5em;
    font-weight: 300;
  }
  .notice {
    margin: 0;
    padding: 0.8em 1.2em;
    background: var(--doorstep-note-wash);
    color: var(--doorstep-note-text);
  }
  .notice button {
    min-block-size: var(--doorstep-target);
    font: inherit;
  }
  .soft {
    color: var(--doorstep-soft);
  }

  @media (max-width: 68.74em) {
    main {
      padding: 0.75rem 1rem 0;
    }
    doorstep-door {
      margin-inline: -1rem;
      padding: 0 1rem 1rem;
    }
  }
  /* where there is little height all of it moves, but who is called by the lobby sees it wherever they are */
  @media (max-width: 43.74em), (max-height: 28em) {
    main {
      padding: 0 0.75rem 0.75rem;
      overflow: auto;
    }
    header {
      flex-wrap: nowrap;
      margin-block: 0.5rem;
    }
    h1 {
      font-size: 1.25em;
    }
    time {
      font-size: 1.2em;
    }
    desk-bell {
      display: block;
      position: sticky;
      inset-block-start: 0;
      z-index: 3;
    }
    doorstep-door {
      flex: none;
      container-type: inline-size;
      margin: 0;
      padding: 0;
      overflow: visible;
    }
    doorstep-counter {
      container-type: inline-size;
      min-block-size: 0;
    }
  }
  @media (max-width: 43.74em) and (max-height: 28em) {
    header {
      margin-block: 0.15rem;
    }
  }
  @media (forced-colors: active) {
    li a[aria-current] {
      border: 2px solid Highlight;
    }
    .badge,
    .state {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    :host,
    :host([folded]) {
      display: block;
      block-size: auto;
    }
    nav,
    header,
    .skip {
      display: none;
    }
    main,
    doorstep-door {
      display: block;
      container-type: inline-size;
      overflow: visible;
      margin: 0;
      padding: 0;
    }
  }
`

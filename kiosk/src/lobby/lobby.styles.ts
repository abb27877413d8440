// What all parts of the lobby share: type, surfaces, and buttons no smaller than a fingertip.
import { css } from 'lit'

/** Sizes are in em of `--doorstep-text`, so that large type enlarges everything; targets never fall below `--doorstep-target`. */
export const lobbyStyles = css`
  :host {
    --_text: var(--doorstep-text, 17px);
    --_gap: var(--doorstep-gap, 8px);
    --_target: var(--doorstep-target, 44px);
    display: block;
    color: var(--doorstep-ink);
    font-size: var(--_text);
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  /* what is short ends between its words; a sentence ends a line where the rules for marks allow it */
  button,
  dt,
  .pill,
  .dots > span {
    word-break: keep-all;
  }
  :host(:lang(en)) {
    overflow-wrap: break-word;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  h1,
  .title {
    font-size: min(1.9em, 9vw);
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
  }
  h1:focus,
  .title:focus {
    outline: none;
  }
  h2:not(.title),
  h3 {
    font-size: 1.1em;
    font-weight: 600;
    color: var(--doorstep-soft);
    line-height: 1.3;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .soft {
    color: var(--doorstep-soft);
  }
  .whole {
    white-space: nowrap;
  }
  .icon {
    inline-size: 1.5em;
    block-size: 1.5em;
    flex: none;
  }
  .card,
  button {
    border: 2px solid var(--doorstep-line);
    border-radius: 1em;
    background: var(--doorstep-card);
  }
  button {
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding: 0.4em 1em;
    color: inherit;
    font: inherit;
    font-weight: 600;
    line-height: 1.3;
    text-align: start;
    cursor: pointer;
    touch-action: manipulation;
  }
  button.primary {
    border-color: var(--doorstep-accent);
    background: var(--doorstep-accent);
    color: var(--doorstep-on-accent);
    text-align: center;
  }
  button.strong {
    border-color: var(--doorstep-ink);
    text-align: center;
  }
  button:active:not(:disabled) {
    transform: translateY(2px);
  }
  :focus-visible {
    outline: 4px solid var(--doorstep-info);
    outline-offset: 3px;
  }
  .pill {
    display: inline-flex;
    align-items: baseline;
    gap: 0.5em;
    padding: 0.25em 0.9em;
    border-radius: 1em;
    background: var(--doorstep-good-wash);
    color: var(--doorstep-good-text);
    font-weight: 600;
  }
  .pill::before {
    content: '';
    inline-size: 0.6em;
    block-size: 0.6em;
    flex: none;
    border-radius: 50%;
    background: currentcolor;
  }
  .pill.closed {
    background: var(--doorstep-note-wash);
    color: var(--doorstep-note-text);
  }
  /* state is shape too: closed is a ring */
  .pill.closed::before {
    border: 0.14em solid currentcolor;
    background: none;
  }
  .notice {
    padding: 0.6em 1em;
    border-inline-start: 0.35em solid var(--doorstep-note-line);
    border-radius: 0.6em;
    background: var(--doorstep-note-wash);
    color: var(--doorstep-note-text);
  }
  @media (forced-colors: active) {
    .pill,
    .notice,
    button.primary {
      border: 2px solid CanvasText;
    }
  }
`

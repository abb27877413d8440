// Styles of the counter's second screen: one large sentence, or the rating.
import { css } from 'lit'

export const secondStyles = css`
  :host {
    display: block;
    block-size: 100%;
    color: var(--doorstep-ink);
    font-size: var(--doorstep-text);
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  .screen {
    display: grid;
    grid-template-rows: auto 1fr auto;
    gap: 1em;
    min-block-size: 100%;
    padding: 1.2em;
    inline-size: min(100%, 56em);
    margin-inline: auto;
  }
  header,
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.4em 1em;
  }
  h2 {
    font-size: 1.5em;
    line-height: 1.25;
  }
  .soft {
    color: var(--doorstep-soft);
  }
  .middle {
    display: grid;
    align-content: center;
    gap: 1.2em;
    min-inline-size: 0;
  }
  .says {
    padding: 0.6em 0.5em;
    border-radius: 1.2em;
    background: var(--doorstep-accent);
    color: var(--doorstep-on-accent);
    font-size: 1.4em;
    text-align: center;
  }
  .says strong {
    display: block;
    font-size: clamp(3em, 18vmin, 6.5em);
    line-height: 1.15;
    letter-spacing: 0.02em;
    white-space: nowrap;
  }
  .matter {
    display: block;
    margin-block-start: 0.4em;
    padding-block-start: 0.4em;
    border-block-start: 1px solid currentcolor;
    font-size: 0.8em;
  }
  .serving .says {
    background: var(--doorstep-good);
    color: var(--lobby-on-good, #fff);
  }
  .plate {
    display: flex;
    align-items: center;
    gap: 0.9em;
    padding: 0.9em 1.2em;
    border: 2px solid var(--doorstep-line);
    border-radius: 1em;
    background: var(--doorstep-card);
  }
  .plate .initial {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 1.9em;
    block-size: 1.9em;
    border-radius: 50%;
    background: var(--doorstep-accent-wash);
    color: var(--doorstep-accent-deep);
    font-size: 1.4em;
    font-weight: 700;
  }
  .plate strong {
    font-size: 1.5em;
    line-height: 1.25;
  }
  .nobody {
    display: grid;
    justify-items: center;
    gap: 0.6em;
    padding-block: 1.6em;
    font-size: 1.4em;
    text-align: center;
    text-wrap: balance;
  }
  .plate.nobody strong {
    font-size: clamp(2em, 12vmin, 4em);
    line-height: 1.15;
  }
  .sure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--doorstep-gap);
    font-weight: 600;
  }
  .which {
    grid-template-rows: auto;
    align-content: center;
    gap: 1.6em;
    inline-size: min(100%, 40em);
  }
  .desks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11em), 1fr));
    gap: max(var(--doorstep-gap), 0.6em);
  }
  .desks button {
    align-content: center;
    justify-items: start;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: max(var(--doorstep-target), 5em);
    padding: 0.8em 1.2em;
    text-align: start;
  }
  .desks strong {
    font-size: 1.4em;
    line-height: 1.25;
  }
  .languages {
    display: flex;
    flex-wrap: wrap;
    gap: var(--doorstep-gap);
    margin-inline-start: auto;
  }
  button {
    display: grid;
    place-items: center;
    min-block-size: var(--doorstep-target);
    min-inline-size: var(--doorstep-target);
    padding: 0.3em 1em;
    border: 2px solid var(--doorstep-line);
    border-radius: 0.875em;
    background: var(--doorstep-card);
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button[aria-pressed='true'] {
    border-color: var(--doorstep-ink);
    background: var(--doorstep-ink);
    color: var(--doorstep-paper);
  }
  :focus-visible {
    outline: 3px solid var(--doorstep-info);
    outline-offset: 2px;
  }
  /* a small screen that lies down still holds the whole rating */
  @media (max-height: 800px) {
    .screen {
      gap: 0.4em;
      padding-block: 0.7em;
    }
    .rating h2 {
      font-size: 1em;
    }
  }
  @media (forced-colors: active) {
    .says {
      border: 3px solid CanvasText;
    }
  }
`

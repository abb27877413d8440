// Styles of the desk's rail beyond its lines: its numbers, how it is folded to icons, and the bar it is in a narrow window.
import { css } from 'lit'

export const railStyles = css`
  .badge {
    min-inline-size: 1.6em;
    margin-inline-start: auto;
    padding: 0.05em 0.45em;
    border: 1px solid currentcolor;
    border-radius: 1em;
    font-size: 0.8125em;
    text-align: center;
  }
  /* loud only as long as nobody has seen it */
  .badge.fresh {
    border-color: #9c3527;
    background: #9c3527;
    color: #fff;
    font-weight: 700;
  }
  .badge b {
    font-weight: inherit;
  }
  .fold {
    display: flex;
    align-items: center;
    gap: 0.6rem;
    min-block-size: var(--doorstep-target);
    margin-block-start: auto;
    padding: 0.3rem 0.65rem;
    border: 0;
    border-radius: 0.75rem;
    background: transparent;
    color: var(--_rail-soft);
    font: inherit;
    font-size: 0.8125em;
    cursor: pointer;
  }
  .fold:hover {
    background: #3a312a;
  }
  .fold + .who {
    margin-block-start: 0;
  }
  /* icons with the room's name below them: folded, or in a window that leaves no choice */
  :host([folded]) {
    grid-template-columns: 5.25rem minmax(0, 1fr);
  }
  :host([folded]) nav {
    padding: 0.75rem 0.35rem;
  }
  :host([folded]) .where :not(.offline) {
    display: none;
  }
  :host([folded]) .where {
    padding: 0;
    text-align: center;
  }
  :host([folded]) .who {
    padding-inline: 0.15rem;
    text-align: center;
  }
  :host([folded]) .fact {
    display: none;
  }
  :host([folded]) :is(li a, .fold) {
    position: relative;
    flex-direction: column;
    gap: 0.15rem;
    padding: 0.5rem 0.15rem;
    font-size: 0.8125em;
    text-align: center;
  }
  :host([folded]) .badge {
    position: absolute;
    inset-block-start: 0.3rem;
    inset-inline-start: 50%;
    margin-inline-start: 0.4rem;
    background: var(--_rail);
    color: inherit;
  }
  :host([folded]) .badge.fresh {
    background: #9c3527;
    color: #fff;
  }
  :host([folded]) [aria-current] .badge:not(.fresh) {
    background: var(--_here);
  }
  /* a bar above the room */
  @media (max-width: 43.74em) {
    :host([folded]) {
      grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    }
    :host([folded]) nav {
      flex-direction: row;
      align-items: center;
      gap: 0.5rem;
      padding: 0.25rem;
    }
    ul {
      flex: 1;
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
    }
    :host([folded]) .who {
      margin: 0;
      padding: 0 0.5rem 0 0;
      border: 0;
    }
  }
  /* and a low one in a low window: the names alone */
  @media (max-width: 43.74em) and (max-height: 28em) {
    :host([folded]) .icon {
      display: none;
    }
    :host([folded]) :is(li a, .fold) {
      flex-direction: row;
      justify-content: center;
      gap: 0.3rem;
      padding-block: 0.25rem;
    }
    :host([folded]) .badge {
      position: static;
      margin: 0;
    }
    :host([folded]) .who {
      grid-auto-flow: column;
      align-items: center;
      gap: 0.5rem;
    }
  }
  /* the names of five rooms want the width of a phone */
  @media (max-width: 25em) {
    :host([folded]) nav {
      flex-wrap: wrap;
      gap: 0;
    }
    ul {
      flex-basis: 100%;
    }
    :host([folded]) .who {
      display: flex;
      flex: 1;
      align-items: center;
      justify-content: space-between;
      padding-inline: 0.5rem;
    }
  }
  @media (forced-colors: active) {
    .badge.fresh {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`

// The styles every component starts from: tokens with their defaults, type, buttons, cards, tags, notices.
import { css } from 'lit'

/**
 * Sizes are in em of `--doorstep-text`, so that one token makes a whole widget larger; targets never fall below `--doorstep-target`.
 * The frame is the widget's own ground: nothing of the page's text comes through but its typeface and size, so that a page the
 * widget was not written for neither breaks it nor hides it.
 *
 * @cssproperty --doorstep-paper - Ground.
 * @cssproperty --doorstep-card - Ground of cards.
 * @cssproperty --doorstep-line - Borders.
 * @cssproperty --doorstep-ink - Text.
 * @cssproperty --doorstep-soft - Second lines.
 * @cssproperty --doorstep-accent - Main buttons, the ticket, the call.
 * @cssproperty --doorstep-accent-deep - A main button that is pressed or pointed at.
 * @cssproperty --doorstep-accent-wash - Ground of what is chosen.
 * @cssproperty --doorstep-on-accent - Text on the accent.
 * @cssproperty --doorstep-good - Open now, done.
 * @cssproperty --doorstep-good-text - Text on the ground of what is open or done.
 * @cssproperty --doorstep-good-wash - Ground of what is open or done.
 * @cssproperty --doorstep-note-line - Border of notices.
 * @cssproperty --doorstep-note-text - Text of notices and tags.
 * @cssproperty --doorstep-note-wash - Ground of notices and tags.
 * @cssproperty --doorstep-info - Links and the frame around what has the focus.
 * @cssproperty --doorstep-target - Least size of what is touched.
 * @cssproperty --doorstep-gap - Space between what is touched.
 * @cssproperty --doorstep-radius - Corners.
 * @cssproperty --doorstep-font - Typeface.
 * @cssproperty --doorstep-text - Size of body text; everything else follows.
 * @cssproperty --doorstep-ground - What a widget stands on: the paper, or `transparent` where the page is its ground.
 * @cssproperty --doorstep-inset - Space between a widget's edge and what it shows.
 * @cssproperty --doorstep-scheme - `light` or `dark`: how the browser draws fields and scroll bars.
 */
export const baseStyles = css`
  /* gives way before its neighbours in a row */
  :host {
    display: block;
    flex-shrink: 9999;
    writing-mode: horizontal-tb;
  }
  :host([hidden]) {
    display: none;
  }
  /* what measures itself has no width of its own: where the page shrinks to what it holds, this is as wide as a long paragraph */
  :host::before {
    content: '';
    display: grid;
    grid-template-columns: minmax(min(12em, 60vi), min(120em, 100vi - 2em));
    overflow: clip;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .frame {
    all: initial;
    display: block;
    box-sizing: border-box;
    visibility: inherit;
    pointer-events: inherit;
    -webkit-text-size-adjust: inherit;
    container: sheet / inline-size;
    --_paper: var(--doorstep-paper, #faf6ee);
    --_card: var(--doorstep-card, #fffdf8);
    --_line: var(--doorstep-line, #e6dccb);
    --_ink: var(--doorstep-ink, #201a16);
    --_soft: var(--doorstep-soft, #5a4f46);
    --_accent: var(--doorstep-accent, #8f2f22);
    --_accent-deep: var(--doorstep-accent-deep, #6f2117);
    --_accent-wash: var(--doorstep-accent-wash, #f6e4dd);
    --_on-accent: var(--doorstep-on-accent, #fff);
    --_good: var(--doorstep-good, #1c5f4d);
    --_good-text: var(--doorstep-good-text, #17513f);
    --_good-wash: var(--doorstep-good-wash, #dfeee7);
    --_note-line: var(--doorstep-note-line, #b3781d);
    --_note-text: var(--doorstep-note-text, #6b4308);
    --_note-wash: var(--doorstep-note-wash, #f7ecd4);
    --_info: var(--doorstep-info, #28527a);
    --_target: var(--doorstep-target, 44px);
    --_gap: var(--doorstep-gap, 0.5em);
    --_radius: var(--doorstep-radius, 0.875em);
    padding: var(--doorstep-inset, min(1em, 4vi));
    border-radius: var(--_radius);
    background: var(--doorstep-ground, var(--_paper));
    color: var(--_ink);
    color-scheme: var(--doorstep-scheme, light);
    font-family: var(--doorstep-font, inherit);
    font-size: var(--doorstep-text, 1em);
    line-height: 1.4;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
  /* a widget within a widget stands on the same ground, in the same type */
  .frame > * {
    --doorstep-ground: transparent;
    --doorstep-inset: 0px;
    --doorstep-text: 1em;
  }
  /* a letter alone is no width for a Latin word; a Chinese font's quotation marks are as wide as a character */
  .frame:lang(en) {
    overflow-wrap: break-word;
    font-variant-east-asian: proportional-width;
  }
  /* what is short ends a line between its words; a sentence ends it where the rules for marks allow */
  button,
  dt,
  th,
  .tag,
  .count {
    word-break: keep-all;
  }
  .whole {
    white-space: nowrap;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2 {
    font-size: 1.5em;
    line-height: 1.25;
  }
  h3 {
    font-size: 1.15em;
    line-height: 1.3;
  }
  .soft {
    color: var(--_soft);
  }
  .small {
    font-size: 0.875em;
  }
  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    max-inline-size: 100%;
    overflow-wrap: anywhere;
    padding: 0.35em 0.9em;
    border: 2px solid var(--_ink);
    border-radius: var(--_radius);
    background: var(--_card);
    color: var(--_ink);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
  }
  button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  button.quiet {
    border-color: var(--_line);
  }
  button[aria-pressed='true'],
  button[aria-current='true'] {
    border-color: var(--_ink);
    background: var(--_ink);
    color: var(--_paper);
  }
  button:disabled,
  button[aria-disabled='true'] {
    border-color: var(--_line);
    background: transparent;
    color: var(--_soft);
    cursor: default;
  }
  button:active {
    transform: translateY(1px);
  }
  :focus-visible {
    outline: 3px solid var(--_info);
    outline-offset: 2px;
  }
  .card {
    border: 2px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_card);
    padding: 0.75em 1em;
  }
  .tag {
    display: inline-block;
    border-radius: 0.4em;
    padding: 0.1em 0.55em;
    background: var(--_note-wash);
    color: var(--_note-text);
    font-size: 0.8em;
    font-weight: 600;
  }
  .good {
    color: var(--_good-text);
    font-weight: 600;
  }
  .notice {
    border-inline-start: 0.35em solid var(--_note-line);
    border-radius: 0.5em;
    background: var(--_note-wash);
    color: var(--_note-text);
    padding: 0.5em 0.9em;
    margin-block-end: 0.75em;
  }
  .empty {
    padding: 2em 1em;
    text-align: center;
    color: var(--_soft);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    button[aria-pressed='true'],
    button[aria-current='true'],
    button.primary {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    .card,
    .tag,
    .notice {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .frame {
      --_ink: #000;
      --_soft: #000;
      --_card: #fff;
    }
    button {
      display: none;
    }
    .card {
      border: 0;
      padding-inline: 0;
    }
  }
`

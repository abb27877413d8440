// Styles of what stands on the wall board: read from three metres and more, in a dark hall too.
import { css } from '../base/css.js'
import { brief } from '../base/brief.js'

export const wallViewStyles = css`
  .frame > .notice {
    margin: 0;
    border-radius: 0;
    padding: 0.3em 1em;
  }
  .wall {
    position: relative;
    display: flex;
    flex-direction: column;
    flex: 1;
    min-block-size: 0;
    cursor: var(--doorstep-wall-cursor, auto);
  }
  .wall.reached {
    cursor: auto;
  }
  header {
    display: grid;
    grid-template: 'station today today' auto 'title title clock' auto / minmax(8em, 1fr) minmax(0, max-content) auto;
    align-items: end;
    gap: 0 1em;
    padding: 0.4em 1.1em 0.3em;
  }
  .station {
    grid-area: station;
  }
  .station,
  .title {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .station span::before {
    content: '·';
    margin-inline: 0.3em;
  }
  h2 {
    grid-area: title;
    contain: inline-size;
    display: flex;
    align-items: baseline;
    gap: 0.9em;
    block-size: 2.4em;
    font-size: 1em;
    line-height: 2.4;
  }
  /* a long title is set as large as its line has room for: no page is lower than another because of its name */
  .title {
    font-size: min(2.1em, calc((100cqi - 14em) / var(--_signs)));
    line-height: 1.2;
    /* the tails of letters are not cut off, here and below */
    padding-block-end: 0.2em;
    margin-block-end: -0.2em;
  }
  .part {
    flex: none;
    color: var(--_soft);
    font-weight: 400;
  }
  .part b {
    color: var(--_ink);
    font-size: 1.3em;
    font-weight: 700;
  }
  /* the date goes where there is no room for it beside the hours */
  .today {
    grid-area: today;
    display: flex;
    flex-flow: row-reverse wrap;
    gap: 0 1em;
    block-size: 1.3em;
    overflow: hidden;
    white-space: nowrap;
  }
  .clock {
    grid-area: clock;
    font-size: 3em;
    font-weight: 300;
    line-height: 0.95;
    white-space: nowrap;
  }
  .box {
    position: relative;
    flex: 1;
    min-block-size: 0;
    margin-inline: 1.1em;
    overflow: hidden;
  }
  .box > .empty {
    block-size: 100%;
  }
  .rows {
    display: grid;
    /* one column where the box is narrow, never more than three */
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(18em, 30%)), 1fr));
    column-gap: 2em;
  }
  .page {
    grid-auto-flow: column;
    grid-template-rows: repeat(var(--_rows, 1), minmax(max-content, 6.6em));
    block-size: 100%;
  }
  .measure {
    position: absolute;
    inset: 0 0 auto;
    align-items: start;
    min-block-size: 1em;
    visibility: hidden;
  }
  li {
    display: grid;
    grid-template-columns: 4.3em minmax(0, 1fr);
    align-items: start;
    align-content: start;
    gap: 0 0.9em;
    padding-block: 0.32em 0.36em;
    border-block-start: 2px solid var(--_line);
  }
  .place {
    display: flex;
    flex-direction: column;
    color: var(--_soft);
    line-height: 1.15;
  }
  .place b {
    order: -1;
    color: var(--_accent);
    font-size: 2.1em;
    line-height: 1;
  }
  .elsewhere .place {
    margin-block-start: 0.15em;
    border-radius: 0.3em;
    padding: 0.2em 0.1em;
    white-space: nowrap;
    background: var(--_note-wash);
    color: var(--_note-text);
    font-weight: 600;
    text-align: center;
  }
  .plain {
    grid-template-columns: minmax(0, 1fr);
  }
  .plain .place {
    display: none;
  }
  .second,
  .who {
    ${brief(2)}
  }
  h3,
  .second,
  .who {
    padding-block-end: 0.14em;
    margin-block-end: -0.14em;
  }
  .who {
    text-wrap: pretty;
  }
  .elsewhere .who .soft {
    display: inline-block;
  }
  h3 {
    ${brief(3)}
    font-size: 1.38em;
    line-height: 1.2;
    text-wrap: balance;
    /* between words, see there */
    word-break: keep-all;
  }
  h3:lang(en) {
    font-size: 1.25em;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 0.8em;
  }
  .state {
    display: flex;
    align-items: center;
    gap: 0.4em;
    color: var(--_soft);
    font-weight: 600;
  }
  .state::before {
    content: '';
    flex: none;
    inline-size: 0.62em;
    block-size: 0.62em;
    border: 0.12em solid currentcolor;
    border-radius: 50%;
  }
  .state.now {
    color: var(--_good-text);
  }
  .state.now::before {
    border-width: 0.35em;
  }
  .progress {
    position: relative;
    block-size: 0.16em;
    background: var(--_line);
  }
  .progress::before,
  .progress::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: calc(var(--_before) * 100%);
    background: var(--_accent);
  }
  .progress::after {
    inset-inline-start: calc(var(--_before) * 100%);
    inline-size: calc(var(--_one) * 100%);
  }
  /* the controls take the place of the footer: they never lie over what somebody stopped the page to read */
  .foot {
    display: grid;
    background: var(--_good-wash);
    color: var(--_good-text);
  }
  footer,
  .controls {
    grid-area: 1 / 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.2em 1.2em;
    min-block-size: 3em;
    padding: 0.3em 1.1em;
  }
  .notes {
    flex: 1 1 12em;
    display: grid;
    align-items: center;
  }
  .note {
    grid-area: 1 / 1;
    min-block-size: 1.3em;
    font-weight: 600;
    text-wrap: balance;
  }
  .note.unseen {
    visibility: hidden;
  }
  .phone {
    white-space: nowrap;
  }
  .phone b,
  .whole b {
    font-size: 1.25em;
  }
  .controls {
    justify-content: center;
    gap: 0.2em 0.8em;
    background: var(--_card);
    color: var(--_ink);
    opacity: 0;
    pointer-events: none;
  }
  .reached .controls,
  .paused .controls,
  .controls:focus-within {
    opacity: 1;
    pointer-events: auto;
  }
  /* beside each other the columns are too narrow for who and when on one line, and they read better one like the other */
  @container (min-aspect-ratio: 1/1) {
    .line {
      flex-direction: column;
    }
  }
  @container (max-aspect-ratio: 1/1) {
    header {
      grid-template: 'station station' auto 'today clock' auto 'title title' auto / minmax(0, 1fr) auto;
    }
    .title {
      font-size: min(2.1em, calc((100cqi - 6em) / var(--_signs)));
    }
    .today {
      flex-direction: column-reverse;
      flex-wrap: nowrap;
      align-self: center;
      block-size: auto;
      white-space: normal;
    }
    .controls > p {
      flex-basis: 100%;
      min-block-size: 1.3em;
      text-align: center;
    }
  }
  @media (forced-colors: active) {
    /* what is set tight has no plate behind it that would lie over the line above */
    .clock,
    .title,
    .place b {
      forced-color-adjust: none;
      color: CanvasText;
    }
    .elsewhere .place {
      border: 2px solid;
    }
    .foot {
      border-block-start: 2px solid;
    }
    .progress::before,
    .progress::after {
      background: CanvasText;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .page {
      animation: appear 700ms ease-out;
    }
    .progress::after {
      transform-origin: left;
      animation: run var(--_seconds) linear both;
    }
    .held .progress::after {
      animation-play-state: paused;
    }
    .controls {
      transition: opacity 200ms;
    }
  }
  @keyframes appear {
    from {
      opacity: 0;
      translate: 0 0.4em;
    }
  }
  @keyframes run {
    from {
      transform: scaleX(0);
    }
  }
`

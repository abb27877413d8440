// Styles of what the board fetches on demand: a service in full, the best answer, what was not found, the keyboard.
import { css } from '../base/css.js'
import { brief } from '../base/brief.js'
import { dotStyles } from '../base/dots.js'

export const onDemandStyles = css`
  ${dotStyles}
  /* words of a feed never turn the words beside them around */
  strong {
    unicode-bidi: isolate;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
  }
  .search,
  [data-service] {
    scroll-margin-block: 0.5em;
  }
  .card[open] {
    border-color: var(--_accent);
  }
  /* large where there is room for it; where there is little, who helps and what to bring come before what it is about */
  [open] > summary h3 {
    font-size: clamp(1.15em, 3.8cqi, 1.4em);
  }
  @container pane (max-width: 34em) {
    [open] > summary .line.soft {
      display: none;
    }
    .fact:lang(en) {
      flex-basis: 100%;
    }
  }
  @container pane (min-width: 34em) {
    .about {
      display: none;
    }
  }
  [open] > summary :is(h3, .line) {
    -webkit-line-clamp: none;
  }
  [open] > summary .look::after {
    content: ' ▴';
  }
  .best.card {
    display: grid;
    gap: 0.6em;
    padding: 0.9em 1.1em 1.1em;
    border-color: var(--_accent);
  }
  .best .tags {
    margin: 0;
  }
  .best h3 {
    font-size: 1.6em;
  }
  .sheet:has(~ .keyboard) .best h3 {
    ${brief(2)}
    font-size: clamp(1.15em, 4cqi, 1.6em);
  }
  /* what is not done here is said louder than the name of it, and offers nothing */
  .best.not-here {
    border-color: var(--_line);
  }
  .away {
    font-size: 1.25em;
    line-height: 1.3;
  }
  [open] > summary:has(.away) h3 {
    font-size: 1.15em;
  }
  [open] > summary .away {
    font-size: 1.5em;
  }
  .where {
    font-size: 1.4em;
  }
  .where strong {
    display: block;
    font-size: 1.6em;
    line-height: 1.2;
  }
  /* how sure the answers are, and what else there is, on one line below the words */
  /* beside it the first answer begins as high as the field, which is moved to the top */
  .sheet:has(~ .keyboard) .search,
  .rail:has(.neither) > .search {
    order: -1;
  }
  .rail:has(.neither) > [role='status'],
  .rail > .above {
    flex: 1 1 auto;
  }
  .rail:has(.neither) > [role='status'] {
    font-size: 0.8em;
  }
  .above {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 1em;
  }
  .above:has(strong, .neither) {
    margin-block-end: 0.6em;
  }
  /* how sure, what was understood and the way out share lines where they can */
  .above:has(.neither),
  .sheet:has(~ .keyboard) .above {
    display: contents;
  }
  .sheet:has(~ .keyboard) .rail > [role='status'],
  .sheet:has(~ .keyboard) .understood {
    flex: 1 1 auto;
  }
  .understood {
    font-size: 1.15em;
  }
  .neither {
    flex: 1 1 auto;
  }
  /* large type in a rail: the way out keeps to one line, so that it stands above the keys */
  @container sheet (min-width: 36em) and (max-width: 50em) {
    .sheet:has(~ .keyboard) .neither {
      padding-inline: 0.5em;
      font-size: 0.8em;
    }
  }
  /* between the field and the keys, be they ours or the phone's own, there is little room: the name is the first thing in it */
  :host([typing]) :is(.tags, .line) {
    order: 1;
  }
  :host([typing]) summary h3 {
    -webkit-line-clamp: 2;
  }
  .sheet:has(~ .keyboard),
  .sheet:has(~ .keyboard) > .rail {
    row-gap: 0.3em;
  }
  :host([typing]) .look {
    grid-row: 2;
    order: 1;
  }
  .ways button {
    flex: 1 1 9em;
    text-wrap: balance;
  }
  .ways .primary {
    flex-grow: 2;
  }
  .none.card {
    display: grid;
    gap: 0.6em;
    padding: 0.9em 1.1em 1.1em;
  }
  .examples {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
  }
  .examples p {
    flex: 1 0 100%;
  }
  /* a key stays where it is, however much is found */
  .frame:has(> .keyboard) {
    display: flex;
    flex-direction: column;
    min-block-size: 100%;
  }
  .keyboard {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    margin-block-start: auto;
    padding-block-start: 0.75em;
  }
  .detail {
    display: grid;
    gap: 0.8em;
    padding: 0 1em 1em;
  }
  /* each as wide as its longest word asks for */
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
  }
  .fact {
    flex: 1 1 8em;
    max-inline-size: 100%;
    padding: 0.6em 0.8em;
    border-radius: 0.6em;
    background: var(--_paper);
  }
  .fact strong {
    display: block;
    font-size: 1.1em;
  }
  .rows {
    display: grid;
    gap: 0.5em;
  }
  .row dt {
    color: var(--_soft);
    font-size: 0.875em;
  }
  .steps {
    list-style: decimal;
    padding-inline-start: 1.3em;
  }
  .detail a {
    display: inline-block;
    min-block-size: var(--_target);
    align-content: center;
    color: var(--_info);
  }
  .codes {
    display: flex;
    flex-wrap: wrap;
    gap: 1em;
    padding: 0.8em;
    border-radius: 0.6em;
    background: var(--_paper);
  }
  .codes .scan {
    flex: 1 0 100%;
  }
  .codes figure {
    display: grid;
    align-content: start;
    gap: 0.4em;
    inline-size: 7em;
    max-inline-size: 100%;
    margin: 0;
  }
  .codes figure.dense {
    inline-size: 10em;
  }
  .codes .qr {
    display: block;
    /* read by a phone and not by eyes: larger type makes it no larger */
    inline-size: min(100%, var(--_target) * 2.4);
    border-radius: 0.3em;
  }
  .codes .dense .qr {
    inline-size: min(100%, var(--_target) * 3.9);
  }
  .codes figcaption > * {
    display: block;
  }
  .codes .address {
    ${brief(4)}
    color: var(--_soft);
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }
  @container pane (min-width: 34em) {
    /* what is read in full has the whole width; those after it fill the place beside the one before */
    .list {
      grid-auto-flow: dense;
    }
    .list > li:has([open], .best) {
      grid-column: 1 / -1;
    }
    .row {
      display: grid;
      grid-template-columns: 7em 1fr;
      gap: 1em;
    }
  }
`

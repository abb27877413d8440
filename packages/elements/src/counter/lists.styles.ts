// Styles of the lists beside the card: who waits, this worker's matters, the other desks, what residents said.
import { css } from 'lit'

export const listsStyles = css`
  h3 .how-many {
    margin-inline-start: 0.4em;
    color: var(--_soft);
    font-size: 0.8em;
    font-weight: 400;
  }
  .line {
    display: grid;
    margin-block-start: 0.35em;
  }
  .line li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.75em;
    margin-inline: -0.6em;
    padding: 0.45em 0.6em;
    border-block-start: 1px solid var(--_line);
  }
  .line li > strong {
    font-size: 1.35em;
    min-inline-size: 3em;
  }
  .line li.next-up {
    border-color: transparent;
    border-radius: 0.75em;
    background: var(--_accent-wash);
  }
  .line li.next-up + li {
    border-color: transparent;
  }
  .matters .line li > strong {
    min-inline-size: 0;
    font-size: 1em;
    color: var(--_soft);
  }
  .matter {
    flex: 1 1 6em;
    min-inline-size: 0;
    font-weight: 600;
  }
  .matter > .small {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 0.5em;
    font-weight: 400;
  }
  .buttons {
    margin-inline-start: auto;
    gap: 0.4em;
  }
  .rest {
    margin-block-start: 0.6em;
  }
  .tag.next-tag {
    background: transparent;
    color: var(--_accent-deep);
    padding-inline: 0;
  }
  .rated {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.1em 1.2em;
    margin-block-start: 0.2em;
  }
  .rated strong {
    margin-inline-end: 0.25em;
    font-size: 1.9em;
    line-height: 1.2;
  }
  .desks ul {
    display: grid;
    margin-block-start: 0.35em;
  }
  .desks li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.1em 0.6em;
    padding-block: 0.3em;
    font-size: 0.9375em;
  }
  .desks li > :last-child {
    margin-inline-start: auto;
  }
  .desks .tag {
    font-size: 0.875em;
  }
  @media (forced-colors: active) {
    .line li.next-up {
      border: 1px solid CanvasText;
    }
  }
`

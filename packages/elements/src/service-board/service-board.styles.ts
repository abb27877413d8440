// Styles of the service board.
import { css } from 'lit'

export const serviceBoardStyles = css`
  .search input {
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 0.3em 0.8em;
    border: 2px solid var(--_ink);
    border-radius: 999px;
    background: var(--_card);
    text-overflow: ellipsis;
  }
  .search input::placeholder {
    color: var(--_soft);
    opacity: 1;
  }
  .categories {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 8.6em), 1fr));
    gap: var(--_gap);
  }
  .categories:lang(en) {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11.5em), 1fr));
  }
  .categories button {
    flex-direction: column;
    align-items: flex-start;
    gap: 0;
    text-align: start;
    line-height: 1.25;
  }
  .count {
    font-weight: 400;
  }
  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }
  /* thousands of items scroll as one: what is not seen is not laid out */
  .list > li {
    display: grid;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 7em;
  }
  .card {
    padding: 0;
  }
  summary {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    column-gap: 1em;
    min-block-size: var(--_target);
    padding: 0.5em 1em;
    border-radius: var(--_radius);
    cursor: pointer;
    touch-action: manipulation;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  /* the tags share their line with the button: the words below have the whole width */
  .tags {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.2em 0.8em;
    margin-block-end: 0.15em;
  }
  .tags > * {
    min-inline-size: 0;
  }
  /* a list tells one from another; what was opened says all. A block's words never turn those of another around */
  summary h3,
  .line {
    display: -webkit-box;
    grid-column: 1 / -1;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  summary h3 {
    -webkit-line-clamp: 3;
  }
  .away {
    font-weight: 700;
  }
  .look {
    grid-area: 1 / 2;
    font-weight: 600;
  }
  .look::after {
    content: ' ▾';
  }
  /* two beside one another where both hold their words */
  @container pane (min-width: 34em) {
    .list {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container sheet (min-width: 36em) {
    .sheet {
      grid-template-rows: auto 1fr;
    }
    .pane {
      grid-area: 1 / 2 / span 2;
    }
  }
`

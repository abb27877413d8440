// Styles of the choice: the categories, and what others have asked for.
import { css } from 'lit'
import { dotStyles } from '../base/dots.js'

const own = css`
  .frame,
  .choose,
  section {
    display: grid;
    align-content: start;
    gap: max(var(--_gap), 0.7em);
    min-inline-size: 0;
  }
  .choose {
    gap: 1.6em;
  }
  /* what takes the focus leaves room for the page's own title above it */
  [tabindex='-1'] {
    scroll-margin-block-start: 6em;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 10.5em), 1fr));
    gap: max(var(--_gap), 0.6em);
  }
  .tiles li {
    display: grid;
  }
  .tiles button {
    flex-direction: column;
    align-items: flex-start;
    min-block-size: max(var(--_target), 5em);
    padding: 0.8em 0.7em;
    border-color: var(--_line);
    text-align: start;
  }
  .tiles strong {
    font-size: 1.15em;
    line-height: 1.25;
  }
  /* Latin words are longer, and stay whole */
  .tiles:lang(en) {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 12em), 1fr));
  }
  .tiles:lang(en) strong {
    font-size: 1.05em;
  }
  .tiles .small {
    font-weight: 400;
  }
  .wishes {
    display: grid;
    gap: max(var(--_gap), 0.6em);
  }
  .wish {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: 0.6em 1em;
  }
  .wish strong {
    font-size: 1.1em;
  }
  .answer {
    grid-column: 1 / -1;
    border-inline-start: 0.3em solid var(--_good);
    padding-inline-start: 0.7em;
  }
  .invite {
    border-style: dashed;
    padding: 1.2em;
    text-wrap: pretty;
  }
  .says:empty {
    display: none;
  }
  @container (min-width: 50em) {
    .choose {
      grid-template-columns: 3fr 2fr;
      align-items: start;
    }
  }
  @container (max-width: 24em) {
    /* two beside one another where their words fit */
    .tiles {
      display: flex;
      flex-wrap: wrap;
    }
    .tiles li {
      flex: 1 1 8.6em;
      max-inline-size: 100%;
    }
    .tiles button {
      /* a letter is no width for a Latin word, and a target none for a long one */
      overflow-wrap: inherit;
      min-inline-size: min-content;
      padding: 0.6em;
    }
    .tiles:lang(en) strong,
    .tiles strong {
      font-size: 1em;
    }
    .wish {
      grid-template-columns: 1fr;
    }
    .wish button {
      justify-self: start;
    }
  }
`

export const needsStyles = [dotStyles, own]

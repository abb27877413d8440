// Styles of the wall board before there is anything on it: its box, and the size of its text, of which everything else is so many em.
import { css } from 'lit'

export const serviceWallStyles = css`
  :host {
    min-inline-size: 0;
    overflow: clip;
    block-size: 100%;
    min-block-size: 20em;
    container-type: size;
    contain-intrinsic-inline-size: min(120em, 80vi);
  }
  .frame {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    padding: 0;
    border-radius: 0;
    border-block-start: 0.25em solid var(--_accent-deep);
    /* capitals of 15 mm on a 43-inch screen, and in proportion on any other */
    font-size: var(--doorstep-wall-text, max(var(--doorstep-text, 1em), 3.9cqmin));
    line-height: 1.3;
  }
  .empty {
    flex: 1;
    align-content: center;
    font-size: 1.42em;
    text-wrap: balance;
  }
  .empty button {
    margin-block-start: 0.6em;
  }
`

// Styles of the counter.
import { css } from 'lit'

export const counterStyles = css`
  .frame {
    display: grid;
    gap: 1em;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.5em 1em;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 0.4em;
    color: var(--_soft);
  }
  .pills,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
  }
  .columns {
    display: grid;
    gap: 1.5em;
  }
  .big {
    inline-size: 100%;
    min-block-size: max(var(--_target), 3.2em);
    font-size: 1.4em;
  }
  .number {
    font-size: clamp(3rem, 18cqi, 5.5em);
    font-weight: 700;
    line-height: 1.15;
    white-space: nowrap;
    overflow-wrap: normal;
    color: var(--_accent);
  }
  .current .card {
    display: grid;
    gap: 0.5em;
    justify-items: start;
  }
  .actions {
    margin-block-start: 0.5em;
  }
  .line {
    display: grid;
    margin-block: 0.4em 1.2em;
  }
  .line li {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: 0.8em;
    padding-block: 0.5em;
    border-block-start: 2px solid var(--_line);
  }
  .line strong {
    font-size: 1.3em;
    min-inline-size: 3em;
  }
  .line li > span > .small {
    display: block;
  }
  @container (inline-size > 48em) {
    .columns {
      grid-template-columns: 1fr 1fr;
    }
    .number {
      font-size: clamp(3rem, 11cqi, 5.5em);
    }
    .big {
      inline-size: auto;
      min-inline-size: 12em;
      justify-self: start;
    }
    .current .big {
      inline-size: 100%;
    }
  }
  @container (inline-size < 24em) {
    .line li {
      grid-template-columns: auto 1fr;
    }
    .line button {
      grid-column: 1 / -1;
    }
  }
`

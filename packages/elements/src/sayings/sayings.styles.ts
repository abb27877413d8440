// Styles of the ready phrases: as wide as they are, one beside the other.
import { css } from 'lit'

export const sayingsStyles = css`
  .sayings {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
  }
  .sayings p {
    flex: 1 0 100%;
  }
  .sayings button {
    font-weight: 400;
    text-align: start;
  }
`

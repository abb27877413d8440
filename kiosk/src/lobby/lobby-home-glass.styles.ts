// What the lobby's home screen becomes on a small glass, in large type, and on a wide glass.
import { css } from 'lit'

export const lobbyHomeGlassStyles = css`
  @media (max-width: 1000px) {
    main {
      gap: 0.6em;
      padding-block: 0.8em;
    }
    .ticket {
      min-block-size: 5.5em;
    }
    .tile {
      min-block-size: 5em;
      padding: 0.7em 0.9em;
    }
    .tile .icon {
      margin-block-end: 0.3em;
    }
  }
  /* large type leaves room for who receives and the four tiles; everything else goes below them */
  :host([large]) .people {
    display: contents;
  }
  :host([large]) .people .who {
    flex: none;
  }
  :host([large]) :is(.find, .often, .cards) {
    order: 1;
  }
  :host([large]) .needs {
    order: 2;
    inline-size: 100%;
    max-inline-size: none;
  }
  :host([large]) h1 {
    font-size: 1.4em;
  }
  :host([large]) h1.long {
    font-size: 1em;
  }
  :host([large]) main:has(.long) {
    gap: 0.55em;
  }
  :host([large]) .who {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1em;
  }
  :host([large]) .who h2 {
    inline-size: 100%;
  }
  :host([large]) .receiver {
    column-gap: 0.5em;
  }
  :host([large]) .receiver .soft {
    display: none;
  }
  :host([large]) .ahead b {
    font-size: 2.5em;
  }
  :host([large]) .time {
    font-size: 2.2em;
  }
  /* what is left out can be read on its own screen */
  :host([large]) .cards {
    display: none;
  }
  :host([large]) .tiles {
    flex: none;
    grid-template-columns: 1fr;
  }
  :host([large]) .often ul {
    grid-template-columns: minmax(0, 1fr);
  }
  :host([large]) .tile {
    grid-template: auto auto / auto 1fr;
    column-gap: 0.9em;
    min-block-size: 0;
    padding: 0.35em 0.9em;
    align-items: center;
    align-content: center;
  }
  :host([large]) .tile .icon {
    grid-row: span 2;
    margin: 0;
  }
  :host([large]) .ticket {
    grid-template-columns: 1fr auto;
    padding: 0.7em 0.9em;
    min-block-size: 5em;
  }
  :host([large]) .ticket > .icon {
    display: none;
  }
  :host([large]) .ticket strong {
    font-size: 2em;
  }
  @media (max-width: 599px) {
    /* a phone shows the time itself */
    header {
      grid-template-columns: 1fr;
    }
    .time {
      display: none;
    }
    h1,
    :host([large]) h1 {
      font-size: 1.5em;
    }
    .ticket {
      grid-template-columns: 1fr auto;
      padding: 1em;
    }
    .ticket > .icon {
      display: none;
    }
    .ticket strong {
      font-size: 1.9em;
    }
    .tiles,
    .cards {
      grid-template-columns: 1fr;
    }
    .tile {
      grid-template: auto auto / auto 1fr;
      column-gap: 0.9em;
      min-block-size: 0;
      padding: 0.6em 1em;
      align-items: center;
    }
    .tile .icon {
      grid-row: span 2;
      margin: 0;
    }
    .often ul {
      grid-template-columns: 1fr;
    }
    :host([large]) .ticket {
      grid-template-columns: 1fr;
    }
    :host([large]) .ahead {
      text-align: start;
    }
    :host([large]) .ahead b {
      display: inline;
      font-size: 1.4em;
    }
  }
  @media (orientation: landscape) and (min-width: 1200px) {
    main {
      display: grid;
      grid-template:
        'header header' auto
        'who tiles' auto
        'ticket tiles' 1fr
        'ticket cards' auto
        'often often' auto / 1fr 1fr;
      padding-block: 0.8em 1em;
      column-gap: 2em;
    }
    header {
      grid-area: header;
      grid-template-columns: 1fr auto auto;
      align-items: center;
    }
    header .pill {
      grid-area: 1 / 2;
      margin: 0;
    }
    .who {
      grid-area: who;
    }
    .ticket,
    lobby-shut {
      grid-area: ticket;
    }
    .tiles {
      grid-area: tiles;
    }
    .often {
      grid-area: often;
    }
    .often ul {
      grid-template-columns: repeat(4, 1fr);
    }
    .ticket strong {
      font-size: 2.6em;
    }
    .ticket,
    .tile {
      min-block-size: 0;
    }
    /* a name of six characters stands on one line */
    :host(:not([large])) .tile {
      padding: 0.8em;
    }
    :host(:not([large])) .tile strong {
      font-size: 1.2em;
    }
    :host([large]) main {
      grid-template:
        'header header' auto
        'ticket tiles' 1fr
        'who who' auto
        'often often' auto / 1fr 1fr;
    }
    :host([large]) .often ul {
      grid-template-columns: repeat(2, 1fr);
    }
    :host([large]) h1 {
      font-size: 1.15em;
    }
    :host([large]) .time {
      font-size: 1.8em;
    }
    :host([large]) .ticket strong {
      font-size: 1.7em;
    }
    .cards {
      grid-area: cards;
    }
  }
`

// Styles of the plots: colours and shades on the screen and in the dark, outlines in a person's own colours.
import { css } from '../../base/css.js'
import { ROOMS_EM } from './plots.js'

const drawn = css`
  svg {
    display: block;
    inline-size: 100%;
    overflow: visible;
  }
  svg svg {
    inline-size: auto;
  }
  .plot {
    font-size: 0.85em;
  }
  .plot text,
  .row-bar text {
    fill: var(--_ink);
  }
  .plot .axis {
    fill: var(--_soft);
  }
  .middle,
  .above,
  .in {
    text-anchor: middle;
  }
  .end {
    text-anchor: end;
  }
  .cell {
    fill: var(--_good);
    stroke: var(--_card);
    stroke-width: 3px;
  }
  .cell.s0 {
    fill-opacity: 0.06;
  }
  .cell.s1 {
    fill-opacity: 0.16;
  }
  .cell.s2 {
    fill-opacity: 0.28;
  }
  .cell.s3 {
    fill-opacity: 0.42;
  }
  .cell.s4 {
    fill-opacity: 0.85;
  }
  .plot .in.s4,
  .plot .in.s5 {
    fill: var(--_card);
    font-weight: 600;
  }
  .bar {
    fill: var(--_info);
  }
  .bar.b1 {
    fill: var(--_note-line);
  }
  .bar.brick {
    fill: var(--_accent);
  }
  .bar.jade {
    fill: var(--_good);
  }
  .bar.gold {
    fill: var(--_note-line);
  }
  .room {
    fill: var(--_line);
  }
  .base {
    stroke: var(--_line);
    stroke-width: 2px;
  }
  .plot .says {
    fill: var(--_accent);
    font-weight: 600;
  }
  .part.good {
    fill: var(--_good);
  }
  .part.bad {
    fill: var(--_accent);
  }
  .row-bar .in {
    fill: var(--_card);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .cell {
      fill: Canvas;
      fill-opacity: 1;
      stroke: GrayText;
      stroke-width: 1px;
    }
    .cell.s4,
    .cell.s5 {
      stroke: CanvasText;
      stroke-width: 3px;
    }
    .plot .axis,
    .plot .above,
    .plot .says,
    .plot .in,
    .plot .in.s4,
    .plot .in.s5 {
      fill: CanvasText;
    }
    .bar,
    .bar.brick,
    .bar.jade,
    .bar.gold,
    .part.good {
      fill: CanvasText;
    }
    .bar.b1,
    .part.bad {
      fill: Canvas;
      stroke: CanvasText;
      stroke-width: 2px;
    }
    .row-bar .in {
      fill: Canvas;
    }
    .row-bar .in.bad {
      fill: CanvasText;
    }
    .room {
      fill: none;
      stroke: GrayText;
    }
    .base {
      stroke: CanvasText;
    }
    .legend li:is(.good, .bad, .b0, .b1)::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .legend li:is(.bad, .b1)::before {
      background: Canvas;
      border: 2px solid CanvasText;
    }
  }
`

/** Numbers that would stand in one another are left to the table (plots.ts: roomFor). */
const narrow = ROOMS_EM.map(
  (room) => css`
    @container picture (inline-size < ${room}em) {
      .room-${room} :is(.above, .in, .unit) {
        display: none;
      }
    }
  `,
)

export const plotStyles = [
  drawn,
  ...narrow,
  css`
    .room-none :is(.above, .in, .unit) {
      display: none;
    }
  `,
]

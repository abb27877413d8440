// The plots, drawn by hand: small functions from numbers to SVG. Widths are shares, heights are in em, so they keep the size of the text.
import { nothing, svg, type SVGTemplateResult } from 'lit'

const share = (part: number): string => `${Math.round(part * 10_000) / 100}%`

/** Shades of a heatmap; from the fourth on its numbers are light. */
const SHADES = 5

export interface HeatRow {
  readonly label: string
  readonly values: readonly number[]
}

const ROW_EM = 2.1
const LABEL = 0.09

/** A row per label and a column per head with its unit, where there is room for it, each cell shaded by its value among all, with the value in it. */
export function heat(
  rows: readonly HeatRow[],
  { heads, unit }: { readonly heads: readonly string[]; readonly unit: string },
  write: (value: number) => string,
): SVGTemplateResult {
  const most = Math.max(1e-9, ...rows.flatMap(({ values }) => values))
  const shade = (value: number): number => (value === 0 ? 0 : Math.ceil((value / most) * SHADES))
  const middle = (at: number): string => share((at + 0.5) / heads.length)
  const y = (row: number, part: number): string => `${(row + part) * ROW_EM}em`
  const longest = heads.map((_, at) =>
    rows.map(({ values }) => write(values[at] ?? 0)).reduce((one, other) => (other.length > one.length ? other : one), ''),
  )
  const each = Math.ceil(heads.length / 16)
  // a sign of Chinese is as wide as two digits
  const headRoom = roomFor(
    heads.length / (1 - LABEL),
    heads.map((head) => `${head}  `),
  )
  return svg`<svg class="plot ${roomFor(heads.length / (1 - LABEL), longest)}" height="${rows.length * ROW_EM + 1.8}em" aria-hidden="true">
    ${rows.map(({ label }, row) => svg`<text class="axis" x="0" y=${y(row, 0.5)} dy="0.35em">${label}</text>`)}
    <svg x=${share(LABEL)} width=${share(1 - LABEL)}>
      ${rows.map(({ values }, row) =>
        values.map(
          (value, at) =>
            svg`<rect class="cell s${shade(value)}" x=${share(at / heads.length)} y=${y(row, 0)} width=${share(1 / heads.length)} height="${ROW_EM}em" rx="6"></rect>${
              value === 0
                ? nothing
                : svg`<text class="in s${shade(value)}" x=${middle(at)} y=${y(row, 0.5)} dy="0.35em">${write(value)}</text>`
            }`,
        ),
      )}
      ${heads.map((head, at) =>
        at % each > 0
          ? nothing
          : svg`<text class="axis middle ${headRoom}" x=${middle(at)} y="${rows.length * ROW_EM + 1.2}em">${head}<tspan class="unit">${unit}</tspan></text>`,
      )}
    </svg>
  </svg>`
}

export interface Column {
  readonly label: string
  /** One, or two beside each other. */
  readonly values: readonly number[]
}

export interface ColumnsOptions {
  readonly columns: readonly Column[]
  /** Labels stand at the beginning of their column and not under its middle, as at the steps of a histogram. */
  readonly edges?: boolean
  /** A point of the axis, at a share of the width, with its words: below the columns, where it crosses no number. */
  readonly mark?: { readonly at: number; readonly label: string }
  /** Columns are too many for a number on each of them. */
  readonly bare?: boolean
}

const HEIGHT_EM = 9
const HEAD_EM = 1.6
const MARK_EM = 1.4
/** Fewer columns are no wider than so many. */
const FEWEST = 6

/** Columns with their numbers above them. */
export function columns({ columns: all, edges = false, mark, bare = false }: ColumnsOptions): SVGTemplateResult {
  const most = Math.max(1, ...all.flatMap(({ values }) => values))
  const step = 1 / Math.max(FEWEST, all.length)
  // few columns stand in the middle; an axis that begins at nothing begins at the left
  const begin = edges ? 0 : (1 - step * all.length) / 2
  // labels that stand too close are left out: each second, each fifth
  const each = all.length <= 16 ? 1 : Math.ceil(all.length / 10)
  const bars = all.flatMap(({ values }, at) =>
    values.map((value, which) => {
      const width = (step * 0.84) / values.length
      return { value, which, width, x: begin + step * (at + 0.08) + width * which, part: value / most }
    }),
  )
  const base = HEAD_EM + HEIGHT_EM
  const foot = base + (mark ? MARK_EM : 0) + 1.2
  const marked = mark === undefined ? 0 : begin + mark.at * step * all.length
  const late = marked > 0.6
  return svg`<svg class="plot ${
    bare
      ? ''
      : roomFor(
          Math.max((FEWEST * bars.length) / all.length, bars.length),
          bars.map(({ value }) => (value === 0 ? '' : String(value))),
        )
  }" height="${foot + 0.6}em" aria-hidden="true">
    <svg y="${HEAD_EM}em" height="${HEIGHT_EM}em">
      ${bars.map(
        ({ which, x, width, part }) =>
          svg`<rect class="bar b${which}" x=${share(x)} width=${share(width * 0.96)} y=${share(1 - part)} height=${share(part)} rx="4"></rect>`,
      )}
      <line class="base" x1="0" x2="100%" y1="100%" y2="100%"></line>
      ${bars.map(({ value, x, width, part }) =>
        value === 0 || bare
          ? nothing
          : svg`<text class="above" x=${share(x + width * 0.48)} y=${share(1 - part)} dy="-0.35em">${value}</text>`,
      )}
    </svg>
    ${
      mark
        ? svg`<text class="says middle" x=${share(marked)} y="${base + 1}em">▲</text>
            <text class="says ${late ? 'end' : ''}" x=${share(marked)} dx=${late ? '-0.8em' : '0.8em'} y="${base + 1.05}em">${mark.label}</text>`
        : nothing
    }
    ${all.map(({ label }, at) =>
      at % each === 0
        ? svg`<text class="axis ${edges ? '' : 'middle'}" x=${share(begin + step * (edges ? at + 0.04 : at + 0.5))} y="${foot}em">${label}</text>`
        : nothing,
    )}
  </svg>`
}

/** Steps of a plot's width, in em of its picture, from which on numbers in it are shown (plots.styles.ts). */
export const ROOMS_EM = [12, 16, 20, 24, 28, 34, 40, 48, 60]

/** The class of a plot as wide as so many places, with these numbers in places beside each other: they are shown where each has room. */
function roomFor(places: number, numbers: readonly string[]): string {
  const wide = (text: string): number => text.length * 0.5 + 0.25
  let needs = 0
  let before: { readonly at: number; readonly text: string } | undefined
  numbers.forEach((text, at) => {
    if (text === '') return
    if (before) needs = Math.max(needs, (wide(before.text) + wide(text)) / 2 / (at - before.at))
    before = { at, text }
  })
  return `room-${ROOMS_EM.find((each) => each >= needs * places) ?? 'none'}`
}

/** A bar in a row of a table, of a share of the room there is. */
export function bar(part: number, kind: 'brick' | 'jade' | 'gold', of = false): SVGTemplateResult {
  return svg`<svg class="row-bar" height="1em" aria-hidden="true">
    ${of ? svg`<rect class="room" width="100%" height="1em" rx="5"></rect>` : nothing}
    <rect class="bar ${kind}" width=${share(Math.min(1, part))} height="1em" rx="5"></rect>
  </svg>`
}

/** One bar of several parts, the share of each its width; a part that is wide enough has its number in it. */
export function stacked(all: readonly { readonly value: number; readonly kind: 'good' | 'bad' | 'soft' }[]): SVGTemplateResult {
  const sum = all.reduce((total, { value }) => total + value, 0)
  let before = 0
  return svg`<svg class="row-bar tall" height="2em" aria-hidden="true">
    ${all.map(({ value, kind }) => {
      const [x, width] = [before / sum, value / sum]
      before += value
      return value === 0
        ? nothing
        : svg`<rect class="part ${kind}" x=${share(x)} width=${share(width)} height="2em"></rect>${
            width < 0.08 ? nothing : svg`<text class="in ${kind}" x=${share(x + width / 2)} y="1em" dy="0.35em">${value}</text>`
          }`
    })}
  </svg>`
}

// A QR code as one path of an SVG picture: no image to fetch, nothing a strict policy would block.
import { qrSquares } from '@doorstep/printing'
import { html, nothing, svg, type TemplateResult } from 'lit'

/** White squares around a code (ISO/IEC 18004). */
const QUIET_ZONE = 4

/** Runs of black squares of a row, each as one rectangle. */
export function squaresPath(squares: readonly (readonly boolean[])[]): string {
  return squares
    .flatMap((row, y) =>
      row.flatMap((black, x) => {
        if (!black || row[x - 1]) return []
        const white = row.indexOf(false, x)
        const width = (white === -1 ? row.length : white) - x
        return [`M${x + QUIET_ZONE} ${y + QUIET_ZONE}h${width}v1h-${width}z`]
      }),
    )
    .join('')
}

/**
 * The code of a content, black on white in every theme; nothing for a content that no code can hold.
 *
 * @csspart qr - A code for a phone.
 */
export function renderQr(content: string, label: string): TemplateResult | typeof nothing {
  let squares: readonly (readonly boolean[])[]
  try {
    squares = qrSquares(content)
  } catch (failure) {
    console.error(failure)
    return nothing
  }
  const side = squares.length + 2 * QUIET_ZONE
  const drawn = svg`<rect width=${side} height=${side} fill="#fff"></rect><path d=${squaresPath(squares)} fill="#000"></path>`
  return html`<svg class="qr" part="qr" role="img" aria-label=${label} viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">
    ${drawn}
  </svg>`
}

// The pictures of the desk's rooms: always with the room's name, never instead of it.
import { svg, type SVGTemplateResult } from 'lit'

const icon = (content: SVGTemplateResult): SVGTemplateResult => svg`<svg
  class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.7"
  stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${content}</svg>`

export const roomIcons = {
  reception: icon(svg`<circle cx="12" cy="7" r="3.2"/><path d="M6 16c.4-3.3 2.8-5 6-5s5.6 1.7 6 5M3 16h18M5 16v4.5M19 16v4.5"/>`),
  matters: icon(svg`<rect x="5" y="4" width="14" height="17" rx="2.5"/><path d="M9 4V2.8h6V4M8.5 11l2.2 2.2 4.3-4.4M9 17h6"/>`),
  needs: icon(
    svg`<path d="M4 5.5A1.5 1.5 0 015.5 4h13A1.5 1.5 0 0120 5.5v9a1.5 1.5 0 01-1.5 1.5H11l-5 4v-4H5.5A1.5 1.5 0 014 14.5zM8 8.5h8M8 12h5"/>`,
  ),
  records: icon(svg`<path d="M4 20.5h16M6.5 17v-5M12 17V5M17.5 17V9"/>`),
  settings: icon(
    svg`<path d="M4 7h9M17 7h3M4 12h3M11 12h9M4 17h9M17 17h3"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="12" r="2"/><circle cx="15" cy="17" r="2"/>`,
  ),
}

export const foldIcons = {
  fold: icon(svg`<rect x="3.5" y="4.5" width="17" height="15" rx="2.5"/><path d="M9 4.5v15M16.5 9l-3 3 3 3"/>`),
  unfold: icon(svg`<rect x="3.5" y="4.5" width="17" height="15" rx="2.5"/><path d="M9 4.5v15M13.5 9l3 3-3 3"/>`),
}

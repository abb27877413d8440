// The lobby's few pictures: always beside the words they stand for, never instead of them.
import { svg, type SVGTemplateResult } from 'lit'

const icon = (content: SVGTemplateResult): SVGTemplateResult => svg`<svg
  class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8"
  stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${content}</svg>`

export const icons = {
  back: icon(svg`<path d="M15 5l-7 7 7 7"/>`),
  home: icon(svg`<path d="M4 11l8-7 8 7M6 10v10h12V10M10 20v-6h4v6"/>`),
  human: icon(svg`<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6"/>`),
  bell: icon(svg`<path d="M6 16.5V11a6 6 0 0112 0v5.5l1.8 2H4.2zM10 21h4M12 3v2"/>`),
  large: icon(svg`<path d="M2.5 19L8 5l5.5 14M4.5 14h7M14.5 19l3.5-9 3.5 9M15.7 16h4.6"/>`),
  voice: icon(svg`<path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4.2 4.2 0 010 6M18 6.5a8 8 0 010 11"/>`),
  language: icon(svg`<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c5 5.4 5 12.6 0 18-5-5.4-5-12.6 0-18z"/>`),
  ticket: icon(svg`<path d="M3 6h18v3.5a2.5 2.5 0 000 5V18H3v-3.5a2.5 2.5 0 000-5zM12 9.5v5"/>`),
  services: icon(
    svg`<path d="M9 6h12M9 12h12M9 18h12"/><circle cx="4" cy="6" r="1.2" fill="currentColor"/><circle cx="4" cy="12" r="1.2" fill="currentColor"/><circle cx="4" cy="18" r="1.2" fill="currentColor"/>`,
  ),
  timetable: icon(svg`<rect x="3" y="5" width="18" height="16" rx="3"/><path d="M8 3v4M16 3v4M3 10h18M7.5 14h4M14 14h3M7.5 17.5h3"/>`),
  meals: icon(
    svg`<path d="M3 11h18a9 7.5 0 01-5.5 7.2V20h-7v-1.8A9 7.5 0 013 11zM8 8c-1-1 1-2 0-3.5M12 8c-1-1 1-2 0-3.5M16 8c-1-1 1-2 0-3.5"/>`,
  ),
  up: icon(svg`<path d="M5 15l7-7 7 7"/>`),
  down: icon(svg`<path d="M5 9l7 7 7-7"/>`),
  check: icon(svg`<path d="M5 12.5l4.5 4.5L19 7.5"/>`),
}

// Short facts one after the other, with a dot between two on a line and none where a line ends or begins.
import { css, html, nothing, type TemplateResult } from 'lit'

/** The facts that say anything; the space between them is for who hears or copies them. */
export function dots(facts: readonly unknown[]): TemplateResult | typeof nothing {
  const said = facts.filter((fact) => fact !== undefined && fact !== '')
  return said.length === 0 ? nothing : html`<span class="dots">${said.map((fact) => html`<span>${fact}</span> `)}</span>`
}

// Every fact brings its dot; one that begins a line hangs out of the box and is clipped there.
export const dotStyles = css`
  .dots {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: -1em;
    clip-path: inset(0 0 0 1em);
  }
  .dots > * {
    position: relative;
    padding-inline-start: 1em;
    max-inline-size: 100%;
    word-break: keep-all;
  }
  .dots > *::before {
    content: '·';
    position: absolute;
    inset-inline-start: 0;
    inline-size: 1em;
    text-align: center;
  }
`

// A widget's two parts: the rail of what is chosen, and the sheet that shows it; side by side where there is room, folded where there is little.
import { css, html, type TemplateResult } from 'lit'

/** Choices behind a button that names what is chosen. Where they stand in a rail there is no button, and they are always open. */
export function renderFold(chosen: unknown, choices: unknown): TemplateResult {
  // a choice made is a fold done with
  const close = ({ target, currentTarget }: Event): void => {
    const details = currentTarget as HTMLDetailsElement
    if (!(target instanceof Element && target.closest('[aria-pressed]'))) return
    details.open = false
    // a choice from far down a rail is answered at the sheet's top, which may lie under the edge of what scrolls
    const sheet = details.closest('.sheet')
    if (sheet && sheet.getBoundingClientRect().top < 20) sheet.scrollIntoView()
  }
  // eslint-disable-next-line lit-a11y/click-events-have-key-events -- a key on one of its buttons is a click too
  return html`<details class="fold" @click=${close}>
    <summary class="button">${chosen}</summary>
    ${choices}
  </details>`
}

// em is the frame's text size, so that large text gets the layout of a narrow page.
export const sheetStyles = css`
  .sheet,
  .pane {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    align-items: start;
    gap: 0.6em;
  }
  .pane {
    container: pane / inline-size;
  }
  .rail {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em;
  }
  .rail > * {
    max-inline-size: 100%;
  }
  .rail > :where(:not(.pills, .fold:not([open]))) {
    flex: 1 0 100%;
  }
  summary.button::after {
    content: '▾';
  }
  .fold[open] > summary {
    margin-block-end: 0.5em;
  }
  @container sheet (min-width: 36em) {
    .sheet {
      grid-template-columns: minmax(12.4em, 27%) minmax(0, 1fr);
      gap: 0.6em 1.2em;
    }
    .rail > * {
      flex: 1 0 100%;
    }
    @supports selector(::details-content) {
      .fold > summary {
        display: none;
      }
      .fold::details-content {
        content-visibility: visible;
      }
    }
  }
`

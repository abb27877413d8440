// One person who receives residents, as the plate on the desk names them.
import { css, html, nothing, type TemplateResult } from 'lit'
import { dots, dotStyles, nowWords, type Localise } from '@doorstep/elements'
import type { Present } from '@doorstep/model/now'
import { ownOf } from '@doorstep/model/text'
import type { LobbyWords } from './lobby.words.js'

export const receiverStyles = css`
  .receiver {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 0 0.9em;
  }
  .plate {
    align-self: start;
    inline-size: 1.9em;
    block-size: 1.9em;
    display: grid;
    place-items: center;
    border-radius: 50%;
    background: var(--doorstep-accent-wash);
    color: var(--doorstep-accent-deep);
    font-size: 1.15em;
    font-weight: 700;
  }
  .desk .plate {
    background: var(--doorstep-good);
    color: var(--lobby-on-good, #fff);
  }
  .receiver strong {
    font-size: 1.35em;
    line-height: 1.25;
  }
  ${dotStyles}
  /* a line breaks between two facts, not within one */
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.35em;
  }
  .receiver .tag {
    margin-inline-start: auto;
    padding: 0 0.6em;
    border-radius: 0.4em;
    background: var(--doorstep-note-wash);
    color: var(--doorstep-note-text);
    font-weight: 600;
  }
`

/** The family name of a Chinese name, the initials of another. */
function initials(name: string): string {
  const latin = name.match(/\b[A-Z]/g)
  return latin ? latin.join('').slice(0, 2) : name.slice(0, 1)
}

/** A person with their desk; `detailed` adds what they speak and where the desk stands. */
export function receiverTemplate({ worker, desk, by }: Present, localise: Localise<LobbyWords>, { detailed = false } = {}): TemplateResult {
  const { words } = localise
  const name = localise.text(worker.name)
  const place = [localise.text(worker.position), localise.text(desk?.name), ...(detailed ? [localise.text(desk?.zone)] : [])]
  const spoken = (worker.languages ?? []).map((tag) => ownOf(words.languages, tag)).filter((each) => each !== undefined)
  return html`<div class="receiver ${by}">
    <span class="plate" aria-hidden="true">${initials(name)}</span>
    <div>
      <p class="line">
        <strong>${name}</strong>
        <span class="soft">${dots(place)}</span>
        ${by === 'desk' ? html`<span class="tag">${words.receivingNow}</span>` : nothing}
      </p>
      ${detailed && spoken.length > 0 ? html`<p class="soft">${words.speaks(spoken.join(nowWords[localise.language].comma))}</p>` : nothing}
    </div>
  </div>`
}

// Ready phrases under a field, for who would rather not type: one tap writes one behind what stands there, another takes it out again.
import type { Language } from '@doorstep/model/text'
import { html, nothing, type TemplateResult } from 'lit'
import { sayingsWords } from './sayings.words.js'

/** A text that ends so wants no pause before what follows. */
const PAUSED = /[，。？！、,.?!\s]$/

/** `text` with `saying` behind it. */
export function withSaying(text: string, saying: string, pause: string): string {
  const before = text.trimEnd()
  return before === '' ? saying : before + (PAUSED.test(before) ? (pause === ' ' ? ' ' : '') : pause) + saying
}

/** `text` as if `saying` had never been tapped: the pause before it goes with it, or where it stood first, the one behind it. */
export function withoutSaying(text: string, saying: string, pause: string): string {
  for (const part of [pause + saying, saying + pause, saying]) if (text.includes(part)) return text.replace(part, '')
  return text
}

export interface Sayings {
  readonly language: Language
  /** What is offered. */
  readonly offered: readonly string[]
  /** What could be offered here: one of it that stands in the text can be taken out. */
  readonly all?: readonly string[]
  readonly text: string
  /** The most characters of the field. */
  readonly longest: number
  readonly change: (text: string) => void
}

/**
 * The phrases as buttons, those pressed that stand in the text.
 *
 * @csspart sayings - The ready phrases.
 */
export function renderSayings({ language, offered, all = offered, text, longest, change }: Sayings): TemplateResult | typeof nothing {
  const { label, pause } = sayingsWords[language]
  const said = all.filter((saying) => text.includes(saying))
  const shown = [...offered, ...said.filter((saying) => !offered.includes(saying))]
  if (shown.length === 0) return nothing
  return html`<div class="sayings" part="sayings" role="group" aria-label=${label}>
    <p class="small soft" aria-hidden="true">${label}</p>
    ${shown.map((saying) => {
      const written = said.includes(saying)
      const after = written ? withoutSaying(text, saying, pause) : withSaying(text, saying, pause)
      const full = after.length > longest
      // the field keeps the focus, and the keyboard on the screen with it
      return html`<button
        type="button"
        class="quiet"
        aria-pressed=${written ? 'true' : 'false'}
        ?disabled=${full}
        @pointerdown=${(event: Event) => event.preventDefault()}
        @click=${() => change(after)}
      >
        ${saying}
      </button>`
    })}
  </div>`
}

// The chain of responsibility, drawn: who received the resident first, who was asked to take over, who has it in the end; and who has it now.
import { backstopOn, type Ticket } from '@doorstep/model/queue'
import { html, nothing, type TemplateResult } from 'lit'
import { cardWords } from './card.words.js'
import type { MatterScene } from './matter-scene.js'

type ChainScene = Pick<MatterScene, 'language' | 'names' | 'rules' | 'today' | 'clock'>

interface ChainPart {
  readonly role: string
  /** '' where there is nobody. */
  readonly who: string
  readonly state: string
  /** `now`: has the matter; `asked`: has been asked for it; `past`: had it; `open`: may come to it. */
  readonly is: 'now' | 'asked' | 'past' | 'open'
}

/** The links of a ticket's chain, in their order. */
export function chainOf({ language, names, rules, today, clock }: ChainScene, ticket: Ticket): readonly ChainPart[] {
  const words = cardWords[language]
  const { firstResponder: first, handler, proposal, declined, escalated } = ticket
  const backstop = backstopOn(rules, today)
  // the secretary may be asked as well: only what was passed up has come to its end
  const inTheEnd = handler !== undefined && handler !== first && escalated !== undefined && rules.backstop.includes(handler)
  const passedOn = handler !== undefined && handler !== first && !inTheEnd
  const refused = declined.at(-1)
  const named: ChainPart = proposal
    ? { role: words.named, who: names.worker(proposal.worker), state: words.asked(names.at(clock(proposal.expires))), is: 'asked' }
    : passedOn
      ? { role: words.named, who: names.worker(handler), state: words.hasIt, is: 'now' }
      : refused === undefined
        ? { role: words.named, who: '', state: words.nobodyNamed, is: 'open' }
        : { role: words.named, who: names.worker(refused), state: words.declined, is: 'past' }
  return [
    first === undefined
      ? { role: words.first, who: '', state: words.firstWhenReceived, is: 'open' }
      : handler === first
        ? { role: words.first, who: names.worker(first), state: words.hasIt, is: 'now' }
        : { role: words.first, who: names.worker(first), state: '', is: 'past' },
    named,
    inTheEnd
      ? { role: words.backstop, who: names.worker(handler), state: words.hasIt, is: 'now' }
      : { role: words.backstop, who: names.worker(backstop), state: words.ifNobody, is: 'open' },
  ]
}

export function renderChain(scene: ChainScene, ticket: Ticket): TemplateResult {
  return html`<ol class="chain" aria-label=${cardWords[scene.language].chain}>
    ${chainOf(scene, ticket).map(
      ({ role, who, state, is }) =>
        html`<li class=${is}>
          <span class="link"
            ><span class="role">${role}</span
            >${who === '' ? nothing : html`<strong>${who}</strong>`}${state === '' ? nothing : html`<span class="small">${state}</span>`}</span
          >
        </li>`,
    )}
  </ol>`
}

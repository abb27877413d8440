// The lists of a board beside that of services: their names, the row that chooses one, and what must be known of a positive list.
import { SERVICE_LISTS, type ServiceItem } from '@doorstep/model/services'
import type { Language } from '@doorstep/model/text'
import { css, html, nothing, type TemplateResult } from 'lit'

export type ServiceList = (typeof SERVICE_LISTS)[number]

interface ListWords {
  readonly names: Record<ServiceList, string>
  readonly notes: Partial<Record<ServiceList, string>>
}

const WORDS: Readonly<Record<Language, ListWords>> = {
  'zh-Hans': {
    names: { service: '服务清单', resource: '资源清单', demand: '需求清单', assist: '依法协助', stamp: '可以盖章的' },
    notes: {
      assist: '居委会依法只协助办这些，别的请到办理的地方去；不知道去哪里，就在上面找一找。',
      stamp: '居委会只在这些事上盖章，别的不用盖。有人要您来盖，先问问接待的人。',
    },
  },
  'zh-Hant': {
    names: { service: '服務清單', resource: '資源清單', demand: '需求清單', assist: '依法協助', stamp: '可以蓋章的' },
    notes: {
      assist: '居委會依法只協助辦這些，別的請到辦理的地方去；不知道去哪裏，就在上面找一找。',
      stamp: '居委會只在這些事上蓋章，別的不用蓋。有人要您來蓋，先問問接待的人。',
    },
  },
  en: {
    names: { service: 'Services', resource: 'Resources', demand: 'Needs', assist: 'Lawful assistance', stamp: 'What we stamp' },
    notes: {
      assist: 'The committee lawfully assists with these alone. Anything else is done elsewhere: search above to see where.',
      stamp: 'The committee stamps these papers alone. If somebody sends you for another stamp, ask at the desk first.',
    },
  },
}

export const listName = (list: ServiceList, language: Language): string => WORDS[language].names[list]

/** Styles of the row. */
export const listStyles = css`
  .lists {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
    margin-block-end: var(--_gap);
  }
`

/** The row of lists that hold anything, where there are several; `chosen` is undefined while somebody searches in all of them. */
export function renderLists(
  items: readonly ServiceItem[],
  chosen: ServiceList | undefined,
  language: Language,
  choose: (list: ServiceList) => void,
): TemplateResult | typeof nothing {
  const lists = SERVICE_LISTS.filter((list) => items.some((item) => item.list === list))
  const { names, notes } = WORDS[language]
  const note = chosen && notes[chosen]
  if (lists.length < 2) return nothing
  return html`<div class="lists" part="lists">
      ${lists.map(
        (list) =>
          html`<button type="button" class="quiet" aria-pressed=${list === chosen ? 'true' : 'false'} @click=${() => choose(list)}>
            ${names[list]}
          </button>`,
      )}
    </div>
    ${note === undefined ? nothing : html`<p class="notice">${note}</p>`}`
}

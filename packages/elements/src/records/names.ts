// What the ids in the records are called, in the reader's language; an id nobody knows any more stays an id.
import type { Services } from '@doorstep/model/services'
import type { Station } from '@doorstep/model/station'
import type { LocalisedText } from '@doorstep/model/text'
import { categoryName, type CategoryReader } from '../i18n/category-names.js'

type NamedKind = 'service' | 'category' | 'worker' | 'desk' | 'class'
export type RecordsNames = Readonly<Record<NamedKind, (id: string) => string>>

interface Named {
  readonly id: string
  readonly name?: LocalisedText
  readonly label?: LocalisedText
}

export function recordsNames(
  station: Station,
  services: Services | undefined,
  text: (text: LocalisedText | undefined) => string,
  categories: CategoryReader,
): RecordsNames {
  const among = (list: readonly Named[] | undefined) => (id: string) => {
    const found = list?.find((each) => each.id === id)
    return text(found?.name ?? found?.label) || id
  }
  return {
    service: among(services?.items),
    category: (id) => categoryName(categories, id, services),
    worker: among(station.workers),
    desk: among(station.desks),
    class: among(station.queue?.classes),
  }
}

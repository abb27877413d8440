// What the ids in the records are called, in the reader's language; an id nobody knows any more stays an id.
import { ownOf, type LocalisedText, type Services, type Station } from '@doorstep/model'

type NamedKind = 'service' | 'category' | 'worker' | 'desk' | 'class'
export type RecordsNames = Readonly<Record<NamedKind, (id: string) => string>>

interface Named {
  readonly id: string
  readonly name?: LocalisedText
  readonly label?: LocalisedText
}

/** @param standard what the standard categories are called, where the feed has no name of its own for one */
export function recordsNames(
  station: Station,
  services: Services | undefined,
  text: (text: LocalisedText | undefined) => string,
  standard: Readonly<Record<string, string>>,
): RecordsNames {
  const among = (list: readonly Named[] | undefined) => (id: string) => {
    const found = list?.find((each) => each.id === id)
    return text(found?.name ?? found?.label) || (ownOf(standard, id) ?? id)
  }
  return {
    service: among(services?.items),
    category: among(services?.categories),
    worker: among(station.workers),
    desk: among(station.desks),
    class: among(station.queue?.classes),
  }
}

// A worker's name as the door says it: those who share one are told apart.
import type { Station } from '@doorstep/model/station'
import type { LocalisedText } from '@doorstep/model/text'

/** The name of a worker, with the id behind it where another has the same; the id alone where the list has nobody of that id. */
export function workerName(
  station: Station | undefined,
  id: string | undefined,
  text: (text: LocalisedText | undefined) => string,
): string {
  const workers = station?.workers ?? []
  const name = text(workers.find((each) => each.id === id)?.name)
  const shared = name !== '' && workers.some((each) => each.id !== id && text(each.name) === name)
  return shared ? `${name} (${id})` : name || (id ?? '')
}

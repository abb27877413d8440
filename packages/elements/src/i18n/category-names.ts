// What categories of services are called.
import type { Services } from '@doorstep/model/services'
import { ownOf } from '@doorstep/model/text'
import type { Localise } from './localise.js'

/** The names of the standard categories, and the reader's words of a text: a `Localise` of `categoryWords`. */
export type CategoryReader = Pick<Localise<Readonly<Partial<Record<string, string>>>>, 'words' | 'text'>

/** The name the feed gives a category, else that of a standard one, else its id; a name without words is none. */
export const categoryName = (reader: CategoryReader, id: string, services: Services | undefined): string =>
  reader.text(services?.categories.find((each) => each.id === id)?.name) || (ownOf(reader.words, id) ?? id)

// The closed vocabularies of services, in English.
import type { CategoryWords } from './services.words.shape.js'

export const words: CategoryWords = {
  party: 'Party and community groups',
  government: 'Government affairs',
  life: 'Daily life',
  legal: 'Legal help',
  health: 'Health',
  culture: 'Culture',
  community: 'Neighbourhood matters',
}

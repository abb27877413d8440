// What there is to say of the closed vocabularies of services, whatever the language.
import type { STANDARD_CATEGORIES } from '@doorstep/model/services'

export type CategoryWords = Record<(typeof STANDARD_CATEGORIES)[number], string>

// What others use of texts: words in several languages, and addresses.
export { canonicalPath } from './address.js'
export { fallbacks, type Language, LANGUAGES, type LocalisedText, nearestLanguage, textIn } from './localised.js'
export { ownOf } from './own.js'

// What others use of finding: services by what somebody writes.
export { createFinder, type Finder, findServices, type Found } from './finder.js'
export type { CharacterIndex } from './schema.js'

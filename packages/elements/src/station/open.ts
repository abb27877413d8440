// What a station needs once a page has handed over a journal. Fetched then: a district's website has none.
export { openLedger } from './open-ledger.js'
export { streamNamed } from '@doorstep/model/streams'
export { TimeKeeper } from './time-keeper.js'

// Registers doorstep-records.
import { register } from '../base/element.js'
import { DoorstepRecords } from '../records/records.js'

register('doorstep-records', DoorstepRecords)

export type { DoorstepRecords } from '../records/records.js'

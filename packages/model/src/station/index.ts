// What others use of station.json: the station, its desks and workers, and the parts of its feed.
export { type Desk, type PartLink, type PriorityClass, type Series, type Station, stationSchema, type Worker } from './schema.js'
export { PART_NAMES, type PartFormat, type PartName } from './words.js'

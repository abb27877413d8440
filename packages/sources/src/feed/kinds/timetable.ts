// The timetable of a feed.
import { readingTimetable } from '@doorstep/model/feed'
import type { Timetable } from '@doorstep/model/timetable'
import { byId, inTurn, joined } from './joined.js'
import type { PartKind } from './kind.js'

function merged(earlier: Timetable, later: Timetable): Timetable {
  return {
    ...earlier,
    ...later,
    rooms: joined(earlier.rooms, later.rooms, byId),
    entries: joined(earlier.entries, later.entries, ({ uid }) => uid),
  }
}

export const timetableKind: PartKind<Timetable, Timetable> = { reading: readingTimetable, merge: inTurn(merged) }

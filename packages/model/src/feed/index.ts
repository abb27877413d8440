// What others use of a feed: its parts as a screen sees them, and what is wrong in them, in words.
export { describeFinding, type FindingText } from './describe-finding.js'
export { describeFailure, howToMend, isUnreachable } from './failure.js'
export type {
  EntryFinding,
  FeedFailure,
  FeedFileText,
  FeedFinding,
  FeedProblem,
  FileFinding,
  FileRole,
  JsonMistake,
  PlaceStep,
  Program,
} from './finding.js'
export { readHolidays, readingHolidays } from './readers/holidays.js'
export { readingMenu, readMenu } from './readers/menu.js'
export { readingServices, readServices } from './readers/services.js'
export { readingStation, readStation } from './readers/station.js'
export { readingTimetable, readTimetable } from './readers/timetable.js'
export { reviewFeed } from './review.js'
export { EMPTY_FEED, type Feed, type FeedView, type Parts, type PartState } from './view.js'

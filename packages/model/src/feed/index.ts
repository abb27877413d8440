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
export {
  readHolidays,
  readingHolidays,
  readingMenu,
  readingServices,
  readingStation,
  readingTimetable,
  readMenu,
  readServices,
  readStation,
  readTimetable,
} from './readers.js'
export { reviewFeed } from './review.js'
export { EMPTY_FEED, type Feed, type FeedView, type Parts, type PartState } from './view.js'

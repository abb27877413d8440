// Registers doorstep-feed-report.
import { register } from '../base/element.js'
import { DoorstepFeedReport } from '../feed-report/feed-report.js'

register('doorstep-feed-report', DoorstepFeedReport)

export type { DoorstepFeedReport } from '../feed-report/feed-report.js'

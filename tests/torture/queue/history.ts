// A history of the queue.
import type { QueueTypes } from '@doorstep/model/queue'
import type { HistoryOf } from '../history.js'

export type QueueHistory = HistoryOf<QueueTypes>

// The holidays of a feed: a year in each file.
import { readingHolidays, type Parts } from '@doorstep/model/feed'
import type { HolidayYear } from '@doorstep/model/time'
import type { PartKind } from './kind.js'

export const holidayKind: PartKind<HolidayYear, Parts['holidays']> = { reading: readingHolidays, merge: (files) => files }

// The station that is tortured: its rules, its clock that midnight passes half way, its windows.
import type { Situation } from '@doorstep/model/journal'
import type { NeedsRules } from '@doorstep/model/needs'
import type { QueueRules } from '@doorstep/model/queue'
import { localDateTime, type Instant } from '@doorstep/model/time'

export const KIOSKS = ['kiosk-1', 'kiosk-2', 'kiosk-3', 'kiosk-4', 'kiosk-5', 'kiosk-6', 'kiosk-7', 'kiosk-8'] as const
/** A counter's window is known by its worker, who has a desk of the same number and may move to another. */
export const WORKERS = ['w1', 'w2', 'w3', 'w4'] as const
export const DESKS = ['d1', 'd2', 'd3', 'd4'] as const
/** Who ends a day by itself: every window, when its clock says so. */
export const CLOCK = 'clock'
export const SERVICES = ['booklet', 'clinic'] as const

const ZONE = 'Asia/Shanghai'
const MIDNIGHT = Date.parse('2026-11-21T00:00:00+08:00')
const SECOND = 1000

/**
 * The station's time at the n-th of so many operations: one second each, so that recalls, no-shows and a late return fall
 * into every run, with midnight half way.
 */
export function timeOf(operation: number, operations: number): Instant {
  return MIDNIGHT + (operation - Math.floor(operations / 2)) * SECOND
}

/** Whether few people come: at the start of each of the two days, so that desks compete for the one who waits. */
export function isQuiet(operation: number, operations: number): boolean {
  const half = Math.max(1, Math.floor(operations / 2))
  return (operation % half) / half < 0.3
}

/** Rules under which every refusal can come up; the cap of one series is reached on each day. */
export function rulesOf(operations: number): QueueRules {
  return {
    calendar: { timeZone: ZONE, openingHours: [], specialOpeningHours: [], holidays: [] },
    devices: undefined,
    desks: new Map([
      ['d1', undefined],
      ['d2', undefined],
      ['d3', undefined],
      ['d4', ['C', 'G']],
    ]),
    workers: new Map(WORKERS.map((worker) => [worker, []])),
    backstop: ['w4'],
    series: [
      { letter: 'G', categories: [] },
      { letter: 'A', categories: ['government'], dailyCap: Math.max(3, Math.round(operations / 25)) },
      { letter: 'C', categories: ['health'] },
    ],
    classes: [{ id: 'senior', label: '80岁以上', headStartMinutes: 2 }],
    services: new Map([
      ['booklet', { category: 'government', offered: true, minutes: 8 }],
      ['clinic', { category: 'health', offered: true, minutes: 12 }],
    ]),
    priorMinutes: 10,
    graceMinutes: 1,
    noShowCalls: 2,
    noShowSeconds: 20,
    assignmentMinutes: 5,
  }
}

/** The day on which every run begins; it ends half way. */
export const FIRST_DAY = '2026-11-20'

/** What can be wished for and ordered. */
export const CATEGORIES = ['health', 'government'] as const
export const RESOURCES = ['choir', 'doctor'] as const

/** Rules of needs and orders: the same workers, two things to order. */
export function needsRulesOf(): NeedsRules {
  return {
    workers: new Map(WORKERS.map((worker) => [worker, []])),
    backstop: ['w4'],
    categories: new Set(CATEGORIES),
    resources: new Map(RESOURCES.map((resource) => [resource, true])),
  }
}

/** The date at the station. */
export function dayOf(now: Instant): string {
  return localDateTime(now, ZONE).slice(0, 10)
}

/** The world of a decision at an instant. */
export function situationAt<Rules>(now: Instant, rules: Rules): Situation<Rules> {
  return { now, businessDay: dayOf(now), rules }
}

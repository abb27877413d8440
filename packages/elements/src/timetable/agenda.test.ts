// Which activities stand on which day, and how they stand.
import { readTimetable } from '@doorstep/model/feed'
import type { Occurrence } from '@doorstep/model/timetable'
import { expect } from '@open-wc/testing'
import { periodOf } from '../calendar/period.js'
import { activities, nationalDay } from '../testing/calendars.js'
import { agendaOf } from './agenda.js'
import { activitiesOf, standingOf, timeOn, topicsOf } from './standing.js'

const entries = activitiesOf(activities.entries)
const uids = (date: string, view: 'today' | 'week' | 'month' = 'week') =>
  agendaOf(entries, periodOf(view, date), nationalDay)
    .get(date)
    ?.map(({ entry }) => entry.uid)

function only(date: string, uid: string): Occurrence {
  const found = agendaOf(entries, periodOf('today', date), nationalDay)
    .get(date)
    ?.find(({ entry }) => entry.uid === uid)
  if (!found) throw new Error(`no ${uid} on ${date}`)
  return found
}

describe('the agenda', () => {
  it('has a list for every day, in order of time, without duty', () => {
    const week = agendaOf(entries, periodOf('week', '2026-11-20'), nationalDay)
    expect([...week.keys()]).to.have.length(7)
    expect(uids('2026-11-16')).to.deep.equal(['tai-chi'])
    expect(uids('2026-11-20')).to.deep.equal(['show', 'tai-chi', 'clinic', 'crochet', 'lawyer', 'painting', 'talk', 'choir', 'night'])
  })

  it('has what lasts on each of its days, also when it began before the period', () => {
    expect(uids('2026-11-21')).to.include('show')
    expect(uids('2026-11-21', 'today')).to.include('show')
    expect(uids('2026-11-22')).not.to.include('show')
  })

  it('has what ends in the small hours only on the day it began', () => {
    expect(uids('2026-11-20')).to.include('night')
    expect(uids('2026-11-21')).not.to.include('night')
    expect(uids('2026-11-21', 'today')).not.to.include('night')
  })

  it('has what is for whole days on so many days, at whatever time of day it is said to begin', () => {
    const fair = { uid: 'fair', title: '书展', start: '2026-11-20T09:00', duration: 'P2D', showWithoutTime: true }
    const { value } = readTimetable({ entries: [fair] })
    const week = agendaOf(value?.entries ?? [], periodOf('week', '2026-11-20'), [])
    expect([...week].filter(([, each]) => each.length > 0).map(([day]) => day)).to.deep.equal(['2026-11-20', '2026-11-21'])
  })

  it('has moved ones where they were moved to', () => {
    expect(uids('2026-11-19')).not.to.include('choir')
    expect(only('2026-11-20', 'choir').moved).to.equal(true)
  })
})

describe('how an activity stands', () => {
  it('goes by the clock: from its start until just before its end', () => {
    const clinic = only('2026-11-20', 'clinic')
    const at = (time: string) => standingOf(clinic, `2026-11-20T${time}`)
    expect(['09:29', '09:30', '11:29', '11:30'].map(at)).to.deep.equal(['ahead', 'running', 'running', 'over'])
  })

  it('is cancelled whatever the clock says', () => {
    expect(standingOf(only('2026-10-01', 'chess'), '2026-10-01T20:00')).to.equal('cancelled')
  })
})

describe('times as they are read on a day', () => {
  it('name the date when it is another', () => {
    expect(timeOn('2026-11-20T09:30', '2026-11-20', 'zh-Hans')).to.equal('9:30')
    expect(timeOn('2026-11-21T02:00', '2026-11-20', 'zh-Hans')).to.equal('11月21日 2:00')
    expect(timeOn('2026-11-21T02:00', '2026-11-20', 'en')).to.equal('21 November 2:00')
  })

  it('end a day at 24:00', () => {
    expect(timeOn('2026-11-21T00:00', '2026-11-20', 'zh-Hans')).to.equal('24:00')
    expect(timeOn('2026-11-21T00:00', '2026-11-21', 'zh-Hans')).to.equal('0:00')
  })
})

describe('topics', () => {
  it('are whom it is for and its categories; for all is none', () => {
    const topics = (uid: string) => entries.filter((entry) => entry.uid === uid).flatMap(topicsOf)
    expect(topics('tai-chi')).to.deep.equal(['seniors'])
    expect(topics('clinic')).to.deep.equal(['health'])
    expect(topics('crochet')).to.deep.equal([])
  })
})

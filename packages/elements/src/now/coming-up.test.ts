// What is on next and what there is to eat: the day of what is not today, every dish in order, and nothing for what is unknown.
import { EMPTY_FEED, readMenu, readStation, readTimetable } from '@doorstep/model/feed'
import { momentOf } from '@doorstep/model/now'
import { textIn, type Language, type LocalisedText } from '@doorstep/model/text'
import { instantOf } from '@doorstep/model/time'
import { expect } from '@open-wc/testing'
import { comingUp } from './coming-up.js'
import type { NowReader } from './now-texts.js'

const reader = (language: Language): NowReader => ({ language, text: (text: LocalisedText | undefined) => textIn(text, [language]) })
const part = <Value>({ value }: { value: Value | undefined }) => ({ ...EMPTY_FEED.station, value, loading: false })

const station = part(readStation({ id: 's', name: '梧桐里', timeZone: 'Asia/Shanghai', openingHours: [] }))
const timetable = part(
  readTimetable({
    rooms: [{ id: 'hall', name: '一楼大厅' }],
    entries: [{ uid: 'e1', kind: 'activity', title: '全天义诊', room: 'hall', start: '2026-11-21T13:30', duration: 'PT2H' }],
  }),
)
const menu = part(
  readMenu({
    groups: [{ id: 'hot', name: '热菜' }],
    points: [{ id: 'p', name: '食堂', mealTimes: { lunch: { opens: '10:30', closes: '13:00' } } }],
    dishes: {
      fish: { name: '清蒸鲈鱼', group: 'hot' },
      greens: { name: '炒青菜', group: 'hot' },
      soup: { name: '番茄蛋汤', group: 'hot' },
    },
    meals: [{ date: '2026-11-20', meal: 'lunch', point: 'p', dishes: ['fish', 'greens', 'soup'] }],
  }),
)

function at(time: string, parts: object) {
  const now = momentOf({ ...EMPTY_FEED, station, ...parts }, undefined, instantOf(time, 'Asia/Shanghai'))
  if (!now) throw new Error('no station')
  return comingUp(now, reader('zh-Hans'))
}

describe('what is coming up', () => {
  it('names the day of an activity that is not today, and where it is', () => {
    expect(at('2026-11-20T10:00', { timetable }).activity).to.deep.equal({
      day: '11月21日 星期六',
      what: '13:30 全天义诊',
      where: '一楼大厅',
    })
    expect(at('2026-11-21T10:00', { timetable }).activity?.day).to.equal('')
  })

  it('names no day of what began on an earlier one and is on today', () => {
    const fair = part(
      readTimetable({
        entries: [{ uid: 'e2', kind: 'activity', title: '便民集市', start: '2026-11-20T00:00', duration: 'P3D' }],
      }),
    )
    const days = ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'].map((day) => at(`${day}T10:00`, { timetable: fair }).activity)
    expect(days.map((activity) => activity?.day)).to.deep.equal(['11月20日 星期五', '', '', ''])
    expect(days.map((activity) => activity?.what)).to.deep.equal(Array(4).fill('全天，到11月22日 便民集市'))
  })

  it('has every dish of the next meal in order', () => {
    const { meal } = at('2026-11-20T10:00', { menu })
    expect(meal?.dishes).to.deep.equal(['清蒸鲈鱼', '炒青菜', '番茄蛋汤'])
    expect(meal?.when).to.contain('10:30')
  })

  it('has nothing where nothing is known', () => {
    expect(at('2026-11-20T10:00', {})).to.deep.equal({ activity: undefined, meal: undefined })
  })
})

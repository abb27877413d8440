// The sentences of this moment: the doors, a service, a person, an activity, in the languages where they differ.
import { readTimetable } from '@doorstep/model/feed'
import type { ItemNow, OpeningNow } from '@doorstep/model/now'
import { textIn, type Language, type LocalisedText } from '@doorstep/model/text'
import { occurrencesBetween } from '@doorstep/model/timetable'
import { expect } from '@open-wc/testing'
import { canText, momentText } from './can-texts.js'
import { activityTimeText, namedDayText, openingText, personText, type NowReader } from './now-texts.js'

const NOW = '2026-11-20T10:20'
const reader = (language: Language): NowReader => ({ language, text: (text: LocalisedText | undefined) => textIn(text, [language]) })
const zh = reader('zh-Hans')
const opening = (part: Partial<OpeningNow> & Pick<OpeningNow, 'is'>): OpeningNow => ({
  ...{ until: undefined, next: undefined, reason: undefined, stopped: undefined, day: undefined },
  ...part,
})
const item = (part: Partial<ItemNow> & Pick<ItemNow, 'can'>): ItemNow => ({
  ...{ why: undefined, until: undefined, next: undefined, desk: undefined, worker: undefined, by: undefined },
  ...part,
})

describe('the sentences of this moment', () => {
  it('say a moment by today, tomorrow, or its date', () => {
    const says = ['2026-11-20T20:00', '2026-11-21T09:00', '2026-11-23T08:30'].map((at) => momentText(at, NOW, 'zh-Hans'))
    expect(says).to.deep.equal(['20:00', '明天 9:00', '11月23日 星期一 8:30'])
  })

  it('say how the doors stand, and nothing where nobody knows', () => {
    const until = '2026-11-20T20:00'
    const says = [
      opening({ is: 'open', until }),
      opening({ is: 'open', until: '2026-11-21T02:00' }),
      opening({ is: 'closing', until }),
      opening({ is: 'stopped', until, stopped: { why: 'staff', until: '2026-11-20T11:00' } }),
      opening({ is: 'stopped', until, stopped: { why: 'staff', until: undefined } }),
      opening({ is: 'closed', next: '2026-11-21T09:00', reason: '盘点' }),
      opening({ is: 'closed' }),
      opening({ is: 'unknown' }),
    ].map((each) => openingText(each, NOW, zh))
    expect(says).to.deep.equal([
      '开放中，今天到 20:00',
      '开放中，到明天 2:00',
      '快关门了，到 20:00',
      '开着，现在不发号，11:00 再发',
      '开着，现在不发号',
      '盘点，现在关门了，明天 9:00 开门',
      '现在关门了',
      '',
    ])
  })

  it('name a holiday by its name and a make-up day as one that is worked', () => {
    const day = (kind: 'holiday' | 'makeup') => opening({ is: 'open', day: { kind, name: { 'zh-Hans': '国庆节', en: 'National Day' } } })
    expect([namedDayText(day('holiday'), zh), namedDayText(day('makeup'), zh)]).to.deep.equal(['国庆节', '调休上班'])
    expect(namedDayText(day('holiday'), reader('en'))).to.equal('National Day')
    expect(namedDayText(opening({ is: 'open' }), zh)).to.equal('')
  })

  it('say that a service can be done now only where that is known', () => {
    const says = [
      item({ can: 'yes' }),
      item({ can: 'no', why: 'closed', next: '2026-11-21T09:00' }),
      item({ can: 'no', why: 'closed' }),
      item({ can: 'no', why: 'suspended' }),
      item({ can: 'no', why: 'stopped', next: '2026-11-20T11:00' }),
      item({ can: 'unknown', why: 'unknown-hours' }),
      item({ can: 'unknown', why: 'no-desk' }),
      item({ can: 'no', why: 'elsewhere' }),
    ].map((each) => canText(each, NOW, 'zh-Hans'))
    expect(says).to.deep.equal([
      '现在能办',
      '明天 9:00 起能办',
      '现在不办',
      '暂停办理',
      '11:00 再发号',
      '办理时间请问工作人员',
      '能不能办请问工作人员',
      '',
    ])
  })

  it('name a person as there only who is signed in', () => {
    const worker = { id: 'w1', name: { 'zh-Hans': '王芳', en: 'Wang Fang' }, absences: [] }
    const says = (['desk', 'duty', 'usual'] as const).map((by) => [
      personText({ worker, by }, zh),
      personText({ worker, by }, reader('en')),
    ])
    expect(says).to.deep.equal([
      ['王芳', 'Wang Fang'],
      ['值班 王芳', 'On duty: Wang Fang'],
      ['通常 王芳', 'Usually Wang Fang'],
    ])
    expect(personText({ worker: undefined, by: undefined }, zh)).to.equal('')
  })

  it('say all day for what has no hours, and until when it lasts', () => {
    const { value } = readTimetable({
      entries: [
        { uid: 'a', title: '全天义诊', start: '2026-11-20T00:00', duration: 'P1D', showWithoutTime: true },
        { uid: 'b', title: '书展', start: '2026-11-20T09:00', duration: 'P3D', showWithoutTime: true },
        { uid: 'c', title: '开放日', start: '2026-11-20T00:00', duration: 'P1D' },
        { uid: 'd', title: '跨年', start: '2026-11-20T00:00', duration: 'PT1H' },
      ],
    })
    const found = occurrencesBetween(value?.entries ?? [], '2026-11-20', '2026-11-21', [])
    const says = (language: Language) => Object.fromEntries(found.map((each) => [each.entry.uid, activityTimeText(each, language)]))
    expect(says('zh-Hans')).to.deep.equal({ a: '全天', b: '全天，到11月22日', c: '全天', d: '0:00' })
    expect(says('en')).to.deep.equal({ a: 'All day', b: 'All day, until 22 November', c: 'All day', d: '0:00' })
  })
})

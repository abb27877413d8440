// A small station for tests and stories: two desks, three workers, a handful of services.
import { readHolidays, readServices, readStation, readTimetable } from '@doorstep/model/feed'
import type { Services } from '@doorstep/model/services'
import type { Station } from '@doorstep/model/station'
import type { HolidayYear } from '@doorstep/model/time'
import type { Timetable } from '@doorstep/model/timetable'
import { StillFeed, fresh } from './feeds.js'

function whole<Value>({ value, problems }: { value: Value | undefined; problems: readonly unknown[] }): Value {
  if (value === undefined || problems.length > 0) throw new Error(JSON.stringify(problems))
  return value
}

/** Friday 2026-11-20, 10:24 in Shanghai: the station is open. */
export const FRIDAY_MORNING = Date.parse('2026-11-20T10:24:00+08:00')
/** The same day, 21:00: the station is closed until Saturday 9:00. */
export const FRIDAY_NIGHT = Date.parse('2026-11-20T21:00:00+08:00')

export const station: Station = whole(
  readStation({
    id: 'test',
    name: { 'zh-Hans': '梧桐里家门口服务站', 'zh-Hant': '梧桐里家門口服務站', en: 'Wutongli Doorstep Station' },
    timeZone: 'Asia/Shanghai',
    openingHours: [
      { days: ['mo', 'tu', 'we', 'th', 'fr'], opens: '08:30', closes: '20:00' },
      { days: ['sa', 'su', 'holiday'], opens: '09:00', closes: '17:00' },
    ],
    desks: [
      {
        id: 'd1',
        name: { 'zh-Hans': '1号接待台', 'zh-Hant': '1號接待台', en: 'Desk 1' },
        zone: { 'zh-Hans': '进门左手', 'zh-Hant': '進門左手', en: 'left of the door' },
      },
      { id: 'd2', name: { 'zh-Hans': '2号接待台', 'zh-Hant': '2號接待台', en: 'Desk 2' } },
    ],
    workers: [
      {
        id: 'w1',
        name: { 'zh-Hans': '王芳', 'zh-Hant': '王芳', en: 'Wang Fang' },
        position: { 'zh-Hans': '社工', 'zh-Hant': '社工', en: 'social worker' },
      },
      {
        id: 'w2',
        name: { 'zh-Hans': '陆伟', 'zh-Hant': '陸偉', en: 'Lu Wei' },
        position: { 'zh-Hans': '社工', 'zh-Hant': '社工', en: 'social worker' },
      },
      {
        id: 'w7',
        name: { 'zh-Hans': '周敏', 'zh-Hant': '周敏', en: 'Zhou Min' },
        position: { 'zh-Hans': '书记', 'zh-Hant': '書記', en: 'secretary' },
      },
    ],
    backstop: { secretary: 'w7' },
    queue: {
      // tests take tickets faster than people
      paceTickets: 0,
      series: [
        { letter: 'G', categories: [] },
        { letter: 'A', categories: ['government'], dailyCap: 2 },
      ],
      classes: [{ id: 'senior', label: { 'zh-Hans': '80岁以上', 'zh-Hant': '80歲以上', en: '80 and over' }, headStartMinutes: 20 }],
      noShowCalls: 1,
      noShowSeconds: 0,
    },
  }),
)

export const services: Services = whole(
  readServices({
    categories: [{ id: 'own', name: { 'zh-Hans': '本站特色', 'zh-Hant': '本站特色', en: 'Our own' } }],
    items: [
      {
        id: 'medical-booklet',
        name: { 'zh-Hans': '病历本更换', 'zh-Hant': '病歷本更換', en: 'New medical booklet' },
        category: 'government',
        keywords: ['病历本用完了'],
        summary: {
          'zh-Hans': '街道受理中心视频核验，大约 5 分钟',
          'zh-Hant': '街道受理中心視訊核驗，大約 5 分鐘',
          en: 'Checked by video link, about 5 minutes',
        },
        documents: [
          { name: { 'zh-Hans': '医保卡', 'zh-Hant': '醫保卡', en: 'Medical insurance card' }, form: 'original' },
          { name: { 'zh-Hans': '旧病历本', 'zh-Hant': '舊病歷本', en: 'Old booklet' }, form: 'original', optional: true },
        ],
        steps: ['取号', '视频核验', '当场拿新本'],
        timeLimit: { 'zh-Hans': '当场办结', 'zh-Hant': '當場辦結', en: 'done at once' },
        channels: ['desk', 'video'],
        desk: 'd1',
        handler: 'w1',
        phones: [{ number: '021-5555 0101' }],
        updated: '2026-11-01',
      },
      {
        id: 'clinic',
        name: { 'zh-Hans': '健康咨询', en: 'Health advice' },
        category: 'health',
        hours: [{ days: ['we'], opens: '09:00', closes: '11:00' }],
      },
      {
        id: 'insurance-card',
        name: { 'zh-Hans': '医保卡挂失补办', en: 'Lost insurance card' },
        category: 'government',
        elsewhere: {
          name: { 'zh-Hans': '街道社区事务受理服务中心', en: 'Street Affairs Centre' },
          address: '桐荫路 18 号',
          walkMinutes: 9,
        },
      },
      { id: 'tea', name: { 'zh-Hans': '午后茶座', en: 'Afternoon tea' }, category: 'own', own: true, status: 'suspended' },
      { id: 'minibus', name: '便民资源', category: 'life', list: 'resource' },
    ],
  }),
)

export const timetable: Timetable = whole(
  readTimetable({
    entries: [
      {
        uid: 'duty',
        kind: 'duty',
        title: '值班',
        worker: 'w2',
        desk: 'd2',
        start: '2026-11-01T08:30',
        duration: 'PT12H',
        recurrenceRules: [{ frequency: 'daily' }],
      },
    ],
  }),
)

export const holidays: readonly HolidayYear[] = [
  whole(readHolidays({ year: 2026, days: [{ name: '元旦', date: '2026-01-01', isOffDay: true }] })),
]

/** The whole small station as a feed that stands still. */
export function smallFeed(): StillFeed {
  return new StillFeed({ station: fresh(station), services: fresh(services), timetable: fresh(timetable), holidays: fresh(holidays) })
}

// Timetables and menus for tests and stories: one of every case around Friday 2026-11-20.
import { readHolidays, readMenu, readTimetable } from '@doorstep/model/feed'
import type { Menu } from '@doorstep/model/menu'
import type { Salvaged } from '@doorstep/model/schema'
import type { HolidayYear } from '@doorstep/model/time'
import type { Timetable } from '@doorstep/model/timetable'
import { StillFeed, fresh } from './feeds.js'
import { station } from './station.js'

function whole<Value>({ value, problems }: Salvaged<Value>): Value {
  if (value === undefined || problems.length > 0) throw new Error(JSON.stringify(problems))
  return value
}

const weekly = (...days: readonly string[]) => [{ frequency: 'weekly', byDay: days.map((day) => ({ day })) }]

export const activities: Timetable = whole(
  readTimetable({
    rooms: [
      { id: 'plaza', name: { 'zh-Hans': '小广场', 'zh-Hant': '小廣場', en: 'The square' } },
      { id: 'r2', name: { 'zh-Hans': '二楼活动室', 'zh-Hant': '二樓活動室', en: 'Activity room' }, floor: '2楼' },
      { id: 'r302', name: { 'zh-Hans': '302室', 'zh-Hant': '302室', en: 'Room 302' }, floor: '3楼' },
    ],
    entries: [
      {
        uid: 'tai-chi',
        title: { 'zh-Hans': '太极拳', 'zh-Hant': '太極拳', en: 'Tai chi' },
        start: '2026-09-01T08:30',
        recurrenceRules: [{ frequency: 'daily' }],
        room: 'plaza',
        organiser: { 'zh-Hans': '王老师', 'zh-Hant': '王老師', en: 'Mr Wang' },
        audience: 'seniors',
      },
      {
        uid: 'clinic',
        title: { 'zh-Hans': '全科门诊', 'zh-Hant': '全科門診', en: 'General clinic' },
        start: '2026-11-06T09:30',
        duration: 'PT2H',
        recurrenceRules: weekly('fr'),
        categories: ['health'],
        admission: 'walk-in',
      },
      {
        uid: 'crochet',
        title: { 'zh-Hans': '钩针编织', 'zh-Hant': '鉤針編織', en: 'Crochet' },
        description: { 'zh-Hans': '线和针都有。', 'zh-Hant': '線和針都有。', en: 'Yarn and hooks are there.' },
        start: '2026-11-03T13:30',
        duration: 'PT1H30M',
        recurrenceRules: weekly('tu', 'fr'),
        room: 'r2',
        admission: 'booking',
        capacity: 16,
      },
      {
        uid: 'lawyer',
        title: { 'zh-Hans': '律师接待', 'zh-Hant': '律師接待', en: 'Lawyer' },
        start: '2026-11-06T14:00',
        duration: 'PT2H',
        recurrenceRules: weekly('fr'),
        categories: ['legal'],
        admission: 'walk-in',
      },
      {
        uid: 'painting',
        title: { 'zh-Hans': '儿童绘画', 'zh-Hant': '兒童繪畫', en: 'Painting for children' },
        start: '2026-11-06T15:30',
        recurrenceRules: weekly('fr'),
        recurrenceOverrides: { '2026-11-20T15:30': { room: 'r302', note: '美术室在刷墙。' } },
        room: 'r2',
        audience: 'children',
        admission: 'booking',
        capacity: 12,
        fee: 10,
      },
      {
        uid: 'talk',
        title: { 'zh-Hans': '营养讲座', 'zh-Hant': '營養講座', en: 'Nutrition talk' },
        start: '2026-11-20T16:00',
        status: 'cancelled',
        categories: ['health'],
      },
      {
        uid: 'choir',
        title: { 'zh-Hans': '合唱队', 'zh-Hant': '合唱隊', en: 'Choir' },
        start: '2026-11-19T14:00',
        recurrenceRules: weekly('th'),
        recurrenceOverrides: { '2026-11-19T14:00': { start: '2026-11-20T19:00' } },
        fee: 0,
      },
      { uid: 'night', title: { 'zh-Hans': '夜读', 'zh-Hant': '夜讀', en: 'Night reading' }, start: '2026-11-20T22:00', duration: 'PT4H' },
      {
        uid: 'show',
        title: { 'zh-Hans': '剪纸展', 'zh-Hant': '剪紙展', en: 'Paper-cut show' },
        start: '2026-11-19T00:00',
        duration: 'P3D',
        showWithoutTime: true,
      },
      {
        uid: 'chess',
        title: { 'zh-Hans': '象棋', 'zh-Hant': '象棋', en: 'Chess' },
        start: '2026-09-03T13:00',
        recurrenceRules: weekly('th', 'sa'),
        onHoliday: 'cancel',
        onMakeupDay: 'cancel',
      },
      { uid: 'duty', kind: 'duty', title: '值班', start: '2026-11-01T08:30', recurrenceRules: [{ frequency: 'daily' }] },
    ],
  }),
)

/** The National Day of 2026 and its make-up day; the notice of 2027 has not come. */
export const nationalDay: readonly HolidayYear[] = [
  whole(
    readHolidays({
      year: 2026,
      days: [
        { name: '国庆节', date: '2026-10-01', isOffDay: true },
        { name: '国庆节', date: '2026-10-10', isOffDay: false },
      ],
    }),
  ),
  whole(readHolidays({ year: 2027, days: [] })),
]

export function activityFeed(timetable: Timetable = activities): StillFeed {
  return new StillFeed({ station: fresh(station), timetable: fresh(timetable), holidays: fresh(nationalDay) })
}

const dish = (hans: string, hant: string, en: string, group: string, price: number, more: object = {}) => ({
  name: { 'zh-Hans': hans, 'zh-Hant': hant, en },
  group,
  price,
  ...more,
})

const lunch = ['wings', 'aubergine', 'cabbage', 'tofu-soup', 'rice']

/** Two points; lunch every day of November but one, breakfast and dinner on the 20th; nothing in December; one lunch in January. */
export const canteen: Menu = whole(
  readMenu({
    points: [
      {
        id: 'p1',
        name: { 'zh-Hans': '梧桐里助餐点', 'zh-Hant': '梧桐里助餐點', en: 'Wutongli Canteen' },
        address: '梧桐里路88弄1号',
        mealTimes: {
          breakfast: { opens: '06:30', closes: '08:30' },
          lunch: { opens: '10:00', closes: '12:00' },
          dinner: { opens: '16:30', closes: '18:00' },
        },
      },
      { id: 'p2', name: { 'zh-Hans': '银杏苑取餐点', 'zh-Hant': '銀杏苑取餐點', en: 'Yinxing Court' } },
    ],
    pricePolicies: [
      {
        id: 'subsidy',
        name: { 'zh-Hans': '助餐补贴', 'zh-Hant': '助餐補貼', en: 'Meal subsidy' },
        points: ['p1'],
        steps: [
          [
            { minimumAge: 80, registered: true, amountOff: 4 },
            { minimumAge: 65, registered: true, amountOff: 2 },
          ],
        ],
      },
    ],
    dishes: {
      wings: dish('红烧鸡翅', '紅燒雞翅', 'Braised wings', 'main-meat', 6, {
        allergens: ['soy', 'crustacean', 'E123'],
        marks: ['bones', 'home-made'],
        nutrition: { energyKcal: 320, vitaminC: 4 },
      }),
      aubergine: dish('肉末茄子', '肉末茄子', 'Aubergine with mince', 'small-meat', 4),
      cabbage: dish('清炒卷心菜', '清炒捲心菜', 'Fried cabbage', 'vegetable', 2, { marks: ['vegetarian'] }),
      'tofu-soup': dish('荠菜豆腐羹', '薺菜豆腐羹', 'Tofu soup', 'soup', 0),
      rice: dish('米饭', '米飯', 'Rice', 'staple', 1),
      congee: dish('白粥', '白粥', 'Congee', 'drink', 1),
    },
    groups: [{ id: 'drink', name: { 'zh-Hans': '粥', 'zh-Hant': '粥', en: 'Porridge' } }],
    meals: [
      ...Array.from({ length: 30 }, (_, index) => index + 1)
        .filter((day) => day !== 26)
        .map((day) => ({
          date: `2026-11-${String(day).padStart(2, '0')}`,
          point: 'p1',
          meal: 'lunch',
          dishes: lunch,
          sets: [{ name: { 'zh-Hans': '三菜一汤', 'zh-Hant': '三菜一湯', en: 'Three dishes and a soup' }, dishes: lunch, price: 15 }],
        })),
      { date: '2026-11-20', point: 'p1', meal: 'breakfast', dishes: ['congee'], note: '今天加一只蛋。' },
      { date: '2026-11-20', point: 'p1', meal: 'dinner', dishes: ['aubergine', 'rice'] },
      { date: '2026-11-20', point: 'p2', meal: 'lunch', dishes: ['cabbage'], sets: [{ name: '一菜', dishes: ['cabbage'], price: 15 }] },
      { date: '2027-01-04', point: 'p1', meal: 'lunch', dishes: lunch },
    ],
    closed: [{ date: '2026-11-26', reason: { 'zh-Hans': '厨房检修', 'zh-Hant': '廚房檢修', en: 'kitchen repairs' } }],
  }),
)

/** As an OpenMensa feed arrives: euro, groups of its own, one interval a day, notes, no sets and no subsidy. */
export const mensa: Menu = whole(
  readMenu({
    currency: 'EUR',
    groups: [
      { id: 'g1', name: 'Tagesgericht' },
      { id: 'g2', name: 'Beilagen' },
    ],
    dishes: {
      d1: { name: 'Kartoffelsuppe mit Würstchen', group: 'g1', price: 2.75, notes: ['mit Schweinefleisch', 'enthält Sellerie'] },
      d2: { name: 'Pommes frites', group: 'g2', price: 1.1 },
    },
    meals: [{ date: '2026-11-20', meal: 'lunch', dishes: ['d2', 'd1'] }],
  }),
)

export function mealFeed(menu: Menu = canteen): StillFeed {
  return new StillFeed({ station: fresh(station), menu: fresh(menu), holidays: fresh(nationalDay) })
}

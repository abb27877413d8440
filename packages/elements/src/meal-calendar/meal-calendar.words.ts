// What the meal calendar says.
import { calendarWords } from '../calendar/calendar.words.js'
import type { Dictionary } from '../i18n/localise.js'
import type { MealWords } from './meal-calendar.words.shape.js'

export const mealWords: Dictionary<MealWords> = {
  'zh-Hans': {
    ...calendarWords,
    heading: '助餐菜单',
    meals: { breakfast: '早餐', lunch: '午餐', dinner: '晚餐' },
    groups: { 'main-meat': '大荤', 'small-meat': '小荤', vegetable: '素菜', soup: '汤', staple: '主食', snack: '点心' },
    point: '在哪里吃',
    who: '谁来吃',
    whichMeal: '看哪一餐',
    ages: (from, to) => (from === undefined ? `${to}岁以下` : to === undefined ? `${from}岁以上` : `${from}–${to}岁`),
    others: '其他',
    registered: '本镇户籍',
    listPrice: '原价',
    off: (amount) => `已减补贴 ${amount}`,
    serving: '正在供应',
    over: '已结束',
    facts: '过敏原、营养',
    none: '这一天还没有菜单。',
    noneIn: (month) => `${month}还没有菜单。`,
    haveMonths: '看有菜单的月份：',
    notYet: '这里还没有菜单。',
    closed: (reason) => (reason === '' ? '这一天不供餐' : `这一天不供餐：${reason}`),
    closedMark: '休',
    back: '回到这一周',
    day: '日期',
    more: (count) => `等 ${count} 样`,
    free: '免费',
    how: '补贴怎么算',
  },
  'zh-Hant': () => import('./meal-calendar.words.zh-hant.js').then(({ words }) => words),
  en: () => import('./meal-calendar.words.en.js').then(({ words }) => words),
}

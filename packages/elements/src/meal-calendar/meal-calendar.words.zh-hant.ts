// What the meal calendar says, in traditional Chinese.
import { words as calendarWords } from '../calendar/calendar.words.zh-hant.js'
import type { MealWords } from './meal-calendar.words.shape.js'

export const words: MealWords = {
  ...calendarWords,
  heading: '助餐菜單',
  meals: { breakfast: '早餐', lunch: '午餐', dinner: '晚餐' },
  groups: { 'main-meat': '大葷', 'small-meat': '小葷', vegetable: '素菜', soup: '湯', staple: '主食', snack: '點心' },
  point: '在哪裏吃',
  who: '誰來吃',
  whichMeal: '看哪一餐',
  ages: (from, to) => (from === undefined ? `${to}歲以下` : to === undefined ? `${from}歲以上` : `${from}–${to}歲`),
  others: '其他',
  registered: '本鎮戶籍',
  listPrice: '原價',
  off: (amount) => `已減補貼 ${amount}`,
  serving: '正在供應',
  over: '已結束',
  facts: '過敏原、營養',
  none: '這一天還沒有菜單。',
  noneIn: (month) => `${month}還沒有菜單。`,
  haveMonths: '看有菜單的月份：',
  notYet: '這裏還沒有菜單。',
  closed: (reason) => (reason === '' ? '這一天不供餐' : `這一天不供餐：${reason}`),
  closedMark: '休',
  back: '回到這一週',
  day: '日期',
  more: (count) => `等 ${count} 樣`,
  free: '免費',
  how: '補貼怎麼算',
}

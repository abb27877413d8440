// The demo canteen apart from its dishes: groups, points, subsidies, sets, and the notes of feast days.
import { texts } from './dishes/row.mjs'

export const groups = [
  { id: 'main-meat', name: texts('大荤|大葷|Main meat dish') },
  { id: 'small-meat', name: texts('小荤|小葷|Small meat dish') },
  { id: 'vegetable', name: texts('素菜|素菜|Vegetables') },
  { id: 'soup', name: texts('汤|湯|Soup') },
  { id: 'drink', name: texts('粥和豆浆|粥和豆漿|Porridge and soy milk') },
  { id: 'staple', name: texts('主食|主食|Staples') },
  { id: 'snack', name: texts('点心水果|點心水果|Snacks and fruit') },
  { id: 'side', name: texts('蛋和小菜|蛋和小菜|Eggs and pickles') },
]

export const points = [
  {
    id: 'p1',
    name: texts('梧桐里助餐点|梧桐里助餐點|Wutongli Canteen'),
    address: texts('梧桐里路88弄1号1楼|梧桐里路88弄1號1樓|Floor 1, No. 1, Lane 88, Wutongli Road'),
    telephone: '021-0555 0199',
    mealTimes: {
      breakfast: { opens: '06:30', closes: '08:30' },
      lunch: { opens: '10:30', closes: '12:00' },
      dinner: { opens: '16:30', closes: '18:00' },
    },
  },
  {
    id: 'p2',
    name: texts('银杏苑取餐点|銀杏苑取餐點|Yinxing Court Pick-up Point'),
    address: texts('桐荫路180弄门卫室旁|桐蔭路180弄門衛室旁|By the gate of Lane 180, Tongyin Road'),
    telephone: '021-0555 0199',
    mealTimes: { lunch: { opens: '11:00', closes: '12:00' } },
  },
]

/** A subsidy for each meal by age, for residents registered in the subdistrict. */
export const pricePolicies = [
  {
    id: 'subsidy',
    name: texts('助餐补贴|助餐補貼|Meal subsidy'),
    points: ['p1', 'p2'],
    steps: [
      [
        { minimumAge: 80, registered: true, amountOff: 4, per: /** @type {const} */ ('meal') },
        { minimumAge: 65, registered: true, amountOff: 2, per: /** @type {const} */ ('meal') },
      ],
    ],
  },
]

export const sets = {
  breakfast: { name: texts('早餐套餐|早餐套餐|Breakfast set'), price: 4 },
  lunch: { name: texts('三菜一汤|三菜一湯|Three dishes and a soup'), price: 15 },
  dinner: { name: texts('两菜一汤|兩菜一湯|Two dishes and a soup'), price: 8 },
}

/**
 * What is special on a date: a sentence beside the meal and dishes from the feast pool. Solar terms and lunar dates as the
 * observatories publish them; a new season is added here by hand.
 *
 * @type {Readonly<Record<string, readonly { meal: import('@doorstep/model/menu').MealName, note: string, dishes?: readonly string[] }[]>>}
 */
export const feasts = {
  '2026-11-07': [
    {
      meal: 'lunch',
      note: '今天立冬，加一份萝卜丝饼。|今天立冬，加一份蘿蔔絲餅。|Winter begins today: radish cakes on the side.',
      dishes: ['radish-cake'],
    },
  ],
  '2026-11-22': [
    {
      meal: 'lunch',
      note: '今天小雪，天冷了，汤管够。|今天小雪，天冷了，湯管夠。|Lesser snow: cold outside, so as much soup as you like.',
    },
  ],
  '2026-12-07': [
    {
      meal: 'lunch',
      note: '今天大雪，路滑，走不动的打电话，我们送。|今天大雪，路滑，走不動的打電話，我們送。|Greater snow: if the way is slippery call us and we bring it.',
    },
  ],
  '2026-12-22': [
    {
      meal: 'breakfast',
      note: '今天冬至，早上吃汤圆。|今天冬至，早上吃湯圓。|Winter solstice: rice balls this morning.',
      dishes: ['rice-balls'],
    },
    {
      meal: 'dinner',
      note: '冬至夜，晚餐5点半前来，早点回家。|冬至夜，晚餐5點半前來，早點回家。|Solstice night: come by 5.30 and be home early.',
    },
  ],
  '2027-01-01': [
    {
      meal: 'lunch',
      note: '元旦快乐，加八宝饭和蛋糕。|元旦快樂，加八寶飯和蛋糕。|Happy New Year: eight-treasure rice and cake.',
      dishes: ['eight-treasure-rice', 'sponge-cake'],
    },
  ],
  '2027-01-05': [
    {
      meal: 'lunch',
      note: '今天小寒，有咸肉菜饭。|今天小寒，有鹹肉菜飯。|Lesser cold: rice with greens and cured pork.',
      dishes: ['greens-rice'],
    },
  ],
  '2027-01-15': [
    {
      meal: 'breakfast',
      note: '今天腊八，腊八粥人人有份，不收钱。|今天臘八，臘八粥人人有份，不收錢。|Laba festival: a bowl of Laba porridge for everyone, free.',
      dishes: ['laba-congee'],
    },
  ],
  '2027-01-20': [
    {
      meal: 'lunch',
      note: '今天大寒，有咸肉菜饭。|今天大寒，有鹹肉菜飯。|Greater cold: rice with greens and cured pork.',
      dishes: ['greens-rice'],
    },
  ],
}

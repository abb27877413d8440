// What stands beside the dishes: rice, fruit, and the dishes of feast days.

/** @type {readonly import('./row.mjs').Row[]} */
export const staples = [
  ['rice', '米饭|米飯|Rice', 1, 'steamed', 'rice', 'soft', 230, 3, 4],
  ['multigrain-rice', '杂粮饭|雜糧飯|Mixed-grain rice', 1, 'steamed', 'rice millet red-bean', '', 220, 3, 6],
  ['greens-rice', '咸肉菜饭|鹹肉菜飯|Rice with greens and cured pork', 3, 'steamed', 'rice greens cured-pork', 'soft', 320, 480, 9],
]

/** @type {readonly import('./row.mjs').Row[]} */
export const fruits = [
  ['mandarin', '橘子|橘子|Mandarin', 2, 'raw', 'mandarin', '', 60, 1, 1],
  ['banana', '香蕉|香蕉|Banana', 2, 'raw', 'banana', 'soft', 90, 1, 1],
  ['apple', '苹果|蘋果|Apple', 2, 'raw', 'apple', '', 80, 1, 0],
  ['yoghurt', '原味酸奶|原味優格（酸奶）|Plain yoghurt', 2, 'raw', 'milk', 'soft', 85, 60, 4],
  ['pear', '梨|梨|Pear', 2, 'raw', 'pear', '', 80, 1, 0],
  ['steamed-apple', '蒸苹果（好嚼）|蒸蘋果（好嚼）|Steamed apple, easy to chew', 2, 'steamed', 'apple', 'soft', 80, 1, 0],
  ['pomelo', '柚子|柚子|Pomelo', 2, 'raw', 'pomelo', '', 60, 1, 1],
]

/** @type {readonly import('./row.mjs').Row[]} */
export const feastDishes = [
  [
    'rice-balls',
    '黑洋酥汤圆（4只）|黑芝麻湯圓（4隻）|Four black sesame rice balls',
    4,
    'boiled',
    'glutinous-rice sesame sugar',
    'sweet',
    280,
    20,
    5,
  ],
  [
    'laba-congee',
    '腊八粥|臘八粥|Laba porridge',
    0,
    'boiled',
    'rice glutinous-rice red-bean peanut lotus-seed red-date',
    'soft',
    200,
    10,
    6,
  ],
  [
    'eight-treasure-rice',
    '八宝饭|八寶飯|Eight-treasure rice',
    4,
    'steamed',
    'glutinous-rice red-bean red-date lotus-seed sugar',
    'sweet soft',
    320,
    15,
    5,
  ],
  ['sponge-cake', '重油蛋糕|重油蛋糕|Old-style sponge cake', 3, 'baked', 'wheat egg sugar', 'sweet soft', 240, 110, 5],
  ['radish-cake', '萝卜丝饼|蘿蔔絲餅|Shredded radish cake', 2, 'fried', 'wheat radish', '', 220, 310, 4],
]

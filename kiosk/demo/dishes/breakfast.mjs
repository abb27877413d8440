// Breakfast: porridge and drinks, buns and noodles, eggs, small dishes.

/** @type {readonly import('./row.mjs').Row[]} */
export const drinks = [
  ['plain-congee', '白粥|白粥|Rice porridge', 1, 'boiled', 'rice', 'soft', 120, 5, 3],
  ['soy-milk', '豆浆|豆漿|Soy milk', 2, 'boiled', 'soybean', 'soft', 90, 10, 7],
  ['millet-congee', '小米粥|小米粥|Millet porridge', 1, 'boiled', 'millet', 'soft', 130, 5, 4],
  ['pumpkin-congee', '南瓜粥|南瓜粥|Pumpkin porridge', 1, 'boiled', 'rice pumpkin', 'soft', 130, 5, 3],
  ['greens-congee', '青菜粥|青菜粥|Porridge with greens', 1, 'boiled', 'rice greens', 'soft', 130, 220, 4],
  ['red-bean-congee', '红豆粥|紅豆粥|Red bean porridge', 2, 'boiled', 'rice red-bean', 'soft', 160, 5, 6],
  ['century-egg-congee', '皮蛋瘦肉粥|皮蛋瘦肉粥|Porridge with century egg and pork', 3, 'boiled', 'rice egg pork', 'soft', 210, 480, 11],
  ['oat-milk-congee', '牛奶燕麦粥|牛奶燕麥粥|Oat porridge with milk', 3, 'boiled', 'oats milk', 'soft', 180, 60, 8],
]

/** @type {readonly import('./row.mjs').Row[]} */
export const buns = [
  ['steamed-bun', '馒头|饅頭|Steamed bun', 1, 'steamed', 'wheat', 'soft', 180, 130, 6],
  ['greens-bun', '菜包|菜包|Bun filled with greens', 1.5, 'steamed', 'wheat greens dried-tofu', 'soft', 190, 280, 6],
  ['meat-bun', '肉包|肉包|Bun filled with pork', 2, 'steamed', 'wheat pork soy-sauce', 'soft', 230, 340, 9],
  ['flower-roll', '葱花卷|蔥花捲|Scallion roll', 1, 'steamed', 'wheat scallion', 'soft', 190, 240, 6],
  ['bean-paste-bun', '豆沙包|豆沙包|Red bean bun', 1.5, 'steamed', 'wheat red-bean sugar', 'sweet soft', 220, 110, 6],
  ['shaomai', '糯米烧卖|糯米燒賣|Sticky rice shaomai', 2, 'steamed', 'wheat glutinous-rice pork soy-sauce', '', 230, 380, 7],
  ['rice-cake', '米发糕|米發糕|Steamed rice cake', 1.5, 'steamed', 'rice-flour sugar', 'sweet soft', 180, 90, 3],
  ['sesame-flatbread', '大饼|大餅|Sesame flatbread', 2, 'baked', 'wheat sesame', '', 260, 320, 7],
  ['sweet-potato', '蒸红薯|蒸番薯|Steamed sweet potato', 1.5, 'steamed', 'sweet-potato', 'soft', 130, 40, 2],
]

/** @type {readonly import('./row.mjs').Row[]} */
export const specials = [
  ['scallion-noodles', '葱油拌面|蔥油拌麵|Noodles with scallion oil', 4, 'boiled', 'wheat scallion soy-sauce', '', 360, 620, 10],
  ['small-wonton', '小馄饨|小餛飩|Small wontons', 5, 'boiled', 'wheat pork egg', 'soft', 260, 560, 12],
  ['rice-roll', '粢饭团|粢飯糰|Sticky rice roll with dough stick', 4, 'steamed', 'glutinous-rice wheat pickled-mustard', '', 340, 420, 8],
  ['plain-noodles', '阳春面|陽春麵|Noodles in clear soup', 4, 'boiled', 'wheat scallion soy-sauce', 'soft', 310, 680, 10],
  ['fried-dough', '油条|油條|Fried dough stick', 2, 'fried', 'wheat', '', 250, 360, 5],
  ['savoury-soy-milk', '咸豆浆|鹹豆漿|Savoury soy milk', 3, 'boiled', 'soybean wheat dried-shrimp soy-sauce', 'soft', 140, 560, 9],
  [
    'pan-fried-buns',
    '生煎馒头（4只）|生煎饅頭（4隻）|Four pan-fried pork buns',
    5,
    'fried',
    'wheat pork sesame soy-sauce',
    '',
    360,
    520,
    13,
  ],
]

/** @type {readonly import('./row.mjs').Row[]} */
export const eggs = [
  ['tea-egg', '茶叶蛋|茶葉蛋|Tea egg', 1.5, 'boiled', 'egg soy-sauce tea', '', 80, 320, 7],
  ['boiled-egg', '白煮蛋|白煮蛋|Boiled egg', 1.5, 'boiled', 'egg', '', 75, 70, 7],
]

/** @type {readonly import('./row.mjs').Row[]} */
export const sides = [
  ['pickled-cucumber', '酱黄瓜|醬黃瓜|Pickled cucumber', 0.5, 'pickled', 'cucumber soy-sauce', '', 15, 420, 1],
  ['fermented-tofu', '玫瑰乳腐|玫瑰腐乳|Fermented tofu', 0.5, 'pickled', 'tofu rice-wine', 'soft', 30, 480, 2],
  ['mustard-shreds', '麻油榨菜丝|麻油榨菜絲|Pickled mustard with sesame oil', 0.5, 'pickled', 'pickled-mustard sesame', '', 20, 520, 1],
  ['spiced-peanuts', '盐水花生|鹽水花生|Boiled peanuts', 1, 'boiled', 'peanut', '', 90, 180, 4],
  ['cold-tofu-shreds', '凉拌干丝|涼拌乾絲|Shredded dried tofu', 1, 'cold', 'dried-tofu celery', 'soft', 60, 260, 6],
]

// The measures of `npm run check:layout` can fail: on small pages with one fault each, and on their mended twins they find nothing.
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import type { First } from '../layout/measures/first.js'
import { MEASURES, measure, measuresScript } from '../layout/walk.js'
import { browser } from './kiosk.js'

let page: Page
let script: string

beforeAll(async () => {
  page = await browser.newPage({ viewport: { width: 400, height: 600 } })
  script = await measuresScript(fileURLToPath(new URL('../..', import.meta.url)))
})
afterAll(async () => {
  await page.close()
})

const STYLE = '<style>p,ul{margin:0;padding:0}</style>'
const HEAD = '<!doctype html><html lang="zh"><style>body{margin:0;font:20px/1.4 "Noto Sans CJK SC"} p,ul{margin:0;padding:0}</style>'

/** What is found on a page: the measure, and in it what is said of which text. */
async function found(body: string, first?: First): Promise<string[]> {
  await page.setContent(HEAD + body)
  const measured = await measure(page, script, first)
  return MEASURES.flatMap((name) => measured[name].map(({ what, text }) => `${name}: ${what}: ${text}`))
}

const inShadow = (inner: string): string => `<x-shadow><template shadowrootmode="open">${STYLE}${inner}</template></x-shadow>`

test.each([
  [
    'clipped by a box',
    '<div style="width:90px;overflow:hidden;white-space:nowrap">番茄鱼片配米饭套餐</div>',
    'cut: cut: 番茄鱼片配米饭套餐',
  ],
  ['below a box', '<div style="height:20px;overflow:hidden">一<br>二</div>', 'cut: cut: 一 二'],
  ['beyond the window', '<p style="position:absolute;left:350px;white-space:nowrap">走出屏幕的字</p>', 'cut: cut: 走出屏幕的字'],
  ['beyond a button', '<button style="width:60px;white-space:nowrap">为这件事取号</button>', 'cut: cut: 为这件事取号'],
  [
    'in what scrolls sideways',
    '<div style="width:200px;overflow-x:auto;white-space:nowrap">一段要往旁边拖才看得见的字</div>',
    'cut: cut: 一段要往旁边拖才看得见的字',
  ],
  [
    'in a field',
    '<input placeholder="您要办什么事？比如病历本用完了" style="width:120px;font:inherit">',
    'cut: cut: 您要办什么事？比如病历本用完了',
  ],
  [
    'shortened to nearly nothing',
    '<p style="width:60px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">邻里中心亲子烘焙</p>',
    'cut: cut to “邻里”: 邻里中心亲子烘焙',
  ],
  [
    'shortened to what another one is shortened to',
    ['病历本更换第一次', '病历本更换第二次']
      .map((text) => `<p class="a" style="width:120px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">${text}</p>`)
      .join(''),
    'cut: cut to “病历本更换”, like another: 病历本更换第一次',
  ],
])('cut: %s', async (_, body, says) => {
  expect(await found(body)).toContain(says)
  // the same within shadow roots, and beside a text that has room
  expect(await found(`${inShadow(body)}<p>好的</p>`)).toContain(says)
})

test('cut: a field says its question whole; an ellipsis may take the example', async () => {
  const field = (width: number): string =>
    `<input placeholder="您要办什么事？ 比如病历本用完了" style="width:${width}px;font:inherit;text-overflow:ellipsis">`
  expect(await found(field(180))).toEqual([])
  expect(await found(field(130))).toEqual(['cut: cut: 您要办什么事？ 比如病历本用完了'])
})

test('cut: nothing, where a shortened text can be told, or can be scrolled to', async () => {
  expect(
    await found(
      '<p style="width:300px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">八段锦练习班，每周三次，自带水杯毛巾</p>',
    ),
  ).toEqual([])
  expect(await found('<div style="height:60px;overflow-y:auto">一<br>二<br>三<br>四<br>五</div>')).toEqual([])
  expect(await found('<details><summary>看</summary><p style="position:absolute;left:900px">关着</p></details>')).toEqual([])
})

test.each([
  ['two texts in one place', '<p>早餐和午餐</p><p style="margin-top:-20px">清粥</p>', 'overlapping: overlapping: 早餐和午餐 / 清粥'],
  [
    'a text that is placed',
    '<p>等候人数</p><b style="position:absolute;top:0;left:20px">12</b>',
    'overlapping: overlapping: 等候人数 / 12',
  ],
])('overlapping: %s', async (_, body, says) => {
  expect(await found(body)).toEqual([says])
  expect(await found(inShadow(body))).toEqual([says])
})

test('overlapping: nothing, where lines stand close or something solid lies between', async () => {
  expect(await found('<p style="line-height:1">一行<br>两行</p><p style="line-height:1">三行</p>')).toEqual([])
  expect(await found('<p>下面的字</p><div style="position:fixed;inset:0;background:#fff">上面的字</div>')).toEqual([])
})

const narrow = (text: string, width: string, more = ''): string => `<p style="width:${width};overflow-wrap:anywhere;${more}">${text}</p>`

test.each([
  ['a Latin word', narrow('November', '60px'), 'broken: broken word: November'],
  ['a word over two elements', narrow('Neigh<b>bour</b>hood', '70px'), 'broken: broken word: Neighbourhood'],
  [
    'a hyphen that was not there',
    `<p lang="en" style="width:80px;hyphens:manual">represen&shy;tation</p>`,
    'broken: broken word: represen\u00adtation',
  ],
  ['星期 and its day', narrow('今天星期五', '80px'), 'broken: 星期 apart from its day: 星期五'],
  ['周 and its day', narrow('本周五', '40px'), 'broken: 星期 apart from its day: 周五'],
  ['a number and its unit', narrow('大约要十到12分钟', '129px'), 'broken: number apart from its unit: 12分钟'],
  ['a unit of two characters', narrow('等了 12 分钟', '110px'), 'broken: number apart from its unit: 12 分钟'],
  ['a unit of several words', narrow('3 个工作日', '85px'), 'broken: number apart from its unit: 3 个工作日'],
  ['a number in words', narrow('最多等半小时', '100px'), 'broken: number apart from its unit: 半小时'],
  ['a number and its unit in English', narrow('at most 12 minutes', '95px'), 'broken: number apart from its unit: 12 minutes'],
  ['a number', narrow('12345', '40px'), 'broken: broken number: 12345'],
  ['a telephone number', narrow('call 021-0555 0188', '150px'), 'broken: broken number: 021-0555 0188'],
])('broken: %s', async (_, body, says) => {
  expect(await found(body)).toContain(says)
  expect(await found(inShadow(body))).toContain(says)
})

test.each([
  ['a dot at the end of a line', narrow('社工 · 接待台', '64px')],
  ['a dot at the beginning of a line', narrow('社工 <b style="white-space:nowrap">· 接待台</b>', '80px')],
  ['a dot with nothing after it', '<p>社工 ·</p>'],
  ['a dot of a name at the beginning of a line', narrow('买买提<b style="white-space:nowrap">·艾力</b>', '70px')],
  ['a bracket at the end of a line', narrow('服务（<b style="display:inline-block">社工站</b>）', '70px')],
  ['a comma at the end of a list', '<p>番茄、土豆、</p>'],
])('dangling: %s', async (_, body) => {
  const said = await found(body)
  expect(said.length).toBeGreaterThan(0)
  expect(said.every((text) => text.startsWith('broken: dangling'))).toBe(true)
})

test('broken: nothing, where words stay whole', async () => {
  expect(await found(narrow('Friday 20 November is a day', '120px', 'overflow-wrap:normal'))).toEqual([])
  expect(await found(narrow('社工 · 接待台', '300px'))).toEqual([])
  // a long name has to be torn somewhere
  expect(await found(narrow('阿卜杜热合曼·买买提依明江', '142px'))).toEqual([])
  expect(await found('<b style="font-size:60px">4</b><span>位</span>')).toEqual([])
})

test('empty: the first must be in sight, so many whole, and with words', async () => {
  const list = (gap: number, height: number): string =>
    `<div style="height:${gap}px"></div>${['一', '二', '三'].map((text) => `<p class="i" style="height:${height}px">${text}</p>`).join('')}`
  expect(await found(list(100, 150), { items: '.i', whole: 3 })).toEqual([])
  expect(await found(list(700, 150), { items: '.i' })).toEqual(['empty: empty: 0% of the first in sight: 一'])
  expect(await found(list(540, 150), { items: '.i' })).toEqual(['empty: empty: 41% of the first in sight: 一'])
  // a twentieth is missing
  expect(await found(list(458, 150), { items: '.i' })).toEqual(['empty: empty: 91% of the first in sight: 一'])
  // of what is higher than half the glass, half the glass is owed
  expect(await found(list(300, 900), { items: '.i' })).toEqual([])
  expect(await found(list(320, 900), { items: '.i' })).toEqual(['empty: empty: 91% of the first in sight: 一'])
  expect(await found(list(300, 150), { items: '.i', whole: 3 })).toEqual(['empty: empty: 2 of 3 wholly in sight: 一'])
  expect(await found('', { items: '.i' })).toEqual(['empty: empty: none of .i'])
  // the one that is meant, and no other
  const days = `${list(100, 250)}<p class="i now" style="height:50px">今天</p>`
  expect(await found(days, { items: '.i', meant: '.now' })).toEqual(['empty: empty: 0% of the first in sight: 今天'])
  expect(await found(list(0, 150), { items: '.i', meant: '.now' })).toEqual(['empty: empty: none of .i'])
  // a station that has said little has no more
  expect(await found(list(100, 50), { items: '.i', whole: 4 })).toHaveLength(1)
  expect(await found(list(100, 50), { items: '.i', whole: 4, few: true })).toEqual([])
  // under what lies over it, it is not in sight
  expect(await found(`${list(0, 50)}<div style="position:fixed;inset:0;background:#fff"></div>`, { items: '.i' })).toHaveLength(1)
  // a bare cell of a month tells nothing
  expect(await found('<p class="i">20</p>', { items: '.i', words: true })).toEqual(['empty: empty: none of .i'])
  expect(await found('<p class="i">20 红烧鸡翅</p>', { items: '.i', words: true })).toEqual([])
})

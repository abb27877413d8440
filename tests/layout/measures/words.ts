// Broken words: a line that ends inside a Latin word, between 星期 and its day, between a number and its unit, or on a separator.
import { linesOf, nameOf, onOneLine, type Block } from './texts.js'
import type { Finding } from './finding.js'

/** The longest first: of 个工作日 all of it. */
const longestFirst = (units: string): string =>
  units
    .split('|')
    .sort((one, other) => other.length - one.length)
    .join('|')
const UNITS_ZH = longestFirst(
  '秒|秒钟|秒鐘|分钟|分鐘|小时|小時|个小时|個小時|天|周|週|星期|个星期|個星期|个月|個月|年|工作日|个工作日|個工作日|元|号|號|岁|歲|位|项|項|人|人次|月|日|室|楼|樓|层|層|点|點|样|樣|个|個|场|場|次|米|平方米|厘米|釐米|份|克|千克|公斤|千卡|千焦|毫克|公里|步|类|類|件|条|條|张|張|本|页|頁|家|台|臺|折',
)
const UNITS_EN =
  'min|minutes?|hours?|days?|years?|people|person|places?|items?|services?|activities|activity|dishes|km|m|g|mg|kcal|kJ|yuan|%'

/** What stays together on a line, and what it is called when it does not. */
const TOGETHER: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['broken word', /[\p{Script=Latin}\p{M}\u00AD]+(?:[’'][\p{Script=Latin}]+)*/gu],
  ['星期 apart from its day', /(?:星期|礼拜|禮拜)\s*[一二三四五六日天]|[周週]\s*[一二三四五六日](?![期末内內报報刊])/gu],
  // a telephone number with its space, 12:30, 1,200, 12
  ['broken number', /(?<!\d)0\d{2,3}-?\d{3,4} \d{4}|\d+(?:[.,:]\d+)+|\d{2,}/gu],
  // 半小时, 两个工作日
  [
    'number apart from its unit',
    /[半两兩几幾一二三四五六七八九十]+(?:[个個]?(?:工作日|星期(?![一二三四五六日天])|小[时時])|[个個]月|[分秒][钟鐘])/gu,
  ],
  ['number apart from its unit', new RegExp(`\\d+\\s*(?:${UNITS_ZH})|\\d+\\s(?:${UNITS_EN})(?![\\p{L}])|[¥$€]\\s*\\d+`, 'gu')],
]

/** Separators that may neither end a line nor begin one. */
const SEPARATORS = /[·・|•‧]/gu
const OPENING = /[([（［「『《〈“]/gu
const CLOSING = /[)\]）］」』》〉、，。；：！？]/gu

export function brokenWords(blocks: readonly Block[]): Finding[] {
  return blocks.flatMap((block) => {
    // a key of a keyboard is not a text
    if (block.text.trim().length < 2) return []
    const found: Finding[] = []
    const say = (what: string, text: string, from: number, to: number): void => {
      const lines = linesOf(block, from, to)
      const [first] = lines
      if (first) found.push({ what, text, element: nameOf(first.element), box: first })
    }
    for (const [what, pattern] of TOGETHER) {
      for (const match of block.text.matchAll(pattern)) {
        const [text] = match
        if (text.length > 1 && !onOneLine(linesOf(block, match.index, match.index + text.length))) {
          say(what, text, match.index, match.index + text.length)
        }
      }
    }
    for (const { index, 0: mark } of block.text.matchAll(SEPARATORS)) {
      const [before, after] = [neighbour(block, index, -1), neighbour(block, index, 1)]
      // within a name, 买买提·艾力, a line may end on it (GB/T 15834)
      const inName = before === index - 1 && after === index + 1 && isLetter(block, before) && isLetter(block, after)
      if (isApart(block, index, before) || (!inName && isApart(block, index, after)))
        say('dangling', around(block.text, index, mark), index, index + 1)
    }
    for (const { index, 0: mark } of block.text.matchAll(OPENING)) {
      if (isApart(block, index, neighbour(block, index, 1))) say('dangling', around(block.text, index, mark), index, index + 1)
    }
    for (const { index, 0: mark } of block.text.matchAll(CLOSING)) {
      if (isApart(block, index, neighbour(block, index, -1))) say('dangling', around(block.text, index, mark), index, index + 1)
    }
    // a list that stops at its comma
    const last = block.text.trimEnd().length - 1
    if (block.text[last] === '、') say('dangling', around(block.text, last, ''), last, last + 1)
    return found
  })
}

const isLetter = ({ text }: Block, index: number): boolean => /\p{L}/u.test(text[index] ?? '')

function around(text: string, index: number, mark: string): string {
  return `${text.slice(Math.max(0, index - 10), index)}${mark}${text.slice(index + mark.length, index + 12)}`.replace(/\s+/g, ' ')
}

/** The nearest letter on one side; undefined where the text ends there. */
function neighbour({ text }: Block, index: number, by: -1 | 1): number | undefined {
  for (let at = index + by; at >= 0 && at < text.length; at += by) if (text[at]?.trim() !== '') return at
  return undefined
}

// A separator with nothing beside it separates nothing.
function isApart(block: Block, index: number, other: number | undefined): boolean {
  if (other === undefined) return true
  const [mine, theirs] = [linesOf(block, index, index + 1), linesOf(block, other, other + 1)]
  return theirs.length > 0 && mine.length > 0 && !onOneLine([...mine, ...theirs])
}

// What a line must not tear within a sentence: a weekday's name, and a number with what it counts.
import { html, type TemplateResult } from 'lit'

// 星期五, 周五, and 第三个星期三; 半小时, 两个工作日; 5分钟, 3个月, 12号楼, 302 室, 25日; 5 minutes, 4 yuan, 80%
const TOGETHER = new RegExp(
  [
    '((?:星期|礼拜|禮拜|[周週])[一二三四五六日天]',
    '[半两兩几幾一二三四五六七八九十]{1,3}(?:[个個]?(?:工作日|星期(?![一二三四五六日天])|小[时時])|[个個]月|[分秒][钟鐘])',
    '(?<!\\d)[¥$€]?\\d[\\d.,:]{0,5}\\s?(?:[个個]?(?:工作日|星期(?![一二三四五六日天])|小[时時])|[个個]月|秒[钟鐘]|人次|平方米|[分毫千公厘釐]?\\p{Script=Han}|(?:[a-zA-Z]{1,9}|%)(?![a-zA-Z])))',
  ].join('|'),
  'u',
)

/** A sentence as it is shown. Most have nothing of the kind and stay a text; `.whole` of the base styles keeps the rest together. */
export function whole(text: string): string | readonly (string | TemplateResult)[] {
  const parts = text.split(TOGETHER)
  return parts.length === 1 ? text : parts.map((part, at) => (at % 2 === 1 ? html`<span class="whole">${part}</span>` : part))
}

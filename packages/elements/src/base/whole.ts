// What a line must not tear within a sentence: a weekday's name, and a number with what it counts.
import { html, type TemplateResult } from 'lit'

// 星期五, 周五; 5分钟, 12号楼, 302 室, 25日; 5 minutes, 4 yuan, 80%
const TOGETHER =
  /((?:星期|礼拜|禮拜|[周週])[一二三四五六日天]|(?<!\d)[¥$€]?\d[\d.,:]{0,5}\s?(?:[分小毫千公]?\p{Script=Han}|(?:[a-zA-Z]{1,9}|%)(?![a-zA-Z])))/u

/** A sentence of a feed as it is shown. Most have nothing of the kind and stay a text; `.whole` of the base styles keeps the rest together. */
export function whole(text: string): string | readonly (string | TemplateResult)[] {
  const parts = text.split(TOGETHER)
  return parts.length === 1 ? text : parts.map((part, at) => (at % 2 === 1 ? html`<span class="whole">${part}</span>` : part))
}

// Lit's `css` where there is something to put in: the library's own asks `Array.prototype.reduce`, which old pages have in another form.
import { unsafeCSS, type CSSResult } from 'lit'

export function css([first = '', ...others]: TemplateStringsArray, ...values: readonly (CSSResult | number)[]): CSSResult {
  let text = first
  others.forEach((next, at) => (text += String(values[at]) + next))
  return unsafeCSS(text)
}

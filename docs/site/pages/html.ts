// Text as markup, for what the site's pages are put together from.

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Markup whose values are escaped, and whose parts by `html` are not; lists stand one after the other, nothing for what is not there. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { markup: strings.reduce((all, text, at) => all + text + (at < values.length ? markupOf(values[at]) : ''), '') }
}

export interface Html {
  readonly markup: string
}

type Value = Html | string | number | false | null | undefined | readonly Value[]

function markupOf(value: Value): string {
  if (value === undefined || value === false || value === null) return ''
  if (Array.isArray(value)) return (value as readonly Value[]).map(markupOf).join('')
  return typeof value === 'object' ? (value as Html).markup : escapeHtml(String(value))
}

/** What is markup already, from the markdown or the highlighter. */
export const raw = (markup: string): Html => ({ markup })

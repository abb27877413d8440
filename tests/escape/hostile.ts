// A station whose every text holds a link, of every kind a feed could try.

/** Addresses by what they would open. `HERE` is the kiosk's own address. */
export const LINKS = [
  'http://elsewhere.invalid/page',
  'https://elsewhere.invalid/page?q=1#there',
  '//elsewhere.invalid/page',
  '/desk/',
  '/desk/#records',
  '/stations/wutongli/services.json',
  'stations/wutongli/index.html',
  '?screen=human',
  '#elsewhere',
  'tel:021-05550188',
  'mailto:somebody@elsewhere.invalid',
  'sms:10086',
  'weixin://dl/business',
  'intent://scan/#Intent;end',
  'javascript:document.title="out"',
  '\u0001javascript:document.title="out"',
  'java\nscript:document.title="out"',
  'data:text/html,<h1>out</h1>',
  'blob:https://elsewhere.invalid/1',
  'file:///etc/passwd',
  'view-source:http://elsewhere.invalid/',
  'chrome://settings/',
  'HTTPS:elsewhere.invalid',
  'https://elsewhere.invalid\\@localhost/',
] as const

/** Fields that hold words; the others are ids, dates, amounts and fixed words, which a reader checks. */
const WORDS =
  /^(name|summary|title|eligibility|note|notes|steps|tier|timeLimit|legalBasis|department|address|position|description|keywords|reason|label|telephone|number|location|text|zh-Hans|zh-Hant|en)$/

/** The same feed with a link of each kind after its words, in turn; as an address, and as the markup of one. */
export function withLinks(value: unknown): unknown {
  let turn = 0
  const within = (here: unknown, words: boolean): unknown => {
    if (typeof here === 'string') {
      if (!words) return here
      const link = LINKS[turn % LINKS.length] ?? ''
      turn += 1
      return turn % 2 === 0 ? `${here} ${link}` : `${here} <a href="${link}">${link}</a>`
    }
    if (Array.isArray(here)) return here.map((each) => within(each, words))
    if (typeof here !== 'object' || here === null) return here
    return Object.fromEntries(
      Object.entries(here).map(([name, each]) => [name, within(each, name !== 'index' && (words || WORDS.test(name)))]),
    )
  }
  return within(value, false)
}

/** The services with one more for each link, which is its address, its telephone and its place elsewhere; these come first. */
export function withLinkedServices(services: { items: Record<string, unknown>[] }): unknown {
  const [model = {}] = services.items
  const linked = LINKS.flatMap((link, at) => {
    const item = {
      ...model,
      name: `门 ${at}`,
      list: 'service',
      status: 'active',
      elsewhere: undefined,
      phones: [{ number: `${link} 021-05550188`, name: link }],
    }
    // a reader may refuse the address; the item without one has the link in its telephone all the same
    return [
      { ...item, id: `door-${at}`, url: link },
      { ...item, id: `call-${at}`, url: undefined },
    ]
  })
  return withLinks({ ...services, items: [...linked, ...services.items.slice(0, 12)] })
}

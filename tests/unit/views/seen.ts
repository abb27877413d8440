// What stands in a template, read without a browser: every tag that means something with its attributes and words, and what its handlers do.

/** A tag of a template with what is bound to it. */
export interface Part {
  readonly tag: string
  readonly attributes: Readonly<Record<string, unknown>>
  readonly children: readonly (Part | string)[]
}

interface Template {
  readonly strings: readonly string[]
  readonly values: readonly unknown[]
}
const isTemplate = (value: unknown): value is Template =>
  typeof value === 'object' && value !== null && 'strings' in value && 'values' in value

/** A place in the text of a template that a value stands in. */
const PLACE = /\u0001(\d+)\u0002/g
const TOKEN = /<!--[^]*?-->|<\/([\w-]+)\s*>|<([\w-]+)((?:\s+[^\s=>/]+(?:=(?:"[^"]*"|'[^']*'|\u0001\d+\u0002|[^\s>]*))?)*)\s*(\/?)>|[^<]+/g
const ATTRIBUTE = /([^\s=>/]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/g
const VOID = new Set(['input', 'br', 'img', 'hr', 'link'])

/** A directive's value: of `repeat` the templates of its items, of `guard` and `keyed` what they keep, of others the first they were given. */
function drawn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('_$litDirective$' in value) || !('values' in value)) return value
  const [first, second, third] = value.values as unknown[]
  if (isTemplate(second)) return second
  if (typeof (third ?? second) !== 'function' || first === undefined) return first
  const draw = (third ?? second) as (item?: unknown, at?: number) => unknown
  return draw.length === 0 ? draw() : [...(first as Iterable<unknown>)].map((item, at) => draw(item, at))
}

/** The parts of a template, of a list of them, or of a text. */
export function partsOf(given: unknown): (Part | string)[] {
  const value = drawn(given)
  if (value === undefined || value === null || typeof value === 'symbol' || typeof value === 'function') return []
  if (!isTemplate(value))
    return typeof value === 'object' && Symbol.iterator in value
      ? [...(value as Iterable<unknown>)].flatMap(partsOf)
      : [typeof value === 'string' ? value : JSON.stringify(value)]
  const { strings, values } = value
  const text = strings.map((words, at) => (at === 0 ? words : `\u0001${at - 1}\u0002${words}`)).join('')
  const root: (Part | string)[] = []
  const open: { tag: string; children: (Part | string)[] }[] = [{ tag: '', children: root }]
  for (const [token, closed, opened, written = '', alone] of text.matchAll(TOKEN)) {
    const inside = open.at(-1)?.children ?? root
    if (closed !== undefined) {
      if (open.pop()?.tag !== closed) throw new Error(`</${closed}> closes nothing in ${text}`)
    } else if (opened !== undefined) {
      const part = { tag: opened, attributes: attributesOf(written, values), children: [] as (Part | string)[] }
      inside.push(part)
      if (alone !== '/' && !VOID.has(opened)) open.push(part)
    } else if (!token.startsWith('<!--')) {
      token.split(PLACE).forEach((piece, at) => inside.push(...(at % 2 === 1 ? partsOf(values[Number(piece)]) : [piece])))
    }
  }
  return root
}

function attributesOf(written: string, values: readonly unknown[]): Record<string, unknown> {
  const attributes: Record<string, unknown> = {}
  for (const [, name = '', double, single, bare] of written.matchAll(ATTRIBUTE)) {
    const text = double ?? single ?? bare
    const lone = /^\u0001(\d+)\u0002$/.exec(text ?? '')
    attributes[name] = lone ? drawn(values[Number(lone[1])]) : text?.replace(PLACE, (_, at: string) => String(values[Number(at)]))
  }
  return attributes
}

/** How a thing looks is not what it says. */
const LOOKS = /^(?:part|\.?style|slot|data-.*|viewBox|d|fill|stroke.*|width|height|focusable)$/
/** Of the classes those that say something: what is asked first, what is a warning, what only a screen reader hears. */
const SAYING = new Set(['primary', 'notice', 'visually-hidden', 'late', 'chosen', 'on'])
function classesOf(given: unknown): string {
  const names = typeof given === 'string' ? given.split(/\s+/) : Object.entries(given ?? {}).flatMap(([name, on]) => (on ? [name] : []))
  return names
    .filter((name) => SAYING.has(name))
    .map((name) => `.${name}`)
    .join('')
}
const INLINE = new Set(['span', 'strong', 'b', 'em', 'small', 'br'])
const PLAIN = new Set(['div', 'p', 'section', ...INLINE])

function shownAttributes({ attributes }: Part): string {
  const { class: looks, ...others } = attributes
  const said = Object.entries(others)
    .filter(
      ([name, value]) => !LOOKS.test(name) && value !== null && typeof value !== 'symbol' && !(name.startsWith('?') && value !== true),
    )
    .map(([name, value]) =>
      value === undefined || typeof value === 'function' || value === true
        ? `[${name}]`
        : `[${name}=${typeof value === 'object' ? '…' : String(value as string | number)}]`,
    )
    .join('')
  return classesOf(looks) + said
}

const folded = (words: string): string => words.replace(/(?:\s|&nbsp;)+/g, ' ').trim()

function linesOf(children: readonly (Part | string)[]): string[] {
  const lines: string[] = []
  let words = ''
  const end = () => {
    const line = folded(words)
    if (line !== '') lines.push(line)
    words = ''
  }
  for (const child of children) {
    if (typeof child === 'string') {
      words += child
      continue
    }
    // an icon says nothing that does not stand beside it
    if (child.tag === 'svg') continue
    const attributes = shownAttributes(child)
    if (INLINE.has(child.tag) && attributes === '') {
      words += ` ${textOf(child)} `
      continue
    }
    end()
    const label = `${PLAIN.has(child.tag) && attributes === '' ? '' : child.tag}${attributes}`
    const inner = linesOf(child.children)
    const oneLine = child.children.every((each) => typeof each === 'string' || INLINE.has(each.tag)) && inner.length <= 1
    if (label === '') lines.push(...inner)
    else if (oneLine) lines.push([label, ...inner].join(' '))
    else lines.push(label, ...inner)
  }
  end()
  return lines
}

/** What a template says, a line for each tag that means something, in order. */
export const seen = (template: unknown): string[] => linesOf(partsOf(template))

/** The words of a part, spaces folded. */
export function textOf(part: Part | string): string {
  return folded(typeof part === 'string' ? part : part.children.map(textOf).join(' '))
}

function* all(parts: readonly (Part | string)[]): Generator<Part> {
  for (const part of parts) {
    if (typeof part === 'string') continue
    yield part
    yield* all(part.children)
  }
}

/** The first part of a tag whose attributes are these. */
export function partIn(template: unknown, tag: string, attributes: Readonly<Record<string, unknown>> = {}): Part {
  const found = [...all(partsOf(template))].find(
    (part) => part.tag === tag && Object.entries(attributes).every(([name, value]) => part.attributes[name] === value),
  )
  return found ?? expect.fail(`no <${tag}> ${JSON.stringify(attributes)}`)
}

/** Every part with some handler, by its words. */
export const withHandler = (template: unknown, name = '@click'): Part[] =>
  [...all(partsOf(template))].filter(({ attributes }) => typeof attributes[name] === 'function')

/** Does what the first part whose words (or attribute's value) are so does on an event; without words, the first that hears it. */
export function does(template: unknown, words: string, name = '@click', event: unknown = {}): void {
  const parts = withHandler(template, name)
  const found =
    parts.find((part) => words === '' || textOf(part) === words) ??
    parts.find(({ attributes }) => Object.values(attributes).includes(words))
  if (!found) throw new Error(`nothing with ${name} reads “${words}” among ${parts.map(textOf).join(' | ')}`)
  ;(found.attributes[name] as (event: unknown) => void)(event)
}

/** Does something while every form has these filled in. */
export function filledIn(given: Readonly<Record<string, string>>, work: () => void): void {
  const { FormData } = globalThis
  const filled = class {
    get = (name: string) => given[name] ?? null
    has = (name: string) => name in given
  }
  Object.assign(globalThis, { FormData: filled })
  try {
    work()
  } finally {
    Object.assign(globalThis, { FormData })
  }
}

/** Submits the first form of a template with what was filled in; the browser must not send it. */
export function submits(template: unknown, given: Readonly<Record<string, string>>): void {
  const preventDefault = vi.fn()
  filledIn(given, () => does(template, '', '@submit', { preventDefault, currentTarget: { querySelectorAll: () => [] } }))
  expect(preventDefault).toHaveBeenCalledOnce()
}

// The tables of every tag from the manifest, as the documentation has them, and in every story a control that sets each attribute.
import type { ArgTypes, Decorator } from '@storybook/web-components-vite'
import { apis, type Api, type ApiEntry } from '../../docs/site/pages/api.js'
import manifest from '../../packages/elements/custom-elements.json'

type Row = ArgTypes[string]

const documented = apis(manifest)
const attributesOf = (tag: string): readonly string[] => documented.get(tag)?.properties.flatMap(({ attribute }) => attribute ?? []) ?? []

/** What an attribute is set with: a switch, a list of its words, a number, or any text. */
function controlOf({ type = 'string' }: ApiEntry): Row {
  const options = [...type.matchAll(/'([^']*)'/g)].map(([, word]) => word)
  if (options.length > 0) return { control: { type: 'select' }, options }
  return { control: { type: type === 'boolean' || type === 'number' ? type : 'text' } }
}

const row = (category: string, entry: ApiEntry): Row => ({
  name: (entry.attribute ?? entry.name) || '(unnamed)',
  description: entry.description,
  table: {
    category,
    ...(entry.type !== undefined && { type: { summary: entry.type } }),
    ...(entry.default !== undefined && { defaultValue: { summary: entry.default } }),
  },
})

/** What a tag is, in a sentence. */
export const extractComponentDescription = (tag: string): string => documented.get(tag)?.summary ?? ''

/** The tables of a tag: its attributes with controls, the rest to read. */
export function extractArgTypes(tag: string): ArgTypes {
  const api = documented.get(tag)
  if (!api) return {}
  const rest = (['properties', 'methods', 'events', 'slots', 'parts', 'tokens'] satisfies readonly (keyof Api)[]).flatMap((category) =>
    api[category]
      .filter(({ attribute }) => attribute === undefined)
      .map((entry): [string, Row] => [`${category} ${entry.name}`, { ...row(category, entry), control: { disable: true } }]),
  )
  const attributes = api.properties.flatMap((entry): [string, Row][] =>
    entry.attribute === undefined ? [] : [[entry.attribute, { ...row('attributes', entry), ...controlOf(entry) }]],
  )
  return Object.fromEntries([...attributes, ...rest])
}

/** What a control gives. */
type Value = string | number | boolean | undefined

/** As the story itself has an attribute that a control has set. */
const written = new WeakMap<Element, Map<string, string | null>>()

/** Sets an attribute as its control stands; without a value it is as the story has it. */
function set(element: Element, name: string, value: Value): void {
  const own = written.get(element) ?? new Map<string, string | null>()
  written.set(element, own)
  if (value === undefined && !own.has(name)) return
  if (!own.has(name)) own.set(name, element.getAttribute(name))
  const wanted = value === undefined ? own.get(name) : value
  if (wanted === false || wanted === null) element.removeAttribute(name)
  else element.setAttribute(name, wanted === true ? '' : String(wanted))
}

const watches = new WeakMap<Element, MutationObserver>()

/** The story, its tags as the controls have them, those too that it adds later. */
export const withControls: Decorator = (story, { component, args, canvasElement }) => {
  const tag = String(component)
  const apply = (): void => {
    for (const element of canvasElement.querySelectorAll(tag)) for (const name of attributesOf(tag)) set(element, name, args[name] as Value)
  }
  watches.get(canvasElement)?.disconnect()
  const watch = new MutationObserver(apply)
  watches.set(canvasElement, watch)
  watch.observe(canvasElement, { childList: true, subtree: true })
  apply()
  return story()
}

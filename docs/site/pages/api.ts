// The tables of a component's page, from custom-elements.json: attributes and properties, methods, events, slots, parts, tokens.

export interface ApiEntry {
  readonly name: string
  readonly description: string
  readonly type?: string
  readonly default?: string
  readonly attribute?: string
}

export interface Api {
  readonly tag: string
  readonly className: string
  readonly summary: string
  readonly properties: readonly ApiEntry[]
  readonly methods: readonly ApiEntry[]
  readonly events: readonly ApiEntry[]
  readonly slots: readonly ApiEntry[]
  readonly parts: readonly ApiEntry[]
  readonly tokens: readonly ApiEntry[]
}

interface Typed {
  readonly name: string
  readonly description?: string
  readonly summary?: string
  readonly type?: { readonly text?: string }
  readonly default?: string
}

interface Member extends Typed {
  readonly kind: string
  readonly privacy?: string
  readonly static?: boolean
  readonly attribute?: string
  readonly readonly?: boolean
  readonly parameters?: readonly Typed[]
}

export interface Declaration {
  readonly name: string
  readonly tagName?: string
  readonly summary?: string
  readonly description?: string
  readonly attributes?: readonly (Typed & { readonly fieldName?: string })[]
  readonly members?: readonly Member[]
  readonly events?: readonly Typed[]
  readonly slots?: readonly Typed[]
  readonly cssParts?: readonly Typed[]
  readonly cssProperties?: readonly Typed[]
}

export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[]
}

/** Every component that has a tag, by its tag. */
export function apis(manifest: Manifest): ReadonlyMap<string, Api> {
  const declared = manifest.modules.flatMap(({ declarations = [] }) => declarations)
  return new Map(declared.flatMap((each) => (each.tagName === undefined ? [] : [[each.tagName, apiOf(each, each.tagName)] as const])))
}

function apiOf(declaration: Declaration, tag: string): Api {
  const { attributes = [], members = [] } = declaration
  const open = members.filter((member) => (member.privacy ?? 'public') === 'public' && !member.static && !member.name.startsWith('_'))
  const fields = open.filter(({ kind, name }) => kind === 'field' && name !== 'version')
  const attributeOf = (field: Member) =>
    attributes.find(({ fieldName, name }) => (fieldName ?? name) === field.name)?.name ?? field.attribute
  const alone = attributes.filter(({ fieldName, name }) => !fields.some((field) => field.name === (fieldName ?? name)))
  return {
    tag,
    className: declaration.name,
    summary: plain(declaration.summary ?? declaration.description),
    properties: [
      ...fields.map((field) => ({ ...entryOf(field), ...maybe('attribute', attributeOf(field)) })),
      ...alone.map((attribute) => ({ ...entryOf(attribute), name: '', attribute: attribute.name })),
    ],
    methods: open
      .filter(({ kind, name }) => kind === 'method' && !LIFECYCLE.has(name))
      .map((method) => ({ ...entryOf(method), name: `${method.name}(${(method.parameters ?? []).map(({ name }) => name).join(', ')})` })),
    events: (declaration.events ?? []).map(entryOf),
    slots: (declaration.slots ?? []).map(entryOf),
    parts: (declaration.cssParts ?? []).map(entryOf),
    tokens: (declaration.cssProperties ?? []).map(entryOf),
  }
}

/** What Lit and the browser call, and no page does. */
const LIFECYCLE = new Set([
  ...['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback', 'adoptedCallback', 'render', 'update', 'updated'],
  ...['willUpdate', 'firstUpdated', 'shouldUpdate', 'createRenderRoot', 'performUpdate', 'getUpdateComplete', 'scheduleUpdate'],
])

const plain = (text = ''): string => text.replace(/\s+/g, ' ').trim()
const maybe = <Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> =>
  value === undefined || value === '' ? {} : ({ [key]: value } as Record<Key, string>)

function entryOf(typed: Typed): ApiEntry {
  const { text } = typed.type ?? {}
  return {
    name: typed.name,
    description: plain(typed.description ?? typed.summary),
    ...maybe('type', text?.replace(/\s*\|\s*undefined\b/g, '').trim()),
    ...maybe('default', typed.default === 'undefined' ? undefined : typed.default),
  }
}

/** The tables as markdown; a kind the component has none of is left out. */
export function apiMarkdown(api: Api): string {
  const tables: readonly (readonly [title: string, head: readonly string[], rows: readonly (readonly string[])[]])[] = [
    [
      'Attributes and properties',
      ['attribute', 'property', 'type', 'default', 'what'],
      api.properties.map((each) => [code(each.attribute), code(each.name), code(each.type), code(each.default), cell(each.description)]),
    ],
    ['Methods', ['method', 'what'], api.methods.map((each) => [code(each.name), cell(each.description)])],
    ['Events', ['event', 'type', 'what'], api.events.map((each) => [code(each.name), code(each.type), cell(each.description)])],
    ['Slots', ['slot', 'what'], api.slots.map((each) => [each.name === '' ? '(unnamed)' : code(each.name), cell(each.description)])],
    ['Parts', ['part', 'what'], api.parts.map((each) => [code(each.name), cell(each.description)])],
    ['Tokens', ['token', 'default', 'what'], api.tokens.map((each) => [code(each.name), code(each.default), cell(each.description)])],
  ]
  return tables
    .filter(([, , rows]) => rows.length > 0)
    .map(([title, head, rows]) => {
      // a column in which nothing stands says nothing
      const kept = head.map((_, column) => column).filter((column) => rows.some((row) => row[column] !== ''))
      const line = (cells: readonly string[]) => `| ${kept.map((column) => cells[column] ?? '').join(' | ')} |`
      return [`### ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
    })
    .join('\n\n')
}

const cell = (text: string): string => text.replaceAll('|', '\\|')
const code = (text = ''): string => (text === '' ? '' : `\`${cell(text)}\``)

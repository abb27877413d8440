// The code a choice comes to, for a page or for a framework; what the site shows of a component is made by the same functions.
import { accentOf, BRICK } from './colour.js'
import type { Choice, Framework, Widget } from './state.js'

/** One file, or a part of one, to be pasted. */
export interface Block {
  readonly file?: string
  readonly syntax: 'html' | 'css' | 'ts' | 'tsx' | 'vue' | 'svelte' | 'sh'
  readonly code: string
}

/** What a snippet needs to know of where things lie. */
export interface Place {
  /** The folder of the script, with a slash at the end. */
  readonly embed: string
  /** `sha384-…` of the script; without it the snippet asks for no check. */
  readonly integrity?: string
  readonly version: string
}

export interface StationFacts {
  readonly name?: string
  readonly telephone?: string
}

/** An element as a snippet writes it. */
export interface Markup {
  readonly tag: string
  readonly attributes?: Readonly<Record<string, string | true>>
  readonly children?: readonly (Markup | string)[]
}

const TAGS: Readonly<Record<Exclude<Widget, 'all'>, string>> = {
  services: 'doorstep-service-board',
  timetable: 'doorstep-timetable',
  meals: 'doorstep-meal-calendar',
}

/** What stands on the page for a choice. */
export function markupOf({ widget, station, language }: Choice, { name, telephone }: StationFacts = {}): Markup {
  const attributes = { src: station || 'https://example.org/station.json', ...(language !== 'page' && { lang: language }) }
  const fallback = [name, telephone].filter((part) => part !== undefined && part !== '').join(isChinese(name) ? '，' : ', ')
  const inside: readonly Markup[] = fallback === '' ? [] : [{ tag: 'p', children: [fallback] }]
  if (widget !== 'all') return { tag: TAGS[widget], attributes, children: inside }
  return { tag: 'doorstep-station', attributes, children: [...inside, ...Object.values(TAGS).map((tag) => ({ tag }))] }
}

const isChinese = (text = ''): boolean => /\p{Script=Han}/u.test(text)

/** The style rules of a choice; empty where everything is as the widgets have it. */
export function cssOf({ widget, colour, width }: Choice): string {
  const { accent, deep, wash, onAccent } = accentOf(colour)
  const own = [
    ...(width === 'full' ? [] : [`max-inline-size: ${width}px;`]),
    ...(colour === BRICK
      ? []
      : [
          `--doorstep-accent: ${accent};`,
          `--doorstep-accent-deep: ${deep};`,
          `--doorstep-accent-wash: ${wash};`,
          `--doorstep-on-accent: ${onAccent};`,
        ]),
  ]
  // the place is kept under the widget's own name, so that it holds until its first data are drawn too: see docs/embedding.md
  const kept = ['display: block;', 'min-block-size: 100vh;']
  if (widget !== 'all') return rule(TAGS[widget], [...kept, ...own])
  // a station is no box of its own
  return [...(own.length ? [rule('doorstep-station', ['display: block;', ...own])] : []), rule(Object.values(TAGS).join(',\n'), kept)].join(
    '\n',
  )
}

const rule = (selector: string, lines: readonly string[]): string => [`${selector} {`, ...indent(lines), '}'].join('\n')

const indent = (lines: readonly string[], by = 2): string[] => lines.map((line) => (line === '' ? '' : `${' '.repeat(by)}${line}`))

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const escapeValue = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
/** Braces are code in the templates of frameworks. */
const escapeBraces = (text: string): string => text.replaceAll('{', '&#123;').replaceAll('}', '&#125;')

/** An element as lines of markup. `braces`: in a template where they mean something. */
export function linesOf({ tag, attributes = {}, children = [] }: Markup, braces = false): string[] {
  const text = (value: string) => (braces ? escapeBraces(escapeText(value)) : escapeText(value))
  const value = (raw: string) => (braces ? escapeBraces(escapeValue(raw)) : escapeValue(raw))
  const open = `<${tag}${Object.entries(attributes)
    .map(([name, each]) => (each === true ? ` ${name}` : ` ${name}="${value(each)}"`))
    .join('')}>`
  const [only] = children
  if (children.length === 0) return [`${open}</${tag}>`]
  if (children.length === 1 && typeof only === 'string' && only.length < 60) return [`${open}${text(only)}</${tag}>`]
  return [open, ...indent(children.flatMap((child) => (typeof child === 'string' ? [text(child)] : linesOf(child, braces)))), `</${tag}>`]
}

/** The tags of an element and of those inside it that are Doorstep's. */
export function tagsIn({ tag, children = [] }: Markup): string[] {
  return [...(tag.startsWith('doorstep-') ? [tag] : []), ...children.flatMap((child) => (typeof child === 'string' ? [] : tagsIn(child)))]
}

/** The line that brings the script, with its check where there is one. */
export function scriptLines({ embed, integrity }: Place): string[] {
  const open = `<script type="module" src="${escapeValue(embed)}doorstep.js"`
  return integrity === undefined ? [`${open}></script>`] : [open, `        integrity="${integrity}" crossorigin></script>`]
}

const importsOf = (markup: Markup): string[] =>
  [...new Set(tagsIn(markup))].map((tag) => `import '@doorstep/elements/define/${tag.replace(/^doorstep-/, '')}'`)

const install = ({ version }: Place): Block => ({ syntax: 'sh', code: `npm install @doorstep/elements@${version}` })
const styles = (css: string): Block[] => (css === '' ? [] : [{ file: 'doorstep.css', syntax: 'css', code: css }])

/** An element for each framework. `css` are rules for a style sheet. */
export function blocksOf(framework: Exclude<Framework, 'iframe'>, markup: Markup, css: string, place: Place): readonly Block[] {
  const imports = [...importsOf(markup), ...(css === '' ? [] : ["import './doorstep.css'"])]
  switch (framework) {
    case 'html':
      return [
        {
          syntax: 'html',
          code: [
            ...scriptLines(place),
            ...(css === '' ? [] : ['<style>', ...indent(css.split('\n')), '</style>']),
            ...linesOf(markup),
          ].join('\n'),
        },
      ]
    case 'react':
      return [
        install(place),
        {
          file: 'Doorstep.tsx',
          syntax: 'tsx',
          code: [...imports, '', 'export function Doorstep() {', '  return (', ...indent(linesOf(markup, true), 4), '  )', '}'].join('\n'),
        },
        ...styles(css),
      ]
    case 'vue':
      return [
        install(place),
        {
          file: 'Doorstep.vue',
          syntax: 'vue',
          code: [
            '<script setup lang="ts">',
            ...imports,
            '</script>',
            '',
            '<template>',
            ...indent(linesOf(markup, true)),
            '</template>',
          ].join('\n'),
        },
        {
          file: 'vite.config.ts',
          syntax: 'ts',
          code: [
            "import vue from '@vitejs/plugin-vue'",
            "import { defineConfig } from 'vite'",
            '',
            'export default defineConfig({',
            "  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('doorstep-') } } })],",
            '})',
          ].join('\n'),
        },
        ...styles(css),
      ]
    case 'svelte':
      return [
        install(place),
        {
          file: 'Doorstep.svelte',
          syntax: 'svelte',
          code: ['<script lang="ts">', ...indent(imports), '</script>', '', ...linesOf(markup, true)].join('\n'),
        },
        ...styles(css),
      ]
    case 'angular':
      return [
        install(place),
        {
          file: 'doorstep.component.ts',
          syntax: 'ts',
          code: [
            "import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core'",
            ...importsOf(markup),
            '',
            '@Component({',
            "  selector: 'app-doorstep',",
            '  schemas: [CUSTOM_ELEMENTS_SCHEMA],',
            ...(css === '' ? [] : ["  styleUrl: './doorstep.css',"]),
            '  template: `',
            ...indent(linesOf(markup, true).map(escapeTemplate), 4),
            '  `,',
            '})',
            'export class DoorstepComponent {}',
          ].join('\n'),
        },
        ...styles(css),
      ]
  }
}

const escapeTemplate = (line: string): string => line.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')

/** Everything to paste for a choice, the most important first. */
export function snippet(choice: Choice, place: Place, facts: StationFacts = {}): readonly Block[] {
  const markup = markupOf(choice, facts)
  if (choice.framework !== 'iframe') return blocksOf(choice.framework, markup, cssOf(choice), place)
  return [{ syntax: 'html', code: frameLines(choice, place, facts).join('\n') }]
}

/** The frames for sites that take scripts out, one for each widget: everything it is to be stands in its address. */
function frameLines({ widget, station, language, colour, width }: Choice, { embed }: Place, { name }: StationFacts): string[] {
  const { accent, deep, wash, onAccent } = accentOf(colour)
  return (widget === 'all' ? Object.values(TAGS) : [TAGS[widget]]).flatMap((tag) => {
    const query = new URLSearchParams({ widget: tag.replace('doorstep-', ''), station })
    if (language !== 'page') query.set('lang', language)
    if (colour !== BRICK) {
      const tokens = { accent, 'accent-deep': deep, 'accent-wash': wash, 'on-accent': onAccent }
      for (const [token, value] of Object.entries(tokens)) query.set(`--doorstep-${token}`, value)
    }
    return [
      `<iframe src="${escapeValue(`${embed}frame.html?${query.toString()}`)}"`,
      `        title="${escapeValue(name || 'Doorstep')}" width="${width === 'full' ? '100%' : width}" height="640" frameborder="0" loading="lazy"`,
      `        sandbox="allow-scripts allow-same-origin allow-popups"></iframe>`,
    ]
  })
}

/** The whole page of a preview: the snippet as it is pasted, and nothing else. */
export function previewPage(code: string, language: string): string {
  return `<!doctype html>\n<html lang="${language}">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Preview</title><style>body { margin: 20px; font: 16px/1.5 sans-serif }</style></head>\n<body>\n${code}\n</body>\n</html>\n`
}

/** The same widget as HTML, for the preview of what a framework will show. */
export const asHtml = (choice: Choice): Choice => (choice.framework === 'iframe' ? choice : { ...choice, framework: 'html' })

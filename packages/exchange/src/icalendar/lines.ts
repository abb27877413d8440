// iCalendar text as components and content lines: unfolded, nested, numbered; a bad line or a missing END never costs the rest.
import type { Problem } from '@doorstep/model/schema'
import { fault } from '../source.js'

/** One unfolded content line: its property's name in capitals, and the number of its first line in the file, from 1. */
export interface ContentLine {
  readonly name: string
  readonly text: string
  readonly line: number
}

/** `BEGIN:name` to `END:name`. `closed` is false when the file ended inside it. */
export interface Component {
  readonly name: string
  readonly line: number
  readonly lines: ContentLine[]
  readonly children: Component[]
  closed: boolean
}

const DEPTH = 20
const MOST_PROBLEMS = 50
// These never stand inside an event: where one begins, the event before it has lost its END.
const NEVER_INSIDE = new Set(['VCALENDAR', 'VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE'])

function unfold(text: string): { text: string; line: number }[] {
  const unfolded: { text: string; line: number }[] = []
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  lines.forEach((line, at) => {
    const last = unfolded.at(-1)
    if (last && (line.startsWith(' ') || line.startsWith('\t'))) last.text += line.slice(1)
    else if (line.trim() !== '') unfolded.push({ text: line, line: at + 1 })
  })
  return unfolded
}

/**
 * The components at the top of a text (RFC 5545, 3.1 and 3.4), in the order of the file.
 *
 * @example
 * readComponents('BEGIN:VEVENT\r\nSUMMARY:Tai\r\n  chi\r\nEND:VEVENT').components[0]?.lines[0]?.text // 'SUMMARY:Tai chi'
 */
export function readComponents(text: string): { components: Component[]; problems: Problem[] } {
  const components: Component[] = []
  const problems: Problem[] = []
  const open: Component[] = []
  const report = (line: number, found: string, expected: string) => {
    if (problems.length < MOST_PROBLEMS) problems.push(fault(`line ${line}`, found, expected))
  }

  for (const { text: content, line } of unfold(text)) {
    const [, name = '', rest = ''] = /^\s*([A-Za-z0-9.-]+)\s*[;:](.*)$/s.exec(content) ?? []
    const property = name.toUpperCase()
    const value = rest.trim().toUpperCase()
    if (property === 'BEGIN') {
      if (open.length >= DEPTH) return { components: [], problems: [fault(`line ${line}`, content, 'calendar')] }
      const inside = open.findIndex((component) => component.name !== 'VCALENDAR')
      if (inside >= 0 && NEVER_INSIDE.has(value)) {
        report(line, open[inside]?.name ?? '', 'component-end')
        for (const unfinished of open.splice(inside)) unfinished.closed = true
      }
      const component: Component = { name: value, line, lines: [], children: [], closed: false }
      const parent = open.at(-1)
      ;(parent ? parent.children : components).push(component)
      open.push(component)
    } else if (property === 'END') {
      const at = open.findLastIndex((component) => component.name === value)
      if (at < 0) report(line, content, 'component-end')
      else {
        for (const ended of open.splice(at)) {
          ended.closed = true
          if (ended.name !== value) report(ended.line, ended.name, 'component-end')
        }
      }
    } else if (property === '') {
      report(line, content, 'calendar-line')
    } else {
      open.at(-1)?.lines.push({ name: property, text: content, line })
    }
  }
  for (const component of open) report(component.line, component.name, 'component-end')
  return { components, problems }
}

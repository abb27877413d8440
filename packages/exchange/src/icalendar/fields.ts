// The properties of one VEVENT by name, each with its place in the file; a line that cannot be read is named once.
import type { Problem } from '@doorstep/model/schema'
import { fault } from '../source.js'
import type { Component } from './lines.js'
import { fileTimeOf, type Clocks, type FileTime } from './moments.js'
import { readProperty, type Property } from './property.js'

export interface Field {
  readonly property: Property
  readonly path: string
}

/** A VEVENT to read from, and where its faults are told. */
export interface EventSource {
  readonly path: string
  readonly clocks: Clocks
  readonly problems: Problem[]
  has(name: string): boolean
  all(name: string): readonly Field[]
}

export function eventSource(component: Component, path: string, clocks: Clocks, problems: Problem[]): EventSource {
  const read = new Map<string, readonly Field[]>()
  const readAll = (name: string): readonly Field[] => {
    const lines = component.lines.filter((line) => line.name === name)
    return lines.flatMap((line, at) => {
      const place = `${path}.${name}${lines.length > 1 ? `[${at}]` : ''}`
      const property = readProperty(line)
      if (!property) problems.push(fault(place, line.text, 'calendar-line'))
      return property ? [{ property, path: place }] : []
    })
  }
  return {
    path,
    clocks,
    problems,
    has: (name) => component.lines.some((line) => line.name === name),
    all: (name) => {
      const fields = read.get(name) ?? readAll(name)
      read.set(name, fields)
      return fields
    },
  }
}

/** The words of a property, or undefined for none or white space. */
export function words(event: EventSource, name: string): string | undefined {
  const value = event.all(name)[0]?.property.values[0]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** One of the moments of a field; undefined for a text that is no date. */
export function moment(event: EventSource, { property, path }: Field, value = property.values[0]): FileTime | undefined {
  return fileTimeOf(value, property.parameters, path, event.clocks, event.problems)
}

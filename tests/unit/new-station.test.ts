// The page "A new station in an hour": what it has people write is a right station, its formulas give what it shows, its commands are there.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, cpSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkFolder, run, standingAt } from '@doorstep/cli'
import { itemNow, momentOf } from '@doorstep/model/now'
import { instantOf } from '@doorstep/model/time'
import { readOptions } from '../../kiosk/start-options.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const PAGES = ['docs/new-station.md', 'docs/new-station.zh.md']

interface Block {
  readonly kind: string
  readonly name: string
  readonly text: string
}
const blocksOf = (page: string): Block[] =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/^```(\w+)(?: (\S+))?\n(.*?)\n```$/gms)].map(
    ([, kind = '', name = '', text = '']) => ({
      ...{ kind, name, text },
    }),
  )
const named = (page: string, name: string): string => blocksOf(page).find((block) => block.name === name)?.text ?? ''

/** The rows of the table that stands before a formula, from row 2 on, by their columns. */
function sheetBefore(page: string, formula: string): Record<string, string>[] {
  const text = readFileSync(join(root, page), 'utf8')
  const before = text.slice(0, text.indexOf(`\`\`\`formula ${formula}\n`))
  const table = before.split('\n').filter((line, at, lines) => line.startsWith('|') && !lines.slice(at).join('\n').includes('\n## '))
  const rows = table.map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )
  const first = rows.findLastIndex(([cell]) => cell === 'A')
  const [letters = [], , , ...cells] = rows.slice(first)
  return cells.map((row) => Object.fromEntries(row.map((cell, at) => [letters[at] ?? '', cell])))
}

/** A spreadsheet's formula for a row: texts, cells, `&`, `=`, IF, SUBSTITUTE, TEXT of what is shown already, ROW. */
function calculated(formula: string, row: number, cells: Readonly<Record<string, string>>): string {
  const tokens = formula.slice(1).match(/"(?:[^"]|"")*"|[A-Z]+\d+|[A-Z]+(?=\()|\d+|[(),&=]/g) ?? []
  let at = 0
  const args = (): string[] => {
    const found: string[] = []
    for (at += 1; tokens[at] !== ')';) {
      found.push(comparison())
      if (tokens[at] === ',') at += 1
    }
    at += 1
    return found
  }
  const one = (): string => {
    const token = tokens[at++] ?? ''
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"')
    if (/^\d+$/.test(token)) return token
    if (/\d$/.test(token)) return cells[token.replace(/\d+/, '')] ?? ''
    const [first = '', second = '', third = ''] = args()
    if (token === 'ROW') return String(row)
    if (token === 'IF') return first === 'TRUE' ? second : third
    if (token === 'SUBSTITUTE') return first.replaceAll(second, third)
    if (token === 'TEXT') return first
    throw new Error(`no function ${token}`)
  }
  const joined = (): string => {
    let text = one()
    for (; tokens[at] === '&';) {
      at += 1
      text += one()
    }
    return text
  }
  const comparison = (): string => {
    const left = joined()
    if (tokens[at] !== '=') return left
    at += 1
    return left === joined() ? 'TRUE' : 'FALSE'
  }
  return comparison()
}

let folder = ''
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'doorstep-new-')), 'lanxi')
})
afterEach(() => rmSync(dirname(folder), { recursive: true }))

describe.each(PAGES)('%s', (page) => {
  test.each([
    ['services', 'services.json'],
    ['timetable', 'timetable.json'],
    ['dishes', 'menu.json'],
    ['meals', 'menu.json'],
  ])('the formula for %s gives the lines of %s', (formula, file) => {
    const rows = sheetBefore(page, formula)
    expect(rows.length).toBeGreaterThan(1)
    const lines = named(page, `lanxi/${file}`)
      .split('\n')
      .map((line) => line.trim())
    for (const [at, cells] of rows.entries()) expect(lines).toContain(calculated(named(page, formula), at + 2, cells))
  })

  test('the folder it builds has nothing wrong in it, opens, and gives numbers', async () => {
    for (const { name, text } of blocksOf(page).filter(({ kind }) => kind === 'json')) {
      mkdirSync(dirname(join(folder, '..', name)), { recursive: true })
      writeFileSync(join(folder, '..', name), text)
    }
    cpSync(join(root, 'kiosk/public/stations/wutongli/holidays'), join(folder, 'holidays'), { recursive: true })
    const said: string[] = []
    const terminal = { say: (line: string) => said.push(line), complain: (line: string) => said.push(line) }
    expect([await run(['check', folder, '--lang', 'zh-Hans', '--strict'], terminal), ...said]).toEqual([0, '没有发现问题。'])
    expect(await run(['index', folder], terminal)).toBe(0)
    const { view } = await checkFolder(folder)
    const friday = instantOf('2026-11-27T10:00', 'Asia/Shanghai')
    expect(standingAt(view, friday)?.open).toBe(true)
    const moment = momentOf(view, undefined, friday)
    const booklet = view.services.value?.items.find(({ id }) => id === 'booklet')
    expect(moment && booklet && itemNow(moment, booklet)).toMatchObject({ can: 'yes', desk: { id: 'd1' } })
    expect(view.menu.value?.meals).toHaveLength(2)
  })

  test('its commands are there', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
    const commands = blocksOf(page).flatMap(({ kind, text }) => (kind === 'sh' ? text.split('\n') : []))
    expect(commands.length).toBeGreaterThan(2)
    for (const command of commands) {
      const [, name = '', rest = ''] = /^npm (?:run )?(\w+)(?: -- (.*))?$/.exec(command) ?? []
      expect(Object.keys(scripts), command).toContain(name)
      if (name === 'start') expect(() => readOptions(rest.split(' ').filter(Boolean))).not.toThrow()
      else expect(rest).toMatch(/^(?:check|index) \.\.\/lanxi/)
    }
  })
})

test('both pages have the same station, formulas and commands', () => {
  const [english = [], chinese = []] = PAGES.map((page) => blocksOf(page))
  expect(chinese).toEqual(english)
  expect(english).toHaveLength(12)
})

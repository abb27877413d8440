// Which files know a stream by its name, outside the folder it lives in: its own widgets and pages, and hardly anything else.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const project = fileURLToPath(new URL('../..', import.meta.url))

const STREAMS = ['queue', 'needs']
const OWN = STREAMS.map((name) => name.slice(0, 1).toUpperCase() + name.slice(1)).join('|')
const NAMED = [
  // what one stream's code exports: its controller, its messages, its state, its definition
  new RegExp(`\\b(?:${OWN})(?:Controller|Event|State|Types|Command)\\b|\\b(?:${STREAMS.join('|')})(?:Stream|Decider)\\b`),
  // its journal
  new RegExp(`\\bjournals?(?:<[^>]+>)?(?:\\.|\\(|\\[)'?(?:${STREAMS.join('|')})\\b|\\bjournals = \\{ ?(?:${STREAMS.join('|')})\\b`),
]

/** The code of a file, without what is said about it. */
function codeOf(path: string): string {
  const source = readFileSync(path, 'utf8')
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, source)
  let code = ''
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    if (kind !== ts.SyntaxKind.SingleLineCommentTrivia && kind !== ts.SyntaxKind.MultiLineCommentTrivia) code += scanner.getTokenText()
  }
  return code
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(project, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs)$/.test(entry.name))
    .map((entry) => relative(project, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(?:^|\/)(?:node_modules|dist)\//.test(path))
}

const isTest = (path: string): boolean => /^(?:tests|stories)\/|\.test\.ts$|\.contract\.ts$|\/(?:testing|contracts)\//.test(path)
const isHome = (path: string): boolean => STREAMS.some((name) => path.startsWith(`packages/model/src/${name}/`))

const knowing = ['packages', 'kiosk/src', 'tests', 'stories']
  .flatMap(filesBelow)
  .filter((path) => !isHome(path) && !path.endsWith('stream-names.test.ts'))
  .filter((path) => NAMED.some((named) => named.test(codeOf(join(project, path)))))

/** The widgets and pages that are for one stream, and what tries it; they may know it. */
const ITS_OWN = [
  'packages/elements/src/(?:bell|call-display|counter|matters|needs|rating|ticket-dispenser|ticket-status)/',
  'packages/elements/src/controllers/(?:queue|needs)-controller\\.ts$',
  'packages/model/src/now/',
  'kiosk/src/(?:desk|lobby|second|ticket|wall)/',
  'tests/surfaces/(?:lobby|second)-',
  'tests/torture/(?:queue|needs)/',
  'tests/unit/views/',
].map((path) => new RegExp(`^${path}`))

const isGeneral = (path: string): boolean => !ITS_OWN.some((own) => own.test(path))

/** The rest: the registry's line, what is exported, what the records say of each stream, and the queue's part of what is true now. */
const GENERAL = [
  'kiosk/src/records/keep.ts',
  'packages/elements/src/index.ts',
  'packages/elements/src/now/now-follower.ts',
  'packages/elements/src/records/needs-part.ts',
  'packages/elements/src/records/reading.ts',
  'packages/model/src/streams/registry.ts',
]

/** How many files there were when this was written: all of the product, and tests that are not for one stream. A new one should walk the registry. */
const MOST = { product: 56, tests: 42 }

test('what is for every stream knows none by name', () => {
  expect(knowing.filter((path) => !isTest(path) && isGeneral(path)).sort()).toEqual(GENERAL)
})

test('no more files know a stream than did', () => {
  expect(knowing.filter((path) => !isTest(path)).length).toBeLessThanOrEqual(MOST.product)
  expect(knowing.filter((path) => isTest(path) && isGeneral(path)).length).toBeLessThanOrEqual(MOST.tests)
})

test('of the torture only the streams’ own folders and the planted faults know one', () => {
  const knows = knowing.filter((path) => path.startsWith('tests/torture/') && isGeneral(path))
  expect(knows).toEqual(['tests/torture/plants.ts'])
})

test('a name in what is said about the code is none', () => {
  expect(knowing).not.toContain('packages/model/src/journal/ledger.ts')
  expect(readFileSync(join(project, 'packages/model/src/journal/ledger.ts'), 'utf8')).toMatch(NAMED[0] ?? /$^/)
})

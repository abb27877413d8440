// What the docs name is there: links, files and folders, scripts, and names of the code.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { slug } from '../../docs/site/pages/slug.js'

const project = fileURLToPath(new URL('../..', import.meta.url))
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: project, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(project, path)))

/** What is not in the repository: what a build or a run writes, and the example files of a reader. */
const WRITTEN: readonly RegExp[] = [/(?:^|\/)dist(?:\/|$)/, /^\.cache\//, /^csp\.txt$/, /\.schema\.json$/, /^holidays\/\d{4}\.json$/]
/** Names that are not of our code: of Chrome's policies, of standards and other people's packages. */
const FOREIGN = new Set([
  ...[
    'AutoLaunchProtocolsFromOrigins',
    'DeveloperToolsAvailability',
    'ExtensionInstallBlocklist',
    'PrintingEnabled',
    'DownloadRestrictions',
  ],
  ...['AllowFileSelectionDialogs', 'AutofillAddressEnabled', 'AutofillCreditCardEnabled', 'PasswordManagerEnabled', 'TranslateEnabled'],
  ...[
    'WebUsbAllowDevicesForUrls',
    'SerialAllowUsbDevicesForUrls',
    'unsafeHTML',
    'injectManifest',
    'bySecond',
    'projectService',
    'shallowRef',
  ],
])

interface Document {
  readonly path: string
  readonly text: string
}

interface World {
  readonly files: readonly string[]
  readonly scripts: Readonly<Record<string, string>>
  readonly identifiers: ReadonlySet<string>
  /** The anchors of a document's headings; undefined for a document that is not there. */
  readonly headingsOf: (path: string) => readonly string[] | undefined
}

/** The anchors of a text's headings. */
const anchorsIn = (text: string): string[] => [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slug(heading))

const CODE = /\.(?:ts|mjs|js|css|html)$|package\.json$|tsconfig\.json$/

/** Whether a path as the docs write it, from anywhere within the project and with `<name>`, `*` or `{a,b}`, is one of a file or folder. */
function isThere(written: string, from: string, files: readonly string[]): boolean {
  const plain = written.replace(/^\.\//, '').replace(/\/$/, '')
  const pattern = plain
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(/\{([^}]*)\}/g, (_, list: string) => `(?:${list.replaceAll(',', '|')})`)
    .replace(/\*\*|\*|<[^>]*>/g, (some) => (some === '**' ? '.*' : '[^/]*'))
  const near = dirname(from) === '.' ? plain : normalize(join(dirname(from), plain))
  const whole = new RegExp(`(?:^|/)${pattern}(?:/|$)`)
  return files.some((file) => whole.test(file) || file === near || file.startsWith(`${near}/`))
}

function faultsOf({ path, text }: Document, { files, scripts, identifiers, headingsOf }: World): string[] {
  const faults: string[] = []
  for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    const [file = '', heading] = target.split('#')
    if (/^[a-z]+:/.test(file)) continue
    const wanted = file === '' ? path : normalize(join(dirname(path), file)).replace(/\/$/, '')
    const isFound = files.some((each) => each === wanted || each.startsWith(`${wanted}/`))
    const headings = heading === undefined || !wanted.endsWith('.md') ? undefined : headingsOf(wanted)
    if (!isFound || (headings && heading !== undefined && !headings.includes(heading)))
      faults.push(`${path}: the link ${target} leads nowhere`)
  }
  for (const [, script = ''] of text.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g))
    if (!Object.hasOwn(scripts, script)) faults.push(`${path}: there is no script ${script}`)
  // what is fenced is an example of a reader's
  const prose = text.replace(/^```[\s\S]*?^```/gm, '')
  for (const [, code = ''] of prose.matchAll(/`([^`\n]+)`/g))
    for (const word of code.split(/\s+/).map((each) => each.replace(/^['"(]+|['"(),;:]+$/g, ''))) {
      const isPath =
        /^(?:\.\/|\.ci\/|packages\/|kiosk\/|tests\/|stories\/|docs\/)[\w.*<>{},/-]+$|^[\w*<>-][\w.*<>{},/-]*\.(?:ts|mjs|md|json|css|html|txt|yml)$/.test(
          word,
        )
      if (isPath && !WRITTEN.some((written) => written.test(word)) && !isThere(word, path, files))
        faults.push(`${path}: there is no ${word}`)
    }
  for (const [, name = ''] of prose.matchAll(/`([A-Za-z]\w*)(?:\([^`]*\))?`/g))
    if (/[a-z][A-Z]/.test(name) && !identifiers.has(name) && !FOREIGN.has(name)) faults.push(`${path}: nothing is called ${name}`)
  for (const [, tag = ''] of prose.matchAll(/`<?(doorstep-[a-z-]+)>?`/g))
    if (!identifiers.has(tag)) faults.push(`${path}: nothing is called ${tag}`)
  return [...new Set(faults)]
}

const world: World = {
  files: tracked,
  scripts: (JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts,
  headingsOf: (path) => (tracked.includes(path) ? anchorsIn(readFileSync(join(project, path), 'utf8')) : undefined),
  identifiers: new Set(
    tracked
      .filter((path) => CODE.test(path) && path !== 'tests/unit/docs.test.ts')
      .flatMap((path) => readFileSync(join(project, path), 'utf8').match(/\bdoorstep(?:-[a-z]+)+|[A-Za-z_$][\w$]*/g) ?? []),
  ),
}
const documents = tracked
  .filter((path) => /^(?:[A-Z]+\.md|docs\/.+\.md|packages\/[^/]+\/README\.md|kiosk\/.*README\.md)$/.test(path) && path !== 'CHANGELOG.md')
  .map((path): Document => ({ path, text: readFileSync(join(project, path), 'utf8') }))

test('the docs name nothing that is not there', () => {
  expect(documents.length).toBeGreaterThan(20)
  expect(documents.flatMap((document) => faultsOf(document, world))).toEqual([])
})

describe('planted', () => {
  const small: World = {
    files: ['packages/model/src/time/local.ts', 'docs/queue.md', 'kiosk/serve.mjs', 'README.md'],
    scripts: { build: 'vite build' },
    identifiers: new Set(['localDateTime', 'QueueState', 'doorstep-counter']),
    headingsOf: () => anchorsIn('# The queue\n\n## Marks\n\n### What is "true" now'),
  }
  test.each([
    ['[the queue](queue.md#marks)', []],
    ['[the queue](../docs/queues.md)', ['the link ../docs/queues.md leads nowhere']],
    ['[now](queue.md#what-is-true-now)', []],
    ['[the queue](queue.md#mark)', ['the link queue.md#mark leads nowhere']],
    ['[outside](https://example.org/a.md)', []],
    ['`npm run build -- --port 1` and `npm test`', []],
    ['`npm run builds`', ['there is no script builds']],
    ['`packages/model/src/time`, `model/src/time/*.ts`, `time/<name>.ts`, `serve.mjs`', []],
    ['`packages/model/src/clock/`', ['there is no packages/model/src/clock/']],
    ['`time/zones.ts` and `node kiosk/served.mjs --port 1`', ['there is no time/zones.ts', 'there is no kiosk/served.mjs']],
    ['`localDateTime(now, zone)`, `QueueState`, `state`', []],
    ['`dateTimeOf()` gives a `QueueStates`', ['nothing is called dateTimeOf', 'nothing is called QueueStates']],
    ['`<doorstep-counter>` and `doorstep-desk`', ['nothing is called doorstep-desk']],
    ['```ts\nimport "./mine.ts"\n```', []],
  ])('%s', (text, faults) => {
    expect(faultsOf({ path: 'docs/planted.md', text }, small)).toEqual(faults.map((fault) => `docs/planted.md: ${fault}`))
  })
})

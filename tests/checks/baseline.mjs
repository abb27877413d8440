// The baseline suite: what the embed folder and the packages of its widgets ask of a browser is in every browser that the docs promise.
import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { askedByBuilt, askedBySources } from './baseline/script.mjs'
import { askedByStyle } from './baseline/style.mjs'
import { AS_OF, oldest } from './baseline/support.mjs'
import { tally } from './tally.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const elements = join(root, 'packages/elements')
const { check, finish } = tally()

/** What is asked for all the same, and what those have in its place who lack it; a property with all its values. @type {Record<string, string>} */
const allowed = {
  requestIdleCallback: 'Safari: a moment later instead (service-board/finding.ts)',
  '.Segmenter': 'Firefox before 125: a line of the wall may end within a word',
  'Intl.Segmenter': 'the same, built',
  '.createWritable': 'staff: Safari has no folders to choose, and no backups into one (docs/guide/browsers.md)',
  '.write': 'the same',
  print: 'staff: records are printed at a desk, not from a phone',
  ':has': 'Firefox before 121: how wide, how far apart, what of the past is folded; nothing is hidden or unsaid for want of it',
  'text-wrap': 'lines end where they end',
  'content-visibility': 'all of a list is laid out at once',
  'contain-intrinsic-block-size': 'belongs to it',
  'contain-intrinsic-inline-size': 'Safari before 17: a wall in a place that shrinks takes the width of its page',
  'forced-color-adjust': 'Safari has no forced colours',
  'overflow-anchor': 'staff: a list may move under the pointer as one comes',
  'break-after': 'staff: a heading may stand last on a page',
  'field-sizing': 'staff: a field scrolls',
  cursor: 'a phone has no pointer',
  resize: 'a phone has no corner to pull: the field scrolls',
}

/** What was allowed and is met. @type {Set<string>} */
const met = new Set()

/** @param {string} folder @param {RegExp} name */
const filesIn = (folder, name) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => join(folder, file))

/** @param {readonly { what: string, lacking: readonly string[], file: string }[]} finds */
function refuse(finds) {
  const nameOf = (/** @type {string} */ what) => what.replace(/: .*/, '')
  for (const { what } of finds) met.add(nameOf(what))
  const refused = finds.filter(({ what }) => !Object.hasOwn(allowed, nameOf(what)))
  const lines = refused.map(({ what, lacking, file }) => `${relative(root, file)}: ${what}, not in ${lacking.join(', ')}`)
  assert.deepEqual([...new Set(lines)].sort(), [])
}

await check('the docs name the day and the browsers', () => {
  const text = readFileSync(join(root, 'docs/guide/browsers.md'), 'utf8')
  assert.ok(text.includes(AS_OF), `docs/guide/browsers.md does not name ${AS_OF}`)
  for (const [names, key] of [
    ['Chrome, Edge, WebView', 'chrome'],
    ['Chrome, Edge, WebView', 'edge'],
    ['Safari, on iPhone and iPad', 'safari_ios'],
    ['Safari, on iPhone and iPad', 'safari'],
    ['Firefox', 'firefox'],
  ]) {
    const version = oldest.get(key ?? '')
    assert.ok(new RegExp(`\\| ${names} +\\| ${version} +\\|`).test(text), `docs/guide/browsers.md does not say ${names} ${version}`)
  }
})

/** What a browser of that day does not have, and how it is named. */
const plants = {
  built: "const url = URL.canParse('x'); new Worklet(); element.showPopover()",
  source: "export const later = [URL.canParse('x'), ['x'].toSorted(), document.body.checkVisibility(), { toSorted: () => 1 }.toSorted()]\n",
  style:
    ':host { & a { inline-size: calc-size(auto, size); field-sizing: content; field-sizing: fixed } } @supports (x: y) { a { zoom: 2 } }',
}

await check('what is too new is found', () => {
  assert.throws(() => askedByBuilt('using file = open()'), SyntaxError)
  const names = (/** @type {readonly { what: string }[]} */ finds) => finds.map(({ what }) => what)
  assert.deepEqual(names(askedByBuilt(plants.built)), ['URL.canParse'])
  assert.deepEqual(names(askedByStyle(plants.style)), ['&', 'calc-size()', 'field-sizing', 'field-sizing: content'])
})

await check('the language and the interfaces in the embed folder', () => {
  const files = filesIn(join(elements, 'dist/embed'), /\.js$/)
  refuse(files.flatMap((file) => askedByBuilt(readFileSync(file, 'utf8')).map((find) => ({ ...find, file }))))
  return `${files.length} files`
})

await check('the interfaces, events and markup in the sources', () => {
  const files = ['model', 'exchange', 'sources', 'elements'].flatMap((name) =>
    filesIn(join(root, 'packages', name, 'src'), /^(?!.*(?:\.test|\.contract|(?:^|[\\/])testing[\\/].*))(?!.*[\\/]contracts[\\/]).*\.ts$/),
  )
  const planted = join(root, '.cache/baseline/planted.ts')
  mkdirSync(dirname(planted), { recursive: true })
  writeFileSync(planted, plants.source)
  const finds = askedBySources([...files, planted])
  assert.deepEqual(
    finds.flatMap(({ file, what }) => (file === planted ? [what] : [])),
    ['.canParse', '.toSorted', '.checkVisibility'],
  )
  refuse(finds.filter(({ file }) => file !== planted))
  return `${files.length} files`
})

await check('the styles', async () => {
  /** @type {{ file: string, text: string }[]} */
  const sheets = filesIn(join(elements, 'dist'), /\.css$/).map((file) => ({ file, text: readFileSync(file, 'utf8') }))
  for (const file of filesIn(join(elements, 'dist'), /\.js$/)) {
    if (relative(elements, file).startsWith(join('dist', 'embed', '')) || !readFileSync(file, 'utf8').match(/\bcss ?`/)) continue
    const found = Object.values(await import(pathToFileURL(file).href)).flatMap((each) => [each?.styles ?? each].flat(Infinity))
    // what has no brace is a piece of a selector, and stands whole where it is used
    for (const { cssText } of found) if (cssText?.includes('{')) sheets.push({ file, text: cssText })
  }
  refuse(sheets.flatMap(({ file, text }) => askedByStyle(text).map((find) => ({ ...find, file }))))
  return `${sheets.length} sheets`
})

await check('what is allowed is met', () => {
  assert.deepEqual(
    Object.keys(allowed).filter((what) => !met.has(what)),
    [],
  )
})

finish()

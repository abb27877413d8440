// The manifest suite: custom-elements.json is what the sources say, comes out the same twice, and describes every element.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createManifest, manifestPath, manifestText } from '../../packages/manifest.mjs'
import { tally } from './tally.mjs'

const { check, finish } = tally()
const manifest = createManifest()
const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations.filter((declaration) => declaration.tagName))

await check('custom-elements.json is up to date', () => {
  assert.ok(existsSync(manifestPath), 'there is none yet: run npm run build:manifest')
  assert.ok(readFileSync(manifestPath, 'utf8') === manifestText(manifest), 'it is out of date: run npm run build:manifest')
})

await check('it comes out the same twice', () => {
  assert.equal(manifestText(createManifest()), manifestText(manifest))
})

await check('every define file defines the element it is named after', () => {
  const folder = new URL('../../packages/elements/src/define/', import.meta.url)
  const files = existsSync(folder) ? readdirSync(folder) : []
  const tags = elements.map((element) => element.tagName)
  assert.ok(files.length > 0, 'there is no define file')
  assert.deepEqual(
    files.map((file) => `doorstep-${file.replace(/\.ts$/, '')}`).filter((tag) => !tags.includes(tag)),
    [],
  )
  return `${elements.length} elements`
})

await check('every element has a summary', () => {
  const wanting = elements.filter((element) => !element.summary).map((element) => element.name)
  assert.deepEqual(wanting, [], 'add @summary to the JSDoc of these classes')
})

finish()

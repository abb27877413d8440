// `npm run build:packages`: each package by tsc, file by file; the feed's JSON Schemas; the files for a script tag.
import { spawnSync } from 'node:child_process'
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { toJsonSchema } from '@valibot/to-json-schema'
import { bundleEmbed } from './embed.mjs'
import { writeFrame } from './frame.mjs'
import { writeFrameworks } from './frameworks.mjs'
import { writeManifest } from './integrity.mjs'
import { filesIn, noticesOf } from './notices.mjs'
import { packages } from './order.mjs'
import { passOnWhole } from './rooms.mjs'
import { slimFolder } from './slim.mjs'

const folder = fileURLToPath(new URL('.', import.meta.url))

// The files of a feed, and the schema in the model that decides what may stand in each.
const feedFiles = {
  station: 'stationSchema',
  services: 'servicesSchema',
  timetable: 'timetableSchema',
  menu: 'menuSchema',
  holidays: 'holidayYearSchema',
}

/** @param {string} name */
async function compile(name) {
  await rm(join(folder, name, 'dist'), { recursive: true, force: true })
  const tsc = join(folder, '../node_modules/typescript-native/bin/tsc')
  const { status } = spawnSync(process.execPath, [tsc, '-p', join(folder, name, 'tsconfig.build.json')], { stdio: 'inherit' })
  if (status !== 0) throw new Error(`packages/${name} does not compile: see above.`)
  await copyFile(join(folder, '../LICENSE'), join(folder, name, 'LICENSE'))
}

/** The built index of every address of a package. @param {string} name */
async function roomsOf(name) {
  /** @type {{ exports: Record<string, { default?: string }> }} */
  const { exports } = JSON.parse(await readFile(join(folder, name, 'package.json'), 'utf8'))
  return Object.values(exports).flatMap(({ default: file }) => (file ? [join(folder, name, file)] : []))
}

/** What JSON Schema cannot say (a date that does not exist, a name used twice) is left to the model; the rest is written down. */
async function writeJsonSchemas() {
  const model = await import(pathToFileURL(join(folder, 'model/dist/index.js')).href)
  const out = join(folder, 'model/dist/schemas')
  await mkdir(out, { recursive: true })
  for (const [file, schema] of Object.entries(feedFiles)) {
    if (!model[schema]) throw new Error(`The model has no ${schema}, which describes ${file}.json.`)
    const json = toJsonSchema(model[schema], {
      target: 'draft-2020-12',
      typeMode: 'input',
      ignoreActions: ['check', 'raw_check', 'partial_check', 'transform'],
      // A JSON Schema's pattern is read with the flag u and no other, so one that ignores case is left to the model too.
      overrideAction: ({ valibotAction, jsonSchema }) =>
        valibotAction.type === 'regex' && 'requirement' in valibotAction && valibotAction.requirement instanceof RegExp
          ? { ...jsonSchema, ...(/^u?$/.test(valibotAction.requirement.flags) && { pattern: valibotAction.requirement.source }) }
          : undefined,
    })
    await writeFile(join(out, `${file}.schema.json`), `${JSON.stringify({ title: `Doorstep ${file}.json`, ...json }, null, 2)}\n`)
  }
}

try {
  // a package is built against the earlier ones' dist, as a user gets them, and not against their sources
  for (const name of packages) {
    const started = performance.now()
    await compile(name)
    if (name === 'model') {
      for (const file of await roomsOf(name)) await passOnWhole(file)
      await writeJsonSchemas()
    }
    const notices = join(folder, name, 'THIRD-PARTY-NOTICES.txt')
    if (name === 'exchange') await writeFile(notices, noticesOf(filesIn('packages/exchange/dist'), 'This package'))
    if (name === 'elements') {
      await slimFolder(join(folder, 'elements/dist'))
      await writeFrameworks(join(folder, 'elements'))
      const embed = join(folder, 'elements/dist/embed')
      const tags = await bundleEmbed()
      await writeFrame(join(folder, 'elements'), embed)
      await writeManifest(embed, tags)
    }
    console.log(`packages/${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

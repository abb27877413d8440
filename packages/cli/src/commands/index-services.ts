// `doorstep index`: writes into services.json how its characters sound, which are written in two ways, and words of one meaning.
import { Buffer } from 'node:buffer'
import { readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { characterIndex } from '@doorstep/exchange/characters'
import { readServices } from '@doorstep/model/feed'
import type { ServiceItem } from '@doorstep/model/services'
import { UserFault, type Subcommand } from '../command.js'
import { findabilityLines, findabilityOf } from './findable.js'

const INDEX = /,\s*"index":\s*\{\s*"pinyin":\s*"[^"]*",\s*"variants":\s*"[^"]*"(?:,\s*"meanings":\s*"[^"]*")?\s*\}(?=\s*\}\s*$)/

/** Every text of an item that is looked into, in all its languages. */
function textsOf({ name, keywords, summary, department, eligibility }: ServiceItem): string[] {
  return [name, ...keywords, summary, department, eligibility].flatMap((text) =>
    text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text).filter((words) => typeof words === 'string'),
  )
}

async function fileOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new UserFault(`there is no '${path}'`)
  return found.isDirectory() ? join(path, 'services.json') : path
}

/**
 * `text` of a services.json with its index written anew as the last field; nothing else changes by a character.
 *
 * @throws UserFault for text that is not a list of services.
 */
export function withIndex(text: string): string {
  const bare = text.replace(INDEX, '')
  let content: unknown
  try {
    content = JSON.parse(bare)
  } catch (fault) {
    throw new UserFault(`not JSON: ${fault instanceof Error ? fault.message : String(fault)}`)
  }
  const { value } = readServices(content)
  if (!value) throw new UserFault('not a list of services: it has no items')
  const lines = Object.entries(characterIndex(value.items.flatMap(textsOf))).map(([name, table]) => `\n    "${name}": "${table}"`)
  return bare.replace(/\s*\}\s*$/, `,\n  "index": {${lines.join(',')}\n  }\n}\n`)
}

export const indexServices: Subcommand = {
  name: 'index',
  usage: 'index <station folder or services.json> [--all]',
  summary: 'writes into services.json what finding by pinyin, initials and everyday words needs; names what is not found (--all of it)',
  async run(words, terminal) {
    const [path, ...more] = words.filter((word) => word !== '--all')
    if (path === undefined || more.length > 0) throw new UserFault('name one station folder or one services.json')
    const file = await fileOf(path)
    const text = await readFile(file, 'utf8').catch(() => {
      throw new UserFault(`'${file}' cannot be read`)
    })
    const written = withIndex(text)
    if (written === text) terminal.say(`${file}: nothing to do`)
    else {
      // written beside and moved over it, so that a crash leaves the old file whole
      await writeFile(`${file}.new`, written)
      await rename(`${file}.new`, file)
      terminal.say(`${file}: index written, ${Buffer.byteLength(written) - Buffer.byteLength(text)} bytes more`)
    }
    const { value } = readServices(JSON.parse(written))
    if (value?.index)
      for (const line of findabilityLines(findabilityOf(value.items, value.index), words.includes('--all') ? Infinity : undefined))
        terminal.say(line)
    return undefined
  },
}

// `doorstep check`: everything that is wrong in a station's folder, one line each, for whoever can mend it.
import { env } from 'node:process'
import { parseArgs } from 'node:util'
import { nearestLanguage, type Language } from '@doorstep/model/text'
import { UserFault, type Subcommand } from '../command.js'
import { checkFolder, NoStation } from './check-folder.js'
import { checkLines, countOf, noStationLine } from './check-lines.js'

/** The language of the machine, as its shell says it: `zh_CN.UTF-8`; English where it says nothing we speak. */
export function systemLanguage(variables: Readonly<Record<string, string | undefined>>): Language {
  const said =
    [variables['LC_ALL'], variables['LC_MESSAGES'], variables['LANG'], Intl.DateTimeFormat().resolvedOptions().locale].find(Boolean) ?? ''
  return nearestLanguage(said) ?? 'en'
}

function asked(words: readonly string[]): { folder: string; language: Language; strict: boolean } {
  const { values, positionals } = parse(words)
  const [folder, ...more] = positionals
  if (folder === undefined || more.length > 0) throw new UserFault('name one station folder, the one with station.json in it')
  const language = values.lang === undefined ? systemLanguage(env) : nearestLanguage(values.lang)
  if (!language) throw new UserFault(`--lang takes zh-Hans, zh-Hant or en, not '${values.lang ?? ''}'`)
  return { folder, language, strict: values.strict === true }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: { lang: { type: 'string' }, strict: { type: 'boolean' } } })
  } catch (fault) {
    throw new UserFault(fault instanceof Error ? fault.message : String(fault))
  }
}

export const checkStation: Subcommand = {
  name: 'check',
  usage: 'check <station folder> [--lang zh-Hans] [--strict]',
  summary:
    'names everything that is wrong in a station’s files, in Chinese or English; ends with 1 when something is (--strict: notices too)',
  async run(words, terminal) {
    const { folder, language, strict } = asked(words)
    const { findings } = await checkFolder(folder).catch((fault: unknown) => {
      throw fault instanceof NoStation ? new UserFault(noStationLine(fault, language)) : fault
    })
    for (const line of checkLines(findings, language)) terminal.say(line)
    return countOf(findings, 'fault') > 0 || (strict && findings.length > 0) ? 1 : 0
  },
}

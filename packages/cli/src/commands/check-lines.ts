// What `doorstep check` prints: a line for each finding, as editors understand it, and a last line that counts.
import { describeFinding } from '@doorstep/model/feed'
import type { Language } from '@doorstep/model/text'
import type { NoStation, PlacedFinding } from './check-folder.js'

interface Words {
  readonly severity: Readonly<Record<'fault' | 'notice', string>>
  readonly counts: (faults: number, notices: number) => string
  readonly clean: string
  readonly noStation: Readonly<Record<NoStation['why'], (path: string, like: string) => string>>
}

const WORDS: Readonly<Record<Language, Words>> = {
  'zh-Hans': {
    severity: { fault: '要改', notice: '请看' },
    counts: (faults, notices) => `${faults} 处要改，${notices} 处请看一下。`,
    clean: '没有发现问题。',
    noStation: {
      missing: (path) => `没有 ${path} 这个文件夹，看看名字和位置写对没有。`,
      file: (path) => `${path} 是一个文件，要写放 station.json 的文件夹。`,
      unreadable: (path) => `电脑不让读 ${path} 这个文件夹，看看它的读取权限。`,
      empty: (path) => `${path} 里没有 station.json，看看是不是写错了文件夹。`,
      misnamed: (path, like) => `${path} 里的 ${like} 要叫 station.json（全部小写，后面没有 .txt）：改了名字再查。`,
      above: (_, like) => `站的文件在里面一层，写 ${like}。`,
    },
  },
  'zh-Hant': {
    severity: { fault: '要改', notice: '請看' },
    counts: (faults, notices) => `${faults} 處要改，${notices} 處請看一下。`,
    clean: '沒有發現問題。',
    noStation: {
      missing: (path) => `沒有 ${path} 這個資料夾，看看名字和位置寫對沒有。`,
      file: (path) => `${path} 是一個檔案，要寫放 station.json 的資料夾。`,
      unreadable: (path) => `電腦不讓讀 ${path} 這個資料夾，看看它的讀取權限。`,
      empty: (path) => `${path} 裏沒有 station.json，看看是不是寫錯了資料夾。`,
      misnamed: (path, like) => `${path} 裏的 ${like} 要叫 station.json（全部小寫，後面沒有 .txt）：改了名字再查。`,
      above: (_, like) => `站的檔案在裏面一層，寫 ${like}。`,
    },
  },
  en: {
    severity: { fault: 'fault', notice: 'notice' },
    counts: (faults, notices) => `${faults} ${faults === 1 ? 'fault' : 'faults'}, ${notices} ${notices === 1 ? 'notice' : 'notices'}.`,
    clean: 'Nothing wrong was found.',
    noStation: {
      missing: (path) => `There is no folder ${path}: see whether its name and place are right.`,
      file: (path) => `${path} is a file: name the folder with station.json in it.`,
      unreadable: (path) => `This computer does not let ${path} be read: see to the permission to read it.`,
      empty: (path) => `There is no station.json in ${path}: see whether it is the right folder.`,
      misnamed: (path, like) => `${like} in ${path} should be called station.json, in small letters and without .txt: rename it first.`,
      above: (_, like) => `The station's files lie one folder further in: name ${like}.`,
    },
  },
}

/** How many findings are of a kind; the last of a file says how many more it has. */
export function countOf(findings: readonly PlacedFinding[], severity: 'fault' | 'notice'): number {
  return findings.reduce((sum, { finding }) => {
    if (finding.kind === 'entry' && finding.expected === 'more-faults') return sum + (severity === 'fault' ? Number(finding.found) : 0)
    return sum + (finding.severity === severity ? 1 : 0)
  }, 0)
}

/**
 * The lines of a check.
 *
 * @example
 * checkLines(findings, 'en')
 * // services.json:12:7: fault: service no. 4 “New booklet”, opening time (opens): '25:00' is not a time. Write it with ...
 * // 1 fault, 0 notices.
 */
export function checkLines(findings: readonly PlacedFinding[], language: Language): string[] {
  const words = WORDS[language]
  if (findings.length === 0) return [words.clean]
  const lines = findings.map(({ finding, file, line, column }) => {
    const { where, what, how } = describeFinding(finding, language)
    const place = [file, line, column].filter((part) => part !== undefined).join(':')
    const end = language === 'en' ? '.' : '。'
    const text = finding.kind === 'file' ? `${what}${end}` : language === 'en' ? `${where}: ${what}${end}` : `${where}：${what}${end}`
    return `${place}: ${words.severity[finding.severity]}: ${text}${how === '' ? '' : language === 'en' ? ` ${how}` : how}`
  })
  return [...lines, words.counts(countOf(findings, 'fault'), countOf(findings, 'notice'))]
}

/** Why a folder is no station's, in a sentence. */
export function noStationLine({ why, path, like }: NoStation, language: Language): string {
  return WORDS[language].noStation[why](path, like)
}

// Why a file of a feed could not be had, in the reader's language; and whether the network is to blame or the file.
import { MOST_BYTES } from '../schema/limits.js'
import type { Language } from '../text/localised.js'
import type { FeedFailure } from './view.js'

const WORDS: Record<Language, Record<FeedFailure['code'], (failure: FeedFailure) => string>> = {
  'zh-Hans': {
    unreachable: ({ href }) => `连不上 ${href}`,
    http: ({ href, status }) =>
      status === 404 || status === 410 ? `${href} 不在那里（服务器回答 ${status}）` : `${href}：服务器回答 ${status ?? '出错'}`,
    page: ({ href }) => `${href} 那里是一个网页，不是资料`,
    empty: ({ href }) => `${href} 是空的`,
    encoding: ({ href }) => `${href} 不是用 UTF-8 保存的`,
    'too-large': ({ href }) => `${href} 超过了 ${MOST_BYTES / 1_000_000} MB，没有读`,
    'cut-off': ({ href, line, column }) => `${href} 不完整，到第 ${line} 行第 ${column} 个字就断了`,
    malformed: ({ href, line, column }) => `${href} 从第 ${line} 行第 ${column} 个字起读不懂（不是 JSON）`,
    invalid: ({ href }) => `${href} 的内容不对`,
    unsupported: ({ href }) => `${href} 的格式这里读不了`,
  },
  'zh-Hant': {
    unreachable: ({ href }) => `連不上 ${href}`,
    http: ({ href, status }) =>
      status === 404 || status === 410 ? `${href} 不在那裏（伺服器回答 ${status}）` : `${href}：伺服器回答 ${status ?? '出錯'}`,
    page: ({ href }) => `${href} 那裏是一個網頁，不是資料`,
    empty: ({ href }) => `${href} 是空的`,
    encoding: ({ href }) => `${href} 不是用 UTF-8 儲存的`,
    'too-large': ({ href }) => `${href} 超過了 ${MOST_BYTES / 1_000_000} MB，沒有讀`,
    'cut-off': ({ href, line, column }) => `${href} 不完整，到第 ${line} 行第 ${column} 個字就斷了`,
    malformed: ({ href, line, column }) => `${href} 從第 ${line} 行第 ${column} 個字起讀不懂（不是 JSON）`,
    invalid: ({ href }) => `${href} 的內容不對`,
    unsupported: ({ href }) => `${href} 的格式這裏讀不了`,
  },
  en: {
    unreachable: ({ href }) => `${href} cannot be reached`,
    http: ({ href, status }) =>
      status === 404 || status === 410
        ? `${href} is not there (the server answered ${status})`
        : `${href}: the server answered ${status ?? ''}`,
    page: ({ href }) => `${href} is a web page, not data`,
    empty: ({ href }) => `${href} is empty`,
    encoding: ({ href }) => `${href} is not saved as UTF-8`,
    'too-large': ({ href }) => `${href} is larger than ${MOST_BYTES / 1_000_000} MB and was not read`,
    'cut-off': ({ href, line, column }) => `${href} is cut off at line ${line}, column ${column}`,
    malformed: ({ href, line, column }) => `${href} cannot be read from line ${line}, column ${column} on (not JSON)`,
    invalid: ({ href }) => `${href} is not what it should be`,
    unsupported: ({ href }) => `the format of ${href} cannot be read here`,
  },
}

/** The file's own place in an address, which is what a person looks for: its folder and its name. */
function shortened(href: string): string {
  const path = href.replace(/[?#].*$/s, '')
  const short = path.split('/').slice(-2).join('/')
  return short.length > 60 ? `…${short.slice(-60)}` : short
}

/**
 * The sentence for a failure.
 *
 * @example
 * describeFailure({ code: 'malformed', href: 'https://example.org/wutongli/menu.json', line: 3, column: 14 }, 'en')
 * // 'wutongli/menu.json cannot be read from line 3, column 14 on (not JSON)'
 */
export function describeFailure(failure: FeedFailure, language: Language): string {
  return WORDS[language][failure.code]({ ...failure, href: shortened(failure.href) })
}

/** Whether it is the connection that failed, so that waiting helps; any other failure somebody must mend in the file or on the server. */
export function isUnreachable({ code, status = 0 }: FeedFailure): boolean {
  return code === 'unreachable' || (code === 'http' && (status >= 500 || status === 408 || status === 429))
}

// Why a file of a feed could not be had, in the reader's language; and whether the network is to blame or the file.
import { MOST_BYTES } from '../schema/limits.js'
import type { Language } from '../text/localised.js'
import type { FeedFailure } from './finding.js'
import { mistakeWords, programWords } from './mistakes.words.js'

type Words = Record<FeedFailure['code'], (failure: FeedFailure) => string>

/** What a server's answer means: not there, not allowed, its own fault, or anything else. */
function kindOf({ status = 0 }: FeedFailure): 'gone' | 'refused' | 'busy' | 'broken' | 'other' {
  if (status === 404 || status === 410) return 'gone'
  if (status === 401 || status === 403) return 'refused'
  if (status === 408 || status === 429 || status === 503) return 'busy'
  return status >= 500 ? 'broken' : 'other'
}

const HTTP: Record<Language, Record<ReturnType<typeof kindOf>, (failure: FeedFailure) => string>> = {
  'zh-Hans': {
    gone: ({ href, status }) => `${href} 不在那里（服务器回答 ${status}）`,
    refused: ({ href, status }) => `服务器不让读 ${href}（回答 ${status}）`,
    busy: ({ href, status }) => `服务器太忙，没有给出 ${href}（回答 ${status}）`,
    broken: ({ href, status }) => `服务器自己出了错，没有给出 ${href}（回答 ${status}）`,
    other: ({ href, status }) => `${href}：服务器回答 ${status ?? '出错'}`,
  },
  'zh-Hant': {
    gone: ({ href, status }) => `${href} 不在那裏（伺服器回答 ${status}）`,
    refused: ({ href, status }) => `伺服器不讓讀 ${href}（回答 ${status}）`,
    busy: ({ href, status }) => `伺服器太忙，沒有給出 ${href}（回答 ${status}）`,
    broken: ({ href, status }) => `伺服器自己出了錯，沒有給出 ${href}（回答 ${status}）`,
    other: ({ href, status }) => `${href}：伺服器回答 ${status ?? '出錯'}`,
  },
  en: {
    gone: ({ href, status }) => `${href} is not there (the server answered ${status})`,
    refused: ({ href, status }) => `the server does not let anybody read ${href} (it answered ${status})`,
    busy: ({ href, status }) => `the server is too busy to give ${href} (it answered ${status})`,
    broken: ({ href, status }) => `the server has a fault of its own and did not give ${href} (it answered ${status})`,
    other: ({ href, status }) => `${href}: the server answered ${status ?? ''}`,
  },
}

const WORDS: Record<Language, Words> = {
  'zh-Hans': {
    offline: ({ href }) => `这台机器没有连上网，读不到 ${href}`,
    unreachable: ({ href }) => `连不上 ${href}`,
    http: (failure) => HTTP['zh-Hans'][kindOf(failure)](failure),
    page: ({ href }) => `${href} 那里是一个网页，不是资料`,
    empty: ({ href }) => `${href} 是空的`,
    encoding: ({ href }) => `${href} 不是用 UTF-8 保存的`,
    'no-text': ({ href, mistake }) => `${href} 是${programWords['zh-Hans'](mistake)}，不是文字`,
    'not-in-folder': ({ href }) => `文件夹里没有 ${href}`,
    outside: ({ href }) => `${href} 不在这个文件夹里面，屏上读不到`,
    unreadable: ({ href, detail }) => `文件夹里有 ${href}，但是电脑不让读（${detail}）`,
    'too-large': ({ href }) => `${href} 超过了 ${MOST_BYTES / 1_000_000} MB，没有读`,
    'cut-off': ({ href, line, column }) => `${href} 不完整，到第 ${line} 行第 ${column} 个字就断了`,
    malformed: ({ href, line, column }) => `${href} 从第 ${line} 行第 ${column} 个字起读不懂（不是 JSON）`,
    invalid: ({ href }) => `${href} 的内容不对`,
    unsupported: ({ href }) => `${href} 的格式这里读不了`,
  },
  'zh-Hant': {
    offline: ({ href }) => `這台機器沒有連上網，讀不到 ${href}`,
    unreachable: ({ href }) => `連不上 ${href}`,
    http: (failure) => HTTP['zh-Hant'][kindOf(failure)](failure),
    page: ({ href }) => `${href} 那裏是一個網頁，不是資料`,
    empty: ({ href }) => `${href} 是空的`,
    encoding: ({ href }) => `${href} 不是用 UTF-8 儲存的`,
    'no-text': ({ href, mistake }) => `${href} 是${programWords['zh-Hant'](mistake)}，不是文字`,
    'not-in-folder': ({ href }) => `資料夾裏沒有 ${href}`,
    outside: ({ href }) => `${href} 不在這個資料夾裏面，螢幕上讀不到`,
    unreadable: ({ href, detail }) => `資料夾裏有 ${href}，但是電腦不讓讀（${detail}）`,
    'too-large': ({ href }) => `${href} 超過了 ${MOST_BYTES / 1_000_000} MB，沒有讀`,
    'cut-off': ({ href, line, column }) => `${href} 不完整，到第 ${line} 行第 ${column} 個字就斷了`,
    malformed: ({ href, line, column }) => `${href} 從第 ${line} 行第 ${column} 個字起讀不懂（不是 JSON）`,
    invalid: ({ href }) => `${href} 的內容不對`,
    unsupported: ({ href }) => `${href} 的格式這裏讀不了`,
  },
  en: {
    offline: ({ href }) => `this machine has no network, so ${href} cannot be read`,
    unreachable: ({ href }) => `${href} cannot be reached`,
    http: (failure) => HTTP.en[kindOf(failure)](failure),
    page: ({ href }) => `${href} is a web page, not data`,
    empty: ({ href }) => `${href} is empty`,
    encoding: ({ href }) => `${href} is not saved as UTF-8`,
    'no-text': ({ href, mistake }) => `${href} is ${programWords.en(mistake)}, not text`,
    'not-in-folder': ({ href }) => `there is no ${href} in the folder`,
    outside: ({ href }) => `${href} lies outside of the folder, where no screen can read it`,
    unreadable: ({ href, detail }) => `${href} is in the folder, but this computer does not let it be read (${detail})`,
    'too-large': ({ href }) => `${href} is larger than ${MOST_BYTES / 1_000_000} MB and was not read`,
    'cut-off': ({ href, line, column }) => `${href} is cut off at line ${line}, column ${column}`,
    malformed: ({ href, line, column }) => `${href} cannot be read from line ${line}, column ${column} on (not JSON)`,
    invalid: ({ href }) => `${href} is not what it should be`,
    unsupported: ({ href }) => `the format of ${href} cannot be read here`,
  },
}

const MEND: Record<Language, Words> = {
  'zh-Hans': {
    offline: () => '看看网线或无线网；连上以后会自己再读。',
    unreachable: () => '看看放文件的服务器开着没有，网址写对没有；会自己再试。',
    http: (failure) =>
      ({
        gone: '看看文件名和网址写对没有，文件放上去没有。',
        refused: '请管服务器的人打开这个文件的读取权限。',
        busy: '会自己再试；一直这样就找管服务器的人。',
        broken: '找管服务器的人。',
        other: '找管服务器的人。',
      })[kindOf(failure)],
    page: () => '看看网址是不是指到了网页；要用公共网络先登录的，先登录。',
    empty: () => '把文件重新存一遍再放上去。',
    encoding: () => '用记事本“另存为”，编码选 UTF-8，再放上去。',
    'no-text': () => '这里要放 .json 文件：照“一小时建一个新站”那一页把表格写成 JSON。',
    'not-in-folder': ({ detail }) =>
      detail === undefined ? '看看文件名写对没有（大小写也要一样），文件放进来没有。' : `是不是 ${detail}？大小写也要一样。`,
    outside: () => '把文件放进这个文件夹，只写文件名。',
    unreadable: () => '看看这个文件的读取权限，是不是被别的程序占着，再试一次。',
    'too-large': () => '分成几个文件，或者删掉过期的内容。',
    'cut-off': () => '文件后面少了一截（多半少了最后的 } 或 ]），补上，或者重新放一遍。',
    malformed: (failure) => mistakeWords['zh-Hans'](failure),
    invalid: () => '看看是不是放错了文件。',
    unsupported: () => '看看 format 写对没有，文件是不是这种格式。',
  },
  'zh-Hant': {
    offline: () => '看看網路線或無線網；連上以後會自己再讀。',
    unreachable: () => '看看放檔案的伺服器開著沒有，網址寫對沒有；會自己再試。',
    http: (failure) =>
      ({
        gone: '看看檔名和網址寫對沒有，檔案放上去沒有。',
        refused: '請管伺服器的人打開這個檔案的讀取權限。',
        busy: '會自己再試；一直這樣就找管伺服器的人。',
        broken: '找管伺服器的人。',
        other: '找管伺服器的人。',
      })[kindOf(failure)],
    page: () => '看看網址是不是指到了網頁；要用公共網路先登入的，先登入。',
    empty: () => '把檔案重新存一遍再放上去。',
    encoding: () => '用記事本「另存新檔」，編碼選 UTF-8，再放上去。',
    'no-text': () => '這裏要放 .json 檔案：照「一小時建一個新站」那一頁把表格寫成 JSON。',
    'not-in-folder': ({ detail }) =>
      detail === undefined ? '看看檔名寫對沒有（大小寫也要一樣），檔案放進來沒有。' : `是不是 ${detail}？大小寫也要一樣。`,
    outside: () => '把檔案放進這個資料夾，只寫檔名。',
    unreadable: () => '看看這個檔案的讀取權限，是不是被別的程式佔著，再試一次。',
    'too-large': () => '分成幾個檔案，或者刪掉過期的內容。',
    'cut-off': () => '檔案後面少了一截（多半少了最後的 } 或 ]），補上，或者重新放一遍。',
    malformed: (failure) => mistakeWords['zh-Hant'](failure),
    invalid: () => '看看是不是放錯了檔案。',
    unsupported: () => '看看 format 寫對沒有，檔案是不是這種格式。',
  },
  en: {
    offline: () => 'See to the cable or the wireless network; it is read again by itself.',
    unreachable: () => 'See whether the server with the files runs and its address is right; it is tried again by itself.',
    http: (failure) =>
      ({
        gone: 'See whether the name and address are right and the file was put there.',
        refused: 'Ask who runs the server to let this file be read.',
        busy: 'It is tried again by itself; if it stays so, ask who runs the server.',
        broken: 'Ask who runs the server.',
        other: 'Ask who runs the server.',
      })[kindOf(failure)],
    page: () => 'See whether the address leads to a web page; a public network may want a sign-in first.',
    empty: () => 'Save the file anew and put it there again.',
    encoding: () => 'Save it as UTF-8 ("Save as", encoding UTF-8) and put it there again.',
    'no-text': () => 'A .json file belongs here: write the sheet as JSON as the page "A new station in an hour" shows.',
    'not-in-folder': ({ detail }) =>
      detail === undefined
        ? 'See whether its name is right, capitals too, and the file was put there.'
        : `Did you mean ${detail}? Capitals count.`,
    outside: () => 'Put the file into this folder and write its name alone.',
    unreadable: () => 'See to the permission to read it, and whether another program holds it, and try again.',
    'too-large': () => 'Split it into several files, or take out what is past.',
    'cut-off': () => 'Its end is missing (most often the last } or ]): add it, or put the file there again.',
    malformed: (failure) => mistakeWords.en(failure),
    invalid: () => 'See whether it is the right file.',
    unsupported: () => 'See whether "format" is right and the file is of that format.',
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

/** What whoever looks after the files can do about a failure. */
export function howToMend(failure: FeedFailure, language: Language): string {
  return MEND[language][failure.code](failure)
}

/** Whether it is the connection that failed, so that waiting helps; any other failure somebody must mend in the file or on the server. */
export function isUnreachable({ code }: FeedFailure): boolean {
  return code === 'offline' || code === 'unreachable'
}

// What is wrong with a feed, where, and the sentence that says so in the reader's language.
import type { Language } from '../text/localised.js'
import { MISSING } from './quoted.js'

/** One thing wrong in a feed. `path` reads like `services[3].hours`; `found` is what stands there, as JSON, cut at 60 characters. */
export interface Problem {
  readonly path: string
  readonly found: string
  /** What was expected: a code of the dictionary below, with its options after a colon. */
  readonly expected: string
  /** True when the entry that holds the problem was left out and the rest kept. */
  readonly leftOut?: boolean
}

type Sentence = (found: string, options: string) => string

/** A place in a file, `3, 14`, as line and column. */
const at: Record<Language, (place: string) => string> = {
  'zh-Hans': (place) => `第 ${place.replace(', ', ' 行第 ')} 个字`,
  'zh-Hant': (place) => `第 ${place.replace(', ', ' 行第 ')} 個字`,
  en: (place) => `line ${place.replace(', ', ', column ')}`,
}

const WORDS: Record<Language, { missing: string; other: Sentence } & Record<string, Sentence | string>> = {
  en: {
    missing: 'is missing',
    other: (found, expected) => `${found} is not valid here (${expected})`,
    text: (found) => `${found} is not a text`,
    'localised-text': (found) => `${found} is not a text, nor texts by language ("zh-Hans", "zh-Hant", "en")`,
    id: (found) => `${found} is not a name of letters, digits, dots or hyphens`,
    boolean: (found) => `${found} is neither true nor false`,
    count: (found) => `${found} is not a whole number from 0`,
    number: (found) => `${found} is not a number`,
    amount: (found) => `${found} is not an amount from 0`,
    time: (found) => `${found} is not a time`,
    date: (found) => `${found} is not a date`,
    'date-time': (found) => `${found} is not a date and time`,
    duration: (found) => `${found} is not a duration such as PT1H30M`,
    address: (found) => `${found} is not a web address`,
    'one-of': (found, options) => `${found} is not one of ${options}`,
    list: (found) => `${found} is not a list`,
    object: (found) => `${found} is not an object`,
    'after-opening': (found) => `${found} is not later than the opening time`,
    'time-zone': (found) => `${found} is not a time zone such as Asia/Shanghai`,
    'unique-id': (found) => `${found} is used twice`,
    reference: (found, options) => `${found} is not among the ${options}`,
    'series-letter': (found) => `${found} is not one or two capital letters`,
    link: (found) => `${found} is neither an address nor { href, format }`,
    json: (found, place) => (place === '' ? `this is not JSON: ${found}` : `this is not JSON from ${at.en(place)} on: ${found}`),
    xml: (found) => `this is not XML: ${found}`,
    doctype: (found) => `a document type is not accepted here: ${found}`,
    element: (found, options) => `${found} does not belong here; known here are ${options}`,
    'only-one': (found) => `${found} stands here a second time, only the first is read`,
    'closed-or-category': (found) => `${found} stands beside dishes; the dishes are shown`,
    'menu-elsewhere': (found) => `there are no days in this file, the menu is at ${found}`,
    'too-large': (found, options) => `${found} characters are more than the ${options} that are read`,
    'too-many': (found, options) => `${found} are more than the ${options} that are read`,
    'too-deep': (found, options) => `${found} stands deeper than the ${options} levels that are read`,
    'more-faults': (found) => `${found} more faults are not listed`,
    range: (found, options) => `${found} is not a number between ${options.replace(', ', ' and ')}`,
    whole: (found) => `${found} is not a whole number`,
    'longest-duration': (found) => `${found} is longer than a year`,
    calendar: (found) => `this is not an iCalendar file: ${found}`,
    'calendar-line': (found) => `${found} is not a line of a calendar (NAME:VALUE)`,
    'component-end': (found) => `${found} has no matching BEGIN or END`,
    'after-start': (found) => `${found} is earlier than the start`,
    recurrence: (found, part) => `${found} cannot be repeated here because of ${part}; dates from it are missing`,
    'zone-shift': (found) =>
      `the clock of ${found} does not always keep the same distance to the station's; later dates may be off by the hour`,
    'this-and-future': (found) => `${found} changes all later dates too; only this one is changed here`,
    private: (found) => `${found}: an event that is not public is not shown`,
    'weekly-hours': (found) => `${found} cannot be told as weekly opening hours`,
    email: (found) => `${found} is not an e-mail address`,
    services: (found) => `${found} holds no services`,
    'next-page': (found, options) => `this is only page ${found} of ${options}`,
    'format-of-part': (found, options) => `the format ${found} cannot hold this part; it holds ${options}`,
    'no-place': (found, where) => `${found} has no place in ${where} and is left out`,
    'one-language': (found, language) => `${found} is left out: such a file has one language, here ${language}`,
    'one-line': (found) => `${found} becomes one line`,
  },
  'zh-Hans': {
    missing: '没有填',
    other: (found, expected) => `${found} 不能写在这里（${expected}）`,
    text: (found) => `${found} 不是文字`,
    'localised-text': (found) => `${found} 不是文字，也不是按语言写的文字（"zh-Hans"、"zh-Hant"、"en"）`,
    id: (found) => `${found} 不是由字母、数字、点或连字符组成的代号`,
    boolean: (found) => `${found} 不是 true 或 false`,
    count: (found) => `${found} 不是 0 或以上的整数`,
    number: (found) => `${found} 不是数`,
    amount: (found) => `${found} 不是 0 或以上的数`,
    time: (found) => `${found} 不是时间`,
    date: (found) => `${found} 不是日期`,
    'date-time': (found) => `${found} 不是日期加时间`,
    duration: (found) => `${found} 不是时长（例如 PT1H30M）`,
    address: (found) => `${found} 不是网址`,
    'one-of': (found, options) => `${found} 不在可选的 ${options} 之中`,
    list: (found) => `${found} 不是列表`,
    object: (found) => `${found} 不是对象`,
    'after-opening': (found) => `${found} 不晚于开门时间`,
    'time-zone': (found) => `${found} 不是时区（例如 Asia/Shanghai）`,
    'unique-id': (found) => `${found} 用了两次`,
    reference: (found, options) => `${found} 不在 ${options} 里`,
    'series-letter': (found) => `${found} 不是一两个大写字母`,
    link: (found) => `${found} 不是网址，也不是 { href, format }`,
    json: (found, place) => (place === '' ? `这不是 JSON：${found}` : `从${at['zh-Hans'](place)}起不是 JSON：${found}`),
    xml: (found) => `这不是 XML：${found}`,
    doctype: (found) => `这里不接受文档类型声明：${found}`,
    element: (found, options) => `${found} 不该写在这里，这里只认 ${options}`,
    'only-one': (found) => `${found} 在这里出现了第二次，只读第一个`,
    'closed-or-category': (found) => `${found} 与菜品写在同一天，按有菜显示`,
    'menu-elsewhere': (found) => `这个文件里没有日期，菜单在 ${found}`,
    'too-large': (found, options) => `${found} 个字符超过了可读的 ${options} 个`,
    'too-many': (found, options) => `${found} 项超过了可读的 ${options} 项`,
    'too-deep': (found, options) => `${found} 的层数超过了可读的 ${options} 层`,
    'more-faults': (found) => `另有 ${found} 处错误没有列出`,
    range: (found, options) => `${found} 不在 ${options.replace(', ', ' 到 ')} 之间`,
    whole: (found) => `${found} 不是整数`,
    'longest-duration': (found) => `${found} 超过了一年`,
    calendar: (found) => `这不是 iCalendar 文件：${found}`,
    'calendar-line': (found) => `${found} 不是日历的一行（NAME:VALUE）`,
    'component-end': (found) => `${found} 的 BEGIN 与 END 不成对`,
    'after-start': (found) => `${found} 早于开始时间`,
    recurrence: (found, part) => `${found} 含有 ${part}，这里不能重复，由它而来的日期没有显示`,
    'zone-shift': (found) => `${found} 的时钟与本站的时差会变，以后的日期可能差一小时左右`,
    'this-and-future': (found) => `${found} 也改动以后的日期，这里只改这一天`,
    private: (found) => `${found}：不公开的活动不显示`,
    'weekly-hours': (found) => `${found} 不能写成每周的开放时间`,
    email: (found) => `${found} 不是电子邮箱地址`,
    services: (found) => `${found} 里没有服务事项`,
    'next-page': (found, options) => `这只是 ${options} 页中的第 ${found} 页`,
    'format-of-part': (found, options) => `格式 ${found} 不能用于这一部分，它用于 ${options}`,
    'no-place': (found, where) => `${where} 里没有地方写 ${found}，没有带过去`,
    'one-language': (found, language) => `${found} 没有带过去：这种文件只能写一种语言，这里写的是 ${language}`,
    'one-line': (found) => `${found} 并成了一行`,
  },
  'zh-Hant': {
    missing: '沒有填',
    other: (found, expected) => `${found} 不能寫在這裏（${expected}）`,
    text: (found) => `${found} 不是文字`,
    'localised-text': (found) => `${found} 不是文字，也不是按語言寫的文字（"zh-Hans"、"zh-Hant"、"en"）`,
    id: (found) => `${found} 不是由字母、數字、點或連字號組成的代號`,
    boolean: (found) => `${found} 不是 true 或 false`,
    count: (found) => `${found} 不是 0 或以上的整數`,
    number: (found) => `${found} 不是數`,
    amount: (found) => `${found} 不是 0 或以上的數`,
    time: (found) => `${found} 不是時間`,
    date: (found) => `${found} 不是日期`,
    'date-time': (found) => `${found} 不是日期加時間`,
    duration: (found) => `${found} 不是時長（例如 PT1H30M）`,
    address: (found) => `${found} 不是網址`,
    'one-of': (found, options) => `${found} 不在可選的 ${options} 之中`,
    list: (found) => `${found} 不是列表`,
    object: (found) => `${found} 不是物件`,
    'after-opening': (found) => `${found} 不晚於開門時間`,
    'time-zone': (found) => `${found} 不是時區（例如 Asia/Shanghai）`,
    'unique-id': (found) => `${found} 用了兩次`,
    reference: (found, options) => `${found} 不在 ${options} 裏`,
    'series-letter': (found) => `${found} 不是一兩個大寫字母`,
    link: (found) => `${found} 不是網址，也不是 { href, format }`,
    json: (found, place) => (place === '' ? `這不是 JSON：${found}` : `從${at['zh-Hant'](place)}起不是 JSON：${found}`),
    xml: (found) => `這不是 XML：${found}`,
    doctype: (found) => `這裏不接受文件類型宣告：${found}`,
    element: (found, options) => `${found} 不該寫在這裏，這裏只認 ${options}`,
    'only-one': (found) => `${found} 在這裏出現了第二次，只讀第一個`,
    'closed-or-category': (found) => `${found} 與菜式寫在同一天，按有菜顯示`,
    'menu-elsewhere': (found) => `這個檔案裏沒有日期，菜單在 ${found}`,
    'too-large': (found, options) => `${found} 個字元超過了可讀的 ${options} 個`,
    'too-many': (found, options) => `${found} 項超過了可讀的 ${options} 項`,
    'too-deep': (found, options) => `${found} 的層數超過了可讀的 ${options} 層`,
    'more-faults': (found) => `另有 ${found} 處錯誤沒有列出`,
    range: (found, options) => `${found} 不在 ${options.replace(', ', ' 到 ')} 之間`,
    whole: (found) => `${found} 不是整數`,
    'longest-duration': (found) => `${found} 超過了一年`,
    calendar: (found) => `這不是 iCalendar 檔案：${found}`,
    'calendar-line': (found) => `${found} 不是日曆的一行（NAME:VALUE）`,
    'component-end': (found) => `${found} 的 BEGIN 與 END 不成對`,
    'after-start': (found) => `${found} 早於開始時間`,
    recurrence: (found, part) => `${found} 含有 ${part}，這裏不能重複，由它而來的日期沒有顯示`,
    'zone-shift': (found) => `${found} 的時鐘與本站的時差會變，以後的日期可能差一小時左右`,
    'this-and-future': (found) => `${found} 也改動以後的日期，這裏只改這一天`,
    private: (found) => `${found}：不公開的活動不顯示`,
    'weekly-hours': (found) => `${found} 不能寫成每週的開放時間`,
    email: (found) => `${found} 不是電子郵件地址`,
    services: (found) => `${found} 裏沒有服務事項`,
    'next-page': (found, options) => `這只是 ${options} 頁中的第 ${found} 頁`,
    'format-of-part': (found, options) => `格式 ${found} 不能用於這一部分，它用於 ${options}`,
    'no-place': (found, where) => `${where} 裏沒有地方寫 ${found}，沒有帶過去`,
    'one-language': (found, language) => `${found} 沒有帶過去：這種檔案只能寫一種語言，這裏寫的是 ${language}`,
    'one-line': (found) => `${found} 併成了一行`,
  },
}

/**
 * The sentence for a problem.
 *
 * @example
 * describeProblem({ path: 'services[3].hours', found: "'25:00'", expected: 'time' }, 'en')
 * // "services[3].hours: '25:00' is not a time"
 */
export function describeProblem(problem: Problem, language: Language): string {
  const says = sayProblem(problem, language)
  if (problem.path === '') return says
  return language === 'en' ? `${problem.path}: ${says}` : `${problem.path}：${says}`
}

/** The same without the place. */
export function sayProblem(problem: Problem, language: Language): string {
  const words = WORDS[language]
  const [code = '', options = ''] = problem.expected.split(/:(.*)/s)
  const sentence = words[code]
  if (problem.found === MISSING && code !== 'json') return words.missing
  return typeof sentence === 'function'
    ? sentence(problem.found, options.replaceAll(' ', ', '))
    : words.other(problem.found, problem.expected)
}

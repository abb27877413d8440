// What a person does about each mistake that makes a file no JSON, and what the files of programs are called, in three languages.
import type { Language } from '../text/localised.js'
import { JSON_MISTAKES, PROGRAMS, type FeedFailure, type JsonMistake, type Program } from './finding.js'

/** What stands at the mistake, and its line. */
interface At {
  readonly line: number | undefined
  readonly sign: string
}

const MISTAKES: Readonly<Record<Language, Readonly<Record<JsonMistake, string | ((at: At) => string)>>>> = {
  'zh-Hans': {
    comma: '多了一个逗号：最后一项后面、} 和 ] 前面都不写逗号。',
    'no-comma': ({ line }) => `看第 ${line} 行和它上一行：两项之间少了一个逗号，或者前面的引号没有写完。`,
    comment: '文件里不能写注释：把 //、# 或 /* */ 那一段删掉。',
    'other-sign': ({ sign }) => `这里是中文的标点或空格“${sign}”，换成英文的。`,
    quotes: '名称和文字都要用英文双引号 " " 括起来。',
    word: '写 true（是）、false（否），全部小写；没有的就整栏不写。',
    'line-break': '引号里的文字到这一行末尾还没有完：少了后面的引号，或者中间换了行。',
    backslash: '引号里的 \\ 换成 /，一定要用 \\ 的写两个。',
    number: '数字写成 5 或 6.5：前面不加 0 和 +，后面不带单位，中间不写逗号。',
    colon: '名称后面少了英文冒号 :。',
    'no-value': '冒号后面没有写内容。',
    'after-end': '文件到前一个 } 就完了，后面多出来的删掉：多半是多了一个 }，或者贴了两遍。',
    calendar: '这是日历文件：在 station.json 的 parts 里写 { "href": "…", "format": "icalendar" }。',
    xml: '这是 XML 文件：菜单是 OpenMensa 的，在 station.json 的 parts 里写 { "href": "…", "format": "openmensa" }。',
    'no-json': '文件应当以 { 开头。表格另存的文件（CSV）读不了，要写成 JSON。',
  },
  'zh-Hant': {
    comma: '多了一個逗號：最後一項後面、} 和 ] 前面都不寫逗號。',
    'no-comma': ({ line }) => `看第 ${line} 行和它上一行：兩項之間少了一個逗號，或者前面的引號沒有寫完。`,
    comment: '檔案裏不能寫註解：把 //、# 或 /* */ 那一段刪掉。',
    'other-sign': ({ sign }) => `這裏是中文的標點或空格「${sign}」，換成英文的。`,
    quotes: '名稱和文字都要用英文雙引號 " " 括起來。',
    word: '寫 true（是）、false（否），全部小寫；沒有的就整欄不寫。',
    'line-break': '引號裏的文字到這一行末尾還沒有完：少了後面的引號，或者中間換了行。',
    backslash: '引號裏的 \\ 換成 /，一定要用 \\ 的寫兩個。',
    number: '數字寫成 5 或 6.5：前面不加 0 和 +，後面不帶單位，中間不寫逗號。',
    colon: '名稱後面少了英文冒號 :。',
    'no-value': '冒號後面沒有寫內容。',
    'after-end': '檔案到前一個 } 就完了，後面多出來的刪掉：多半是多了一個 }，或者貼了兩遍。',
    calendar: '這是日曆檔案：在 station.json 的 parts 裏寫 { "href": "…", "format": "icalendar" }。',
    xml: '這是 XML 檔案：菜單是 OpenMensa 的，在 station.json 的 parts 裏寫 { "href": "…", "format": "openmensa" }。',
    'no-json': '檔案應當以 { 開頭。表格另存的檔案（CSV）讀不了，要寫成 JSON。',
  },
  en: {
    comma: 'There is a comma too many: none stands after the last entry, before } or ].',
    'no-comma': ({ line }) =>
      `Look at line ${line} and the one before: a comma between two entries is missing, or a quotation mark before it.`,
    comment: 'A file cannot hold remarks: take out what stands after // or #, or within /* */.',
    'other-sign': ({ sign }) => `This is a sign or a blank of a Chinese keyboard, “${sign}”: write the English one.`,
    quotes: 'Names and texts stand in double quotes, " ".',
    word: 'Write true or false in small letters; leave out a field that has nothing.',
    'line-break': 'The text in quotes does not end on this line: its closing quotation mark is missing, or a line was broken within it.',
    backslash: 'Write / in the place of \\ in a text, or two of them.',
    number: 'Write numbers as 5 or 6.5: no 0 or + before, no unit after, no comma within.',
    colon: 'A colon is missing after the name.',
    'no-value': 'Nothing stands after the colon.',
    'after-end': 'The file ends at the } before; take out what follows: most often a } too many, or the whole text twice.',
    calendar: 'This is a calendar: in "parts" of station.json write { "href": "…", "format": "icalendar" }.',
    xml: 'This is XML: for an OpenMensa menu write { "href": "…", "format": "openmensa" } in "parts" of station.json.',
    'no-json': 'The file should begin with {. What a spreadsheet saves (CSV) cannot be read; write it as JSON.',
  },
}

const PROGRAM_FILES: Readonly<Record<Language, Readonly<Record<Program, string>>>> = {
  'zh-Hans': {
    office: '表格或文档程序的文件（.xlsx、.docx）',
    'old-office': '旧的表格或文档文件（.xls、.doc）',
    pdf: ' PDF',
    packed: '压缩包',
    picture: '图片',
  },
  'zh-Hant': {
    office: '試算表或文件程式的檔案（.xlsx、.docx）',
    'old-office': '舊的試算表或文件檔案（.xls、.doc）',
    pdf: ' PDF',
    packed: '壓縮檔',
    picture: '圖片',
  },
  en: {
    office: 'a spreadsheet or document (.xlsx, .docx)',
    'old-office': 'an old spreadsheet or document (.xls, .doc)',
    pdf: 'a PDF',
    packed: 'a packed file',
    picture: 'a picture',
  },
}

function inWords(language: Language) {
  return ({ line, mistake, detail = '' }: FeedFailure): string => {
    const words = MISTAKES[language][JSON_MISTAKES.find((each) => each === mistake) ?? 'no-comma']
    return typeof words === 'string' ? words : words({ line, sign: detail.charAt(0) })
  }
}

/** What to do about a mistake that makes a file no JSON. */
export const mistakeWords: Readonly<Record<Language, (failure: FeedFailure) => string>> = {
  'zh-Hans': inWords('zh-Hans'),
  'zh-Hant': inWords('zh-Hant'),
  en: inWords('en'),
}

const named = (language: Language) => (mistake: FeedFailure['mistake']) =>
  PROGRAM_FILES[language][PROGRAMS.find((each) => each === mistake) ?? 'packed']

/** What a program's file is called. */
export const programWords: Readonly<Record<Language, (mistake: FeedFailure['mistake']) => string>> = {
  'zh-Hans': named('zh-Hans'),
  'zh-Hant': named('zh-Hant'),
  en: named('en'),
}

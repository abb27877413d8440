// What stands on the keyboard beside letters and digits, and what it says of Chinese.
import type { Language } from '@doorstep/model/text'

interface KeyboardWords {
  readonly name: string
  readonly delete: string
  readonly clear: string
  /** In place of clear while letters wait to become Chinese: they alone go. */
  readonly clearLetters: string
  /** The same where syllables are known: the last one goes. */
  readonly clearSyllable: string
  readonly space: string
  readonly done: string
  readonly digits: string
  readonly letters: string
  /** The key to Latin letters, and back. */
  readonly toLatin: string
  readonly toChinese: string
  readonly hint: string
  /** Where nothing was typed yet and nothing is searched. */
  readonly begin: string
  readonly candidates: string
  readonly more: string
  /** Spoken when there are candidates. */
  readonly offered: (first: string, count: number) => string
  readonly fetching: string
  readonly missing: string
  readonly again: string
}

export const keyboardWords: Readonly<Record<Language, KeyboardWords>> = {
  'zh-Hans': {
    name: '屏幕键盘',
    delete: '删一个',
    clear: '清空',
    clearLetters: '删拼音',
    clearSyllable: '删一音',
    space: '空格',
    done: '好了',
    digits: '123',
    letters: 'abc',
    toLatin: '英文',
    toChinese: '中文',
    hint: '打拼音就行，只打头一个字母也行：blb = 病历本',
    begin: '打拼音，再点一点要的字',
    candidates: '选字',
    more: '还有',
    offered: (first, count) => `${first}，共${count}个可选`,
    fetching: '汉字马上就来，先打拼音',
    missing: '汉字没拿到，先用拼音也行',
    again: '再拿一次',
  },
  'zh-Hant': {
    name: '螢幕鍵盤',
    delete: '刪一個',
    clear: '清空',
    clearLetters: '刪拼音',
    clearSyllable: '刪一音',
    space: '空格',
    done: '好了',
    digits: '123',
    letters: 'abc',
    toLatin: '英文',
    toChinese: '中文',
    hint: '打拼音就行，只打頭一個字母也行：blb = 病歷本',
    begin: '打拼音，再點一點要的字',
    candidates: '選字',
    more: '還有',
    offered: (first, count) => `${first}，共${count}個可選`,
    fetching: '漢字馬上就來，先打拼音',
    missing: '漢字沒拿到，先用拼音也行',
    again: '再拿一次',
  },
  en: {
    name: 'On-screen keyboard',
    delete: 'Delete',
    clear: 'Clear',
    clearLetters: 'Clear pinyin',
    clearSyllable: 'One sound',
    space: 'Space',
    done: 'Done',
    digits: '123',
    letters: 'abc',
    toLatin: 'English',
    toChinese: '中文',
    hint: 'English or pinyin; first letters will do: blb = 病历本',
    begin: 'Type pinyin, then tap the word you want',
    candidates: 'Words to choose',
    more: 'More',
    offered: (first, count) => `${first}, ${count} to choose from`,
    fetching: 'Chinese is on its way; type pinyin meanwhile',
    missing: 'Chinese could not be fetched; letters work',
    again: 'Try again',
  },
}

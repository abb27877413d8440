// What stands on the keyboard beside letters and digits.
import type { Language } from '@doorstep/model'

interface KeyboardWords {
  readonly name: string
  readonly delete: string
  readonly clear: string
  readonly space: string
  readonly done: string
  readonly hint: string
}

export const keyboardWords: Readonly<Record<Language, KeyboardWords>> = {
  'zh-Hans': {
    name: '屏幕键盘',
    delete: '删一个',
    clear: '清空',
    space: '空格',
    done: '好了',
    hint: '打拼音就行，只打头一个字母也行：blb = 病历本',
  },
  'zh-Hant': {
    name: '螢幕鍵盤',
    delete: '刪一個',
    clear: '清空',
    space: '空格',
    done: '好了',
    hint: '打拼音就行，只打頭一個字母也行：blb = 病歷本',
  },
  en: {
    name: 'On-screen keyboard',
    delete: 'Delete',
    clear: 'Clear',
    space: 'Space',
    done: 'Done',
    hint: 'English or pinyin; first letters will do: blb = 病历本',
  },
}

// What is said of a ticket's paper; fetched where there is a printer.
import type { Language } from '@doorstep/model/text'

interface PaperWords {
  readonly printing: string
  readonly printed: string
  readonly unknown: string
  readonly out: string
  readonly failed: string
  readonly reprint: string
}

export const paperWords: Readonly<Record<Language, PaperWords>> = {
  'zh-Hans': {
    printing: '正在打印…',
    printed: '纸质号已打印',
    unknown: '没看到纸？点“补打”，号在屏幕上',
    out: '没有纸了，号在屏幕上',
    failed: '没有打印出来，号在屏幕上',
    reprint: '补打',
  },
  'zh-Hant': {
    printing: '正在列印…',
    printed: '紙本號碼已列印',
    unknown: '沒看到紙？點「補印」，號在螢幕上',
    out: '沒有紙了，號在螢幕上',
    failed: '沒有印出來，號在螢幕上',
    reprint: '補印',
  },
  en: {
    printing: 'Printing…',
    printed: 'Printed on paper',
    unknown: 'No paper? Tap “Print again”. Your number is here',
    out: 'Out of paper. Your number is here',
    failed: 'Not printed. Your number is here',
    reprint: 'Print again',
  },
}

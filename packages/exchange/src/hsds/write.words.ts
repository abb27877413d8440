// The words an HSDS file says itself, for readers elsewhere who know none of our own terms.
import type { DOCUMENT_FORMS } from '@doorstep/model/services'
import type { Language } from '@doorstep/model/text'

interface WriteWords extends Readonly<Record<(typeof DOCUMENT_FORMS)[number], string>> {
  readonly holiday: string
  readonly makeup: string
  readonly optional: string
  readonly alsoOn: (days: readonly string[]) => string
  /** A document with what is to know of it. */
  readonly document: (name: string, remarks: readonly string[]) => string
}

export const writeWords: Readonly<Record<Language, WriteWords>> = {
  'zh-Hans': {
    original: '原件',
    copy: '复印件',
    'original-and-copy': '原件和复印件',
    electronic: '电子版',
    holiday: '法定节假日',
    makeup: '调休上班日',
    optional: '没有也可以',
    alsoOn: (days) => `包括${days.join('、')}`,
    document: (name, remarks) => `${name}（${remarks.join('，')}）`,
  },
  'zh-Hant': {
    original: '正本',
    copy: '影印本',
    'original-and-copy': '正本和影印本',
    electronic: '電子版',
    holiday: '法定節假日',
    makeup: '調休上班日',
    optional: '沒有也可以',
    alsoOn: (days) => `包括${days.join('、')}`,
    document: (name, remarks) => `${name}（${remarks.join('，')}）`,
  },
  en: {
    original: 'the original',
    copy: 'a copy',
    'original-and-copy': 'the original and a copy',
    electronic: 'as a file',
    holiday: 'public holidays',
    makeup: 'working days in exchange for a holiday',
    optional: 'not needed if you do not have it',
    alsoOn: (days) => `On ${days.join(' and ')} too`,
    document: (name, remarks) => `${name} (${remarks.join('; ')})`,
  },
}

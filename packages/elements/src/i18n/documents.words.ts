// Words for the papers a person brings, shared by the board and the ticket.
import type { DOCUMENT_FORMS } from '@doorstep/model/services'
import type { Language } from '@doorstep/model/text'

type DocumentWords = Record<(typeof DOCUMENT_FORMS)[number] | 'optional', string>

export const documentWords: Readonly<Record<Language, DocumentWords>> = {
  'zh-Hans': { original: '原件', copy: '复印件', 'original-and-copy': '原件和复印件', electronic: '电子版', optional: '没有也可以' },
  'zh-Hant': { original: '正本', copy: '影本', 'original-and-copy': '正本和影本', electronic: '電子版', optional: '沒有也可以' },
  en: { original: 'original', copy: 'copy', 'original-and-copy': 'original and copy', electronic: 'electronic', optional: 'not essential' },
}

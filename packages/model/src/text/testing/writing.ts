// Which characters a language is written in, for tests that no word stands in the wrong language.
import type { Language } from '../localised.js'

/** The Han characters of a double-byte character set: rows from `first` to `last`, cells that exist. */
function charactersOf(encoding: string, first: number, last: number, firstCell: number): ReadonlySet<string> {
  const decoder = new TextDecoder(encoding)
  const found = new Set<string>()
  for (let row = first; row <= last; row++)
    for (let cell = firstCell; cell <= 0xfe; cell++)
      for (const character of decoder.decode(Uint8Array.of(row, cell))) if (/\p{Script=Han}/u.test(character)) found.add(character)
  return found
}

/** Simplified Chinese is written in GB 2312, traditional in Big5, English without any of them. */
export const HAN: Readonly<Record<Language, ReadonlySet<string>>> = {
  'zh-Hans': charactersOf('gbk', 0xb0, 0xf7, 0xa1),
  'zh-Hant': charactersOf('big5', 0xa4, 0xf9, 0x40),
  en: new Set(),
}

/** The characters of a text that its language is not written in. */
export const strangeTo = (language: Language, text: string): string[] =>
  (text.match(/\p{Script=Han}/gu) ?? []).filter((character) => !HAN[language].has(character))

// Where the keys stand: in five rows on a glass that stands upright, in three on one that lies, and digits alone.

export type KeyName = 'clear' | 'script' | 'space' | 'delete' | 'done' | 'digits'

/** A letter, a digit or a mark that is typed as it is, or one of the keys that do something. */
export type Key = string | { readonly key: KeyName }

export interface Arrangement {
  readonly lying: boolean
  /** Letters become Chinese. */
  readonly chinese: boolean
  /** The digits stand where the first row of letters does; only where there is no row of their own. */
  readonly digits: boolean
  readonly withoutDone: boolean
}

const key = (name: KeyName): Key => ({ key: name })
const FIRST = 'qwertyuiop'
const SECOND = 'asdfghjkl'
const THIRD = 'zxcvbnm'
const DIGITS = '1234567890'
const MARKS = { chinese: '，。？', latin: ',.?' }

/** The rows of a keyboard for letters. */
export function letterRows({ lying, chinese, digits, withoutDone }: Arrangement): readonly (readonly Key[])[] {
  const marks = Array.from(chinese ? MARKS.chinese : MARKS.latin)
  const [number, first, second, third] = [DIGITS, FIRST, SECOND, THIRD].map((row) => Array.from(row)) as [Key[], Key[], Key[], Key[]]
  const done = withoutDone ? [] : [key('done')]
  if (lying)
    return [
      [...(digits ? number : first), key('delete')],
      [...second, key('clear'), ...done],
      [key('digits'), key('script'), ...third, ...marks, key('space')],
    ]
  return [number, first, second, [key('script'), ...third, key('delete')], [key('clear'), ...marks, key('space'), ...done]]
}

/** The rows of a keyboard for digits alone. */
export function digitRows(withoutDone: boolean): readonly (readonly Key[])[] {
  const rows = ['123', '456', '789'].map((row): Key[] => Array.from(row))
  return [...rows, [key('clear'), '0', key('delete')], ...(withoutDone ? [] : [[key('done')]])]
}

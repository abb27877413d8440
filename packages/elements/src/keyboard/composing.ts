// Which letters at the end of a text are still to become Chinese.

/** The last letters of `value`, and marks between syllables; forty at most, which nobody types in one go. */
export const composing = (value: string): string => /[a-z'][a-z']{0,39}$/.exec(value)?.[0] ?? ''

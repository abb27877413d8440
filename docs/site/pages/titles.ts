// What a page is called and what it is about, from its own text.

/** The first heading, without marks. */
export const titleIn = (markdown: string): string => (/^# (.+)$/m.exec(markdown)?.[1] ?? '').replace(/[`<>]/g, '').trim()

/** The first paragraph, without marks, cut at the end of a sentence or a word. */
export function descriptionIn(markdown: string): string {
  const paragraph = markdown
    .replace(/^```[\s\S]*?^```/gm, '')
    .split(/\n\s*\n/)
    .find((part) => /^[^#<|\s!-]/.test(part))
  const text = (paragraph ?? '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return text.length <= 200 ? text : `${text.slice(0, 199).replace(/\s\S*$/, '')}…`
}

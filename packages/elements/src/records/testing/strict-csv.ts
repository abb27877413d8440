// A strict reader of CSV as RFC 4180 has it, for tests: anything that is only nearly CSV is an error.

/** The rows of a file with a byte order mark; each as long as the first, each ended by CRLF. */
export function strictCsv(file: string): readonly (readonly string[])[] {
  if (!file.startsWith('\uFEFF')) throw new Error('no byte order mark')
  const text = file.slice(1)
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    let field = ''
    if (text[at] === '"') {
      at += 1
      for (; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (at >= text.length) throw new Error(`a quote is never closed in row ${rows.length + 1}`)
        field += text[at] ?? ''
        if (text[at] === '"') at += 1
      }
      at += 1
    } else {
      const [plain = ''] = /^[^",\r\n]*/.exec(text.slice(at)) ?? []
      field = plain
      at += plain.length
    }
    row.push(field)
    if (text[at] === ',') at += 1
    else if (text.startsWith('\r\n', at)) {
      rows.push(row)
      row = []
      at += 2
    } else throw new Error(`'${text.slice(at, at + 9)}' after a field of row ${rows.length + 1}`)
  }
  if (row.length > 0) throw new Error('the last row has no end')
  for (const [nth, { length }] of rows.entries())
    if (length !== rows[0]?.length) throw new Error(`row ${nth + 1} has ${length} fields, not ${rows[0]?.length}`)
  return rows
}

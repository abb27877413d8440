// Handing a file to the person at the screen.
import { MINUTE_MS } from '@doorstep/model/time'

/** Text that comes bit by bit as one file; the browser keeps the parts, on its disk if need be. */
export async function fileOf(parts: AsyncIterable<string>, type: string): Promise<Blob> {
  const blobs: Blob[] = []
  let text = ''
  for await (const part of parts) {
    text += part
    if (text.length < 1_000_000) continue
    blobs.push(new Blob([text]))
    text = ''
  }
  return new Blob([...blobs, text], { type })
}

/** Offers a file as a download. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // the download has its own hold on the file by then
  setTimeout(() => URL.revokeObjectURL(link.href), MINUTE_MS)
}

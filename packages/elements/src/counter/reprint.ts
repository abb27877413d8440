// A ticket printed once more from the counter, in the station's first language. Fetched when a worker asks for it.
import type { SlipPrinter } from '@doorstep/printing'
import { textIn } from '@doorstep/model/text'
import { putOnPaper } from '../ticket-dispenser/paper.js'
import { factsOf, type KnownTicket } from '../ticket-dispenser/ticket-facts.js'

/** Prints the ticket, marked 补打, and tells the queue what came of it. Never rejects. */
export async function printAgain(
  printer: SlipPrinter,
  known: Omit<KnownTicket, 'reader'>,
  tell: Parameters<typeof putOnPaper>[3],
): Promise<void> {
  const { languages } = known.station
  const language = languages[0] ?? 'zh-Hans'
  const facts = factsOf({ ...known, reader: { language, text: (text) => textIn(text ?? undefined, languages) } })
  await putOnPaper(printer, { ...facts, reprint: true }, language, tell)
}

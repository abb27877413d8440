// Keeps a window's printer as the settings have it, without a reload.
import { late } from '@doorstep/elements'
import type { SlipPrinter } from '@doorstep/printing'
import { followNote } from '../follow-note.js'
import { printerKey, readSettings } from './settings.js'

/**
 * Hands `use` the printer of a station, now and whenever another window changes it; undefined while there is none. What can be
 * printed with is fetched only where a printer was set up.
 */
export function followPrinter(database: string, use: (printer: SlipPrinter | undefined) => void): void {
  let latest = 0
  const look = async (text: string | null): Promise<void> => {
    const turn = (latest += 1)
    const settings = readSettings(text)
    const printer = settings.connection === 'none' ? undefined : (await late(() => import('./open-printer.js'))).openPrinter(settings)
    if (turn === latest) use(printer)
  }
  followNote(printerKey(database), (text) => void look(text).catch((failure: unknown) => console.error(failure)))
}

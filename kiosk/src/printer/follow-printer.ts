// Keeps a window's printer as the printer's page sets it, without a reload.
import { late } from '@doorstep/elements'
import type { SlipPrinter } from '@doorstep/printing'
import { printerKey, readSettings } from './settings.js'

/**
 * Hands `use` the printer of a station, now and whenever another window changes it; undefined while there is none. What can be
 * printed with is fetched only where a printer was set up.
 */
export function followPrinter(database: string, use: (printer: SlipPrinter | undefined) => void): void {
  const key = printerKey(database)
  let latest = 0
  const look = async (): Promise<void> => {
    const turn = (latest += 1)
    const settings = readSettings(localStorage.getItem(key))
    const printer = settings.connection === 'none' ? undefined : (await late(() => import('./open-printer.js'))).openPrinter(settings)
    if (turn === latest) use(printer)
  }
  const lookAgain = (): void => void look().catch((failure: unknown) => console.error(failure))
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) lookAgain()
  })
  lookAgain()
}

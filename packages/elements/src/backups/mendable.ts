// What of the backups is open although the door is shut: what brings a station back, never what takes its data away.
import type { StaffShut } from '../contexts/staff-context.js'

/** `restore`: a backup may be put back, and the last numbers said; `numbers`: only the numbers. */
export type Mending = 'restore' | 'numbers'

/**
 * What may be mended where the secretary and the deputy cannot be asked for a PIN: none was made on this machine, or none can be read. A
 * machine that lost its data has lost its PINs as well. Without them one that has its data gives no numbers if nobody may say the last ones.
 */
export function mendable(why: StaffShut, lost: boolean): Mending | undefined {
  switch (why) {
    case 'unreadable':
      return 'restore'
    case 'none':
    case 'unnamed':
    case 'insecure':
      return lost ? 'restore' : 'numbers'
    case 'restored':
      return 'numbers'
    default:
      return undefined
  }
}

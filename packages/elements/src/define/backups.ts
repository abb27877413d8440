// Registers doorstep-backups.
import { DoorstepBackups } from '../backups/backups.js'
import { register } from '../base/element.js'

register('doorstep-backups', DoorstepBackups)

export type { DoorstepBackups } from '../backups/backups.js'
export type { RestoredEvent } from '../backups/restored-event.js'

// The settings: this machine's printer, sound and windows, its backups and PINs, and whether all is well with it.
import '@doorstep/elements/define/backups'
import '@doorstep/elements/define/feed-report'
import '@doorstep/elements/define/pins'
import { PrinterSetup } from '../../printer/printer-setup.js'
import { BellSetup } from '../../settings/bell-setup.js'
import { DeskSettings } from '../../settings/desk-settings.js'
import { MachineCheck } from '../../settings/machine-check.js'
import { SoundSetup } from '../../settings/sound-setup.js'
import { StationChoice } from '../../settings/station-choice.js'
import { StorageRepair } from '../../settings/storage-repair.js'
import { WindowsHere } from '../../settings/windows-here.js'
import type { DeskWindow } from '../room.js'

customElements.define('printer-setup', PrinterSetup)
customElements.define('sound-setup', SoundSetup)
customElements.define('bell-setup', BellSetup)
customElements.define('windows-here', WindowsHere)
customElements.define('machine-check', MachineCheck)
customElements.define('station-choice', StationChoice)
customElements.define('storage-repair', StorageRepair)
customElements.define('desk-settings', DeskSettings)

export function openSettings(desk: DeskWindow): HTMLElement {
  const settings = document.createElement('desk-settings')
  settings.machine = desk
  return settings
}

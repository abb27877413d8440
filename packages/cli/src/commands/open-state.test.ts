// Whether a station is open, as the program that starts it is told.
import { rmSync } from 'node:fs'
import { instantOf } from '@doorstep/model/time'
import { stationFolder } from '../testing/planted.js'
import { checkFolder } from './check-folder.js'
import { standingAt } from './open-state.js'

test('a station is open within its hours, by its own clock; else it says when it opens next; one that posts none is not closed', async () => {
  const folder = stationFolder()
  const { view } = await checkFolder(folder)
  rmSync(folder, { recursive: true })
  const at = (time: string) => standingAt(view, instantOf(time, 'Asia/Shanghai'))
  expect(at('2026-11-23T10:20')).toEqual({ open: true, time: '10:20', next: undefined })
  expect(at('2026-11-23T22:10')).toEqual({ open: false, time: '22:10', next: '2026-11-24T08:30' })
  const { value } = view.station
  const withoutHours = { ...view, station: { ...view.station, value: value && { ...value, openingHours: [] } } }
  expect(standingAt(withoutHours, instantOf('2026-11-23T22:10', 'Asia/Shanghai'))).toEqual({ open: true, time: '22:10', next: undefined })
  expect(standingAt({ ...view, station: { ...view.station, value: undefined } }, 0)).toBeUndefined()
})

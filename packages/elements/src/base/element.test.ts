// What a framework does to an element: it sets properties before the class is there.
import { expect } from '@open-wc/testing'

it('has an object that was set before its class came', async () => {
  const station = document.createElement('doorstep-station')
  expect(customElements.get('doorstep-station')).to.equal(undefined)
  const journals = {}
  const clock = (): number => 0
  Object.assign(station, { journals, clock })
  document.body.append(station)
  await import('../define/station.js')
  await station.updateComplete
  expect(station.journals === journals, 'journals').to.equal(true)
  expect(station.clock === clock, 'clock').to.equal(true)
  expect(Object.hasOwn(station, 'journals'), 'the class has it').to.equal(false)
  station.remove()
})

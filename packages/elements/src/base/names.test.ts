// Ids that are names of what every object has: categories, desks, workers, rooms, dishes and groups are shown like any other.
import { readMenu, readServices, readStation, readTimetable, type PartState } from '@doorstep/model/feed'
import type { Salvaged } from '@doorstep/model/schema'
import { expect, html } from '@open-wc/testing'
import '../define/meal-calendar.js'
import '../define/service-board.js'
import '../define/service-wall.js'
import '../define/ticket-dispenser.js'
import '../define/timetable.js'
import { fresh, StillFeed } from '../testing/feeds.js'
import { reads, stationPage } from '../testing/page.js'

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__']
const DAY = '2026-11-20'

function whole<Value>({ value, problems }: Salvaged<Value>): PartState<Value> {
  if (value === undefined || problems.length > 0) throw new Error(JSON.stringify(problems))
  return fresh(value)
}

/** A feed in which everything is called by one name, read as any other. */
function feedOf(id: string): StillFeed {
  const days = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']
  return new StillFeed({
    station: whole(
      readStation({
        id,
        name: `站${id}`,
        timeZone: 'Asia/Shanghai',
        openingHours: [{ days, opens: '00:00', closes: '24:00' }],
        desks: [{ id, name: `台${id}` }],
        workers: [{ id, name: `人${id}`, languages: [id] }],
        queue: { series: [{ letter: 'G', categories: [id] }], classes: [{ id, label: `类${id}`, headStartMinutes: 20 }] },
      }),
    ),
    services: whole(readServices({ items: [{ id, name: `事${id}`, category: id, desk: id, handler: id, channels: ['desk'] }] })),
    timetable: whole(
      readTimetable({
        rooms: [{ id, name: `室${id}` }],
        entries: [{ uid: id, title: `课${id}`, start: `${DAY}T13:00`, room: id, worker: id, categories: [id] }],
      }),
    ),
    menu: whole(
      readMenu({
        // as a file has it: an object written out in a program would take __proto__ for something else
        dishes: JSON.parse(`{ "${id}": { "name": "菜${id}", "group": "${id}", "price": 6, "marks": ["${id}"] } }`) as unknown,
        meals: [{ date: DAY, meal: 'lunch', dishes: [id], sets: [{ name: `套${id}`, dishes: [id], price: 8 }] }],
      }),
    ),
  })
}

describe('names of what every object has', () => {
  for (const id of NAMES) {
    it(`${id} is a category, a desk, a worker, a room and a dish like any other`, async () => {
      const page = await stationPage(
        html`<doorstep-service-board></doorstep-service-board>
          <doorstep-service-wall .style=${'display: block; inline-size: 1080px; block-size: 1000px'}></doorstep-service-wall>
          <doorstep-timetable></doorstep-timetable>
          <doorstep-meal-calendar></doorstep-meal-calendar>
          <doorstep-ticket-dispenser></doorstep-ticket-dispenser>`,
        { feed: feedOf(id) },
      )
      const widget = (tag: string): HTMLElement => {
        const found = page.querySelector<HTMLElement>(tag)
        if (!found) throw new Error(tag)
        return found
      }
      await reads(widget('doorstep-service-board'), `事${id}`)
      await reads(widget('doorstep-timetable'), `课${id}`)
      await reads(widget('doorstep-timetable'), `室${id}`)
      await reads(widget('doorstep-meal-calendar'), `菜${id}`)
      await reads(widget('doorstep-meal-calendar'), `套${id}`)
      await reads(widget('doorstep-service-wall'), `台${id}`)
      for (const tag of ['doorstep-service-board', 'doorstep-meal-calendar', 'doorstep-timetable', 'doorstep-service-wall'])
        expect(widget(tag).shadowRoot?.textContent ?? '').not.to.match(/native code|\[object/)
    })
  }
})

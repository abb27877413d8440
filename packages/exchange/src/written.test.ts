// What is written for others, whole and to the letter: ids that stay the same on every day, every field, every word of ours.
import { readFileSync } from 'node:fs'
import { readServices } from '@doorstep/model/feed'
import { stationOf } from './hsds/testing/services.js'
import { exportHsds } from './hsds/write.js'
import { exportSchemaOrg } from './schema-org/services.js'

const station = stationOf({
  ...{ name: { 'zh-Hans': '梧桐里', en: 'Wutongli' }, languages: ['en', 'zh-Hans'], telephone: '021-0555 0236' },
  ...{ address: 'Lane 3', geo: { latitude: 31.5, longitude: 121.25 } },
  openingHours: [{ days: ['mo', 'su'], opens: '08:30', closes: '24:00' }],
  specialOpeningHours: [{ date: '2026-11-24' }, { date: '2026-11-25', opens: '09:00', closes: '24:00' }],
  desks: [{ id: 'd1', name: 'Desk 1', zone: 'Hall' }],
  workers: [{ id: 'w1', name: 'Wang Fang', position: 'Worker' }],
})
const { value: services, problems } = readServices({
  categories: [{ id: 'own', name: 'Ours' }],
  items: [
    {
      ...{ id: 'a', name: 'Booklet', list: 'assist', category: 'own', own: true, tier: 'Support', minutes: 5, status: 'suspended' },
      ...{ keywords: ['Record', 'Card'], summary: 'Short.', eligibility: 'All', steps: ['Come.', 'Sign.'], timeLimit: '1 day' },
      ...{ legalBasis: 'Law 1', department: 'Bureau', desk: 'd1', handler: 'w1', url: 'https://example.org/a', updated: '2026-11-02' },
      documents: [
        { name: 'ID', form: 'copy', optional: true, note: 'New' },
        { name: 'Card', form: 'original' },
        { name: 'Form', form: 'original-and-copy' },
        { name: 'Code', form: 'electronic' },
        { name: 'Photo' },
      ],
      fees: [{ name: 'Stamp', amount: 2.5, note: 'each' }, { note: 'free for old people' }],
      phones: [{ number: '12', name: 'Office' }],
      channels: ['desk', 'phone', 'online', 'video', 'home-visit', 'card'],
      hours: [
        { days: ['mo', 'holiday', 'makeup'], opens: '09:00', closes: '24:00' },
        { days: ['tu'], nthOfMonth: [1, -1], opens: '09:00', closes: '11:00' },
      ],
    },
    {
      ...{ id: 'b', name: 'Clinic', category: 'health', hours: [], url: 'b.html' },
      elsewhere: { name: 'Clinic', address: 'Lane 4', telephone: '962', walkMinutes: 7 },
    },
    { id: 'c', name: 'Umbrella', category: 'legal', department: 'Bureau', list: 'stamp', hoursIncomplete: true, fees: [{ amount: 0 }] },
    { id: 'd', name: 'Wish', category: 'life', list: 'demand' },
  ],
})
if (!services) throw new Error(JSON.stringify(problems))

const base = 'https://example.org/s/station.json#x'
test.each([
  ['hsds', () => exportHsds(services, station, { base })],
  // what is suspended is on offer again
  [
    'schema-org',
    () => exportSchemaOrg({ ...services, items: services.items.map((item) => ({ ...item, status: 'active' })) }, station, { base }),
  ],
])('%s', (name, write) => {
  const { text, losses } = write()
  const whole = { written: JSON.parse(text) as unknown, losses }
  expect(whole).toEqual(JSON.parse(readFileSync(new URL(`testing/written.${name}.json`, import.meta.url), 'utf8')))
})

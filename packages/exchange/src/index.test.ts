// The one door: the right importer for a part, and a sentence for a format that cannot hold it.
import { describeProblem } from '@doorstep/model/schema'
import { importPart } from './index.js'

const options = { timeZone: 'Asia/Shanghai' }

it('reads each part in the format that can hold it', async () => {
  const menu = await importPart(
    'menu',
    'openmensa',
    '<openmensa version="2.1" xmlns="http://openmensa.org/open-mensa-v2"><canteen/></openmensa>',
    options,
  )
  expect(menu).toMatchObject({ value: { meals: [] }, problems: [] })
  const timetable = await importPart('timetable', 'icalendar', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', options)
  expect(timetable).toMatchObject({ value: { entries: [] }, problems: [] })
  expect(await importPart('services', 'hsds', '[]', options)).toMatchObject({ value: { items: [] }, problems: [] })
})

it.each([
  ['services', 'openmensa', 'menu'],
  ['menu', 'icalendar', 'timetable'],
  ['holidays', 'hsds', 'services'],
] as const)('says that %s cannot stand in %s', async (part, format, holds) => {
  const { value, problems } = await importPart(part, format, '', options)
  expect(value).toBeUndefined()
  expect(problems).toEqual([{ path: part, found: `'${format}'`, expected: `format-of-part:${holds}` }])
  expect(describeProblem(problems[0]!, 'en')).toBe(`${part}: the format '${format}' cannot hold this part; it holds ${holds}`)
})

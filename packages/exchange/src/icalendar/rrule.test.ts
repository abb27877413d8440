// RRULE texts: what they become, and by which name the rest is refused.
import { recurrenceRuleFromText } from './rrule.js'

test.each([
  ['FREQ=DAILY', { frequency: 'daily' }],
  [
    'RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,TH',
    { frequency: 'weekly', interval: 2, firstDayOfWeek: 'su', byDay: [{ day: 'tu' }, { day: 'th' }] },
  ],
  [
    'freq=monthly;byday=+1mo,-1FR',
    {
      frequency: 'monthly',
      byDay: [
        { day: 'mo', nthOfPeriod: 1 },
        { day: 'fr', nthOfPeriod: -1 },
      ],
    },
  ],
  ['FREQ=YEARLY;BYMONTH=02,12;BYMONTHDAY=29,-1;COUNT=3', { frequency: 'yearly', byMonth: [2, 12], byMonthDay: [29, -1], count: 3 }],
  ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1;', { frequency: 'monthly', byDay: [{ day: 'mo' }], bySetPosition: [-1] }],
  ['RSCALE=GREGORIAN;SKIP=OMIT;FREQ=DAILY', { frequency: 'daily' }],
  ['FREQ=DAILY;UNTIL=20261231', { frequency: 'daily', until: '2026-12-31T23:59:59' }],
  ['FREQ=DAILY;UNTIL=20261231T093000', { frequency: 'daily', until: '2026-12-31T09:30:00' }],
  ['FREQ=DAILY;UNTIL=20261231T160000Z', { frequency: 'daily', until: '2026-12-31T16:00:00' }],
])('%s', (text, rule) => expect(recurrenceRuleFromText(text)).toEqual({ rule }))

test('an until in UTC is brought into the zone of the start', () => {
  const options = { timeZone: 'Asia/Shanghai' }
  expect(recurrenceRuleFromText('FREQ=DAILY;UNTIL=20261231T160000Z', options)).toEqual({
    rule: { frequency: 'daily', until: '2027-01-01T00:00:00' },
  })
  expect(recurrenceRuleFromText('FREQ=DAILY;UNTIL=20261231T160000', options)).toEqual({
    rule: { frequency: 'daily', until: '2026-12-31T16:00:00' },
  })
})

test.each([
  ['FREQ=DAILY;BYHOUR=9', 'BYHOUR'],
  ['FREQ=YEARLY;BYWEEKNO=20', 'BYWEEKNO'],
  ['FREQ=HOURLY', 'FREQ=HOURLY'],
  ['RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=5L', 'RSCALE'],
  ['FREQ=YEARLY;BYMONTH=5L', 'BYMONTH=5L'],
  ['FREQ=YEARLY;SKIP=FORWARD', 'SKIP'],
  ['FREQ=DAILY;X-OWN=1', 'X-OWN'],
  ['FREQ=DAILY;COUNT=', 'COUNT='],
  ['FREQ=DAILY;COUNT=-1', 'COUNT=-1'],
  ['FREQ=DAILY;INTERVAL=0', 'INTERVAL=0'],
  ['FREQ=DAILY;COUNT=2;COUNT=3', 'COUNT=3'],
  ['FREQ=WEEKLY;BYDAY=1MO', 'BYDAY=1MO'],
  ['FREQ=MONTHLY;BYDAY=0MO', 'BYDAY=0MO'],
  ['FREQ=MONTHLY;BYDAY=', 'BYDAY='],
  ['FREQ=MONTHLY;BYDAY=MONDAY', 'BYDAY=MONDAY'],
  ['FREQ=MONTHLY;BYMONTHDAY=1,x', 'BYMONTHDAY=1,x'],
  ['FREQ=DAILY;UNTIL=20260230', 'UNTIL=20260230'],
  ['FREQ=DAILY;UNTIL=20260230T000000Z', 'UNTIL=20260230T000000Z'],
  ['FREQ=DAILY;UNTIL=20261231T993000Z', 'UNTIL=20261231T993000Z'],
  ['FREQ=DAILY;UNTIL=soon', 'UNTIL=soon'],
  ['COUNT=3', 'FREQ'],
  ['', 'FREQ'],
  ['nonsense', 'NONSENSE'],
])('%j is refused by %s', (text, refused) => {
  expect(recurrenceRuleFromText(text)).toEqual({ refused })
  expect(recurrenceRuleFromText(text, { timeZone: 'Asia/Shanghai' })).toEqual({ refused })
})

// The stretches of time that the records speak of.
import { reportDays } from '../../../packages/elements/src/records/stretch.js'

test('a period begins and ends where the calendar has it', () => {
  const days = (['today', 'yesterday', 'month', 'year', 'lastYear'] as const).map((period) => {
    const { from, to } = reportDays(period, '2026-03-01')
    return `${from} ${to}`
  })
  expect(days).toEqual([
    '2026-03-01 2026-03-01',
    '2026-02-28 2026-02-28',
    '2026-03-01 2026-03-31',
    '2026-01-01 2026-12-31',
    '2025-01-01 2025-12-31',
  ])
})

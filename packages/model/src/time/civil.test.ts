// Calendar arithmetic on numbers against the platform's own dates.
import { civilOfDay, dayOfCivil } from './civil.js'

test('every day of 800 years agrees with Date, both ways', () => {
  const first = Date.UTC(1600, 0, 1) / 86_400_000
  const last = Date.UTC(2400, 0, 1) / 86_400_000
  for (let number = first; number <= last; number++) {
    const date = new Date(number * 86_400_000)
    const { year, month, day } = civilOfDay(number)
    if (year !== date.getUTCFullYear() || month !== date.getUTCMonth() + 1 || day !== date.getUTCDate())
      throw new Error(`${date.toISOString()} reads ${year}-${month}-${day}`)
    if (dayOfCivil(year, month, day) !== number) throw new Error(`${year}-${month}-${day} is not day ${number}`)
  }
})

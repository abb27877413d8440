// The timetable, one story per state.
import '@doorstep/elements/define/timetable'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { activities, activityFeed } from '../packages/elements/src/testing/calendars.js'
import { StillFeed, fresh, stale } from '../packages/elements/src/testing/feeds.js'
import { station } from '../packages/elements/src/testing/station.js'
import { FRIDAY_MORNING, FRIDAY_NIGHT, inStation, states, unfolding } from './station.js'

const meta: Meta = { title: 'Timetable', component: 'doorstep-timetable' }
export default meta
type Story = StoryObj

const today = html`<doorstep-timetable></doorstep-timetable>`
const week = html`<doorstep-timetable view="week"></doorstep-timetable>`
const month = html`<doorstep-timetable view="month"></doorstep-timetable>`
const problems = [
  { path: 'entries[3].start', found: "'2026-02-30T14:00'", expected: 'date-time', leftOut: true, href: 'timetable.json' },
] as const

export const Today: Story = { render: () => inStation(today) }
export const Week: Story = { render: () => inStation(week) }
export const Month: Story = { render: () => inStation(month) }
export const Traditional: Story = { render: () => inStation(today, { lang: 'zh-Hant' }) }
export const English: Story = { render: () => inStation(today, { lang: 'en' }) }
export const EnglishWeek: Story = { render: () => inStation(week, { lang: 'en' }) }
export const OneTopic: Story = { render: () => inStation(html`<doorstep-timetable topic="health"></doorstep-timetable>`) }
export const AnotherDay: Story = { render: () => inStation(html`<doorstep-timetable date="2026-11-24"></doorstep-timetable>`) }
export const InTheEvening: Story = { render: () => inStation(today, { now: FRIDAY_NIGHT }) }
export const EveryCaseOfAnActivity: Story = { render: () => inStation(today, { feed: activityFeed() }) }
export const AnActivity: Story = { render: () => inStation(today), play: unfolding('doorstep-timetable', '儿童绘画') }
export const AnActivityInEnglish: Story = {
  render: () => inStation(today, { lang: 'en' }),
  play: unfolding('doorstep-timetable', 'Flower'),
}
export const OnAHoliday: Story = {
  render: () => inStation(html`<doorstep-timetable date="2026-10-01"></doorstep-timetable>`, { feed: activityFeed() }),
}
export const HolidaysNotAnnounced: Story = {
  render: () => inStation(html`<doorstep-timetable view="month" date="2027-01-04"></doorstep-timetable>`),
}
export const OnAPhone: Story = { render: () => inStation(today, { box: 'phone' }) }
export const WeekOnAPhone: Story = { render: () => inStation(week, { box: 'phone' }) }
export const MonthOnAPhone: Story = { render: () => inStation(month, { box: 'phone' }) }
export const OnADistrictsPage: Story = {
  render: () => inStation(html`<doorstep-timetable without-heading></doorstep-timetable>`, { box: 'district' }),
}
export const Dark: Story = { render: () => html`<div data-doorstep-theme="dark">${inStation(today)}</div>` }
export const Loading: Story = { render: () => inStation(today, { feed: states.loading() }) }
export const LoadingOverThePagesOwnContent: Story = {
  render: () => inStation(html`<doorstep-timetable><p>课表也贴在门口。</p></doorstep-timetable>`, { feed: states.loading() }),
}
export const Empty: Story = { render: () => inStation(today, { feed: states.empty() }) }
export const Unreachable: Story = { render: () => inStation(today, { feed: states.unreachable() }) }
export const LastGoodCopy: Story = {
  render: () =>
    inStation(today, {
      feed: new StillFeed({ station: fresh(station), timetable: stale(activities, FRIDAY_MORNING - 3 * 3_600_000) }),
    }),
}
export const FaultyFeed: Story = {
  render: () => inStation(today, { feed: new StillFeed({ station: fresh(station), timetable: { ...fresh(activities), problems } }) }),
}
export const NoAddress: Story = { render: () => today }

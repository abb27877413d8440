// The meal calendar, one story per state.
import '@doorstep/elements/define/meal-calendar'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { canteen, mealFeed, mensa } from '../packages/elements/src/testing/calendars.js'
import { StillFeed, fresh, stale } from '../packages/elements/src/testing/feeds.js'
import { station } from '../packages/elements/src/testing/station.js'
import { FRIDAY_MORNING, FRIDAY_NIGHT, inStation, states, unfolding } from './station.js'

const meta: Meta = { title: 'Meal calendar', component: 'doorstep-meal-calendar' }
export default meta
type Story = StoryObj

const today = html`<doorstep-meal-calendar></doorstep-meal-calendar>`
const week = html`<doorstep-meal-calendar view="week"></doorstep-meal-calendar>`
const month = html`<doorstep-meal-calendar view="month"></doorstep-meal-calendar>`
const problems = [{ path: 'meals[3].date', found: "'2026-02-30'", expected: 'date', leftOut: true, href: 'menu.json' }] as const

export const Today: Story = { render: () => inStation(today) }
export const Week: Story = { render: () => inStation(week) }
export const Month: Story = { render: () => inStation(month) }
export const Traditional: Story = { render: () => inStation(month, { lang: 'zh-Hant' }) }
export const English: Story = { render: () => inStation(today, { lang: 'en' }) }
export const EnglishMonth: Story = { render: () => inStation(month, { lang: 'en' }) }
export const ForSomebodyOf82: Story = { render: () => inStation(html`<doorstep-meal-calendar age="82"></doorstep-meal-calendar>`) }
export const ForAGuest: Story = { render: () => inStation(html`<doorstep-meal-calendar guest></doorstep-meal-calendar>`) }
export const WhatIsInIt: Story = { render: () => inStation(today), play: unfolding('doorstep-meal-calendar', '怎么算', '过敏') }
export const InTheEvening: Story = { render: () => inStation(today, { now: FRIDAY_NIGHT }) }
export const AnotherPoint: Story = { render: () => inStation(html`<doorstep-meal-calendar point="p2"></doorstep-meal-calendar>`) }
export const ClosedDay: Story = {
  render: () => inStation(html`<doorstep-meal-calendar view="month" date="2026-11-26"></doorstep-meal-calendar>`, { feed: mealFeed() }),
}
export const MonthWithoutAMenu: Story = {
  render: () => inStation(html`<doorstep-meal-calendar view="month" date="2026-12-01"></doorstep-meal-calendar>`, { feed: mealFeed() }),
}
export const OpenMensa: Story = { render: () => inStation(today, { feed: mealFeed(mensa), lang: 'en' }) }
export const OpenMensaMonth: Story = { render: () => inStation(month, { feed: mealFeed(mensa), lang: 'en' }) }
export const OnAPhone: Story = { render: () => inStation(today, { box: 'phone' }) }
export const WeekOnAPhone: Story = { render: () => inStation(week, { box: 'phone' }) }
export const MonthOnAPhone: Story = { render: () => inStation(month, { box: 'phone' }) }
export const OnADistrictsPage: Story = {
  render: () => inStation(html`<doorstep-meal-calendar without-heading view="month"></doorstep-meal-calendar>`, { box: 'district' }),
}
export const Dark: Story = { render: () => html`<div data-doorstep-theme="dark">${inStation(month)}</div>` }
export const Loading: Story = { render: () => inStation(today, { feed: states.loading() }) }
export const LoadingOverThePagesOwnContent: Story = {
  render: () => inStation(html`<doorstep-meal-calendar><p>菜单也贴在窗口。</p></doorstep-meal-calendar>`, { feed: states.loading() }),
}
export const Empty: Story = { render: () => inStation(today, { feed: mealFeed({ ...canteen, meals: [], closed: [] }) }) }
export const Unreachable: Story = { render: () => inStation(today, { feed: states.unreachable() }) }
export const LastGoodCopy: Story = {
  render: () =>
    inStation(today, { feed: new StillFeed({ station: fresh(station), menu: stale(canteen, FRIDAY_MORNING - 3 * 3_600_000) }) }),
}
export const FaultyFeed: Story = {
  render: () => inStation(today, { feed: new StillFeed({ station: fresh(station), menu: { ...fresh(canteen), problems } }) }),
}
export const NoAddress: Story = { render: () => today }

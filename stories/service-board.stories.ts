// The service board, one story per state.
import '@doorstep/elements/define/service-board'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html, type TemplateResult } from 'lit'
import { expect, waitFor } from 'storybook/test'
import { FRIDAY_NIGHT, inStation, states } from './station.js'

const meta: Meta = { title: 'Service board', component: 'doorstep-service-board' }
export default meta
type Story = StoryObj

const board = html`<doorstep-service-board with-tickets></doorstep-service-board>`

/** Somebody says what they want; the answer is waited for. */
const asks =
  (said: string, answer: string) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const element = canvasElement.querySelector('doorstep-service-board')
    await waitFor(() => expect(element?.shadowRoot?.querySelector('[data-service]')).not.toBeNull())
    element?.find(said)
    await waitFor(() => expect(element?.shadowRoot?.querySelector('.best h3, .none, .list h3')?.textContent).toContain(answer))
  }

export const DemoStation: Story = { render: () => inStation(board) }
export const Traditional: Story = { render: () => inStation(board, { lang: 'zh-Hant' }) }
export const English: Story = { render: () => inStation(board, { lang: 'en' }) }
export const OneCategory: Story = {
  render: () => inStation(html`<doorstep-service-board with-tickets category="government"></doorstep-service-board>`),
}
export const OneService: Story = {
  render: () => inStation(html`<doorstep-service-board with-tickets service="medical-booklet"></doorstep-service-board>`),
}
const open = (category: string, service: string): TemplateResult =>
  html`<doorstep-service-board with-tickets category=${category} service=${service} without-search></doorstep-service-board>`
export const WithATelephone: Story = { render: () => inStation(open('party', 'labour-rights')) }
/** Nobody is let out there: what leads away is a code for a phone. */
export const OnTheGlass: Story = { render: () => inStation(open('party', 'labour-rights'), { enclosed: true }) }
export const OnTheGlassInEnglish: Story = { render: () => inStation(open('legal', 'mediation'), { enclosed: true, lang: 'en' }) }
export const DoneElsewhere: Story = { render: () => inStation(open('government', 'passport'), { enclosed: true }) }
export const WithFees: Story = { render: () => inStation(open('life', 'home-repair'), { lang: 'zh-Hant' }) }
export const FreeForSome: Story = { render: () => inStation(open('health', 'vaccination'), { lang: 'en' }) }
export const AtNight: Story = { render: () => inStation(open('life', 'haircut'), { now: FRIDAY_NIGHT }) }
export const WithoutSearch: Story = {
  render: () => inStation(html`<doorstep-service-board with-tickets without-search></doorstep-service-board>`),
}
export const OnAPhone: Story = { render: () => inStation(board, { box: 'phone' }) }
export const OnADistrictsPage: Story = {
  render: () => inStation(html`<doorstep-service-board without-tickets></doorstep-service-board>`, { box: 'district' }),
}
export const Answers: Story = { render: () => inStation(board), play: asks('病历本用完了', '病历本') }
export const AnswersByInitials: Story = { render: () => inStation(board, { box: 'phone' }), play: asks('blb', '病历本') }
export const AnswersInEnglish: Story = { render: () => inStation(board, { lang: 'en' }), play: asks('haircut', 'Haircuts') }
export const AnswersOnADistrictsPage: Story = {
  render: () => inStation(html`<doorstep-service-board without-tickets></doorstep-service-board>`, { box: 'district' }),
  play: asks('法律咨询', '律师'),
}
export const NothingFound: Story = {
  render: () => inStation(html`<doorstep-service-board with-tickets with-needs notes-missing></doorstep-service-board>`),
  play: asks('火星移民', '火星移民'),
}
export const KeyboardOnTheScreen: Story = {
  render: () => inStation(html`<doorstep-service-board with-tickets with-keyboard typing></doorstep-service-board>`),
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('doorstep-service-board')
    const keyboard = (): Element | null | undefined => element?.shadowRoot?.querySelector('doorstep-keyboard')
    await waitFor(() => expect(keyboard()?.shadowRoot?.querySelectorAll('button').length).toBeGreaterThan(30))
    for (const letter of 'blb') {
      const keys = [...(keyboard()?.shadowRoot?.querySelectorAll('button') ?? [])]
      keys.find((key) => key.textContent === letter)?.click()
    }
    await waitFor(() => expect(element?.shadowRoot?.querySelector('.list h3')?.textContent).toContain('病历本'))
  },
}
export const Resources: Story = {
  render: () => inStation(html`<doorstep-service-board with-tickets list="resource" with-needs></doorstep-service-board>`),
}
export const Needs: Story = { render: () => inStation(html`<doorstep-service-board with-tickets list="demand"></doorstep-service-board>`) }
export const LawfulAssistance: Story = {
  render: () => inStation(html`<doorstep-service-board with-tickets list="assist"></doorstep-service-board>`),
}
export const WhatIsStamped: Story = {
  render: () => inStation(html`<doorstep-service-board with-tickets list="stamp"></doorstep-service-board>`),
}
export const Dark: Story = { render: () => html`<div data-doorstep-theme="dark">${inStation(board)}</div>` }
export const Loading: Story = { render: () => inStation(board, { feed: states.loading() }) }
export const LoadingOverThePagesOwnContent: Story = {
  render: () =>
    inStation(html`<doorstep-service-board with-tickets><p>服务清单也贴在门口。电话 021-0555 0101</p></doorstep-service-board>`, {
      feed: states.loading(),
    }),
}
export const Empty: Story = { render: () => inStation(board, { feed: states.empty() }) }
export const Unreachable: Story = { render: () => inStation(board, { feed: states.unreachable() }) }
export const LastGoodCopy: Story = { render: () => inStation(board, { feed: states.old() }) }
export const FaultyFeed: Story = { render: () => inStation(board, { feed: states.faulty() }) }
export const NoAddress: Story = { render: () => board }

// The rating on two dimensions, one story per state.
import '@doorstep/elements/define/rating'
import { MemoryPrivateStore } from '@doorstep/sources/journal'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html, nothing, render } from 'lit'
import { expect, waitFor } from 'storybook/test'
import { Others, ticketFeed, TOKEN } from '../packages/elements/src/testing/tickets.js'
import { inStation, MemoryJournal } from './station.js'

const meta: Meta = { title: 'Rating', component: 'doorstep-rating' }
export default meta
type Story = StoryObj

interface Options {
  readonly lang?: string
  readonly box?: 'kiosk' | 'phone'
  readonly token?: string
  readonly worker?: string
  readonly notes?: boolean
  readonly upTo?: 'closed' | 'serving' | 'rated'
}

function rating({ lang = 'zh-Hans', box = 'kiosk', token = TOKEN, worker, notes = true, upTo = 'closed' }: Options = {}): HTMLElement {
  const page = document.createElement('div')
  const others = new Others()
  void (async () => {
    const { id } = await others.issue({ service: 'medical-booklet', token: TOKEN })
    await others.signIn()
    await others.callNext()
    await others.receive(id)
    if (upTo !== 'serving') await others.close(id)
    if (upTo === 'rated') await others.act({ type: 'rate', ticket: id, attitude: 5, ability: 4 }, undefined, TOKEN)
    const content = html`<doorstep-rating
      ticket=${id}
      token=${token}
      worker=${worker ?? nothing}
      .notes=${notes ? new MemoryPrivateStore() : undefined}
    ></doorstep-rating>`
    render(inStation(content, { feed: ticketFeed(), journal: others.journal, lang, box }), page)
  })()
  return page
}

function answer(...steps: readonly number[]) {
  return async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const root = await waitFor(() => {
      const shadow = canvasElement.querySelector('doorstep-rating')?.shadowRoot
      if (!shadow?.querySelector('.send')) throw new Error('not there yet')
      return shadow
    })
    const rows = [...root.querySelectorAll('fieldset')]
    for (const [index, step] of steps.entries()) rows[index]?.querySelector<HTMLInputElement>(`[value="${step}"]`)?.click()
    root.querySelector<HTMLButtonElement>('.send')?.click()
    await waitFor(() => expect(root.querySelector('.over, .notice')).toBeTruthy())
  }
}

export const Asking: Story = { render: () => rating() }
export const Traditional: Story = { render: () => rating({ lang: 'zh-Hant' }) }
export const English: Story = { render: () => rating({ lang: 'en' }) }
export const OnAPhone: Story = { render: () => rating({ box: 'phone' }) }
export const WithoutANote: Story = { render: () => rating({ notes: false }) }
export const OneAnswerMissing: Story = { render: () => rating(), play: answer(5) }
export const Thanks: Story = { render: () => rating(), play: answer(5, 4) }
export const ThanksForABadOne: Story = { render: () => rating(), play: answer(3, 1) }
export const ByTheWorkerRated: Story = { render: () => rating({ worker: 'w1' }), play: answer(5, 5) }
export const NotClosedYet: Story = { render: () => rating({ upTo: 'serving' }) }
export const RatedAlready: Story = { render: () => rating({ upTo: 'rated' }) }
export const WrongToken: Story = { render: () => rating({ token: 'guessed-token-of-nobody' }) }
export const WithoutAQueue: Story = {
  render: () => inStation(html`<doorstep-rating ticket="2026-11-20/A001" token=${TOKEN}></doorstep-rating>`, { feed: ticketFeed() }),
}
export const Opening: Story = {
  render: () => {
    // a journal that never answers
    const silent = new MemoryJournal()
    silent.read = async function* () {
      yield await new Promise<never>(() => undefined)
    }
    return inStation(html`<doorstep-rating ticket="2026-11-20/A001" token=${TOKEN}></doorstep-rating>`, {
      feed: ticketFeed(),
      journal: silent as never,
    })
  },
}

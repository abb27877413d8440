// Needs and orders as staff see to them, one story per state.
import '@doorstep/elements/define/needs-desk'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import { NeedsHouse, onePin } from '../packages/elements/src/needs/testing/needs-house.js'
import { inStation, smallFeed, states } from './station.js'

const meta: Meta = { title: 'Needs desk', component: 'doorstep-needs-desk' }
export default meta
type Story = StoryObj
type Play = NonNullable<Story['play']>

async function busy(): Promise<NeedsHouse> {
  const house = new NeedsHouse()
  await house.busy()
  return house
}

const quiet = new NeedsHouse()
const [shared, published] = await Promise.all([busy(), busy()])
const desk = html`<doorstep-needs-desk .pins=${onePin}></doorstep-needs-desk>`
const at = (options: Parameters<typeof inStation>[1] = {}) => inStation(desk, { feed: smallFeed(), house: shared, ...options })

async function shown<Found extends HTMLElement>(canvas: HTMLElement, selector: string): Promise<Found> {
  const find = (): Found | null | undefined => canvas.querySelector('doorstep-needs-desk')?.shadowRoot?.querySelector<Found>(selector)
  await waitFor(() => expect(find() ?? null).not.toBeNull())
  return find() as Found
}

async function reads(canvas: HTMLElement, words: string): Promise<void> {
  await waitFor(() => expect(canvas.querySelector('doorstep-needs-desk')?.shadowRoot?.textContent).toContain(words))
}

async function signIn(canvas: HTMLElement, pin = '1234'): Promise<void> {
  ;(await shown(canvas, '[data-worker=w7]')).click()
  const field = await shown<HTMLInputElement>(canvas, '.digits')
  field.value = pin
  field.dispatchEvent(new InputEvent('input'))
  field.form?.requestSubmit()
}

/** The secretary signs in, and opens what stands behind a button. */
const opening =
  (entry?: string, kind?: string): Play =>
  async ({ canvasElement }) => {
    await signIn(canvasElement)
    await shown(canvasElement, '.entries, section')
    if (entry === undefined || kind === undefined) return
    ;(await shown(canvasElement, `${entry} [data-opens=${kind}]`)).click()
    await shown(canvasElement, `${entry} .panel`)
  }

export const SignIn: Story = { render: () => at() }
export const WrongPin: Story = {
  render: () => at(),
  play: async ({ canvasElement }) => {
    await signIn(canvasElement, '9999')
    await reads(canvasElement, '密码不对')
  },
}
export const Everything: Story = { render: () => at(), play: opening() }
export const NothingToDo: Story = { render: () => at({ house: quiet }), play: opening() }
export const Publish: Story = {
  render: () => at({ house: published }),
  play: async (context) => {
    const { canvasElement } = context
    await opening('[data-need="2"]', 'publish')(context)
    const title = await shown<HTMLTextAreaElement>(canvasElement, '[name=title]')
    title.value = '站里常年量血压'
    const nobody = await shown<HTMLInputElement>(canvasElement, '[name=nobody]')
    // nothing is published before somebody says that it names nobody
    await expect(title.form?.checkValidity()).toBe(false)
    nobody.click()
    title.form?.requestSubmit()
    await reads(canvasElement, '站里常年量血压')
  },
}
export const Merge: Story = { render: () => at(), play: opening('[data-need="2"]', 'merge') }
export const Match: Story = { render: () => at(), play: opening('[data-need="1"]', 'match') }
export const Answer: Story = { render: () => at(), play: opening('[data-need="1"]', 'answer') }
export const Close: Story = { render: () => at(), play: opening('[data-need="3"]', 'close') }
export const CloseWithoutAnAnswer: Story = { render: () => at(), play: opening('[data-need="2"]', 'close') }
export const ConfirmAnOrder: Story = { render: () => at(), play: opening('[data-order]', 'confirm') }
export const DeclineAnOrder: Story = { render: () => at(), play: opening('[data-order]', 'decline') }
export const AKeywordForTheList: Story = { render: () => at(), play: opening('[data-missed]', 'keyword') }
export const Traditional: Story = { render: () => at({ lang: 'zh-Hant' }), play: opening('[data-need="1"]', 'answer') }
export const English: Story = { render: () => at({ lang: 'en' }), play: opening('[data-need="1"]', 'answer') }
export const Narrow: Story = { render: () => at({ box: 'phone' }), play: opening('[data-missed]', 'keyword') }
export const WithoutAJournal: Story = { render: () => inStation(desk, { feed: smallFeed() }) }
export const Loading: Story = { render: () => at({ feed: states.loading() }) }

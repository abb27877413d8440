// Needs as residents leave, join and look them up, one story per state.
import '@doorstep/elements/define/needs'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html, type TemplateResult } from 'lit'
import { expect, waitFor } from 'storybook/test'
import { NeedsHouse, SLIPS } from '../packages/elements/src/needs/testing/needs-house.js'
import { inStation, smallFeed, states } from './station.js'

const meta: Meta = { title: 'Needs', component: 'doorstep-needs' }
export default meta
type Story = StoryObj
type Play = NonNullable<Story['play']>

const onPhone = html`<doorstep-needs></doorstep-needs>`
const inLobby = html`<doorstep-needs with-keyboard></doorstep-needs>`
const ordering = html`<doorstep-needs resource="minibus" with-keyboard></doorstep-needs>`

async function busy(): Promise<NeedsHouse> {
  const house = new NeedsHouse()
  await house.busy()
  return house
}

const quiet = new NeedsHouse()
const [shared, joined, left] = await Promise.all([busy(), busy(), busy()])
const broken = new NeedsHouse()
broken.journal.read = async function* (): AsyncGenerator<never> {
  throw new Error('the disk is full')
}

type Options = Parameters<typeof inStation>[1]
const at = (content: TemplateResult, options: Options = {}): TemplateResult =>
  inStation(content, { feed: smallFeed(), house: shared, ...options })

async function shown<Found extends HTMLElement>(canvas: HTMLElement, selector: string): Promise<Found> {
  const find = (): Found | null | undefined => canvas.querySelector('doorstep-needs')?.shadowRoot?.querySelector<Found>(selector)
  await waitFor(() => expect(find() ?? null).not.toBeNull())
  return find() as Found
}

async function reads(canvas: HTMLElement, words: string): Promise<void> {
  await waitFor(() => expect(canvas.querySelector('doorstep-needs')?.shadowRoot?.textContent).toContain(words))
}

/** Taps these, one after the other. */
const tapping =
  (...selectors: readonly string[]): Play =>
  async ({ canvasElement }) => {
    for (const selector of selectors) (await shown(canvasElement, selector)).click()
  }

async function type(canvas: HTMLElement, selector: string, text: string): Promise<void> {
  const field = await shown<HTMLInputElement>(canvas, selector)
  field.value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

const filledIn: Play = async (context) => {
  const { canvasElement } = context
  await tapping('[data-category=life]')(context)
  await type(canvasElement, '#words', '小区门口要个修鞋的')
  await type(canvasElement, '#phone', '13800000000')
  await tapping('form .primary', '.review')(context)
}

export const Choosing: Story = { render: () => at(inLobby) }
export const NobodyHasAskedYet: Story = { render: () => at(inLobby, { house: quiet }) }
export const MeToo: Story = {
  render: () => at(inLobby, { house: joined }),
  play: async (context) => {
    const { canvasElement } = context
    await tapping('[data-need="1"] button')(context)
    await reads(canvasElement, '算上您了')
    await reads(canvasElement, '4 人想要')
  },
}
export const Filling: Story = { render: () => at(inLobby), play: tapping('[data-category=life]', '#phone') }
export const FillingOnAPhone: Story = { render: () => at(onPhone, { box: 'phone' }), play: tapping('[data-category=life]', '#phone') }
export const ANumberThatCannotBe: Story = {
  render: () => at(inLobby),
  play: async (context) => {
    await tapping('[data-category=life]')(context)
    await type(context.canvasElement, '#phone', '123')
    await tapping('form .primary')(context)
    await reads(context.canvasElement, '号码是 7 到 15 个数字')
  },
}
export const Review: Story = { render: () => at(inLobby), play: filledIn }
export const Left: Story = {
  render: () => at(inLobby, { house: left }),
  play: async (context) => {
    await filledIn(context)
    await tapping('.review .primary', '.number')(context)
    await reads(context.canvasElement, '最晚 11月25日')
  },
}
export const Ordering: Story = { render: () => at(ordering), play: tapping('[data-day="2026-11-28"]') }
export const OrderingNeedsANumber: Story = {
  render: () => at(ordering),
  play: async (context) => {
    await tapping('form .primary', '#phone', 'form .primary')(context)
    await shown(context.canvasElement, '[role=alert]')
  },
}

/** Types a slip and asks for what it opens. */
const looking =
  (number: string, code: string, says: string): Play =>
  async (context) => {
    const { canvasElement } = context
    await tapping('.look')(context)
    await type(canvasElement, '#looked', number)
    await type(canvasElement, '#looked-code', code)
    await tapping('form .primary')(context)
    await reads(canvasElement, says)
  }
export const Answer: Story = { render: () => at(inLobby), play: looking('需-003', SLIPS.c, '每周三下午有手机课') }
export const NoSuchNumber: Story = { render: () => at(inLobby), play: looking('99', SLIPS.c, '对不上') }
export const CodeOfAnother: Story = { render: () => at(inLobby), play: looking('需-003', SLIPS.a, '对不上') }
export const Traditional: Story = { render: () => at(inLobby, { lang: 'zh-Hant' }) }
export const English: Story = { render: () => at(inLobby, { lang: 'en' }) }
export const OrderingInEnglish: Story = { render: () => at(ordering, { lang: 'en' }), play: tapping('[data-day="2026-11-28"]') }
export const Narrow: Story = { render: () => at(onPhone, { box: 'phone' }) }
export const OnADistrictsPage: Story = { render: () => at(onPhone, { box: 'district' }) }
export const WithoutAJournal: Story = { render: () => inStation(onPhone, { feed: smallFeed() }) }
export const CannotBeRead: Story = { render: () => at(onPhone, { house: broken }) }
export const Loading: Story = { render: () => at(onPhone, { feed: states.loading() }) }

// The keyboard on the screen, one story per state.
import '@doorstep/elements/define/keyboard'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import { inStation } from './station.js'

const meta: Meta = { title: 'Keyboard', component: 'doorstep-keyboard' }
export default meta
type Story = StoryObj

const letters = html`<doorstep-keyboard value="bl"></doorstep-keyboard>`
const digits = html`<doorstep-keyboard layout="digits" max-length="11"></doorstep-keyboard>`

/** Waits until a word is offered. */
const offers =
  (word: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const keyboard = canvasElement.querySelector('doorstep-keyboard')
    const offered = (): (string | undefined)[] =>
      [...(keyboard?.shadowRoot?.querySelectorAll('[role=option]') ?? [])].map((option) => option.textContent.trim())
    await waitFor(() => expect(offered()).toContain(word))
  }

/** The words that some letters may be, and those that may come next. */
export const Words: Story = {
  render: () => inStation(html`<doorstep-keyboard value="想借lun" without-hint></doorstep-keyboard>`),
  play: offers('轮椅'),
}
export const WordsInTraditional: Story = {
  render: () => inStation(html`<doorstep-keyboard value="shuoh" without-hint></doorstep-keyboard>`, { lang: 'zh-Hant' }),
  play: offers('說話'),
}
export const ASentence: Story = {
  render: () => inStation(html`<doorstep-keyboard value="woxiangjielunyi" without-hint></doorstep-keyboard>`),
  play: offers('我想借轮椅'),
}
export const Letters: Story = {
  render: () => inStation(letters),
  play: async ({ canvasElement }) => {
    const keyboard = canvasElement.querySelector('doorstep-keyboard')
    const press = (name: string): void => {
      const keys = [...(keyboard?.shadowRoot?.querySelectorAll('button') ?? [])]
      keys.find((key) => key.textContent.trim() === name)?.click()
    }
    await waitFor(() => expect(keyboard?.shadowRoot?.querySelector('button')).not.toBeNull())
    press('b')
    await expect(keyboard?.value).toBe('blb')
  },
}
export const Digits: Story = { render: () => inStation(digits) }
export const Traditional: Story = { render: () => inStation(letters, { lang: 'zh-Hant' }) }
export const English: Story = { render: () => inStation(letters, { lang: 'en' }) }
export const OnAPhone: Story = { render: () => inStation(letters, { box: 'phone' }) }
export const Dark: Story = { render: () => html`<div data-doorstep-theme="dark">${inStation(letters)}</div>` }

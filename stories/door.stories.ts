// The staff's door in every state, and the PINs of a machine as the settings show them.
import '@doorstep/elements/define/door'
import '@doorstep/elements/define/pins'
import { MemoryPinRecords, StoredPins } from '@doorstep/sources/journal'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html, type TemplateResult } from 'lit'
import { expect, waitFor } from 'storybook/test'
import { inStation } from './station.js'

const meta: Meta = { title: 'Door', component: 'doorstep-door' }
export default meta
type Story = StoryObj
type Play = NonNullable<Story['play']>

/** The PIN of each is 2468. */
const pinsOf = async (workers: readonly string[]): Promise<StoredPins> => {
  const pins = new StoredPins(new MemoryPinRecords(), { rounds: 310_000 })
  for (const worker of workers) await pins.set(worker, '2468')
  return pins
}

interface Given {
  readonly have?: readonly string[]
  readonly had?: readonly string[]
  readonly room?: string
  readonly worker?: string
  readonly lang?: string
  readonly inside?: TemplateResult
}

const story = ({ have = [], had = [], room = 'worker', worker, lang = 'zh-Hans', inside }: Given, play?: Play): Story => ({
  loaders: [async () => ({ pins: await pinsOf(have) })],
  render: (_, { loaded }) =>
    inStation(
      html`<doorstep-door room=${room} .worker=${worker} .had=${had} .pins=${loaded['pins'] as StoredPins}
        >${inside ?? html`<p>…</p>`}</doorstep-door
      >`,
      { lang },
    ),
  ...(play ? { play } : {}),
})

const within = <Found extends HTMLElement>(canvas: HTMLElement, tag: string, selector: string): Promise<Found> =>
  waitFor(() => {
    const found = canvas.querySelector(tag)?.shadowRoot?.querySelector<Found>(selector)
    if (!found) throw new Error(`no ${selector}`)
    return found
  })

const choose: Play = async ({ canvasElement }) => {
  ;(await within(canvasElement, 'doorstep-door', '[data-worker=w1]')).click()
  await within(canvasElement, 'doorstep-door', '.digits')
}

/** The only one who makes PINs has forgotten theirs. */
const forgot: Play = async ({ canvasElement }) => {
  ;(await within(canvasElement, 'doorstep-door', '[data-worker=w7]')).click()
  ;(await within(canvasElement, 'doorstep-door', '.aside button')).click()
  ;(await within(canvasElement, 'doorstep-door', '.pin .begin')).click()
  await within(canvasElement, 'doorstep-door', '.renewing')
}

const enter: Play = async ({ canvasElement }) => {
  const field = await within<HTMLInputElement>(canvasElement, 'doorstep-door', '.digits')
  field.value = '2468'
  field.dispatchEvent(new InputEvent('input'))
  field.form?.requestSubmit()
}

const reset: Play = async (context) => {
  await enter(context)
  const { canvasElement } = context
  ;(await within(canvasElement, 'doorstep-pins', '[data-of=w1] button')).click()
  await within(canvasElement, 'doorstep-pins', '.digits')
  await expect(canvasElement.querySelector('doorstep-pins')?.shadowRoot?.querySelector('.open')).not.toBeNull()
}

const pins = html`<doorstep-pins></doorstep-pins>`

export const Names = story({ have: ['w1', 'w7'] })
export const Pin = story({ have: ['w1', 'w7'] }, choose)
export const Asleep = story({ have: ['w1', 'w7'], worker: 'w1' })
export const BySecretary = story({ have: ['w7'] }, choose)
export const NobodyLeft = story({ have: ['w1', 'w7'] }, forgot)
export const NoPinYet = story({ room: 'desk' })
export const Restored = story({ had: ['w1', 'w7'], room: 'own' })
export const Traditional = story({ have: ['w1', 'w7'], lang: 'zh-Hant' }, choose)
export const English = story({ have: ['w1', 'w7'], lang: 'en' }, choose)
export const Pins = story({ have: ['w1', 'w7'], worker: 'w7', room: 'house', inside: pins }, enter)
export const PinsReset = story({ have: ['w1', 'w7'], worker: 'w7', room: 'house', inside: pins }, reset)
export const PinsOfAWorker = story({ have: ['w1', 'w7'], worker: 'w1', room: 'house', inside: pins }, enter)

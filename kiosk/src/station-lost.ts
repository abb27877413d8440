// A machine whose station cannot be read says so to its staff, and lets them, behind a PIN, set it to another; it never becomes the demo by itself.
import { twice } from '@doorstep/elements'
import { describeFailure, howToMend, type FeedFailure } from '@doorstep/model/feed'
import { nearestLanguage, type Language } from '@doorstep/model/text'
import type { Pins } from '@doorstep/sources/journal'
import { followLanguage } from './page-language.js'
import { lostWords } from './station-lost.words.js'

export interface LostStation {
  /** The manifest this machine is set to. */
  readonly station: string
  readonly failure: FeedFailure
  /** The PINs of the station's workers on this machine. */
  readonly pins: () => Pins
  /** Stations this machine has shown before, the demo last. */
  readonly others: readonly { readonly address: string; readonly id: string | undefined }[]
  readonly choose: (station: string) => void
}

const language = (): Language => nearestLanguage(document.documentElement.lang) ?? 'zh-Hans'

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, text = '', ...inside: readonly Node[]): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  element.textContent = text
  element.append(...inside)
  return element
}

function press(text: string, act: () => void): HTMLButtonElement {
  const button = make('button', text)
  button.type = 'button'
  button.addEventListener('click', act)
  return button
}

/** Shows it below the page. Gives what takes it away again, when the station was read after all. */
export function sayLost(lost: LostStation): () => void {
  const box = make('section')
  box.className = 'lost'
  const begin = (): void => {
    const words = lostWords[language()]
    const why = `${describeFailure(lost.failure, language())}${language() === 'en' ? '. ' : '。'}${howToMend(lost.failure, language())}`
    box.replaceChildren(
      make('p', words.lost(lost.station)),
      make('p', why),
      press(words.change, () => void ask()),
    )
  }
  const ask = async (): Promise<void> => {
    const pins = lost.pins()
    // where they cannot be read nobody can be asked for one
    const workers = await twice(() => pins.workers()).catch(() => new Set<string>())
    // a machine on which nobody has made a PIN yet is not locked for anything else either
    if (workers.size === 0) choose()
    else askPin(box, pins, [...workers], begin, choose)
  }
  const choose = (): void => {
    const words = lostWords[language()]
    const buttons = lost.others.map(({ address, id }) =>
      press(id === undefined ? words.demo : `${id} (${address})`, () => lost.choose(address)),
    )
    box.replaceChildren(make('p', words.choose), ...buttons, press(words.cancel, begin))
  }
  const unfollow = followLanguage(begin)
  document.body.append(box)
  return () => {
    unfollow()
    box.remove()
  }
}

function askPin(box: HTMLElement, pins: Pins, workers: readonly string[], back: () => void, done: () => void): void {
  const words = lostWords[language()]
  const who = make('select', '', ...workers.map((worker) => make('option', worker)))
  const pin = make('input')
  pin.type = 'password'
  pin.inputMode = 'numeric'
  // a browser offers to keep a password, and no code
  pin.autocomplete = 'one-time-code'
  const says = make('p')
  says.setAttribute('role', 'status')
  // a kiosk's glass has no keyboard of its own
  const digits = make(
    'div',
    '',
    ...Array.from('1234567890', (digit) => press(digit, () => (pin.value += digit))),
    press(words.undo, () => (pin.value = pin.value.slice(0, -1))),
  )
  const form = make(
    'form',
    '',
    make('label', words.worker, who),
    make('label', words.pin, pin),
    digits,
    make('button', words.enter),
    press(words.cancel, back),
    says,
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const entered = pin.value
    pin.value = ''
    pins.check(who.value, entered).then(
      ({ outcome, waitMs }) => {
        if (outcome === 'right') return done()
        says.textContent = waitMs > 0 ? words.wait(Math.ceil(waitMs / 1000)) : words.wrong
      },
      (failure: unknown) => {
        console.error(failure)
        says.textContent = words.unread
      },
    )
  })
  box.replaceChildren(form)
  pin.focus()
}

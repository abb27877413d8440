// What the sign-in looks like: the names as large buttons, and the PIN with keys for fingers.
import type { Station } from '@doorstep/model/station'
import type { LocalisedText } from '@doorstep/model/text'
import { MINUTE_MS } from '@doorstep/model/time'
import { html, nothing, type TemplateResult } from 'lit'
import type { StaffShut } from '../contexts/staff-context.js'
import type { DoorWords } from './door.words.js'
import { renderPad } from './pad-view.js'
import type { PinStep } from './pin-controller.js'
import type { PinWords } from './pin.words.js'
import type { SignIn } from './sign-in.js'
import { workerName } from './worker-name.js'

export interface SignInView {
  readonly signIn: SignIn
  readonly station: Station
  readonly words: DoorWords
  readonly says: PinWords
  readonly text: (text: LocalisedText | undefined) => string
  /** Whether the names' numbers are keys, and stand on them. */
  readonly keys: boolean
  /** Goes back to what stays open behind the sign-in; undefined where nothing does. */
  readonly back: (() => void) | undefined
  /** Whether all PINs can be begun anew here: where everybody sees it coming, and what was guarded stays shut. */
  readonly renews: boolean
}

const nameIn = ({ station, text }: SignInView, id: string | undefined): string => workerName(station, id, text)

/** Of who may vouch, also somebody who is off the list by now. */
const keeperIn = (view: SignInView, id: string | undefined): string =>
  view.station.workers.some((each) => each.id === id) ? nameIn(view, id) : view.says.former(id ?? '')

/** What stands in the place of what is shut, and why. */
export function renderDoor(view: SignInView, why: StaffShut): TemplateResult {
  const { staff } = view.signIn
  const asked = why === 'nobody' || why === 'unset' || why === 'asleep' || why === 'keeper'
  if (staff.pins.begun || staff.changing || asked) return renderSignIn(view)
  return renderReason(view, why, nameIn(view, staff.keepers[0]), () => view.signIn.begin())
}

/** Why something is shut that no PIN opens now, and the first PIN where that would help. */
export function renderReason(
  { words, says }: Pick<SignInView, 'words' | 'says'>,
  why: Exclude<StaffShut, 'nobody' | 'unset' | 'asleep' | 'keeper'>,
  keeper: string,
  begin: () => void,
): TemplateResult {
  if (why === 'loading') return html`<p class="soft" role="status">${words.opening}</p>`
  if (why === 'unreadable') return html`<p class="notice" role="alert">${words.unreadable}</p>`
  const reason = words.shut[why]
  return html`<div class="door why" part="door">
    <p class="notice" role="status">${typeof reason === 'string' ? reason : reason(keeper)}</p>
    ${why === 'none' || why === 'restored' ? renderBegin(says, begin) : nothing}
  </div>`
}

const renderBegin = (says: PinWords, begin: () => void): TemplateResult =>
  html`<button type="button" class="primary begin" @click=${begin}>${says.begin}</button>`

/** Names, and beside them the PIN of whoever was chosen. */
function renderSignIn(view: SignInView): TemplateResult {
  const { signIn, words } = view
  const { staff, worker } = signIn
  // who was away is asked by name; the others stand behind one tap
  const alone = staff.pins.begun || (worker !== undefined && worker === staff.worker && !staff.changing)
  // what is asked has its own way back, a step at a time: a second key of that name beside it would lead elsewhere
  const asks = staff.pins.begun || worker !== undefined
  return html`<div class="door ${asks ? 'asks' : ''} ${alone ? 'alone' : ''}" part="door">
    ${alone ? nothing : renderNames(view)} ${asks ? renderPin(view) : nothing}
    ${view.back && !asks ? html`<button type="button" class="quiet out" @click=${view.back}>${words.back}</button>` : nothing}
  </div>`
}

function renderNames(view: SignInView): TemplateResult {
  const { signIn, station, words, text } = view
  const { staff, worker } = signIn
  const [keeper] = staff.keepers
  return html`<section class="people">
    <h2>${words.who}</h2>
    <p class="soft">${words.pick}</p>
    <ul class="names">
      ${station.workers.map(
        ({ id, position }, at) =>
          html`<li>
            <button
              type="button"
              class="name"
              data-choice=${at + 1}
              data-worker=${id}
              aria-pressed=${id === worker ? 'true' : 'false'}
              @click=${() => void signIn.choose(id)}
            >
              <b>${nameIn(view, id)}</b>
              <span class="soft">${text(position)}</span> ${view.keys && at < 9 ? html`<kbd aria-hidden="true">${at + 1}</kbd>` : nothing}
            </button>
          </li>`,
      )}
    </ul>
    ${
      staff.pins.none && keeper !== undefined
        ? html`<p class="notice">${words.early(nameIn(view, keeper))}</p>
            ${renderBegin(view.says, () => signIn.begin())}`
        : nothing
    }
  </section>`
}

function renderPin(view: SignInView): TemplateResult {
  const { signIn, words, says } = view
  const { staff, step } = signIn
  const send = (event: Event): void => {
    event.preventDefault()
    void signIn.submit()
  }
  return html`<form class="pin" novalidate @submit=${send}>
    <h2>${titleOf(view, step)}</h2>
    ${aboutOf(view, step)}
    ${
      'worker' in step || step.kind === 'keeper'
        ? renderPad({
            ...{ digits: signIn.digits, pins: staff.pins, words, says },
            label: titleOf(view, step),
            send: step.kind === 'enter' ? words.open : says.goOn,
          })
        : nothing
    }
    <div class="aside">
      ${step.kind === 'enter' ? html`<button type="button" class="quiet" @click=${() => signIn.forget()}>${says.forgotten}</button>` : nothing}
      <button type="button" class="quiet other" @click=${() => signIn.back()}>
        ${step.kind === 'enter' && staff.worker === step.worker && !staff.changing ? words.change : words.back}
      </button>
    </div>
  </form>`
}

function titleOf(view: SignInView, step: PinStep): string {
  const { signIn, words, says } = view
  if (step.kind === 'enter') return words.hello(nameIn(view, step.worker))
  if (step.kind === 'keeper') return words.hello(keeperIn(view, signIn.keeperOf(step)))
  if (step.kind === 'make') return signIn.again ? says.again : says.fresh
  return nameIn(view, signIn.worker)
}

function aboutOf(view: SignInView, step: PinStep): TemplateResult | typeof nothing {
  const { signIn, words, says } = view
  const { staff } = signIn
  switch (step.kind) {
    case 'loading':
      return html`<p class="soft" role="status">${words.opening}</p>`
    case 'failed':
      return html`<p class="notice" role="alert">${says.unreadable}</p>`
    case 'stuck':
      return staff.keepers.length === 0 ? html`<p class="notice" role="alert">${words.shut.unnamed}</p>` : renderRenewal(view)
    case 'enter':
      return staff.worker === step.worker && !staff.changing ? html`<p class="soft">${words.slept}</p>` : nothing
    case 'keeper':
      return html`<p>${whyKeeper(view, step.keepers)}</p>
        ${renderChoice(
          step.keepers,
          signIn.keeperOf(step),
          (id) => keeperIn(view, id),
          (id) => signIn.chooseKeeper(id),
        )}`
    case 'make': {
      const name = nameIn(view, step.worker)
      return html`<p>${staff.pins.none ? says.makeFirst(name) : says.makeFor(name)}</p>
        <p class="soft small">${says.rule}</p>`
    }
    default:
      return nothing
  }
}

/** Which of several it is whose PIN is asked for. */
export function renderChoice(
  ids: readonly string[],
  chosen: string | undefined,
  nameOf: (id: string) => string,
  choose: (id: string) => void,
): TemplateResult | typeof nothing {
  if (ids.length < 2) return nothing
  return html`<div class="keepers">
    ${ids.map(
      (id) =>
        html`<button type="button" class="quiet" aria-pressed=${id === chosen ? 'true' : 'false'} @click=${() => choose(id)}>
          ${nameOf(id)}
        </button>`,
    )}
  </div>`
}

/** Who has to come, and what they do here: for a new secretary, for one who forgot, for one who never had a PIN. */
function whyKeeper(view: SignInView, keepers: readonly string[]): string {
  const { signIn, says } = view
  const { staff, worker } = signIn
  const [first] = staff.keepers
  const names = keepers.map((id) => keeperIn(view, id)).join(' / ')
  if (!staff.keepers.some((id) => staff.known?.has(id))) return says.vouch(names, nameIn(view, first))
  return staff.known?.has(worker ?? '') === true ? says.reset(nameIn(view, worker), names) : says.keeperFirst(nameIn(view, worker), names)
}

/** Nobody is left who may make a PIN: who could help, and how a machine begins anew. */
function renderRenewal(view: SignInView): TemplateResult {
  const { signIn, says } = view
  const { renewal, keepers } = signIn.staff
  const { left } = renewal
  const nobody = html`<p class="notice" role="alert">${says.nobodyResets(keepers.map((id) => nameIn(view, id)).join(' / '))}</p>`
  if (!view.renews) return nobody
  return html`${nobody}
    <p class="soft">${says.renewal.about}</p>
    ${
      left === undefined
        ? html`<button type="button" class="begin" @click=${() => signIn.renewal('ask')}>${says.renewal.ask}</button>`
        : left > 0
          ? html`<p>${says.renewal.wait(minutesOf(left))}</p>`
          : html`<button type="button" class="primary begin" @click=${() => signIn.renewal('do')}>${says.renewal.now}</button>`
    }`
}

/** What stands above every room while the PINs are about to be begun anew, with the way to stop it. */
export function renderRenewing({ signIn, says }: Pick<SignInView, 'signIn' | 'says'>): TemplateResult | typeof nothing {
  const { left } = signIn.staff.renewal
  if (left === undefined) return nothing
  // said once to who hears the page, and not with every minute
  return html`<div class="early renewing">
    <p role="alert">${says.renewal.warn}</p>
    <b>${says.renewal.left(minutesOf(left))}</b>
    <button type="button" @click=${() => signIn.renewal('stop')}>${says.renewal.stop}</button>
  </div>`
}

const minutesOf = (ms: number): number => Math.ceil(ms / MINUTE_MS)

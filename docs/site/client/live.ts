// A widget that lives on a page of the docs: the packages' built script, the demo station, a clock that began on a good morning.
import type { Feed } from '@doorstep/model/feed'
import { FRIDAY_MORNING } from '../../../packages/elements/src/testing/station.js'

declare const DOORSTEP_VERSION: string

export type Live = typeof open

interface Station extends HTMLElement {
  feed: Feed | undefined
  clock: () => number
  src: string | undefined
}

const started = Date.now()
const clock = () => FRIDAY_MORNING + (Date.now() - started)

/** The script people paste; a browser runs it once for a page. */
const embed = (root: string): Promise<unknown> => import(new URL(`${root}doorstep@${DOORSTEP_VERSION}/doorstep.js`, document.baseURI).href)

/** Opens a live widget in its place, and anew whenever something about it is chosen. */
export function open(place: HTMLElement, root: string): void {
  const box = place.querySelector<HTMLElement>('.box')
  const form = place.querySelector('form')
  const { live: tag = '', life = 'feed' } = place.dataset
  if (!box) return
  void embed(root)
  const chosen = (name: string): string => {
    const value = form && new FormData(form).get(name)
    return typeof value === 'string' ? value : ''
  }
  const language = () => chosen('language') || place.dataset['language'] || 'zh-Hans'

  const mount = async () => {
    const element = document.createElement(tag)
    const station = (tag === 'doorstep-station' ? element : document.createElement('doorstep-station')) as Station
    station.lang = language()
    station.clock = clock
    if (tag === 'doorstep-station')
      for (const name of ['doorstep-timetable', 'doorstep-meal-calendar']) station.append(document.createElement(name))
    else station.append(element)
    if (life === 'queue') await (await import('./queues.js')).furnish(element, station)
    else if (chosen('state') === 'live' || chosen('state') === '')
      station.src = new URL(`${root}stations/wutongli/station.json`, document.baseURI).href
    else station.feed = (await import('./states.js')).feedOf(chosen('state'))
    box.replaceChildren(station)
  }
  void mount()

  form?.addEventListener('change', ({ target }) => {
    const { name } = target as HTMLInputElement
    if (name === 'language') for (const station of box.querySelectorAll<HTMLElement>('doorstep-station')) station.lang = language()
    if (name === 'state') void mount()
    const stage = place.querySelector<HTMLElement>('.stage')
    if (name === 'width' && stage) stage.dataset['width'] = chosen('width')
    if (name === 'dark' && stage) stage.dataset['doorstepTheme'] = chosen('dark') ? 'dark' : ''
  })
  if (form?.querySelector('.tokens')) tokens(form, box)
}

/** Tokens by sliders: set on the box, and written out to be pasted. */
function tokens(form: HTMLFormElement, box: HTMLElement): void {
  const code = form.querySelector('[data-tokens]')
  const show = async () => {
    const { accentOf } = await import('../configurator/colour.js')
    const lines: string[] = []
    for (const input of form.querySelectorAll<HTMLInputElement>('.slider input')) {
      const value = `${input.value}${input.dataset['unit'] ?? ''}`
      const output = input.parentElement?.querySelector('output')
      if (output) output.textContent = value
      const { accent, deep, wash, onAccent } = accentOf(input.type === 'color' ? input.value : '#8f2f22')
      const set: Readonly<Record<string, string>> =
        input.name === 'accent' ? { accent, 'accent-deep': deep, 'accent-wash': wash, 'on-accent': onAccent } : { [input.name]: value }
      for (const [name, each] of Object.entries(set)) {
        if (input.value === input.defaultValue) box.style.removeProperty(`--doorstep-${name}`)
        else {
          box.style.setProperty(`--doorstep-${name}`, each)
          lines.push(`  --doorstep-${name}: ${each};`)
        }
      }
    }
    if (code) code.textContent = lines.length ? `doorstep-service-board {\n${lines.join('\n')}\n}` : ''
  }
  form.addEventListener('input', () => void show())
  form.addEventListener('reset', () => setTimeout(() => void show()))
  void show()
}

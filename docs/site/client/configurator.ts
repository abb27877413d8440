// The configurator at work: reads its form, writes the code, shows the page it comes to, keeps the choice in the address.
import type { Language } from '@doorstep/model/text'
import { judge, ratio, readHex } from '../configurator/colour.js'
import { asHtml, previewPage, snippet, type Block, type Place } from '../configurator/snippet.js'
import { choiceIn, FIRST, queryOf, stationAddress, type Choice } from '../configurator/state.js'
import type { Checked } from '../configurator/station.js'
import { siteWords } from '../site.words.js'
import { highlighted } from './highlight.js'
import { attended, copy } from './site.js'

declare const DOORSTEP_VERSION: string
declare const DOORSTEP_FACTS: { readonly integrity?: string; readonly kilobytes: Readonly<Partial<Record<Choice['widget'], number>>> }
declare const DOORSTEP_HOST: string

const TYPING_MS = 400
const page = document.querySelector<HTMLElement>('[data-configurator]')
const form = page?.querySelector('form')
if (page && form) configure(page, form)

function configure(place: HTMLElement, form: HTMLFormElement): void {
  const language = document.documentElement.lang as Language
  const { configurator: words, copy: copyWord } = siteWords[language]
  const root = document.body.dataset['root'] ?? ''
  /** The folder of the script: the host that is named when the site is built, or the site itself. */
  const where: Place = {
    embed: DOORSTEP_HOST || new URL(`${root}doorstep@${DOORSTEP_VERSION}/`, location.href).href,
    version: DOORSTEP_VERSION,
    ...(DOORSTEP_FACTS.integrity !== undefined && { integrity: DOORSTEP_FACTS.integrity }),
  }
  const demo = new URL(`${root}stations/wutongli/station.json`, location.href).href
  const first: Choice = { ...FIRST, station: demo }
  const at = (selector: string): HTMLElement => {
    const found = place.querySelector<HTMLElement>(selector)
    if (!found) throw new Error(`The page has no ${selector}.`)
    return found
  }
  const field = at('#station') as HTMLInputElement
  const hex = at('.hex') as HTMLInputElement
  const said = at('#station-said')
  const mark = at('.mark')
  const frame = at('[data-preview]') as HTMLIFrameElement
  let choice = choiceIn(location.search, first)
  let checked: Checked | undefined

  // the form as the address has it
  field.value = choice.station
  hex.value = choice.colour
  for (const name of ['widget', 'language', 'width', 'framework'] as const)
    for (const input of form.querySelectorAll<HTMLInputElement>(`[name=${name}]`)) input.checked = input.value === choice[name]

  let shown = ''
  const show = () => {
    const facts = checked?.kind === 'station' ? checked.report : {}
    const blocks = snippet(choice, where, facts)
    at('[data-blocks]').replaceChildren(...blocks.map(blockOf))
    at('[data-bar]').textContent =
      `${words.preview(choice.width)}${asHtml(choice).framework === choice.framework ? '' : ` · ${words.previewOf}`}`
    at('.preview').dataset['previewWidth'] = choice.width
    const elsewhere = choice.framework === 'iframe' && URL.canParse(choice.station) ? new URL(choice.station).origin : undefined
    const refused = elsewhere !== undefined && elsewhere !== new URL(where.embed).origin
    const hint = at('[data-csp]')
    hint.hidden = choice.framework !== 'html' && !refused
    hint.textContent = refused ? words.otherServer(elsewhere) : words.csp
    const kilobytes = DOORSTEP_FACTS.kilobytes[choice.widget]
    at('[data-facts]').textContent =
      choice.framework === 'html' ? words.facts(kilobytes?.toFixed(1)) : words.factsOf(choice.framework === 'iframe' ? 'iframe' : 'npm')
    showColour()
    history.replaceState(null, '', `${location.pathname}${queryOf(choice, first)}${location.hash}`)
    const code = snippet(asHtml(choice), where, facts)[0]?.code ?? ''
    const next = previewPage(code, language)
    if (next === shown) return
    shown = next
    void attended.then(() => {
      frame.src = new URL(`${root}preview.html`, location.href).href
    })
  }
  // the empty page says when it is there
  addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
    if (origin !== location.origin || source !== frame.contentWindow) return
    if (data === 'doorstep-preview') frame.contentWindow?.postMessage(shown, location.origin)
  })

  const showColour = () => {
    const { onCard, white, enough } = judge(choice.colour)
    const line = at('#contrast')
    line.textContent = `${words.contrast(ratio(onCard), ratio(white))}${enough ? '' : `. ${words.low}`}`
    line.dataset['enough'] = String(enough)
    for (const swatch of form.querySelectorAll<HTMLInputElement>('[name=swatch]')) swatch.checked = swatch.value === choice.colour
  }

  const blockOf = ({ file, syntax, code }: Block): HTMLElement => {
    const figure = document.createElement('figure')
    figure.className = 'code'
    const pre = document.createElement('pre')
    pre.tabIndex = 0
    const text = document.createElement('code')
    text.append(...highlighted(code, syntax))
    pre.append(text)
    if (file !== undefined) {
      const caption = document.createElement('figcaption')
      caption.textContent = file
      figure.append(caption)
    }
    figure.append(pre)
    const button = document.createElement('button')
    Object.assign(button, { type: 'button', className: 'copy', textContent: copyWord })
    button.dataset['copy'] = ''
    figure.append(button)
    return figure
  }
  at('[data-copy-all]').addEventListener('click', ({ currentTarget }) => {
    const facts = checked?.kind === 'station' ? checked.report : {}
    const main = snippet(choice, where, facts).find(({ syntax }) => syntax !== 'sh')
    void copy(currentTarget as HTMLElement, main?.code ?? '')
  })

  let asked = 0
  const check = async () => {
    const turn = (asked += 1)
    const address = stationAddress(field.value, location.href)
    mark.textContent = ''
    field.removeAttribute('aria-invalid')
    if (field.value.trim() === '') {
      said.replaceChildren(words.stationHint)
      checked = undefined
      return
    }
    if (address === undefined) {
      say('refused', words.noAddress)
      return
    }
    said.replaceChildren(words.checking)
    const { checkStation } = await import('../configurator/station.js')
    const found = await checkStation(address, language)
    if (turn !== asked) return
    checked = found
    if (found.kind === 'refused') say('refused', ...(found.cors ? [words.cors, words.corsHow(location.origin)] : [found.why, found.how]))
    else {
      const { report } = found
      const lines = [
        `${report.name} · ${words.isStation({ services: report.services, activities: report.activities, menuUntil: report.menuUntil })}`,
      ]
      say('station', ...lines)
      if (report.faults.length) said.append(faultsOf(report.faults))
    }
    show()
  }
  const say = (kind: Checked['kind'], ...lines: readonly string[]) => {
    mark.textContent = kind === 'station' ? '✓' : ''
    said.dataset['kind'] = kind
    if (kind === 'refused') field.setAttribute('aria-invalid', 'true')
    said.replaceChildren(...lines.filter(Boolean).map((line) => Object.assign(document.createElement('p'), { textContent: line })))
  }
  const faultsOf = (faults: readonly { readonly file: string; readonly where: string; readonly what: string; readonly how?: string }[]) => {
    const details = document.createElement('details')
    const summary = document.createElement('summary')
    summary.textContent = words.faults(faults.length)
    const list = document.createElement('ul')
    for (const { file, where, what, how } of faults.slice(0, 20)) {
      const item = document.createElement('li')
      item.textContent = [`${file} · ${where}`, what, how].filter(Boolean).join(' · ')
      list.append(item)
    }
    details.append(summary, list)
    return details
  }

  let timer = 0
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('input', ({ target }) => {
    const { name, value } = target as HTMLInputElement
    if (name === 'station') {
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        const address = stationAddress(value, location.href)
        choice = { ...choice, station: address ?? '' }
        checked = undefined
        show()
        void check()
      }, TYPING_MS)
      return
    }
    if (name === 'colour') {
      const colour = readHex(value)
      hex.toggleAttribute('aria-invalid', colour === undefined)
      if (colour === undefined) {
        const line = at('#contrast')
        line.textContent = words.noColour
        line.dataset['enough'] = 'false'
        return
      }
      choice = { ...choice, colour }
    } else if (name === 'swatch') {
      choice = { ...choice, colour: value }
      hex.value = value
      hex.removeAttribute('aria-invalid')
    } else choice = { ...choice, [name]: value }
    show()
  })
  const takeDemo = at('[data-demo]')
  takeDemo.hidden = false
  takeDemo.addEventListener('click', () => {
    field.value = demo
    choice = { ...choice, station: demo }
    void check()
  })
  show()
  void attended.then(check)
}

// What a component's page shows beside its text: the live widget, the code for each framework. The text comes from docs/components.
import type { Language } from '@doorstep/model/text'
import { blocksOf, type Block, type Markup, type Place } from '../configurator/snippet.js'
import type { Framework } from '../configurator/state.js'
import { siteWords } from '../site.words.js'
import { html, raw, type Html } from './html.js'

/** How a component lives on its page: on the demo feed with the states of a feed, on a queue of the page's own, or by itself. */
export type Life = 'feed' | 'queue' | 'alone' | 'none'

interface Shown {
  readonly life: Life
  readonly attributes?: Markup['attributes']
  /** What it stands in, where it says nothing without a station. */
  readonly inStation?: true
}

const DEMO = 'https://example.org/station.json'

export const SHOWN: Readonly<Record<string, Shown>> = {
  'doorstep-station': { life: 'feed' },
  'doorstep-service-board': { life: 'feed' },
  'doorstep-timetable': { life: 'feed' },
  'doorstep-meal-calendar': { life: 'feed' },
  'doorstep-service-wall': { life: 'feed' },
  'doorstep-feed-report': { life: 'feed', inStation: true },
  'doorstep-keyboard': { life: 'alone' },
  'doorstep-ticket-dispenser': { life: 'queue', inStation: true },
  'doorstep-ticket-status': { life: 'queue', inStation: true },
  'doorstep-rating': { life: 'queue', inStation: true },
  'doorstep-call-display': { life: 'queue', inStation: true },
  'doorstep-counter': { life: 'queue', inStation: true, attributes: { leases: 'wutongli' } },
  'doorstep-matters': { life: 'queue', inStation: true, attributes: { worker: 'w1' } },
  'doorstep-needs': { life: 'queue', inStation: true },
  'doorstep-needs-desk': { life: 'queue', inStation: true },
  'doorstep-records': { life: 'queue', inStation: true },
  'doorstep-door': { life: 'queue', inStation: true },
  'doorstep-pins': { life: 'queue', inStation: true },
  'doorstep-backups': { life: 'none', inStation: true },
}

export const STATES = ['live', 'loading', 'empty', 'unreachable', 'old', 'faulty'] as const
export const LIVE_LANGUAGES: readonly (readonly [Language, string])[] = [
  ['zh-Hans', '简'],
  ['zh-Hant', '繁'],
  ['en', 'EN'],
]
export const LIVE_WIDTHS = ['320', '640', 'full'] as const

/** What a page writes to have the component. */
export function exampleOf(tag: string): Markup {
  const { attributes = {}, inStation, life } = SHOWN[tag] ?? { life: 'feed' }
  if (tag === 'doorstep-station')
    return { tag, attributes: { src: DEMO }, children: [{ tag: 'doorstep-timetable' }, { tag: 'doorstep-meal-calendar' }] }
  if (inStation) return { tag: 'doorstep-station', attributes: { src: DEMO }, children: [{ tag, attributes }] }
  return life === 'alone' ? { tag, attributes } : { tag, attributes: { src: DEMO, ...attributes } }
}

const FRAMEWORKS: readonly (readonly [Exclude<Framework, 'iframe'>, string])[] = [
  ['html', 'HTML'],
  ['react', 'React'],
  ['vue', 'Vue'],
  ['svelte', 'Svelte'],
  ['angular', 'Angular'],
]

/** The frameworks a component can be had in; those the embed script does not know come from npm only. */
export function snippetsOf(
  tag: string,
  place: Place,
  embedded: ReadonlySet<string>,
): (readonly [name: string, blocks: readonly Block[]])[] {
  const kept = FRAMEWORKS.filter(([framework]) => framework !== 'html' || embedded.has(tag))
  return kept.map(([framework, name]) => [name, blocksOf(framework, exampleOf(tag), '', place)])
}

/** The code for each framework, one behind the other; which is seen is a matter of radio buttons, so it needs no script. */
export function snippetTabs(
  tabs: readonly (readonly [name: string, blocks: readonly Block[]])[],
  highlight: (block: Block) => string,
  language: Language,
): Html {
  const { copy } = siteWords[language]
  return html`<div class="tabs">
    ${tabs.map(
      ([name], at) =>
        html`<input type="radio" name="framework" id="tab-${at}" value="${name}" ${at === 0 ? raw(' checked') : ''} /><label for="tab-${at}"
            >${name}</label
          >`,
    )}${tabs.map(
      ([, blocks], at) => html`<div class="panel panel-${at}">${blocks.map((block) => codeBlock(block, highlight(block), copy))}</div>`,
    )}
  </div>`
}

export function codeBlock(block: Block, highlighted: string, copy: string): Html {
  return html`<figure class="code">
    ${block.file ? html`<figcaption>${block.file}</figcaption>` : ''}
    <pre tabindex="0"><code>${raw(highlighted)}</code></pre>
    <button type="button" class="copy" data-copy hidden>${copy}</button>
  </figure>`
}

/** The place of a live widget, with what can be chosen about it. Empty until it is seen. */
export function live(tag: string, language: Language, { tokens = false }: { readonly tokens?: boolean } = {}): Html {
  const { live: words } = siteWords[language]
  const { life } = SHOWN[tag] ?? { life: 'feed' }
  if (life === 'none') return html``
  const pills = (name: string, title: string, values: readonly (readonly [value: string, shown: string])[], chosen: string) =>
    html`<fieldset class="pills">
      <legend>${title}</legend>
      ${values.map(
        ([value, shown]) =>
          html`<label
            ><input type="radio" name="${name}" value="${value}" ${value === chosen ? raw(' checked') : ''} /><span>${shown}</span></label
          >`,
      )}
    </fieldset>`
  return html`<section class="live" data-live="${tag}" data-life="${life}" aria-label="${words.title}">
    <form class="choices" autocomplete="off">
      ${
        life === 'feed'
          ? pills(
              'state',
              words.state,
              STATES.map((state) => [state, words.states[state]]),
              'live',
            )
          : ''
      }
      ${pills('language', words.language, LIVE_LANGUAGES, language)}
      ${pills(
        'width',
        words.width,
        LIVE_WIDTHS.map((width) => [width, width === 'full' ? words.full : width]),
        'full',
      )}
      <label class="check"><input type="checkbox" name="dark" /><span>${words.dark}</span></label>
      ${tokens ? tokenControls(language) : ''}
    </form>
    <div class="stage" data-width="full">
      <div class="box">
        <p class="quiet">${words.waiting}</p>
        <noscript><p>${words.noScript}</p></noscript>
      </div>
    </div>
    <p class="quiet caption">${words.title}. ${life === 'alone' ? '' : words.clock}</p>
  </section>`
}

function tokenControls(language: Language): Html {
  const { live: words } = siteWords[language]
  const slider = (name: string, title: string, [least, most, step, now]: readonly number[], unit: string) =>
    html`<label class="slider"
      >${title}<input type="range" name="${name}" min="${least}" max="${most}" step="${step}" value="${now}" data-unit="${unit}" /><output
        >${now}${unit}</output
      ></label
    >`
  return html`<div class="tokens">
      <label class="slider">${words.colour}<input type="color" name="accent" value="#8f2f22" /><output>#8f2f22</output></label
      >${slider('text', words.text, [0.875, 1.5, 0.0625, 1], 'rem')}${slider('target', words.target, [2.25, 5, 0.25, 2.75], 'rem')}${slider('radius', words.radius, [0, 2, 0.125, 0.875], 'em')}<button
        type="reset"
        class="pill"
      >
        ${words.reset}
      </button>
    </div>
    <pre class="tokens-code" tabindex="0"><code data-tokens></code></pre>`
}

// The configurator as it stands in the page before its script runs: a form of native controls, and the places of code and preview.
import type { Language } from '@doorstep/model/text'
import { BRICK, SWATCHES } from '../configurator/colour.js'
import { FIRST, FRAMEWORKS, LANGUAGES, WIDGETS, WIDTHS } from '../configurator/state.js'
import { siteWords } from '../site.words.js'
import { html, raw, type Html } from './html.js'

export function configurator(language: Language): Html {
  const { configurator: words, live, copy } = siteWords[language]
  const pills = <Value extends string>(
    name: string,
    title: string,
    values: readonly Value[],
    shown: Readonly<Record<Value, string>>,
    chosen: Value,
  ) =>
    html`<fieldset class="pills ${name}">
      <legend>${title}</legend>
      ${values.map(
        (value) =>
          html`<label
            ><input type="radio" name="${name}" value="${value}" ${value === chosen ? raw(' checked') : ''} /><span
              >${shown[value]}</span
            ></label
          >`,
      )}
    </fieldset>`
  return html`<div class="configurator" data-configurator>
    <form class="panel-side" autocomplete="off">
      <h1>${words.title}</h1>
      <div class="field station">
        <label for="station">${words.station}</label>
        <div class="input">
          <input
            id="station"
            name="station"
            type="url"
            inputmode="url"
            spellcheck="false"
            autocapitalize="off"
            placeholder="https://…/station.json"
            aria-describedby="station-said"
          /><span class="mark" aria-hidden="true"></span>
        </div>
        <div id="station-said" class="said" role="status">${words.stationHint}</div>
        <button type="button" class="link" data-demo hidden>${words.demo}</button>
      </div>
      ${pills('widget', words.widget, WIDGETS, words.widgets, FIRST.widget)}
      ${pills('language', words.language, LANGUAGES, words.snippetLanguages, FIRST.language)}
      <fieldset class="colours">
        <legend>${words.colour}</legend>
        <div class="row">
          ${SWATCHES.map(
            (colour, at) =>
              html`<label class="swatch swatch-${at}"
                ><input type="radio" name="swatch" value="${colour}" ${colour === BRICK ? raw(' checked') : ''} /><span
                  ><span class="away">${words.swatches[at]}</span></span
                ></label
              >`,
          )}<input
            class="hex"
            name="colour"
            value="${BRICK}"
            spellcheck="false"
            maxlength="7"
            aria-label="${words.hex}"
            aria-describedby="contrast"
          />
        </div>
        <p id="contrast" class="contrast" role="status"></p>
      </fieldset>
      ${pills('width', words.width, WIDTHS, words.widths, FIRST.width)}
      ${pills('framework', words.framework, FRAMEWORKS, words.frameworks, FIRST.framework)}
      <p class="quiet">${words.share}</p>
    </form>
    <section class="panel-main">
      <div class="paste">
        <h2>${words.paste}</h2>
        <p class="quiet" data-facts></p>
        <button type="button" class="black" data-copy-all>${copy}</button>
      </div>
      <div class="blocks" data-blocks aria-live="off"></div>
      <p class="quiet" data-csp hidden>${words.csp}</p>
      <div class="window preview" data-preview-width="${FIRST.width}">
        <p class="bar" data-bar>${words.preview(FIRST.width)}</p>
        <iframe title="${live.title}" data-preview></iframe>
      </div>
      <noscript><p>${live.noScript}</p></noscript>
    </section>
  </div>`
}

// The upper part of the home page: what this is, one live widget, three ways on.
import type { Language } from '@doorstep/model/text'
import { siteWords } from '../site.words.js'
import { html, type Html } from './html.js'
import { pageIn, type Site } from './layout.js'
import { between, routeTo } from './routes.js'

export function home(language: Language, site: Site): Html {
  const { home: words, live } = siteWords[language]
  const from = routeTo('', language).path
  const to = (key: string) => between(from, pageIn(key, language, site)?.route.path ?? '')
  return html`<div class="hero">
      <div class="hero-text">
        <h1>${words.title}</h1>
        <p class="lead">${words.lead}</p>
        <p class="ways-on">
          <a class="primary" href="${to('configurator')}">${words.configure}</a
          ><a class="pill" href="${to('guide/districts')}">${words.districts}</a>
        </p>
      </div>
      <div class="window">
        <p class="bar">${words.yourPage}</p>
        <div class="window-body live" data-live="doorstep-timetable" data-life="feed" data-language="${language}">
          <div class="box"><p class="quiet">${live.waiting}</p></div>
        </div>
      </div>
    </div>
    <dl class="facts">
      ${words.facts.map(
        ([number, what]) =>
          html`<div>
            <dt>${number}</dt>
            <dd>${what}</dd>
          </div>`,
      )}
    </dl>
    <ul class="ways">
      ${words.ways.map(
        ([key, title, text]) =>
          html`<li>
            <a href="${to(key)}"><b>${title}</b><span>${text}</span></a>
          </li>`,
      )}
    </ul>`
}

// The script for a page that pastes one tag: it finds the Doorstep tags of the page and fetches just those components.
import { late } from './base/late.js'

/** Every tag a page may use, with what registers it. */
const COMPONENTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'doorstep-station': () => import('./define/station.js'),
  'doorstep-service-board': () => import('./define/service-board.js'),
  'doorstep-service-wall': () => import('./define/service-wall.js'),
  'doorstep-keyboard': () => import('./define/keyboard.js'),
  'doorstep-timetable': () => import('./define/timetable.js'),
  'doorstep-meal-calendar': () => import('./define/meal-calendar.js'),
  'doorstep-ticket-dispenser': () => import('./define/ticket-dispenser.js'),
  'doorstep-ticket-status': () => import('./define/ticket-status.js'),
  'doorstep-rating': () => import('./define/rating.js'),
  'doorstep-call-display': () => import('./define/call-display.js'),
  'doorstep-needs': () => import('./define/needs.js'),
  'doorstep-feed-report': () => import('./define/feed-report.js'),
  'doorstep-counter': () => import('./define/counter.js'),
}

const asked = new Set<string>()

function load(element: Element): void {
  const tag = element.localName
  const component = COMPONENTS[tag]
  if (!component || asked.has(tag)) return
  asked.add(tag)
  // until it has come the page's own content inside the tag stays visible
  void late(component)
}

function loadWithin(root: Element | Document): void {
  if (root instanceof Element) load(root)
  for (const element of root.querySelectorAll(Object.keys(COMPONENTS).join())) load(element)
}

loadWithin(document)
// tags that come later: while the page is still being read, or put in by a script
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element) loadWithin(node)
}).observe(document, { childList: true, subtree: true })

export {}

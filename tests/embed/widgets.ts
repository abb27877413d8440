// Every tag the script tag brings, as a district pastes it, and by what one sees that it is there.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const SRC = '/stations/wutongli/station.json'

export interface Widget {
  readonly tag: string
  /** Its attributes. */
  readonly with: string
  /** What its shadow root has once it shows what it is for. */
  readonly shown: string
  /** The files of the feed it reads, beside `station.json`. */
  readonly reads: readonly string[]
}

/** `doorstep-station` shows nothing itself, and `doorstep-feed-report` only what is wrong with a feed. */
const INVISIBLE = ['doorstep-station', 'doorstep-feed-report']

/** The rooms of the staff: without journals of the page they show a sentence at most. */
const STAFF = ['backups', 'door', 'matters', 'needs-desk', 'pins', 'records'].map((name) => `doorstep-${name}`)

export const widgets: readonly Widget[] = [
  { tag: 'doorstep-service-board', with: `src="${SRC}"`, shown: '[part=item]', reads: ['services', 'holidays'] },
  { tag: 'doorstep-service-wall', with: `src="${SRC}"`, shown: '[part=item]', reads: ['services', 'holidays'] },
  { tag: 'doorstep-timetable', with: `src="${SRC}"`, shown: '.pane > *', reads: ['timetable', 'holidays'] },
  { tag: 'doorstep-meal-calendar', with: `src="${SRC}"`, shown: '.pane > *', reads: ['menu'] },
  { tag: 'doorstep-ticket-dispenser', with: `src="${SRC}"`, shown: '.frame > :not(slot)', reads: ['services', 'timetable', 'holidays'] },
  { tag: 'doorstep-ticket-status', with: `src="${SRC}"`, shown: '.frame > :not(slot)', reads: [] },
  { tag: 'doorstep-rating', with: `src="${SRC}"`, shown: '.frame', reads: [] },
  { tag: 'doorstep-call-display', with: `src="${SRC}"`, shown: '.frame > :not(slot)', reads: [] },
  { tag: 'doorstep-needs', with: `src="${SRC}"`, shown: '.frame > *', reads: [] },
  { tag: 'doorstep-counter', with: `src="${SRC}"`, shown: '.frame > :not(slot)', reads: [] },
  { tag: 'doorstep-keyboard', with: '', shown: 'button', reads: [] },
]

/** The tag as a page has it. */
export const markupOf = ({ tag, with: attributes }: Widget, inside = ''): string => `<${tag} ${attributes}>${inside}</${tag}>`

/** A page of a site that is not ours. */
export const hostPage = (body: string, { lang = 'zh-Hans', dir = 'ltr', style = '' } = {}): string => `<!doctype html>
<html lang="${lang}" dir="${dir}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>host</title>
<link rel="icon" href="data:,">
<style>${style}</style>
<script type="module" src="/doorstep/doorstep.js"></script>
${body}
</html>`

/** Tags the embed folder has and this walk does not, or the other way round: a new widget is to be walked too. */
export function unknownTags(embedFolder: string): readonly string[] {
  const { tags } = JSON.parse(readFileSync(join(embedFolder, 'manifest.json'), 'utf8')) as { tags: Record<string, unknown> }
  const walked = new Set([...INVISIBLE, ...STAFF, ...widgets.map(({ tag }) => tag)])
  return Object.keys(tags)
    .filter((tag) => !walked.has(tag))
    .concat([...walked].filter((tag) => !Object.hasOwn(tags, tag)))
}

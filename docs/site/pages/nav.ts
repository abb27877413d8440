// What stands in the site's navigation, section by section; the titles are the pages' own.

export interface Section {
  readonly id: 'guide' | 'components' | 'embed' | 'data' | 'kiosk'
  readonly groups: readonly { readonly title?: GroupTitle; readonly pages: readonly string[] }[]
}

export type GroupTitle = 'widgets' | 'entrance' | 'wall' | 'staff' | 'project' | 'decisions'

const components = (...names: readonly string[]): string[] => names.map((name) => `components/${name}`)

/** The first page of a section is where its name in the head leads. */
export const sections: readonly Section[] = [
  {
    id: 'guide',
    groups: [
      {
        pages: [
          'guide/districts',
          'guide/developers',
          'guide/frameworks',
          'guide/theming',
          'guide/security',
          'guide/queue-page',
          'new-station',
        ],
      },
      {
        title: 'project',
        pages: ['guide/browsers', 'guide/versions', 'changelog', 'contributing', 'releasing', 'architecture', 'glossary', 'decisions'],
      },
    ],
  },
  {
    id: 'components',
    groups: [
      { pages: ['components'] },
      { title: 'widgets', pages: components('service-board', 'timetable', 'meal-calendar', 'station') },
      { title: 'entrance', pages: components('ticket-dispenser', 'ticket-status', 'rating', 'needs', 'keyboard') },
      { title: 'wall', pages: components('call-display', 'service-wall') },
      {
        title: 'staff',
        pages: components('counter', 'matters', 'needs-desk', 'records', 'door', 'pins', 'backups', 'feed-report'),
      },
    ],
  },
  { id: 'embed', groups: [{ pages: ['configurator', 'embedding'] }] },
  { id: 'data', groups: [{ pages: ['feed', 'exchange', 'finding'] }] },
  {
    id: 'kiosk',
    groups: [{ pages: ['kiosk', 'queue', 'wait-band', 'needs', 'records', 'printing', 'sound', 'writing', 'trust', 'torture'] }],
  },
]

const allOf = (section: Section): readonly string[] => section.groups.flatMap(({ pages }) => pages)

/** The section a page belongs to; a page that no section names belongs to the one above it in its address (`decisions/0001-lit`). */
export function sectionOf(key: string): Section | undefined {
  return sections.find((section) => allOf(section).includes(key)) ?? (key.startsWith('decisions/') ? sections[0] : undefined)
}

/** The pages before and after one in its section. */
export function neighbours(key: string): { readonly before?: string; readonly after?: string } {
  const section = sectionOf(key)
  const pages = section ? allOf(section) : []
  const at = pages.indexOf(key)
  const [before, after] = at < 0 ? [] : [pages[at - 1], pages[at + 1]]
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
}

/** Every page the navigation names. */
export const named: readonly string[] = sections.flatMap(allOf)

// `npm run check:layout`: every screen on every glass, in three languages, normal and large; says what is cut, overlaps, breaks or hides.
//
//   npm run check:layout                                              everything
//   npm run check:layout -- --glass landscape --language en           only these; also --size large, --screen meals-month, --feed long
//   npm run check:layout -- --pictures /tmp/pictures                  and a picture of each; --forced in forced colours
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { serve } from '../../kiosk/serve.mjs'
import { launchShell } from '../browser.mjs'
import { FEEDS } from './feeds.js'
import { MEASURES, walkAll, type Looked } from './walk.js'

const NAMES: Readonly<Record<(typeof MEASURES)[number], string>> = {
  cut: 'cut',
  overlapping: 'overlapping',
  broken: 'broken words',
  empty: 'empty first screens',
}

/** A line for each finding. */
export function linesOf({ screen, glass, size, language, feed, measured, unreached }: Looked): string[] {
  const where = `${screen} ${glass} ${size} ${language}${feed === 'demo' ? '' : ` ${feed}`}`
  if (unreached !== undefined) return [`${where}: not reached: ${unreached}`]
  return MEASURES.flatMap((measure) =>
    measured[measure].map(({ what, text, element, box }) => {
      const [x, y, width, height] = [box.left, box.top, box.right - box.left, box.bottom - box.top].map(Math.round)
      return `${where}: ${what}: “${text.slice(0, 80)}” in ${element} at ${x},${y} ${width}×${height}`
    }),
  )
}

/** How many screens were looked at, how many findings of each kind, and, where there are any, how many screens were not reached. */
export function summaryOf(all: readonly Looked[]): string {
  const missed = all.filter(({ unreached }) => unreached !== undefined).length
  const counts = MEASURES.map((measure) => `${all.reduce((sum, { measured }) => sum + measured[measure].length, 0)} ${NAMES[measure]}`)
  return `${all.length - missed} screens, ${counts.join(', ')}${missed > 0 ? `, ${missed} not reached` : ''}`
}

/** 0 when nothing is found. */
export async function main(args: readonly string[], root: string): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      glass: { type: 'string', multiple: true },
      language: { type: 'string', multiple: true },
      size: { type: 'string', multiple: true },
      screen: { type: 'string', multiple: true },
      feed: { type: 'string', multiple: true },
      pictures: { type: 'string' },
      forced: { type: 'boolean' },
    },
  })
  const asked = (names: readonly string[] | undefined, name: string): boolean => !names || names.includes(name)
  const dist = join(root, 'kiosk/dist')
  const { url, close } = await serve({ port: 0, folder: dist })
  const browser = await launchShell()
  try {
    const all = await walkAll({
      browser,
      address: url,
      dist,
      feeds: FEEDS.filter((feed) => asked(values.feed, feed)),
      chosen: ({ glass, language, size }, screen) =>
        asked(values.glass, glass) &&
        asked(values.language, language) &&
        asked(values.size, size) &&
        (!values.screen || values.screen.some((name) => screen.startsWith(name))),
      pictures: values.pictures,
      forced: values.forced === true,
      looked: (looked) => linesOf(looked).forEach((line) => console.log(line)),
    })
    console.log(summaryOf(all))
    return all.some((one) => linesOf(one).length > 0) ? 1 : 0
  } finally {
    await browser.close()
    await close()
  }
}

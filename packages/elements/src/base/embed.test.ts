// The script a page pastes: it fetches the components the page has, those put in later too, and no others.
import { expect } from '@open-wc/testing'
import { waitUntil } from '../testing/wait.js'

it('registers each tag of the page when it is there, by itself or within something, and no other', async () => {
  const defined = (tag: string): boolean => customElements.get(`doorstep-${tag}`) !== undefined
  const put = (tag: string, within?: Element): Promise<void> => {
    const element = document.createElement(`doorstep-${tag}`)
    within?.append(element)
    document.body.append(within ?? element)
    return waitUntil(() => defined(tag), `no ${tag}`)
  }
  const first = put('feed-report')
  expect(defined('feed-report')).to.equal(false)
  await import('../embed.js')
  await first
  await put('rating')
  await put('timetable', document.createElement('section'))
  // a second one of a tag that is there, and one that nobody knows
  await put('rating', document.createElement('p'))
  document.body.append(document.createElement('doorstep-nothing'))
  await put('keyboard')
  expect(['feed-report', 'rating', 'timetable', 'keyboard', 'nothing', 'meal-calendar', 'ticket-status'].filter(defined)).to.deep.equal([
    'feed-report',
    'rating',
    'timetable',
    'keyboard',
  ])
})

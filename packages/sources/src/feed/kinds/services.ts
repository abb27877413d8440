// The services of a feed.
import { readingServices } from '@doorstep/model/feed'
import type { Services } from '@doorstep/model/services'
import { byId, inTurn, joined } from './joined.js'
import type { PartKind } from './kind.js'

function merged(earlier: Services, later: Services): Services {
  return {
    ...earlier,
    ...later,
    categories: joined(earlier.categories, later.categories, byId),
    items: joined(earlier.items, later.items, byId),
  }
}

export const serviceKind: PartKind<Services, Services> = { reading: readingServices, merge: inTurn(merged) }

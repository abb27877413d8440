// The menu of a feed.
import { readingMenu } from '@doorstep/model/feed'
import type { Menu } from '@doorstep/model/menu'
import { byId, inTurn, joined } from './joined.js'
import type { PartKind } from './kind.js'

const byDay = ({ date, point = '', meal = '' }: { readonly date: string; readonly point?: string | undefined; readonly meal?: string }) =>
  `${date} ${point} ${meal}`

function merged(earlier: Menu, later: Menu): Menu {
  return {
    ...earlier,
    ...later,
    // The first file's: one that names none says the default, which must not overrule what was said.
    currency: earlier.currency,
    groups: joined(earlier.groups, later.groups, byId),
    points: joined(earlier.points, later.points, byId),
    pricePolicies: joined(earlier.pricePolicies, later.pricePolicies, byId),
    dishes: { ...earlier.dishes, ...later.dishes },
    meals: joined(earlier.meals, later.meals, byDay),
    closed: joined(earlier.closed, later.closed, byDay),
  }
}

export const menuKind: PartKind<Menu, Menu> = { reading: readingMenu, merge: inTurn(merged) }

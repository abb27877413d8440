// What the wall board fetches while its feed is on the way.
export { turn } from '@doorstep/sources/feed'
export { WallNow } from './wall-now.js'
export { WallPages } from './pages.js'
export { renderWall } from './wall-view.js'
export { wallViewStyles } from './wall-view.styles.js'

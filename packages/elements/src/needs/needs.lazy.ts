// What doorstep-needs fetches once its choice is on the screen: the needs of others, the form, the review, the number, the answer.
export { Flow } from './flow.js'
export type { FlowScene, Step } from './flow-scene.js'
export { flowStyles } from './flow.styles.js'
export { Wishes, type WishesScene } from './wishes-view.js'

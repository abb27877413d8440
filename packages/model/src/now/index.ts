// What is true at this moment: every surface asks here, so that no two of them can disagree.
export * from './moment.js'
export * from './opening.js'
export * from './present.js'
export * from './item.js'
export * from './waiting.js'
export * from './number.js'
export * from './activities.js'
export * from './meal.js'

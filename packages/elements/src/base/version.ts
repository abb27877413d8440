// The version of the package, as its package.json has it: written by `npm run release`, never by hand.
export const VERSION = '0.1.0'

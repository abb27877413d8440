// The order in which vitest begins the files: those that take longest first, so that none is left alone at the end.
import { basename } from 'node:path'
import { BaseSequencer } from 'vitest/node'

/** The e2e files that took more than a minute on two busy processors, the longest first; a clean clone remembers no durations. */
const LONGEST = ['screens', 'boot', 'wall', 'needs', 'escape', 'lobby', 'controls', 'torture', 'writing', 'records', 'second', 'crash']

/** @param {import('vitest/node').TestSpecification} specification */
function placeOf({ project, moduleId }) {
  const place = project.name === 'e2e' ? LONGEST.indexOf(basename(moduleId, '.test.ts')) : -1
  return place < 0 ? LONGEST.length : place
}

export class LongestFirst extends BaseSequencer {
  /** @override @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    return (await super.sort(files)).sort((one, other) => placeOf(one) - placeOf(other))
  }
}

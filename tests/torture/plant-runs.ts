// The short run in which each planted fault is found, and as what it is found.
import type { Verdict } from './judge.js'
import type { Plant } from './plants.js'

/** A run of one seed in which nothing goes wrong but what its own flags say. */
export const NOTHING_ELSE = '--seeds 1 --kills 0 --restores 0 --machines 0 --jumps 0 --reads 0 --updates 0'

export const PLANT_RUNS: { readonly [Name in Plant]: { readonly flags: string; readonly as: keyof Verdict } } = {
  'skip-version-check': { flags: '--ops 200', as: 'doubled' },
  overwrite: { flags: '--ops 200', as: 'lost' },
  'forget-ids': { flags: '--ops 200', as: 'doubled' },
  relaxed: { flags: '--ops 100', as: 'lost' },
  'new-id-after-reload': { flags: '--ops 150 --updates 3', as: 'doubled' },
  'restore-unasked': { flags: '--ops 100 --machines 1', as: 'doubled' },
  'needs-unguarded': { flags: '--ops 300 --machines 1', as: 'doubled' },
  'torn-restore': { flags: '--ops 200 --restores 1 --from 5', as: 'lost' },
  'close-on-tick': { flags: '--ops 150 --jumps 1 --from 16', as: 'stuck' },
  'drop-sequences': { flags: '--ops 150', as: 'doubled' },
  'wall-clock-order': { flags: '--ops 200 --jumps 1 --from 33', as: 'disorder' },
  deaf: { flags: '--ops 100 --reads 1 --from 39', as: 'stuck' },
}

/** The flags by which `npm run torture` finds a plant. */
export function flagsOf(plant: Plant): string[] {
  return `${NOTHING_ELSE} ${PLANT_RUNS[plant].flags} --plant ${plant}`.split(' ')
}

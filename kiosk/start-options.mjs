// What `npm start` was asked for, and what follows from it; pure, so that it can be tried without starting anything.
import { parseArgs } from 'node:util'

export const DEMO = '/stations/wutongli/station.json'
export const DEMO_ZONE = 'Asia/Shanghai'

/** A call that cannot be followed, in a sentence for whoever typed it. */
export class CallFault extends Error {}

/**
 * @typedef {{ port: number, station: string | undefined, at: string | undefined }} Options
 * @param {string[]} args
 * @returns {Options}
 * @throws {CallFault}
 */
export function readOptions(args) {
  const use = 'Use: npm start -- [--port 5000] [--station FOLDER] [--at 10:20]'
  /** @type {{ port: string, station?: string, at?: string }} */
  let values
  try {
    const options = /** @type {const} */ ({
      port: { type: 'string', default: '4173' },
      station: { type: 'string' },
      at: { type: 'string' },
    })
    values = parseArgs({ args, options }).values
  } catch (error) {
    throw new CallFault(`${error instanceof Error ? error.message : String(error)}\n${use}`)
  }
  const { port, station, at } = values
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    throw new CallFault(`--port takes a number from 0 to 65535, not ${JSON.stringify(port)}: npm start -- --port 5000`)
  }
  if (station === '') throw new CallFault('--station takes the folder with station.json in it: npm start -- --station my-station')
  if (at !== undefined && !/^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(at)) {
    throw new CallFault(`--at takes a time of the day such as 10:20, not ${JSON.stringify(at)}: npm start -- --at 10:20`)
  }
  if (at !== undefined && station !== undefined) {
    throw new CallFault(
      '--at is a clock for the demo alone: a station of your own goes by the real time, so leave out one of --at and --station.',
    )
  }
  return { port: Number(port), station, at }
}

/**
 * How far a clock that shows `at` now in the demo's zone is ahead of this machine's, in ms; negative when it is behind.
 *
 * @param {string} at `10:20`
 * @param {number} now
 */
export function aheadOf(at, now) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: DEMO_ZONE,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(now)
  /** @param {string} type */
  const part = (type) => Number(parts.find((each) => each.type === type)?.value)
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  const shown = (part('hour') % 24) * 3600 + part('minute') * 60 + part('second')
  return (hours * 3600 + minutes * 60 - shown) * 1000 - (now % 1000)
}

/**
 * The name of a station's folder among a server's: its id, as far as it can stand in an address.
 *
 * @param {string} id
 */
export function mountName(id) {
  return id.replace(/[^\w-]+/g, '-').replace(/^-+|-+$/g, '') || 'station'
}

/**
 * What a server says of its machines at /stations/here.json.
 *
 * @param {{ mount?: string | undefined, ahead?: number | undefined, since: string }} served
 */
export function hereOf({ mount, ahead, since }) {
  return {
    ...(mount !== undefined && { station: `/stations/${mount}/station.json` }),
    ...(ahead !== undefined && { demo: { ahead, since } }),
  }
}

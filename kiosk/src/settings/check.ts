// The check of the machine: what is known of it, group by group, with what is wrong and what to do next; and all of it as one plain text.
import type { FeedFinding } from '@doorstep/model/feed'
import { localDateTime, type Instant } from '@doorstep/model/time'
import type { CheckWords, Trouble } from './check.words.shape.js'
import type { MachineFacts } from './facts.js'

export interface CheckLine {
  readonly label: string
  readonly value: string
  readonly trouble?: Trouble | undefined
}

export interface CheckGroup {
  readonly name: keyof CheckWords['groups']
  readonly lines: readonly CheckLine[]
}

/** So little room left is worth a word. */
const LITTLE_ROOM = 100_000_000
const MB = 1_000_000
/** So many of the same kind are named. */
const MOST_NAMED = 12

/** What is known of a machine, in an order in which it can be read out. */
export function checkMachine(facts: MachineFacts, words: CheckWords): readonly CheckGroup[] {
  const { labels, trouble } = words
  const moment = (at: Instant): string =>
    localDateTime(at, facts.stationZone ?? 'UTC')
      .slice(0, 16)
      .replace('T', ' ')
  const line = (label: string, value: string, wrong?: Trouble | false): CheckLine => ({
    label,
    value,
    ...(wrong ? { trouble: wrong } : {}),
  })
  const { keeping, backup, sound, windows } = facts
  const open = facts.storage === 'open'
  const room = keeping.quota === undefined || keeping.used === undefined ? undefined : keeping.quota - keeping.used
  const groups: readonly [CheckGroup['name'], readonly (CheckLine | false)[]][] = [
    [
      'program',
      [
        line(labels.version, words.version(facts.version, facts.build)),
        line(labels.browser, facts.browser),
        line(labels.screen, facts.screen),
        line(
          labels.offline,
          facts.build === undefined ? trouble.notOffline.what : words.offline,
          !facts.secure ? trouble.insecure : facts.build === undefined && trouble.notOffline,
        ),
      ],
    ],
    [
      'storage',
      [
        line(
          labels.storage,
          facts.storage === 'open' ? words.open : trouble.storage[facts.storage].what,
          facts.storage !== 'open' && trouble.storage[facts.storage],
        ),
        line(labels.schema, facts.schema === undefined ? words.unknown : String(facts.schema)),
        line(
          labels.used,
          keeping.used === undefined
            ? words.unknown
            : words.used((keeping.used / MB).toFixed(1), room === undefined ? undefined : (room / MB).toFixed(0)),
          room !== undefined && room < LITTLE_ROOM && trouble.full,
        ),
        line(
          labels.kept,
          keeping.persistent === undefined ? words.unknown : words.kept[keeping.persistent ? 'yes' : 'no'],
          keeping.persistent === false && trouble.notKept,
        ),
      ],
    ],
    [
      'records',
      open
        ? [
            ...facts.streams.map(({ stream, records, last }) =>
              line(
                words.streams[stream] ?? stream,
                records === undefined ? words.unknown : words.records(records, last === undefined ? undefined : moment(last)),
                records === undefined && trouble.unreadStream,
              ),
            ),
            line(labels.numbers, facts.numbersWait ? trouble.numbersWait.what : words.numbers, facts.numbersWait && trouble.numbersWait),
            backup !== undefined &&
              line(
                labels.backup,
                backup.last ? words.lastBackup(backup.last.day) : words.noBackup,
                backup.failure !== undefined ? trouble.backupFailed : backup.due && holdsRecords(facts) && trouble.backupDue,
              ),
          ]
        : [],
    ],
    [
      'clock',
      [
        line(labels.machineTime, moment(facts.at)),
        line(
          labels.stationTime,
          Math.abs(facts.at - facts.stationAt) < 1000 ? words.believed : moment(facts.stationAt),
          facts.clockHeld && trouble.clockHeld,
        ),
        line(
          labels.zone,
          facts.machineZone,
          facts.stationZone !== undefined &&
            offsetOf(facts.at, facts.machineZone) !== offsetOf(facts.at, facts.stationZone) &&
            trouble.zone(facts.machineZone, facts.stationZone),
        ),
      ],
    ],
    [
      'station',
      [
        line(labels.station, facts.station ?? words.unknown, facts.unread && trouble.unread),
        line(labels.address, facts.address),
        line(
          labels.files,
          facts.findings.length === 0 ? words.filesRead : words.files(facts.findings.length),
          !facts.unread && facts.findings.some(({ severity }) => severity === 'fault') && trouble.files,
        ),
      ],
    ],
    [
      'devices',
      [
        line(labels.printer, words.printers[facts.printer]),
        line(labels.sound, sound.silent ? words.silent : words.volume(Math.round(sound.volume * 10))),
        line(
          labels.windows,
          windows.length === 0 ? words.none : windows.map(({ kind }) => words.kinds[kind]).join(' / '),
          windows.some(({ silent }) => silent) && trouble.silentWindow,
        ),
      ],
    ],
    [
      'errors',
      facts.errors
        .slice(0, MOST_NAMED)
        .map(({ at, device, says, times }) => line(`${moment(at)} ${device}`, says + (times > 1 ? words.errorTimes(times) : ''))),
    ],
  ]
  return groups.map(([name, lines]) => ({ name, lines: lines.filter((each) => each !== false) }))
}

const holdsRecords = ({ streams }: MachineFacts): boolean => streams.some(({ records = 0 }) => records > 0)

/** What a clock in a zone shows at a moment: two zones of one time are no fault. */
function offsetOf(at: Instant, zone: string): string {
  try {
    return localDateTime(at, zone)
  } catch {
    return zone
  }
}

/** What is to be done, the first things first. */
export function troublesOf(groups: readonly CheckGroup[]): readonly Trouble[] {
  return groups.flatMap(({ lines }) => lines.flatMap(({ trouble }) => trouble ?? []))
}

/** Everything as plain text, to be read out or sent. Places in files are named as whoever mends them finds them, without what stands there. */
export function checkText(groups: readonly CheckGroup[], findings: readonly FeedFinding[], words: CheckWords, title: string): string {
  const lines = groups.flatMap(({ name, lines: of }) => [
    '',
    `[${words.groups[name]}]`,
    ...(of.length === 0
      ? [words.none]
      : of.flatMap(({ label, value, trouble }) => [
          `${label}${words.colon}${value}`,
          ...(trouble ? [`  ! ${trouble.what} ${trouble.how}`] : []),
        ])),
    ...(name === 'station' ? findings.slice(0, MOST_NAMED).map((each) => `  - ${placeOf(each)}`) : []),
  ])
  return `${[title, ...lines].join('\n')}\n`
}

/** The file's name, the place in it, and what should stand there. */
function placeOf(finding: FeedFinding): string {
  const file = finding.href.replace(/[?#].*$/s, '').replace(/^.*\//, '')
  return finding.kind === 'entry' ? `${file} ${finding.path} (${finding.expected})` : `${file} (${finding.failure.code})`
}

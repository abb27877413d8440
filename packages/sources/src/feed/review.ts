// A feed's files looked through for the people who write them; loaded when somebody asks.
import { reviewFeed, type FeedFileText, type FeedFinding, type FileRole } from '@doorstep/model/feed'
import type { PartFormat } from '@doorstep/model/station'
import type { FeedFile } from './feed-file.js'
import { doubleFields } from './json-places.js'

interface Reviewed {
  readonly role: FileRole
  readonly format: PartFormat
  readonly file: Pick<FeedFile<unknown>, 'href' | 'latest' | 'state'>
}

/** The findings of all files, with fields that stand twice in one entry, which JSON passes over in silence. */
export function reviewTexts(files: readonly Reviewed[]): readonly FeedFinding[] {
  return reviewFeed(files.map(textOf))
}

function textOf({ role, format, file }: Reviewed): FeedFileText {
  const { href, latest, state } = file
  const native = format === 'doorstep'
  const { failure, problems } = state
  // another standard's file is looked into as what it became
  const input = native ? parsed(latest) : state.value
  // a file that was not there this time is judged by what came before it
  return { href, role, native, input, problems, failure, doubles: native && input !== undefined ? doubleFields(latest ?? '') : [] }
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown)
  } catch {
    return undefined
  }
}

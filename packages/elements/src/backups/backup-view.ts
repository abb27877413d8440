// What is said and can be done about backups, and restoring one.
import type { BackupState, VerifiedBackup } from '@doorstep/sources/backup'
import type { Language } from '@doorstep/model/text'
import { html, nothing, type TemplateResult } from 'lit'
import { formatDay } from '../i18n/format.js'
import type { BackupsWords } from './backups.words.shape.js'

export type BackupAct = 'choose' | 'allow' | 'run' | 'download'

export interface BackupOptions {
  readonly state: BackupState
  readonly words: BackupsWords
  readonly language: Language
  readonly busy: boolean
  /** Whether there are no records at all: then there is nothing to back up. */
  readonly empty: boolean
  readonly act: (what: BackupAct) => void
}

export function renderBackup({ state, words, language, busy, empty, act }: BackupOptions): TemplateResult {
  const { canChoose, folder, permission, last, failure, due } = state
  const button = (what: BackupAct, label: string, primary = false) =>
    html`<button type="button" class=${primary ? 'primary' : ''} aria-disabled=${busy ? 'true' : 'false'} @click=${() => act(what)}>
      ${label}
    </button>`
  const says = [
    ...(last ? [words.last(formatDay(last.day, language), last.records)] : empty ? [] : [words.never]),
    ...(empty ? [words.nothing] : due && last ? [words.due] : []),
  ]
  const writable = folder !== undefined && permission === 'granted'
  return html`
    <h3>${words.backup}</h3>
    <p>${folder !== undefined ? words.folder(folder) : canChoose ? words.noFolder : words.byHand}</p>
    ${folder !== undefined && !writable ? html`<p class="notice">${words.askAgain}</p>` : nothing}
    ${failure === undefined ? nothing : html`<p class="notice" role="alert">${words.backupFailed} <span class="small" lang="en">${failure}</span></p>`}
    <p>${says.join(' ')}</p>
    <div class="actions">
      ${folder !== undefined && !writable ? button('allow', words.allow, true) : nothing}
      ${writable && !empty ? button('run', words.backUpNow, due) : nothing}
      ${canChoose ? button('choose', folder === undefined ? words.choose : words.change, folder === undefined) : nothing}
      ${empty ? nothing : button('download', words.download, !canChoose && due)}
    </div>
    <p class="soft small">${words.privacy}</p>
  `
}

export interface RestoreScene {
  readonly words: BackupsWords
  readonly language: Language
  readonly busy: boolean
  readonly verified: VerifiedBackup | undefined
  readonly trouble: string | undefined
  /** Whether there are records that would be replaced. */
  readonly held: boolean
  readonly choose: (files: readonly File[]) => void
  readonly restore: (replace: boolean) => void
}

export function renderRestore({ words, language, busy, verified, trouble, held, choose, restore }: RestoreScene): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    restore(new FormData(form).has('replace'))
  }
  return html`
    <h3>${words.restore}</h3>
    <p class="soft">${words.restoreNote}</p>
    <label class="button file"
      >${words.chooseFiles}
      <input
        class="visually-hidden"
        type="file"
        multiple
        accept=".jsonl"
        @change=${(event: Event) => choose([...((event.target as HTMLInputElement).files ?? [])])}
    /></label>
    ${trouble === undefined ? nothing : html`<p class="notice" role="alert">${trouble}</p>`}
    ${
      verified
        ? html`<form @submit=${submit}>
            <p role="status">${words.found(formatDay(verified.day, language), verified.records, verified.personal)}</p>
            ${held ? html`<label class="check"><input type="checkbox" name="replace" /> ${words.replace}</label>` : nothing}
            <div class="actions">
              <button type="submit" class="primary" aria-disabled=${busy ? 'true' : 'false'}>${words.restoreNow}</button>
            </div>
          </form>`
        : nothing
    }
  `
}

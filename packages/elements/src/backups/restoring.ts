// Restoring a backup: files are chosen, checked with progress, and put back after what they would replace was said.
import type { Backups, VerifiedBackup } from '@doorstep/sources/backup'
import { html, type TemplateResult } from 'lit'
import { renderProgress } from '../base/aside-view.js'
import { renderRestore, type RestoreScene } from './backup-view.js'
import { RestoredEvent } from './restored-event.js'
import type { Work } from '../base/work.js'

export class Restoring {
  #verified: VerifiedBackup | undefined
  #says: string | undefined
  #share: number | undefined
  /** Counts what was put away, so that a file that is still being read is not kept behind a shut door. */
  #turn = 0

  constructor(
    private readonly host: HTMLElement,
    private readonly work: Work,
  ) {}

  forget(): void {
    this.#turn += 1
    this.#verified = this.#says = undefined
  }

  render(backups: Backups, scene: Pick<RestoreScene, 'words' | 'language' | 'held'>): TemplateResult {
    const { words } = scene
    const [verified, trouble, { busy }] = [this.#verified, this.#says, this.work]
    return html`<section class="no-print">
      ${renderProgress(this.#share, words.checking)}
      ${renderRestore({
        ...{ ...scene, busy, verified, trouble },
        choose: (files) => void this.#verify(files, backups),
        restore: (replace) => {
          if (verified) void this.#restore(verified, replace, backups, words.restored)
        },
      })}
    </section>`
  }

  #verify(files: readonly File[], backups: Backups): Promise<void> {
    this.#verified = undefined
    const turn = this.#turn
    return this.work.attempt(
      () =>
        this.#counting(async (progress) => {
          const verified = files.length > 0 ? await backups.verify(files, progress) : undefined
          if (turn === this.#turn) this.#verified = verified
        }),
      (says) => {
        if (turn === this.#turn) this.#says = says || undefined
      },
    )
  }

  #restore(backup: VerifiedBackup, replace: boolean, backups: Backups, done: string): Promise<void> {
    return this.work.attempt(
      () =>
        this.#counting(async (progress) => {
          await backups.restore(backup, { replace, progress })
          this.#verified = undefined
          this.#says = done
          this.host.dispatchEvent(new RestoredEvent())
        }),
      (says) => (this.#says = says || this.#says),
    )
  }

  /** Shows how far it has come, from 0 to 1, as long as it takes. */
  async #counting(work: (progress: (share: number) => void) => Promise<void>): Promise<void> {
    try {
      await work((share) => this.#show(share))
    } finally {
      this.#show(undefined)
    }
  }

  #show(share: number | undefined): void {
    this.#share = share
    this.work.show()
  }
}

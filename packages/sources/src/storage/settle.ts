// Makes the browser begin a new log on disk, because one that a power cut has torn is lost with all that is written after the tear.
import { deleteDB, openDB } from 'idb'

/** Longer than it takes on a slow disk; a window that was frozen in the middle must not hold up the others. */
const PATIENCE_MS = 1000

/**
 * Settles what the origin has in IndexedDB; to be called before anything is written that somebody relies on.
 *
 * Chromium keeps an origin's databases in one LevelDB, which goes on writing into the log it finds. A log whose last entry was torn when
 * the power went is read up to the tear, and written on behind it; at the next start but one it counts as corrupt, and Chromium deletes
 * every database of the origin. Deleting a database makes LevelDB put what it holds into a table and begin a new log: so one that holds
 * nothing is made and deleted. What fails here is no reason not to open: the opening itself will say what is wrong.
 */
export async function settleStorage(name: string): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)))
  await Promise.race([begin(`${name}:settling`), patience]).catch(() => undefined)
  clearTimeout(timer)
}

async function begin(name: string): Promise<void> {
  const database = await openDB(name, 1, { upgrade: (empty) => void empty.createObjectStore('nothing') })
  database.close()
  await deleteDB(name)
}

// Keeps a counter window at its desk through a reload: which desk and who, by id, for this window only.

const KEY = 'doorstep-desk'

interface Counter extends EventTarget {
  desk: string | undefined
  worker: string | undefined
}

/** Puts the counter back where it was, and remembers where it goes. What cannot be read, or is of another station, is forgotten. */
export function rememberDesk(counter: Counter, storage: Storage, station: string): void {
  const [desk, worker, at = station] = (storage.getItem(KEY) ?? '').split('\n')
  if (desk && worker && at === station) Object.assign(counter, { desk, worker })
  counter.addEventListener('doorstep-desk-changed', () => {
    if (counter.desk === undefined || counter.worker === undefined) storage.removeItem(KEY)
    else storage.setItem(KEY, `${counter.desk}\n${counter.worker}\n${station}`)
  })
}

// Keeps who is at a desk's window through a reload, by id, for this window only; what they may see then, the door asks for their PIN.

const KEY = 'doorstep-staff'

/** Who was here; nobody where another station was. */
export function staffBefore(storage: Storage, station: string): string | undefined {
  const [worker, at] = (storage.getItem(KEY) ?? '').split('\n')
  return worker !== '' && at === station ? worker : undefined
}

export function rememberStaff(storage: Storage, station: string, worker: string | undefined): void {
  if (worker === undefined) storage.removeItem(KEY)
  else storage.setItem(KEY, `${worker}\n${station}`)
}

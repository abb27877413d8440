// Which desk a second screen belongs to, chosen once: kept for this machine and station, for a start without a desk in the address.

interface Side {
  desk: string | undefined
  chosen: (desk: string | undefined) => void
}

/**
 * Puts the screen to the desk that was chosen for it, and remembers the next choice. Where nothing can be kept it is asked for at every start.
 *
 * @param station the name everything that is kept of the station goes by
 */
export function rememberSide(screen: Side, storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, station: string): void {
  const key = `${station}:second`
  const attempt = <Value>(use: () => Value): Value | undefined => {
    try {
      return use()
    } catch (failure) {
      console.warn('The desk of this screen cannot be kept.', failure)
      return undefined
    }
  }
  screen.desk ??= attempt(() => storage().getItem(key)) ?? undefined
  screen.chosen = (desk) => attempt(() => (desk === undefined ? storage().removeItem(key) : storage().setItem(key, desk)))
}

// Work that is done again only when something it was done for has changed.

/** Keeps the latest result of a function for as long as it is called with the same arguments. */
export function once<Given extends readonly unknown[], Result>(compute: (...given: Given) => Result): (...given: Given) => Result {
  let latest: { readonly given: Given; readonly result: Result } | undefined
  return (...given) => {
    if (!latest || given.some((value, at) => value !== latest?.given[at])) latest = { given, result: compute(...given) }
    return latest.result
  }
}

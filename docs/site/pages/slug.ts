// The anchor of a heading, as the hosts of repositories make it: the same in the repository and on the site.

/** @param heading its text, without marks of markdown */
export function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
}

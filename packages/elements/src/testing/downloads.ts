// What a page hands over as a file, caught before the browser asks where to put it.

/** What is downloaded while something is done, by file name. */
export async function downloads(act: () => void): Promise<{ name: string; text: string }> {
  const { click } = HTMLAnchorElement.prototype
  try {
    const saved = new Promise<{ name: string; href: string }>((resolve) => {
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        resolve({ name: this.download, href: this.href })
      }
    })
    act()
    const { name, href } = await saved
    return { name, text: await (await fetch(href)).text() }
  } finally {
    HTMLAnchorElement.prototype.click = click
  }
}

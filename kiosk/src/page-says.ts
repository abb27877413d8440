// What a page says itself, in whatever language it speaks: its name, and what is wrong with its storage.
import { followLanguage } from './page-language.js'
import { pageWords } from './page.words.js'

type Words = typeof pageWords.en

/** Names the window as a page of the station, or as the station's own. */
export function nameWindow(page?: keyof Words['titles']): void {
  followLanguage((language) => {
    const { titles, station } = pageWords[language]
    document.title = page === undefined ? station : `${titles[page]} · ${station}`
  })
}

/** Names the window, and the page by a heading that is not seen: the components' are of the second level, because they stand on other people's pages too. */
export function namePage(page: keyof Words['titles']): void {
  nameWindow(page)
  const heading = document.createElement('h1')
  heading.className = 'unseen'
  followLanguage((language) => (heading.textContent = pageWords[language].titles[page]))
  document.querySelector('#page')?.prepend(heading)
}

/** Says on the page why this machine keeps nothing; to the staff with a link to what mends it. */
export function sayNoStorage(why: Parameters<Words['noStorage']>[0], mend?: string): void {
  const says = document.createElement('p')
  says.className = 'trouble'
  says.setAttribute('role', 'alert')
  followLanguage((language) => {
    const words = pageWords[language]
    says.textContent = words.noStorage(why) + (mend === undefined ? '' : ' ')
    if (mend === undefined) return
    const link = document.createElement('a')
    link.href = mend
    link.textContent = words.howToMend
    link.style.color = 'inherit'
    says.append(link)
  })
  document.body.prepend(says)
}

// What a page of the kiosk says before anything was drawn, and when nothing can be: it stands in the HTML itself, in three languages.

const SAYS = [
  {
    lang: 'zh-Hans',
    heading: '这个屏幕暂时打不开',
    what: '它每隔一会儿会自己再试，请稍等一两分钟。着急的话，请直接到接待台找工作人员，人工办理不受影响。',
    again: '再试一次',
  },
  {
    lang: 'zh-Hant',
    heading: '這個螢幕暫時打不開',
    what: '它每隔一會兒會自己再試，請稍等一兩分鐘。著急的話，請直接到接待台找工作人員，人工辦理不受影響。',
    again: '再試一次',
  },
  {
    lang: 'en',
    heading: 'This screen cannot be opened right now',
    what: 'It tries again by itself in a minute or two. If you are in a hurry, please ask the staff at the desk: they can help you without it.',
    again: 'Try again',
  },
] as const

/** The words as HTML; readable without any style sheet. `element` is `main` where the page has no other. */
export function lastWords(element: 'main' | 'div'): string {
  const sections = SAYS.map(
    ({ lang, heading, what, again }, nth) => `<section lang="${lang}">
        ${nth === 0 ? `<h1>${heading}</h1>` : `<h2>${heading}</h2>`}
        <p>${what}</p>
        <p><a href="">${again}</a></p>
      </section>`,
  )
  return `<${element} class="last-words">
      ${sections.join('\n      ')}
    </${element}>`
}

/** A page of nothing but the last words, for when not even the HTML of a page can be had; it loads itself anew. */
export const LAST_PAGE = `<!doctype html>
<html lang="zh-Hans">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="refresh" content="60" />
    <title>家门口服务站</title>
  </head>
  <body>
    ${lastWords('main')}
  </body>
</html>
`

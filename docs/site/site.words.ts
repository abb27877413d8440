// What the site itself says, in three languages: its head and foot, the live widgets, the configurator.
import type { Language } from '@doorstep/model/text'
import type { Framework, SnippetLanguage, Widget, Width } from './configurator/state.js'
import type { GroupTitle, Section } from './pages/nav.js'

export interface SiteWords {
  readonly name: string
  readonly description: string
  readonly skip: string
  readonly sections: Readonly<Record<Section['id'], string>>
  readonly groups: Readonly<Record<GroupTitle, string>>
  readonly languages: string
  readonly search: string
  readonly searchEmpty: string
  readonly searchNone: (words: string) => string
  readonly theme: string
  readonly version: string
  readonly versionIs: (version: string) => string
  readonly changes: string
  readonly policy: string
  readonly contents: string
  readonly menu: string
  readonly onThisPage: string
  readonly before: string
  readonly after: string
  readonly source: string
  readonly inEnglish: string
  readonly copy: string
  readonly copied: string
  readonly close: string
  readonly licence: string
  readonly notFound: string
  readonly home: {
    readonly title: string
    readonly lead: string
    readonly configure: string
    readonly districts: string
    readonly yourPage: string
    readonly facts: readonly (readonly [number: string, what: string])[]
    readonly ways: readonly (readonly [page: string, title: string, text: string])[]
  }
  readonly live: {
    readonly title: string
    readonly clock: string
    readonly state: string
    readonly states: Readonly<Record<'live' | 'loading' | 'empty' | 'unreachable' | 'old' | 'faulty', string>>
    readonly language: string
    readonly width: string
    readonly full: string
    readonly dark: string
    readonly waiting: string
    readonly noScript: string
    readonly pageContent: string
    readonly reset: string
    readonly colour: string
    readonly text: string
    readonly radius: string
    readonly target: string
  }
  readonly configurator: {
    readonly title: string
    readonly station: string
    readonly stationHint: string
    readonly checking: string
    readonly noAddress: string
    readonly cors: string
    readonly corsHow: (origin: string) => string
    readonly isStation: (facts: {
      readonly services?: number | undefined
      readonly activities?: number | undefined
      readonly menuUntil?: string | undefined
    }) => string
    readonly faults: (count: number) => string
    readonly demo: string
    readonly widget: string
    readonly widgets: Readonly<Record<Widget, string>>
    readonly language: string
    readonly snippetLanguages: Readonly<Record<SnippetLanguage, string>>
    readonly colour: string
    readonly swatches: readonly [string, string, string]
    readonly hex: string
    readonly noColour: string
    readonly contrast: (onCard: string, white: string) => string
    readonly low: string
    readonly width: string
    readonly widths: Readonly<Record<Width, string>>
    readonly framework: string
    readonly frameworks: Readonly<Record<Framework, string>>
    readonly paste: string
    readonly facts: (kilobytes: string | undefined) => string
    readonly factsOf: (what: 'iframe' | 'npm') => string
    readonly preview: (width: string) => string
    readonly previewOf: string
    readonly csp: string
    readonly otherServer: (origin: string) => string
    readonly share: string
  }
}

const frameworks = { html: 'HTML', iframe: 'iframe', react: 'React', vue: 'Vue', svelte: 'Svelte', angular: 'Angular' } as const
const short = { 'zh-Hans': '简', 'zh-Hant': '繁', en: 'EN' } as const

export const siteWords: Readonly<Record<Language, SiteWords>> = {
  en: {
    name: 'Doorstep',
    description: 'Web components for neighbourhood service stations: services, timetable and meals on any page, in three languages.',
    skip: 'To the content',
    sections: { guide: 'Guide', components: 'Components', embed: 'Embed', data: 'Data', kiosk: 'Kiosk' },
    groups: {
      widgets: 'On a website',
      entrance: 'At the entrance',
      wall: 'On the wall',
      staff: 'For staff',
      project: 'The project',
      decisions: 'Decisions',
    },
    languages: 'Language',
    search: 'Search',
    searchEmpty: 'A word, a tag, a token',
    searchNone: (words) => `Nothing is found for “${words}”.`,
    theme: 'Light or dark',
    version: 'Version',
    versionIs: (version) => `This is ${version}`,
    changes: 'What changed',
    policy: 'How long things stay',
    contents: 'Contents',
    menu: 'Menu',
    onThisPage: 'On this page',
    before: 'Before',
    after: 'Next',
    source: 'This page in the repository',
    inEnglish: 'in English',
    copy: 'Copy',
    copied: 'Copied',
    close: 'Close',
    licence: 'Apache-2.0. No cookies, nothing counted, nothing from other servers.',
    notFound: 'There is no such page.',
    home: {
      title: 'What the station offers, on your page',
      lead: 'Services, courses and meals of a neighbourhood station, kept up to date by the station itself. Paste one tag. It takes your font and your colours, and speaks simplified Chinese, traditional Chinese and English.',
      configure: 'Put a widget on your site',
      districts: 'How it works, for districts',
      yourPage: 'your page',
      facts: [
        ['1', 'tag to paste, no server of ours behind it'],
        ['3', 'languages, each written by hand'],
        ['0', 'cookies, requests to others, exceptions to your CSP'],
      ],
      ways: [
        ['guide/districts', 'You run a website', 'What to paste, what it loads, what your security team will ask. Ten minutes.'],
        ['guide/developers', 'You build one', 'Packages, types, React, Vue, Svelte, Angular, and pages with a queue of their own.'],
        ['new-station', 'You are the station', 'From your own sheets to your own screen in an hour, without programming.'],
      ],
    },
    live: {
      title: 'Live, with the demo station',
      clock: 'Its clock began at Friday 20 November 2026, 10:24.',
      state: 'State',
      states: {
        live: 'live',
        loading: 'loading',
        empty: 'empty',
        unreachable: 'unreachable',
        old: 'last good copy',
        faulty: 'faulty feed',
      },
      language: 'Language',
      width: 'Width',
      full: 'full',
      dark: 'dark',
      waiting: 'It loads when it is seen.',
      noScript: 'The live widget needs JavaScript.',
      pageContent: 'Wutongli Neighbourhood Service Station, 021-0555 0188',
      reset: 'As it was',
      colour: 'Accent',
      text: 'Text',
      radius: 'Radius',
      target: 'Target',
    },
    configurator: {
      title: 'Put a widget on your site',
      station: 'Station',
      stationHint: 'The address of its station.json',
      checking: 'Reading…',
      noAddress: 'This is no web address. It begins with https:// and ends in station.json.',
      cors: 'The server is there, but does not let other sites read this file.',
      corsHow: (origin) => `Whoever runs it adds the header Access-Control-Allow-Origin: * to its .json files (or ${origin}).`,
      isStation: ({ services, activities, menuUntil }) =>
        [
          services === undefined ? '' : `${services} services`,
          activities === undefined ? '' : `${activities} activities`,
          menuUntil === undefined ? '' : `menu to ${dayIn('en', menuUntil)}`,
        ]
          .filter(Boolean)
          .join(', '),
      faults: (count) => (count === 1 ? 'One thing in it is wrong' : `${count} things in it are wrong`),
      demo: 'Take the demo station',
      widget: 'Widget',
      widgets: { services: 'Services', timetable: 'Timetable', meals: 'Meals', all: 'All three' },
      language: 'Language',
      snippetLanguages: { page: "page's own", ...short },
      colour: 'Colour',
      swatches: ['Brick', 'Blue', 'Jade'],
      hex: 'Colour in six digits',
      noColour: 'A colour is six digits: #1f4e79',
      contrast: (onCard, white) => `${onCard} : 1 on cards · ${white} : 1 with white text`,
      low: 'Too pale: text needs 4.5 : 1. Take a darker one.',
      width: 'Width',
      widths: { 320: '320', 640: '640', full: 'full' },
      framework: 'Your site',
      frameworks,
      paste: 'Paste this',
      facts: (kilobytes) =>
        `${kilobytes === undefined ? '' : `${kilobytes} kB, `}nothing else until it is seen · no cookies · works under a strict CSP`,
      factsOf: (what) =>
        what === 'iframe' ? 'for sites that take scripts out · no cookies' : 'types included · no cookies · works under a strict CSP',
      preview: (width) => (width === 'full' ? 'your page' : `your page, ${width} px`),
      previewOf: 'The same widget by its tag',
      csp: 'If your policy forbids styles in the page, put the lines between <style> and </style> in a style sheet of yours.',
      otherServer: (origin) =>
        `A frame reads stations from its own server only. To allow ${origin}, name it in the connect-src of frame.html there.`,
      share: 'The address of this page holds your choice: pass it on.',
    },
  },
  'zh-Hans': {
    name: 'Doorstep 家门口',
    description: '家门口服务站的网页组件：服务清单、课表、菜单放上任何网页，简体、繁体、英文。',
    skip: '跳到正文',
    sections: { guide: '指南', components: '组件', embed: '放上网页', data: '数据', kiosk: '一体机' },
    groups: {
      widgets: '放在网站上',
      entrance: '放在门口',
      wall: '挂在墙上',
      staff: '给工作人员',
      project: '这个项目',
      decisions: '为什么这样做',
    },
    languages: '语言',
    search: '搜索',
    searchEmpty: '一个词、一个标签、一个变量',
    searchNone: (words) => `没有找到“${words}”。`,
    theme: '浅色或深色',
    version: '版本',
    versionIs: (version) => `现在是 ${version}`,
    changes: '改了什么',
    policy: '哪些会一直在',
    contents: '目录',
    menu: '菜单',
    onThisPage: '本页内容',
    before: '上一页',
    after: '下一页',
    source: '本页的源文件',
    inEnglish: '英文',
    copy: '复制',
    copied: '已复制',
    close: '关闭',
    licence: 'Apache-2.0 许可。不用 cookie，不统计，不向别的服务器要东西。',
    notFound: '没有这一页。',
    home: {
      title: '站里有什么，您的网页上就有什么',
      lead: '家门口服务站的服务清单、课表、菜单，由站里自己更新。贴一个标签就好：跟着您网页的字体和颜色，简体、繁体、英文都会说。',
      configure: '放一个到我的网站',
      districts: '给街镇：怎么用',
      yourPage: '您的网页',
      facts: [
        ['1', '个标签，背后没有我们的服务器'],
        ['3', '种语言，都是人写的'],
        ['0', '个 cookie，不连别处，不用放宽安全策略'],
      ],
      ways: [
        ['guide/districts', '您管网站', '贴什么，会加载什么，安全部门会问什么。十分钟看完。'],
        ['guide/developers', '您写程序', '软件包、类型、React、Vue、Svelte、Angular，自己带排队的页面。'],
        ['new-station', '您在站里', '从手头的表格到自己的屏幕，一小时，不用编程。'],
      ],
    },
    live: {
      title: '真的组件，示范站的数据',
      clock: '它的钟从 2026年11月20日 星期五 10:24 走起。',
      state: '状态',
      states: { live: '正常', loading: '正在读', empty: '没有内容', unreachable: '连不上', old: '上次的内容', faulty: '数据有错' },
      language: '语言',
      width: '宽度',
      full: '撑满',
      dark: '深色',
      waiting: '看到这里才加载。',
      noScript: '要看真的组件，请打开 JavaScript。',
      pageContent: '梧桐里家门口服务站，021-0555 0188',
      reset: '恢复原样',
      colour: '主色',
      text: '字号',
      radius: '圆角',
      target: '按钮大小',
    },
    configurator: {
      title: '放一个到您的网站',
      station: '服务站',
      stationHint: '它的 station.json 的网址',
      checking: '正在读…',
      noAddress: '这不是网址。网址以 https:// 开头，以 station.json 结尾。',
      cors: '服务器在，但是不让别的网站读这个文件。',
      corsHow: (origin) => `请管服务器的人给 .json 文件加一行响应头 Access-Control-Allow-Origin: *（或者写 ${origin}）。`,
      isStation: ({ services, activities, menuUntil }) =>
        [
          services === undefined ? '' : `${services} 项服务`,
          activities === undefined ? '' : `${activities} 个活动`,
          menuUntil === undefined ? '' : `菜单到${dayIn('zh-Hans', menuUntil)}`,
        ]
          .filter(Boolean)
          .join('，'),
      faults: (count) => `里面有 ${count} 处不对`,
      demo: '用示范站试试',
      widget: '放什么',
      widgets: { services: '服务清单', timetable: '课表', meals: '菜单', all: '三样都要' },
      language: '语言',
      snippetLanguages: { page: '跟着网页', ...short },
      colour: '颜色',
      swatches: ['砖红', '蓝', '玉绿'],
      hex: '六位颜色码',
      noColour: '颜色码是六位：#1f4e79',
      contrast: (onCard, white) => `卡片上 ${onCard} : 1 · 配白字 ${white} : 1`,
      low: '太浅了：字要有 4.5 : 1 才看得清，换深一点的。',
      width: '宽度',
      widths: { 320: '320', 640: '640', full: '撑满' },
      framework: '您的网站',
      frameworks,
      paste: '贴这一段',
      facts: (kilobytes) => `${kilobytes === undefined ? '' : `${kilobytes} kB，`}看到之前不再加载别的 · 不用 cookie · 严格的 CSP 下也能用`,
      factsOf: (what) => (what === 'iframe' ? '给去掉脚本的网站 · 不用 cookie' : '带类型 · 不用 cookie · 严格的 CSP 下也能用'),
      preview: (width) => (width === 'full' ? '您的网页' : `您的网页，${width} px`),
      previewOf: '同一个组件，用标签显示',
      csp: '如果您的安全策略不许网页里写样式，请把 <style> 和 </style> 之间的几行放进您自己的样式表。',
      otherServer: (origin) => `框里只读同一台服务器上的服务站。要读 ${origin}，请把它写进那边 frame.html 的 connect-src。`,
      share: '这一页的网址记着您的选择，可以直接发给别人。',
    },
  },
  'zh-Hant': {
    name: 'Doorstep 家門口',
    description: '家門口服務站的網頁元件：服務清單、課表、菜單放上任何網頁，簡體、繁體、英文。',
    skip: '跳到正文',
    sections: { guide: '指南', components: '元件', embed: '放上網頁', data: '資料', kiosk: '一體機' },
    groups: {
      widgets: '放在網站上',
      entrance: '放在門口',
      wall: '掛在牆上',
      staff: '給工作人員',
      project: '這個專案',
      decisions: '為什麼這樣做',
    },
    languages: '語言',
    search: '搜尋',
    searchEmpty: '一個詞、一個標籤、一個變數',
    searchNone: (words) => `沒有找到「${words}」。`,
    theme: '淺色或深色',
    version: '版本',
    versionIs: (version) => `現在是 ${version}`,
    changes: '改了什麼',
    policy: '哪些會一直在',
    contents: '目錄',
    menu: '選單',
    onThisPage: '本頁內容',
    before: '上一頁',
    after: '下一頁',
    source: '本頁的原始檔',
    inEnglish: '英文',
    copy: '複製',
    copied: '已複製',
    close: '關閉',
    licence: 'Apache-2.0 授權。不用 cookie，不統計，不向別的伺服器要東西。',
    notFound: '沒有這一頁。',
    home: {
      title: '站裡有什麼，您的網頁上就有什麼',
      lead: '家門口服務站的服務清單、課表、菜單，由站裡自己更新。貼一個標籤就好：跟著您網頁的字體和顏色，簡體、繁體、英文都會說。',
      configure: '放一個到我的網站',
      districts: '給街鎮：怎麼用',
      yourPage: '您的網頁',
      facts: [
        ['1', '個標籤，背後沒有我們的伺服器'],
        ['3', '種語言，都是人寫的'],
        ['0', '個 cookie，不連別處，不用放寬安全策略'],
      ],
      ways: [
        ['guide/districts', '您管網站', '貼什麼，會載入什麼，資安部門會問什麼。十分鐘看完。'],
        ['guide/developers', '您寫程式', '套件、型別、React、Vue、Svelte、Angular，自己帶排隊的頁面。'],
        ['new-station', '您在站裡', '從手頭的表格到自己的螢幕，一小時，不用寫程式。'],
      ],
    },
    live: {
      title: '真的元件，示範站的資料',
      clock: '它的鐘從 2026年11月20日 星期五 10:24 走起。',
      state: '狀態',
      states: { live: '正常', loading: '正在讀', empty: '沒有內容', unreachable: '連不上', old: '上次的內容', faulty: '資料有錯' },
      language: '語言',
      width: '寬度',
      full: '撐滿',
      dark: '深色',
      waiting: '看到這裡才載入。',
      noScript: '要看真的元件，請打開 JavaScript。',
      pageContent: '梧桐里家門口服務站，021-0555 0188',
      reset: '恢復原樣',
      colour: '主色',
      text: '字級',
      radius: '圓角',
      target: '按鈕大小',
    },
    configurator: {
      title: '放一個到您的網站',
      station: '服務站',
      stationHint: '它的 station.json 的網址',
      checking: '正在讀…',
      noAddress: '這不是網址。網址以 https:// 開頭，以 station.json 結尾。',
      cors: '伺服器在，但是不讓別的網站讀這個檔案。',
      corsHow: (origin) => `請管伺服器的人給 .json 檔案加一行回應標頭 Access-Control-Allow-Origin: *（或者寫 ${origin}）。`,
      isStation: ({ services, activities, menuUntil }) =>
        [
          services === undefined ? '' : `${services} 項服務`,
          activities === undefined ? '' : `${activities} 個活動`,
          menuUntil === undefined ? '' : `菜單到${dayIn('zh-Hant', menuUntil)}`,
        ]
          .filter(Boolean)
          .join('，'),
      faults: (count) => `裡面有 ${count} 處不對`,
      demo: '用示範站試試',
      widget: '放什麼',
      widgets: { services: '服務清單', timetable: '課表', meals: '菜單', all: '三樣都要' },
      language: '語言',
      snippetLanguages: { page: '跟著網頁', ...short },
      colour: '顏色',
      swatches: ['磚紅', '藍', '玉綠'],
      hex: '六位顏色碼',
      noColour: '顏色碼是六位：#1f4e79',
      contrast: (onCard, white) => `卡片上 ${onCard} : 1 · 配白字 ${white} : 1`,
      low: '太淺了：字要有 4.5 : 1 才看得清，換深一點的。',
      width: '寬度',
      widths: { 320: '320', 640: '640', full: '撐滿' },
      framework: '您的網站',
      frameworks,
      paste: '貼這一段',
      facts: (kilobytes) => `${kilobytes === undefined ? '' : `${kilobytes} kB，`}看到之前不再載入別的 · 不用 cookie · 嚴格的 CSP 下也能用`,
      factsOf: (what) => (what === 'iframe' ? '給去掉腳本的網站 · 不用 cookie' : '帶型別 · 不用 cookie · 嚴格的 CSP 下也能用'),
      preview: (width) => (width === 'full' ? '您的網頁' : `您的網頁，${width} px`),
      previewOf: '同一個元件，用標籤顯示',
      csp: '如果您的安全策略不許網頁裡寫樣式，請把 <style> 和 </style> 之間的幾行放進您自己的樣式表。',
      otherServer: (origin) => `框裡只讀同一台伺服器上的服務站。要讀 ${origin}，請把它寫進那邊 frame.html 的 connect-src。`,
      share: '這一頁的網址記著您的選擇，可以直接傳給別人。',
    },
  },
}

/** A day as people write it; `date` is `2026-12-31`. */
function dayIn(language: Language, date: string): string {
  const shown = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: language === 'en' ? 'short' : 'long',
    timeZone: 'UTC',
  })
  return shown.format(new Date(`${date}T00:00:00Z`))
}

// What a frame says when it cannot show a widget, to the person who put it into a page.
import type { Language } from '@doorstep/model/text'

/** Sentences for what may be wrong with a frame's address. */
export interface FrameWords {
  readonly noStation: string
  readonly badStation: (address: string) => string
  readonly otherServer: (origin: string) => string
  readonly unknownWidget: (name: string, known: string) => string
  readonly badToken: (name: string, value: string) => string
}

export const frameWords: Readonly<Record<Language, FrameWords>> = {
  'zh-Hans': {
    noStation: '这个框架的地址里没有写服务站：请在 frame.html 后面加上 ?station= 和 station.json 的地址。',
    badStation: (address) => `“${address}”不是服务站资料的网址。`,
    otherServer: (origin) => `这里只读本服务器上的资料。要读 ${origin}，请把它写进 frame.html 的 connect-src。`,
    unknownWidget: (name, known) => `没有叫“${name}”的组件。可以用的有：${known}。`,
    badToken: (name, value) => `${name} 不能是“${value}”。`,
  },
  'zh-Hant': {
    noStation: '這個框架的地址裏沒有寫服務站：請在 frame.html 後面加上 ?station= 和 station.json 的地址。',
    badStation: (address) => `「${address}」不是服務站資料的網址。`,
    otherServer: (origin) => `這裏只讀本伺服器上的資料。要讀 ${origin}，請把它寫進 frame.html 的 connect-src。`,
    unknownWidget: (name, known) => `沒有叫「${name}」的組件。可以用的有：${known}。`,
    badToken: (name, value) => `${name} 不能是「${value}」。`,
  },
  en: {
    noStation: 'The address of this frame names no station: add ?station= and the address of a station.json to frame.html.',
    badStation: (address) => `“${address}” is not the address of a station.`,
    otherServer: (origin) => `Stations are read from this server only. To read from ${origin}, name it in the connect-src of frame.html.`,
    unknownWidget: (name, known) => `There is no widget “${name}”. There are: ${known}.`,
    badToken: (name, value) => `${name} cannot be “${value}”.`,
  },
}

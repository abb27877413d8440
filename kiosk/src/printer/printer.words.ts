// What the printer's page says.
import type { Language } from '@doorstep/model/text'
import type { PrinterSettings } from './settings.js'

export interface PrinterWords {
  readonly title: string
  readonly intro: string
  readonly connection: string
  readonly connections: Record<PrinterSettings['connection'], string>
  /** What each of them is, for who has not set one up before. */
  readonly about: Record<PrinterSettings['connection'], string>
  /** What is set now. */
  readonly prints: (connection: string, paper: string) => string
  readonly details: string
  readonly detailsNote: string
  readonly paper: string
  readonly width: (millimetres: number) => string
  readonly charset: string
  readonly charsets: Record<PrinterSettings['charset'], string>
  readonly cutter: string
  readonly cutters: Record<PrinterSettings['cutter'], string>
  readonly qr: string
  readonly qrs: Record<'true' | 'false', string>
  readonly answers: string
  readonly answering: Record<'true' | 'false', string>
  readonly baud: string
  readonly choose: Record<'usb' | 'serial', string>
  readonly cannot: string
  readonly notChosen: string
  readonly chosen: string
  readonly test: string
  readonly testing: string
  readonly printed: string
  readonly low: string
  readonly unknown: string
  readonly missing: (characters: string) => string
  readonly slip: { readonly title: string; readonly line: string; readonly done: string }
  readonly none: string
}

export const printerWords: Record<Language, PrinterWords> = {
  'zh-Hans': {
    title: '号票打印机',
    intro: '在接着打印机的这台机器上设一次，大厅取号和接待台补打就都能打出纸来。没有打印机也能取号，号在屏幕上。',
    connection: '怎么接的',
    connections: { none: '不打印', usb: 'USB 线', serial: '串口', browser: '装了驱动的打印机' },
    about: {
      none: '号只在屏幕上',
      usb: '小票打印机的线插在这台机器上',
      serial: '老式的 9 针插头',
      browser: '在系统里装好的打印机，小票机、办公打印机都行',
    },
    prints: (connection, paper) => `打印号票：${connection}，纸宽 ${paper}`,
    details: '打印机的细节',
    detailsNote: '一般不用改。打出来不对，照打印机说明书或自检页改。',
    paper: '纸多宽',
    width: (mm) => `${mm} 毫米`,
    charset: '汉字',
    charsets: { gbk: '一般的（GBK）', gb2312: '繁体字打不出（GB2312）', none: '没有汉字字库' },
    cutter: '切纸',
    cutters: { partial: '半切', full: '全切', none: '手撕' },
    qr: '二维码',
    qrs: { true: '打印机自己画', false: '打成图片' },
    answers: '打印机会报告没纸、开盖吗',
    answering: { true: '会', false: '不会' },
    baud: '串口速率（自检页上有）',
    choose: { usb: '选 USB 打印机', serial: '选串口' },
    cannot: '这个浏览器不能直接连打印机，请用 Chromium，或选“装了驱动的打印机”。',
    notChosen: '没有选到打印机。',
    chosen: '打印机选好了，打一张试试。',
    test: '打一张试试',
    testing: '正在打印…',
    printed: '打印好了。',
    low: '打印好了，纸快没了。',
    unknown: '已经送去打印，有没有打出来要您看一下。',
    missing: (characters) => `这些字打印机没有：${characters}`,
    slip: { title: '试打', line: '家门口服务站 號票 A012 ￥ 𠮷', done: '看得清这一行，就设好了。' },
    none: '现在不打印纸质号。',
  },
  'zh-Hant': {
    title: '號票印表機',
    intro: '在接著印表機的這台機器上設一次，大廳取號和接待台補印就都能印出紙來。沒有印表機也能取號，號在螢幕上。',
    connection: '怎麼接的',
    connections: { none: '不列印', usb: 'USB 線', serial: '序列埠', browser: '裝了驅動程式的印表機' },
    about: {
      none: '號只在螢幕上',
      usb: '小票印表機的線插在這台機器上',
      serial: '老式的 9 針插頭',
      browser: '在系統裡裝好的印表機，小票機、辦公印表機都行',
    },
    prints: (connection, paper) => `列印號票：${connection}，紙寬 ${paper}`,
    details: '印表機的細節',
    detailsNote: '一般不用改。印出來不對，照印表機說明書或自檢頁改。',
    paper: '紙多寬',
    width: (mm) => `${mm} 公釐`,
    charset: '漢字',
    charsets: { gbk: '一般的（GBK）', gb2312: '繁體字印不出（GB2312）', none: '沒有漢字字庫' },
    cutter: '切紙',
    cutters: { partial: '半切', full: '全切', none: '手撕' },
    qr: '二維碼',
    qrs: { true: '印表機自己畫', false: '印成圖片' },
    answers: '印表機會報告沒紙、開蓋嗎',
    answering: { true: '會', false: '不會' },
    baud: '序列埠速率（自檢頁上有）',
    choose: { usb: '選 USB 印表機', serial: '選序列埠' },
    cannot: '這個瀏覽器不能直接連印表機，請用 Chromium，或選「裝了驅動程式的印表機」。',
    notChosen: '沒有選到印表機。',
    chosen: '印表機選好了，印一張試試。',
    test: '印一張試試',
    testing: '正在列印…',
    printed: '印好了。',
    low: '印好了，紙快沒了。',
    unknown: '已經送去列印，有沒有印出來要您看一下。',
    missing: (characters) => `這些字印表機沒有：${characters}`,
    slip: { title: '試印', line: '家門口服務站 號票 A012 ￥ 𠮷', done: '看得清這一行，就設好了。' },
    none: '現在不印紙本號。',
  },
  en: {
    title: 'Ticket printer',
    intro:
      'Set up once on the machine the printer is plugged into; then the lobby prints tickets and the desks print them again. Without a printer tickets are given all the same, on the screen.',
    connection: 'How it is connected',
    connections: { none: 'No printing', usb: 'USB cable', serial: 'Serial port', browser: 'A printer with a driver' },
    about: {
      none: 'Numbers are on the screen only',
      usb: 'A receipt printer plugged into this machine',
      serial: 'The old plug with nine pins',
      browser: 'Any printer set up in the system, also an office printer',
    },
    prints: (connection, paper) => `Prints tickets: ${connection}, paper ${paper} wide`,
    details: 'Details of the printer',
    detailsNote: 'Usually right as they are. If a test comes out wrong, see the printer’s manual or its self-test sheet.',
    paper: 'Width of the paper',
    width: (mm) => `${mm} mm`,
    charset: 'Chinese characters',
    charsets: { gbk: 'Usual (GBK)', gb2312: 'No traditional ones (GB2312)', none: 'None at all' },
    cutter: 'Cutting',
    cutters: { partial: 'Partial cut', full: 'Full cut', none: 'Torn by hand' },
    qr: 'QR code',
    qrs: { true: 'Drawn by the printer', false: 'Sent as a picture' },
    answers: 'Does it report an empty roll and an open cover?',
    answering: { true: 'Yes', false: 'No' },
    baud: 'Speed of the serial port (see the self-test sheet)',
    choose: { usb: 'Choose the USB printer', serial: 'Choose the serial port' },
    cannot: 'This browser cannot reach a printer by itself: use Chromium, or choose “A printer with a driver”.',
    notChosen: 'No printer was chosen.',
    chosen: 'The printer is chosen: print a test.',
    test: 'Print a test',
    testing: 'Printing…',
    printed: 'Printed.',
    low: 'Printed. The paper is running low.',
    unknown: 'Handed over to print: please look whether it came out.',
    missing: (characters) => `The printer lacks these characters: ${characters}`,
    slip: { title: 'Test', line: '家门口服务站 號票 A012 ￥ 𠮷', done: 'If this line can be read, all is set.' },
    none: 'Tickets are not printed on paper now.',
  },
}

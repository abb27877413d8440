// What a page says of its station's address, of another station and of the demo's clock, in three languages.
import type { Language } from '@doorstep/model/text'

interface HereWords {
  readonly demoTime: (time: string) => string
  /** `?station=` cannot be used, and the machine's own station is shown. */
  readonly kept: (address: string) => string
  /** The same where the machine was set to none. */
  readonly notUsed: (address: string) => string
  /** To the staff, when another window has set this machine to another station; a way there follows. */
  readonly elsewhere: string
  readonly openAnew: string
}

export const hereWords: Record<Language, HereWords> = {
  'zh-Hans': {
    demoTime: (time) => `演示时间 ${time}，不是现在真的时间`,
    kept: (address) => `给工作人员：网址里的 station=${address} 用不了，这里还是这台机器原来的服务站。`,
    notUsed: (address) => `给工作人员：网址里的 station=${address} 用不了，这里是默认的服务站。`,
    elsewhere: '这台机器换到别的服务站了，这个窗口还是原来的。手上的事办好后，请',
    openAnew: '重新打开',
  },
  'zh-Hant': {
    demoTime: (time) => `示範時間 ${time}，不是現在真的時間`,
    kept: (address) => `給工作人員：網址裏的 station=${address} 用不了，這裏還是這台機器原來的服務站。`,
    notUsed: (address) => `給工作人員：網址裏的 station=${address} 用不了，這裏是預設的服務站。`,
    elsewhere: '這台機器換到別的服務站了，這個視窗還是原來的。手上的事辦好後，請',
    openAnew: '重新打開',
  },
  en: {
    demoTime: (time) => `Demo time ${time}, not the real one`,
    kept: (address) => `For staff: station=${address} in the address cannot be used; this is still the station this machine is set to.`,
    notUsed: (address) => `For staff: station=${address} in the address cannot be used; this is the default station.`,
    elsewhere: 'This machine shows another station now, and this window still the one before. When you are done here,',
    openAnew: 'open it anew',
  },
}

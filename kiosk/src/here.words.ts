// What a page says below itself of its station's address and of the demo's clock, in three languages.
import type { Language } from '@doorstep/model/text'

interface HereWords {
  readonly demoTime: (time: string) => string
  /** `?station=` cannot be used, and the machine's own station is shown. */
  readonly kept: (address: string) => string
  /** The same where the machine was set to none. */
  readonly notUsed: (address: string) => string
}

export const hereWords: Record<Language, HereWords> = {
  'zh-Hans': {
    demoTime: (time) => `演示时间 ${time}，不是现在真的时间`,
    kept: (address) => `给工作人员：网址里的 station=${address} 用不了，这里还是这台机器原来的服务站。`,
    notUsed: (address) => `给工作人员：网址里的 station=${address} 用不了，这里是默认的服务站。`,
  },
  'zh-Hant': {
    demoTime: (time) => `示範時間 ${time}，不是現在真的時間`,
    kept: (address) => `給工作人員：網址裏的 station=${address} 用不了，這裏還是這台機器原來的服務站。`,
    notUsed: (address) => `給工作人員：網址裏的 station=${address} 用不了，這裏是預設的服務站。`,
  },
  en: {
    demoTime: (time) => `Demo time ${time}, not the real one`,
    kept: (address) => `For staff: station=${address} in the address cannot be used; this is still the station this machine is set to.`,
    notUsed: (address) => `For staff: station=${address} in the address cannot be used; this is the default station.`,
  },
}

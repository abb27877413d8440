// What the settings say of the lobby's bell as it is heard at a desk.
import type { Language } from '@doorstep/model/text'

export interface BellSetupWords {
  readonly title: string
  readonly intro: string
  readonly volume: string
  readonly quieter: string
  readonly louder: string
  readonly test: string
  readonly ringing: string
  readonly rung: string
}

export const bellSetupWords: Record<Language, BellSetupWords> = {
  'zh-Hans': {
    title: '大厅按铃时，工作台的铃声',
    intro: '居民在大厅按铃，这台机器的工作台就响；我的事有新的，也这样响。和叫号的音量各管各的。',
    volume: '铃声音量',
    quieter: '铃声小一点',
    louder: '铃声大一点',
    test: '响一下试试',
    ringing: '正在响…',
    rung: '响过了：两声。没听见的话，看看喇叭和系统的音量。',
  },
  'zh-Hant': {
    title: '大廳按鈴時，工作台的鈴聲',
    intro: '居民在大廳按鈴，這台機器的工作台就響；我的事有新的，也這樣響。和叫號的音量各管各的。',
    volume: '鈴聲音量',
    quieter: '鈴聲小一點',
    louder: '鈴聲大一點',
    test: '響一下試試',
    ringing: '正在響…',
    rung: '響過了：兩聲。沒聽見的話，看看喇叭和系統的音量。',
  },
  en: {
    title: 'The lobby’s bell at this desk',
    intro:
      'When somebody rings in the lobby, the desk of this machine rings; so it does for something new in My matters. It has a volume of its own.',
    volume: 'Volume of the bell',
    quieter: 'Softer bell',
    louder: 'Stronger bell',
    test: 'Ring it once',
    ringing: 'Ringing…',
    rung: 'It rang, twice. If nothing was heard, see to the loudspeaker and the system’s volume.',
  },
}

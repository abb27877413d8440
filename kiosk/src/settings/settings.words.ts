// What the settings say themselves: their sections, the sound of calls, the windows of this machine, and another station.
import type { Language } from '@doorstep/model/text'
import type { WindowKind } from '../windows/presence.js'

export const SECTIONS = ['printer', 'sound', 'windows', 'backups', 'pins', 'machine'] as const
export type SectionName = (typeof SECTIONS)[number]

export interface SettingsWords {
  readonly index: string
  readonly sections: Record<SectionName, string>
  /** Small, below a section's name. */
  readonly notes: {
    readonly open: (windows: number) => string
    readonly backedUp: string
    readonly notBackedUp: string
    readonly nothingYet: string
    readonly numbersWait: string
    readonly storage: string
    readonly good: string
    readonly pins: string
  }

  readonly sound: {
    readonly title: string
    readonly intro: string
    readonly states: Record<'on' | 'blocked' | 'no-device', string>
    readonly how: Record<'blocked' | 'no-device', string>
    readonly volume: string
    readonly louder: string
    readonly quieter: string
    readonly silence: string
    readonly silences: Record<'false' | 'true', string>
    readonly voice: string
    readonly voices: Record<'built-in' | 'own', string>
    readonly lookForOwn: string
    readonly noOwn: (folder: string) => string
    readonly test: string
    readonly testing: string
    readonly tried: Record<'said' | 'chime' | 'blocked' | 'no-device' | 'failed', string>
    readonly walls: (windows: number) => string
  }

  readonly windows: {
    readonly title: string
    readonly intro: string
    readonly kinds: Record<WindowKind, { readonly name: string; readonly what: string }>
    readonly open: string
    readonly another: string
    readonly forward: string
    readonly point: string
    readonly pointed: string
    readonly blocked: string
    readonly here: string
    readonly since: (time: string) => string
    readonly heard: (seconds: number) => string
    readonly silent: (seconds: number) => string
    readonly silentHow: string
    readonly notOpen: string
    readonly last: (when: string) => string
  }

  readonly station: {
    readonly title: string
    readonly now: (address: string) => string
    readonly change: string
    readonly choose: string
    readonly demo: string
    readonly other: string
    readonly example: string
    readonly use: string
    readonly none: string
    readonly after: string
    readonly cancel: string
  }

  readonly repair: {
    readonly title: string
    readonly again: string
    readonly anew: string
    readonly anewNote: string
    readonly sure: string
    readonly begin: string
    readonly failed: string
  }
}

export const settingsWords: Record<Language, SettingsWords> = {
  'zh-Hans': {
    index: '设置',
    sections: {
      printer: '号票打印机',
      sound: '叫号声音',
      windows: '这台机器的窗口',
      backups: '备份与恢复',
      pins: '密码',
      machine: '机器检查',
    },
    notes: {
      open: (windows) => `${windows} 个开着`,
      backedUp: '今天已备份',
      notBackedUp: '今天还没备份',
      nothingYet: '还没有记录',
      numbersWait: '取号暂停了',
      storage: '记录打不开',
      good: '都正常',
      pins: '谁有密码，改密码',
    },
    sound: {
      title: '叫号声音',
      intro: '在接着喇叭的这台机器上设，叫号大屏马上照着办。',
      states: { on: '这台机器能出声', blocked: '浏览器还不让出声', 'no-device': '没有找到喇叭' },
      how: {
        blocked: '在叫号大屏上点一下，它就能出声。要开机就能出声，请技术人员按安装说明启动浏览器。',
        'no-device': '看看喇叭插好、打开了没有，再到系统的声音设置里选它。',
      },
      volume: '音量',
      louder: '响一点',
      quieter: '轻一点',
      silence: '叫号时',
      silences: { false: '出声', true: '只显示，不出声' },
      voice: '谁的声音',
      voices: { 'built-in': '自带的合成声音', own: '站里自己录的' },
      lookForOwn: '站里录了自己的声音',
      noOwn: (folder) => `没有找到。把录音放在 ${folder}，这里就能选。`,
      test: '叫一声试试',
      testing: '正在叫…',
      tried: {
        said: '叫过了：“请A零一二号到2号接待台”。没听见的话，看看喇叭和系统的音量。',
        chime: '只响了铃声，读号的声音没有取到。连着网络再试一次。',
        blocked: '没有出声：浏览器不让。再按一次试试。',
        'no-device': '没有出声：没有找到喇叭。',
        failed: '没有成功，请再试一次。',
      },
      walls: (windows) =>
        windows === 0 ? '现在没有开着叫号大屏，叫号不会出声。到“这台机器的窗口”打开它。' : '叫号大屏开着，叫号由它出声。',
    },
    windows: {
      title: '这台机器的窗口',
      intro: '同一个浏览器里开着的本站窗口。别的机器上的看不到。',
      kinds: {
        lobby: { name: '大厅屏', what: '居民取号、查事项、看活动' },
        display: { name: '叫号大屏', what: '叫到谁、到几号台' },
        desk: { name: '工作台', what: '社工接待、记录、设置' },
        second: { name: '居民一侧的屏', what: '接待台上朝着居民，请居民评价' },
        wall: { name: '服务清单墙', what: '站里能办的事，没有人操作' },
      },
      open: '打开',
      another: '再开一个',
      forward: '换到它',
      point: '指给我看',
      pointed: '那个窗口上正写着“这个窗口在这里”。',
      blocked: '浏览器不让打开新窗口，请在地址栏右边点“允许弹出窗口”，再按一次。',
      here: '就是这个窗口',
      since: (time) => `${time} 打开`,
      heard: (seconds) => (seconds < 10 ? '刚才有回应' : `${seconds} 秒前有回应`),
      silent: (seconds) => `${seconds} 秒没有回应`,
      silentHow: '到那块屏前看看；停住了就刷新它，或者关掉再打开。',
      notOpen: '没有开着',
      last: (when) => `最后一次看见是 ${when}`,
    },
    station: {
      title: '换服务站',
      now: (address) => `这台机器现在显示的站点：${address}`,
      change: '换服务站',
      choose: '换成哪一个',
      demo: '演示用的站点',
      other: '别的地址',
      example: '站点文件的地址，如 /stations/你的站/station.json',
      use: '换成这个',
      none: '这个地址没有站点文件，没有换。请核对地址，再看看网络。',
      after: '换了以后这一页会重新打开，别的窗口请各自刷新。原来站点的记录还在这台机器上，换回来就看得到。',
      cancel: '不换了',
    },
    repair: {
      title: '记录打不开',
      again: '再打开一次',
      anew: '都试过了还是打不开',
      anewNote: '最后的办法：把这台机器上打不开的记录丢掉，从空的开始，再从备份恢复。没有备份，记录就没有了。',
      sure: '我知道：打不开的记录会从这台机器上删掉',
      begin: '丢掉，从空的开始',
      failed: '没有成功。请关掉本站所有窗口，重新打开浏览器，再来一次。',
    },
  },
  'zh-Hant': {
    index: '設定',
    sections: {
      printer: '號票印表機',
      sound: '叫號聲音',
      windows: '這台機器的視窗',
      backups: '備份與還原',
      pins: '密碼',
      machine: '機器檢查',
    },
    notes: {
      open: (windows) => `${windows} 個開著`,
      backedUp: '今天已備份',
      notBackedUp: '今天還沒備份',
      nothingYet: '還沒有記錄',
      numbersWait: '取號暫停了',
      storage: '記錄打不開',
      good: '都正常',
      pins: '誰有密碼，改密碼',
    },
    sound: {
      title: '叫號聲音',
      intro: '在接著喇叭的這台機器上設，叫號大螢幕馬上照著辦。',
      states: { on: '這台機器能出聲', blocked: '瀏覽器還不讓出聲', 'no-device': '沒有找到喇叭' },
      how: {
        blocked: '在叫號大螢幕上點一下，它就能出聲。要開機就能出聲，請技術人員按安裝說明啟動瀏覽器。',
        'no-device': '看看喇叭插好、打開了沒有，再到系統的聲音設定裡選它。',
      },
      volume: '音量',
      louder: '響一點',
      quieter: '輕一點',
      silence: '叫號時',
      silences: { false: '出聲', true: '只顯示，不出聲' },
      voice: '誰的聲音',
      voices: { 'built-in': '自帶的合成聲音', own: '站裡自己錄的' },
      lookForOwn: '站裡錄了自己的聲音',
      noOwn: (folder) => `沒有找到。把錄音放在 ${folder}，這裡就能選。`,
      test: '叫一聲試試',
      testing: '正在叫…',
      tried: {
        said: '叫過了：「請A零一二號到2號接待台」。沒聽見的話，看看喇叭和系統的音量。',
        chime: '只響了鈴聲，讀號的聲音沒有取到。連著網絡再試一次。',
        blocked: '沒有出聲：瀏覽器不讓。再按一次試試。',
        'no-device': '沒有出聲：沒有找到喇叭。',
        failed: '沒有成功，請再試一次。',
      },
      walls: (windows) =>
        windows === 0 ? '現在沒有開著叫號大螢幕，叫號不會出聲。到「這台機器的視窗」打開它。' : '叫號大螢幕開著，叫號由它出聲。',
    },
    windows: {
      title: '這台機器的視窗',
      intro: '同一個瀏覽器裡開著的本站視窗。別的機器上的看不到。',
      kinds: {
        lobby: { name: '大廳螢幕', what: '居民取號、查事項、看活動' },
        display: { name: '叫號大螢幕', what: '叫到誰、到幾號台' },
        desk: { name: '工作台', what: '社工接待、記錄、設定' },
        second: { name: '居民一側的螢幕', what: '接待台上朝著居民，請居民評價' },
        wall: { name: '服務清單牆', what: '站裡能辦的事，沒有人操作' },
      },
      open: '打開',
      another: '再開一個',
      forward: '換到它',
      point: '指給我看',
      pointed: '那個視窗上正寫著「這個視窗在這裡」。',
      blocked: '瀏覽器不讓打開新視窗，請在網址列右邊點「允許彈出視窗」，再按一次。',
      here: '就是這個視窗',
      since: (time) => `${time} 打開`,
      heard: (seconds) => (seconds < 10 ? '剛才有回應' : `${seconds} 秒前有回應`),
      silent: (seconds) => `${seconds} 秒沒有回應`,
      silentHow: '到那塊螢幕前看看；停住了就重新整理它，或者關掉再打開。',
      notOpen: '沒有開著',
      last: (when) => `最後一次看見是 ${when}`,
    },
    station: {
      title: '換服務站',
      now: (address) => `這台機器現在顯示的站點：${address}`,
      change: '換服務站',
      choose: '換成哪一個',
      demo: '示範用的站點',
      other: '別的位址',
      example: '站點檔案的位址，如 /stations/你的站/station.json',
      use: '換成這個',
      none: '這個位址沒有站點檔案，沒有換。請核對位址，再看看網絡。',
      after: '換了以後這一頁會重新打開，別的視窗請各自重新整理。原來站點的記錄還在這台機器上，換回來就看得到。',
      cancel: '不換了',
    },
    repair: {
      title: '記錄打不開',
      again: '再打開一次',
      anew: '都試過了還是打不開',
      anewNote: '最後的辦法：把這台機器上打不開的記錄丟掉，從空的開始，再從備份還原。沒有備份，記錄就沒有了。',
      sure: '我知道：打不開的記錄會從這台機器上刪掉',
      begin: '丟掉，從空的開始',
      failed: '沒有成功。請關掉本站所有視窗，重新打開瀏覽器，再來一次。',
    },
  },
  en: {
    index: 'Settings',
    sections: {
      printer: 'Ticket printer',
      sound: 'Sound of calls',
      windows: 'Windows of this machine',
      backups: 'Backup and restore',
      pins: 'PINs',
      machine: 'This machine',
    },
    notes: {
      open: (windows) => `${windows} open`,
      backedUp: 'Backed up today',
      notBackedUp: 'Not backed up today',
      nothingYet: 'No records yet',
      numbersWait: 'No numbers are given',
      storage: 'Records cannot be opened',
      good: 'All is well',
      pins: 'Who has one; changing yours',
    },
    sound: {
      title: 'Sound of calls',
      intro: 'Set on the machine the loudspeaker is plugged into; its calls display follows at once.',
      states: { on: 'This machine can be heard', blocked: 'The browser allows no sound yet', 'no-device': 'No loudspeaker was found' },
      how: {
        blocked:
          'Touch the calls display once, and it can be heard. To be heard from the start, the browser has to be started as the installation guide says.',
        'no-device': 'See whether it is plugged in and switched on, then choose it in the system’s sound settings.',
      },
      volume: 'Volume',
      louder: 'Louder',
      quieter: 'Quieter',
      silence: 'Calls are',
      silences: { false: 'said aloud', true: 'only shown' },
      voice: 'Voice',
      voices: { 'built-in': 'The synthetic one that comes with it', own: 'The station’s own recording' },
      lookForOwn: 'The station has recorded its own voice',
      noOwn: (folder) => `Not found. Put the recordings into ${folder}, and it can be chosen here.`,
      test: 'Try a call',
      testing: 'Calling…',
      tried: {
        said: 'Said: “Ticket A012, please go to desk two”. If nothing was heard, see to the loudspeaker and the system’s volume.',
        chime: 'Only the chime sounded: the voice could not be fetched. Try again with the network on.',
        blocked: 'Nothing sounded: the browser does not allow it. Press once more.',
        'no-device': 'Nothing sounded: no loudspeaker was found.',
        failed: 'That did not work. Please try again.',
      },
      walls: (windows) =>
        windows === 0
          ? 'No calls display is open, so no call is heard. Open it in “Windows of this machine”.'
          : 'The calls display is open and says the calls.',
    },
    windows: {
      title: 'Windows of this machine',
      intro: 'The station’s windows that are open in this browser. Those of other machines are not seen here.',
      kinds: {
        lobby: { name: 'Lobby', what: 'Residents take numbers, look up services and activities' },
        display: { name: 'Calls display', what: 'Who is called, and to which desk' },
        desk: { name: 'Desk', what: 'Workers receive residents; records and settings' },
        second: { name: 'Resident’s side of a desk', what: 'Faces the resident and asks for a rating' },
        wall: { name: 'Services wall', what: 'What the station does; nobody touches it' },
      },
      open: 'Open',
      another: 'Open another',
      forward: 'Go to it',
      point: 'Show me which',
      pointed: 'That window now says “This window is here”.',
      blocked: 'The browser lets no new window open: allow pop-ups at the right of the address bar, then press once more.',
      here: 'This very window',
      since: (time) => `open since ${time}`,
      heard: (seconds) => (seconds < 10 ? 'answered just now' : `answered ${seconds} s ago`),
      silent: (seconds) => `no answer for ${seconds} s`,
      silentHow: 'Look at that screen; if it stands still, reload it, or close it and open it again.',
      notOpen: 'Not open',
      last: (when) => `last seen ${when}`,
    },
    station: {
      title: 'Another station',
      now: (address) => `This machine shows the station of ${address}`,
      change: 'Another station',
      choose: 'Which one',
      demo: 'The demo station',
      other: 'Another address',
      example: 'Address of the station’s file, as /stations/yours/station.json',
      use: 'Use this one',
      none: 'There is no station’s file at this address; nothing was changed. Please check the address and the network.',
      after:
        'This page then opens anew; please reload the other windows. The records of the station before stay on this machine, and are there again when you go back.',
      cancel: 'Leave it as it is',
    },
    repair: {
      title: 'The records cannot be opened',
      again: 'Open them again',
      anew: 'None of this helped',
      anewNote:
        'The last resort: throw away the records that cannot be opened, begin with none, and restore a backup. Without a backup they are gone.',
      sure: 'I know that the records that cannot be opened are deleted from this machine',
      begin: 'Throw them away and begin with none',
      failed: 'That did not work. Close all of the station’s windows, open the browser again, and try once more.',
    },
  },
}

// What staff read on a machine whose station cannot be read, and how it is set to another one.
import type { Language } from '@doorstep/model/text'

interface LostWords {
  readonly lost: (address: string) => string
  readonly change: string
  readonly pin: string
  readonly worker: string
  readonly enter: string
  readonly undo: string
  readonly wrong: string
  readonly unread: string
  readonly wait: (seconds: number) => string
  readonly choose: string
  readonly demo: string
  readonly cancel: string
}

export const lostWords: Readonly<Record<Language, LostWords>> = {
  'zh-Hans': {
    lost: (address) => `给工作人员：这台机器设的服务站是 ${address}，现在读不到。`,
    change: '换一个服务站',
    pin: '密码',
    worker: '谁的密码',
    enter: '确定',
    undo: '删一个',
    wrong: '密码不对。',
    unread: '密码现在查不了，请再按一次“确定”。',
    wait: (seconds) => `请等 ${seconds} 秒再试。`,
    choose: '这台机器以后显示：',
    demo: '演示服务站（不是真的）',
    cancel: '不换了',
  },
  'zh-Hant': {
    lost: (address) => `給工作人員：這台機器設的服務站是 ${address}，現在讀不到。`,
    change: '換一個服務站',
    pin: '密碼',
    worker: '誰的密碼',
    enter: '確定',
    undo: '刪一個',
    wrong: '密碼不對。',
    unread: '密碼現在查不了，請再按一次「確定」。',
    wait: (seconds) => `請等 ${seconds} 秒再試。`,
    choose: '這台機器以後顯示：',
    demo: '示範服務站（不是真的）',
    cancel: '不換了',
  },
  en: {
    lost: (address) => `For staff: this machine is set to the station ${address}, which cannot be read now.`,
    change: 'Choose another station',
    pin: 'PIN',
    worker: 'Whose PIN',
    enter: 'OK',
    undo: 'Take one away',
    wrong: 'The PIN is wrong.',
    unread: 'The PIN cannot be looked up just now: press OK again.',
    wait: (seconds) => `Please try again in ${seconds} seconds.`,
    choose: 'From now on this machine shows:',
    demo: 'The demo station (not a real one)',
    cancel: 'Leave it',
  },
}

// What the lobby says of the bell, in three languages.
import type { Language } from '@doorstep/model/text'

export interface BellWords {
  readonly ring: string
  readonly ringHint: string
  readonly pressing: string
  readonly ringing: string
  /** Since how long it rings; nobody has answered yet. */
  readonly ringingFor: (minutes: number) => string
  readonly comes: (name: string) => string
  readonly comesHint: string
  readonly comesSoon: (name: string) => string
  readonly unheard: string
  /** Nobody is signed in at a desk. */
  readonly nobody: string
  /** The last one left while it rang. */
  readonly left: string
  readonly instead: (telephone: string | undefined) => string
  /** It rang and nobody came. */
  readonly unheardHint: (telephone: string | undefined) => string
  readonly again: string
  readonly stop: string
  readonly good: string
  readonly look: string
  readonly failed: string
  readonly tooSoon: (seconds: number) => string
  readonly cannot: string
  readonly leaveNeed: string
}

export const bellWords: Record<Language, BellWords> = {
  'zh-Hans': {
    ring: '请工作人员过来',
    ringHint: '点一下，接待台就会响铃',
    pressing: '正在按铃…',
    ringing: '接待台在响铃，请在这里等一等',
    ringingFor: (minutes) => (minutes === 0 ? '刚刚响，还没有人答应。' : `已经响了 ${minutes} 分钟，还没有人答应。`),
    comes: (name) => `${name}来了`,
    comesHint: '请在这里等。',
    comesSoon: (name) => `${name}知道了，过几分钟来`,
    unheard: '铃响了 5 分钟，没有人来',
    unheardHint: (telephone) => `请直接到接待台${telephone === undefined ? '' : `，或者打电话 ${telephone}`}。`,
    nobody: '现在按铃没有人听得见',
    left: '接待台的人刚刚走开了，铃没有人听得见',
    instead: (telephone) => `接待台还没有人签到。请到接待台看一看${telephone === undefined ? '' : `，或者打电话 ${telephone}`}。`,
    again: '再按一次',
    stop: '不用了',
    good: '好，知道了',
    look: '看一看',
    failed: '铃没有响，请再点一次。',
    tooSoon: (seconds) => `刚刚按过，请过 ${seconds} 秒再按。`,
    cannot: '这台机器不能按铃，请直接到接待台。',
    leaveNeed: '把事情留下来，工作人员会答复',
  },
  'zh-Hant': {
    ring: '請工作人員過來',
    ringHint: '點一下，接待台就會響鈴',
    pressing: '正在按鈴…',
    ringing: '接待台在響鈴，請在這裏等一等',
    ringingFor: (minutes) => (minutes === 0 ? '剛剛響，還沒有人答應。' : `已經響了 ${minutes} 分鐘，還沒有人答應。`),
    comes: (name) => `${name}來了`,
    comesHint: '請在這裏等。',
    comesSoon: (name) => `${name}知道了，過幾分鐘來`,
    unheard: '鈴響了 5 分鐘，沒有人來',
    unheardHint: (telephone) => `請直接到接待台${telephone === undefined ? '' : `，或者打電話 ${telephone}`}。`,
    nobody: '現在按鈴沒有人聽得見',
    left: '接待台的人剛剛走開了，鈴沒有人聽得見',
    instead: (telephone) => `接待台還沒有人簽到。請到接待台看一看${telephone === undefined ? '' : `，或者打電話 ${telephone}`}。`,
    again: '再按一次',
    stop: '不用了',
    good: '好，知道了',
    look: '看一看',
    failed: '鈴沒有響，請再點一次。',
    tooSoon: (seconds) => `剛剛按過，請過 ${seconds} 秒再按。`,
    cannot: '這台機器不能按鈴，請直接到接待台。',
    leaveNeed: '把事情留下來，工作人員會答覆',
  },
  en: {
    ring: 'Ask staff to come here',
    ringHint: 'One touch rings the bell at the desks',
    pressing: 'Ringing…',
    ringing: 'The bell rings at the desks. Please wait here.',
    ringingFor: (minutes) =>
      minutes === 0 ? 'It has just begun; nobody has answered yet.' : `It has rung for ${minutes} min; nobody has answered yet.`,
    comes: (name) => `${name} is coming`,
    comesHint: 'Please wait here.',
    comesSoon: (name) => `${name} has heard you and comes in a few minutes`,
    unheard: 'The bell rang for 5 minutes and nobody came',
    unheardHint: (telephone) => `Please go straight to the desk${telephone === undefined ? '' : `, or call ${telephone}`}.`,
    nobody: 'Nobody would hear the bell now',
    left: 'The staff have just left the desks; nobody hears the bell',
    instead: (telephone) => `No desk is signed in. Please look at the desks${telephone === undefined ? '' : `, or call ${telephone}`}.`,
    again: 'Ring again',
    stop: 'Never mind',
    good: 'All right',
    look: 'Show me',
    failed: 'It did not ring. Please touch it again.',
    tooSoon: (seconds) => `It rang a moment ago. Please wait ${seconds} seconds.`,
    cannot: 'This machine cannot ring. Please go straight to the desk.',
    leaveNeed: 'Leave your need, staff will answer',
  },
}

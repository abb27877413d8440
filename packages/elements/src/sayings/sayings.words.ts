// What residents say most: phrases for a need, by what it is about, and for how a reception was.
import type { STANDARD_CATEGORIES } from '@doorstep/model/services'
import type { Language } from '@doorstep/model/text'

type StandardCategory = (typeof STANDARD_CATEGORIES)[number]

interface SayingsWords {
  readonly label: string
  /** Between one and the next. */
  readonly pause: string
  readonly needs: Readonly<Record<StandardCategory | 'other', readonly string[]>>
  /** By the worse of the two answers; `open` before both are given, and for one in the middle. */
  readonly rating: Readonly<Record<'good' | 'open' | 'bad', readonly string[]>>
}

export const sayingsWords: Readonly<Record<Language, SayingsWords>> = {
  'zh-Hans': {
    label: '点一句就写上，再点就去掉',
    pause: '，',
    needs: {
      party: ['转党组织关系', '交党费', '参加活动'],
      government: ['帮我填表', '请人上门来办', '要带什么材料'],
      life: ['请人来修', '请人打扫', '教我用手机'],
      legal: ['想问律师', '请人调解', '钱被骗了'],
      health: ['陪我看病', '医生上门', '借轮椅'],
      culture: ['报名上课', '唱歌跳舞', '找人下棋'],
      community: ['楼道灯坏了', '垃圾没人收', '晚上太吵'],
      other: ['请人帮忙', '请人上门', '打电话给我'],
    },
    rating: {
      good: ['很有耐心', '讲得清楚', '办得很快', '谢谢你们'],
      open: ['很有耐心', '讲得清楚', '等得太久', '希望快一点'],
      bad: ['等得太久', '没有讲清楚', '说话不客气', '事情没有办成'],
    },
  },
  'zh-Hant': {
    label: '點一句就寫上，再點就去掉',
    pause: '，',
    needs: {
      party: ['轉黨組織關係', '交黨費', '參加活動'],
      government: ['幫我填表', '請人上門來辦', '要帶什麼材料'],
      life: ['請人來修', '請人打掃', '教我用手機'],
      legal: ['想問律師', '請人調解', '錢被騙了'],
      health: ['陪我看病', '醫生上門', '借輪椅'],
      culture: ['報名上課', '唱歌跳舞', '找人下棋'],
      community: ['樓道燈壞了', '垃圾沒人收', '晚上太吵'],
      other: ['請人幫忙', '請人上門', '打電話給我'],
    },
    rating: {
      good: ['很有耐心', '講得清楚', '辦得很快', '謝謝你們'],
      open: ['很有耐心', '講得清楚', '等得太久', '希望快一點'],
      bad: ['等得太久', '沒有講清楚', '說話不客氣', '事情沒有辦成'],
    },
  },
  en: {
    label: 'Tap to write one, tap again to take it out',
    pause: ' ',
    needs: {
      party: ['Transfer my membership.', 'Pay my dues.', 'Join activities.'],
      government: ['Help with a form.', 'Please come to me.', 'Which papers?'],
      life: ['Something is broken.', 'Help with cleaning.', 'Help with my phone.'],
      legal: ['Ask a lawyer.', 'Settle a quarrel.', 'I was cheated.'],
      health: ['Take me to the doctor.', 'A doctor at home.', 'Borrow a wheelchair.'],
      culture: ['Join a course.', 'Sing and dance.', 'Play chess.'],
      community: ['Light broken on the stairs.', 'Rubbish not collected.', 'Too loud at night.'],
      other: ['I need help.', 'Please come to me.', 'Please call me.'],
    },
    rating: {
      good: ['Very patient.', 'Clearly explained.', 'Quickly done.', 'Thank you.'],
      open: ['Very patient.', 'Clearly explained.', 'I waited too long.', 'Please be quicker.'],
      bad: ['I waited too long.', 'Not clearly explained.', 'Not friendly.', 'It was not done.'],
    },
  },
}

// What the rating says, in traditional Chinese.
import type { RatingWords } from './rating.words.shape.js'

export const words: RatingWords = {
  title: '這次辦得怎麼樣？',
  about: (worker) => `接待您的是 ${worker}。不留姓名，請照實說。`,
  attitude: '服務態度',
  attitudeHint: '待人好不好，有沒有耐心',
  ability: '服務能力',
  abilityHint: '說得清不清楚，事情辦沒辦成',
  steps: { 5: '非常滿意', 4: '滿意', 3: '基本滿意', 2: '不滿意', 1: '非常不滿意' },
  note: '還想說甚麼？（可以不寫）',
  noteHint: '不用寫姓名電話。只給站裏的負責人看，30 天後刪除。',
  send: '交給服務站',
  sending: '正在儲存…',
  both: '請兩項都點一下。',
  thanks: '謝謝您，收到了。',
  thanksGood: '我們會接著這樣做。',
  thanksBad: '謝謝您說實話。站裏的負責人會看，問清楚，改過來。',
  opening: '正在打開…',
  noQueue: '這裏收不到評價。請在服務站的機器上評價，或者告訴接待的人。',
  failed: '沒有存好。請再點一次。',
  refused: {
    'not-yet': '事情還沒辦完，辦完以後再評價。',
    unknown: '這裏查不到這個號，評價不了。',
    own: '這是您自己接待的，要由來辦事的人評價。',
    other: '現在評價不了。請告訴接待的人。',
  },
  over: (days) => `辦完超過 ${days} 天，不能再評價了。有話請直接來找我們。`,
  already: '這個號已經評價過了，謝謝您。',
}

// Tickets for the tests: an ordinary one, a reprint, and one with every name too long.
import type { TicketFacts } from '../slip/ticket.js'

export const ticket: TicketFacts = {
  number: 'A012',
  station: { 'zh-Hans': '梧桐里家门口服务站', 'zh-Hant': '梧桐里家門口服務站', en: 'Wutongli Service Station' },
  service: { 'zh-Hans': '病历本更换', 'zh-Hant': '病歷本更換', en: 'New medical record booklet' },
  issuedAt: '2026-11-20T10:24',
  ahead: 3,
  wait: { from: 10, to: 20 },
  bring: [
    { name: { 'zh-Hans': '医保卡', 'zh-Hant': '醫保卡', en: 'Medical insurance card' }, form: 'original' },
    { name: { 'zh-Hans': '旧病历本', 'zh-Hant': '舊病歷本', en: 'Old booklet' }, form: 'original', optional: true },
    {
      name: { 'zh-Hans': '代办要带代办人身份证', 'zh-Hant': '代辦要帶代辦人身分證', en: 'If you come for someone: your identity card' },
      form: 'original',
    },
  ],
  qr: { content: 'https://wutongli.example.org/ticket/#7f3k9mq2xw5t8b1n6c4d0hj', live: true },
}

export const reprint: TicketFacts = { ...ticket, reprint: true }

export const longNames: TicketFacts = {
  number: 'AB1024-K2',
  station: '梧桐里街道“家门口”服务站（党群服务站、新时代文明实践站）',
  service: '城乡居民基本养老保险参保登记、变更与待遇领取资格认证（代办），Urban-Resident-Pension',
  issuedAt: '2026-11-20T18:05',
  ahead: 0,
  wait: 'unknown',
  bring: [{ name: '《上海市居住证》或《户口簿》（首页、本人页）', form: 'original-and-copy', note: '复印件请用A4纸，站里可以免费复印。' }],
  qr: { content: '梧桐里 AB1024-K2 2026-11-20 18:05', live: false },
}

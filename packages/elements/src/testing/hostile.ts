// Five hundred texts that somebody may write into a feed to harm or break a page: the same ones every time.

/** What a text would set if anything of it ran. */
export const CANARY = 'doorstepCanary'

const MARKUP = [
  `<script>globalThis.${CANARY}=1</script>`,
  `<img src=x onerror=globalThis.${CANARY}=1>`,
  `<svg onload=globalThis.${CANARY}=1>`,
  `"><svg/onload=globalThis.${CANARY}=1>`,
  `'"--></style></script><script>globalThis.${CANARY}=1</script>`,
  `<iframe srcdoc="<script>parent.${CANARY}=1</script>"></iframe>`,
  `<a href="javascript:globalThis.${CANARY}=1">x</a>`,
  `<details open ontoggle=globalThis.${CANARY}=1>`,
  `<style>*{display:none!important}</style>`,
  `<base href="https://example.org/">`,
  `<template shadowrootmode=open><script>globalThis.${CANARY}=1</script></template>`,
  `{{constructor.constructor('globalThis.${CANARY}=1')()}}`,
  `\${globalThis.${CANARY}=1}`,
  `<!--?lit$123456789$-->`,
  `]]><![CDATA[<script>globalThis.${CANARY}=1</script>]]>`,
  `&lt;script&gt;globalThis.${CANARY}=1&lt;/script&gt;`,
]
const LINKS = [
  `javascript:globalThis.${CANARY}=1`,
  `JaVaScRiPt:globalThis.${CANARY}=1//`,
  `java\tscript:globalThis.${CANARY}=1`,
  `\u0001javascript:globalThis.${CANARY}=1`,
  `data:text/html,<script>parent.${CANARY}=1</script>`,
  `vbscript:globalThis.${CANARY}=1`,
  `blob:null/x`,
  `//example.org/\\@evil`,
]
const SIGNS = [
  '\u202e\u202d\u2066\u2067\u2068', // directions that are begun and never ended
  '\u202e颠倒过来的字',
  'שלום עליכם ברוכים הבאים',
  'مرحبا بكم في محطة الخدمة',
  '\u200b\u200c\u200d\u2060\ufeff',
  'a\u0301\u0302\u0303\u0304\u0306\u0307\u0308'.repeat(12),
  'Z\u0336\u0337\u0338\u0353\u0354\u0355'.repeat(20),
  '👩‍👩‍👧‍👦🏳️‍🌈👨🏿‍🚒🇨🇳',
  '\u0000\u0007\u001b[31m\u0008\u007f\u0085',
  '\ud800\udfff\ud800',
  '\n\r\n\t\v\f\u2028\u2029',
  '﷽𒐫꧅',
  '　　　　',
  "'; DROP TABLE tickets; --",
  '=HYPERLINK("https://example.org")',
  '%00%0d%0aSet-Cookie:x=1',
  '../../../../etc/passwd',
  'null',
  '__proto__',
  'constructor',
]
const LONG = [
  '长'.repeat(400),
  'W'.repeat(400),
  '𠮷'.repeat(200),
  'https://example.org/'.repeat(20),
  '1'.repeat(300),
  'ﬁ'.repeat(200),
  '–'.repeat(300),
]

/** The texts: each by itself, and then pairs of them in an order that is always the same. */
export function hostileTexts(count = 500): readonly string[] {
  const single = [...MARKUP, ...LINKS, ...SIGNS, ...LONG]
  const texts = new Set(single)
  let seed = 20_261_120
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
  while (texts.size < count) {
    const one = single[random(single.length)] ?? ''
    const other = single[random(single.length)] ?? ''
    texts.add(random(2) === 0 ? one + other : `${one.slice(0, 60)} 服务 ${other.slice(-80)}`)
  }
  return [...texts].slice(0, count)
}

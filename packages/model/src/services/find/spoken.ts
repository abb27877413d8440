// Words people say around their matter, which tell nothing of it: taken out of a question before it is looked up.

// Several dialects' small words among them: 阿拉, 侬, 伐, 额, 辣海. A word that may also be a matter's own stands in no list.
const CHINESE =
  '你好 您好 请问一下 请问 问一下 想问问 问问 打听一下 打听 麻烦 谢谢 帮帮忙 帮忙 帮我 帮个忙 师傅 同志 老师傅 小姑娘 ' +
  '我想要 我想 我要 我们 我家的 我家 我的 我 阿拉 吾伲 伲 侬 依 你们 你 您 他们 她 他 想要 想 需要 ' +
  '怎么样 怎么办 怎么弄 怎么 怎样 咋办 咋弄 咋 哪能办 哪能 哪里 哪儿 哪个 啥地方 啥辰光 啥人 啥 什么时候 什么地方 什么样 什么 ' +
  '为什么 多少 几点 何时 谁管 有没有 有伐 有吗 能不能 可不可以 可以 能 行不行 是不是 要不要 会不会 该 应该 得去 要去 ' +
  '去哪里办 去哪里 去哪 到哪里 到哪 在哪里 在哪 哪办 办理 办一下 办 搞一下 弄一下 一下 一个 一趟 个 ' +
  '这个 那个 这里 那里 这边 你们这里 现在 今天 刚刚 已经 还有 还要 还 就 都 也 又 再 才 很 太 蛮 老是 总是 ' +
  '好伐 好吗 好哇 好不好 伐 吗 呢 吧 啊 呀 哦 喔 嘛 咯 额 哎 喂 了 的 地 得 着 过 给 把 被 让 跟 和 是 在 有 到 去 来 要 想 辣海 辣 撒 ' +
  '事情 东西 相关 关于 因为 所以 如果 但是 申请办理'
const ENGLISH =
  'a an the i my me we our you your he she his her it its is am are was be been do does did can could would will may should shall to of in on at ' +
  'for with and or from by as this that these those there here where when what which who how why please want wants need needs like get got have has ' +
  'had some any about into out up just so if not no hello hi thanks thank help s t m re ve ll d im id dont cant'

const words = CHINESE.split(' ').sort((one, other) => other.length - one.length)
const byFirst = new Map<string, string[]>()
for (const word of words) byFirst.set(word.charAt(0), [...(byFirst.get(word.charAt(0)) ?? []), word])

/** English words that tell nothing. */
export const EMPTY_ENGLISH: ReadonlySet<string> = new Set(ENGLISH.split(' '))

/** `text` with a space for each small word; a text of nothing else is given back whole. */
export function withoutSmallWords(text: string, keeps: (bigram: string) => boolean = () => false): string {
  let left = ''
  for (let at = 0; at < text.length;) {
    const word = byFirst.get(text.charAt(at))?.find((each) => text.startsWith(each, at))
    // 想 in 思想 is no small word: a single character stays where it makes a word of the feed with a neighbour
    const holds =
      word?.length === 1 && ((at > 0 && keeps(text.slice(at - 1, at + 1))) || (at + 1 < text.length && keeps(text.slice(at, at + 2))))
    left += word && !holds ? ' ' : text.charAt(at)
    at += word && !holds ? word.length : 1
  }
  return left.trim() === '' ? text : left
}

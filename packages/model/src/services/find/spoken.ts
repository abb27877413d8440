// Words people say around their matter: those that tell nothing of it are taken out of a question, those that tell little weigh little.

// Several dialects' small words among them: 阿拉, 侬, 伐, 辣海, 嘅, 係. A word that may also be a matter's own stands in no list.
const SMALL_WORDS =
  '你好 您好 侬好 请问一下 请问 请教 想请教 问一下 问一声 想问问 问问 打听一下 打听 麻烦 谢谢 唔该 帮帮忙 帮忙 帮我 帮个忙 师傅 同志 老师傅 小姑娘 ' +
  '我想要 我想 我要 我们 我家的 我家 我的 我 阿拉 吾伲 伲 侬 依 你们 你 您 他们 她们 她 他 伊拉 伊 人家 自家 自己 想要 想 需要 ' +
  '怎么样 怎么办 怎么弄 怎么 怎样 点样 如何 是否 咋办 咋弄 咋整 咋 哪能办 哪能弄 哪能 哪里 哪儿 哪个 边度 啥地方 啥辰光 啥人 啥事体 啥 什么时候 什么地方 ' +
  '什么样 什么 为什么 为啥 多少 几点 几时 几钱 何时 谁管 有没有 有勿有 有得 有伐 有吗 能不能 可不可以 可以 能 行不行 来三伐 是不是 系咪 要不要 要勿要 ' +
  '会不会 会勿会 晓得伐 勿晓得 不晓得 不知道 该 应该 得去 要去 去哪里办 去哪里 去哪 到哪里 到哪 在哪里 在哪 哪办 办理 办一下 办 搞一下 弄一下 弄弄 弄 ' +
  '一下 一个 一趟 一歇 一眼 个 格 搿 只 这个 那个 迭个 这里 那里 这边 该搭 伊搭 你们这里 现在 今天 今朝 明朝 昨天 昨日 明天 最近 刚刚 已经 一直 还有 还要 ' +
  '还 就 都 也 又 再 才 很 太 蛮 老是 总是 交关 邪气 好伐 好吗 好哇 好不好 好弄伐 伐 吗 么 呢 吧 啊 呀 哦 喔 嘛 咯 啦 呗 咧 咩 嘅 额 哎 喂 嗯 了 的 地 得 着 过 ' +
  '听说 据说 好像 到底 实在 可能 没办法 拜托 不好意思 打扰一下 打扰 前两天 前几天 上个礼拜 上礼拜 这两天 急死人 急用 赶紧 马上 了解一下 想了解 了解 ' +
  '老底子 阿有 阿要 阿是 阿好 勒拉 辣辣 好勿好 阿里搭 哪搭 哪块 哪边 啥场化 做啥 几钿 几化 多少钱 多少钞票 可否 能否 耶 欸 唷 俺们 俺家 俺 咱们 咱家 咱 恁 ' +
  '啷个 咋个 咋搞 没得 噻 哈 嘞 我哋 你哋 佢哋 佢 哋 喺 俾 畀 乜嘢 咁 冇 咗 嚟 ' +
  '给 把 被 让 跟 和 是 在 有 到 去 来 要 勿要 辣海 辣 勒海 勒浪 勒 撒 事情 事体 东西 相关 关于 因为 所以 如果 但是 然后 那么 申请办理'
const EMPTY =
  'a an the i my me mine we our us you your he she his her it its they them their is am are was were be been being do does did can could would may should ' +
  'shall to of in on at for with since until before after around during and or from by as this that these those there here where when what which who whom whose how why please plz pls want wants ' +
  'wanna need needs like get got have has had having some any about into out up just so if not no than then but because hello hi hey thanks thank help s t m ' +
  're ve ll d im ive dont cant didnt doesnt isnt yes ok okay very wondering looking hoping trying able myself ourselves time times'

const LIGHT_CHARACTERS =
  '人家天日月年小大老好多少上下里外做讲说看问用找买叫知道晓没不勿自己新旧长时候点钟区楼边面前后种些每从早晚夜教会开关打拿带走快慢难觉感真非常特别当' +
  '成出进回起住件事能要想去来到有只伊啦嗰格个位号一二两三几半次几连全各另较最太更便方法样情名话行弄搞收生心'
const LIGHT_WORDS =
  'will today tomorrow tonight now morning afternoon week weeks weekend month months year years day days few mom mum mother father dad son daughter wife ' +
  'husband friend people person someone somebody anyone anybody thing things something anything place new old big small good bad nice really much many go ' +
  'going come coming take taking make made use using find tell know think let see give work works open near next long way best first last only also more ' +
  'still already back hard easy difficult urgent urgently asap soon quickly live lives station centre center community local office ask say said again always every another other one two three four five keep put too lot'

/** Characters and words said of any matter: they tell little, and that no item holds them tells nothing. */
export const LIGHT: ReadonlySet<string> = new Set(LIGHT_CHARACTERS)
export const LIGHT_ENGLISH: ReadonlySet<string> = new Set(LIGHT_WORDS.split(' '))
/** English words that tell nothing. */
export const EMPTY_ENGLISH: ReadonlySet<string> = new Set(EMPTY.split(' '))
/** Syllables, as they sound in Shanghai, that tell nothing where no pair of an item holds them. */
export const SMALL_SYLLABLES: ReadonlySet<string> = new Set(
  'wo men ni nin ta yao xian xu zen me ban na li er de le ma ba ne a qu you mei qin wen yi xia ge nen ke si so zai sen zui tai hen dou ye jiu'.split(
    ' ',
  ),
)

const byFirst = new Map<string, string[]>()
for (const word of SMALL_WORDS.split(' ').sort((one, other) => other.length - one.length))
  byFirst.set(word.charAt(0), [...(byFirst.get(word.charAt(0)) ?? []), word])

const tellsLittle = (character: string): boolean => LIGHT.has(character) || (byFirst.get(character)?.includes(character) ?? false)

/**
 * `text` with spaces for each small word, each character where it stood; a text of nothing else is given back whole. `isPair` says
 * whether the two characters from a place on stand so in the feed: 想 in 思想 is no small word.
 */
export function withoutSmallWords(text: string, isPair: (at: number) => boolean): string {
  let left = ''
  for (let at = 0; at < text.length;) {
    const word = byFirst.get(text.charAt(at))?.find((each) => text.startsWith(each, at))
    const stays =
      word === undefined ||
      (word.length === 1 &&
        ((at > 0 && !tellsLittle(text.charAt(at - 1)) && isPair(at - 1)) || (!tellsLittle(text.charAt(at + 1)) && isPair(at))))
    left += stays ? text.charAt(at) : ' '.repeat(word.length)
    at += stays ? 1 : word.length
  }
  return left.trim() === '' ? text : left
}

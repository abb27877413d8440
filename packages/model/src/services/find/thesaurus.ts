// The field's everyday words beside its official ones, in groups that mean the same to whoever asks; the feed's keywords say the rest.

const GROUPS = `
理发 剪头发 剃头 剪发 推头 理个发 轧头发 头发长 haircut barber
量血压 测血压 血压 血压高 高血压
测血糖 血糖 糖尿病 验血糖
打官司 起诉 法院 告他 告人 律师 法律咨询
老人 老年人 长者 爷叔 阿婆 老头 老太 老太太 老爷爷 老奶奶 老娘 爸妈 父母 老伴 高龄 爷爷 奶奶 阿爷 阿奶 外婆 姆妈 敬老 老年
孩子 小孩 小囡 小朋友 儿童 娃 宝宝 儿子 女儿 孙子 孙女
弄丢 遗失 挂失 补办 丢了 落脱 掉了 不见了 找不到 没了 丢失 丢 失窃 被偷
盖章 敲章 图章 盖个章 敲个章 公章 印章
复印 影印 拷贝 copy photocopy
打印 列印 打出来 print
修理 维修 报修 坏脱 坏了 坏掉 修 修一修 不灵 broken fix repair mend
漏水 渗水 滴水 漏 leak leaking
吵架 吵相骂 相骂 闹矛盾 纠纷 闹翻 吵 争执
太吵 吵得 噪声 噪音 吵死 扰民 声音大 声音响 响 noisy noise
吃饭 用餐 助餐 食堂 饭菜 午饭 中饭 夜饭 meal meals lunch dinner
送饭 送餐 送到家 外送 delivery
看病 看医生 门诊 看毛病 瞧病 医生 郎中 doctor
配药 开药 拿药 配点药
打针 疫苗 接种 预防针 注射 打疫苗 jab vaccine vaccination
体检 检查 筛查 身体检查 checkup screening
过期 到期 失效 expired
残疾 残废 伤残 disabled disability
没钱 困难 穷 经济困难 没有钱 揭不开锅 缺钱 过不下去 poor hardship
救助 救济 帮困 补助 帮扶
低保 最低生活保障 dibao
津贴 补贴 补助 生活费 allowance
工资 薪水 工钱 欠薪 讨薪 wages salary
辞退 开除 炒鱿鱼 解雇 fired dismissed
失业 没工作 找工作 求职 就业 下岗 寻生活 job unemployed
退伍 退役 当过兵 军人 转业 veteran
怀孕 有喜 生孩子 生育 大肚子 二胎 二孩 三胎 三孩 生小囡 pregnant birth
结婚 领证 登记结婚 married marry wedding
骗子 诈骗 被骗 骗钱 受骗 骗 上当 scam fraud cheated
遗嘱 遗产 继承 立遗嘱 身后事
旧沙发 大件垃圾 旧家具 床垫 大件 大垃圾 旧床 旧柜子 sofa mattress furniture
狗 养狗 养犬 小狗 犬 宠物 dog puppy pet
楼梯 爬楼 上下楼 下楼 下不了楼 没电梯 没有电梯 stairs upstairs downstairs
轮椅 拐杖 助行器 拐棍 wheelchair crutch crutches
电话 手机 智能机 智能手机 phone smartphone
电影 片子 movie film cinema
唱歌 合唱 唱唱歌 sing choir singing
跳舞 舞蹈 广场舞 dance dancing
书 图书 看书 借书 读书 book books
锻炼 健身 运动 练身体 gym exercise fitness
独居 一个人住 独自一人 单独住 孤老 alone
摔倒 跌倒 掼跤 跌跤 滑倒 fall fell
房子 住房 房屋 屋里 flat apartment house
租房 租房子 借房子 出租 公租房 廉租房 rent rental
党员 入党 组织关系 支部 party
志愿者 义工 做好事 volunteer
意见 建议 反映 提议 投诉
停车 车位 泊车 parking
物业 物业公司 物管
电灯 灯泡 灯 电灯泡 light lamp
马桶 抽水马桶 坐便器 toilet
水龙头 龙头 tap faucet
保姆 钟点工 阿姨 家政 cleaner
护理 照顾 照看 照料 看护 服侍 陪护 carer
换 更换 调换 换新 调一本 new replace
用完 写满 满了 用光 用脱 用光了 full
缴费 交费 付钱 缴 付费 pay bill bills
工具 电钻 家什 梯子 tool tools
旅游 出去玩 白相 游玩 一日游 trip travel
心情 难过 难受 想不开 抑郁 睡不着 困不着 失眠 郁闷 心里闷 焦虑 伤心 sad lonely depressed
家暴 打人 打老婆 被老公打 打我
身份证 身份證 证件
医保卡 社保卡 医疗卡 insurance
养老金 退休金 退休工资 劳保 pension
搬来 搬家 新搬 住进来 moved
儿子女儿 子女 小辈
衣服 裤子 裤脚 衣裳 clothes trousers
磨刀 磨剪刀 菜刀 knife knives
种花 养花 花草 盆栽 花 植物 flowers plants
照片 相片 老照片 photo photos
台风 大风 暴雨 汛 typhoon storm flood
`

/** Word -> the numbers of the groups it stands in, by first character: what `conceptsIn` walks along. */
const members = new Map<number, { readonly word: string; readonly concept: number }[]>()
const english = new Map<string, number[]>()
GROUPS.trim()
  .split('\n')
  .forEach((line, concept) => {
    for (const word of line.split(' ')) {
      if (/^[a-z]/.test(word)) english.set(word, [...(english.get(word) ?? []), concept])
      else members.set(word.charCodeAt(0), [...(members.get(word.charCodeAt(0)) ?? []), { word, concept }])
    }
  })

/** Calls `found` with each group's number and the span of the word of it that stands in `text` (simplified, folded). */
export function conceptsIn(text: string, found: (concept: number, start: number, end: number) => void): void {
  for (let at = 0; at < text.length; at++)
    for (const { word, concept } of members.get(text.charCodeAt(at)) ?? [])
      if (text.startsWith(word, at)) found(concept, at, at + word.length)
}

/** The groups of an English word. */
export function conceptsOf(word: string): readonly number[] {
  return english.get(word) ?? []
}

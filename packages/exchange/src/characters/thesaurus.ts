// The field's everyday words beside its official ones, in groups that mean the same to whoever asks.

/**
 * One group a line: Mandarin, Shanghai's own words, Taiwan's and Hong Kong's in simplified characters, English stems' whole words.
 * `doorstep index` writes them into services.json; what is true of one item only belongs among its keywords.
 */
const GROUPS = `
理发 剪头发 剃头 剪发 推头 理个发 轧头发 头发长 剪头 理头发 修面 刮胡子 haircut barber hairdresser hair 发型 理发店 理发师 剪刘海 鬓角 光头 头发乱 剃头师傅 剃光 剪短 洗头 染发 烫头 hairdressing shave trim trimmed cut hairstyle 刮脸 理个头 修头发 剪短点 头发遮 遮眼睛 头发乱糟糟
量血压 测血压 血压 血压高 高血压 降压 血压计 头昏 血压低 心血管 量量血压 hypertension 血压药 压力高 头晕眼花 hypertensive
测血糖 血糖 糖尿病 验血糖 糖尿 diabetes 血糖仪 胰岛素 糖高 甜尿 扎手指 sugar 甜的不能吃 控糖 打胰岛素 diabetic insulin glucose
打官司 起诉 法院 告他 告人 律师 法律咨询 官司 告状 打赢 上法庭 lawsuit court sue lawyer attorney solicitor 打赢官司 判决 开庭 仲裁 起诉书 辩护 讨公道 吃官司 legal advocate tribunal judge 懂法的人 懂法律 懂行的人 法律人士 押金 不退押金 维权打官司 索赔 赔偿 起诉状 deposit refund claim legally suing sued 要不回来 不还钱 借给 借出去 打水漂 老赖
老人 老年人 长者 爷叔 阿婆 老头 老太 老太太 老爷爷 老奶奶 老娘 爸妈 父母 老伴 高龄 爷爷 奶奶 阿爷 阿奶 外婆 姆妈 敬老 老年 老爸 老妈 阿嬷 阿公 外公 老头子 老太婆 老母亲 老父亲 银发 老爹 阿爹 好婆 年纪大 上了年纪 岁数大 senior seniors elderly grandma grandmother grandpa grandfather aged 老同志 老阿姨 老伯 老伯伯 长辈 父亲 母亲 爹 娘 爸 妈 爸爸 妈妈 公公 婆婆 公婆 俺爹 俺娘 奶 爷 老婆婆 老先生 八十岁 九十岁 七十岁 退休 老龄 长寿 granny grandad grandparent grandparents parents pensioner retiree 老阿爸 老姆妈 老父老母 二老 爷娘 岳父 岳母 丈母娘 公爹 八旬 七旬 古稀 老寿星 retired pensioners nan nana granda grandfathers grandmothers dad mum mom mother father
孩子 小孩 小囡 小朋友 儿童 娃 宝宝 儿子 女儿 孙子 孙女 囡囡 小毛头 婴儿 外孙 外孙女 小把戏 小鬼头 小人 娃娃 亲子 child children kid kids baby toddler son daughter 娃儿 小家伙 幼儿 学生 小学生 中学生 男孩 女孩 囡 侄子 外甥 妹妹 弟弟 细路 小盆友 两个小的 小不点 infant boy girl youngster newborn 大的小的 熊孩子 小朋友们 二宝 大宝 囡儿 细佬 男囡 女囡 幺儿 伢 儿女 子女 囝囡 小毛孩 读书郎 schoolboy schoolgirl teenagers grandson granddaughter grandchild grandchildren nephew niece 三岁 四岁 五岁 六岁 幼童 两三岁
弄丢 遗失 挂失 补办 丢了 落脱 掉了 不见了 找不到 没了 丢失 丢 失窃 被偷 寻不着 寻勿着 遗落 没掉 补领 搞丢 忘记 忘了 忘记了 寻勿到 偷 lost lose stolen missing 搞丢了 掉落 落在 忘带 丢在 捡不回来 遗忘 寻不到 揿脱 扔了 misplaced dropped gone 弄没了 搞没了 掉哪了 没找到 掉车上 遗落在 补一个 losing misplace vanished
盖章 敲章 图章 盖个章 敲个章 公章 印章 盖印 敲图章 敲只章 stamp seal 盖戳 戳子 公家章 章子 敲个图章 签字盖章 红章 stamped 盖个戳 红印 红戳 公家印 签章 去哪盖 哪里盖 stamping seals signature sign 盖一下 给盖 给敲一个
证明 证明书 开具 出具 证明信 介绍信 certificate proof 条子 证明材料 证实 开个条子 字据 凭证 出证明 证书 认定 confirmation letter document proves 开证明 开张证明 出个证明 打个证明 prove documents papers statement 说明 住址说明 一个纸 一张纸 出一个 出一张
复印 影印 拷贝 copy photocopy xerox 拷一份 复制 翻印 印一份 复写 印几张 photocopying duplicate copies 复印件 翻一份 duplicates photostat copier xeroxed 影本 副本 正反面
打印 列印 打出来 印出来 打印机 印 print printer printout 弄到纸上 印到纸上 打出 列印店 打材料 印表机 印资料 打纸 paper documents pdf 打印件 印出 打成纸 出纸 弄成纸质 printed prints printing pages document file files usb 翻印件 影本印
扫描 扫一扫 扫成 scan scanner
修理 维修 报修 坏脱 坏了 坏掉 修 修一修 不灵 坏 失灵 故障 勿灵 修一下 弄坏 断了 裂了 松了 broken fix repair mend damaged fault faulty 整修 修缮 维护 抢修 坏特 坏忒 勿好用 用不了 不能用 不亮 不转 不响 掉下来 脱落 塌 破 歪 漏电 repairs repairing broke fixing fixed damage crack cracked 坏坏脱 罢工 动不了 打不开 关不上 卡住 掉了 脱开 松脱 失修 修好 找人修 handyman malfunction stuck technician
漏水 渗水 滴水 漏 渗 滴下来 漏下来 水漏 leak leaking leaks leakage drip dripping 淌水 渗下来 滴滴答答 天花板 返潮 发霉 水渍 墙湿 ceiling damp wet 滴滴嗒嗒 漏得 漏到楼下 漏到我家 天花板湿 墙壁湿 soaked soaking dripped mould mold seepage leaked drips
吵架 吵相骂 相骂 闹矛盾 纠纷 闹翻 吵 争执 矛盾 翻脸 打架 不讲道理 评理 调解 quarrel dispute argue argument conflict mediate mediator 争吵 闹别扭 合不来 打官腔 撕破脸 骂人 吵嘴 闹僵 不和 扯皮 结怨 评评理 讲和 劝和 说和 adjudicate row feud neighbor neighbour fight fights fighting 闹得 吵起来 吵翻 闹纠纷 谈不拢 讲不通 不讲理 赖账 不肯赔 不赔 赔钱 评个理 说句公道话 劝一劝 mediating compensation compensate refuses quarrels quarrelling arguing arguments disputes
太吵 吵得 噪声 噪音 吵死 扰民 声音大 声音响 响 吵闹 轰隆 咚咚 蹦 敲敲打打 脚步 吵人 吵醒 电钻声 音响 喇叭 半夜 叫个不停 闹猛 闹死 吵煞 投诉 noisy noise loud nuisance 吵吵 闹腾 嘈杂 叮叮当当 乒乒乓乓 乒乒乓 拖凳子 弹琴 练琴 唱卡拉ok 大喇叭 打桩 半夜三更 吵得睡不着 吵得要死 造声 噪 狗吠 骚扰 music banging drilling barking stomping 高空抛物 油烟 异味 臭 臭味 扔烟头 养鸡 鸡叫 公鸡 鸽子 smell smoke smoky stink dog loudspeaker shouting upstairs 蹦蹦跳跳 跑来跑去 跳来跳去 拖椅子 拉椅子 夜半 吵闹声 鬼哭狼嚎 唱k 麻将 打麻将 搓麻将 敲打 吵得慌 闹心 disturb disturbing disturbance noisily stomp stomps loudly screaming shout karaoke mahjong 凌晨 半夜还 深夜 吼叫 尖叫 吊嗓子 大声 大嗓门 midnight
装修 敲墙 施工 翻新 renovation renovating decorating 敲敲打打 打洞 砸墙 打孔 动工 rebuild builders construction
吃饭 用餐 助餐 食堂 饭菜 午饭 中饭 夜饭 早饭 晚饭 烧饭 做饭 煮饭 便当 餐厅 老饭堂 饭堂 伙食 饭 meal meals lunch dinner canteen cafeteria food eat cook 吃 搭伙 吃食 口粮 小菜 饭店 就餐 开伙 烧菜 做菜 煮 饭点 大荤 菜饭 热饭 一口饭 送口吃的 吃饭地方 吃啥 eating hungry dining diner dish dishes breakfast supper 买饭 一日三餐 三餐 填肚子 搭伙吃 吃口热的 热乎饭 没人烧饭 没人做饭 不会烧饭 饿 ate eats cheaply cheap restaurant feed fed
送饭 送餐 送到家 外送 送便当 饭送 送上门 送上来 delivery deliver delivered 拿饭 带饭 送吃的 送口吃的 送来吃 饭盒 盒饭 外送餐 takeaway bring brings brought lunchbox 送份热的 送热饭 送口热饭 带份饭 拎饭 homebound deliveries delivers lunchboxes
看病 看医生 门诊 看毛病 瞧病 医生 郎中 大夫 医院 卫生站 卫生服务站 生病 不舒服 诊所 门诊部 doctor physician gp clinic sick ill 求医 就医 就诊 治病 郎中先生 看诊 问诊 西医 中医 瞧大夫 医务室 卫生院 卫生室 挂号 生毛病 毛病 medical unwell 义诊 专家 坐诊 坐堂 看牙 牙医 dentist nurse hospital appointment 小毛小病 小毛病 小病 伤风咳嗽 打喷嚏 头痛脑热 病了 生了病 求诊 consult consultation practitioner illness doctors
发烧 感冒 咳嗽 头痛 头疼 头晕 拉肚子 肚皮痛 肚子痛 肚子疼 发热 喉咙痛 胃痛 fever cold cough headache stomachache 流鼻涕 嗓子痛 咳 头昏脑胀 呕吐 腹泻 恶心 感冒了 伤风 寒热 牙痛 皮疹 过敏 flu pain stomach throat 打喷嚏 鼻塞 关节痛 腰酸背痛 腰疼 背痛 肠胃 吃坏 肚痛 feverish sneeze sore coughing aches ache
配药 开药 拿药 配点药 药方 处方 开点药 领药 prescription medication 领药方 抓药 药房 药单 慢病药 降压药 开点药片 refill pharmacy prescribe 续方 开降压药 开慢性病药 药吃完了 没药了 medicines refills prescriptions
打针 疫苗 接种 预防针 注射 打疫苗 流感 防疫针 jab vaccine vaccination vaccinated shot flu 打预防 疫苗针 打一针 打新冠 补种 肺炎 链球菌 狂犬 疱疹 无细胞 immunisation immunization immunize inoculation pneumonia shingles injection covid 打一支针 补一针 第三针 流感季 肺炎链球菌 vaccinate injections jabs shots influenza 怕得流感 得流感
体检 检查 筛查 身体检查 健康检查 健检 checkup screening examination 检查身体 身体普查 化验 抽血 验血 拍片 b超 查身体 physical test tests exam 查一查身体 采便 采便管 采样 粪便 便检 查大便 做检查 scan kit sample bloods
档案 病历 病史 病例 化验单 报告 诊断书 record records history report 报告单 单子 病案 检查单 调阅 results file files 调病史 查病史 以前看病 过去的检查 旧报告 看以前 reports 片子结果 拍的片子 拍片结果 以前拍的 ct 核磁 xray
过期 到期 失效 期满 过期了 expired expire expires expiry 快到期 到期了 期限 超期 过了期 有效期 逾期 outdated overdue valid 快过期 作废 用不了了 没用了 不能用了 expiring lapsed
残疾 残废 伤残 残障 身心障碍 断脚 断手 聋 瞎 盲 disabled disability handicapped 残疾人 聋哑 智障 肢残 视障 听障 拄拐 坐轮椅 评残 断肢 deaf blind impaired 耳聋 听不见 听不清 耳朵 助听器 失明 断手断脚 瘸 跛 精神病 自闭症 智力 hearing hear autism sight eyesight amputee 腿脚残 截肢 少条腿 缺手 坐轮椅的 handicap impairment disabilities 拐了 评个级 评级 鉴定 瘸了 走路一瘸一拐 独臂
没钱 困难 穷 经济困难 没有钱 揭不开锅 缺钱 过不下去 没钞票 呒没钞票 没铜钿 呒没铜钿 付不起 请不起 出不起 看不起病 贫困 afford poor hardship poverty struggling 手头紧 拮据 没铜钱 呒钞票 穷光蛋 家境 欠债 负债 没收入 收入低 吃不上饭 缺钞票 开不了锅 日子难过 特困 broke income 顶梁柱 病倒 倒下了 断了收入 断粮 没米下锅 交不起 学费 吃不起 缴不起 家底 掏空 花光 倾家荡产 砸锅卖铁 重病 大病 白血病 尿毒症 化疗 透析 needy destitute tuition bankrupt 断供 房贷 还不起 还不上 八百块 怎么活 活不下去了 停工 没进账
救助 救济 帮困 补助 帮扶 慰问 求助 relief aid 资助 接济 补贴家用 困难补助 救急 援助 捐助 救济金 关怀 support assistance 帮帮我们 帮一把 拉一把 搭把手 救救 伸手 募捐 捐款 charity donation donations
低保 最低生活保障 低收入 低收入户 吃低保 困难户 dibao welfare 低保金 生活保障 保障金 吃救济 保障线 social
津贴 补贴 补助 生活费 补助金 奖励 优惠 allowance subsidy benefit grant 补助费 补贴费 奖金 发钱 领钱 零用钱 营养费 综合津贴 给多少钱 money payment bonus 发钞票 每季度 按季 补多少 补几钿 多少补贴 allowances payments grants subsidies
工资 薪水 工钱 欠薪 讨薪 薪资 发钱 发工资 工钿 拿不到钱 wages wage salary unpaid 加班费 血汗钱 薪酬 月薪 工钱拿不到 拖欠 欠钱 讨工钱 克扣 遣散费 补偿金 赔偿金 payslip pay paid severance overtime 加班 加班到半夜 没给钱 年前的钱 血汗 扣工资 扣钱 拖着不给 压工资 salaries paycheck paying pays
老板 雇主 公司 单位 厂里 包工头 老细 工头 boss employer company 雇佣 用人单位 工厂 厂方 黑心老板 总经理 firm factory
辞退 开除 炒鱿鱼 解雇 裁员 被裁 裁掉 劝退 不要我 fired dismissed layoff 资遣 遣散 炒掉 赶走 不让上班 开掉 丢饭碗 失掉工作 解除合同 辞职 fire sacked redundant dismissal 走人 让我走 卷铺盖 不续签 砍人 被优化 优化 dismiss terminated termination laid
失业 没工作 找工作 求职 就业 下岗 寻生活 上班 找活 打工 待业 招工 求职登记 找个活 活干 寻工作 应聘 job jobs unemployed unemployment vacancy 找事做 找份工 做工 赚钱 工作机会 岗位 职位 用工 找饭碗 找份事做 没事做 没活干 打零工 保安工作 应征工作 career employment hire hiring jobless 搵工 揾工 搵份工 揾份工 辞工 辞了工 辞职了 炒更 找个工作 找个保安 找个阿姨做 没班上 没收入 没单位 想上班 兼职 找事 做保安 做保洁 应届 简历 打份工 vacancies workless resume cv recruitment 没文凭 没学历 能干啥 干点啥 年纪大没人要 停工
培训 学技术 学手艺 技能 training trade skill skills 学门手艺 学技能 职业技能 证书班 考证 上岗证 qualification
退伍 退役 当过兵 军人 转业 复员 老兵 部队 战友 烈属 军属 荣民 光荣之家 veteran army soldier military 军官 战士 兵 部队回来 服过役 解放军 优抚 光荣牌 退伍兵 soldiers veterans served 优待证 八一 抚恤 pla serviceman 在部队 部队里 老部队 服役过
当兵 参军 入伍 征兵 兵役 服役 服兵役 应征 conscription enlist 去当兵 报名参军 应征入伍 征兵办 十八岁 兵役登记 enlistment recruit draft
怀孕 有喜 生孩子 生育 大肚子 二胎 二孩 三胎 三孩 生小囡 怀上 有了身孕 孕妇 准妈妈 预产期 产检 生宝宝 坐月子 生产 产后 月子 pregnant pregnancy birth expecting maternity 大肚皮 肚子里 有了 头胎 头一胎 养小囡 养小人 快生了 分娩 生娃 娃生了 出生 新生儿 生了 准生证 newborn expectant 报备 有了小囡 有小孩了 大了肚子 生老二 生老大 pregnancies newborns birthing 预产 快要生
结婚 领证 登记结婚 结婚证 婚姻登记 扯证 打证 办喜事 婚事 marry marriage wedding 对象 成亲 成家 娶 嫁 嫁人 新郎 新娘 把证领了 领红本 结婚证书 领红本本 bride groom engaged wed spouse 女朋友 男朋友 未婚夫 未婚妻 把证领 领证去 扯个证 红本 新人 成婚 marrying weddings fiance fiancee girlfriend boyfriend
离婚 离掉 分手 离异 divorce divorced 过不下去了 分开过 抚养权 抚养费 跟谁 前夫 前妻 散伙 custody separation separated alimony 分居 净身出户 过不到一块 不跟他过 儿子归谁 孩子归谁 divorcing
骗子 诈骗 被骗 骗钱 受骗 骗 上当 诈欺 中奖 转账 汇款 打钱 打钞票 陌生电话 验证码 刷单 冒充 可疑 链接 scam fraud cheated scammer fake suspicious phishing transfer 假警察 假公安 假的 中招 骗走 骗局 套路 电信诈骗 传销 投资 理财 保健品 高收益 网贷 赔钱 假冒 骗术 杀猪盘 钓鱼 转钱 冒牌 swindle swindled con trick tricked police call caller 安全账户 安全帐户 转到 公检法 屏幕共享 洗钱 网恋 兼职 退款 冒充客服 冻结 通缉 养老诈骗 卖药的 免费鸡蛋 送鸡蛋 会销 推销 sms hacked 银行卡 中了奖 领奖 送礼品 免费领 短信 刷流水 手机号异常 涉嫌 传票 帐户异常 账户异常 text message messages texts bank otp investment lottery prize scams frauds scammers
遗嘱 遗产 继承 立遗嘱 身后事 后事 留给 过世以后 百年之后 遗言 老了以后 will inheritance inherit testament 死后 走了以后 归谁 写下来 留下 交代后事 传给 分家产 家产 财产 房子给谁 过世 去世 不在了 遗赠 legacy heir heirs die death 留给谁 分房子 分财产 死了以后 立字据 公证 交代 wills estate inherits bequeath notary
监护 监护人 意定监护 做主 签字 guardian guardianship 痴呆 老糊涂 失智 阿尔茨海默 糊涂 代我决定 dementia alzheimer 替我做主 替我签字 糊涂了 认不得人 忘性大 guardians decisions
旧沙发 大件垃圾 旧家具 床垫 大件 大垃圾 旧床 旧柜子 沙发 家具 扔掉 丢掉 掼脱 搬走 席梦思 大橱 旧家电 sofa couch mattress furniture bulky junk wardrobe rubbish trash garbage 旧东西 旧物 破烂 收破烂 收旧货 处理掉 扔 掼 甩掉 大垃圾堆 垃圾 旧冰箱 旧电视 旧洗衣机 床架 柜子 桌子 椅子 衣柜 楼道堆物 dump dispose disposal throw discard bed fridge cupboard 大家具 旧柜 组合柜 马桶垃圾 建筑垃圾 装修垃圾 砖头 rubble removal 拉走 来拉 运走 拖走 搬不动 抬不动 上门收 清走 清掉 旧床垫 旧衣柜 旧桌子 马桶扔 haul collect collected pickup mattresses couches throwing dumping disposing 墙砖 碎砖 敲下来 拆下来 旧门 旧地板 水泥 石膏板 washing machine fridges tv bricks plaster 一屋子家具 遗物 清空屋子 清空 腾空 搬家扔
狗 养狗 养犬 小狗 犬 宠物 狗狗 毛孩子 遛狗 狗证 狗牌 dog dogs puppy pet 汪星人 宠物狗 牵绳 狗屎 狗粪 犬证 泰迪 金毛 狗咬 狂犬疫苗 pets puppies leash 狼狗 大狼狗 大狗 小狗狗 萨摩耶 柯基 拉布拉多 养条狗 养只狗 kennel leashes 咬人 没牌子 乱咬 恶犬 狗咬人 拴 绳子 bite bites bit biting
猫 野猫 流浪猫 cat cats stray
楼梯 爬楼 上下楼 下楼 下不了楼 没电梯 没有电梯 上楼 爬不动 走不下去 背下楼 抬下去 下楼梯 爬楼梯 stairs downstairs staircase climb 上不去 下不来 高楼层 六楼 五楼 四楼 楼层高 上楼下楼 背上背下 上上下下 floor floors walk climbing 抬上抬下 上不来 走不下来 爬不上 卡在楼上 困在楼上 stair stairlift stairway
电梯 升降机 装电梯 梯 lift elevator 加梯 老房子电梯 装部电梯 elevators lifts 装部梯 装个梯 装梯 合计着装
轮椅 拐杖 助行器 拐棍 撑的棒头 手杖 助步器 四脚拐 司的克 推车 走路撑 wheelchair crutch crutches walker cane 车子推 推椅 坐的车 代步车 双拐 单拐 木拐 助步车 走路不稳 mobility 崴了 副拐 拐 走路架 扶手架 坐便椅 推伊 推他 推她 walking stick 坐轮子 轮子 轮子的椅子 推的椅子 走路架子 四轮 代步 助走 撑着走 crutched walkers
骨折 扭伤 脚断 腿断 脚骨 开刀 崴脚 fracture sprain ankle 打石膏 摔断 出院 手术后 术后 扭到 断骨 leg foot injured surgery 断了腿 断了脚 打了石膏 摔伤了 拄拐 cast plaster sprained fractured
电话 手机 智能机 智能手机 智慧型手机 安卓 苹果手机 phone smartphone mobile cellphone cell 打电话 手机号 华为 老人机 屏幕 触屏 android touchscreen smartphones phones mobiles apps
微信 视频聊天 发视频 朋友圈 wechat 微信群 语音 视频 群聊 红包 抢红包 video 视频电话 加好友 发红包 发朋友圈 chat line whatsapp videocall
网上 上网 线上 在线 软件 随申办 一网通办 小程序 应用 app online internet website 网办 政务 系统 线上办 电脑 上网办 政府软件 登记系统 网页 手机办 digital portal apply 政府网站 网站 随申码 健康码 扫码 二维码 预约挂号 网上预约 填表 government qr code form forms 弄不来 点不来 不会点 操作不来 搞不懂 填不来 办不来 弄勿来 不会操作 弄不懂 公众号 平台 websites digitally portals application applications 手机软件 弹出错误 报错 打不开网页 页面
密码 口令 登录 登入 登不上 登不进 password login log 账号 帐号 注册 忘了密码 验证 accounts account sign
电影 片子 影院 看片 movie movies film films cinema 影戏 影剧 放映 大片 戏院 看戏片 screening
唱歌 合唱 唱唱歌 唱戏 歌唱 歌咏 sing choir singing 卡拉ok 唱一唱 唱起来 歌 亮嗓子 一起唱 声乐 红歌 vocal song songs chorus 唱 哼 爱唱 合唱队 歌友 sings singers vocalists choirs chorale
沪剧 评弹 越剧 戏曲 听戏 看戏 京剧 滑稽戏 opera 唱戏 戏 歌仔戏 黄梅戏 昆曲 申曲 绍兴戏 曲艺 相声 folk traditional 折子戏 唱戏的 爱听戏 听一段 越剧团 沪剧团 operas ballad ballads pingtan 蒋月泉 弹词 评书 说书 王盘声 茅善玉 梅兰芳 越剧名家
演出 表演 节目 戏票 文艺 演唱会 show shows performance ticket tickets concert theatre theater 看演出 文艺汇演 剧场 音乐会 话剧 杂技 赠票 门票 入场券 送票 票子 看节目 歌舞 艺文 perform 抢票 领票 看剧 马戏 节目单 好戏 精彩节目 看台戏 performances gigs matinee 看场戏 看一场 听场戏 进剧场
跳舞 舞蹈 广场舞 舞队 交谊舞 dance dancing 跳操 广场 大妈舞 舞蹈队 扭秧歌 dancers
太极 太极拳 打拳 拳操 木兰拳 taichi 气功 八段锦 养生 晨练
书 图书 看书 借书 读书 图书馆 小说 阅览室 书房 阅览 book books library novel 书本 书籍 借阅 还书 看看报纸 报纸 杂志 读物 阅读 有书看 novels magazine magazines newspaper reader 翻翻书 看看书 闲书 故事书 reads paperback storybook 课外书 课外读物 读读书
大字 字大 看不清 看勿清 看不见 老花 眼睛不好 字太小 看不见字 字体大 看字吃力 放大镜 letters large print
读书 自修 自习 写作业 功课 作业 复习 温书 homework study studying 看书学习 复习考试 备考 温习 考研 自学 安静的地方 revise revision exam exams desk quiet 安静 安安静静 静一静 静下来 看看书的地方 考公 考试 做题 刷题 quietly peaceful concentrate
放学 下课 晚托 托班 托管 接孩子 没人接 四点半 课后 安亲班 放课 下学 放得早 三点多 课后班 课后托管 没人管孩子 没人看孩子 大人没下班 接小囡 pickup 学校放学 放了学 接学生 没空接 来不及接 homeworks aftercare
锻炼 健身 运动 练身体 跑步 打球 乒乓 器械 健身房 gym exercise fitness workout treadmill 练练 练块头 练肌肉 出出汗 减肥 瘦身 活动活动 动一动 打乒乓 撸铁 哑铃 跑步机 瑜伽 健身操 exercising weight muscle muscles run running yoga 块头 肌肉 举铁 健身卡 办卡 练一练 出出力 拉伸 撸撸铁 跑跑步 动动 伸胳膊 workouts exercises treadmills barbell fit
康复 复健 中风 偏瘫 脑梗 半身不遂 手脚不灵活 腿脚不便 恢复锻炼 rehab rehabilitation stroke physio physiotherapy 恢复 抬不起来 脑溢血 脑出血 脑卒中 手脚 半边身 不灵活 走不稳 理疗 复建 关节 膝盖 肢体 练走路 多练 recover recovery recovering knee arm paralysed paralyzed 锻练 恢复走路 恢复功能 练手 练腿 复原 physiotherapist rehabilitate mobility
独居 一个人住 独自一人 单独住 孤老 一家头 孤单 孤独 冷清 没人陪 独个头 一个人过 alone lonely 独个 独身 没人讲话 没人说话 讲讲闲话 讲闲话 呒没人 没伴 没人管 没人照应 空巢 无儿无女 子女在外 一日到夜 独守 company visitor visit widow widower 走忒以后 老伴走了 剩我一个 就我一个 剩下我 没伴儿 老来 作伴 陪陪 陪我 陪聊 唠嗑 聊聊天 widowed solitude companionship checks somebody 没动静 几天没动静 没人应 敲门没人应
摔倒 跌倒 掼跤 跌跤 滑倒 摔跤 跌一跤 摔了 掼了一跤 fall fell falling slip 跌 摔 跌跤了 绊倒 倒在 昏倒 晕倒 掼倒 faint collapsed 摔一跤 跌了一跤 摔地上 爬不起来 倒地 slipped falls collapse
紧急 应急 呼救 求救 救命 报警 叫救命 一按 emergency panic alarm 急救 呼叫 呼叫器 按铃 一键 半夜不舒服 发病 叫人 喊人 sos ambulance 叫不着人 叫勿着人 出事 出了事 有个三长两短 万一 一按就 有人来 按一下 铃 press pressed alarms button
房子 住房 房屋 屋里 住的地方 住处 flat apartment house housing home 家里 一套房 老房 公房 新房 楼房 residence 蜗居 一间房 挤在一起 没地方住 accommodation dwelling
租房 租房子 借房子 出租 公租房 廉租房 租金 房租 房东 房客 租客 社会住宅 rent rental tenant landlord lease renting 公家的房子 政府的房子 便宜房 租不起 找房子 二房东 合租 租屋 tenants council cheap affordable 租个便宜 找住处 rented renter landlords 空房子 租给 租出去 出租给 房屋出租
居住证 暂住证 居住登记 签注 外地人 外来 permit 居住证件 外地户口 来沪 沪漂 居转户 积分 resident 外国人 老外 foreigner foreigners expat residence residency migrant 沪c 居转 签居住证 续居住证 居住证续 permits 安徽来 外省来 来上海 外来务工 来务工 随迁
户口 户籍 户口本 户口簿 hukou household 落户 上户口 迁户口 报户口 户籍证明 落户口 户口迁 户口本掉 booklet
党员 入党 组织关系 支部 党费 组织生活 党组织 党 party 预备党员 老党员 党课 党日 组织 党章 入党申请 membership member communist 党日活动 主题党日 党徽 转正 思想汇报 入党积极分子 组织关系转 支部书记 介绍信 关系挂在 挂在单位 补一次学习 组织生活会 comrade branch
志愿者 义工 做好事 志工 志愿 做公益 公益 出力 volunteer volunteers volunteering 帮助别人 服务社会 做点事 奉献 志愿服务 社会服务 爱心 帮帮大家 helping charity 发挥余热 值勤 值班 站岗 执勤 红马甲 社工 陪老人 陪陪老人 敬老服务 献爱心 有空 空闲 有时间 做好人好事 helper contribute 教老人 教老人家 陪读 帮老人 做点贡献 讲讲课 给孩子讲课 退休老师 教孩子
意见 建议 反映 提议 投诉 提意见 商量 complaint suggestion opinion propose 提个想法 商议 一起谈 坐下来谈 大家谈 出主意 协商 讨论 开个会 suggest proposal idea ideas discuss 提个意见 出点子 反应 反映情况 大家商量 居民大会 开会讨论 proposals petitions petition improve improvement 议议 议一议 商量商量 一起议 没地方晒 晒被子 晾晒 晒衣服 晾衣服 加个棚 车棚
停车 车位 泊车 停车位 停车难 抢车位 车库 parking park 停车子 停不了车 没地方停 占位 占车位 地锁 僵尸车 cars parked 车子停 停车费 抢车 车位不够 没车位 乱停 carpark lot spaces 停车收费 划车位 晚回来没位
充电 充电桩 没电 快充 charge charging charger 飞线 电瓶车 电动车 电瓶 充电宝 充个电 充电棚 ebike scooter 充电站 新能源 electric car ev plug socket 充电口 充电位 充电车棚 飞线充电 chargers
物业 物业公司 物管 管理费 物业费 管委会 业委会 业主 management manager managers 小区管理 管家 保安 门卫 物业经理 收费不干活 管理处 security guard 不作为 乱收费 收了钱 换物业 炒掉物业 换掉业委会 caretaker caretakers property 公共收益 收益 账目 广告费
维修基金 维修资金 大修基金 公共基金 公维金 房修基金 fund
电灯 灯泡 灯 电灯泡 日光灯 light lamp bulb
路灯 楼道灯 街灯 滑梯 秋千 健身器材 井盖 窨井 门禁 长凳 长椅 路面 地砖 围墙 公共设施 单元门 楼道 streetlight streetlamp playground bench pavement manhole 路登 公用 铺路 道路 坑 栏杆 扶手 楼梯灯 信报箱 花坛 井 对讲 大门 铁门 电子门 路坏了 马路 street road railing gate bumpy 长廊 凉亭 扶手松 台阶 盲道 路缘石 窨井盖 栏板 坑坑洼洼 坑洞 pothole potholes sidewalk streetlights steps swing slide
马桶 抽水马桶 坐便器 下水道 堵了 堵住 不通 溢出来 塞住 通马桶 阴沟 toilet drain blocked clogged sink 抽水 厕所 堵塞 堵 塞牢 下水 水池 水槽 地漏 浴缸 blockage overflow bathroom 抽不动 冲不下去 返水 倒灌 冒水 厨房水槽 地漏堵 clog plunger pipe sewage unblock
水龙头 龙头 水管 自来水 爆管 tap faucet pipe plumber plumbing 关不紧 水阀 水表 水箱 热水器 pipes burst 停水 没水 断水 水压 水小 漏水管 关勿紧 关不住 滴水不停 拧不紧 taps faucets valve
跳闸 停电 没电了 电路 插座 保险丝 短路 断电 power electricity socket fuse electrician 电闸 电线 电箱 没电 灯不亮 线路 开关 wiring switch 没有电 断了电 黑灯瞎火 烧了保险 电视没电 breaker outlet sockets electrics tripped 冒火花 火花 烧焦 焦味 fuses blown spark sparks wires
保姆 钟点工 阿姨 家政 打扫 搞卫生 大扫除 擦窗 清洁 做家务 居家清洁 家务 cleaner cleaning clean maid nanny housekeeper housework 做家务的 打扫卫生 擦 扫地 拖地 脏 收拾屋子 擦窗子 抹窗 窗子 窗户 住家 月嫂 玻璃 window windows dirty tidy sweep 乱得 一塌糊涂 收拾 收拾房间 整理 整理房间 灰尘 油烟机 擦油烟机 做清洁 烧饭阿姨 cleaned cleaners maids housekeeping chores chore mop vacuum tidying 洗窗帘 洗油烟机 弄干净 彻底弄 干干净净 除尘
洗衣 洗被子 洗衣裳 汰衣裳 汰被头 被头 洗衣服 洗被 被子 laundry wash washing quilt blanket 汰 洗不动 床单 洗窗帘 干洗 羽绒服 大衣 洗床单 sheets curtains duvet coat 洗大件 洗厚被 洗毯子 汰床单 洗棉被 laundrette launder linens comforter duvets
洗澡 助浴 汰浴 擦身 淴浴 洗浴 洗身体 bath bathing shower 擦洗 揩身 汏浴 汏 冲凉 洗不了 洗洗身子 bathe 擦擦身子 擦身子 抹身 揩面 洗头洗澡 浴室 bathed showering
护理 照顾 照看 照料 看护 服侍 陪护 长照 长护险 护工 护理员 卧床 瘫痪 瘫 瘫在床 不能自理 自理 长期照顾 长期照护 失能 carer caregiver bedridden nursing 伺候 喂饭 翻身 瘫了 下不了床 卧床不起 起不来 专人照顾 请个人 管老人 擦洗 不良于行 失智 照护 看管 dependent frail caring care 护工费 陪夜 夜间陪护 生活不能自理 失禁 插管 鼻饲 attendant 吃喝拉撒 端屎端尿 离不开人 动弹不得 尿布 褥疮 翻不了身 喂饭喂水 全天看护 nurses caretaker paralysis immobile 连翻身 翻身都 下不来床
陪诊 陪我去医院 陪看病 陪同 陪去 accompany 陪着去 一起去医院 陪伴 陪看医生 陪着看病 escort companion 陪我看病 陪我看 陪妈妈看病 陪爸爸看病 跟着去医院 accompanied chaperone 一个人不敢去 不敢去医院 没人陪去
换 更换 调换 换新 调一本 调一张 new replace renew replacement 换一本 换一张 换本 补一本 换个新的 换一个
用完 写满 满了 用光 用脱 用光了 写不下 full 用尽 写完 写完了 没空页 没页了 没地方写 用掉 finished used 写不下了 没页 没有空白页 最后一页 pages
缴费 交费 付钱 缴 付费 付账 欠费 账单 电费 水费 煤气费 燃气费 pay bill bills payment 单子 催缴 话费 扣款 代扣 交钱 电单 电表 水表 账户 electric electricity meter charge 欠了费 催费 涨价 涨了 多收 计费 怎么这么贵 账 invoice invoices utility utilities 三百度 度电 几度电 用了多少电 抄表 水电单 查电费
煤气 燃气 天然气 瓦斯 gas 煤气灶 灶头 燃气灶 煤气表 heating
工具 电钻 家什 梯子 榔头 扳手 螺丝刀 扶梯 打气筒 锤子 钳子 冲击钻 tool tools drill ladder hammer screwdriver wrench pump 电砖 锯子 老虎钳 钉子 推车 梯 手电钻 卷尺 打气 修车工具 toolbox saw nails screws umbrella 水平仪 热熔枪 胶枪 马凳 脚手 人字梯 长梯 平板车 小拖车 spanner trolley cart drills ladders 缺把 缺个 电锤 打孔 搬个 搬冰箱 搬东西 抬东西
借 借用 借一把 租借 出借 借一下 borrow lend loan rent 借一借 借两天 借几天 借用一下 能借伐 lending borrowing borrowed
会议室 活动室 场地 开会 场所 地方 room venue meeting 谈事 房间 谈事情 坐下来 聚一聚 借地方 开个会 借房间 space hall rooms 空房间 有没有空房间 聚聚 开茶话会 茶话会 搞活动 聚会 gather gathering
旅游 出去玩 白相 游玩 一日游 春游 秋游 旅行 郊游 游览 外出走走 trip travel outing tour excursion 看油菜花 乡下 农家乐 景点 白相相 兜兜 散心 古镇 公园 苏州 一起出去 坐大巴 travelling traveling tourist sightseeing bus 出游 兜风 一日 大巴 周边游 sightsee 老姐妹 姐妹们 坐车出去 出去转转 逛逛 转一转 大巴车 游玩一天 tours trips bustour travels vacation outings 油菜花 看花 采摘 采草莓 橘子 名额 赏花 樱花
心情 难过 难受 想不开 抑郁 睡不着 困不着 失眠 郁闷 心里闷 焦虑 伤心 心理 情绪 压力 烦 想死 崩溃 忧郁 心烦 睡勿着 聊聊 谈心 倾诉 sad depressed depression anxious anxiety stress stressed counselling counseling counsellor counselor therapist insomnia sleep mental 憋屈 想哭 哭 委屈 苦闷 烦躁 情绪低落 不开心 不想活 想不通 心里苦 难过得 精神 心结 心慌 神经衰弱 绝望 发愁 压抑 说说心里话 talk unhappy upset cry crying suicidal hopeless grief worried worry 心里堵 堵得慌 闷得慌 憋得慌 憋 透不过气 压力大 心里难受 抑郁症 焦虑症 情绪不好 睡勿好 睡不好 整夜睡不着 整夜不睡 sleepless sleeping panic overwhelmed lonely 想说说话 想跟人说 说说话 压抑得 活不下去 没意思 没劲 心里闷得慌 夜不能寐 睡不安 anxieties depressing feelings therapy psychologist psychological lonesome 提不起劲 老想哭 没精神 没意思活 高兴不起来 发呆 想跳楼 轻生 寻死 走不出来 喘不过气 hopelessness miserable tearful
家暴 打人 打老婆 被老公打 打我 动手 家庭暴力 虐待 violence abuse abused abusive beat beats hit hits 拳打脚踢 动手打 施暴 挨打 打老人 打孩子 domestic 喝醉 酒后 被打了 打我妈 掐 violent husband 女婿打 打伊 打她 打女儿 打媳妇 打巴掌 掐脖子 鼻青脸肿 打得 青一块紫一块 打伤 她男人 他打我 她被打 bruise bruises beaten hitting 摔东西 喝醉酒 喝多 喝多了 不敢回家 砸东西 发酒疯 酒鬼
老公 丈夫 男人 先生 老婆 妻子 husband wife
婆媳 婆婆 媳妇 公婆 分家 兄弟 姐妹 家务事 赡养 赡养费 不孝 不赡养 轮流养 不养 不管老人
欺负 欺凌 霸凌 被打 校园 同学 bully bullied bullying 被同学打 骂 排挤 起绰号 敲诈 勒索 孤立 高年级 推搡 打同学 被人打 被孤立 bullies harassment harassed teased 要钱 收保护费 不敢说 不敢跟老师说 抢钱 打我儿子 打我孩子 extort 关在房间 关在屋里 不出门 不肯出门 谁也不理 不跟人说话
打游戏 游戏 沉迷 网瘾 玩手机 逃学 厌学 叛逆 青春期 gaming addicted teenager teen teenagers 沉迷游戏 手游 王者荣耀 短视频 不上学 不读书 逃课 不听话 网瘾少年 离家出走 screen 沉迷打游戏 游戏瘾 打手游 充游戏 充值游戏 hooked game games gamer addict addiction videogame console truant
身份证 身份證 证件 identity 身份证件 证件照 二代证 身分证 公安 id 证件丢了 办证件 ids 证件全没 证件被偷 钱包被偷
医保卡 社保卡 医疗卡 健保卡 insurance 看病的卡 药房 刷不出 社保 保健卡 社会保障卡 医报卡 读不出 卡读不出 medicare healthcare
医保 医疗保险 健保 报销 备案 异地 refund reimburse reimbursement 医药费 住院费 看病钱 公费 外地看病 跨省 直接报 住院 costs 刷卡看病 能刷卡吗 直接结算 垫钱 垫付 过冬 去外面住 住外地 insured coverage reimbursements reimbursed
养老金 退休金 退休工资 劳保 养老钱 退休钞票 pension retirement retired 养老保险 退休金认证 发养老金 拿退休金 pensions 养老钱停 停发 退休金不到 没到账 pensioner
认证 刷脸 人脸 年审 活着 资格认证 face 刷一刷脸 扫脸 摇头眨眼 人脸识别 证明还活着 健在 alive verification 刷不过 扫不过 刷脸不过 识别不了 认不出我 authenticate authentication verify recognition 没死 还活着 自己还在 证明自己
敬老卡 老年卡 老人卡 老年证 敬老证 老年综合津贴 乘车卡 坐车免费 公交卡 老年乘车 六十五 六十六 65 bus transport 老年公交 坐地铁 乘地铁 六十五岁 满65 满六十五 travelcard
搬来 搬家 新搬 住进来 刚搬 报到 新来 入住 搬进 搬到 moved moving 新住户 搬过来 刚来 来上海 搬到这里 刚住 新邻居 newcomer arrived relocate 搬到这边 新租 刚租 报备 租了房 newly relocated movers
衣服 裤子 裤脚 衣裳 裤脚管 袖子 裙子 拉链 纽扣 扣子 缝 缝补 补一补 改短 改衣裳 缭 织补 clothes trousers pants zip zipper button sew sewing alter hem tailor jacket shirt skirt 裤子长 腰围 改大 改小 破洞 脱线 开线 裁缝 缝纫 收腰 放长 牛仔裤 旗袍 衬衫 dress hole torn shorten tailoring stitching 扣子掉了 钮扣 钮子 掉扣子 毛衣 衣裳破 补衣服 补裤子 hemmed 外套 袖子太长 裤腰 腰身 改一改 改瘦 放大 裙摆 补丁 jeans hemming sleeve sleeves mended mends patches altering alterations seamstress buttons zippers coats skirts 短了一截 校服 大一号 小了 紧了 裤裆 撑破 脱线了
磨刀 磨剪刀 菜刀 剪刀 磨 knife knives scissors sharpen sharpening 刀不快 刀钝 钝 刀 blunt dull blade 剪子 刀口 切不动 刀切不动 sharpened knifes blades
小家电 电饭煲 电风扇 收音机 微波炉 电水壶 电器 appliance appliances kettle radio fan 电饭锅 烧水壶 吹风机 电扇 音响 电熨斗 手电 钟 电视 遥控器 blender toaster television tv 不响了 收音机不响 豆浆机 榨汁机 吸尘器 台灯 gadget gadgets electronics cooker kettles repaired radios
种花 养花 花草 盆栽 花 植物 绿植 盆景 浇花 叶子 树枝 园艺 种菜 flowers flower plants plant gardening garden tree branches 花死 枯 黄叶 虫 松土 肥料 多肉 兰花 种点菜 树 修剪 花卉 草 月季 盆 root leaf leaves dying watering orchid 剪枝 修枝 枝丫 打药 玫瑰 吊兰 绿萝 茉莉 君子兰 长虫了 长虫 叶黄 花匠 花草医生 枝条 plantpots roses rose wilt wilting prune pruning 香樟 梧桐 伸到窗户 伸进窗 树根 挡窗
照片 相片 老照片 photo photos picture pictures 泛黄 老相 相册 底片 翻拍 合影 全家福 结婚照 album restore faded 发黄 褪色 旧相片 老底片 存档 存起来 数码化 photographs photograph digitise digitize images negatives 军装照 结婚相 泛黄了 黑白照 老像 全家照 遗照 sepia portrait
台风 大风 暴雨 汛 淹水 进水 发大水 积水 洪水 水淹 typhoon storm flood flooding 风大 刮风 水漫 灌水 漏雨 水浸 雨大 暴风 避险 安置 撤离 rain storms shelter evacuate wind 橙色预警 红色预警 预警 怕淹 淹了 水淹家 底层 typhoons evacuation evacuated raining
普查 人口普查 经济普查 调查员 census 数人头 上门统计 登记人口 统计 问家里几口人 人口调查 count survey counting 戴牌子 登记人头 人头 查人头 挂牌子 问东问西 挂证 enumerator 几个人住 家里几个人 住几个人 拿本子问
上课 课程 报名 兴趣班 老年大学 社区学校 社区大学 培训班 学画 书法 插花 钩针 绒线 烘焙 毛笔字 course courses class classes lesson lessons calligraphy crochet baking learn painting enrol enroll 学点东西 学点啥 学东西 学点什么 进修 教 培训课 学跳舞 学唱歌 学英语 学做 手工 画画 学习班 才艺 工作坊 workshop hobby knitting english language teach 学琴 学画画 学书法 学做蛋糕 学外语 暑假班 寒假班 闷得慌 学英文 teacher 学门 课程表 老年班 学着做 报名上 学学 learning drawing chinese mandarin cooking photography 没机会学 补课 充充电
周末 星期天 礼拜天 双休日 周日 周六 weekend saturday sunday 双休 礼拜六 礼拜日 放假 假日 节假日 holiday
夜里 晚上 夜到 夜里厢 晚间 夜间 下班后 下班 evening night
骑手 外卖 快递 快递员 外卖员 小哥 送外卖 送快递 环卫 rider riders courier couriers driver 送货 送餐员 跑外卖 跑单 美团 饿了么 司机 保洁员 户外 drivers 热饭 歇歇脚 歇会 充个电 喝水 坐会儿 找个地儿 跑腿 闪送 workers sanitation
休息 歇歇 歇脚 坐坐 歇一歇 喝水 热水 乘凉 rest break water 歇 歇会儿 歇一下 落脚 坐一坐 躲雨 喝口水 凉快 空调 微波炉 sit heat microwave 坐会儿 歇会 歇脚点 避雨 暖和 烤火 sitting resting microwaved
避孕 避孕套 计生 套套 安全套 计划生育 contraceptive contraceptives contraception condom condoms 药具 避孕药 小雨伞 措施 节育 上环 环 安全措施 pill
独生子女 失独 独养儿子 独养女儿 独子 独女 独苗 一孩 一个小孩 独养 儿子没了 女儿没了 孩子没了 独生子女证 childless bereaved
法律 普法 宪法 民法典 法规 条文 law legal laws constitution 法典 法条 懂法 法学 宪法日 合法 rights 物权 物权法 婚姻法 劳动法 继承法 法律知识
法律援助 法援 免费律师 公益律师 打不起官司 请律师没钱 免费打官司
公司 开店 注册 营业执照 执照 工商 办公 网店 居改非 company business shop licence license 办公司 开个店 做生意 创业 工作室 开小店 个体 民宿 营业 startup entrepreneur 办个工作室 办工作室 开个工作室 在家办公司 做买卖 小店 营业场所 businesses 美甲店 美甲 美容店 理发店铺 培训班在家 客厅开
药 过期药 旧药 剩药 药片 吃剩 吃不完 药品 pills drugs medicine medicines 药扔哪 吃不光 药瓶 药水 药丸 多余的药 用不完 胶囊 tablets tablet drug pill 吃剩下 余下的药 老药 放了很久 一抽屉药 medications leftover unused
温度计 体温表 体温计 水银 thermometer mercury 打碎
肿瘤 癌 癌症 肠癌 大便 两癌 cancer tumour tumor bowel stool 便血 便便 拉血 大便有血 瘤子 生癌 肠镜 肠子 colon blood polyps 查癌 便血了 肠道 colonoscopy tumours cancers polyp 查出肠癌
急难 火灾 着火 烧掉 烧了 车祸 突然 天灾 出事 大火 失火 fire accident disaster 烧光 烧得精光 烧了房子 房子烧 撞车 没地方住 一夜之间 家破 意外 横祸 流落 走投无路 burned burnt homeless 突发 飞来横祸 一下子没了 一无所有 没处去 emergencies fires accidents
上学 入学 读书 幼儿园 升学 school 转学 幼儿园报名 学校要 班主任 kindergarten
居委会 居委 村委 社区 街道 里委 committee
核查 核实 入户 家访 调查 check 查户 查收入 查低保 家里查 审查 inspect inspection 问我工资 问工资 问收入 查工资 查账户 家里收入 上门问 inspected 几件电器 家里有什么 看我家 为什么上门 看我家有 家底 财产情况 means 穷不穷 看我家穷 有没有钱 跟着来看
小区 弄堂 院子 新村 estate compound 公共收益
充值 余额 到账 没到账 balance
工伤 干活受伤 干活摔伤 上班受伤 摔伤 工地 劳动仲裁 劳动合同 维权 五险一金 社保断缴 实习 试用期 work rights injured
讲座 宣讲 讲课 报告会 请人来讲 来讲 讲一讲 讲讲 宣传 lecture lectures talk talks speech seminar speaker 请法官 请律师 请警察 请专家 给大家讲 讲防骗 讲给大家听 lawtalk speakers 请人来说 来说说 说一说
临时 一会儿 一歇 一歇歇 一个小时 一小时 半小时 半天 照看 看一下 看一会 带一下 盯一下 帮看 看孩子 带孩子 没人看 没人带 托付 babysit babysitter babysitting watch mind hour 帮忙看下 带会儿 带一会 托一会 走开一会 走开 马上回来 sitter babysits minding errands errand while
自助机 自助 机器 终端 自助终端 machine self
邻居同意 同意书 签字同意 利害关系 整栋楼 征求意见 consent agree agreement signatures 邻居签了字 楼里邻居 签了字 邻居签字 都同意了
选举 投票 换届 改选 竞选 候选人 vote voting election elect
时长 小时数 社会实践 实践 实习证明 假期作业 寒假作业 暑假作业 学分 practice hours credit 帮过忙 在站里帮忙 服务证明 学校要证明 暑假来 表给盖 表格盖 给盖一下
日间照料 日托 托老 托老所 养老院 敬老院 福利院 日间 养老机构 daycare
合同 借条 欠条 欠钱不还 借钱不还 债 讨债 违约 定金 不退钱 退钱 contract debt debts owe owes loan
学习强国 学习平台 网课 线上学习 网络课程 积分 study elearning
便民 集市 便民服务 摆摊 市集 market fair 五号 每月五号 5号 摊位 markets stalls 伞骨 修伞 雨伞坏 配钥匙 修拉杆箱 锔
绘本 讲故事 故事会 亲子 storytelling stories
家庭医生 签约 签约医生 社区医生 私人医生 固定一个医生 固定医生 专门医生 管我的病 一个医生管
异地 外地 老家 外省 跨省 去外地 长住外地 elsewhere province provinces
房产证 产权证 租赁合同 没房产证 没有房产证 没合同 没有合同 住在这里 住这里 地址证明 proof address
慰问 送温暖 过年慰问 生日
隔壁 邻居 邻里 对门 楼上 楼下 neighbour neighbor neighbours neighbors
`

/** The groups in one line, a bar between two. */
export const MEANINGS = GROUPS.trim().replaceAll('\n', '|')

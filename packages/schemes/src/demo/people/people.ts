import { at, type Random } from '../random';

const surnames =
  '王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁任卢姚沈钟姜崔谭陆范汪廖石贾韦夏付方邹熊白孟秦邱侯江尹薛阎雷龙史贺顾毛郝邵万覃武钱戴严莫孔向汤';
const forMen =
  '建国 志远 文斌 海涛 明辉 晓峰 永强 立新 宏图 长青 卫东 振华 新民 俊杰 小军 学文 兴旺 正平 宝林 春生 德厚 思源 浩然 景明 子墨 天佑 向东 世安 鹏程 佳林 少华 克勤 守义 耕读 秉文 润泽 方正 大川 一鸣 成栋';
const forWomen =
  '秀英 晓燕 雅琴 丽娟 春梅 玉兰 慧敏 桂芳 雪莹 静怡 亚楠 爱华 小红 彩霞 月琴 淑贞 文静 佩兰 思雨 佳怡 艳玲 若兰 红梅 凤霞 芳菲 素云 惠茹 宁馨 婉清 欣然 美玲 书瑶 语桐 青禾 妙言 锦文 巧珍 秋月 晨曦 映雪';

/** Given names of the committees that share no list with the first ones. */
const moreForMen =
  '启明 国栋 长林 建业 广平 延河 兴邦 振国 维民 东升 崇文 敬业 怀远 明达 开泰 致远 凯旋 信诚 昌盛 庆余 定邦 沛然 景行 远航 立群 双全 金生 三省 汉中 新田 明理 承志 应龙 绍文 家瑞 立本 成林 清源 安邦 望春'.split(
    ' ',
  );
const moreForWomen =
  '雨荷 竹君 兰芝 云霞 春晖 碧莲 翠萍 梅香 丹凤 玉洁 冰清 咏梅 莉莉 若曦 雪梅 锦绣 会芳 银环 慧兰 巧云 婷婷 晓棠 采薇 青莲 润芝 紫薇 雅文 冬梅 小满 立夏 谷雨 新竹 含笑 明珠 月明 清芬 宛如 静秋 惠民 海棠'.split(
    ' ',
  );
const shares = 13;

export interface Person {
  name: string;
  gender: '男' | '女';
}

/** Invented people, none of whom has a name that was given before. */
export function people(random: Random, taken: Set<string>): () => Person {
  return () => {
    for (;;) {
      const gender = random.chance(0.58) ? '男' : '女';
      const name = random.pick(Array.from(surnames)) + random.pick((gender === '男' ? forMen : forWomen).split(' '));
      if (taken.has(name)) continue;
      taken.add(name);
      return { name, gender };
    }
  };
}

/** Invented people of one committee: no two of its own share a name, and none has that of another with a different share. */
export function peopleOf(random: Random, share: number): () => Person {
  const all = Array.from(surnames);
  const taken = new Set<string>();
  return () => {
    for (;;) {
      const gender = random.chance(0.58) ? '男' : '女';
      const given = gender === '男' ? moreForMen : moreForWomen;
      const [family, own] = [random.int(0, all.length - 1), random.int(0, given.length - 1)];
      const name = at(all, family) + at(given, own);
      if ((family + own) % shares !== share || taken.has(name)) continue;
      taken.add(name);
      return { name, gender };
    }
  };
}

/** Whether a name is one that the lists above make. */
export const isInvented = (name: string): boolean =>
  surnames.includes(name.charAt(0)) &&
  [...forMen.split(' '), ...forWomen.split(' '), ...moreForMen, ...moreForWomen].includes(name.slice(1));

/** Telephones of the demo world: 199 0000 1000 upward, a range nobody was ever given. */
export const demoPhone = (index: number): string => String(19_900_001_000 + index);

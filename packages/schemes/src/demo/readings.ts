import { yearOf, type Day } from '@lianluo/domain/calendar/day';
import type { Random } from './random';
import { at } from './random';
import type { StreetCast } from './street';
import type { GatheringEntry } from './gathering-course';

const books: readonly (readonly [book: string, talk: string])[] = [
  ['《乡土中国》', '从差序格局谈到今天的社区邻里，认为基层治理既要讲制度，也要懂人情'],
  ['《平凡的世界》', '结合个人成长经历谈奋斗精神，提出关心返乡青年和零工群体'],
  ['《论语》', '围绕“修身”与“为政以德”交流，联系委员履职谈诚信与担当'],
  ['《人民政协七十年》', '回顾政协发展历程，进一步理解专门协商机构的性质定位'],
  ['《史记》选读', '以本地历史人物为线索，讨论历史文化资源的保护利用'],
  ['《习惯的力量》', '从培养文明习惯说起，讨论垃圾分类、文明养犬的推进办法'],
  ['《置身事内》', '学习地方经济运行知识，讨论营商环境和小微企业扶持'],
  ['《中国共产党简史》', '重温党史，谈为民初心，表示要把群众的小事当作大事办'],
  ['《城市的胜利》', '围绕老旧小区更新、公共空间营造谈体会，形成三条建议线索'],
  ['《诗经》选读', '在朗读中感受传统文化之美，建议把经典诵读带进社区课堂'],
  ['《县乡中国》', '结合街道工作实际讨论基层减负与网格化服务'],
  ['《朱子家训》', '从家风家教谈到未成年人关爱，医卫界、教育界委员作了发言'],
];
const forms = ['读书沙龙', '专家讲授', '阅读分享会', '朗读会'] as const;
const places = ['驿站书屋', '党群服务中心会议室', '图书室', '委员讲堂'] as const;

/** 委员读书 of one street under the county's brand (秦家悦读 …). */
export function reading(random: Random, name: string, street: StreetCast, brand: string, day: Day): GatheringEntry {
  const [year, month] = [yearOf(day), Number(day.slice(5, 7))];
  // A group reads on from book to book; two years pass before it comes back to one.
  const [book, talk] = at(books, Math.floor((year * 12 + month) / 2) + street.name.charCodeAt(0));
  const form = random.pick(forms);
  const residents = random.int(3, 12);
  return {
    kind: 'readings',
    name,
    street,
    title: `${street.name}“${brand}”${year}年${month}月${form}：${book}`,
    topic: book,
    place: `${at(street.communities, month)}${random.pick(places)}`,
    record: `活动采取${form}形式，领读委员导读${book}，与会委员${talk}。会后在读书群发布导读提纲和推荐书目，居民代表${residents}人列席。`,
    participants: [{ kind: 'public', name: '居民代表', count: residents, sittingIn: true }],
    outcome: `形成读书心得${random.int(3, 9)}篇，梳理社情民意线索${random.int(1, 3)}条，由工作站跟进整理报送。`,
  };
}

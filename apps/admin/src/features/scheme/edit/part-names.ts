import type { Rules } from '@lianluo/domain/scheme/scheme';

/** What the parts of a draft are called, in what the server says of them and in what is merged. */
export const partNames: Readonly<Record<keyof Rules | 'name' | 'source' | 'locks', string>> = {
  name: '办法名称',
  source: '依据',
  locks: '锁定的部分',
  words: '品牌名称',
  unitTypes: '组织类型',
  sectors: '界别',
  standards: '规范化标准',
  standard: '健全标准',
  rhythms: '开展频次',
  deadlines: '办理时限',
  phrases: '常用语',
  categories: '提案分类',
  plans: '履职计划',
  points: '积分表',
  stars: '星级',
  sheets: '考核表',
  contacts: '联系制度',
  reports: '报送制度',
  ranking: '排名',
};

import { mostCharacters as most } from '../../text/limits';

/** 方案的上限: how long its texts are, how many entries its lists hold and how far its numbers go. The contract reads them here. */
export const mostOfScheme = {
  id: most.id,
  /** 条款、标题、任务、指标、标准条目的名称 */
  label: most.title,
  /** 计划、考核表、等次、标准的名称; 由谁约谈 */
  name: most.name,
  /** 依据 */
  source: most.evidence,
  /** 品牌名称 */
  brand: most.brand,
  sector: most.sector,
  phrase: most.phrase,
  /** 提案分类 */
  category: most.brand,
  post: most.post,
  /** Where a lock lies: the ids of what it stands in */
  place: 500,
} as const;

export const mostEntriesOfScheme = {
  /** 计分项 of one heading, and how deep headings stand within each other */
  nodes: 60,
  depth: 6,
  /** 计分项 of a whole table */
  tree: 400,
  /** 事实 of a clause or a quota, and the tags that they ask for */
  patterns: 30,
  tags: 10,
  anyOf: 30,
  scores: 40,
  who: 30,
  plans: 20,
  quotas: 40,
  /** 期 of all quotas in a year */
  asked: 150,
  bands: 10,
  stars: 5,
  sheets: 20,
  blocks: 20,
  indicators: 60,
  contacts: 60,
  reports: 60,
  standards: 20,
  items: 60,
  sectors: 60,
  /** 组织类型 of a scheme or of a rule */
  unitTypes: 20,
  /** 主体 of a quota */
  subjects: 5,
  methods: 4,
  /** 环节 that have 常用语, and 常用语 of one of them */
  phrases: 100,
  phrasesOf: 60,
  categories: 30,
  deadlines: 100,
  /** 施行版本 that a committee keeps, and those of them that are yet to begin: every request reads what they are called */
  versions: 100,
  waiting: 24,
  /** 市政协锁定的部分 */
  locks: 200,
} as const;

export const mostNumbersOfScheme = {
  /** 分值, either way */
  points: 100_000,
  /** 次数、件数 */
  counts: 1000,
  /** 数量 that a quota asks for: people, yuan */
  amount: 10_000_000,
  dayOfMonth: 31,
  percent: 100,
  /** 第一提案人所得的部分: all of it */
  share: 1,
  /** 参加排名的最少数 */
  ranked: 5000,
  version: 100_000,
  /** 系统 of domain.md section 1 */
  systems: 16,
} as const;

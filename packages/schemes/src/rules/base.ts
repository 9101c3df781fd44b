import { nationalSectors } from '@lianluo/domain/member/member';
import { opinionDeadlines } from '@lianluo/domain/opinion/deadlines';
import { defaultCategories } from '@lianluo/domain/proposal/proposal-rules';
import { usualRhythms, usualWords } from '@lianluo/domain/scheme/called';
import type { Rules, Scheme } from '@lianluo/domain/scheme/scheme';
import { unitTypes } from '@lianluo/domain/unit/unit';
import { fiveUnified } from './parts/checklists';

/** 常用语 at each step, by office habit (features.md 4.3). */
export const basePhrases = {
  review: ['情况属实，拟同意，请审签。', '建议具体可行，拟同意编报。', '请核实数据后再报。'],
  sign: ['同意印发。', '同意，报党委、政府参阅。', '同意，请办公室跟踪办理。'],
  return: ['请补充具体地点和数据。', '一事一报，请拆分后重新报送。', '建议部分较笼统，请补充可操作的措施。'],
  reject: ['与近期已编报信息内容重复。', '属个人诉求，已转信访渠道办理。', '超出本级职权范围。'],
  reply: ['已办结，情况如下：', '已列入年度计划，拟于下半年实施。', '因条件所限暂不能解决，说明如下：'],
  'check-reply': ['办复内容具体，予以通过。', '请补充办理时限和责任人。', '与反映人反映情况不符，请重新核实。'],
  'request-return': ['所涉事项不属本单位职责范围，建议转有关部门。', '建议改由牵头单位办理，本单位配合。'],
  'handle-locally': ['镇（街道）已协调解决。', '已由社区现场处置并回访。'],
  feedback: ['您反映的情况已办理，感谢您对政协工作的支持。', '您反映的情况已编报，办理结果将及时告知。'],
  close: ['形成意见建议，已报本会办公室。'],
  cancel: ['因工作安排调整，另行通知。'],
} as const satisfies Rules['phrases'];

/**
 * What every preset starts from, and what holds where a committee has laid nothing down: the usual words, rhythms, deadlines and
 * phrases, no duties and no points. No rule text for opinions gives a deadline (domain.md 3.1), so every number is a setting.
 * Rankings are off until a committee turns them on (domain.md 6.1).
 */
export const baseRules: Rules = {
  words: usualWords,
  unitTypes,
  sectors: nationalSectors,
  standards: [fiveUnified({ source: '平台默认，取自公开材料（长清）', assumed: true })],
  standard: 'five-unified',
  rhythms: usualRhythms,
  deadlines: opinionDeadlines,
  phrases: basePhrases,
  categories: defaultCategories,
  plans: [],
  points: {},
  stars: [],
  sheets: [],
  contacts: [],
  reports: [],
  ranking: { shown: 'nobody', minimum: 10 },
};

export const firstVersion = { version: 1, effectiveFrom: '2026-01-01' } as const satisfies Partial<Scheme>;

import type { Day } from '../calendar/day';
import type { Named, NamedUnit } from '../work/field';
import type { WorkItem } from '../work/item';

export const awardStatuses = { draft: '草稿', given: '已印发', revoked: '已撤销' } as const;
export type AwardStatus = keyof typeof awardStatuses;

/** 性质 */
export const awardNatures = { award: '表彰奖励', censure: '通报批评' } as const;
export type AwardNature = keyof typeof awardNatures;

/**
 * 表彰奖励的类别. Named by the sources are 优秀委员、十佳委员 (Xi'an), 优秀联络组 and prizes for proposals (Shache); the others are
 * assumed.
 */
export const honours = {
  'excellent-member': '优秀委员',
  'ten-best': '十佳委员',
  'excellent-group': '优秀联络组（先进集体）',
  'excellent-proposal': '优秀提案',
  'excellent-opinion': '优秀社情民意信息',
  'advanced-person': '先进个人',
  'other-award': '其他表彰',
} as const;

/** 通报批评的事由. Of laggards the source (S4) speaks, of meetings the yearly rules of attendance; the rest is assumed. */
export const censures = { lagging: '履职不力', discipline: '违反会议纪律', 'other-censure': '其他事由' } as const;

/** 类别: each is of one nature, so that nobody enters that beside it. */
export const awardTypes = {
  ...honours,
  lagging: '通报批评：履职不力',
  discipline: '通报批评：违反会议纪律',
  'other-censure': '通报批评：其他事由',
} as const satisfies Record<keyof typeof honours | keyof typeof censures, string>;
export type AwardType = keyof typeof awardTypes;

export const natureOf = ({ type }: Pick<Award, 'type'>): AwardNature =>
  Object.hasOwn(censures, type) ? 'censure' : 'award';

/** 级别: whose award or notice it is. */
export const awardLevels = {
  unit: '本单位',
  county: '县级',
  city: '市级',
  province: '省级',
  national: '全国',
} as const;
export type AwardLevel = keyof typeof awardLevels;

/** 表彰通报: who was commended or criticised in writing, by whom and for what. */
export interface Award extends WorkItem {
  kind: 'awards';
  status: AwardStatus;
  type: AwardType;
  level: AwardLevel;
  /** 授予、通报单位 */
  issuer: string;
  /** 文号, as whoever issued it wrote it */
  docNumber?: string | undefined;
  givenOn?: Day | undefined;
  members: readonly Named[];
  units: readonly NamedUnit[];
  /** 受表彰的提案、信息, by id */
  proposal?: string | undefined;
  opinion?: string | undefined;
  content?: string | undefined;
  /** Why it was revoked. */
  reason?: string | undefined;
  /** It came from an office's sheet, given already. */
  imported: boolean;
}

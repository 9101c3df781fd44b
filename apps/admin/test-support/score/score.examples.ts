import type { QuotaRule, ScoredSubject } from '@lianluo/contract/scores';
import type { PointsNode } from '../../src/features/score/nodes';

/** By what and until when, as every answer says. */
export const counted = {
  period: '2026-11',
  asOf: '2026-11-23',
  scheme: { id: 'own', name: '考核办法', version: 1 },
};

export const aSubject = (id: string, kind: ScoredSubject['kind'] = 'unit'): ScoredSubject => ({
  kind,
  id,
  name: `${id}联络组`,
});

export const aRule = (over: Partial<QuotaRule> = {}): QuotaRule => ({
  rule: 'information',
  label: '信息',
  plan: 'six',
  planName: '六个至少',
  period: '2026-11',
  from: '2026-11-01',
  to: '2026-11-30',
  done: 0,
  atLeast: 1,
  state: 'on-track',
  forecast: 0,
  workingDays: 21,
  elapsed: 13,
  ...over,
});

export const aNode = (id: string, over: Partial<PointsNode> = {}): PointsNode => ({
  id,
  parent: null,
  kind: 'heading',
  label: id,
  raw: 0,
  value: 0,
  facts: [],
  lists: [],
  ...over,
});

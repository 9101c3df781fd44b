import type { PointsFor } from '@lianluo/domain/scheme/language';
import type { QuotaState } from '@lianluo/domain/scheme/quota/state';
import type { Tone } from '../../ui/tone';

export const stateTones: Readonly<Record<QuotaState, Tone>> = {
  met: 'done',
  'on-track': 'go',
  'at-risk': 'due',
  missed: 'late',
  exempt: 'rest',
  none: 'rest',
};

export const gradeTones = { good: 'done', fair: 'go', low: 'late' } as const satisfies Record<string, Tone>;

/** 排序 of a list of points. */
export const orderLabels = { name: '按姓名或名称', value: '按积分从高到低' } as const;

/** What of its list a page of points says: 共 31 名. */
export const measures: Readonly<Record<PointsFor, string>> = { member: '名', unit: '个', committee: '个' };

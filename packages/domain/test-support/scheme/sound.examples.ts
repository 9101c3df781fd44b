import type { Heading } from '../../src/scheme/language';
import type { Rules } from '../../src/scheme/scheme';
import { published } from './published.examples';

const unitTree: Heading = {
  id: 'units',
  heading: '联络组织积分',
  cap: 40,
  of: [
    { id: 'held', clause: '组织活动', source: '本会规定', each: [{ key: 'activities.held' }], score: 5, cap: 30 },
    { id: 'granted', granted: '特色工作', source: '本会规定', most: 10, step: 1, needs: 'evidence' },
  ],
};
/** All that a scheme may say, and nothing wrong with it. */
export const sound: Rules = { ...published, points: { ...published.points, unit: { tree: unitTree, bands: [] } } };

export const tree = '/points/member/tree';
export const absent = `${tree}/of/0`;
export const more = `${tree}/of/1/of/0`;
export const key = `${tree}/of/1/of/1`;
export const service = `${tree}/of/1/of/3`;
export const quotas = '/plans/0/quotas';
export const inspection = `${quotas}/3`;
export const lines = '/sheets/0/blocks';

/** What is changed in sound rules, and what is found then. */
export type Changes = readonly (readonly [pointer: string, value: unknown])[];
export type Row = readonly [check: string, changes: Changes, at: string, words: string, severity?: 'warning'];

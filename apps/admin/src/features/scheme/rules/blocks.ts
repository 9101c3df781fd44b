import { pointsLabels, subjectLabels } from '@lianluo/domain/scheme/catalogue/subjects';
import { mostEntriesOfScheme as entries } from '@lianluo/domain/scheme/check/limits';
import type { PointsFor, PointsTable } from '@lianluo/domain/scheme/language';
import type { Rules } from '@lianluo/domain/scheme/scheme';
import type { KindName, ListOf } from './kind';
import { listAt, valueAt } from './pointer';

/** 一部分 of the rules, in the order in which they are laid down. */
export interface Block {
  id: string;
  title: string;
  /** A rule that is always there, by its place: the root of a tree, the settings. */
  root?: { at: string; kind: KindName };
  lists: readonly ListOf[];
  /** What it is begun with, where the scheme may do without it: at this place. */
  whole?: { at: string; begin: object };
}

const tableOf = (of: PointsFor): Block => {
  const begin: PointsTable = { tree: { id: 'total', heading: `${subjectLabels[of]}积分`, of: [] }, bands: [] };
  return {
    id: `points-${of}`,
    title: pointsLabels[of],
    root: { at: `/points/${of}/tree`, kind: 'heading' },
    lists: [{ at: `/points/${of}/bands`, kinds: ['band'], most: entries.bands, title: '等次' }],
    whole: { at: `/points/${of}`, begin },
  };
};

export const blocks: readonly Block[] = [
  {
    id: 'plans',
    title: '履职计划与任务',
    lists: [{ at: '/plans', kinds: ['plan'], most: entries.plans }],
  },
  tableOf('member'),
  tableOf('unit'),
  tableOf('committee'),
  { id: 'stars', title: '星级', lists: [{ at: '/stars', kinds: ['stars'], most: 2 }] },
  { id: 'sheets', title: '百分制考核表', lists: [{ at: '/sheets', kinds: ['sheet'], most: entries.sheets }] },
  { id: 'contacts', title: '联系制度', lists: [{ at: '/contacts', kinds: ['contact'], most: entries.contacts }] },
  { id: 'reports', title: '报送制度', lists: [{ at: '/reports', kinds: ['report'], most: entries.reports }] },
  {
    id: 'standards',
    title: '规范化标准',
    lists: [{ at: '/standards', kinds: ['standard'], most: entries.standards }],
  },
  { id: 'settings', title: '品牌名称与基本设置', root: { at: '', kind: 'settings' }, lists: [] },
];

/** Whether the rules say anything of it. */
export const isSaid = ({ whole, root, lists }: Block, rules: Rules): boolean =>
  whole
    ? valueAt(rules, whole.at) !== undefined
    : root !== undefined || lists.some(({ at }) => listAt(rules, at).length > 0);

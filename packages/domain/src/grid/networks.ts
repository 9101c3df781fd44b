import type { NetworkKind } from './terms';
import { fiveLevels, leaders, type GridLevel, type MembershipRule } from './levels';

/** 联系人数: `max` is a hard bound for everybody; who stays below `min` is only pointed out. */
export interface FanOut {
  min?: number | undefined;
  max: number;
}

/** 联系类别: whom a duty is about, with the share of them to be reached unless the scheme says otherwise. */
export interface ContactClass {
  key: string;
  name: string;
  takes: readonly MembershipRule[];
  targetPercent: number;
}

export interface NetworkDefinition {
  label: string;
  /** Who goes to see whom along a link. */
  contactor: 'parent' | 'child';
  levelCount: { min: number; max: number };
  /** What a scheme starts from. */
  levels: readonly GridLevel[];
  fanOut: FanOut;
  /** Where coverage is owed by class; a network without classes owes it by level. */
  classes: readonly ContactClass[];
}

const two = { min: 2, max: 2 };

/** Every network a committee may keep. The fan-outs are suggestions, no source gives one. */
export const networks: Record<NetworkKind, NetworkDefinition> = {
  'five-level': {
    label: '五级网格',
    contactor: 'parent',
    levelCount: { min: 3, max: 7 },
    levels: fiveLevels,
    fanOut: { max: 15 },
    classes: [],
  },
  'leader-unit': {
    label: '包抓',
    contactor: 'parent',
    levelCount: two,
    levels: [leaders, { name: '联络组织', takes: [{ type: 'unit' }] }],
    fanOut: { max: 10 },
    classes: [],
  },
  'six-contacts': {
    label: '六联系',
    contactor: 'parent',
    levelCount: two,
    levels: [
      leaders,
      {
        name: '联系对象',
        takes: [
          { type: 'member', levels: ['standing', 'member'] },
          { type: 'sector' },
          { type: 'unit', unitTypes: ['special-committee', 'studio'] },
          { type: 'committee' },
        ],
      },
    ],
    fanOut: { max: 100 },
    // Weinan (domain.md section 1, row 5): the first five in full, of the members thirty in a hundred.
    classes: [
      { key: 'standing', name: '常委', takes: [{ type: 'member', levels: ['standing'] }], targetPercent: 100 },
      { key: 'sector', name: '界别', takes: [{ type: 'sector' }], targetPercent: 100 },
      {
        key: 'special-committee',
        name: '专委会',
        takes: [{ type: 'unit', unitTypes: ['special-committee'] }],
        targetPercent: 100,
      },
      { key: 'county', name: '县级政协', takes: [{ type: 'committee' }], targetPercent: 100 },
      { key: 'studio', name: '工作室', takes: [{ type: 'unit', unitTypes: ['studio'] }], targetPercent: 100 },
      { key: 'member', name: '委员', takes: [{ type: 'member', levels: ['member'] }], targetPercent: 30 },
    ],
  },
  'committee-department': {
    label: '专委会对口联系',
    contactor: 'parent',
    levelCount: two,
    levels: [
      { name: '专委会', takes: [{ type: 'unit', unitTypes: ['special-committee'] }] },
      { name: '对口部门', takes: [{ type: 'department' }] },
    ],
    fanOut: { max: 15 },
    classes: [],
  },
  'supervisor-department': {
    label: '特约民主监督员',
    contactor: 'child',
    levelCount: two,
    levels: [
      { name: '派驻部门', takes: [{ type: 'department' }] },
      { name: '特约民主监督员', takes: [{ type: 'member' }] },
    ],
    fanOut: { max: 5 },
    classes: [],
  },
};

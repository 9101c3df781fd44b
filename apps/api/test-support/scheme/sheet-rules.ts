import type { Rules } from '@lianluo/domain/scheme/scheme';

const source = '本会规定';

/**
 * A small county's rules, of which every number can be worked out by hand: a sheet of 100 for liaison groups, with a line that
 * fills itself from a monthly quota (60), one that needs a file (30) and one that needs nothing (10), a bonus from what is granted
 * and a deduction; and points of units and members of which some are granted.
 */
export const sheetRules = (rules: Rules): Rules => ({
  ...rules,
  plans: [
    {
      id: 'monthly',
      name: '每月一条',
      quotas: [
        {
          id: 'opinion',
          label: '每月报送社情民意',
          source,
          for: ['unit'],
          every: 'month',
          atLeast: 1,
          of: [{ key: 'opinions.submitted' }],
          count: 'facts',
        },
      ],
    },
  ],
  points: {
    unit: {
      tree: {
        id: 'unit-points',
        heading: '联络组积分',
        of: [
          { id: 'held', clause: '组织活动', source, each: [{ key: 'activities.held' }], score: 2 },
          { id: 'praise', granted: '受到表彰', most: 10, needs: 'evidence-and-approval', source },
          { id: 'blame', granted: '被通报批评', most: -6, step: 0.5, needs: 'evidence', source },
        ],
      },
      bands: [],
    },
    member: {
      tree: {
        id: 'member-points',
        heading: '委员积分',
        of: [{ id: 'member-praise', granted: '受到表彰', most: 5, step: 1, needs: 'evidence-and-approval', source }],
      },
      bands: [
        { id: 'good', from: 3, name: '优秀', tone: 'good' },
        { id: 'fair', from: 0, name: '称职', tone: 'fair' },
      ],
    },
  },
  stars: [],
  contacts: [],
  sheets: [
    {
      id: 'group-sheet',
      name: '联络组考核表',
      unitTypes: ['liaison-group'],
      noticeTo: '区绩效考核办公室',
      blocks: [
        {
          id: 'work',
          name: '履职',
          indicators: [
            {
              id: 'opinions',
              label: '每月报送社情民意',
              most: 60,
              method: ['check'],
              evidence: 'none',
              kind: 'base',
              auto: { quota: 'opinion' },
              source,
            },
            { id: 'home', label: '委员之家', most: 30, method: ['see'], evidence: 'file', kind: 'base', source },
            { id: 'heard', label: '听取汇报', most: 10, method: ['hear'], evidence: 'none', kind: 'base', source },
          ],
        },
        {
          id: 'more',
          name: '加减分',
          indicators: [
            {
              id: 'praised',
              label: '受到表彰',
              most: 10,
              method: ['check'],
              evidence: 'none',
              kind: 'bonus',
              auto: { node: 'praise' },
              source,
            },
            { id: 'late', label: '迟报材料', most: 5, method: ['check'], evidence: 'text', kind: 'deduct', source },
          ],
        },
      ],
      bands: [
        { id: 'good', from: 90, name: '优秀', tone: 'good' },
        { id: 'fair', from: 50, name: '合格', tone: 'fair' },
        { id: 'low', from: 0, name: '不合格', tone: 'low' },
      ],
    },
  ],
  unitTypes: ['liaison-group'],
});

/** The sheet beside what a scheme has of its own, for units of every type. */
export function withSheet(rules: Rules): Rules {
  const { plans, points, sheets } = sheetRules(rules);
  return {
    ...rules,
    plans: [...rules.plans, ...plans],
    points: { ...rules.points, ...(points.unit && { unit: points.unit }) },
    sheets: sheets.map(({ unitTypes: _all, ...sheet }) => sheet),
  };
}

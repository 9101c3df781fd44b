import { expect, test } from 'vitest';
import { groupGaps, missingOf, standards, type Unit } from './unit';

const complete: Pick<Unit, 'convener' | 'officers' | 'venue' | 'checklist'> = {
  convener: { name: '陆文涵', post: '街道党工委副书记' },
  officers: [
    { name: '李伟', member: 'm2' },
    { name: '王芳', member: 'm3' },
  ],
  venue: '委员之家',
  checklist: standards['five-unified'].items.map((item) => ({ item, done: true })),
};

test('a complete group lacks nothing', () => {
  expect(groupGaps(complete)).toEqual([]);
});

test.each([
  [{ convener: null }, ['缺召集人']],
  [{ officers: [] }, ['缺 2 名联络员']],
  [{ officers: [{ name: '李伟' }] }, ['缺 1 名联络员']],
  [{ venue: null }, ['缺活动阵地']],
  [{ venue: '' }, ['缺活动阵地']],
  [{ checklist: [] }, []],
  [
    {
      checklist: [
        { item: '标牌', done: false },
        { item: '印章', done: true },
        { item: '工作台账', done: false },
      ],
    },
    ['未达标：标牌、工作台账'],
  ],
] satisfies [Partial<typeof complete>, string[]][])('with %j it says %j', (missing, gaps) => {
  expect(groupGaps({ ...complete, ...missing })).toEqual(gaps);
});

test('a group is held to the standard of its scheme, whatever its page lists', () => {
  expect(groupGaps(complete, 'five-unified')).toEqual([]);
  expect(groupGaps({ ...complete, checklist: [{ item: '标牌', done: true }] }, 'five-unified')).toEqual([
    '未达标：规章制度、人员配备、印章、工作台账',
  ]);
  expect(groupGaps({ ...complete, checklist: [{ item: '另有一项', done: false }] }, 'five-have')).toEqual([
    `未达标：${standards['five-have'].items.join('、')}、另有一项`,
  ]);
});

test('a new group is told everything it lacks', () => {
  const checklist = standards['five-have'].items.map((item) => ({ item, done: false }));

  expect(groupGaps({ convener: null, officers: [], venue: null, checklist })).toHaveLength(4);
});

test('a unit that was saved with its name and type alone is told what is left to enter', () => {
  expect(missingOf({ type: 'liaison-group', convener: null, officers: [], venue: null })).toEqual([
    '召集人',
    '联络员',
    '阵地',
  ]);
  expect(missingOf({ type: 'liaison-group', ...complete })).toEqual([]);
  expect(missingOf({ type: 'special-committee', convener: null, officers: [], venue: null })).toEqual([]);
});

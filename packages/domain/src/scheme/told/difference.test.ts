import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aQuota, aTree } from '../../../test-support/scheme/rule.arbitraries';
import { withoutClassNames } from '../../../test-support/scheme/class-names';
import { valueAt, withAt } from '../../../test-support/scheme/at-pointer.examples';
import { sound } from '../../../test-support/scheme/sound.examples';
import type { Heading, Quota } from '../language';
import type { Rules } from '../scheme';
import { differencesOf } from './difference';

const tree = '/points/member/tree';
const told = (after: Rules, before: Rules = sound): string[] =>
  differencesOf(before, after).map(({ block, words }) => `${block}：${words}`);
const after = (...changes: readonly (readonly [string, unknown])[]): Rules =>
  changes.reduce((rules, [at, value]) => withAt(rules, at, value), sound);

describe('what differs, in words', () => {
  test.each<[string, string, unknown, readonly string[]]>([
    ['a score', `${tree}/of/1/of/1/score`, 8, ['委员积分表：条款“重点提案”：分值：5 分 → 8 分']],
    [
      'one line of a score table',
      `${tree}/of/0/score/1/1`,
      -20,
      ['委员积分表：条款“全会缺席、请假”：分值：请假扣 10 分、缺席扣 30 分 → 请假扣 10 分、缺席扣 20 分'],
    ],
    ['a cap that is taken away', `${tree}/of/1/cap`, undefined, ['委员积分表：标题“加分”：封顶：50 分 → （无）']],
    ['what was assumed', `${tree}/of/1/of/1/assumed`, true, ['委员积分表：条款“重点提案”：本会设定：（无） → 是']],
    [
      'the facts of a quota',
      '/plans/0/quotas/3/of/0/tags/0',
      'type:survey',
      ['履职计划：任务“视察活动”：事实：每次组织视察 → 每次组织调研'],
    ],
    ['a period', '/plans/0/quotas/3/every', { day: 21 }, ['履职计划：任务“视察活动”：周期：每季度 → 每月 21 日']],
    [
      'a follow-up',
      '/points/member/bands/2/follow/twoYears/by',
      '主席会议',
      [
        '委员积分表：等次“不称职”：后续：由界别召集人约谈，连续两年的由市政协约谈 → 由界别召集人约谈，连续两年的由主席会议约谈',
      ],
    ],
    ['a list of names', '/sectors/1', '科协', ['基本设置：界别：增加科协，删去工商联']],
    ['a deadline', '/deadlines/submit', null, ['基本设置：报送时限：5 个工作日 → 不设时限']],
    ['a ranking', '/ranking/shown', 'all', ['基本设置：排名公开：领导可见 → 全体可见']],
    [
      'an indicator',
      '/sheets/0/blocks/1/indicators/0/auto',
      { node: 'held' },
      ['考核表：指标“视察”：自动计分：按任务“视察活动”完成情况自动计分 → 按积分项“组织活动”自动计分'],
    ],
    ['a contact', '/contacts/1/coverage', 50, ['联系制度：联系“委员联系群众”：联系面：30% → 50%']],
  ])('%s', (_name, at, value, words) => {
    expect(told(after([at, value]))).toEqual(words);
  });

  test('what came and what went is told by what it says', () => {
    const quotas = sound.plans[0]?.quotas ?? [];
    const fewer = after(['/plans/0/quotas', quotas.slice(1)]);
    expect(told(fewer)).toEqual(['履职计划：删去任务“反映社情民意”：联络组织和委员每月各至少报送 1 条社情民意信息']);
    expect(told(sound, fewer)).toEqual([
      '履职计划：新增任务“反映社情民意”：联络组织和委员每月各至少报送 1 条社情民意信息',
    ]);
  });

  test('what stands elsewhere is told as that', () => {
    const [absent, extra] = sound.points.member?.tree.of ?? [];
    const [more, ...rest] = (extra as Heading).of;
    expect(told(after([`${tree}/of`, [extra, absent]]))).toEqual([
      '委员积分表：标题的顺序改为“加分”、“全会缺席、请假”',
    ]);
    expect(told(after([`${tree}/of`, [absent, { ...extra, of: rest }, more]]))).toEqual([
      '委员积分表：条款“第二件立案提案起”：由“加分”移到“委员履职考评”',
    ]);
  });

  test('a rule that is called otherwise and one of another kind', () => {
    expect(told(after([`${tree}/of/1/of/1/id`, 'leading']))).toEqual([
      '委员积分表：新增条款“重点提案”：每件重点提案 5 分',
      '委员积分表：删去条款“重点提案”：每件重点提案 5 分',
    ]);
  });
});

const leavesUnder = (value: unknown, pointer: string): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, each]) => leavesUnder(each, `${pointer}/${name}`))
    : [pointer];
const leaves = leavesUnder(sound, '');
/** Words that the language closes, each of which may become the next. */
const closed: readonly (readonly unknown[])[] = [
  ['base', 'bonus', 'deduct'],
  ['none', 'text', 'file'],
  ['hear', 'see', 'check', 'visit'],
  ['month', 'two-months', 'quarter', 'half-year', 'year'],
  ['facts', 'items', 'amount'],
  ['good', 'fair', 'low'],
  ['talk', 'letter', 'criticism'],
  ['member', 'unit', 'committee'],
  ['leader', 'member'],
  ['public', 'sector'],
  ['nobody', 'leaders', 'all'],
  ['five-unified', 'five-have'],
  ['evidence', 'evidence-and-approval'],
];
/** Another value of the same sort; what is merely true is left out. */
function another(value: unknown): unknown {
  const words = closed.find((group) => group.includes(value));
  if (words) return words[(words.indexOf(value) + 1) % words.length];
  if (typeof value === 'number') return value + 1;
  return typeof value === 'string' ? `${value}改` : undefined;
}

test('a difference names every leaf that is changed, with how it was and how it is', () => {
  expect(leaves.length).toBeGreaterThan(200);
  for (const leaf of leaves) {
    const found = differencesOf(sound, withAt(sound, leaf, another(valueAt(sound, leaf))));
    const fields = found.flatMap((each) => each.fields);
    const named = [...fields, ...found.filter(({ change }) => change !== 'changed')].map(({ pointer }) => pointer);
    expect([leaf, named.some((pointer) => leaf.startsWith(pointer))]).toEqual([leaf, true]);
    for (const { words } of found) expect(words).not.toContain('undefined');
    // What stands under a rule that is called otherwise stands elsewhere, under the same words.
    if (leaf.endsWith('/id')) continue;
    for (const { from, to } of fields) expect([leaf, from]).not.toEqual([leaf, to]);
  }
});

const rulesOf = (trees: Heading, quotas: readonly Quota[]): Rules => ({
  ...sound,
  points: { member: { tree: trees, bands: [] } },
  plans: [{ id: 'plan', name: '计划', quotas }],
});
const anyRules = fc.tuple(aTree, fc.array(aQuota, { maxLength: 4 })).map(([trees, quotas]) => rulesOf(trees, quotas));

test('equal rules have no difference', () => {
  fc.assert(
    fc.property(anyRules, (rules) => {
      expect(differencesOf(rules, structuredClone(rules))).toEqual([]);
    }),
  );
});

test('rules that are not equal have one, and what is new the one way is gone the other', () => {
  fc.assert(
    fc.property(anyRules, anyRules, (one, other) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other));
      const there = differencesOf(one, other);
      expect(there.length).toBeGreaterThan(0);
      const ids = (all: typeof there, change: string) =>
        all.filter((each) => each.change === change).map(({ id }) => id);
      expect(ids(there, 'added').toSorted()).toEqual(ids(differencesOf(other, one), 'removed').toSorted());
      for (const { words } of there) expect(withoutClassNames(words)).not.toMatch(/[A-Za-z_#{}]|undefined/);
    }),
    { numRuns: 60 },
  );
});

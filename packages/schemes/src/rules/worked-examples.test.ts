import { faultsOf } from '@lianluo/domain/scheme/check/faults-of';
import type { Clause, Heading, Tag } from '@lianluo/domain/scheme/language';
import type { Profile, RuleFact } from '@lianluo/domain/scheme/subject';
import { bandOf } from '@lianluo/domain/scheme/points/bands';
import { compilePoints } from '@lianluo/domain/scheme/points/compile';
import { evaluatePoints } from '@lianluo/domain/scheme/points/evaluate';
import { starsOf } from '@lianluo/domain/scheme/points/stars';
import { describe, expect, test } from 'vitest';
import { baseRules } from './base';
import { presetSchemes } from './index';

const ordinary: Profile = { id: 'm1', levels: [{ is: 'member' }], statuses: [{ is: 'active' }], posts: [] };
const standing: Profile = { ...ordinary, levels: [{ is: 'standing' }] };

const fact = (key: string, tags: readonly Tag[] = [], more: Partial<RuleFact> = {}): RuleFact => ({
  key,
  on: '2026-03-05',
  tags,
  ...more,
});
const times = (count: number, each: RuleFact): RuleFact[] =>
  Array.from({ length: count }, (_, place) => ({ ...each, on: `2026-04-${String(place + 1).padStart(2, '0')}` }));
const attended = (type: string, state = 'present', more: Partial<RuleFact> = {}) =>
  fact(
    'activities.attended',
    [`type:${type}`, `state:${state}`, ...(state === 'present' ? ['stay:full' as const] : [])],
    more,
  );

function told(tree: Heading, facts: readonly RuleFact[], profile = ordinary) {
  const { value, of } = evaluatePoints(compilePoints(tree), { facts }, { profile, year: 2026 });
  return { total: value, parts: Object.fromEntries(of.map((part) => [part.id, part.value])) };
}

function table(id: string) {
  const scheme = presetSchemes.find((each) => each.id === id);
  const points = scheme?.points.member;
  if (!scheme || !points) throw new Error(`${id} scores no members.`);
  return { ...points, stars: scheme.stars[0] };
}

/** Everything that the five headings of a default table ask for: 20 + 5 × 4, 2 × 10, 4 × 5, 2 × 5, 10. */
const diligent = [
  attended('plenary'),
  ...times(5, attended('survey')),
  ...times(2, fact('proposals.filed', ['as:sole'])),
  ...times(4, fact('opinions.submitted')),
  ...times(2, fact('deeds.done')),
  fact('reports.submitted', ['type:duty-report', 'as:member']),
];

describe('README.md', () => {
  const clause: Clause = {
    id: 'filed',
    clause: '立案提案',
    source: '某县政协委员履职积分办法第六条',
    each: [{ key: 'proposals.filed' }],
    score: 15,
    share: { first: 0.5 },
    cap: 25,
  };
  const tree: Heading = { id: 'total', heading: '委员履职积分', of: [clause] };

  test('the table of the example has no fault', () => {
    expect(faultsOf({ ...baseRules, points: { member: { tree, bands: [] } } })).toEqual([]);
  });

  test('三件立案提案: 15 alone, 7.5 as the first of three, 3.75 as another of three, of 26.25 the cap leaves 25', () => {
    const facts = [
      fact('proposals.filed', ['as:sole'], { on: '2026-01-20' }),
      fact('proposals.filed', ['as:first'], { on: '2026-01-21', among: 3 }),
      fact('proposals.filed', ['as:joint'], { on: '2026-06-02', among: 3 }),
    ];
    const { of } = evaluatePoints(compilePoints(tree), { facts }, { profile: ordinary, year: 2026 });
    const [filed] = of;

    expect(filed).toMatchObject({ raw: 26.25, value: 25, limit: 'cap' });
    expect(filed?.kind === 'clause' && filed.facts.map(({ score }) => score)).toEqual([15, 7.5, 3.75]);
  });
});

describe('A member by hand in', () => {
  test('闵行: plenary 4 × 5, six activities 30, training 10, filed 15 before 2 × 3, excellent 2', () => {
    const facts = [
      attended('plenary', 'present', { amount: 4 }),
      ...times(4, attended('micro-consultation')),
      fact('consultations.attended', ['type:plan', 'state:present', 'stay:full']),
      fact('readings.attended', ['state:present', 'stay:full']),
      attended('off-site-training'),
      ...times(2, fact('proposals.filed', ['as:joint'], { among: 3 })),
      fact('proposals.filed', ['as:sole']),
      fact('proposals.excellent', ['as:joint'], { among: 3 }),
    ];
    expect(told(table('minhang').tree, facts)).toEqual({
      total: 77,
      parts: { attendance: 60, filed: 15, key: 0, excellent: 2 },
    });
  });

  test('桐城: leave from the plenary 30, of a standing member 2 and 5 less; half of a joint proposal 12.5; written 5 + 2', () => {
    const facts = [
      attended('plenary', 'leave'),
      attended('standing-meeting', 'leave'),
      attended('standing-meeting', 'absent'),
      fact('proposals.submitted', ['as:first'], { among: 4 }),
      fact('proposals.filed', ['as:first'], { among: 4 }),
      attended('inspection'),
      fact('activities.spoke', ['type:inspection', 'form:written']),
      fact('opinions.submitted'),
      // At two levels: 10 + 5 + 5, of which 15.
      fact('opinions.adopted.city'),
      fact('opinions.adopted.province'),
    ];
    const { tree, bands } = table('tongcheng');
    const parts = { proposals: 12.5, activities: 7, opinions: 15 };
    expect(told(tree, facts)).toEqual({ total: 64.5, parts: { ...parts, meetings: 30 } });
    expect(told(tree, facts, standing)).toEqual({ total: 57.5, parts: { ...parts, meetings: 23 } });
    expect([64.5, 57.5].map((total) => bandOf(bands, total)?.name)).toEqual(['合格', '不合格']);
  });

  test('济南: 70 − 10 for leave, 5 for the second filed, 20 of the rest, public service 10 of 12', () => {
    const { tree, bands } = table('jinan');
    const facts = [
      attended('plenary', 'leave'),
      ...times(6, fact('proposals.filed', ['as:sole'])),
      ...times(3, fact('deeds.done')),
      ...times(3, attended('volunteering')),
    ];
    expect(told(tree, facts)).toEqual({ total: 90, parts: { 'plenary-missed': -10, extra: 30 } });
    expect(bandOf(bands, 90)?.name).toBe('优秀');
  });

  test('安庆: 50 − 5 − 10, two filed proposals 30 of 40, and nothing granted', () => {
    const { tree, bands } = table('anqing');
    const facts = [
      attended('meeting', 'absent'),
      attended('plenary', 'absent'),
      ...times(2, fact('proposals.filed', ['as:sole'])),
    ];
    expect(told(tree, facts)).toEqual({ total: 65, parts: { meetings: 35, proposals: 30, rest: 0 } });
    expect(bandOf(bands, 65)?.name).toBe('称职');
  });

  test('延川: whoever does all of it has a hundred and five stars, without a word three', () => {
    const { tree, stars } = table('yanchuan');
    const { total, parts } = told(tree, diligent);
    expect([total, parts]).toEqual([100, { meetings: 40, proposals: 20, opinions: 20, deeds: 10, reporting: 10 }]);
    expect(stars && starsOf(stars, total, new Set()).stars).toBe(5);
    expect(stars && starsOf(stars, total, new Set(['words'])).stars).toBe(3);
    // One opinion is 5 points, and nothing none.
    const few = told(tree, [fact('opinions.submitted', ['as:sole'])]).total;
    expect([few, 0].map((points) => stars && starsOf(stars, points, new Set()).stars)).toEqual([1, 0]);
  });

  test('杨陵: the same member missed the plenary once and was late with a task: 100 − 10 − 2', () => {
    const { tree, bands } = table('yangling');
    const facts = [...diligent, attended('plenary', 'absent'), fact('tasks.late', ['type:assignment'])];
    expect(told(tree, facts)).toEqual({ total: 88, parts: { strict: 100, accountability: -12 } });
    expect(bandOf(bands, 88)?.name).toBe('良好');
  });

  test('新城: six shifts 18, two 微协商 10, one afternoon of 志愿服务 3: of 31 thirty', () => {
    const facts = [
      ...times(6, attended('duty-shift')),
      ...times(2, fact('consultations.attended', ['type:micro', 'state:present', 'stay:full'])),
      attended('volunteering'),
    ];
    expect(told(table('xincheng').tree, facts).total).toBe(30);
  });
});

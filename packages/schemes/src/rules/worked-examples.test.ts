import { bandOf } from '@lianluo/domain/scheme/points/bands';
import { starsOf } from '@lianluo/domain/scheme/points/stars';
import { describe, expect, test } from 'vitest';
import { attended, fact, standing, table, times, told } from '../../test-support/worked';

/** Everything that the five headings of a default table ask for: 20 + 5 × 4, 2 × 10, 4 × 5, 2 × 5, 10. */
const diligent = [
  attended('plenary'),
  ...times(5, attended('survey')),
  ...times(2, fact('proposals.filed', ['as:sole'])),
  ...times(4, fact('opinions.submitted')),
  ...times(2, fact('deeds.done')),
  fact('reports.submitted', ['type:duty-report', 'as:member']),
];

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
    // And 5 less for each notice that criticises them.
    const noticed = [...facts, ...times(2, fact('censures.given', ['type:lagging', 'level:county']))];
    expect(told(tree, noticed)).toEqual({ total: 78, parts: { strict: 100, accountability: -22 } });
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

import { bandOf, followUpOf } from '@lianluo/domain/scheme/points/bands';
import type { Grant } from '@lianluo/domain/scheme/points/granted';
import { describe, expect, test } from 'vitest';
import { attended, fact, standing, table, times, told } from '../../test-support/worked';

/*
 * Members of the published tables as the presets have them, worked out by hand. worked-examples.test.ts has one more of each, and
 * packages/domain tries the language on the same tables.
 */

const alone = (key: string) => fact(key, ['as:sole']);
const first = (key: string, among: number) => fact(key, ['as:first'], { among });
const joint = (key: string, among: number) => fact(key, ['as:joint'], { among });
const both = (made: (key: string) => ReturnType<typeof fact>) => [made('proposals.submitted'), made('proposals.filed')];
const totalOf = (id: string, ...[facts, profile, granted]: Rest) => told(table(id).tree, facts, profile, granted).total;
type Rest = Parameters<typeof told> extends [unknown, ...infer Others] ? Others : never;

describe('闵行', () => {
  const filedThrice = times(3, joint('proposals.filed', 3));

  test.each([
    // 15 for the first alone; the second one of one's own counts nothing.
    ['two filed alone', times(2, alone('proposals.filed')), 15],
    // 3 × 3 = 9 against 15 for the one written first of three.
    ['one first of three, and three signed', [first('proposals.filed', 3), ...filedThrice], 15],
    // 6 × 3 = 18 against 15.
    ['one alone, and six signed', [alone('proposals.filed'), ...times(6, joint('proposals.filed', 3))], 18],
    // 5 for a part of the training; leave from the plenary and an absence are nothing.
    [
      'half of a training, leave and an absence',
      [
        fact('activities.attended', ['type:off-site-training', 'state:present', 'stay:part']),
        attended('plenary', 'leave'),
        attended('survey', 'absent'),
      ],
      5,
    ],
    // Suspended in March: 4 half-days of January × 5 and what was filed until then, 15; nobody called the member afterwards.
    ['suspended in March', [attended('plenary', 'present', { amount: 4 }), alone('proposals.filed')], 35],
    ['nothing at all', [], 0],
  ])('%s', (_who, facts, total) => {
    expect(totalOf('minhang', facts)).toBe(total);
  });
});

describe('桐城 2019', () => {
  const present = attended('plenary');
  const adopted = (level: string) => fact(`opinions.adopted.${level}`, [], { item: 'op-1' });

  test.each([
    // (10 + 15) ÷ 2, and the other half ÷ 2 for each of the two behind.
    ['first of three joint signers', both((key) => first(key, 3)), 12.5],
    ['another of three joint signers', both((key) => joint(key, 3)), 6.25],
    // 2 × 25 = 50, of which 25.
    ['a second proposal', [...both(alone), ...both(alone)], 25],
    // 10 + 5, once for the three levels.
    ['adopted at three levels', [fact('opinions.submitted'), ...['county', 'city', 'province'].map(adopted)], 15],
    ['present at the plenary', [present], 50],
    // 50; leave from a standing meeting is nothing to who does not sit in it.
    ['an ordinary member on leave', [present, attended('standing-meeting', 'leave')], 50],
  ])('%s', (_who, facts, total) => {
    expect(totalOf('tongcheng', facts)).toBe(total);
  });

  test('a standing member on leave twice and absent once: 50 − 2 − 2 − 5', () => {
    const facts = [present, ...times(2, attended('standing-meeting', 'leave')), attended('standing-meeting', 'absent')];
    expect(totalOf('tongcheng', facts, standing)).toBe(41);
  });
});

describe('济南 2015', () => {
  const { bands } = table('jinan');

  test.each([
    // The first filed one is owed.
    ['one filed', times(1, alone('proposals.filed')), 70, '称职'],
    // 70 + 5.
    ['the second filed', times(2, alone('proposals.filed')), 75, '称职'],
    // 70 − 30 + 10 + 10 of 12.
    [
      'absent, three filed, six services',
      [attended('plenary', 'absent'), ...times(3, alone('proposals.filed')), ...times(6, fact('deeds.done'))],
      60,
      '称职',
    ],
    // 70 + 5 + 10.
    ['two filed, one excellent', [...times(2, alone('proposals.filed')), alone('proposals.excellent')], 85, '优秀'],
    // 20 of 25, 10, 20 and 10 of 14 are 60, of which 50.
    [
      'more than there is to gain',
      [
        ...times(6, alone('proposals.filed')),
        ...times(2, alone('proposals.key')),
        ...times(2, alone('proposals.excellent')),
        ...times(7, fact('deeds.done')),
      ],
      120,
      '优秀',
    ],
    // Suspended in March, after the plenary of January: of the year there is nothing to take off and nothing to add.
    ['suspended in March', [attended('plenary')], 70, '称职'],
    // 70 − 30.
    ['absent from the plenary', [attended('plenary', 'absent')], 40, '不称职'],
  ])('%s', (_who, facts, total, grade) => {
    expect(totalOf('jinan', facts)).toBe(total);
    expect(bandOf(bands, total)?.name).toBe(grade);
  });

  test('under sixty the convener talks, after two years of it the city', () => {
    const [low, competent] = [40, 70].map((total) => bandOf(bands, total));
    expect(low && followUpOf(low, competent)).toEqual({ what: 'talk', by: '界别召集人' });
    expect(low && followUpOf(low, low)).toEqual({ what: 'talk', by: '市政协' });
  });
});

describe('安庆 2018', () => {
  const { bands } = table('anqing');
  const granted = (points: number, approved = true): Grant => ({
    id: `g${points}`,
    node: 'rest',
    points,
    approved,
    on: '2026-11-30',
  });
  const absences = (count: number) => times(count, attended('meeting', 'absent'));

  test.each([
    // 50 + 20.
    ['one filed', [alone('proposals.filed')], [], 70, '称职'],
    // 50 + 30 of 40: the second proposal brings ten.
    ['the second filed', times(2, alone('proposals.filed')), [], 80, '良好'],
    // 50 − 2 × 5 − 10 + 30; leave takes nothing.
    [
      'two absences and the plenary',
      [
        ...absences(2),
        attended('plenary', 'absent'),
        attended('meeting', 'leave'),
        ...times(2, alone('proposals.filed')),
      ],
      [],
      60,
      '称职',
    ],
    // 50 − 60, of which 0, + 30.
    ['twelve absences', [...absences(12), ...times(2, alone('proposals.filed'))], [], 30, '不称职'],
    // 50 − 5 + 30 + 15; what nobody approved counts nothing.
    [
      'granted fifteen',
      [...absences(1), ...times(2, alone('proposals.filed'))],
      [granted(15), granted(4, false)],
      90,
      '优秀',
    ],
    // 50 − 5 + 30 + 20 of 26.
    [
      'granted beyond the top',
      [...absences(1), ...times(2, alone('proposals.filed'))],
      [granted(15), granted(11)],
      95,
      '优秀',
    ],
  ])('%s', (_who, facts, grants, total, grade) => {
    expect(totalOf('anqing', facts, undefined, grants)).toBe(total);
    expect(bandOf(bands, total)?.name).toBe(grade);
  });
});

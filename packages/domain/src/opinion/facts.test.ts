import { describe, expect, test } from 'vitest';
import { after, aHandlingUnit, anAdoption, anOpinionIn } from '../../test-support/opinion/opinion.examples';
import { aMoment } from '../../test-support/work/work.examples';
import { dayOf } from '../calendar/day';
import { onEveryYear } from '../scorecard/years';
import { handledOn, opinionFacts } from './facts';
import type { Opinion } from './opinion';

const ofKey = (item: Opinion, key: string) => opinionFacts(item).filter((fact) => fact.key === key);
const told = (item: Opinion, key: string) =>
  ofKey(item, key).map(({ subject, role, among, item: whose }) => [subject, role, among, whose]);

describe('whose an opinion is', () => {
  const authors = [
    { informant: 'i1', name: '王芳' },
    { name: '张某', kind: 'public' as const },
    { member: 'm1', name: '陆文涵' },
  ];

  test('its authors share it in their order, and who has no card is one of them', () => {
    expect(told(anOpinionIn('submitted', { authors, topics: ['t1'] }), 'opinions.submitted')).toEqual([
      ['committee', undefined, undefined, undefined],
      ['unit#weiyang', undefined, undefined, undefined],
      ['member#m1', 'joint', 3, 'op-1'],
      ['informant#i1', 'first', 3, 'op-1'],
      ['topic#t1', undefined, undefined, undefined],
    ]);
    expect(told(anOpinionIn('submitted', { authors: authors.slice(0, 2) }), 'opinions.submitted')).toContainEqual([
      'informant#i1',
      'first',
      2,
      'op-1',
    ]);
    expect(told(anOpinionIn('submitted', { authors: authors.slice(1) }), 'opinions.submitted')).toContainEqual([
      'member#m1',
      'joint',
      2,
      'op-1',
    ]);
  });

  test('of a body it is nobody’s alone, whoever stands beside it', () => {
    const body = { name: '教科卫体委员会', kind: 'committee' as const };
    const collective = (all: Opinion['authors']) =>
      told(anOpinionIn('submitted', { authors: all, authorship: 'collective' }), 'opinions.submitted').filter(
        ([, role]) => role !== undefined,
      );
    expect(collective([body, ...authors.slice(2)])).toEqual([['member#m1', 'collective', 2, 'op-1']]);
    expect(collective(authors.slice(2))).toEqual([['member#m1', 'collective', undefined, 'op-1']]);
  });

  test('adoptions of one level and another compete, for its unit too', () => {
    const adoptions = [anAdoption('county', { organ: '县委办' }), anAdoption('city', { adoptedOn: '2027-01-05' })];
    const item = anOpinionIn('issued', { adoptions, topics: ['t1'] });

    const on = (key: string) =>
      onEveryYear(opinionFacts(item))
        .filter((fact) => fact.key === key)
        .map(({ subject, on: day, of, also, item: whose }) => [subject, day, of, also, whose]);
    expect(on('opinions.adopted.city')).toEqual([
      ['committee', '2026-03-02', undefined, undefined, undefined],
      ['unit#weiyang', '2027-01-05', '2026-03-02', [2026], 'op-1'],
      ['member#m1', '2027-01-05', '2026-03-02', [2026], 'op-1'],
      ['topic#t1', '2026-03-02', undefined, undefined, undefined],
    ]);
    // What its rival gained in the year after stands beside what it had come to.
    expect(on('opinions.adopted.county')).toContainEqual(['member#m1', '2026-04-01', '2026-03-02', [2027], 'op-1']);
    expect(on('opinions.adopted.office')).toContainEqual(['unit#weiyang', '2026-04-01', '2026-03-02', [2027], 'op-1']);
  });
});

describe('办结', () => {
  const routeOf = (item: Opinion) => new Set(ofKey(item, 'opinions.handled').map(({ on, route }) => `${on} ${route}`));

  test('is the day its own street had handled it', () => {
    const today = dayOf(aMoment().now);
    const handled = after(anOpinionIn('submitted', { fastLane: true }), 'handle-locally', { text: '已修复' });

    expect(handledOn(handled)).toBe(today);
    expect(routeOf(handled)).toEqual(new Set([`${today} local`]));
    expect(routeOf({ ...handled, status: 'archived' })).toEqual(new Set([`${today} local`]));
    expect(handledOn(after(handled, 'recall-local', { reason: '误点' }))).toBeUndefined();
  });

  test('is the day the last of its handling units passed', () => {
    const passed = (name: string, day: string) => ({
      ...aHandlingUnit(name, 'passed'),
      since: `${day}T09:00:00+08:00`,
    });
    const handlingUnits = [
      passed('住建局', '2026-04-08'),
      passed('城管局', '2026-04-20'),
      { ...passed('交通局', '2026-05-20'), state: 'released' as const },
    ];

    expect(routeOf(anOpinionIn('fed-back', { handlingUnits, fastLane: true }))).toEqual(
      new Set(['2026-04-20 fast-lane']),
    );
    const open = [...handlingUnits, aHandlingUnit('公安局', 'replied')];
    expect(handledOn(anOpinionIn('in-handling', { handlingUnits: open }))).toBeUndefined();
  });

  test('of an item that went no way of its own has no route', () => {
    const fast = ofKey(anOpinionIn('submitted', { fastLane: true }), 'opinions.submitted');

    expect(new Set(fast.map(({ route }) => route))).toEqual(new Set(['fast-lane']));
    expect(ofKey(anOpinionIn('submitted'), 'opinions.submitted').every((fact) => !('route' in fact))).toBe(true);
    expect(handledOn(anOpinionIn('issued'))).toBeUndefined();
  });
});

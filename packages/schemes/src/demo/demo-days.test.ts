import { handlingStates } from '@lianluo/domain/handling/handling-unit';
import type { Opinion } from '@lianluo/domain/opinion/opinion';
import type { Deed } from '@lianluo/domain/deed/deed';
import type { Suggestion } from '@lianluo/domain/suggestion/suggestion';
import { kindNames, kinds } from '@lianluo/domain/work/kinds';
import { isOverdue } from '@lianluo/domain/work/lifecycle';
import { describe, expect, it } from 'vitest';
import { demoWorld, reportSpan } from './demo-world';
import { isOfficeDay, officeDays } from './office-days';
import { replay } from './replay';

describe.each(['2026-02-02', '2026-03-16', '2026-08-01', '2026-11-23', '2027-05-06'])('with today %s', (today) => {
  const dated = demoWorld(today);
  const year = today.slice(0, 4);
  const { of: its } = replay(dated);
  const items = its<Opinion>('opinions');
  const current: Opinion[] = [...items.values()].filter(
    (item) => item.committee === 'qindu' && item.reportedOn.startsWith(year),
  );

  it('is the same world each time', () => {
    expect(JSON.stringify(demoWorld(today))).toBe(JSON.stringify(dated));
  });

  it('comes in order of time, none of it today or later', () => {
    const times = dated.calls.map((call) => call.at);
    expect(times).toEqual(times.toSorted());
    expect(times.every((time) => time < `${today}T09:00:00+08:00`)).toBe(true);
    expect(times.every((time) => /T(0[89]|1[0-7]):\d\d:\d\d\+08:00$/.test(time))).toBe(true);
  });

  it('reports no item later than the clock says', () => {
    const later = dated.calls.filter((call) => {
      const { reportedOn, heldOn, adoptedOn, instructedOn, doneOn } = (call.body ?? {}) as Partial<
        Record<string, string>
      >;
      const day = call.at.slice(0, 10);
      return [reportedOn, heldOn, adoptedOn, instructedOn, doneOn].some((each) => (each ?? '') > day);
    });
    expect(later).toEqual([]);
  });

  it('keeps the figures of the span', () => {
    const inSpan = [...items.values()].filter(
      (item) => item.committee === 'qindu' && reportSpan.from <= item.reportedOn && item.reportedOn <= reportSpan.to,
    );
    expect(inSpan).toHaveLength(308);
  });

  it('shows some forty opinions of this year', () => {
    expect(current.length).toBeGreaterThanOrEqual(40);
    expect(current.length).toBeLessThanOrEqual(55);
  });

  it('shows handling units in every state, sole, joint and split', () => {
    const states = current.flatMap((item) => item.handlingUnits.map((unit) => unit.state));
    expect(new Set(states)).toEqual(new Set(Object.keys(handlingStates)));
    expect(new Set(current.flatMap((item) => item.mode ?? []))).toEqual(new Set(['sole', 'joint', 'split']));
  });

  it('has work that is overdue and work that is not', () => {
    const due = current.filter((item) => item.dueOn);
    const late = due.filter((item) => isOverdue(item, today));
    expect(late.length).toBeGreaterThanOrEqual(5);
    expect(due.length - late.length).toBeGreaterThanOrEqual(10);
  });

  it.each(kindNames)('tells of %s in every state, in Qindu or in its city', (name) => {
    const where = name === 'arrivals' ? 'demo-city' : 'qindu';
    const of = [...its(name).values()].filter(({ committee }) => committee === where);
    // A reading, unlike a consultation, is closed as soon as it is recorded.
    const told =
      name === 'readings' ? ['draft', 'announced', 'closed', 'cancelled'] : Object.keys(kinds[name].statuses);

    expect(new Set(of.map(({ status }) => status))).toEqual(new Set(told));
  });

  it('gives no two deeds and no two suggestions of a committee the same title', () => {
    const titles = [...its('deeds', 'suggestions').values()].map((each) => `${each.committee} ${each.title}`);

    expect(titles.filter((title, index) => titles.indexOf(title) < index)).toEqual([]);
  });

  it('has done as many deeds as the reports of Changqing count, on days of work', () => {
    const deeds = [...its<Deed>('deeds').values()];
    const done = (committee: string) =>
      deeds.filter((item) => item.committee === committee && item.status === 'done').length;

    // domain.md section 1, row 1: “70+ good deeds”.
    expect(done('changqing')).toBe(70);
    // A year has room for the first at the end of January.
    expect(done('qindu')).toBeGreaterThan(today < `${year}-03` ? 0 : 5);
    expect(done('weinan')).toBeGreaterThan(5);
    expect(deeds.flatMap(({ doneOn }) => doneOn ?? []).filter((day) => day > today || !isOfficeDay(day))).toEqual([]);
  });

  it('has suggestions answered within days, taken up or not, one of them turned into an opinion', () => {
    const all = [...its<Suggestion>('suggestions').values()];
    const answered = all.flatMap(({ reportedOn, answeredOn }) => (answeredOn ? [{ reportedOn, answeredOn }] : []));

    expect(answered.length).toBeGreaterThan(10);
    expect(answered.filter((each) => officeDays(each.reportedOn, each.answeredOn).length > 8)).toEqual([]);
    expect(new Set(all.flatMap(({ takenUp }) => takenUp ?? []))).toEqual(new Set([true, false]));
    expect(all.filter(({ committee, became }) => committee === 'qindu' && became)).toHaveLength(1);
    expect(new Set(all.filter(({ committee }) => committee === 'qindu').map(({ unit }) => unit)).size).toBeGreaterThan(
      6,
    );
  });
});

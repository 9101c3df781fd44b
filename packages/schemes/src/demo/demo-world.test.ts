import { contentLength, handlingStates, type Opinion } from '@lianluo/domain/opinion/opinion';
import type { Deed } from '@lianluo/domain/deed/deed';
import type { Gathering } from '@lianluo/domain/gathering/gathering';
import type { Suggestion } from '@lianluo/domain/suggestion/suggestion';
import { nextDue, stationState } from '@lianluo/domain/unit/station';
import { kindNames, kinds } from '@lianluo/domain/work/kinds';
import { isOverdue } from '@lianluo/domain/work/lifecycle';
import { describe, expect, it } from 'vitest';
import { demoWorld, reportSpan, type DemoCall } from './demo-world';
import { isOfficeDay, officeDays } from './office-days';
import { replay } from './replay';

type Body = Record<string, unknown>;
const world = demoWorld('2026-11-23');
const bodies = (committee: string, list: string) =>
  world.calls
    .filter((call) => call.method === 'POST' && call.path === `/committees/${committee}/${list}`)
    .map((call) => call.body as Body);
const { of } = replay(world);
const opinions = of<Opinion>('opinions');
const gatherings = of<Gathering>('readings', 'consultations');
const opinionsOf = (committee: string, from: string, to: string) =>
  [...opinions.values()].filter(
    (item) => item.committee === committee && from <= item.reportedOn && item.reportedOn <= to,
  );

describe('Qindu', () => {
  const span = opinionsOf('qindu', reportSpan.from, reportSpan.to);
  const adoptedBy = (level: string) => span.filter((item) => item.adoptions.some((each) => each.level === level));

  it('has 10 streets of 1+3, 255 members and 50 informants', () => {
    expect(bodies('qindu', 'units').filter((unit) => unit.stations)).toHaveLength(10);
    expect(bodies('qindu', 'members')).toHaveLength(255);
    expect(bodies('qindu', 'informants')).toHaveLength(50);
  });

  it('reports 308 opinions in the span, 5 adopted by the province and 32 by the city', () => {
    expect(span).toHaveLength(308);
    expect(adoptedBy('province')).toHaveLength(5);
    expect(adoptedBy('city')).toHaveLength(32);
  });

  it('reaches both ends of the span, from every street', () => {
    expect(
      span
        .map((item) => item.reportedOn)
        .toSorted()
        .at(0),
    ).toBe('2022-01-04');
    expect(
      span
        .map((item) => item.reportedOn)
        .toSorted()
        .at(-1),
    ).toBe('2023-05-25');
    expect(new Set(span.map((item) => item.unit)).size).toBe(10);
  });

  it('leaves nothing of the span open, and nothing that would not count', () => {
    expect(span.filter((item) => item.waitingFor)).toEqual([]);
    expect(new Set(span.map((item) => item.status))).toEqual(new Set(['archived', 'fed-back']));
    expect(span.some((item) => item.mergedInto)).toBe(false);
  });

  it('has one chair, four vice-chairs, one secretary-general, about 45 standing and 40 % party members', () => {
    const members = bodies('qindu', 'members');
    const at = (level: string) => members.filter((member) => member.level === level).length;
    expect([at('chair'), at('vice-chair'), at('secretary-general')]).toEqual([1, 4, 1]);
    expect(Math.abs(at('standing') - 45)).toBeLessThan(5);
    expect(Math.abs(members.filter((member) => member.partyMember).length / 255 - 0.4)).toBeLessThan(0.02);
  });

  it('places every member in exactly one street, by work or home', () => {
    const streets = new Set(world.calls.filter((call) => (call.body as Body)?.stations).map((call) => `@${call.save}`));
    for (const member of bodies('qindu', 'members')) {
      const placed = (member.placements as { group: string; basis: string }[]).filter(({ group }) =>
        streets.has(group),
      );
      expect(placed).toHaveLength(1);
      expect(['work', 'home']).toContain(placed[0]?.basis);
    }
  });
});

describe('Xincheng', () => {
  it('has 9 streets, 60 members, 12 informants and 25 opinions of this year', () => {
    expect(bodies('xincheng', 'units')).toHaveLength(9);
    expect(bodies('xincheng', 'members')).toHaveLength(60);
    expect(bodies('xincheng', 'informants')).toHaveLength(12);
    expect(opinionsOf('xincheng', '2026-01-01', '2026-12-31')).toHaveLength(25);
  });
});

describe('the people', () => {
  const all = ['qindu', 'xincheng', 'yanchuan', 'changqing', 'weinan'].flatMap((c) => [
    ...bodies(c, 'members'),
    ...bodies(c, 'informants'),
  ]);

  it('have telephones of their own, all from the invented range', () => {
    const phones = all.map((person) => String(person.phone));
    expect(new Set(phones).size).toBe(phones.length);
    expect(phones.every((phone) => /^1990000[1-9]\d{3}$/.test(phone))).toBe(true);
  });

  it('hardly ever share a name', () => {
    const names = all.map((person) => person.name);
    expect(names.length - new Set(names).size).toBeLessThan(4);
  });
});

describe('the texts', () => {
  it('never give two items of a county the same title', () => {
    for (const committee of ['qindu', 'xincheng']) {
      const titles = opinionsOf(committee, '2000-01-01', '2099-12-31').map((item) => item.title);
      expect(titles.length - new Set(titles).size).toBe(0);
    }
  });

  it('are each their own', () => {
    const texts = [...opinions.values()].map(({ content }) => JSON.stringify(content));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('stay within 1,500 characters and leave no slot open', () => {
    for (const { content, title } of opinions.values()) {
      expect(content && contentLength(content)).toBeLessThanOrEqual(1500);
      expect(title.length).toBeLessThanOrEqual(100);
    }
    expect(JSON.stringify(world.calls.map((call) => call.body))).not.toMatch(
      /\{[^"{}]*[一-龥\d][^"{}]*\}|undefined|NaN/,
    );
  });

  it('say enough in every part', () => {
    for (const { content } of opinions.values())
      for (const part of [content?.situation, content?.analysis, content?.suggestion])
        expect(part?.length ?? 0).toBeGreaterThanOrEqual(35);
  });
});

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
    for (const call of dated.calls) {
      const { reportedOn, heldOn, adoptedOn, instructedOn, doneOn } = (call.body ?? {}) as Partial<
        Record<string, string>
      >;
      for (const day of [reportedOn, heldOn, adoptedOn, instructedOn, doneOn])
        expect(day ?? '').not.toSatisfy(laterThan(call));
    }
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

  it.each(kindNames)('tells of %s in every state, in Qindu', (name) => {
    const of = [...its(name).values()].filter(({ committee }) => committee === 'qindu');
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

it('shows stations alive, due, overdue and empty', () => {
  const streets = world.calls.filter((call) => (call.body as Body)?.stations && call.path.includes('/qindu/'));
  for (const [kind, every] of [
    ['readings', 'two-months'],
    ['consultations', 'quarter'],
  ] as const) {
    const states = streets.map(({ save }) => {
      const days = [...gatherings.values()]
        .filter((item) => item.kind === kind && item.unit === save)
        .flatMap((item) => item.heldOn ?? []);
      const last = days.toSorted().at(-1);
      return stationState(last ? nextDue({ every }, last) : null, '2026-11-23');
    });
    const count = (state: string) => states.filter((each) => each === state).length;
    expect([count('alive'), count('due'), count('overdue'), count('empty')]).toEqual([7, 1, 1, 1]);
  }
});

const laterThan = (call: DemoCall) => (day: string) => day > call.at.slice(0, 10);

it('counts what the loader has to play', () => {
  expect(world.calls.length).toBeLessThan(5800);
  expect(gatherings.size).toBeGreaterThan(60);
});

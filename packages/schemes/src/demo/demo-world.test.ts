import { contentLength, type Opinion } from '@lianluo/domain/opinion/opinion';
import type { Gathering } from '@lianluo/domain/gathering/gathering';
import { nextDue, stationState } from '@lianluo/domain/unit/station';
import { kindNames } from '@lianluo/domain/work/kinds';
import { describe, expect, it } from 'vitest';
import { demoWorld, reportSpan } from './demo-world';
import { demoParts, type DemoPart } from './parts';
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
  const all = [...world.cities, ...world.counties].flatMap(({ id }) => [
    ...bodies(id, 'members'),
    ...bodies(id, 'informants'),
  ]);

  it('have telephones of their own, all from the invented range', () => {
    const phones = all.flatMap(({ phone }) => (typeof phone === 'string' ? [phone] : []));
    expect(phones.length).toBeGreaterThan(600);
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
    // A rule's title is a pattern: {单位}{月}月活动日.
    const written = world.calls.filter(({ path }) => !path.endsWith('/recurrences'));
    expect(JSON.stringify(written.map((call) => call.body))).not.toMatch(/\{[^"{}]*[一-龥\d][^"{}]*\}|undefined|NaN/);
  });

  it('say enough in every part', () => {
    for (const { content } of opinions.values())
      for (const part of [content?.situation, content?.analysis, content?.suggestion])
        expect(part?.length ?? 0).toBeGreaterThanOrEqual(35);
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

it('counts what the loader has to play', () => {
  // The first start waits for all of the first part, so no kind tells more than some hundreds; the others wait for each other.
  const callsOf = (part: DemoPart) => demoWorld('2026-11-23', [part]).calls.length;
  expect(demoParts.filter((part) => callsOf(part) >= 4000 + 400 * kindNames.length)).toEqual([]);
  expect(gatherings.size).toBeGreaterThan(60);
});

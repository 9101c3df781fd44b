import { officialCalendar as calendar } from '@lianluo/domain/calendar/official';
import { isWorkingDay, workingDaysBetween } from '@lianluo/domain/calendar/working-days';
import { dayOf } from '@lianluo/domain/calendar/day';
import type { Gathering } from '@lianluo/domain/gathering/gathering';
import type { Issue } from '@lianluo/domain/issue/issue';
import { sourcesOf } from '@lianluo/domain/issue/issue';
import { coursesOf } from '@lianluo/domain/opinion/instruction';
import type { Opinion } from '@lianluo/domain/opinion/opinion';
import { standards } from '@lianluo/domain/unit/unit';
import { kindNames } from '@lianluo/domain/work/kinds';
import type { WorkItem } from '@lianluo/domain/work/item';
import { describe, expect, it } from 'vitest';
import { demoWorld } from './demo-world';
import { replay } from './replay';

describe.each(['2026-02-02', '2026-06-10', '2026-11-23'])('an editor who reads the work, on %s', (today) => {
  const world = demoWorld(today);
  const { of } = replay(world);
  const all = [...of<WorkItem>(...kindNames).values()];
  const opinions = [...of<Opinion>('opinions').values()];
  const ofCommittee = (committee: string) => opinions.filter((each) => each.committee === committee);
  const year = today.slice(0, 4);

  it('reads no title twice, in whatever committee and year', () => {
    const titles = all.filter(({ kind }) => kind !== 'issues').map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(600);
    expect(titles.filter((title, index) => titles.indexOf(title) < index)).toEqual([]);
  });

  it('finds rough shares written out', () => {
    expect(JSON.stringify(opinions.map(({ content, handlingUnits }) => [content, handlingUnits]))).not.toMatch(/\d成/);
  });

  it('finds every journal of others numbered upward within its year', () => {
    const cited = opinions
      .flatMap(({ adoptions }) => adoptions)
      .map(({ adoptedOn, organ = '', outlet = '', number = '' }) => ({
        journal: `${organ}${outlet}${adoptedOn?.slice(0, 4)}`,
        number: Number(/^第(\d+)期$/.exec(number)?.[1]),
        adoptedOn: adoptedOn ?? '',
      }))
      .toSorted((a, b) => a.adoptedOn.localeCompare(b.adoptedOn));

    expect(cited.length).toBeGreaterThan(35);
    for (const { journal } of cited) {
      const numbers = cited.filter((each) => each.journal === journal).map(({ number }) => number);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      expect(numbers[0]).toBeGreaterThan(0);
    }
  });

  it('finds that an item was taken by two organs of a level, and alone, with others or handed on', () => {
    const organs = opinions.map(({ adoptions }) => adoptions.filter(({ level }) => level === 'city'));
    expect(organs.some((those) => new Set(those.map(({ organ }) => organ)).size === 2)).toBe(true);
    const kinds = opinions.flatMap(({ adoptions }) => adoptions.map(({ kind }) => kind));
    expect(new Set(kinds)).toEqual(new Set(['single', 'combined', 'forwarded']));
  });

  it('finds that the province took up matters of policy, and no bus stop', () => {
    const titles = opinions.filter(({ adoptions }) => adoptions.some(({ level }) => level === 'province'));
    const local = /公交|站点|路口|路灯|广告|减速|停车|市场|摊|犬|树|厕|积雪|除雪|垃圾|路面|道路|噪声|图书室|器材/;
    const policy = /托育|教师|随迁|医养|津贴|失能|儿童|慢病|精神障碍|不动产|维修资金|毕业生|家政|预付卡|防诈骗|被征地/;

    expect(titles.length).toBeGreaterThan(5);
    expect(titles.map(({ title }) => title).filter((title) => local.test(title) || !policy.test(title))).toEqual([]);
  });

  it('finds that nobody met, called or wrote on a day off', () => {
    const days = world.calls.map(({ at }) => dayOf(at));
    const met = [...of<Gathering>('readings', 'consultations').values()].flatMap(({ plannedOn, heldOn }) => [
      plannedOn,
      ...(heldOn ? [heldOn] : []),
    ]);
    expect([...new Set([...days, ...met])].filter((day) => !isWorkingDay(calendar, day))).toEqual([]);
  });

  it('finds every year of the term, and no year with a heap in one month', () => {
    const months = new Map<string, number>();
    for (const { reportedOn } of ofCommittee('qindu'))
      months.set(reportedOn.slice(0, 7), (months.get(reportedOn.slice(0, 7)) ?? 0) + 1);
    for (let each = 2022; each < Number(year); each++) {
      const counts = Array.from({ length: 12 }, (_, month) =>
        months.get(`${each}-${String(month + 1).padStart(2, '0')}`),
      );
      expect(counts).not.toContain(undefined);
    }
    for (const quiet of ['2024', '2025']) {
      const counts = [...months].filter(([month]) => month.startsWith(quiet)).map(([, count]) => count);
      const sum = counts.reduce((total, count) => total + count, 0);
      expect(sum).toBeGreaterThan(20);
      expect(Math.max(...counts)).toBeLessThan(sum / 5);
    }
  });

  it('finds that no invented words are put into the mouth of a post that somebody holds', () => {
    const instructions = opinions.flatMap((each) => each.instructions);
    expect(instructions.length).toBeGreaterThan(5);
    expect(
      instructions.filter(({ leaderPost, text }) => !leaderPost.includes('演示') || !text.includes('演示')),
    ).toEqual([]);
  });

  it('finds instructions that wait, are under way and have been fed back, and calls that were answered', () => {
    const states = opinions.flatMap((each) => coursesOf(each).map(({ state }) => state));
    expect(states).toEqual(expect.arrayContaining(['presented', 'assigned', 'fed-back']));
    const calls = new Set(opinions.flatMap(({ call }) => call ?? []));
    expect(calls.size).toBe(2);
    expect(
      opinions
        .flatMap(({ instructionRecords }) => instructionRecords)
        .filter(({ leaderPost }) => leaderPost && !leaderPost.includes('演示')),
    ).toEqual([]);
  });

  it('finds 五统一 and 五有 where they belong, and two contacts in every unit of Qindu', () => {
    const units = world.calls.filter(({ path }) => /^\/committees\/\w+\/units$/.test(path));
    const body = (unit: (typeof units)[number]) =>
      unit.body as { checklist?: { item: string }[]; officers: []; stations?: object };
    const judged = new Map(
      units.flatMap((unit) => {
        const items = body(unit).checklist?.map(({ item }) => item);
        return items ? [[unit.path, items]] : [];
      }),
    );
    // Rows 1 and 16.
    expect(Object.fromEntries(judged)).toEqual({
      '/committees/changqing/units': standards['five-unified'].items,
      '/committees/zizhixian/units': standards['five-have'].items,
    });
    const streets = units.filter((unit) => unit.path.includes('qindu') && body(unit).stations);
    expect(streets.map((unit) => body(unit).officers.length)).toEqual(Array<number>(10).fill(2));
  });

  it('finds issues of several, a 综合 of three, two 刊物, and signatures with their words', () => {
    const issues = [...of<Issue>('issues').values()];
    const held = issues.flatMap((issue) => sourcesOf(issue).map(({ item }) => item));
    expect(new Set(held).size).toBe(held.length);
    expect(new Set(issues.map(({ series }) => series)).size).toBe(2);
    expect(issues.some(({ items }) => items.length === 2)).toBe(true);
    expect(issues.some(({ items }) => items.some(({ sources, text }) => sources.length === 3 && text))).toBe(true);
    const said = world.calls.filter(({ path }) => /issues\/.*\/(sign|register-signature)$/.test(path));
    expect(said.length).toBeGreaterThan(3);
    expect(said.filter(({ body }) => !(body as { comment?: string }).comment)).toEqual([]);
    expect(issues.some(({ signature }) => signature?.paper)).toBe(true);
    // Nothing that was put together leaves the house before somebody looked at its secrecy.
    expect(issues.filter(({ issuedOn, secrecy }) => issuedOn && secrecy?.result !== 'open')).toEqual([]);
  });
});

describe('an editor who reads how opinions were handled', () => {
  const opinions = [...replay(demoWorld('2026-11-23')).of<Opinion>('opinions').values()];
  const units = opinions.flatMap(({ handlingUnits }) => handlingUnits);
  const answered = units.flatMap(({ assignedAt, repliedAt, reply = '' }) =>
    repliedAt ? [{ reply, days: workingDaysBetween(calendar, dayOf(assignedAt), dayOf(repliedAt)) ?? 0 }] : [],
  );

  it('finds that answers took three days to a season, some of them weeks', () => {
    expect(answered.length).toBeGreaterThan(40);
    expect(answered.filter(({ days }) => days < 3 || days > 75)).toEqual([]);
    const within = (from: number, to: number) =>
      answered.filter(({ days }) => from <= days && days <= to).length / answered.length;
    expect(within(3, 8)).toBeGreaterThan(0.05);
    expect(within(9, 20)).toBeGreaterThan(0.2);
    expect(within(21, 75)).toBeGreaterThan(0.2);
  });

  it('finds that not all was done: planned, in part, explained, under way, and answered a second time', () => {
    const share = (words: RegExp) => answered.filter(({ reply }) => words.test(reply)).length / answered.length;
    expect(share(/列入|下一批|办理前期/)).toBeGreaterThan(0.1);
    expect(share(/其余|未完成部分/)).toBeGreaterThan(0.1);
    expect(share(/暂不具备|难以单独实施/)).toBeGreaterThan(0.02);
    expect(units.filter(({ state }) => state === 'assigned' || state === 'signed-for').length).toBeGreaterThan(5);
  });

  it('finds no heap in the month that has just been', () => {
    for (const committee of ['qindu', 'xincheng']) {
      const ofYear = opinions.filter((each) => each.committee === committee && each.reportedOn.startsWith('2026'));
      const months = ofYear.map(({ reportedOn }) => reportedOn.slice(0, 7));
      for (const month of months)
        expect(months.filter((each) => each === month).length / months.length).toBeLessThanOrEqual(1 / 3);
    }
  });
});

import type { ListOf } from '@lianluo/contract/common';
import type { ProposalReportView } from '@lianluo/contract/proposal-report';
import type { ProposalSummary, ProposalView } from '@lianluo/contract/proposal';
import { beforeAll, expect, test } from 'vitest';
import { playSession, session } from '../../../test-support/proposal/a-session';
import { openWorld, type World } from '../../../test-support/world';

/** A session of a middling county (domain.md section 3.4: Jiangxian received 134, Putian 254). */
const received = 200;

let world: World;
let report: ProposalReportView;
let items: ProposalView[];
let cpuSeconds: number;
beforeAll(async () => {
  world = await openWorld();
  const before = process.cpuUsage();
  await playSession(world, received);
  const { user, system } = process.cpuUsage(before);
  cpuSeconds = (user + system) / 1e6;
  const office = world.as('demo.qindu');
  report = (await office.get<ProposalReportView>(`/committees/qindu/proposal-report?session=${session}`)).body;
  items = await everyProposal();
}, 400_000);

async function everyProposal(): Promise<ProposalView[]> {
  const office = world.as('demo.qindu');
  const found: ProposalView[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const path: string = `/committees/qindu/proposals?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
    const { body }: { body: ListOf<ProposalSummary> } = await office.get<ListOf<ProposalSummary>>(path);
    for (const { id } of body.items)
      found.push((await office.get<ProposalView>(`/committees/qindu/proposals/${id}`)).body);
    cursor = body.nextCursor;
  }
  return found;
}

const count = (is: (item: ProposalView) => boolean): number => items.filter(is).length;
// What was not filed was sorted by nobody.
const categoryOf = ({ category = '未分类' }: ProposalView): string => category;
const isFiled = ({ filedOn }: ProposalView): boolean => filedOn !== undefined;

// By its own work and not by the clock: others may use the machine.
test('a session is played in less than a minute', () => {
  expect(cpuSeconds).toBeLessThan(60);
});

test('every proposal of a session is through, and its numbers have no gap', () => {
  expect(items).toHaveLength(received);
  expect(new Set(items.map(({ status }) => status))).toEqual(new Set(['closed', 'not-filed']));
  const filed = items.filter(isFiled);
  expect(new Set(filed.map(({ number }) => number))).toEqual(new Set(filed.map((_, index) => `第${index + 1}号`)));
});

test('the report of the session is what a recount of its proposals comes to', () => {
  const valueOf = (key: string) => report.figures.find((each) => each.key === key)?.value;
  expect(valueOf('received')).toBe(received);
  for (const [key, is] of [
    ['filed', isFiled],
    ['not-filed', ({ status }) => status === 'not-filed'],
    ['replied', ({ repliedOn }) => repliedOn !== undefined],
    ['closed', ({ status }) => status === 'closed'],
  ] as const satisfies readonly (readonly [string, (item: ProposalView) => boolean])[])
    expect([key, valueOf(key)]).toEqual([key, count(is)]);
  for (const { name, received: those, filed } of report.categories)
    expect([name, those, filed]).toEqual([
      name,
      count((item) => categoryOf(item) === name),
      count((item) => categoryOf(item) === name && isFiled(item)),
    ]);
  for (const { key, value } of report.classes) expect([key, value]).toEqual([key, count((item) => item.class === key)]);
  for (const { name, lead } of report.units)
    expect([name, lead]).toEqual([name, count(({ handlingUnits }) => handlingUnits[0]?.name === name)]);
});

test('a rate of it says what it divides by what', () => {
  const filed = count(isFiled);
  expect(report.rates.find(({ key }) => key === 'filed')).toMatchObject({
    numerator: filed,
    denominator: received,
    percent: Math.round((filed / received) * 1000) / 10,
    rule: expect.stringContaining('收到的提案件数'),
  });
});

test('the attitude and the result are rated apart', () => {
  const ratings = items.flatMap((item) => item.ratings);
  const of = (what: 'attitude' | 'result') =>
    Object.fromEntries(
      (['satisfied', 'mostly-satisfied', 'unsatisfied'] as const).map((each) => [
        each,
        ratings.filter((rating) => rating[what] === each).length,
      ]),
    );
  expect(report.satisfaction).toEqual({ attitude: of('attitude'), result: of('result') });
});

import type { CorrectionView } from '@lianluo/contract/appraisal-corrections';
import type { AnswerOf } from '@lianluo/contract/endpoint';
import type { listRanking } from '@lianluo/contract/rankings';
import type { explainPoints, listPoints, listQuotas } from '@lianluo/contract/scores';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { withEachMember } from '../../../test-support/scheme/each-member';
import { workOf } from '../../../test-support/scheme/worked';
import { lockYear } from '../../../test-support/scheme/sheet-desk';
import { yearCourse, type YearCourse } from '../../../test-support/scheme/year-course';
import { openWorld, type World } from '../../../test-support/world';
import { readSheet } from '../../floor/sheet/read-sheet';

const scores = '/committees/qindu/scores';
let world: World;
let office: Client;
let clerk: Client;
let course: YearCourse;
let first = '';
let second = '';

const ranking = async (query: string) =>
  (await office.get<AnswerOf<typeof listRanking>>(`${scores}/ranking?period=2026&${query}`)).body;
const quotas = async (query: string) =>
  (await office.get<AnswerOf<typeof listQuotas>>(`${scores}/quotas?period=2026&limit=100&${query}`)).body.items;
const points = async () =>
  (await office.get<AnswerOf<typeof listPoints>>(`${scores}/points?period=2026&limit=100`)).body.items;
const explained = async (id: string) =>
  (await office.get<AnswerOf<typeof explainPoints>>(`${scores}/points/${id}?period=2026`)).body;
const waiting = async () => (await course.corrections()).filter(({ decision }) => !decision);
const of = async (kind: string): Promise<CorrectionView> => {
  const found = (await waiting()).find(({ subject }) => subject.kind === kind);
  if (!found) throw new Error(`Nothing of a ${kind} waits.`);
  return found;
};
const lines = async (what: string): Promise<string[][]> => {
  const { body } = await office.post<Uint8Array>(`${scores}/${what}/exports`, { period: '2026' });
  return (await readSheet(body, 'scores.xlsx')).rows.map((row) => row.map((cell) => String(cell ?? '')));
};

beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T10:00:00+08:00' });
  const work = workOf(world, world.as('demo.qindu'));
  first = await work.member('石泽清', { placements: [{ group: world.unit, from: '2024-01-01' }] });
  second = await work.member('汤永若');
  await work.inForce('minhang', '2026-01-01', withEachMember);
  await work.activity('survey', '2026-04-02', [[first, 'present']]);
  await work.opinion(second, '2026-05-06');
  world.setClock('2026-12-22T10:00:00+08:00');
  await lockYear(world, 2026);
  office = world.as('demo.qindu');
  clerk = world.as('demo.qindu.clerk');
  course = yearCourse(world, office);
});

/** One story, told in its order: each test stands on those before it. */
describe('a locked year', () => {
  test('is ranked and listed by what was locked, whatever is refused or joins later', async () => {
    const before = await ranking('by=quotas');
    expect(before.items.map(({ subject, met, rank }) => [subject.name, met, rank])).toEqual([
      ['汤永若', 1, 1],
      ['石泽清', 0, 2],
    ]);
    const work = workOf(world, clerk);
    await work.opinion(first, '2026-12-28');
    const third = await workOf(world, office).member('后来者', { joinedOn: '2020-01-01' });
    await work.opinion(third, '2026-12-28');
    for (const each of await waiting()) expect((await course.decide(each, false)).status).toBe(200);
    const { version } = await office.get(`/committees/qindu/members/${second}`);
    const moved = await office.patch(`/committees/qindu/members/${second}`, { joinedOn: '2027-01-01' }, { version });
    expect(moved.status).toBe(200);
    const surveyed = (await explained(first)).value;

    for (const query of ['by=quotas', 'by=value']) {
      const { items, ranked } = await ranking(query);
      expect([query, ranked]).toEqual([query, 2]);
      expect(items.find(({ subject }) => subject.id === third)).not.toHaveProperty('rank');
      expect(items.find(({ subject }) => subject.id === second)).not.toHaveProperty('absent');
    }
    expect((await ranking('by=quotas')).items.slice(0, 2)).toEqual(before.items);
    const met = await quotas('state=met');
    expect(met.map(({ subject }) => subject.id)).toEqual([second]);
    const plain = await quotas('');
    expect(plain.filter(({ subject }) => subject.id === second)).toEqual(met);
    expect(plain.find(({ subject }) => subject.id === third)?.rules.map(({ state }) => state)).toEqual(
      plain[0]?.rules.map(() => 'none'),
    );
    // What was refused counts for nobody, and the explanation has the numbers of the list.
    for (const { subject, value, absent } of await points()) {
      const told = await explained(subject.id);
      expect([subject.name, told.value, told.absent, told.frozen]).toEqual([subject.name, value, absent, undefined]);
    }
    const facts = (await explained(first)).nodes.flatMap((node) => node.facts.map(({ fact }) => fact.on));
    expect([...new Set(facts)]).toEqual(['2026-04-02']);
    // The survey of April.
    expect([surveyed, (await points()).find(({ subject }) => subject.id === third)?.value]).toEqual([5, 0]);
  });

  test('tells of a unit what its members were corrected to, in whatever order that is decided', async () => {
    const states = async () => {
      const unit = (await quotas('subject=unit')).find(({ subject }) => subject.id === world.unit);
      return unit?.rules.filter(({ rule }) => rule === 'each-opinion').map(({ state }) => state);
    };
    const work = workOf(world, clerk);
    await work.activity('survey', '2026-12-20', [[first, 'present']]);
    await work.opinion(first, '2026-12-29');
    expect(await states()).toEqual(['missed']);
    expect((await course.decide(await of('unit'), true)).status).toBe(200);
    expect(await states()).toEqual(['missed']);
    for (const each of await waiting()) expect((await course.decide(each, true)).status).toBe(200);

    expect(await states()).toEqual(['met']);
    expect((await ranking('subject=unit&by=quotas')).items.find(({ subject }) => subject.id === world.unit)?.met).toBe(
      1,
    );
    const { items } = (
      await office.get<{ items: { corrected: { after?: { quotas?: object } }[] }[] }>(
        `${course.path}/results?subject=unit&limit=100`,
      )
    ).body;
    expect(items.flatMap(({ corrected }) => corrected).at(-1)?.after?.quotas).toMatchObject({
      'each-opinion': ['met'],
    });
  });

  test('has what was corrected on its sheets, beside what was locked', async () => {
    const row = (await points()).find(({ subject }) => subject.id === first);
    // Two surveys at five points each.
    expect([row?.value, row?.corrected?.value]).toEqual([5, 10]);
    const sheet = await lines('points');
    expect(sheet[3]).toEqual(expect.arrayContaining(['积分', '更正后积分']));
    expect(sheet.find((line) => line.includes('石泽清'))).toEqual(expect.arrayContaining(['5', '10']));
    expect((await lines(`points/${first}`))[2]?.[0]).toContain('积分10　　锁定时5');
  });

  test('is corrected by no more than was seen: what comes while it is decided is decided anew', async () => {
    const work = workOf(world, clerk);
    await work.activity('survey', '2026-12-21', [[first, 'present']]);
    const member = await of('member');
    const { storage } = world.deps;
    const write = storage.write.bind(storage);
    let decisions = 0;
    storage.write = async (writes, token) => {
      const isDecision = writes.some((each) => 'put' in each && each.put.sk.startsWith('2026#decision#'));
      if (isDecision && ++decisions === 1) {
        const key = { pk: 'qindu#late', sk: `2026#${member.id}` };
        const [row] = await storage.get([{ table: 'scorecards', key }], { consistent: true });
        if (!row) throw new Error('Nothing is late.');
        await write([{ table: 'scorecards', put: { ...row, net: 2, version: row.version + 1 } }]);
      }
      return write(writes, token);
    };
    const { status, body } = await course.decide(member, true).finally(() => (storage.write = write));
    expect([decisions, status, 'code' in body && body.code]).toEqual([1, 412, 'version.stale']);
    expect((await of('member')).version).toBe(member.version + 1);
  });
});

import type { Overview } from '@lianluo/contract/overview';
import { beforeEach, expect, test } from 'vitest';
import { recountOnce } from './figures-state';
import { rebuild } from '../../entries/operate/rebuild-command';
import { deploymentPartition } from '../../floor/storage/partitions';
import type { Row } from '../../floor/storage/table';
import { deskOf } from '../../../test-support/desk';
import { openWorld, tablesOf, type World } from '../../../test-support/world';

let world: World;
let figures: Overview['figures'];

beforeEach(async () => {
  world = await openWorld({ now: '2026-03-10T09:00:00+08:00' });
  const desk = deskOf(world.as('demo.qindu'));
  await desk.walk((await desk.record({ unit: world.unit })).id, 'submit', 'edit');
  await world.deps.settled();
  figures = (await readDesk()).body.figures;
  await writeFormerCards();
});

test('figures of an earlier release are refused, and the operator is told the command', async () => {
  for (const username of ['demo.qindu', 'demo.city']) {
    const committee = username === 'demo.city' ? 'demo-city' : 'qindu';
    const { status, body } = await world.as(username).get(`/committees/${committee}/overview`);
    expect([status, body]).toMatchObject([500, { code: 'figures.former' }]);
  }

  expect(world.logged.map(({ message }) => message)).toEqual(
    Array.from({ length: 2 }, () => expect.stringContaining('operate -- rebuild-scorecards')),
  );
});

test('nothing is added to them, and the ledger is worked on meanwhile', async () => {
  const { settled } = world.deps;
  // The consumer runs beside the calls, as on AWS.
  world.deps.settled = async () => undefined;
  const desk = deskOf(world.as('demo.qindu'));
  await desk.walk((await desk.record({ unit: world.unit })).id, 'submit');
  const before = await rows();

  await expect(settled()).rejects.toThrow('rebuild-scorecards');
  expect(await rows()).toEqual(before);

  await rebuildByCommand();
  await settled();
  const submitted = (await readDesk()).body.figures.find(({ key }) => key === 'opinions.submitted');
  expect(submitted?.value).toBe(2);
});

test('the operator’s command takes them over', async () => {
  await rebuildByCommand();

  expect((await readDesk()).body.figures).toEqual(figures);
});

test('a data folder of that release is taken over when it is first opened', async () => {
  await world.storage.write([{ table: 'accounts', put: { pk: deploymentPartition, sk: 'figures', version: 2 } }]);

  await recountOnce(world.deps, { isNew: false });

  expect((await readDesk()).body.figures).toEqual(figures);
});

const readDesk = () => world.as('demo.qindu').get<Overview>('/committees/qindu/overview');
const rebuildByCommand = () => rebuild.run({ tables: tablesOf(world), options: {}, say: () => undefined });

async function rows(): Promise<Row[]> {
  const found: Row[] = [];
  for await (const page of tablesOf(world).everyRow('scorecards')) found.push(...page);
  return found;
}

/** The cards as the release before wrote them: days and months on the card of now, counts of months on every card of a year. */
async function writeFormerCards(): Promise<void> {
  const counts = { 'opinions.submitted': { '03': 1 } };
  const now = {
    lasts: { 'opinions.submitted': { '2026-03': 1 } },
    years: { 2026: { 'opinions.submitted': 1 } },
    open: {},
    counts: { units: { 'one-plus-three': 1 } },
  };
  const dues = { [world.unit]: [null, null, '2026-04-30'] };
  const cards = (await rows()).filter(({ pk }) => /^[a-z-]+#(now|\d{4})$/.test(pk));
  for (const { pk, sk, version, unit } of cards) {
    const card = pk.endsWith('#now') ? now : counts;
    const former: Row = {
      pk,
      sk,
      version,
      card,
      ...(unit !== undefined && { unit }),
      ...(sk === 'committee' && { dues }),
    };
    await world.storage.write([{ table: 'scorecards', put: former }]);
  }
}

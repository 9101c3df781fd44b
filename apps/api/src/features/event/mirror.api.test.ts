import type { EventView } from '@lianluo/contract/event';
import { eventTypes, isEventKind } from '@lianluo/domain/event/event-types';
import { kindNames } from '@lianluo/domain/work/kinds';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { deskOf } from '../../../test-support/desk';
import { addStreets, commit, committee, csv, undo, upload } from '../../../test-support/import/importing';
import { members, zhang } from '../../../test-support/import/small-sheets';
import { openWorld, tablesOf, type World } from '../../../test-support/world';

/** A mirror that believes the feed alone: what there is, each in its newest version. */
const gone = new Set(eventTypes.filter(({ isGone }) => isGone).map(({ type }) => type));
function mirrored(events: readonly EventView[]): Map<string, number> {
  const there = new Map<string, number>();
  for (const { type, subject } of events) {
    const name = `${subject.kind} ${subject.id}`;
    if (gone.has(type)) there.delete(name);
    else there.set(name, subject.version);
  }
  return there;
}

let world: World;
let office: Client;
beforeEach(async () => {
  world = await openWorld();
  office = world.as('demo.qindu');
});

const feedOf = async (client: Client, of = 'qindu') => {
  const items: EventView[] = [];
  let after = '';
  for (;;) {
    const { body } = await client.get<{ items: EventView[]; nextCursor: string }>(
      `/committees/${of}/events?limit=100${after && `&after=${after}`}`,
    );
    if (body.items.length === 0) return items;
    items.push(...body.items);
    after = body.nextCursor;
  }
};

/** What the tables hold of the county: every item and every entry of a register, in its version. */
async function held(): Promise<Map<string, number>> {
  const there = new Map<string, number>();
  for (const table of ['ledger', 'platforms'] as const)
    for await (const page of tablesOf(world).everyRow(table))
      for (const { pk, sk, version } of page) {
        const [of, kind = ''] = pk.split('#');
        if (pk === 'qindu' && sk === 'committee') there.set('committees qindu', version);
        if (of === 'qindu' && isEventKind(kind) && !sk.includes('#')) there.set(`${kind} ${sk}`, version);
      }
  return there;
}

const inOrder = (there: Iterable<[string, number]>) => [...there].map((each) => each.join(' ')).toSorted();

const head = ['序号', '标题', '报送单位', '反映人', '报送日期', '采用情况', '情况', '备注'];
const ledger = (...rows: string[][]): File => csv([head, ...rows], '台账.csv');
const first = ['1', '关于增设充电桩的建议', '人民路街道', '张一', '2026-03-01', '', '', ''];
const second = ['2', '关于路灯', '西兰路街道', '信息员6', '2026-03-02', '市政协采用', '路灯坏了', '已转'];

describe('whoever follows the feed has what is there, in its version', () => {
  test('through imports that bring, add to, stage and take back', async () => {
    await addStreets(office);
    const committed = async (kind: string, file: File) => {
      const { id } = await upload(world, office, kind, file);
      return commit(world, office, id);
    };
    await committed('opinions', ledger(first, second));
    await committed('members', members(zhang));
    expect(inOrder(mirrored(await feedOf(office)))).toEqual(inOrder(await held()));

    const added = await committed('opinions', ledger([...first.slice(0, 5), '省政协采用', '补的情况', ''], second));
    const changed = await committed('members', members(zhang.map((cell) => (cell === '教育界' ? '经济界' : cell))));
    expect(inOrder(mirrored(await feedOf(office)))).toEqual(inOrder(await held()));

    await undo(world, office, changed.id);
    await undo(world, office, added.id);
    expect(inOrder(mirrored(await feedOf(office)))).toEqual(inOrder(await held()));

    const batch = await committed('opinions', ledger(['3', '关于噪声', ...second.slice(2)]));
    await undo(world, office, batch.id);
    const events = await feedOf(office);
    expect(inOrder(mirrored(events))).toEqual(inOrder(await held()));
    expect(events.filter(({ type }) => type === 'opinion.undone')).toHaveLength(1);
  });

  test('and hears of nothing while an import is not shown', async () => {
    await addStreets(office);
    const { id } = await upload(world, office, 'opinions', ledger(first, second));
    const quiet = await feedOf(office);
    await office.post(`${committee}/imports/${id}/actions/commit`, { mode: 'valid' });
    await world.idle();

    const events = (await feedOf(office)).slice(quiet.length);

    expect(events.map(({ type }) => type)).toEqual([
      'committee.changed',
      'committee.changed',
      'opinion.imported',
      'opinion.imported',
    ]);
  });

  test('through a merge, an issue, a transfer and what is discarded', async () => {
    const desk = deskOf(office);
    const [one, other, third] = [await desk.record(), await desk.record(), await desk.record()];
    for (const { id } of [one, other]) await desk.walk(id, 'submit');
    await desk.step(other.id, 'merge', { into: one.id });
    await desk.walk(one.id, 'edit', 'review', 'sign', 'issue');
    await office.del(`${committee}/opinions/${third.id}`, { version: 1 });

    const events = await feedOf(office);

    // The committee itself was there before anybody was told of it.
    expect(inOrder([...mirrored(events), ['committees qindu', 1]])).toEqual(inOrder(await held()));
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['opinion.merged', 'opinion.took-in']));
  });
});

test('every kind of work begins in the feed when it is recorded', () => {
  expect(
    kindNames.map((name) => eventTypes.some(({ kind, type }) => kind === name && type.endsWith('.recorded'))),
  ).toEqual(kindNames.map(() => true));
});

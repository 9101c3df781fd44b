import { expect, test } from 'vitest';
import { deskOf } from '../../../test-support/desk';
import { openWorld, tablesOf, type World } from '../../../test-support/world';
import { recountOnce } from './figures-state';

test('a data folder of an earlier release is counted anew once, when it is first opened', async () => {
  const world = await openWorld();
  const counted = await withOneOpinion(world);
  await forget(world);

  await recountOnce(world.deps, { isNew: false });
  expect(await derived(world)).toEqual(counted);

  await forget(world);
  await recountOnce(world.deps, { isNew: false });
  expect(await derived(world)).toEqual([]);
});

test('what was filled just now is not counted a second time', async () => {
  const world = await openWorld();
  await withOneOpinion(world);
  await forget(world);

  await recountOnce(world.deps, { isNew: true });
  await recountOnce(world.deps, { isNew: false });

  expect(await derived(world)).toEqual([]);
});

test('tables that cannot be read whole are named to the operator, each time', async () => {
  const world = await openWorld();
  const { everyRow: _, ...storage } = { ...world.storage, everyRow: undefined };

  await recountOnce({ ...world.deps, storage }, { isNew: false });
  await recountOnce({ ...world.deps, storage }, { isNew: false });

  expect(world.logged.map(({ message }) => message)).toEqual(
    Array.from({ length: 2 }, () => expect.stringContaining('operate -- rebuild-scorecards')),
  );
});

async function withOneOpinion(world: World) {
  const desk = deskOf(world.as('demo.qindu'));
  await desk.walk((await desk.record()).id, 'submit', 'edit');
  await world.deps.settled();
  return derived(world);
}

/** The keys of every derived row. */
async function derived(world: World): Promise<string[]> {
  const keys: string[] = [];
  for await (const rows of tablesOf(world).everyRow('scorecards'))
    keys.push(...rows.map(({ pk, sk }) => `${pk} ${sk}`));
  return keys.sort();
}

async function forget(world: World): Promise<void> {
  for await (const rows of tablesOf(world).everyRow('scorecards'))
    await world.storage.write(rows.map(({ pk, sk }) => ({ table: 'scorecards' as const, remove: { pk, sk } })));
}

import type { Member } from '@lianluo/domain/member/member';
import { describe, expect, test } from 'vitest';
import { readAll } from '../../../engine/register/platform.store';
import { openStorages } from '../../../../test-support/storage/testing';
import { openWorld, type World } from '../../../../test-support/world';
import type { Answered } from '../../../../test-support/client';
import { addStreets, commit, csv, imports, read, undo, upload } from '../../../../test-support/import/importing';
import { resumeImports } from '../resume-imports';

const members = '/committees/qindu/members';
const phoneOf = (n: number) => `1990000${1000 + n}`;
const row = (n: number, phone = phoneOf(n), name = `王${String.fromCodePoint(0x4e00 + n)}`) => [
  name,
  '教育界',
  '区第一中学教师',
  phone,
  '古渡街道',
];
const roster = (rows: readonly string[][]) =>
  csv([['姓名', '界别', '单位及职务', '联系电话', '工作所在街道'], ...rows]);
const rows = (count: number) => Array.from({ length: count }, (_, n) => row(n));

/** Under load the tables answer some calls too late: whoever is told so comes back with the same call. */
async function insisting(call: (sending: { idempotencyKey: string }) => Promise<Answered>): Promise<Answered> {
  const sending = { idempotencyKey: crypto.randomUUID() };
  for (;;) {
    const answer = await call(sending);
    if (answer.status < 500) return answer;
  }
}

/** What such an answer left open is taken up again, as the clock does it every few minutes. */
async function whole(world: World): Promise<void> {
  do await world.idle();
  while ((await resumeImports(world.deps)) > 0);
}

/** Who is on the roster with a telephone. */
async function holdersOf({ deps }: World, phone: string): Promise<string[]> {
  const [stored] = await deps.storage.get([{ table: 'platforms', key: { pk: 'qindu', sk: 'committee' } }]);
  const committee = (stored as unknown as { value: never }).value;
  const all = await readAll<Member>({ storage: deps.storage, committee }, 'members');
  return all.filter(({ value }) => value.phone === phone).map(({ value }) => value.name);
}

describe.each(openStorages().filter(([name]) => name !== 'classic'))('on the %s table', (_name, open) => {
  async function opened() {
    const world = await openWorld({ storage: (options) => open(options), now: new Date().toISOString() });
    const office = world.as('demo.qindu');
    await addStreets(office);
    return { world, office };
  }

  test('of a member made by hand while an import with that telephone commits exactly one is kept, and told', async () => {
    const { world, office } = await opened();
    const { id } = await upload(world, office, 'members', roster(rows(60)));

    const committing = insisting((sending) =>
      office.post(`${imports}/${id}/actions/commit`, { mode: 'valid' }, sending),
    );
    const byHand = await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        insisting((sending) => office.post(members, { name: `手${n}`, sector: '经济界', phone: phoneOf(n) }, sending)),
      ),
    );
    expect((await committing).status).toBe(202);
    await whole(world);

    const { status, skipped = [] } = await read(office, id);
    expect(status).toBe('committed');
    for (const [n, answer] of byHand.entries()) {
      const won = answer.status === 201;
      expect([answer.status, answer.body.code]).toEqual(won ? [201, undefined] : [409, 'member.taken']);
      expect(await holdersOf(world, phoneOf(n))).toEqual([won ? `手${n}` : row(n)[0]]);
      expect(skipped.some(({ title }) => title === row(n)[0])).toBe(won);
    }
  }, 120_000);

  test('rows of an import that is not shown yet hold their telephones; taken back, they leave them', async () => {
    const { world, office } = await opened();
    const { id } = await upload(world, office, 'members', roster(rows(3)));
    await commit(world, office, id);
    const add = async (n: number) =>
      (await office.post(members, { name: '另', sector: '经济界', phone: phoneOf(n) })).status;

    expect(await add(1)).toBe(409);
    await undo(world, office, id);
    expect(await add(1)).toBe(201);
    const { id: second } = await upload(world, office, 'members', roster(rows(3)));
    const done = await commit(world, office, second);
    // The telephone is another's by then, so that row is one to be looked at and not a second holder.
    expect(done.status).toBe('committed');
    expect(await holdersOf(world, phoneOf(1))).toHaveLength(1);
  }, 60_000);

  test('an import that changes a telephone holds the old one until it is whole, and takes it back with the undo', async () => {
    const { world, office } = await opened();
    const first = await upload(world, office, 'members', roster(rows(2)));
    await commit(world, office, first.id);
    const name = row(0)[0] ?? '';
    const { id } = await upload(world, office, 'members', roster([row(0, '19900009000')]));
    await commit(world, office, id);
    expect([await holdersOf(world, phoneOf(0)), await holdersOf(world, '19900009000')]).toEqual([[], [name]]);

    const taken = await office.post(members, { name: '另', sector: '经济界', phone: phoneOf(0) });
    expect(taken.status).toBe(201);
    const undone = await undo(world, office, id);

    expect(undone.kept).toMatchObject([{ title: name, reason: '原来的手机号或名称现在是另一条记录的，予以保留' }]);
    expect([await holdersOf(world, phoneOf(0)), await holdersOf(world, '19900009000')]).toEqual([['另'], [name]]);
  }, 60_000);

  test('an import that is undone gives an earlier telephone back, and frees the one it had brought', async () => {
    const { world, office } = await opened();
    const first = await upload(world, office, 'members', roster(rows(2)));
    await commit(world, office, first.id);
    const { id } = await upload(world, office, 'members', roster([row(0, '19900009000')]));
    await commit(world, office, id);

    await undo(world, office, id);

    const add = async (phone: string) => (await office.post(members, { name: '另', sector: '经济界', phone })).status;
    expect([await add(phoneOf(0)), await add('19900009000')]).toEqual([409, 201]);
  }, 60_000);
});

import type { BatchResult } from '@lianluo/contract/batch';
import type { OpinionView } from '@lianluo/contract/opinion';
import { mostEntries } from '@lianluo/domain/text/limits';
import { expect, test } from 'vitest';
import { aDraft, deskOf } from '../../../test-support/desk';
import { openWorld, type World } from '../../../test-support/world';

const opinions = '/committees/qindu/opinions';

async function opened() {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const desk = deskOf(office);
  const drafts = async (count: number) => {
    const ids: string[] = [];
    for (let index = 0; index < count; index++) ids.push((await desk.record({ title: `第${index}件` })).id);
    return ids;
  };
  return { world, office, desk, drafts };
}

const many = (client: ReturnType<World['as']>, action: string, body: object, sending = {}) =>
  client.post<BatchResult>(`${opinions}/actions/${action}`, body, sending);

const rowsOf = async ({ storage }: World, id: string): Promise<unknown[]> =>
  (await storage.list({ table: 'journal', pk: `qindu#opinions#${id}`, limit: 99 })).rows.map(({ action }) => action);

test('each item takes the step by itself: what refuses one leaves the others alone', async () => {
  const { world, office, desk, drafts } = await opened();
  const [first, second, third] = await drafts(3);
  await desk.step(second!, 'submit');

  const { status, body } = await many(office, 'submit', { ids: [first, second, 'nothing', third, first] });

  expect(status).toBe(200);
  expect(body).toMatchObject({ total: 4, done: 2, refused: 2 });
  expect(body.items.map(({ ok, code, title }) => (ok ? title : code))).toEqual([
    '第0件',
    'action.not-now',
    'not-found',
    '第2件',
  ]);
  expect(body.items[1]?.message).toBe('现在是“已报送”，不能进行此操作。');
  expect([await rowsOf(world, first!), await rowsOf(world, second!)]).toEqual([
    ['record', 'submit'],
    ['record', 'submit'],
  ]);
  expect((await desk.read(third!)).status).toBe('submitted');
});

test('a dry run counts what would be done and writes nothing', async () => {
  const { world, office, drafts } = await opened();
  const ids = await drafts(2);
  const before = await rowsOf(world, ids[0]!);

  const dry = await many(office, 'submit', { filter: { status: 'draft' }, dryRun: true });
  const after = await rowsOf(world, ids[0]!);
  const real = await many(office, 'submit', { filter: { status: 'draft' } });

  expect(after).toEqual(before);
  expect(real.body).toEqual(dry.body);
  expect(real.body.done).toBe(2);
});

test('a whole batch is taken back by the step that the answer names', async () => {
  const { office, desk, drafts } = await opened();
  const ids = await drafts(3);
  for (const id of ids) await desk.walk(id, 'submit', 'edit', 'review', 'sign', 'issue');

  const archived = await many(office, 'archive', { ids });
  const back = await many(office, archived.body.undo!, { ids, input: { reason: '选错了' } });

  expect([archived.body.done, archived.body.undo, back.body.done]).toEqual([3, 'unarchive', 3]);
  expect((await desk.read(ids[0]!)).status).toBe('issued');
});

test('numbers of a batch are given in its order, without a gap', async () => {
  const { office, desk, drafts } = await opened();
  const ids = await drafts(5);
  for (const action of ['submit', 'edit', 'review', 'sign'])
    expect((await many(office, action, { ids })).body.done).toBe(5);

  await many(office, 'issue', { ids, input: { recipients: ['市政协办公室'] } });

  const numbers = [];
  for (const id of ids) numbers.push((await desk.read(id)).number);
  expect(numbers).toEqual([1, 2, 3, 4, 5].map((number) => `第${number}期（总第${number}期）`));
});

test('the key holds for the whole: the same answer again, nothing done twice, and one that was cut short goes on', async () => {
  const { world, office, drafts } = await opened();
  const ids = await drafts(4);
  const key = { idempotencyKey: 'batch-1' };
  let left = 2;
  const write = world.storage.write.bind(world.storage);
  world.storage.write = async (...given) => {
    if (given[0].some((each) => each.table === 'ledger') && left-- === 0) throw new Error('the line was cut');
    return write(...given);
  };

  const cut = await many(office, 'submit', { ids }, key);
  world.storage.write = write;
  const whole = await many(office, 'submit', { ids }, key);
  const again = await many(office, 'submit', { ids }, key);
  const other = await many(office, 'submit', { ids: ids.slice(1) }, key);

  expect([cut.status, whole.status, whole.body.done, other.status]).toEqual([500, 200, 4, 422]);
  expect([again.body, again.headers.get('idempotency-replayed')]).toEqual([whole.body, 'true']);
  for (const id of ids) expect(await rowsOf(world, id)).toEqual(['record', 'submit']);
});

test('a batch beside single steps: whoever comes second is refused on that item alone', async () => {
  const { world, office, drafts } = await opened();
  const ids = await drafts(8);
  const colleague = deskOf(world.as('demo.qindu.clerk'));
  await colleague.read(ids[0]!);

  const [batch, ...singles] = await Promise.all([
    many(office, 'submit', { ids }),
    ...ids.map((id) => colleague.tries(id, 'submit')),
  ]);

  expect(batch.status).toBe(200);
  const told = batch.body.items.map(({ ok, code }, index) => [ok ? 'done' : code, singles[index]!.startsWith('200')]);
  for (const each of told)
    expect([
      ['done', false],
      ['action.not-now', true],
    ]).toContainEqual(each);
  for (const id of ids) expect(await rowsOf(world, id)).toEqual(['record', 'submit']);
});

test('what an operator may not know of is the same row as what is not there', async () => {
  const { world, desk } = await opened();
  const operator = world.as('demo.qindu.unit');
  const elsewhere = await desk.record();
  const own = await operator.post<OpinionView>(opinions, aDraft);

  const { body } = await many(operator, 'submit', { ids: [elsewhere.id, 'nothing', own.body.id] });

  expect(body.items.map(({ ok, code, title }) => [ok, code, title])).toEqual([
    [false, 'not-found', ''],
    [false, 'not-found', ''],
    [true, undefined, aDraft.title],
  ]);
});

test('what is asked wrongly is refused whole', async () => {
  const { office } = await opened();
  const tries = async (action: string, body: object) => {
    const { status, body: problem } = await office.post(`${opinions}/actions/${action}`, body);
    return [status, problem.errors?.map(({ pointer }) => pointer)];
  };
  const ids = Array.from({ length: mostEntries.atOnce + 1 }, (_, index) => `id${index}`);

  expect(await tries('submit', {})).toEqual([422, ['/ids']]);
  expect(await tries('submit', { ids: ['a'], filter: {} })).toEqual([422, ['/ids']]);
  expect(await tries('submit', { filter: { unheard: 'of' } })).toEqual([422, ['/filter/unheard']]);
  expect(await tries('reject', { ids: ['a'] })).toEqual([422, ['/input']]);
  expect(await tries('edit', { ids: ['a'], input: { title: '一题多用' } })).toEqual([422, ['/input/title']]);
  expect(await tries('submit', { ids })).toEqual([422, ['/ids']]);
  const { body } = await office.post(`${opinions}/actions/submit`, { ids });
  expect(body.detail).toContain('现有 501 项');
  expect((await tries('handle-locally', { ids: ['a'], input: { text: '好' } }))[0]).toBe(404);
});

import type { ListOf } from '@lianluo/contract/common';
import type { PhraseView } from '@lianluo/contract/phrase';
import { mostEntries } from '@lianluo/domain/text/limits';
import { beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../../../test-support/world';

const phrases = '/committees/qindu/phrases';
let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const seen = async (name: string, query = ''): Promise<string[]> =>
  (await world.as(name).get<ListOf<PhraseView>>(`${phrases}?limit=100${query}`)).body.items.map(({ text }) => text);

test('a phrase is kept, is changed and goes; the trail tells it happened, and of one’s own not what it says', async () => {
  const office = world.as('demo.qindu');

  const made = await office.post<PhraseView>(phrases, { text: '同意，请\n经办人落实。', uses: [{ action: 'review' }] });
  const path = `${phrases}/${made.body.id}`;
  const changed = await office.patch<PhraseView>(path, { text: '同意。', uses: [] }, { version: 1 });
  const stale = await office.patch(path, { text: '不同意。' }, { version: 1 });
  const held = await seen('demo.qindu');
  const gone = await office.del(path, { version: 2 });

  expect([made.status, changed.status, stale.status, gone.status]).toEqual([201, 200, 412, 204]);
  expect(made.body).toMatchObject({ text: '同意，请\n经办人落实。', shared: false, mine: true });
  expect(changed.body).toMatchObject({ text: '同意。', uses: [], version: 2 });
  expect([held, await seen('demo.qindu')]).toEqual([['同意。'], []]);
  const { rows } = await world.storage.list({ table: 'journal', pk: `qindu#phrases#${made.body.id}`, limit: 9 });
  expect(rows.map(({ action }) => action)).toEqual(['create', 'change', 'remove']);
  expect(JSON.stringify(rows)).not.toContain('同意');
});

test('one’s own phrases are nobody else’s, not the administrator’s either', async () => {
  const { body } = await world.as('demo.qindu.clerk').post<PhraseView>(phrases, { text: '经办自用' });
  const path = `${phrases}/${body.id}`;
  const office = world.as('demo.qindu');

  const tried = [await office.patch(path, { text: '改' }, { version: 1 }), await office.del(path, { version: 1 })];

  expect(tried.map(({ status }) => status)).toEqual([404, 404]);
  expect(await seen('demo.qindu')).not.toContain('经办自用');
  expect(await seen('demo.qindu.clerk')).toContain('经办自用');
});

test('what is shared is everybody’s to use, and is changed by those who look after it', async () => {
  const [office, clerk, operator] = ['demo.qindu', 'demo.qindu.clerk', 'demo.qindu.unit'].map((name) => world.as(name));
  const own = await clerk!.post<PhraseView>(phrases, { text: '全会共用', uses: [{ kind: 'opinions' }] });
  const path = `${phrases}/${own.body.id}`;
  const before = await seen('demo.qindu.unit');

  const shared = await clerk!.patch<PhraseView>(path, { shared: true }, { version: 1 });
  const refused = [
    await operator!.post(phrases, { text: '本站共用', shared: true }),
    await operator!.patch(path, { text: '改' }, { version: 2 }),
    await office!.patch(path, { shared: false }, { version: 2 }),
  ];
  const changed = await office!.patch<PhraseView>(path, { text: '全会共用的' }, { version: 2 });

  expect([before, await seen('demo.qindu.unit')].map((texts) => texts.includes('全会共用的'))).toEqual([false, true]);
  expect(shared.body).toMatchObject({ shared: true, mine: true });
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
  expect(changed.body).toMatchObject({ shared: true, mine: false, by: { id: own.body.by.id } });
  expect(await seen('demo.qindu.unit', '&kind=opinions&action=return')).toContain('全会共用的');
  expect(await seen('demo.qindu.unit', '&kind=readings')).not.toContain('全会共用的');
});

test('a user keeps so many phrases, however many ask at once; one that is shared makes room', async () => {
  const operator = world.as('demo.qindu.unit');
  const clerk = world.as('demo.qindu.clerk');
  const count = { pk: 'qindu#phrase-counts', sk: '' };
  const me = (await operator.post<PhraseView>(phrases, { text: '第一条' })).body;
  const held = { ...count, sk: me.by.id };
  await world.storage.write([{ table: 'platforms', put: { ...held, version: 2, count: mostEntries.phrases - 1 } }]);
  const full = { ...count, sk: 'shared', version: 9, count: mostEntries.sharedPhrases };
  const own = (await clerk.post<PhraseView>(phrases, { text: '还能共用吗' })).body;
  await world.storage.write([{ table: 'platforms', put: full }]);

  const twins = await Promise.all(['甲', '乙'].map((text) => operator.post(phrases, { text })));
  const removed = await operator.del(`${phrases}/${me.id}`, { version: 1 });
  const again = await operator.post(phrases, { text: '丙' });
  const tooMany = await clerk.patch(`${phrases}/${own.id}`, { shared: true }, { version: 1 });

  expect(twins.map(({ status, body }) => (status === 201 ? '201' : body.code)).sort()).toEqual([
    '201',
    'phrase.too-many',
  ]);
  expect([removed.status, again.status]).toEqual([204, 201]);
  expect([tooMany.status, tooMany.body.code]).toEqual([409, 'phrase.too-many-shared']);
});

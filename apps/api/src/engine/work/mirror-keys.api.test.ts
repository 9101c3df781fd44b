import type { MirrorOf } from '@lianluo/contract/mirror';
import type { OpinionSummary } from '@lianluo/contract/opinion';
import type { NewKeyView } from '@lianluo/contract/api-key';
import { expect, test } from 'vitest';
import { clientWith, withKey } from '../../../test-support/key';
import { idsOf, walked } from '../../../test-support/mirrored';
import { openWorld } from '../../../test-support/world';

type Page = MirrorOf<OpinionSummary>;
const draft = { content: { situation: '情况' }, authors: [{ name: '张三' }] };

test('a copy goes on when its key is turned in the middle', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  for (const title of ['一', '二', '三', '四', '五'])
    await office.post('/committees/qindu/opinions', { ...draft, title });
  const { client, made } = await withKey(world, { scopes: ['opinions:read'] });
  const path = '/committees/qindu/opinions?order=id&limit=2&expand=content';
  const first = (await client.get<Page>(path)).body;

  const turned = await office.post<NewKeyView>(
    `/committees/qindu/api-keys/${made.id}/actions/rotate`,
    { overlapHours: 0 },
    { version: made.version },
  );
  const next = clientWith(world, turned.body.key ?? '');
  const rest = (await next.get<Page>(`${path}&cursor=${encodeURIComponent(first.nextCursor!)}`)).body;
  const another = await withKey(world, { scopes: ['opinions:read'] });
  const borrowed = (await another.client.get<Page>(`${path}&cursor=${encodeURIComponent(rest.nextCursor!)}`)).body;

  const all = (await walked<OpinionSummary>(office, '/committees/qindu/opinions')).items;
  expect(idsOf([first, rest, borrowed].flatMap(({ items }) => items))).toEqual(idsOf(all).toSorted());
});

test("a key reads those of its city's counties that it is for", async () => {
  const world = await openWorld();
  for (const county of ['qindu', 'xincheng'])
    await world
      .as(`demo.${county}`)
      .post(`/committees/${county}/units`, { name: `${county}某组`, type: 'liaison-group' });
  const wish = { of: 'demo-city', scopes: ['units:read'] } as const;
  const [whole, part] = await Promise.all([
    withKey(world, { ...wish, committees: ['demo-city', 'qindu', 'xincheng'] }),
    withKey(world, { ...wish, committees: ['demo-city', 'xincheng'] }),
  ]);
  const path = '/committees/demo-city/units?below=true&order=id';
  const countiesSeenBy = async ({ client }: typeof whole) =>
    new Set((await walked<{ id: string; committee: string }>(client, path)).items.map(({ committee }) => committee));

  expect(await countiesSeenBy(whole)).toEqual(new Set(['qindu', 'xincheng']));
  expect(await countiesSeenBy(part)).toEqual(new Set(['xincheng']));
  expect((await part.client.get('/committees/demo-city/members?below=true')).status).toBe(403);
});

import type { ListOf } from '@lianluo/contract/common';
import type { MemberView } from '@lianluo/contract/member';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { SuggestionView } from '@lianluo/contract/suggestion';
import type { TimelineView } from '@lianluo/contract/work';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kindNames, kinds, type KindName } from '@lianluo/domain/work/kinds';
import { linksOf } from '@lianluo/domain/work/unlink';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { draftOf, inputOf } from '../../../test-support/kind-bodies';
import { openWorld } from '../../../test-support/world';

const base = '/committees/qindu';
type Seen = WorkItem & { allowedActions: { action: string }[] };

test('a link stands on both sides: each field that ties has its twin, which ties back', () => {
  const ties = kindNames.flatMap((name) =>
    Object.entries(kinds[name].fields).flatMap(([field, { back }]) => (back === undefined ? [] : [[field, back]])),
  );

  expect(ties.length).toBeGreaterThan(1);
  for (const [field, back] of ties) expect(ties).toContainEqual([back, field]);
});

test('a suggestion whose draft was thrown away says so and may be turned again', async () => {
  const { unit, office, suggest } = await aCounty();
  const { id } = await suggest();
  const turned = await step<SuggestionView>(office, 'suggestions', id, 'turn-into-opinion');
  const draft = turned.body.became?.item ?? '';
  await step(office, 'suggestions', id, 'answer', { answeredBy: 'office', answeredOn: '2026-05-20', answer: '已转' });

  // The office made it, out of an item that its unit may not be shown by then.
  expect((await discard(unit, 'opinions', draft)).status).toBe(403);
  const gone = await discard(office, 'opinions', draft);
  const { body: free } = await office.get<SuggestionView>(`${base}/suggestions/${id}`);
  const { body: timeline } = await office.get<TimelineView>(`${base}/suggestions/${id}/timeline`);
  const again = await step<SuggestionView>(office, 'suggestions', id, 'turn-into-opinion');

  expect(gone.status).toBe(204);
  expect(free).toMatchObject({ status: 'answered', answer: '已转', waitingFor: { action: 'take-up' } });
  expect(free.became).toBeUndefined();
  expect(free.allowedActions.map(({ action }) => action)).toContain('turn-into-opinion');
  expect(timeline.items.at(-1)).toMatchObject({
    label: '解除关联',
    note: '关联的社情民意信息草稿已删除',
    by: { name: 'demo.qindu' },
    changes: [{ field: 'became', before: { kind: 'opinions', item: draft }, after: null }],
  });
  expect((await office.get<ListOf<object>>(`${base}/suggestions?turned=true`)).body.total).toBe(1);
  expect(again.body.became?.item).not.toBe(draft);
});

test('whatever is turned, withdrawn, returned and thrown away, no item names one that is not there', async () => {
  const done = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(9999), { minLength: 40, maxLength: 40 }), async (moves) => {
      const { clients, suggest } = await aCounty();
      await suggest();
      await suggest();
      let items = await everyItem(clients[1]!);
      for (const move of moves) {
        const item = items[move % items.length];
        const client = clients[move % clients.length]!;
        if (!item) return;
        done.add(await anyAction(client, item, Math.floor(move / 7), items));
        items = await everyItem(clients[1]!);
        for (const fault of dangling(items)) expect(fault).toBeUndefined();
      }
    }),
    { numRuns: 3 },
  );

  expect([...done]).toEqual(expect.arrayContaining(['turn-into-opinion', 'discard', 'withdraw']));
}, 60_000);

/** Takes one of the steps that this caller is offered; what is turned or thrown away comes first, so that walks meet it. */
async function anyAction(client: Client, { kind, id }: WorkItem, way: number, items: readonly Seen[]): Promise<string> {
  const name = kind as KindName;
  const { body, version } = await client.get<Seen>(`${base}/${kind}/${id}`);
  const offered = (body.allowedActions ?? []).map(({ action }) => action).filter((each) => each !== 'change');
  const preferred = offered.filter((each) => ['turn-into-opinion', 'discard', 'withdraw'].includes(each));
  const ways = way % 2 === 0 && preferred.length > 0 ? preferred : offered;
  const action = ways[way % ways.length];
  if (action === undefined) return 'nothing';
  if (action === 'discard') return (await discard(client, name, id)).status === 204 ? action : 'refused';
  const other = items.find((each) => each.kind === kind && each.id !== id);
  const handling = (body as unknown as OpinionView).handlingUnits?.at(-1)?.id ?? 'none';
  const known = { [kind]: other?.id ?? 'none', handling };
  const input = inputOf(name, action, { word: '样本', unit: '', member: '', known });
  const { status } = await client.post(`${base}/${kind}/${id}/actions/${action}`, input, { version });
  return status === 200 ? action : 'refused';
}

/** Links whose other end is not there, or does not name this one. */
const dangling = (items: readonly Seen[]): string[] =>
  items.flatMap((item) => {
    const kind = kinds[item.kind as KindName];
    const merged = (item as { mergedInto?: string }).mergedInto;
    return [
      ...linksOf(kind, item).flatMap(({ to, back }) => {
        const far = items.find((each) => each.kind === to.kind && each.id === to.item);
        const named = (far as Record<string, unknown> | undefined)?.[back];
        return JSON.stringify(named) === JSON.stringify({ kind: item.kind, item: item.id })
          ? []
          : [`${item.kind} ${item.id} names ${to.kind} ${to.item}`];
      }),
      ...(merged === undefined || items.some(({ id }) => id === merged) ? [] : [`${item.id} is merged into ${merged}`]),
    ];
  });

const tying = (kind: KindName): string[] =>
  Object.entries(kinds[kind].fields).flatMap(([name, { back }]) => (back || name === 'mergedInto' ? [name] : []));

async function everyItem(client: Client): Promise<Seen[]> {
  const all: Seen[] = [];
  for (const kind of ['suggestions', 'opinions', 'proposals'] as const) {
    // A list tells them all at once, where it is asked for what ties.
    const query = `limit=100&expand=${tying(kind).join(',')}`;
    const { items } = (await client.get<ListOf<Seen>>(`${base}/${kind}?${query}`)).body;
    all.push(...items.map((item) => ({ ...item, kind })));
  }
  return all;
}

async function step<Body>(client: Client, kind: KindName, id: string, action: string, input: object = {}) {
  const { version } = await client.get(`${base}/${kind}/${id}`);
  return client.post<Body>(`${base}/${kind}/${id}/actions/${action}`, input, { version });
}

async function discard(client: Client, kind: KindName, id: string) {
  const { version } = await client.get(`${base}/${kind}/${id}`);
  return client.del(`${base}/${kind}/${id}`, { version });
}

async function aCounty() {
  const world = await openWorld();
  const [unit, office, clerk] = ['demo.qindu.unit', 'demo.qindu', 'demo.qindu.clerk'].map(world.as) as [
    Client,
    Client,
    Client,
  ];
  const { id: member } = (await office.post<MemberView>(`${base}/members`, { name: '李红', sector: '教育界' })).body;
  const suggest = async () => {
    const draft = draftOf('suggestions', { word: '加设夜间照明', unit: world.unit, member });
    const { id } = (await unit.post<SuggestionView>(`${base}/suggestions`, draft)).body;
    return (await step<SuggestionView>(unit, 'suggestions', id, 'submit')).body;
  };
  return { unit, office, clients: [unit, office, clerk], suggest };
}

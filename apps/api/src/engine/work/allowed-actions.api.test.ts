import type { ListOf } from '@lianluo/contract/common';
import type { ConsultationView } from '@lianluo/contract/consultation';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { ProposalView } from '@lianluo/contract/proposal';
import type { TaskView } from '@lianluo/contract/task';
import { addDays } from '@lianluo/domain/calendar/day';
import { isOfUnit, kindNames, kinds, type KindName } from '@lianluo/domain/work/kinds';
import { describe, expect, test } from 'vitest';
import type { Answered, Client } from '../../../test-support/client';
import { pointFor } from '../../../test-support/consultation/point-for';
import { deskOf } from '../../../test-support/desk';
import { bodiesOf, draftOf } from '../../../test-support/kind-bodies';
import { aLedgersCounty } from '../../../test-support/import/deed-ledger';
import { commit, upload } from '../../../test-support/import/importing';
import { officeLedger, tableKinds } from '../../../test-support/import/office-ledger';
import { openWorld, type World } from '../../../test-support/world';
import { openMemory } from '../../floor/storage/memory';

type Seen = Pick<OpinionView, 'id' | 'status' | 'allowedActions' | 'handlingUnits'> &
  Partial<
    Pick<ConsultationView, 'points'> &
      Pick<ProposalView, 'proposers' | 'ratings' | 'round'> &
      Pick<TaskView, 'deadline'>
  >;
const callers = ['demo.qindu.unit', 'demo.qindu.clerk', 'demo.qindu'];
/** What is decided of an item beside its course, at any place of it: walked on through, each would double the places. */
const besideCourse: ReadonlySet<string> = new Set(['name-key', 'name-excellent']);

describe.each(kindNames)('of %s', (name) => {
  const path = `/committees/qindu/${name}`;
  const verbs = [...Object.keys(kinds[name].steps), 'change', 'discard'];

  test('whoever is shown a button may press it, in the list and on the page, and nobody else', async () => {
    const { clients, trying, walk, tries } = await aLedger(name, path);
    const faults: string[] = [];
    const states = new Set<string>();

    for await (const { id, status } of walk()) {
      states.add(status);
      for (const [caller, client] of Object.entries(clients)) {
        const { body, version } = await client.get<Seen>(`${path}/${id}`);
        const { items } = (await client.get<ListOf<Seen>>(`${path}?limit=100&status=${status}`)).body;
        const [listed, shown] = [items.find((each) => each.id === id), body].map((each) =>
          offered(each?.allowedActions),
        );
        const where = `${status}, to ${caller}`;
        if (listed !== shown) faults.push(`${where}: the list offers ${listed}, the page ${shown}`);
        await trying(async () => {
          for (const verb of verbs) {
            const isOffered = body.allowedActions.some(({ action }) => action === verb);
            const answer = await tries(client, verb, body, version);
            if (answer < 300 !== isOffered)
              faults.push(`${where}: ${verb} is ${isOffered ? '' : 'not '}offered and answers ${answer}`);
          }
        });
      }
    }

    expect(faults).toEqual([]);
    expect([...states].toSorted()).toEqual(Object.keys(kinds[name].statuses).toSorted());
  }, 120_000);
});

const offered = (actions: Seen['allowedActions'] = []) => actions.map(({ action }) => action).join();

/** What may be said in a step that leads to several states, as far as a choice in it says to which; else only its sample. */
function waysOf(name: KindName, action: string): readonly object[] {
  const { to = [], takes = {} } = kinds[name].steps[action] ?? {};
  if (to.length < 2) return [{}];
  const ways = Object.entries(takes).flatMap(([field, { type, labels = {} }]) =>
    type === 'choice' ? Object.keys(labels).map((said) => ({ [field]: said })) : [],
  );
  return ways.length > 0 ? ways : [{}];
}

/** Who has yet to rate this round of a proposal, and what was rated last. */
function ratingIn({ proposers = [], ratings = [], round }: Seen): { proposer?: string; rating?: string } {
  const said = ratings.filter((each) => each.round === round);
  const proposer = proposers.find(({ id }) => said.every((each) => each.proposer !== id))?.id;
  const rating = said.at(-1)?.id;
  return { ...(proposer && { proposer }), ...(rating && { rating }) };
}

/** What comes of an office's sheet of this kind, where it is imported by its table. */
async function imported(world: World, office: Client, name: KindName): Promise<string[]> {
  if (!(await tableKinds()).includes(name)) return [];
  const { id } = await upload(world, office, name, await officeLedger(name));
  await commit(world, office, id);
  const { items } = (await office.get<ListOf<Seen>>(`/committees/qindu/${name}`)).body;
  expect(items.length).toBe(2);
  // The unit sees what is its own.
  for (const { id: item } of items)
    await office.patch(`/committees/qindu/${name}/${item}`, { unit: world.unit }, { version: 1 });
  return items.map((item) => item.id);
}

/** A ledger whose items go everywhere, and in which every verb can be tried without anything being written. */
async function aLedger(name: KindName, path: string) {
  let dry = false;
  const world = await openWorld({
    storage: async (options) => {
      const storage = await openMemory(options);
      return { ...storage, write: async (...writes) => (dry ? undefined : storage.write(...writes)) };
    },
  });
  const clients = Object.fromEntries(callers.map((caller) => [caller, world.as(caller)]));
  const [unit, , office] = Object.values(clients) as [Client, Client, Client];
  const { office: clerk, member } = await aLedgersCounty(world);
  const given = { word: '样本', unit: world.unit, member };
  const enters = isOfUnit(kinds[name]) ? unit : office;
  if (!isOfUnit(kinds[name])) delete clients['demo.qindu.unit'];
  const landed = await imported(world, clerk, name);
  const another = await record();
  // What is merged needs another to be merged into.
  await tries(unit, 'submit', another, 1);

  async function record(): Promise<Seen> {
    // An issue is made of what is ready for one.
    const known = name === 'issues' ? { opinions: await signed() } : {};
    return (await enters.post<Seen>(path, draftOf(name, { ...given, known }))).body;
  }

  async function signed(): Promise<string> {
    const desk = deskOf(office);
    const { id } = await desk.record();
    await desk.walk(id, 'submit', 'edit', 'review', 'sign');
    return id;
  }

  async function tries(...attempt: Parameters<typeof attempts>): Promise<number> {
    return (await attempts(...attempt)).status;
  }

  function attempts(
    client: Client,
    verb: string,
    item: Seen,
    version: number,
    way: object = {},
  ): Promise<Answered<Seen>> {
    const one = `${path}/${item.id}`;
    const known = {
      [name]: another.id,
      handling: item.handlingUnits?.[0]?.id ?? 'none',
      points: pointFor(verb, item.points),
      ...ratingIn(item),
      // A day that was put off is put off from there.
      ...(item.deadline && { until: addDays(item.deadline, 1) }),
    };
    const input = { ...bodiesOf(name, { ...given, known })[verb], ...way };
    if (verb === 'discard') return client.del(one, { version });
    if (verb === 'change') return client.patch(one, input, { version });
    return client.post(`${one}/actions/${verb}`, input, { version });
  }

  /** One item for each state and whatever its pages offer there, which differs by what was done before and by whom. */
  async function* walk() {
    // What an office's sheet brought stands where no step of it has led.
    for (const id of landed) yield { id, status: (await office.get<Seen>(`${path}/${id}`)).body.status };
    const seen = new Set<string>();
    const roads: (readonly [action: string, by: Client, way: object])[][] = [[]];
    next: for (let road = roads.shift(); road; road = roads.shift()) {
      let item = await record();
      const { id } = item;
      let version = 1;
      for (const [action, by, way] of road) {
        const answer = await attempts(by, action, item, version, way);
        if (answer.status !== 200) continue next;
        ({ body: item, version } = answer);
      }
      const pages: Seen[] = [];
      for (const client of Object.values(clients)) pages.push((await client.get<Seen>(`${path}/${id}`)).body);
      const status = pages[0]?.status ?? '';
      const place = `${status} (${pages.map(({ allowedActions }) => offered(allowedActions)).join(' | ')})`;
      if (seen.has(place)) continue;
      seen.add(place);
      yield { id, status };
      if (besideCourse.has(road.at(-1)?.[0] ?? '')) continue;
      // What is not offered is tried at this place, and refused.
      for (const [index, who] of Object.values(clients).entries())
        if (who === enters || who === office)
          for (const { action } of pages[index]?.allowedActions ?? [])
            if (action in kinds[name].steps)
              for (const way of waysOf(name, action)) roads.push([...road, [action, who, way]]);
    }
  }
  const trying = async (attempt: () => Promise<void>) => {
    dry = true;
    await attempt();
    dry = false;
  };
  return { clients, trying, walk, tries };
}

import { id } from '@lianluo/contract/common';
import type { UnitView } from '@lianluo/contract/unit';
import { inputPlaces } from '@lianluo/contract/test-support/walk.examples';
import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { aDraft } from '../../../test-support/desk';
import { namingWays } from '../../../test-support/naming-ways';
import type { Ways } from '../../../test-support/ways';
import { openWorld, type World } from '../../../test-support/world';

let office: Client;
let world: World;
let ways: Ways;
/** What this committee has not: nothing at all, and what its neighbour has. */
const foreign: string[] = ['nothing-there'];

/** Every field of a body that names something by its id. */
const named = inputPlaces
  .filter(({ where, schema }) => where.includes('.body') && (schema === id || schema._zod.parent === id))
  .map(({ where }) => where);

beforeAll(async () => {
  world = await openWorld();
  office = world.as('demo.qindu');
  const sibling = world.as('demo.xincheng');
  const made = async (path: string, body: object) =>
    (await sibling.post<{ id: string }>(`/committees/xincheng/${path}`, body)).body.id;
  const unit = await made('units', { name: '邻区联络组', type: 'liaison-group' });
  foreign.push(
    unit,
    await made('members', { name: '邻区委员', sector: '教育界' }),
    await made('informants', { name: '邻区信息员', unit }),
    await made('topics', { name: '邻区议题' }),
    await made('opinions', aDraft),
  );
  ways = await namingWays(world);
});

test('every field that names something is tried here or is judged by the rules of the network', () => {
  // A network names its own subjects: whoever is not on the roster is a fault of it (`faultsOf`).
  // Whoever is taken out of an attendance list need not stand in it.
  // Whose numbers an export tells is a filter, as of the list that it is of.
  // What a batch, a list, an export or a round of reminders selects, and into which issue a batch puts it, is told row by row, not
  // refused as a whole.
  const elsewhere =
    /^grid\.(replace|move|leave|record-contact)\.|-many\.body\/(ids|input\/(series|issue)$)|^exports\.create\.body\/ids|^scores\.export-\w+\.body\/unit$|^adoption-lists\.create\.body\/rows|^reminders\.create\.body\/items|\.attend\.body\/remove/;
  const others = named.filter((where) => !elsewhere.test(where));

  expect([...new Set(others)].toSorted()).toEqual(Object.keys(ways).toSorted());
});

test('nothing that this committee has not can be named, and the field says so', async () => {
  const faults: string[] = [];
  for (const [where, way] of Object.entries(ways))
    for (const given of foreign) {
      const [method, path, body, pointer] = way(given);
      const { version } =
        method === 'POST' && !/\/(actions|deadline)\//.test(path)
          ? { version: 0 }
          : await office.get(at(path.replace(/\/((actions|deadline)\/.*|access$|sharings$|replies$|attendance$)/, '')));
      const { status, body: answer } = await office.send(
        method,
        at(path),
        body,
        version > 0 || method === 'PUT' ? { version } : {},
      );
      const pointers = answer.errors?.map((each) => each.pointer);
      if (status !== 422 || !pointers?.includes(pointer))
        faults.push(`${where}: ${status} ${answer.code} ${pointers?.join(' ')}`);
    }

  expect(faults).toEqual([]);
});

test('whoever is on the roster may convene a unit and be its officer', async () => {
  const { body } = await office.post<{ id: string }>('/committees/qindu/members', { name: '汤永若', sector: '经济界' });
  const person = { name: '汤永若', member: body.id };

  const made = await office.post<UnitView>(at('/units'), {
    name: '有召集人的组',
    type: 'liaison-group',
    convener: person,
    officers: [person],
  });

  expect([made.status, made.body.convener, made.body.officers]).toEqual([201, person, [person]]);
});

const at = (path: string): string => `/committees/qindu${path}`;

import { id } from '@lianluo/contract/common';
import type { UnitView } from '@lianluo/contract/unit';
import { inputPlaces } from '@lianluo/contract/test-support/walk.examples';
import { kindNames, kinds, type KindName } from '@lianluo/domain/work/kinds';
import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { aDraft, deskOf } from '../../../test-support/desk';
import { draftOf } from '../../../test-support/kind-bodies';
import { kindSamples } from '../../../test-support/kind-samples';
import { openWorld, type World } from '../../../test-support/world';

type Ways = Readonly<
  Record<string, (given: string) => readonly [method: string, path: string, body: object, pointer: string]>
>;

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

  const opinions = deskOf(office);
  const gatherings = { readings: '', consultations: '' };
  for (const kind of ['readings', 'consultations'] as const) {
    const desk = deskOf(office, 'qindu', kind);
    gatherings[kind] = (await desk.record()).id;
    await desk.step(gatherings[kind], 'announce');
  }
  const draft = (await opinions.record()).id;
  const submitted = (await opinions.record()).id;
  await opinions.step(submitted, 'submit');
  const inHandling = async (...actions: string[]) => {
    const { id: item } = await opinions.record({ fastLane: true });
    await opinions.step(item, 'submit');
    const { handlingUnits } = await opinions.step(item, 'transfer', {
      mode: 'joint',
      handlingUnits: [{ name: '城管局' }, { name: '住建局' }],
    });
    const inputs: Record<string, object> = { reply: { text: '答复' }, 'request-return': { reason: '理由' } };
    for (const action of actions)
      await opinions.step(item, action, { handlingUnit: handlingUnits[0]?.id, ...inputs[action] });
    return item;
  };
  const [assigned, signedFor, replied, returning] = [
    await inHandling(),
    await inHandling('sign-for'),
    await inHandling('sign-for', 'reply'),
    await inHandling('request-return'),
  ];
  const member = await office.post<{ id: string }>('/committees/qindu/members', { name: '石泽清', sector: '教育界' });
  const user = await office.post<{ id: string }>('/committees/qindu/users', {
    username: 'planted',
    name: '经办',
    roles: ['county-clerk'],
  });
  const informant = await office.post<{ id: string }>('/committees/qindu/informants', {
    name: '信息员',
    unit: world.unit,
  });

  const step = (item: string, action: string, more: object) => (given: string) =>
    ['POST', `/opinions/${item}/actions/${action}`, { handlingUnit: given, ...more }, '/handlingUnit'] as const;
  const several = (item: string, action: string, more: object) => (given: string) =>
    ['POST', `/opinions/${item}/actions/${action}`, { handlingUnits: [given], ...more }, '/handlingUnits/0'] as const;
  const recording = (kind: string, body: object): Ways => ({
    [`${kind}.record.body/unit`]: (given) => ['POST', `/${kind}`, { ...body, unit: given }, '/unit'],
    [`${kind}.record.body/topics/*`]: (given) => ['POST', `/${kind}`, { ...body, topics: [given] }, '/topics/0'],
  });
  const changing = (kind: string, item: string): Ways => ({
    [`${kind}.change.body/unit`]: (given) => ['PATCH', `/${kind}/${item}`, { unit: given }, '/unit'],
    [`${kind}.change.body/topics/*`]: (given) => ['PATCH', `/${kind}/${item}`, { topics: [given] }, '/topics/0'],
  });
  /** Of a kind whose draft names members by a field of its table. */
  const naming = async (kind: KindName): Promise<Ways> => {
    const body = draftOf(kind, { word: '样本', unit: world.unit, member: member.body.id });
    const { id: item } = await deskOf(office, 'qindu', kind).record(body);
    const members = kinds[kind].draft.filter((name) => kinds[kind].fields[name]?.type === 'members');
    const ofField = (name: string): Ways => ({
      [`${kind}.record.body/${name}/*`]: (given) => ['POST', `/${kind}`, { ...body, [name]: [given] }, `/${name}/0`],
      [`${kind}.change.body/${name}/*`]: (given) => ['PATCH', `/${kind}/${item}`, { [name]: [given] }, `/${name}/0`],
    });
    return Object.assign({ ...recording(kind, body), ...changing(kind, item) }, ...members.map(ofField)) as Ways;
  };
  const simple: Ways[] = [];
  // What names more than its fields say is tried below, by hand.
  for (const kind of kindNames) if (!kindSamples[kind].own) simple.push(await naming(kind));
  const holding = (kind: 'readings' | 'consultations'): Ways => ({
    [`${kind}.hold.body/attendance/*/member`]: (given) => [
      'POST',
      `/${kind}/${gatherings[kind]}/actions/hold`,
      { heldOn: '2026-05-20', attendance: [{ member: given, state: 'present' }], record: '记录' },
      '/attendance/0/member',
    ],
  });
  const gathering = { title: '读书会', plannedOn: '2026-06-01' };
  ways = {
    'createUser.body/unit': (given) => [
      'POST',
      '/users',
      { username: 'another', name: '站员', roles: ['unit-operator'], unit: given },
      '/unit',
    ],
    'changeUser.body/unit': (given) => ['PATCH', `/users/${user.body.id}`, { unit: given }, '/unit'],
    'createUnit.body/convener/member': (given) => [
      'POST',
      '/units',
      { name: '新组', type: 'liaison-group', convener: { name: '甲', member: given } },
      '/convener/member',
    ],
    'createUnit.body/officers/*/member': (given) => [
      'POST',
      '/units',
      { name: '新组', type: 'liaison-group', officers: [{ name: '甲' }, { name: '乙', member: given }] },
      '/officers/1/member',
    ],
    'changeUnit.body/convener/member': (given) => [
      'PATCH',
      `/units/${world.unit}`,
      { convener: { name: '甲', member: given } },
      '/convener/member',
    ],
    'changeUnit.body/officers/*/member': (given) => [
      'PATCH',
      `/units/${world.unit}`,
      { officers: [{ name: '甲', member: given }] },
      '/officers/0/member',
    ],
    'createMember.body/placements/*/group': (given) => [
      'POST',
      '/members',
      { name: '新委员', sector: '教育界', placements: [{ group: given }] },
      '/placements/0/group',
    ],
    'changeMember.body/placements/*/group': (given) => [
      'PATCH',
      `/members/${member.body.id}`,
      { placements: [{ group: given }] },
      '/placements/0/group',
    ],
    'createInformant.body/unit': (given) => ['POST', '/informants', { name: '新信息员', unit: given }, '/unit'],
    'changeInformant.body/unit': (given) => ['PATCH', `/informants/${informant.body.id}`, { unit: given }, '/unit'],
    ...recording('opinions', aDraft),
    ...changing('opinions', draft),
    'opinions.record.body/authors/*/member': (given) => [
      'POST',
      '/opinions',
      { ...aDraft, authors: [{ member: given }] },
      '/authors/0/member',
    ],
    'opinions.record.body/authors/*/informant': (given) => [
      'POST',
      '/opinions',
      { ...aDraft, authors: [{ informant: given }] },
      '/authors/0/informant',
    ],
    'opinions.change.body/authors/*/member': (given) => [
      'PATCH',
      `/opinions/${draft}`,
      { authors: [{ member: given }] },
      '/authors/0/member',
    ],
    'opinions.change.body/authors/*/informant': (given) => [
      'PATCH',
      `/opinions/${draft}`,
      { authors: [{ informant: given }] },
      '/authors/0/informant',
    ],
    'opinions.merge.body/into': (given) => ['POST', `/opinions/${submitted}/actions/merge`, { into: given }, '/into'],
    'opinions.sign-for.body/handlingUnits/*': several(assigned, 'sign-for', {}),
    'opinions.reply.body/handlingUnits/*': several(signedFor, 'reply', { text: '答复' }),
    'opinions.check-reply.body/handlingUnits/*': several(replied, 'check-reply', { pass: true }),
    'opinions.release.body/handlingUnit': step(assigned, 'release', { reason: '理由' }),
    'opinions.sign-for.body/handlingUnit': step(assigned, 'sign-for', {}),
    'opinions.reply.body/handlingUnit': step(signedFor, 'reply', { text: '答复' }),
    'opinions.check-reply.body/handlingUnit': step(replied, 'check-reply', { pass: true }),
    'opinions.request-return.body/handlingUnit': step(assigned, 'request-return', { reason: '理由' }),
    'opinions.resolve-return.body/handlingUnit': step(returning, 'resolve-return', {
      decision: 'refuse',
      reason: '理由',
    }),
    ...recording('readings', gathering),
    ...changing('readings', gatherings.readings),
    ...holding('readings'),
    ...recording('consultations', gathering),
    ...changing('consultations', gatherings.consultations),
    ...holding('consultations'),
    ...Object.assign({}, ...simple),
  };
});

test('every field that names something is tried here or is judged by the rules of the network', () => {
  // A network names its own subjects: whoever is not on the roster is a fault of it (`faultsOf`).
  // What a batch or an export selects is told row by row, not refused as a whole.
  const elsewhere = /^(replaceGrid|moveNode|leaveGrid|recordContact)\.|-many\.body\/ids|^exportList\.body\/ids/;
  const others = named.filter((where) => !elsewhere.test(where));

  expect([...new Set(others)].toSorted()).toEqual(Object.keys(ways).toSorted());
});

test('nothing that this committee has not can be named, and the field says so', async () => {
  const faults: string[] = [];
  for (const [where, way] of Object.entries(ways))
    for (const given of foreign) {
      const [method, path, body, pointer] = way(given);
      const { version } =
        method === 'POST' && !path.includes('/actions/')
          ? { version: 0 }
          : await office.get(at(path.replace(/\/actions\/.*/, '')));
      const { status, body: answer } = await office.send(method, at(path), body, version > 0 ? { version } : {});
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

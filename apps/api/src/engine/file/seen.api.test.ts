import type { FileView } from '@lianluo/contract/file';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { TimelineView } from '@lianluo/contract/work';
import { beforeAll, describe, expect, test } from 'vitest';
import { attach } from '../../../test-support/attaching';
import type { Client } from '../../../test-support/client';
import { withKey } from '../../../test-support/key';
import { openWorld, type World } from '../../../test-support/world';

const committee = '/committees/qindu';
const people = {
  office: 'demo.qindu',
  clerk: 'demo.qindu.clerk',
  unit: 'demo.qindu.unit',
  city: 'demo.city',
  sibling: 'demo.xincheng',
} as const;
type Person = keyof typeof people;

let world: World;
let as: Record<Person, Client>;
let path: string;
let opinion: OpinionView;
let files: Record<string, FileView>;

beforeAll(async () => {
  world = await openWorld();
  as = Object.fromEntries(Object.entries(people).map(([name, user]) => [name, world.as(user)])) as typeof as;
  path = await inHandling('named');
  opinion = (await as.office.get<OpinionView>(path)).body;
  const [adoption, instruction, presented, unit] = [
    opinion.adoptions[0]?.id,
    opinion.instructions[0]?.id,
    opinion.instructionRecords[0]?.id,
    opinion.handlingUnits[0]?.id,
  ];
  const places = {
    item: '',
    adoption: `/adoptions/${adoption}`,
    instruction: `/instructions/${instruction}`,
    presented: `/instructions/${presented}`,
    reply: `/replies/${unit}`,
    step: '/steps/3',
  };
  files = {};
  for (const [name, at] of Object.entries(places))
    files[name] = (await attach(as.clerk, path + at, { name: `${name}.pdf` })) as FileView;
}, 30_000);

/** An opinion that was issued, used, instructed on and handed to a department, by somebody who is named outside or is not. */
async function inHandling(shownAs: 'named' | 'collected', more: object = {}): Promise<string> {
  const { office } = as;
  const { body } = await office.post<{ id: string }>(`${committee}/opinions`, {
    title: '路灯不亮',
    unit: world.unit,
    content: { situation: '部分路灯损坏。' },
    authors: [{ name: '样本作者', kind: 'public', shownAs }],
    ...more,
  });
  const at = `${committee}/opinions/${body.id}`;
  const post = async (to: string, sent: object) => {
    const { version } = await office.get(at);
    const answered = await office.post(at + to, sent, { version });
    if (answered.status > 201) throw new Error(`${to}: ${JSON.stringify(answered.body)}`);
  };
  for (const action of ['submit', 'edit', 'review', 'sign', 'issue']) await post(`/actions/${action}`, {});
  await post('/adoptions', { level: 'county', adoptedOn: '2026-05-20' });
  await post('/instructions', { leaderPost: '主席', instructedOn: '2026-05-20', text: '阅。' });
  await post('/instructions/present', { leaderPost: '主席', on: '2026-05-20', text: '拟请住建局办理。' });
  await post('/actions/transfer', { mode: 'sole', handlingUnits: [{ name: '区住建局' }] });
  return at;
}

const seenBy = async (who: Person, at = path): Promise<string[] | number> => {
  const { status, body } = await as[who].get<{ items: FileView[] }>(`${at}/files`);
  return status === 200 ? body.items.map(({ name }) => name.replace('.pdf', '')) : status;
};

/** Whether the content is given, and whether the file is told of; the same either way. */
const opens = async (who: Person, name: string): Promise<number> => {
  const url = `${committee}/files/${files[name]?.id}`;
  const [told, content] = [await as[who].get(url), await as[who].get(`${url}/content`)];
  expect(told.status).toBe(content.status);
  return content.status;
};

describe('who is shown a record is shown its files', () => {
  const all = ['item', 'adoption', 'instruction', 'presented', 'reply', 'step'];
  test.each<[Person, string[] | number]>([
    ['office', all],
    ['clerk', all],
    ['unit', all.filter((name) => name !== 'presented')],
    ['city', ['item', 'adoption', 'instruction', 'reply']],
    ['sibling', 404],
  ])('%s', async (who, seen) => {
    expect(await seenBy(who)).toEqual(seen);
    for (const name of all)
      expect([name, await opens(who, name)]).toEqual([name, Array.isArray(seen) && seen.includes(name) ? 200 : 404]);
  });

  test('and reads of no other in the timeline', async () => {
    const notes = async (who: Person) =>
      (await as[who].get<TimelineView>(`${path}/timeline`)).body.items
        .filter(({ action }) => action === 'attach')
        .map(({ note }) => note);

    expect(await notes('office')).toEqual(Object.keys(files).map((name) => `${name}.pdf`));
    expect(await notes('unit')).not.toContain('presented.pdf');
    expect((await notes('city')).filter((note) => note !== undefined)).not.toContain('step.pdf');
    expect(JSON.stringify(await notes('city'))).not.toContain('presented');
  });

  test('nor does the city find what it is not shown by the path of the record', async () => {
    const record = opinion.instructionRecords[0]?.id;
    expect(await seenBy('city', `${path}/instructions/${record}`)).toBe(404);
    expect(await seenBy('city', `${path}/steps/3`)).toBe(404);
    expect(await seenBy('unit', `${path}/instructions/${record}`)).toBe(404);
    for (const at of ['/steps/999', '/replies/nobody', '/adoptions/none'])
      expect(await seenBy('office', path + at)).toBe(404);
  });
});

test('no scan names to the city who did not want to be named', async () => {
  const at = await inHandling('collected');
  await attach(as.clerk, at, { name: '手写信.pdf' });

  expect([await seenBy('office', at), await seenBy('city', at)]).toEqual([['手写信'], []]);
});

test('a city and a sibling add, change and remove nothing', async () => {
  const url = `${committee}/files/${files['item']?.id}`;
  const announced = { name: '函.pdf', type: 'application/pdf', bytes: 10 };
  const statusesOf = async (who: Client) => [
    (await who.post(`${path}/files`, announced)).status,
    (await who.patch(url, { name: '乙.pdf' }, { version: 1 })).status,
    (await who.del(`${url}?reason=x`, { version: 1 })).status,
  ];

  expect(await statusesOf(as.city)).toEqual([403, 403, 403]);
  expect(await statusesOf(as.sibling)).toEqual([404, 404, 404]);
});

test('a unit hangs nothing on what the office records', async () => {
  const announced = { name: '函.pdf', type: 'application/pdf', bytes: 10 };
  const [adoption, unit] = [opinion.adoptions[0]?.id, opinion.handlingUnits[0]?.id];
  for (const at of [`/adoptions/${adoption}`, `/replies/${unit}`])
    expect((await as.unit.post(`${path}${at}/files`, announced)).status).toBe(403);
});

test('what is closed to all but a few has files for those few', async () => {
  const { body } = await as.clerk.post<{ id: string }>(`${committee}/opinions`, {
    title: '限定知悉',
    unit: world.unit,
    content: { situation: '情况' },
    authors: [{ name: '样本作者', kind: 'public' }],
  });
  const at = `${committee}/opinions/${body.id}`;
  const file = await attach(as.clerk, at);
  const { version } = await as.office.get(at);
  const closed = await as.office.put(`${at}/access`, { closed: true, users: [] }, { version });
  expect(closed.status).toBe(200);

  expect([await seenBy('clerk', at), await seenBy('unit', at)]).toEqual([404, 404]);
  expect((await as.clerk.get(`${committee}/files/${file.id}/content`)).status).toBe(404);
  expect(await seenBy('office', at)).toEqual(['复函']);
});

test('a merged item keeps its files where it is', async () => {
  const draft = async () => {
    const { body } = await as.clerk.post<{ id: string }>(`${committee}/opinions`, {
      title: '合并',
      unit: world.unit,
      content: { situation: '情况' },
      authors: [{ name: '样本作者', kind: 'public' }],
    });
    const at = `${committee}/opinions/${body.id}`;
    await as.clerk.post(`${at}/actions/submit`, {}, { version: 1 });
    return { id: body.id, at };
  };
  const [one, other] = [await draft(), await draft()];
  const file = await attach(as.clerk, one.at);
  const { version } = await as.clerk.get(one.at);
  expect((await as.clerk.post(`${one.at}/actions/merge`, { into: other.id }, { version })).status).toBe(200);

  expect([await seenBy('clerk', one.at), await seenBy('clerk', other.at)]).toEqual([['复函'], []]);
  expect((await as.clerk.get(`${committee}/files/${file.id}`)).status).toBe(200);
});

test('a key opens files of the kinds it has the scope of, and no others', async () => {
  const url = `${committee}/files/${files['item']?.id}`;
  const asked = async (...scopes: string[]) => {
    const { client } = await withKey(world, { scopes: scopes as never });
    const { status, body } = await client.get<{ code?: string }>(url);
    return [status, body.code];
  };

  expect(await asked('files:read', 'opinions:read')).toEqual([200, undefined]);
  expect(await asked('files:read', 'deeds:read')).toEqual([403, 'key.scope-missing']);
  expect(await asked('opinions:read')).toEqual([403, 'key.scope-missing']);
});

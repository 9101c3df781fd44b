import type { FileUploadView, FileView } from '@lianluo/contract/file';
import { beforeAll, expect, test } from 'vitest';
import { aPdf, announcedFile, attach, sendParts } from '../../../../test-support/attaching';
import type { Client } from '../../../../test-support/client';
import { lineIn, lockYear, sheetDesk, type SheetDesk } from '../../../../test-support/scheme/sheet-desk';
import { sheetRules } from '../../../../test-support/scheme/sheet-rules';
import { workOf } from '../../../../test-support/scheme/worked';
import { openWorld, type World } from '../../../../test-support/world';

const committee = '/committees/qindu';
let world: World;
let office: Client;
let unit: Client;
let desk: SheetDesk;
let base: string;
let other: string;
let proof: FileView;

const home = (by: Client, ...files: string[]) =>
  desk.fill(by, 'self', [{ line: 'home', value: 25, evidence: { files } }]);
const pointers = ({ errors = [] }: { errors?: readonly { pointer: string; code: string }[] | undefined }) =>
  errors.map(({ pointer, code }) => `${pointer} ${code}`);

beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T10:00:00+08:00' });
  [office, unit] = [world.as('demo.qindu'), world.as('demo.qindu.unit')];
  await workOf(world, office).inForce('minhang', '2026-01-01', sheetRules);
  const { body } = await office.post<{ id: string }>(`${committee}/units`, {
    name: '古渡街道联络组',
    type: 'liaison-group',
  });
  other = body.id;
  base = `${committee}/scores/assessments/${world.unit}`;
  desk = sheetDesk(world.unit);
  proof = await attach(unit, base, { name: '验收表.pdf' });
});

test('a file is sent, judged and read like any other, and belongs to somebody’s year', async () => {
  expect(proof).toMatchObject({ kind: 'assessments', item: `2026_${world.unit}`, on: 'item', state: 'ready' });

  const { body } = await office.get<{ items: FileView[] }>(`${base}/files`);
  const content = await office.get<Uint8Array>(`${committee}/files/${proof.id}/content`);
  const journal = await world.storage.list({ table: 'journal', pk: `qindu#evidence#2026_${world.unit}`, limit: 10 });

  expect(body.items.map(({ id, name }) => [id, name])).toEqual([[proof.id, '验收表.pdf']]);
  expect(Buffer.from(content.body)).toEqual(aPdf());
  expect(journal.rows.map(({ action, note }) => [action, note])).toEqual([['attach', '验收表.pdf']]);
  expect((await office.get<{ items: FileView[] }>(`${base}/files?period=2025`)).body.items).toEqual([]);
});

test('a line that needs a file takes one of its own year and subject that has passed, and no other', async () => {
  const foreign = await attach(office, `${committee}/scores/assessments/${other}`, { name: '别处.pdf' });
  const lastYear = await attachedTo('2025');
  const { body: open } = await unit.post<FileUploadView>(`${base}/files`, announcedFile('未完.pdf', aPdf('未完')));
  const script = Buffer.from('<html><script>alert(1)</script></html>');
  const { body: bad } = await unit.post<FileUploadView>(`${base}/files`, announcedFile('网页.pdf', script));
  await sendParts(unit, bad, script);
  const refused = await unit.post<FileView>(`${committee}/files/${bad.id}/actions/complete`, {});
  expect(refused.body.state).toBe('refused');

  for (const file of [foreign.id, lastYear, open.id, bad.id, 'none'])
    expect([file, pointers(await home(unit, proof.id, file))]).toEqual([
      file,
      ['/lines/0/evidence/files/1 item.unknown'],
    ]);
  expect(pointers(await home(unit))).toEqual(['/lines/0/evidence field.required']);

  const filled = await home(unit, proof.id);

  expect(lineIn(filled, 'home')).toMatchObject({
    value: 25,
    evidence: { files: [{ id: proof.id, name: '验收表.pdf' }] },
  });
});

async function attachedTo(period: string): Promise<string> {
  const bytes = aPdf(period);
  const { body } = await unit.post<FileUploadView>(`${base}/files`, announcedFile('去年.pdf', bytes, { period }));
  await sendParts(unit, body, bytes);
  return (await unit.post<FileView>(`${committee}/files/${body.id}/actions/complete`, {})).body.id;
}

test('what proves something stays, and goes once nothing is proved by it', async () => {
  const remove = async (by: Client, query = '') => {
    const { version } = await by.get(`${committee}/files/${proof.id}`);
    const { status, body } = await by.del(`${committee}/files/${proof.id}${query}`, { version });
    return status === 204 ? '204' : `${status} ${body.code}`;
  };
  expect(await remove(unit)).toBe('409 assessment.file-used');

  await desk.fill(unit, 'self', [{ line: 'home', value: null, evidence: { files: [] } }]);
  // Of somebody else's the administrator says why.
  expect(await remove(office)).toBe('422 request.invalid');
  expect(await remove(world.as('demo.qindu.clerk'), '?reason=other')).toBe('403 permission.missing');
  expect(await remove(unit)).toBe('204');
});

test('what is named while it is being removed stays', async () => {
  const named = await attach(unit, base, { name: '照片.pdf' });
  const { version } = await unit.get(`${committee}/files/${named.id}`);
  const { storage } = world.deps;
  let naming: number | undefined;
  world.deps.storage = {
    ...storage,
    write: async (writes, token) => {
      const removes = writes.some((each) => 'remove' in each && each.remove.sk.includes(named.id));
      // Nothing named it when that was asked; meanwhile somebody does.
      if (removes && naming === undefined) {
        naming = 0;
        naming = (await home(world.as('demo.qindu.unit'), named.id)).status;
      }
      return storage.write(writes, token);
    },
  };
  const { status, body } = await unit.del(`${committee}/files/${named.id}`, { version });
  world.deps.storage = storage;
  expect([naming, status, body.code]).toEqual([200, 409, 'assessment.file-used']);
  expect((await unit.get(`${committee}/files/${named.id}/content`)).status).toBe(200);
});

test('whoever does not see the lines sees none of their files', async () => {
  const theirs = await attach(office, `${committee}/scores/assessments/${other}`, { name: '另一组.pdf' });
  const statuses = async (by: Client) =>
    Promise.all(
      [`/files/${theirs.id}`, `/files/${theirs.id}/content`, `/scores/assessments/${other}/files`].map(
        async (each) => (await by.get(`${committee}${each}`)).status,
      ),
    );

  expect(await statuses(unit)).toEqual([404, 404, 404]);
  expect(await statuses(world.as('demo.xincheng'))).toEqual([404, 404, 404]);
  expect(await statuses(world.as('demo.city'))).toEqual([404, 404, 403]);
  expect(await statuses(world.as('demo.qindu.clerk'))).toEqual([200, 200, 200]);
});

test('nothing more is proved in a year that is locked', async () => {
  await lockYear(world, 2026);
  unit = world.as('demo.qindu.unit');

  expect((await unit.post(`${base}/files`, { ...announcedFile('迟到.pdf', aPdf()), period: '2026' })).body.code).toBe(
    'assessment.closed',
  );
});

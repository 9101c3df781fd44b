import { endpoints } from '@lianluo/contract/api';
import type { NewKeyView } from '@lianluo/contract/api-key';
import { lianluo } from '@lianluo/client';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApiDocument } from '../src/features/openapi/document';
import { collectionsOf, type Described } from './year/collections';
import { openCounty, type County } from './year/county';
import { fullRead } from './year/full-read';
import { mirrorInto, type Mirroring } from './year/mirroring';
import { importLedger, liveMonth, undoLedger, type Portal } from './year/portal';

const collections = ['opinions', 'members', 'topics', 'informants', 'handling-units'];
const document = JSON.parse(JSON.stringify(openApiDocument(endpoints))) as Described;

let county: County;
let mirroring: Mirroring;
let portal: Portal;
let folder = '';
let key = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianluo-mirror-'));
  county = await openCounty('2026-01-06T09:00:00+08:00');
  mirroring = await mirrorInto(folder, county.url, collectionsOf(document, collections));
  const client = lianluo({ url: county.url, committee: 'qindu', key: () => key, retries: 12 });
  portal = { client, registered: [], discarded: [], merged: [] };
}, 240_000);
afterAll(async () => {
  mirroring?.stop();
  await county?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Made or rotated by a person, and given to both programs. */
async function giveKey(path: string, body: object): Promise<string> {
  const { request } = await county.administrator();
  const keys = '/committees/qindu/api-keys';
  const id = path.split('/')[1] ?? '';
  const { version } = id
    ? ((await (await request({ method: 'GET', path: `${keys}/${id}` })).json()) as NewKeyView)
    : {};
  const made = (await (await request({ method: 'POST', path: keys + path, body, version })).json()) as NewKeyView;
  key = made.key ?? '';
  await mirroring.setKey(key);
  return made.id;
}

test('a year outside of the house: nothing is lost, whatever is killed', { timeout: 240_000 }, async () => {
  const own = await giveKey('', {
    name: '县政府门户',
    scopes: [
      ...collections.map((each) => `${each}:read`),
      'opinions:write',
      'imports:read',
      'imports:write',
      'events:read',
    ],
    expiresOn: '2027-01-05',
  });
  for (let month = 1; month <= 12; month++) {
    const day = `2026-${String(month).padStart(2, '0')}-06`;
    await county.setClock(`${day}T09:00:00+08:00`);
    // From February to April nobody follows, for longer than the events are kept.
    const follows = month < 2 || month > 4;
    if (follows) mirroring.start();

    const living = liveMonth(portal, month);
    await delay(200);
    if (month % 4 === 3) await county.killAndRestart();
    if (month % 4 === 1) {
      await mirroring.kill();
      mirroring.start();
    }
    await living;
    if (month === 7) await giveKey(`/${own}/actions/rotate`, { overlapHours: 1 });
    if (month % 4 === 2) {
      const { id } = await importLedger(portal, day, 40);
      if (follows) {
        await mirroring.holds(`旧账${day}`, 40);
        await undoLedger(portal, id);
      }
    }
    if (follows) await mirroring.kill();
  }
  await mirroring.catchUp();

  expect(portal.registered.length).toBeGreaterThanOrEqual(500);
  expect(portal.merged.length).toBeGreaterThan(50);
  expect(mirroring.said.filter((line) => line.startsWith('round')).length).toBeGreaterThan(1);
  for (const gone of ['opinion.discarded', 'opinion.undone'])
    expect(mirroring.said.filter((line) => line.endsWith(gone)).length).toBeGreaterThan(0);
  for (const each of collections) expect(await mirroring.copyOf(each)).toEqual(await fullRead(portal.client, each));
});

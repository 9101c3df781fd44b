import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeExchangeFile } from './exchange-file';
import { pullHandler } from './pull';
import { qinShangliang } from './qin-shangliang';
import { signatureHeaders, type SignKey } from './signature';
import { openState, type State } from './state';

const key: SignKey = { appKey: 'hub', secret: 'a secret', algorithm: 'sm3' };
const now = new Date('2026-05-20T02:00:00Z');

const stateOf = (count: number): State => ({
  records: Object.fromEntries(
    Array.from({ length: count }, (_, n) => {
      const id = `o${String(n).padStart(3, '0')}`;
      const record = {
        WBBH: id,
        XXBT: n === 0 ? '=1+1,"引号"' : `第${n}条`,
        GXSJ: `2026-05-${n < 60 ? 10 : 20} 08:00:00`,
      };
      return [id, { version: 1, round: 1, record, recordNo: `R${n}` }];
    }),
  ),
  unmapped: {},
  adoptions: { after: '', done: {} },
});

describe('a hub that fetches', () => {
  const pull = pullHandler({ key, state: () => stateOf(70), now: () => now });
  const ask = async (path: string, by: SignKey = key) => {
    const headers = signatureHeaders(by, { method: 'GET', path, body: '' }, now);
    const answer = await pull(new Request(`http://127.0.0.1${path}`, { headers }));
    return {
      status: answer.status,
      body: (await answer.json()) as { data?: { ZS: number; rows: { WBBH: string }[] } },
    };
  };

  test('gets all of it by pages, each once, and what changed since', async () => {
    const pages = [await ask('/records?YS=1'), await ask('/records?YS=2'), await ask('/records?YS=3')];
    const ids = pages.flatMap(({ body }) => body.data?.rows.map(({ WBBH }) => WBBH) ?? []);
    const since = await ask('/records?GXSJ=2026-05-15%2000:00:00&YS=1');

    expect([ids.length, new Set(ids).size, pages[0]?.body.data?.ZS]).toEqual([70, 70, 70]);
    expect(since.body.data?.ZS).toBe(10);
  });

  test('is refused without the key, and told what is wrong', async () => {
    expect((await ask('/records', { ...key, secret: 'another' })).status).toBe(401);
    expect((await pull(new Request('http://127.0.0.1/records'))).status).toBe(401);
    expect((await ask('/records?YS=0')).status).toBe(400);
  });
});

describe('in a folder', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lianluo-connector-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('the file is whole, its manifest tells its digest, and no cell is a formula', async () => {
    const manifest = await writeExchangeFile(folder, qinShangliang, stateOf(3), { now, algorithm: 'sm3' });
    const bytes = await readFile(join(folder, manifest.file));

    expect(await readdir(folder)).toEqual(['records-20260520.csv', 'records-20260520.manifest.json']);
    expect(manifest).toMatchObject({ count: 3, digest: createHash('sm3').update(bytes).digest('hex') });
    expect(bytes.toString().split('\r\n')[1]).toContain(`"'=1+1,""引号"""`);
  });

  test('what the connector knows is there after a restart, and nothing is an empty start', async () => {
    const path = join(folder, 'state.json');
    const first = await openState(path);
    first.state.adoptions.done['A1'] = 'entered';
    await first.save();

    expect((await openState(path)).state).toEqual(first.state);
    expect((await openState(join(folder, 'none.json'))).state.records).toEqual({});
  });
});

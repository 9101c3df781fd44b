import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { withKey } from '../test-support/key';
import { openWorld } from '../test-support/world';
import { programOf } from './blocks';

const readme = join(import.meta.dirname, '../../../packages/client/README.md');
const secret = `whsec_${Buffer.from('a secret of thirty-two bytes....').toString('base64')}`;

let folder = '';
beforeAll(async () => {
  // The client is found from here.
  folder = await mkdtemp(join(import.meta.dirname, '../node_modules/.cache-tutorial-'));
});
afterAll(async () => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

test('the tutorial runs as it stands, and prints what it says', async () => {
  const world = await openWorld();
  const { made } = await withKey(world, {
    scopes: ['opinions:read', 'opinions:write', 'files:write', 'units:read', 'events:read'],
  });
  vi.stubEnv('LIANLUO_KEY', made.key ?? '');
  vi.stubEnv('WEBHOOK_SECRET', secret);
  vi.stubGlobal('fetch', (url: string, request: RequestInit) =>
    world.app.request(url.replace('https://lianluo.example.gov.cn', 'http://127.0.0.1:8787'), request, {
      address: '127.0.0.1',
      secure: true,
    }),
  );
  const printed: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...words) => void printed.push(words.join(' ')));

  const program = await programOf(await readFile(readme, 'utf8'));
  await writeFile(join(folder, 'tutorial.mjs'), program.code);
  // What the page exports is its receiver of webhooks.
  const { receive } = (await import(pathToFileURL(join(folder, 'tutorial.mjs')).href)) as {
    receive: (request: Request) => Promise<Response>;
  };
  const [told, forged] = await Promise.all(
    [secret, `whsec_${btoa('another secret')}`].map((by) => receive(webhook(by))),
  );
  log.mockRestore();

  expect(printed).toEqual(program.printed);
  expect(printed.length).toBeGreaterThan(8);
  expect([told?.status, forged?.status]).toEqual([204, 401]);
});

function webhook(signedWith: string): Request {
  const body = JSON.stringify({ type: 'opinion.issued', timestamp: new Date().toISOString(), data: {} });
  const at = new Date();
  return new Request('https://portal.example.gov.cn/hooks', {
    method: 'POST',
    headers: {
      'webhook-id': 'evt_1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(signedWith).sign('evt_1', at, body),
    },
    body,
  });
}

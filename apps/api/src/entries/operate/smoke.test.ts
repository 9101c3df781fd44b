import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { demoPassword } from '../demo/accounts';
import { serve, type Served } from '../../../test-support/served';
import { stageStandIn, type StageFacts } from '../../../test-support/stage-stand-in';
import { commands } from './commands';
import { smokeAlarm } from './smoke-alarm';
import { smokeSite } from './smoke-site';
import { noTables } from './tables';

let server: Served;
beforeAll(async () => {
  server = await serve();
}, 120_000);
afterAll(() => server.stop());

let closeEdge: (() => Promise<unknown>) | undefined;
afterEach(async () => {
  vi.unstubAllEnvs();
  await closeEdge?.();
  closeEdge = undefined;
});

const account = { username: 'demo.qindu.clerk', password: demoPassword };
const quick = { everyMs: 20, mostMs: 5000 };

/** The edge in front of the server: pages and their files are its own. */
async function edge({ files = ['/assets/index.js'], counts = true } = {}): Promise<string> {
  let overview: string | undefined;
  const front = createServer(async (request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    if (url === '/') return response.end('<script type="module" src="/assets/index.js"></script>');
    if (url.startsWith('/assets/')) return response.writeHead(files.includes(url) ? 200 : 404).end();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const passed = ['cookie', 'content-type', 'if-match', 'idempotency-key'].flatMap((name): [string, string][] =>
      typeof headers[name] === 'string' ? [[name, headers[name]]] : [],
    );
    const answer = await fetch(`${server.origin()}${url}`, {
      method,
      headers: passed,
      ...(body.length > 0 && { body }),
    });
    const text = await answer.text();
    if (url.endsWith('/overview')) overview ??= text;
    const cookie = answer.headers.getSetCookie();
    response.writeHead(answer.status, { etag: answer.headers.get('etag') ?? '', 'set-cookie': cookie });
    // As where the consumer is stopped: figures stay as they were first asked for.
    return response.end(url.endsWith('/overview') && !counts ? overview : text);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  closeEdge = () => new Promise((resolve) => front.close(resolve).closeAllConnections());
  return `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
}

async function smoked(site: string, more: Partial<Parameters<typeof smokeSite>[0]> = {}) {
  const said: string[] = [];
  await smokeSite({ site, account, say: (line) => void said.push(line), wait: quick, ...more });
  return said;
}

const json = async (answer: Promise<Response>) => (await answer).json() as Promise<Record<string, unknown>>;

test('a server that works is told to: pages, sign-in, a figure that moves and comes back', async () => {
  const clerk = await server.as(account.username);
  const standing = async () => [
    (await json(clerk('GET', '/committees/qindu/overview')))['waitingCounts'],
    (await json(clerk('GET', '/committees/qindu/opinions')))['total'],
  ];
  const before = await standing();

  const said = await smoked(await edge());

  expect(said.map((line) => line.slice(0, 3))).toEqual(['✓ 页', '✓ 登', '✓ 写', '✓ 删']);
  expect(await standing()).toEqual(before);
});

test.each([
  ['the password is wrong', {}, { account: { ...account, password: 'a wrong one' } }, '应答 401，应为 201'],
  ['a file of the page was not uploaded', { files: [] }, {}, '/assets/index.js 没有上传（404）'],
  ['who signs in may not write', {}, { account: { ...account, username: 'demo.security' } }, '应答 403，应为 200'],
  ['nobody is there', {}, { site: 'http://127.0.0.1:9' }, '打不开'],
])('where %s it is a fault', async (_, edgeOptions, wrong, fault) => {
  await expect(smoked(await edge(edgeOptions), wrong)).rejects.toThrow(fault);
});

test('a figure that does not follow is a fault, and what was written is taken back all the same', async () => {
  const clerk = await server.as(account.username);

  await expect(smoked(await edge({ counts: false }), { wait: { everyMs: 5, mostMs: 50 } })).rejects.toThrow('没有变为');

  expect(JSON.stringify(await json(clerk('GET', '/committees/qindu/opinions?limit=100')))).not.toContain('部署检查');
});

const alarm = 'lianluo-prod-Test';
const confirmed = [{ endpoint: 'operations@city.example', confirmed: true }];

async function tried(facts: StageFacts) {
  const stage = await stageStandIn(facts);
  const said: string[] = [];
  try {
    await smokeAlarm('prod', (line) => void said.push(line), { everyMs: 5, mostMs: 200 });
    return said;
  } finally {
    await stage.stop();
  }
}

test.each(['OK', 'ALARM', 'INSUFFICIENT_DATA'] as const)(
  'an alarm that was %s is raised, handed on, and over',
  async (state) => {
    const alarms: NonNullable<StageFacts['alarms']> = { [alarm]: { state } };

    const said = await tried({ alarms, subscriptions: confirmed });

    expect(said).toEqual([expect.stringContaining('operations@city.example')]);
    expect(alarms[alarm]?.state).toBe('OK');
  },
);

test.each<[string, StageFacts, string]>([
  [
    'nobody has confirmed',
    { subscriptions: [{ endpoint: 'operations@city.example', confirmed: false }] },
    '还没有点开',
  ],
  ['there is no address', { subscriptions: [] }, '没有地址'],
  ['the topic does not take it', { alarms: { [alarm]: { state: 'OK', delivers: false } } }, 'Access denied'],
  ['there is no such alarm', { alarms: {} }, '没有告警'],
])('where %s it is a fault', async (_, facts, fault) => {
  await expect(tried({ alarms: { [alarm]: { state: 'OK' } }, subscriptions: confirmed, ...facts })).rejects.toThrow(
    fault,
  );
});

test('the command asks for its account by the environment, and for an alarm of a stage alone', async () => {
  const said: string[] = [];
  const site = await edge();
  const run = async () =>
    commands.smoke.run({
      tables: await noTables(),
      options: { site: `${site}/` },
      say: (line) => void said.push(line),
    });

  await expect(run()).rejects.toThrow('LIANLUO_SMOKE_USER');
  vi.stubEnv('LIANLUO_SMOKE_USER', account.username);
  vi.stubEnv('LIANLUO_SMOKE_PASSWORD', account.password);
  await run();

  expect(said).toHaveLength(4);
});

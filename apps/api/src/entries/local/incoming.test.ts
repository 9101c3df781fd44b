import { request as send } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { demoPassword } from '../demo/accounts';
import { openWorld } from '../../../test-support/world';
import { LocalFault } from './fault';
import { incoming, notOurs } from './incoming';
import { listen, type Listening } from './listen';
import { readOptions } from './options';

interface Answered {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
}

let server: Listening | undefined;
afterEach(async () => server?.stop());

/** A server as the settings make it, which says what it sees of a caller; and its whole API. */
async function serverWith(env: Record<string, string>) {
  const { app, stranger } = await openWorld();
  const options = readOptions([], env);
  const seen: { address: string; secure: boolean }[] = [];
  server = await listen(0, (request, address) => {
    const asked = incoming(request, address, { ...options, port: server?.port ?? 0 });
    if (!asked) return notOurs('r1');
    seen.push(asked.caller);
    return app.fetch(asked.request, asked.caller);
  });
  const { port } = server;
  const call = (headers: Record<string, string>, path = '/health', body?: object) =>
    new Promise<Answered>((resolve, reject) => {
      const sent = send({ host: '127.0.0.1', port, path, method: body ? 'POST' : 'GET', headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      });
      sent.on('error', reject).end(body && JSON.stringify(body));
    });
  const signIn = (headers: Record<string, string>, password = demoPassword) =>
    call({ 'content-type': 'application/json', ...headers }, '/api/v1/session', { username: 'demo.qindu', password });
  return { port, seen, call, signIn, stranger };
}

describe('the name a request asks for', () => {
  test('is one of this machine, with our port', async () => {
    const { port, call } = await serverWith({});
    const status = async (host: string) => (await call({ host })).status;

    expect(
      await Promise.all(['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'].map((name) => status(`${name}:${port}`))),
    ).toEqual([200, 200, 200, 200]);
    expect(
      await Promise.all([`localhost:${port + 1}`, 'localhost', '10.0.0.1', `rebound.example:${port}`].map(status)),
    ).toEqual([421, 421, 421, 421]);
  });

  test('is not one that a page elsewhere has pointed here, for reading as for writing', async () => {
    const { port, call, signIn } = await serverWith({});
    const host = `rebound.example:${port}`;

    const read = await call({ host }, '/api/v1/session');
    const written = await signIn({ host, origin: `http://${host}` });

    expect([read.status, written.status]).toEqual([421, 421]);
    expect(JSON.parse(written.body)).toMatchObject({
      code: 'request.host',
      status: 421,
      title: expect.stringContaining('PUBLIC_ORIGIN'),
    });
  });

  test('may be the public one that the operator named, as a page there sees itself', async () => {
    const { port, call, signIn } = await serverWith({
      PUBLIC_ORIGIN: 'https://lianluo.example.gov.cn',
      TRUST_PROXY: 'loopback',
    });
    const origin = 'https://lianluo.example.gov.cn';
    const host = 'lianluo.example.gov.cn';

    expect((await call({ host })).status).toBe(200);
    expect((await signIn({ host, origin, 'x-forwarded-proto': 'https' })).status).toBe(201);
    // As a proxy asks that does not hand the name on.
    expect((await signIn({ host: `127.0.0.1:${port}`, origin, 'x-forwarded-proto': 'https' })).status).toBe(201);
    expect((await signIn({ host, origin: 'https://other.example' })).status).toBe(403);
  });
});

describe('what a header says of the caller', () => {
  const headersOf = (port: number) => ({ host: `localhost:${port}`, 'x-forwarded-proto': 'https' });

  test('is nothing where no proxy is trusted: a made-up address opens no fresh tries', async () => {
    const { port, seen, signIn } = await serverWith({});

    const statuses: number[] = [];
    for (let count = 0; count < 6; count++)
      statuses.push((await signIn({ ...headersOf(port), 'x-forwarded-for': `10.0.0.${count}` }, 'wrong')).status);

    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    expect(new Set(seen.map((caller) => JSON.stringify(caller)))).toEqual(
      new Set(['{"address":"127.0.0.1","secure":false}']),
    );
  });

  test('is taken from a trusted proxy, so that the failures of one are not those of all', async () => {
    const { port, signIn } = await serverWith({ TRUST_PROXY: 'loopback' });
    const from = (address: string, password?: string) =>
      signIn({ ...headersOf(port), 'x-forwarded-for': address }, password);
    for (let count = 0; count < 5; count++) await from('10.0.0.1', 'wrong');

    const [locked, colleague] = [await from('10.0.0.1'), await from('10.0.0.2')];

    expect([locked.status, colleague.status]).toEqual([429, 201]);
    expect(String(colleague.headers['set-cookie'])).toMatch(/^__Host-lianluo=.*Secure/);
  });

  test.each([
    ['what the caller made up before it', 'loopback', '6.6.6.6, 10.0.0.1', '10.0.0.1'],
    ['proxies behind one another', 'loopback,192.168.7.0/24', '6.6.6.6, 10.0.0.1, 192.168.7.9', '10.0.0.1'],
    ['no address at all', 'loopback', 'unknown', '127.0.0.1'],
    ['nothing', 'loopback', '', '127.0.0.1'],
    ['a proxy that is not ours', '192.168.7.0/24', '10.0.0.1', '127.0.0.1'],
    ['an address of version 6', '127.0.0.1', '2001:db8::7', '2001:db8::7'],
  ])('of %s', async (_, proxies, forwarded, address) => {
    const { port, seen, call } = await serverWith({ TRUST_PROXY: proxies });

    await call({ ...headersOf(port), 'x-forwarded-for': forwarded });

    expect(seen.map((caller) => caller.address)).toEqual([address]);
  });
});

test.each([
  { TRUST_PROXY: 'everybody' },
  { TRUST_PROXY: '10.0.0.0/33' },
  { TRUST_PROXY: '10.0.0.0/' },
  { PUBLIC_ORIGIN: 'lianluo.example.gov.cn' },
  { PUBLIC_ORIGIN: 'https://lianluo.example.gov.cn/app' },
])('a setting that cannot be meant ends the start with a sentence: %o', (env) => {
  expect(() => readOptions([], env)).toThrow(LocalFault);
});

import type { LookupAddress } from 'node:dns';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { manners, openReceiver, type Receiver } from '../../../test-support/receiver';
import { tlsSite } from '../../../test-support/tls-site';
import { noReceivers, readReceivers, type Receivers, type Resolve } from '../../floor/receivers';
import { openLine } from './post';
import { reachable } from './receiver-url';

let receiver: Receiver;
beforeAll(async () => {
  receiver = await openReceiver();
});
afterAll(() => receiver.stop());

/** For those who never come to an end; everybody else has time, whatever else the machine does. */
const briefMs = 60;
const address = (of: string): LookupAddress => ({ address: of, family: of.includes(':') ? 6 : 4 });

async function post(
  url: string,
  asked: { rehearsal?: boolean; resolve?: Resolve; receivers?: Receivers; patienceMs?: number } = {},
) {
  const { rehearsal = true, resolve = async () => [], receivers = noReceivers, patienceMs } = asked;
  const target = reachable(url, receivers, rehearsal);
  if (!target) throw new Error(`${url} is not reachable.`);
  const line = openLine(target, { resolve, ...(patienceMs !== undefined && { patienceMs }) });
  const attempt = await line.post('{"a":1}', { 'webhook-id': 'e1' });
  line.close();
  return attempt;
}

describe('what a receiver may do', () => {
  test.each([
    ['hangs', { fault: 'timeout' }],
    ['drips', { fault: 'timeout' }],
    ['redirects', { status: 302 }],
    ['closes midway', { fault: 'unreachable' }],
    ['says nothing', { fault: 'unreachable' }],
    ['says a wrong length', { fault: 'unreachable' }],
    ['is no HTTP', { fault: 'unreachable' }],
    ['is busy', { status: 503, retryAfter: 600, body: 'later' }],
  ] as const)('one that %s', async (manner, expected) => {
    receiver.answers = manners[manner];
    receiver.paths.length = 0;

    const isEndless = manner === 'hangs' || manner === 'drips';
    const attempt = await post(receiver.url, isEndless ? { patienceMs: briefMs } : {});

    expect(attempt).toMatchObject(expected);
    // A redirect is answered to nobody.
    expect(receiver.paths).toEqual(['/hook']);
  });

  test('one that answers without end is read for 64 kB, of which a thousand bytes are kept', async () => {
    receiver.answers = manners.floods;
    const attempt = await post(receiver.url);
    expect([attempt.status, attempt.body]).toEqual([200, 'x'.repeat(1024)]);
  });

  test('one that hears is sent the body as it was signed', async () => {
    receiver.answers = 204;
    receiver.received.length = 0;
    expect(await post(receiver.url)).toMatchObject({ status: 204 });
    expect(receiver.received).toMatchObject([
      {
        body: '{"a":1}',
        headers: { 'webhook-id': 'e1', 'content-length': '7', 'content-type': 'application/json; charset=utf-8' },
      },
    ]);
  });

  test('one whose certificate nobody signed is not told anything', async () => {
    let heard = 0;
    const site = await tlsSite(30, (_, response) => {
      heard += 1;
      response.end();
    });
    const receivers = readReceivers('127.0.0.0/8,::1,receiver.office.cn');
    const url = site.origin.replace('localhost', 'receiver.office.cn');
    const resolve = async () => [address('127.0.0.1')];

    expect(await post(`${url}/`, { receivers, resolve, rehearsal: false })).toMatchObject({ fault: 'tls' });
    expect(heard).toBe(0);
    await site.stop();
  });
});

describe('a name', () => {
  const named = 'https://hooks.example.com/';
  const inside = ['127.0.0.1', '10.0.0.5', '169.254.169.254', '::1', '::ffff:127.0.0.1', '64:ff9b::a00:5', 'fd00::1'];

  test.each(inside)('that means %s is not called', async (each) => {
    const resolve = async () => [address(each)];
    expect(await post(named, { rehearsal: false, resolve })).toMatchObject({ fault: 'receiver-refused' });
  });

  test('of which one address is inside is not called at the others either', async () => {
    const resolve = async () => [address('93.184.216.34'), address('10.0.0.5')];
    expect(await post(named, { rehearsal: false, resolve })).toMatchObject({ fault: 'receiver-refused' });
  });

  test('that means another address the second time is judged the second time, and asked for once a connection', async () => {
    const { port } = new URL(receiver.url);
    const receivers = readReceivers('hub.office.lan,127.0.0.1');
    const answers = [address('127.0.0.1'), address('169.254.169.254')];
    const asked: string[] = [];
    const resolve = async (name: string) => {
      asked.push(name);
      return answers.splice(0, 1);
    };
    receiver.answers = 204;

    const first = await post(`http://hub.office.lan:${port}/hook`, { receivers, resolve, rehearsal: false });
    const second = await post(`http://hub.office.lan:${port}/hook`, { receivers, resolve, rehearsal: false });

    expect([first.status, second.fault]).toEqual([204, 'receiver-refused']);
    expect(asked).toEqual(['hub.office.lan', 'hub.office.lan']);
  });

  test('that nobody knows is nowhere', async () => {
    const resolve = async () => {
      throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
    };
    expect(await post(named, { rehearsal: false, resolve })).toMatchObject({ fault: 'unreachable' });
  });
});

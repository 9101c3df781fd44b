import { verifyWebhook, WebhookRefused } from '@lianluo/client';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';

const secret = `whsec_${Buffer.from('a secret of thirty-two bytes....').toString('base64')}`;
const other = `whsec_${Buffer.from('another one of thirty-two bytes.').toString('base64')}`;
const body = JSON.stringify({ type: 'opinion.issued', timestamp: '2026-05-20T10:00:00+08:00', data: { 名: '早市' } });
const now = new Date('2026-05-20T02:00:00Z');

const headersOf = (signatures: string, at = now) => ({
  'webhook-id': 'evt_1',
  'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
  'webhook-signature': signatures,
});
const signedWith = (key: string, at = now) => new Webhook(key).sign('evt_1', at, body);

describe('a webhook signed by the public library', () => {
  test('is what it says, in any shape its headers and body come in', async () => {
    const headers = headersOf(signedWith(secret));
    const upper = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), [value]]));

    for (const given of [headers, new Headers(headers), upper])
      expect(await verifyWebhook({ secret, headers: given, body, now })).toEqual(JSON.parse(body));
    expect(await verifyWebhook({ secret, headers, body: new TextEncoder().encode(body), now })).toBeDefined();
  });

  test('by either of two secrets while one takes over', async () => {
    const headers = headersOf(`v1a,xxx v1,!! ${signedWith(other)} ${signedWith(secret)}`);

    expect(await verifyWebhook({ secret, headers, body, now })).toBeDefined();
    expect(
      await verifyWebhook({ secret: [other, secret], headers: headersOf(signedWith(secret)), body, now }),
    ).toBeDefined();
  });
});

describe('refused is', () => {
  const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
  test.each([
    ['one signed by somebody else', { headers: headersOf(signedWith(other)) }],
    ['one whose body was altered', { body: body.replace('issued', 'signed') }],
    ['one that is late', { headers: headersOf(signedWith(secret, minutes(-6)), minutes(-6)) }],
    ['one from the future', { headers: headersOf(signedWith(secret, minutes(6)), minutes(6)) }],
    ['one with another time than it was signed at', { headers: headersOf(signedWith(secret), minutes(1)) }],
    ['one with no time', { headers: { ...headersOf(signedWith(secret)), 'webhook-timestamp': 'now' } }],
    ['one without a signature', { headers: { ...headersOf(''), 'webhook-signature': undefined } }],
    ['one with a scheme we do not know', { headers: headersOf(signedWith(secret).replace('v1,', 'v2,')) }],
  ])('%s', async (_what, wrong) => {
    const right = { secret, headers: headersOf(signedWith(secret)), body, now };

    await expect(verifyWebhook({ ...right, ...wrong })).rejects.toBeInstanceOf(WebhookRefused);
    expect(await verifyWebhook(right)).toBeDefined();
  });
});

test('a secret that is none is an error of ours, not of the sender', async () => {
  const headers = headersOf(signedWith(secret));

  await expect(verifyWebhook({ secret: 'whsec_', headers, body, now })).rejects.toBeInstanceOf(TypeError);
});

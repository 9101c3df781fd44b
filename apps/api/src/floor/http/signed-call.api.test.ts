import { createHash, createHmac, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import type { ListOf } from '@lianluo/contract/common';
import { signingText, signingVector } from '@lianluo/contract/reference/signing';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { sendingAlong, withKey, type KeyHolder } from '../../../test-support/key';
import { openWorld, type World } from '../../../test-support/world';
import { digestNames, signedText } from './signed-call';

const units = '/committees/qindu/units';
const keys = '/committees/qindu/api-keys';
const refused = '401 key.refused';
let world: World;

beforeAll(async () => {
  world = await openWorld();
});

const told = async (client: Client) => {
  const { status, body } = await client.get(units);
  return status === 200 ? '200' : `${status} ${body.code}`;
};

test.each(['hmac-sha256', 'hmac-sm3'] as const)('the reference’s %s is what anybody computes', (way) => {
  const { key, method, path, body, timestamp, nonce, signed } = signingVector;
  const digest = createHash(digestNames[way]).update(body).digest('hex');
  const text = signedText(method, path, { timestamp, nonce, digest });
  const signature = createHmac(digestNames[way], key).update(text).digest('base64');

  expect({ digest, signature }).toEqual(signed[way]);
  for (const each of [digest, signature, nonce]) expect(signingText).toContain(each);
});

describe('a signed call', () => {
  const body = { name: '签名组', type: 'liaison-group' };
  const pair = generateKeyPairSync('ec', {
    namedCurve: 'SM2',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  let nonces = 0;

  type Signing = keyof typeof digestNames;
  type Said = Partial<Record<'appKey' | 'timestamp' | 'nonce' | 'digest' | 'signature', string>>;
  /** What is otherwise than it should be: as it was signed, or only as it is sent. */
  interface Change {
    before?: Said;
    after?: Said;
  }
  /** As a service signs that has read the reference and nothing of ours. */
  const signing = ({ made }: KeyHolder, way: Signing, { before, after }: Change = {}): Client =>
    sendingAlong(world.stranger(), ({ method, path, body: sent }) => {
      nonces += 1;
      const text = sent === undefined ? '' : JSON.stringify(sent);
      const said = {
        appKey: made.appKey,
        timestamp: String(Math.floor(world.deps.now().getTime() / 1000)),
        nonce: `nonce-${String(nonces).padStart(16, '0')}`,
        digest: createHash(digestNames[way]).update(text).digest('hex'),
        ...before,
      };
      const signed = [method, `/api/v1${path}`, said.timestamp, said.nonce, said.digest].join('\n');
      const signature =
        way === 'sm2-sm3'
          ? sign('sm3', Buffer.from(signed), createPrivateKey(pair.privateKey))
          : createHmac(digestNames[way], made.key!).update(signed).digest();
      const params = Object.entries({ ...said, signature: signature.toString('base64'), ...after });
      const written = params.map(([name, value]) => `${name}="${value}"`).join(', ');
      return { authorization: `Lianluo-Signature ${written}`, origin: '' };
    });
  const holderOf = (way: Signing) =>
    withKey(world, {
      scopes: ['units:read', 'units:write'],
      signing: way,
      ...(way === 'sm2-sm3' && { publicKey: pair.publicKey }),
    });
  const posted = async (client: Client) => (await client.post(`${units}?unheard-of=1`, body)).status;

  test.each(['hmac-sha256', 'hmac-sm3', 'sm2-sm3'] as const)('%s is taken, and its key is not sent', async (way) => {
    const holder = await holderOf(way);

    expect([await told(signing(holder, way)), await posted(signing(holder, way))]).toEqual(['200', 422]);
    expect(await told(holder.client)).toBe(refused);
  });

  test('is taken once, within five minutes, as it was signed', async () => {
    const holder = await holderOf('hmac-sha256');
    const now = Math.floor(world.deps.now().getTime() / 1000);
    const sent = (change: Change) => told(signing(holder, 'hmac-sha256', change));

    const once = { before: { nonce: 'the-same-nonce-again' } };
    expect([await sent(once), await sent(once)]).toEqual(['200', refused]);
    expect(await sent({ before: { timestamp: String(now - 300) } })).toBe('200');
    expect(await sent({ before: { timestamp: String(now - 301) } })).toBe(refused);
    expect(await sent({ before: { timestamp: String(now + 301) } })).toBe(refused);
    expect(await sent({ after: { timestamp: String(now - 1) } })).toBe(refused);
    expect(await sent({ after: { nonce: 'another-nonce-than-signed' } })).toBe(refused);
    expect(await sent({ after: { signature: Buffer.alloc(32).toString('base64') } })).toBe(refused);
    expect(await sent({ after: { signature: '' } })).toBe(refused);
    expect(await sent({ before: { nonce: 'short' } })).toBe(refused);
  });

  test('of another body, method or query is refused before anything acts', async () => {
    const holder = await holderOf('hmac-sha256');
    const digest = createHash('sha256').update('{}').digest('hex');
    const other = signing(holder, 'hmac-sha256', { before: { digest: digest } });
    expect((await other.post(units, body)).status).toBe(401);
    expect((await signing(holder, 'hmac-sha256').post<{ id: string }>(units, body)).status).toBe(201);
    const { items } = (await world.as('demo.qindu').get<ListOf<{ name: string }>>(`${units}?q=签名组`)).body;
    expect(items).toHaveLength(1);
  });

  test('by another key, or by somebody who only has its public half, is forged', async () => {
    const [one, other] = [await holderOf('hmac-sha256'), await holderOf('hmac-sm3')];

    expect(await told(signing({ ...one, made: { ...one.made, key: other.made.key } }, 'hmac-sha256'))).toBe(refused);
    expect(await told(signing(other, 'hmac-sha256'))).toBe(refused);
    expect(await told(signing({ ...one, made: { ...one.made, appKey: other.made.appKey } }, 'hmac-sha256'))).toBe(
      refused,
    );
    const made = await world.as('demo.qindu').post(keys, {
      name: '某',
      scopes: ['units:read'],
      expiresOn: '2026-12-31',
      signing: 'sm2-sm3',
      publicKey: '没有',
    });
    expect([made.status, made.body.errors?.[0]?.pointer]).toEqual([422, '/publicKey']);
  });
});

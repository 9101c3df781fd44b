import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { isSm2PublicKey } from './signed-call';

test('the public half of a pair is taken, and nobody’s private one kept', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'SM2' });

  expect(isSm2PublicKey(publicKey.export({ type: 'spki', format: 'pem' }).toString())).toBe(true);
  expect(isSm2PublicKey(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())).toBe(false);
  expect(isSm2PublicKey(privateKey.export({ type: 'sec1', format: 'pem' }).toString())).toBe(false);
});

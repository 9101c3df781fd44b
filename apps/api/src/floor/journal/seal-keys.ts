import { createHmac } from 'node:crypto';

/** A key that seals are made with, and the id by which a seal names it: sixteen digits that tell nothing of the key. */
export interface SealKey {
  id: string;
  key: string;
}

export const sealKeyOf = (key: string): SealKey => ({
  id: createHmac('sha256', key).update('lianluo seal key').digest('hex').slice(0, 16),
  key,
});

/** 封存密钥 as their secret keeps them, one a line, the newest first: that one seals, and with each of them it is verified. */
export const readSealKeys = (secret: string): SealKey[] => linesOf(secret).map(sealKeyOf);

/** One secret of several, each key once: a new key before those that were, or those of another stage whose journal came here behind. */
export const joinSealKeys = (...secrets: readonly string[]): string =>
  [...new Set(secrets.flatMap(linesOf))].join('\n');

/** The key that seals. */
export function sealingKey(keys: readonly SealKey[]): SealKey {
  const [newest] = keys;
  if (!newest) throw new Error('The secret of the seals holds no key.');
  return newest;
}

const linesOf = (secret: string): string[] =>
  secret
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isSigned, signatureHeaders, type Algorithm } from './signature';

const now = new Date('2026-05-20T02:00:00Z');
const call = { method: 'POST', path: '/open/v1/records?a=1', body: '{"XXBT":"早市"}' };
const keyOf = (algorithm: Algorithm) => ({ appKey: 'qindu', secret: 'a secret of the hub', algorithm });

test('SM3 is the one of the standard', () => {
  // GB/T 32905-2016, example 1.
  const abc = createHash('sm3').update('abc').digest('hex');
  expect(abc).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
});

describe.each(['sha256', 'sm3'] as const)('a call signed with %s', (algorithm) => {
  const key = keyOf(algorithm);
  const signed = (at = now) => new Headers(signatureHeaders(key, call, at));

  test('is taken once', () => {
    const headers = signed();
    const seen = new Map<string, number>();

    expect(isSigned(key, call, headers, now, seen)).toBe(true);
    expect(isSigned(key, call, headers, now, seen)).toBe(false);
    expect(isSigned(key, call, signed(), now, seen)).toBe(true);
  });

  test.each([
    ['another body', { ...call, body: '{}' }],
    ['another path', { ...call, path: '/open/v1/records?a=2' }],
    ['another method', { ...call, method: 'PUT' }],
  ])('is not taken with %s', (_what, altered) => {
    expect(isSigned(key, altered, signed(), now, new Map())).toBe(false);
  });

  test('is not taken late, early, from another key, or without a signature', () => {
    const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
    const bare = signed();
    bare.delete('x-signature');

    for (const at of [minutes(-6), minutes(6)]) expect(isSigned(key, call, signed(at), now, new Map())).toBe(false);
    expect(isSigned({ ...key, secret: 'another' }, call, signed(), now, new Map())).toBe(false);
    expect(isSigned(key, call, bare, now, new Map())).toBe(false);
  });

  test('what was used once is forgotten when it is too old to be taken anyhow', () => {
    const seen = new Map<string, number>();
    isSigned(key, call, signed(), now, seen);
    const later = new Date(now.getTime() + 11 * 60_000);
    isSigned(key, call, signed(later), later, seen);

    expect(seen.size).toBe(1);
  });
});

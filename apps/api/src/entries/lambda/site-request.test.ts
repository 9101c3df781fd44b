import { describe, expect, test } from 'vitest';
import { siteRequest, type Edge } from './site-request';

const edge: Edge = { origin: 'https://lianluo.example.org', keys: ['the new key', 'the one before'] };

const sent = (headers: Record<string, string>) =>
  siteRequest(new Request('https://abc123.execute-api.local/api/v1/session?as=page', { headers }), edge);

describe('while the key of the edge is turned', () => {
  test.each(['the new key', 'the one before'])('"%s" is accepted', (key) => {
    expect(sent({ 'x-origin-key': key })?.request.url).toBe('https://lianluo.example.org/api/v1/session?as=page');
  });

  test.each(['a third one', 'the new key,the one before', 'the new ke', ''])('"%s" is not', (key) => {
    expect(sent({ 'x-origin-key': key })).toBeUndefined();
  });

  test('nor is none', () => {
    expect(sent({})).toBeUndefined();
  });
});

test('who calls is whom the edge saw, whatever the caller wrote before it', () => {
  const found = sent({ 'x-origin-key': 'the new key', 'x-forwarded-for': '10.9.9.9, 203.0.113.7, 192.0.2.1' });

  expect(found?.caller.address).toBe('203.0.113.7');
});

test('the id under which the edge knows the request goes with it, and the key does not', () => {
  const found = sent({ 'x-origin-key': 'the new key', 'x-amz-cf-id': 'aBc-1_==' });

  expect(found?.caller.edgeId).toBe('aBc-1_==');
  expect(found?.request.headers.get('x-origin-key')).toBeNull();
});

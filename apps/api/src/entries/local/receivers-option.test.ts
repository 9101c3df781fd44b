import { expect, test } from 'vitest';
import { isListed } from '../../floor/receivers';
import { readOptions } from './options';

const receivers = (text: string) => readOptions([], { WEBHOOK_RECEIVERS: text }).receivers;

test('hosts and ranges inside the house are named to the local run', () => {
  const named = receivers('hub.office.lan,10.1.0.0/16');

  expect([...named.hosts]).toEqual(['hub.office.lan']);
  expect(['10.1.2.3', '10.2.0.1'].map((address) => isListed(named, address))).toEqual([true, false]);
  expect(receivers('').hosts.size).toBe(0);
});

test('what is neither is told in a sentence', () => {
  expect(() => receivers('http://hub.office.lan/')).toThrow('WEBHOOK_RECEIVERS');
});

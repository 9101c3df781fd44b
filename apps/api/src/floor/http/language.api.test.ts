import type { OpinionView } from '@lianluo/contract/opinion';
import { fieldRefusals } from '@lianluo/domain/field-refusals';
import { refusals } from '@lianluo/domain/refusals';
import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { draft, opinions, recorded } from '../../../test-support/conventions';
import { openWorld } from '../../../test-support/world';

let office: Client;
let id: string;

beforeAll(async () => {
  office = (await openWorld()).as('demo.qindu');
  ({ id } = await recorded(office));
});

const english = { headers: { 'accept-language': 'en' } };
const han = /\p{Script=Han}/u;
const later = '2199-01-01';

test.each(Object.entries({ ...refusals, ...fieldRefusals }))('%s has a sentence in both languages', (_, { zh, en }) => {
  expect(zh).toMatch(han);
  expect(en).not.toMatch(han);
  expect(en).toMatch(/^[A-Z].*\.$/s);
});

test.each([
  ['a schema', () => office.post(opinions, { ...draft, title: '', more: 1 }, english)],
  [
    'a rule of the contract',
    () => office.post('/committees/qindu/members', { name: '甲', sector: '农业', phone: 'x' }, english),
  ],
  ['a query', () => office.get(`${opinions}?limit=0`, english)],
  ['a parameter that is none', () => office.get(`${opinions}?x=1`, english)],
  ['a verb', () => office.post(opinions, { ...draft, authors: [{ member: 'none' }] }, english)],
  ['a day to come', () => office.post('/committees/qindu/grid/contacts', contact, english)],
  [
    'a rule of two fields',
    () => office.post(`${opinions}/${id}/actions/transfer`, transfer, { ...english, version: 1 }),
  ],
  ['a form', () => office.post('/committees/qindu/imports', new FormData(), english)],
] as const)('what %s refuses is told in English down to the field', async (_, ask) => {
  const { status, body } = await ask();

  expect(status).toBe(422);
  const told = [body.title, body.detail, ...(body.errors ?? []).map(({ message }) => message)];
  expect(told.length).toBeGreaterThan(2);
  expect(told.filter((each) => each === undefined || /[^\x20-\x7e]|\{\w+\}/.test(each))).toEqual([]);
});

const contact = { network: 'five-level', kind: 'visit', from: 'x', to: { kind: 'member', id: 'x' }, on: later };
const transfer = { mode: 'sole', handlingUnits: [{ name: '甲局' }, { name: '乙局' }] };

test('what became of each of many is told in English too', async () => {
  const { body } = await office.post<{ items: { refusal?: { message: string } }[] }>(
    `${opinions}/actions/review`,
    { ids: [id], dryRun: true },
    english,
  );

  expect(JSON.stringify(body)).toContain(refusals['action.not-now'].en);
});

test('a rule that brings its code alone is told in the words of its code', async () => {
  const { body } = await office.get(`${opinions}?updatedSince=yesterday`, {});

  expect(body.errors?.map(({ message }) => message)).toEqual([fieldRefusals['instant.invalid'].zh]);
});

test('the same in Chinese knows more', async () => {
  const { body } = await office.post<OpinionView>(opinions, { ...draft, reportedOn: later }, {});

  expect(JSON.stringify(body)).toContain('不能晚于今天');
});

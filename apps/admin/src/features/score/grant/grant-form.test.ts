import { expect, test } from 'vitest';
import { grantedWords, limitWords, newGrantOf, nodeChoices, pointsFault, type GrantForm } from './grant-form';
import type { GrantNode } from './grant.queries';

const praise: GrantNode = {
  subject: 'unit',
  id: 'praise',
  label: '受到表彰',
  most: 5,
  step: 0.5,
  needs: 'evidence-and-approval',
  source: '考评办法',
};
const blame: GrantNode = { ...praise, id: 'blame', label: '被通报批评', most: -5, needs: 'evidence' };
const form: GrantForm = {
  node: 'unit praise',
  subject: 'u1',
  points: 2.5,
  on: '2026-11-20',
  text: ' 县委通报表扬 ',
  files: [],
};
const today = '2026-11-23';

test('an item says how much it gives, by what step and what it needs', () => {
  expect(limitWords(praise)).toBe('全年最多加 5 分，以 0.5 分为单位；附佐证，由录入人以外的人批准后计分');
  expect(limitWords({ ...blame, step: undefined })).toBe('全年最多扣 5 分；附佐证后即计分');
  expect(nodeChoices([praise])).toEqual([{ id: 'unit praise', name: '受到表彰', heading: '联络组织积分' }]);
});

test.each([
  [2.5, praise, undefined],
  [2.3, praise, '“受到表彰”的分值应为 0.5 的倍数。'],
  [6, praise, '“受到表彰”2026 年最多加 5 分。'],
  [-1, praise, '“受到表彰”是加分项，请填大于 0 的分值。'],
  [1, blame, '“被通报批评”是扣分项，请填小于 0 的分值。'],
])('%s points under an item', (points, node, fault) => {
  expect(pointsFault({ ...form, points }, node, today)).toBe(fault);
});

test('it is sent once nothing lacks: whom, how many, when and on what evidence', () => {
  expect(newGrantOf(form, praise, today)).toEqual({
    subject: { kind: 'unit', id: 'u1' },
    node: 'praise',
    points: 2.5,
    on: '2026-11-20',
    evidence: { text: '县委通报表扬' },
  });
  expect(newGrantOf({ ...form, text: '', files: [{ id: 'f1', name: '通报.pdf' }] }, praise, today)?.evidence).toEqual({
    files: ['f1'],
  });
  for (const lacking of [{ text: ' ' }, { subject: undefined }, { on: undefined }, { points: 9 }])
    expect(newGrantOf({ ...form, ...lacking }, praise, today)).toBeUndefined();
  expect(grantedWords(2)).toBe('+2');
  expect(grantedWords(-1.5)).toBe('−1.5');
});

import { expect, test } from 'vitest';
import { politicalStatus, politicalStatusAfter } from './political-status';

const nothing = { partyMember: false, party: undefined };
const communist = { partyMember: true, party: '中共预备党员' };
const democrat = { partyMember: false, party: '民盟盟员' };

test('what was written is what is shown, and without a word what is known', () => {
  expect([communist, democrat, { partyMember: true }, nothing].map(politicalStatus)).toEqual([
    '中共预备党员',
    '民盟盟员',
    '中共党员',
    '',
  ]);
});

test.each([
  ['a word tells whether it is the Party', nothing, { party: '中共预备党员' }, communist],
  ['another word tells that it is not', communist, { party: '民盟盟员' }, democrat],
  ['a word nobody knows leaves it open', communist, { party: '其他' }, { partyMember: true, party: '其他' }],
  ['a word that no longer holds goes', democrat, { partyMember: true }, { partyMember: true, party: undefined }],
  ['a word that still holds stays', communist, { partyMember: true }, communist],
  ['a word can be taken away', democrat, { party: null }, nothing],
  ['nothing said changes nothing', democrat, {}, democrat],
])('%s', (_, before, said, after) => {
  expect(politicalStatusAfter(before, said)).toEqual(after);
});

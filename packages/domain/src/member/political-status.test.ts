import { describe, expect, test } from 'vitest';
import { isOfStatus, politicalStatus, politicalStatusAfter } from './political-status';
import { politicalStatuses, politicalStatusNamed } from './political-statuses';

const nothing = { partyMember: undefined, party: undefined };
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
  ['and with it that it is the Party', communist, { party: null }, nothing],
  ['nothing said changes nothing', democrat, {}, democrat],
])('%s', (_, before, said, after) => {
  expect(politicalStatusAfter(before, said)).toEqual(after);
});

describe('the list', () => {
  test.each([
    ['中国国民党革命委员会', '民革'],
    ['民盟盟员', '民盟'],
    ['中国民主建国会会员', '民建'],
    ['民进会员', '民进'],
    ['农工民主党党员', '农工党'],
    ['致公党党员', '致公党'],
    ['九三学社社员', '九三学社'],
    ['台湾民主自治同盟盟员', '台盟'],
    ['中国共产党党员', '中共党员'],
    ['预备党员', '中共预备党员'],
    ['无党派', '无党派人士'],
    ['无党派代表人士', '无党派人士'],
    ['团员', '共青团员'],
    ['民主党派', undefined],
    ['党外人士', undefined],
    ['', undefined],
  ])('%s is %s', (written, status) => {
    expect(politicalStatusNamed(written)).toBe(status);
  });

  test('reads every one of its own words as itself', () => {
    expect(politicalStatuses.map(politicalStatusNamed)).toEqual(politicalStatuses);
  });

  test('finds who is of it, of both where there are two, and by the flag alone', () => {
    const of = (status: Parameters<typeof isOfStatus>[0]) =>
      politicalStatuses.filter((each) => isOfStatus(status, each));
    expect(of(democrat)).toEqual(['民盟']);
    expect(of({ partyMember: true, party: '民盟（中共党员）' })).toEqual(['中共党员', '民盟']);
    expect(of({ partyMember: true, party: '中共（预备）' })).toEqual(['中共预备党员']);
    expect(of({ partyMember: false, party: '民盟秦都区总支主委' })).toEqual(['民盟']);
    expect(of({ partyMember: false, party: '民建会员（副主委）' })).toEqual(['民建']);
    expect(of({ partyMember: true })).toEqual(['中共党员']);
    expect([of(nothing), of({ partyMember: false, party: '某党' })]).toEqual([[], []]);
  });
});

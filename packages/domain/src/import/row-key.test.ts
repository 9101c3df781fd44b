import { expect, test } from 'vitest';
import { uniqueness } from '../platform/uniqueness';
import { memberKeys } from './row-key';

const person = { id: '1', committee: 'qindu', level: 'member', partyMember: false, status: 'active' } as const;

test('two rows of a sheet are one member exactly where the roster takes them as one', () => {
  const spellings = ['阿依·古丽', '阿依⋅古丽', '阿依．古丽', '阿依\u00ad·古丽', '阿依 · 古丽'];
  const named = spellings.map((name) => memberKeys({ name, sector: '少数民族界' }));
  const guarded = spellings.map((name) =>
    uniqueness.members.keysOf({ ...person, name, sector: '少数民族界', placements: [], version: 1 }),
  );

  expect(new Set(named.map(([key]) => key)).size).toBe(1);
  expect(new Set(guarded.map(([key]) => key?.value)).size).toBe(1);
  expect(memberKeys({ name: '阿依·古丽', sector: '教育界' })).not.toEqual(named[0]);
});

import { describe, expect, test } from 'vitest';
import type { Member } from '../member/member';
import { uniqueness, type Registers, type UniqueKey } from './uniqueness';

const common = { id: '1', committee: 'qindu', active: true, version: 1 };
const member = (fields: Partial<Member>): Member => ({
  ...common,
  name: '李红',
  sector: '教育界',
  level: 'member',
  partyMember: false,
  status: 'active',
  placements: [],
  ...fields,
});
const unit = { ...common, convener: null, officers: [], venue: null, checklist: [], stations: null };

/** Whether two values may stand in one register beside each other. */
function goTogether<Name extends keyof Registers>(name: Name, one: Registers[Name], other: Registers[Name]): boolean {
  const { keysOf } = uniqueness[name];
  const isSame = (a: UniqueKey, b: UniqueKey) => a.of === b.of && a.value === b.value;
  return !keysOf(one).some((a) => keysOf(other).some((b) => isSame(a, b) && (a.alone || b.alone)));
}

describe('one telephone is one member; without telephones, name and sector together are', () => {
  const phone = '19900001000';
  test.each<[Partial<Member>, Partial<Member>, boolean]>([
    [{ phone }, { phone, name: '王强', sector: '经济界' }, false],
    [{ phone }, { phone: '19900002000' }, true],
    [{ phone }, {}, false],
    [{}, { phone }, false],
    [{}, {}, false],
    [{}, { sector: '经济界' }, true],
    [{}, { name: '李 红' }, false],
    [{ name: '阿依·古丽' }, { name: '阿依•古丽' }, false],
  ])('%j beside %j: %j', (one, other, together) => {
    expect(goTogether('members', member(one), member(other))).toBe(together);
  });
});

test('a handling unit and a unit of one type bear a name once, a topic once a year, in whatever spelling', () => {
  const entry = (name: string) => ({ ...common, name });
  const topic = (name: string, year: number) => ({ ...common, name, year });

  expect(goTogether('handling-units', entry('区城市管理局'), entry('区城市管理局 '))).toBe(false);
  expect(goTogether('handling-units', entry('区教育局'), entry('区城市管理局'))).toBe(true);
  expect(
    goTogether('units', { ...unit, name: '书画院', type: 'studio' }, { ...unit, name: '书画院', type: 'studio' }),
  ).toBe(false);
  expect(
    goTogether('units', { ...unit, name: '书画', type: 'studio' }, { ...unit, name: '书画', type: 'study-group' }),
  ).toBe(true);
  expect(goTogether('topics', topic('停车（共享）', 2026), topic('停车(共享)', 2026))).toBe(false);
  expect(goTogether('topics', topic('停车共享', 2026), topic('停车共享', 2027))).toBe(true);
});

test('two informants of one station may bear one name, and not one telephone too', () => {
  const informant = (unit: string, phone?: string) => ({ ...common, name: '赵敏', unit, phone });

  expect(goTogether('informants', informant('a', '19900001000'), informant('a', '19900002000'))).toBe(true);
  expect(goTogether('informants', informant('a', '19900001000'), informant('a', '1990000 1000'))).toBe(false);
  expect(goTogether('informants', informant('a'), informant('b'))).toBe(true);
});

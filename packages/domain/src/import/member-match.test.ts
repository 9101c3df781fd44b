import { describe, expect, test } from 'vitest';
import { matchMembers, type KnownPerson, type PersonRow } from './member-match';

const zhang: KnownPerson = { id: 'm1', name: '张一', sector: '教育界', phone: '19900000001' };
const li: KnownPerson = { id: 'm2', name: '李二', sector: '经济界', phone: '19900000002' };
const wang: KnownPerson = { id: 'm3', name: '王三', sector: '妇联' };

const aRow = (parts: Partial<PersonRow> = {}): PersonRow => ({
  number: 2,
  name: '张一',
  sector: '教育界',
  phone: '19900000001',
  ...parts,
});

const matched = (rows: readonly PersonRow[], roster: readonly KnownPerson[] = [zhang, li, wang]) =>
  matchMembers(rows, roster).map(({ target, finding, decisions }) => [target?.id, finding?.code, decisions]);

describe('a row of a roster', () => {
  test('with the telephone and the name of a member is that member, whatever the spelling and the sector', () => {
    expect(matched([aRow({ name: '张 一', sector: '科技界' })])).toEqual([['m1', undefined, []]]);
  });

  test('with the telephone of a member of another name asks, and names both', () => {
    const [match] = matchMembers([aRow({ name: '陈四', sector: '科技界' })], [zhang]);

    expect(match?.target).toBeUndefined();
    expect(match).toMatchObject({
      finding: { severity: 'error', field: 'phone', code: 'phone.other-person' },
      decisions: ['update', 'skip'],
    });
    expect(match?.finding?.message).toContain('“张一”（教育界）');
    expect(match?.finding?.message).toContain('“陈四”（科技界）');
  });

  test('changes the member of another name once the user has said so, and says what it will do', () => {
    const [match] = matchMembers([aRow({ name: '陈四', decision: 'update' })], [zhang]);

    expect(match).toMatchObject({
      target: { id: 'm1' },
      decided: 'update',
      finding: { severity: 'warning', code: 'member.renamed' },
    });
  });

  test('that has the telephone of one member and the name of another belongs to neither, whatever is decided', () => {
    const row = aRow({ name: '李二', sector: '经济界' });

    expect(matched([row])).toEqual([[undefined, 'member.two-persons', ['skip']]]);
    expect(matched([{ ...row, decision: 'update' }])).toEqual([[undefined, 'member.two-persons', ['skip']]]);
  });

  test('with the name and sector of a member and another telephone changes it, tells so, and may be another person', () => {
    const row = aRow({ phone: '19900000009' });
    const [match] = matchMembers([row], [zhang]);

    expect(match).toMatchObject({
      target: { id: 'm1' },
      finding: { severity: 'warning', code: 'phone.changed' },
      decisions: ['new', 'skip'],
    });
    expect(match?.finding?.message).toContain('199****0001');
    expect(matched([{ ...row, decision: 'new' }])).toEqual([[undefined, 'name.repeated', ['new', 'skip']]]);
  });

  test('without a telephone on one of the sides is the only member of its name and sector', () => {
    expect(matched([aRow({ phone: undefined })])).toEqual([['m1', undefined, []]]);
    expect(matched([aRow({ name: '王三', sector: '妇联', phone: '19900000003' })])).toEqual([['m3', undefined, []]]);
  });

  test('that nobody of the roster resembles is new', () => {
    expect(matched([aRow({ name: '陈四', phone: '19900000004' })])).toEqual([[undefined, undefined, []]]);
  });

  test('of a name and sector that two members have is a question', () => {
    const twin: KnownPerson = { ...zhang, id: 'm9', phone: '19900000019' };

    expect(matched([aRow({ phone: undefined })], [zhang, twin])).toEqual([[undefined, 'member.several', ['skip']]]);
    expect(matched([aRow({ phone: '19900000008' })], [zhang, twin])).toEqual([
      [undefined, 'member.several', ['new', 'skip']],
    ]);
  });
});

describe('two rows of a roster', () => {
  test('with one name and sector and new telephones do not both become the one member', () => {
    const rows = [aRow({ phone: '19900000008' }), aRow({ number: 3, phone: '19900000009' })];

    expect(matched(rows)).toEqual([
      [undefined, 'member.several', ['new', 'skip']],
      [undefined, 'member.several', ['new', 'skip']],
    ]);
  });

  test('of which one takes over the telephone of the other do not change one member twice', () => {
    const moved = aRow({ phone: '19900000009' });
    const taking = aRow({ number: 3, name: '陈四', decision: 'update' });

    expect(matched([moved, taking])).toEqual([
      ['m1', 'phone.changed', ['new', 'skip']],
      [undefined, 'member.claimed', ['skip']],
    ]);
  });

  test('leave a member that a telephone makes certain to that row', () => {
    const rows = [aRow(), aRow({ number: 3, phone: '19900000009' })];

    expect(matched(rows)).toEqual([
      ['m1', undefined, []],
      [undefined, undefined, []],
    ]);
  });
});

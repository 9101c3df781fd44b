import { expect, test } from 'vitest';
import { dictionaries } from '../../test-support/import/row.examples';
import { authorKindLabels, authorKinds } from '../opinion/author';
import { authorReader } from './authors';

const read = authorReader(dictionaries.members, dictionaries.informants);

test.each([
  ['民盟秦都区总支', 'party'],
  ['九三学社秦都支社', 'party'],
  ['中国民主促进会某县支部', 'party'],
  ['区工商联', 'federation'],
  ['某某商会', 'federation'],
  ['团区委', 'organisation'],
  ['县妇联', 'organisation'],
  ['区总工会', 'organisation'],
  ['教育界', 'sector'],
  ['经济界别小组', 'sector'],
  ['提案委', 'committee'],
  ['区政协经济科技委员会', 'committee'],
  ['政协办公室', 'office'],
  ['区政协研究室', 'office'],
  ['三原县政协', 'county'],
  ['政协咸阳市渭城区委员会', 'county'],
  ['社会征集', 'public'],
  ['居民来信', 'public'],
  ['信息员42', 'informant'],
] as const)('%s on a sheet is of the kind %s', (name, kind) => {
  expect(read(name)).toEqual({ authors: [{ name, kind }], strangers: [], unclear: [] });
});

test.each(['张三', '古渡街道工委', '福利社区居民委员会', '区城管局'])('%s tells of no kind', (name) => {
  expect(read(name)).toMatchObject({ authors: [{ name, kind: 'other' }], strangers: [name] });
});

test('the word of a kind in brackets decides, and a telephone beside a name is not taken in', () => {
  // The word of 县（市、区）政协 parts names itself; a body of that kind is known by its own.
  for (const kind of authorKinds.filter((each) => each !== 'county'))
    expect(read(`张三（${authorKindLabels[kind]}）`).authors).toEqual([{ name: '张三', kind }]);
  expect(read('赵六 13800001111、陆文涵（13900002222）').authors).toEqual([
    { name: '赵六', kind: 'other' },
    { member: 'm3', name: '陆文涵' },
  ]);
});

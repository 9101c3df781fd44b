import { expect, test } from 'vitest';
import type { Author } from '../opinion/author';
import { addressedReporters } from './addressed-reporters';

const chen: Author = { member: 'm1', name: '陆文涵', post: '某社区书记' };
const fromPublic: Author = { name: '张三', kind: 'public' };

test.each<[readonly Author[], string | undefined, string]>([
  [[chen, { member: 'm2', name: '李伟' }], '渭阳街道', '陆文涵委员、李伟委员'],
  [[chen, chen], undefined, '陆文涵委员'],
  [[{ informant: 'i1', name: '李慧' }], undefined, '李慧'],
  [[{ name: '民建示范区支部', kind: 'party' }], undefined, '民建示范区支部'],
  [[fromPublic], undefined, '反映人'],
  [[{ ...fromPublic, shownAs: 'masked' }], undefined, '张某某'],
  [[{ ...fromPublic, shownAs: 'named' }], undefined, '张三'],
  [[{ name: '王强 13800001111', kind: 'other' }], undefined, '王强'],
  [[], '渭阳街道政协联络组', '渭阳街道政协联络组'],
  [[], undefined, '反映人'],
])('%j of %s are written to as %s', (authors, unit, to) => {
  expect(addressedReporters(authors, unit)).toBe(to);
});

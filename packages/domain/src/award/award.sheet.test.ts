import { expect, test } from 'vitest';
import { dictionaries } from '../../test-support/import/row.examples';
import { checkWorkRows } from '../import/work-rows';
import type { Kind } from '../work/kind';
import type { TableSheet } from '../work/sheet';
import { awardKind } from './award.kind';
import { awardSheet } from './award.sheet';

// What serves all kinds reads each of them as a kind of some item.
const [kind, sheet] = [awardKind as unknown as Kind, awardSheet as unknown as TableSheet];
const columns = { 0: 'title', 1: 'type', 2: 'level', 3: 'issuer', 4: 'members', 5: 'givenOn' };
const read = (type: string, level: string, members = '陆文涵') => {
  const cells = ['年度表彰', type, level, '县政协', members, '2026-03-05'];
  return checkWorkRows(kind, sheet, [{ number: 2, cells }], columns, { ...dictionaries, topics: [] })[0];
};

test.each([
  ['自治区级', 'province'],
  ['自治区政协', 'province'],
  ['区级', 'county'],
  ['区政协', 'county'],
  ['自治县', 'county'],
  ['自治县政协', 'county'],
  ['市政协', 'city'],
  ['省政协', 'province'],
  ['全国政协', 'national'],
])('%s is of the level %s', (written, level) => {
  expect(read('优秀委员', written)?.value?.own['level']).toBe(level);
});

test.each([
  ['优秀政协委员', 'excellent-member'],
  ['优秀委员工作室', 'excellent-group'],
  ['优秀委员联络组', 'excellent-group'],
  ['优秀委员提案', 'excellent-proposal'],
  ['优秀委员社情民意信息', 'excellent-opinion'],
  ['十佳委员', 'ten-best'],
])('%s is of the type %s', (written, type) => {
  expect(read(written, '县级')?.value?.own['type']).toBe(type);
});

test('a row that names nobody is not read as given', () => {
  expect(read('优秀委员', '县级', '')?.findings.map(({ code, severity }) => [code, severity])).toContainEqual([
    'award.nobody',
    'error',
  ]);
});

import { expect, test } from 'vitest';
import { outcomeOf } from './outcome-cell';
import { namesIn } from './proposers-cell';
import { unitsOf } from './units-cell';

const said = { warn: () => undefined, error: () => undefined };

test.each([
  ['立案', 'filed'],
  ['予以立案', 'filed'],
  ['立案（与第3号合并办理）', 'filed'],
  ['并入第1号', 'merged'],
  ['未予立案', 'not-filed'],
  ['没有立案', 'not-filed'],
  ['不符合立案条件', 'not-filed'],
  ['转为社情民意', 'not-filed'],
  ['立案后撤案', 'withdrawn'],
])('%s is %s', (written, status) => {
  expect(outcomeOf(written)).toBe(status);
});

test.each([
  ['王晓明、李红（民盟）等3人', ['王晓明', '李红（民盟）']],
  ['李　红、王晓明', ['李红', '王晓明']],
  ['李  红 王晓明 陈思远', ['李红', '王晓明', '陈思远']],
  ['李  红（民盟）', ['李红（民盟）']],
  ['王晓明/李红', ['王晓明', '李红']],
  ['民盟 秦都区总支', ['民盟 秦都区总支']],
])('%s names each proposer', (written, names) => {
  expect(namesIn(written)).toEqual(names);
});

test.each([
  ['主办：区住建局 协办：区财政局、区城管局', undefined],
  ['主办单位:区住建局\n会办单位:区财政局\n区城管局', undefined],
  ['区住建局（主办）、区财政局（协办）、区城管局（会办）', undefined],
  ['区住建局', '区财政局、区城管局、区住建局'],
])('%s says who leads and who assists', (lead, assist) => {
  const told = { mode: undefined, on: '2025-01-13', repliedOn: '2025-04-02', class: 'A' };
  const { mode, handlingUnits } = unitsOf(lead, assist, told, said);
  expect(mode).toBe('joint');
  expect(handlingUnits.map(({ name, lead: leads }) => [name, leads])).toEqual([
    ['区住建局', true],
    ['区财政局', false],
    ['区城管局', false],
  ]);
});

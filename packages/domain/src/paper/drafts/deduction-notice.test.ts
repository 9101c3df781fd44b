import { expect, test } from 'vitest';
import { line, sheetOf } from '../../../test-support/scheme/sheet.examples';
import { noticeOf, resultOf } from '../../scheme/sheet/result';
import { deductionNotice } from './deduction-notice';

const house = { name: '政协秦都区委员会', level: 'county', demo: true } as const;
const sheet = {
  ...sheetOf(
    line('late', 5, { label: '迟报材料', kind: 'deduct', source: '《考核办法》第九条' }),
    line('criticised', 10, { label: '被通报批评', kind: 'deduct', evidence: 'text', source: '本会规定' }),
    line('work', 100),
  ),
  noticeTo: '区绩效考核办公室',
};
const given = (value: number, reason?: string) => ({ value, by: 'u', on: '2026-12-20', ...(reason && { reason }) });

test('a letter tells each deduction with its rule and why, and what they come to', () => {
  const result = resultOf(
    sheet,
    {},
    {
      late: { self: given(0), panel: given(1.5, '两次迟报。') },
      criticised: { panel: given(2), evidence: { text: '县委督查通报\n第3期' } },
      work: { panel: given(90) },
    },
  );
  const told = noticeOf(sheet, result);
  if (!told) throw new Error('Something was taken.');

  // 1.5 + 2 = 3.5
  expect(
    deductionNotice({
      house,
      on: '2026-12-25',
      year: 2026,
      unit: '人民路街道联络组',
      scheme: '联络组考核办法',
      sheet: sheet.name,
      ...told,
    }),
  ).toEqual({
    head: { organ: '政协秦都区委员会办公室' },
    signed: { organ: '政协秦都区委员会办公室', date: '2026年12月25日' },
    notice: '演示数据',
    title: '年度考核扣分抄告单',
    addressed: '区绩效考核办公室',
    paragraphs: [
      '2026 年度考核中，人民路街道联络组按《考核表》扣分 2 项，合计 3.5 分，现抄告如下：',
      '一、迟报材料：扣 1.5 分。依据：《联络组考核办法》“迟报材料”。事由：两次迟报。',
      '二、被通报批评：扣 2 分。依据：《联络组考核办法》“被通报批评”。佐证：县委督查通报 第3期。',
      '请按有关规定办理。',
    ],
  });
});

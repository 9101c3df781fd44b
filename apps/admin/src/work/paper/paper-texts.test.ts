import { withTexts } from '@lianluo/domain/paper/matter';
import type { Paper } from '@lianluo/domain/paper/paper';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formOf, isChanged, textsOf } from './paper-texts';

const letter: Paper = {
  name: 'transfer-letter',
  head: { organ: '政协示范市秦都区委员会办公室' },
  title: '关于转办社情民意信息《关于修复人民路路灯的建议》的函',
  addressed: '区城市管理局',
  paragraphs: ['现将社情民意信息转给你单位办理。', '特此函告。'],
  contact: '（联系人：甲某某）',
  notice: undefined,
};
const form: Paper = {
  name: 'receiving-form',
  title: '收文处理笺',
  paragraphs: [],
  boxes: [
    [
      { label: '来文单位', words: '区城市管理局', height: 11 },
      { label: '来文字号', words: '', height: 11 },
    ],
    [{ label: '拟办意见', words: '', height: 40 }],
  ],
  notice: undefined,
};

test('a paper that nobody changed is sent without texts', () => {
  for (const paper of [letter, form]) {
    expect(textsOf(paper, formOf(paper))).toEqual({});
    expect(isChanged(paper, formOf(paper))).toBe(false);
  }
});

test('a paragraph is a line, and empty lines between them are none', () => {
  const text = '现将有关情况函告如下：\n\n  一、路灯已修复。 \n特此函告。\n';
  expect(textsOf(letter, { ...formOf(letter), text })).toEqual({
    paragraphs: ['现将有关情况函告如下：', '一、路灯已修复。', '特此函告。'],
  });
});

test('a box is told by its heading, and those that were left alone are not told', () => {
  const boxes = { ...formOf(form).boxes, 拟办意见: ' 拟请办公室阅处。 ' };
  expect(textsOf(form, { ...formOf(form), boxes })).toEqual({
    boxes: [{ label: '拟办意见', words: '拟请办公室阅处。' }],
  });
});

test('whatever is typed stands on the sheet as it is sent, and typing the draft again changes nothing', () => {
  const words = fc.string({ unit: fc.constantFrom('政', '协', '〔', '3', '号', ' ', '。'), maxLength: 12 });
  fc.assert(
    fc.property(words, words, fc.array(words, { maxLength: 4 }), words, (title, addressed, lines, opinion) => {
      for (const paper of [letter, form]) {
        const boxes = 'boxes' in paper ? { ...formOf(paper).boxes, 拟办意见: opinion } : {};
        const typed = { ...formOf(paper), title, addressed, text: lines.join('\n'), boxes };
        const shown = withTexts(paper, textsOf(paper, typed));
        expect(shown.title).toBe(title === paper.title ? paper.title : title.trim());
        expect(shown.paragraphs).toEqual(lines.flatMap((line) => line.trim() || []));
        expect(shown.boxes?.flat().find(({ label }) => label === '拟办意见')?.words).toBe(
          paper.boxes ? opinion.trim() : undefined,
        );
        // The number of boxes is the form's own.
        expect(shown.boxes?.flat().length).toBe(paper.boxes?.flat().length);
        expect(textsOf(paper, formOf(paper))).toEqual({});
      }
    }),
    { numRuns: 60 },
  );
});

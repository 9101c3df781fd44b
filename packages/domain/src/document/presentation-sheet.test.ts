import { expect, test } from 'vitest';
import { presentationSheet, type PresentedMatter } from './presentation-sheet';

const matter: PresentedMatter = {
  title: '关于修复人民路路灯的建议',
  from: '渭阳街道政协联络组',
  content: { situation: '人民路夜间照明不足。', analysis: '线路老化。', suggestion: '更换线路。' },
  leaderPost: '区委书记',
  advice: '建议请区城管局研究。',
  presentedOn: '2026-11-26',
  instructions: [],
  office: '政协示范市秦都区委员会办公室',
};
const told = (asked: PresentedMatter, demo = false) => {
  const { rows, ...sheet } = presentationSheet(asked, demo);
  return { ...sheet, boxes: Object.fromEntries(rows.flat().map((each) => [each.label, each])) };
};
const wordsIn = (asked: PresentedMatter) => Object.values(told(asked).boxes).map(({ label, words }) => [label, words]);

test('the sheet says what is laid before whom, with what advice', () => {
  expect(wordsIn(matter)).toEqual([
    ['标题', '关于修复人民路路灯的建议'],
    ['来稿单位', '渭阳街道政协联络组'],
    ['期号', ''],
    ['摘要', '人民路夜间照明不足。更换线路。'],
    ['拟办意见', '建议请区城管局研究。'],
    ['呈报领导', '区委书记'],
    ['领导批示', ''],
    ['呈报单位', '政协示范市秦都区委员会办公室'],
    ['日期', '2026年11月26日'],
  ]);
});

test('what is still to be written by hand is empty, and the leader has the most room', () => {
  const { boxes } = told({ ...matter, leaderPost: undefined, advice: undefined, presentedOn: undefined });

  expect(['呈报领导', '拟办意见', '日期'].map((label) => boxes[label]?.words)).toEqual(['', '', '']);
  expect(Math.max(...Object.values(boxes).map(({ height }) => height))).toBe(boxes['领导批示']?.height);
});

test('a long text is cut behind a sentence, and says that the whole follows', () => {
  const sentence = '路灯不亮，群众夜间出行不便。';
  const { boxes } = told({ ...matter, content: { situation: sentence.repeat(40) } });
  const unbroken = told({ ...matter, content: { situation: '灯'.repeat(500) } }).boxes['摘要']?.words;

  // 400 characters hold 28 sentences of 14.
  expect(boxes['摘要']?.words).toBe(`${sentence.repeat(28)}（全文附后）`);
  expect(unbroken).toBe(`${'灯'.repeat(400)}……（全文附后）`);
});

test('words that were given stand there verbatim, with post and day', () => {
  const instructions = [{ leaderPost: '区委书记', text: '请城管局阅办。', instructedOn: '2026-11-27' }];

  expect(told({ ...matter, instructions }).boxes['领导批示']?.remarks).toEqual([
    { words: '请城管局阅办。', by: '区委书记　2026年11月27日' },
  ]);
});

test('a demonstration says so', () => {
  expect([told(matter).notice, told(matter, true).notice]).toEqual([undefined, '演示数据']);
});

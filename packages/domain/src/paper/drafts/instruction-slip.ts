import { officialDate } from '../../document/issue-paper';
import { plainParagraphs, printedLine } from '../../document/plain-paragraphs';
import type { Instruction } from '../../opinion/instruction';
import { wordsAt, type MarkedPhrase } from '../../opinion/phrases';
import type { Opinion } from '../../opinion/opinion';
import { taskStatuses } from '../../task/task';
import { begun, box, organOf } from '../matter';
import type { PaperRule } from '../rule';

/** 批示办理单: a leader's words with the phrases that became tasks numbered in them, and what became of each. */
export const instructionSlip: PaperRule = {
  texts: ['title', 'boxes'],
  of: {
    opinions: {
      subjects: (item) => splitOf(item).map(({ id, leaderPost }) => ({ record: id, label: `${leaderPost}的批示` })),
      draft: (item, matter) => {
        const split = splitOf(item).find(({ id }) => id === matter.record);
        const phrases = split?.phrases ?? [];
        return {
          ...begun('instruction-slip', matter),
          title: '领导批示办理单',
          paragraphs: [],
          boxes: [
            [
              box('批示领导', printedLine(split?.leaderPost ?? '')),
              box('批示日期', split ? officialDate(split.instructedOn) : ''),
            ],
            [box('批示件', printedLine(item.title))],
            [box('批示内容', split ? plainParagraphs(withMarks(split)).join('\n') : '', 40)],
            [box('督办单位', organOf(matter))],
          ],
          list: {
            headings: ['序号', '办理事项', '承办单位', '完成期限', '办理状态', '销号日期'],
            rows: phrases.map((phrase, index) => [
              markOf(index),
              printedLine(wordsAt(split?.text ?? '', phrase)),
              printedLine(phrase.assignee),
              officialDate(phrase.dueOn),
              taskStatuses[phrase.state],
              phrase.closedOn === undefined ? '' : officialDate(phrase.closedOn),
            ]),
          },
        };
      },
    },
  },
};

/** Instructions that stand and were split. */
const splitOf = ({ instructions }: Opinion): readonly Instruction[] =>
  instructions.filter(({ phrases = [], voided }) => phrases.length > 0 && !voided);

/** ① to ⑳, and plain numbers behind them. */
const markOf = (index: number): string => (index < 20 ? String.fromCodePoint(0x2460 + index) : `（${index + 1}）`);

/** The words with the number of each phrase before it. */
function withMarks({ text, phrases = [] }: Instruction): string {
  const points = Array.from(text);
  let at = 0;
  const parts = phrases.flatMap(({ start }: MarkedPhrase, index) => {
    const before = points.slice(at, start).join('');
    at = start;
    return [before, markOf(index)];
  });
  return [...parts, points.slice(at).join('')].join('');
}

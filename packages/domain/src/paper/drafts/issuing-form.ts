import { paperLabels, type Paper } from '../paper';
import { officialDate } from '../../document/issue-paper';
import { begun, box, organOf } from '../matter';
import type { PaperRule } from '../rule';

/** 发文稿纸 of any letter: what goes before the one who signs it, and stays in the file. */
export const issuingForm: PaperRule = {
  texts: ['boxes'],
  any: {
    subjects: (_item, { letters }) =>
      letters
        .filter(({ voided }) => !voided)
        .map(({ id, paper, number }) => ({ record: id, label: `${paperLabels[paper]} ${number}` })),
    draft: (_item, matter): Paper => {
      const letter = matter.letters.find(({ id }) => id === matter.record);
      return {
        ...begun('issuing-form', matter),
        title: `${organOf(matter)}发文稿纸`,
        paragraphs: [],
        boxes: [
          [box('发文字号', letter?.number), box('缓急')],
          [box('签发', '', 40)],
          [box('核稿', '', 24), box('会签', '', 24)],
          [box('标题', letter?.content.title)],
          [box('主送', letter?.to)],
          [box('抄送', letter?.content.copies?.join('、'))],
          [box('附件', letter?.content.attachments?.join('；'))],
          [box('拟稿单位', organOf(matter)), box('拟稿人', letter?.sentBy.name)],
          [box('印发日期', letter && officialDate(letter.sentOn)), box('印数')],
          [box('备注', '', 18)],
        ],
      };
    },
  },
};

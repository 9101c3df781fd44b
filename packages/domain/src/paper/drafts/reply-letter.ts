import { officialDate } from '../../document/issue-paper';
import { plainParagraphs, printedLine } from '../../document/plain-paragraphs';
import { answerers } from '../../suggestion/suggestion';
import { addressedReporters } from '../addressed-reporters';
import { proposalReply } from './proposal-papers';
import { begun, letterParts, quoted, type PaperMatter } from '../matter';
import type { Paper } from '../paper';
import type { PaperRule } from '../rule';

/** 答复函: what was answered, to whoever asked. */
export const replyLetter: PaperRule = {
  texts: ['title', 'addressed', 'paragraphs', 'contact'],
  of: {
    proposals: proposalReply,
    opinions: {
      subjects: ({ handlingUnits }) =>
        handlingUnits.filter(({ state }) => state === 'passed').map(({ id, name }) => ({ record: id, label: name })),
      draft: (item, matter) => {
        const unit = item.handlingUnits.find(({ id }) => id === matter.record);
        return letter(matter, {
          title: `关于社情民意信息${quoted(item.title)}办理情况的答复函`,
          to: addressedReporters(item.authors, matter.unit),
          opening: `你（单位）反映的社情民意信息${quoted(item.title)}，已转${printedLine(unit?.name ?? '')}办理。现将办理情况答复如下：`,
          answer: plainParagraphs(unit?.reply),
        });
      },
    },
    suggestions: {
      subjects: ({ status, answer }) => (answer !== undefined && status !== 'draft' ? [{ label: '建议人' }] : []),
      draft: (item, matter) =>
        letter(matter, {
          title: `关于${quoted(item.title)}的答复函`,
          to: item.members.map(({ name }) => `${name}委员`).join('、'),
          opening: `您于${officialDate(item.reportedOn)}提出的${quoted(item.title)}收悉。${item.answeredBy ? `经${answerers[item.answeredBy]}研究` : '经研究'}，现答复如下：`,
          answer: plainParagraphs(item.answer),
        }),
    },
  },
};

interface Answered {
  title: string;
  to: string;
  opening: string;
  answer: readonly string[];
}

const letter = (matter: PaperMatter, { title, to, opening, answer }: Answered): Paper => ({
  ...begun('reply-letter', matter),
  title,
  addressed: to,
  paragraphs: [opening, ...answer, '感谢对政协工作的关心和支持。', '专此函复。'],
  ...letterParts(matter),
});

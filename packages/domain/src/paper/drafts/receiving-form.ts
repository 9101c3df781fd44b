import { officialDate } from '../../document/issue-paper';
import { printedLine } from '../../document/plain-paragraphs';
import type { Arrival } from '../../arrival/arrival';
import { submissionWays } from '../../arrival/arrival';
import { kindOfItem } from '../../work/kinds';
import { begun, box, type FiledPaper, type PaperMatter } from '../matter';
import type { Paper } from '../paper';
import type { PaperRule } from '../rule';

/** 收文处理笺: of what a county handed up, of every paper that came with a number and is filed with an item, or by hand. */
export const receivingForm: PaperRule = {
  texts: ['boxes'],
  of: {
    arrivals: {
      subjects: ({ county }, { filed }) => [{ label: county }, ...subjectsOf(filed)],
      draft: (item, matter) => form(matter, filedOf(matter) ?? arrived(item)),
    },
  },
  any: {
    subjects: ({ title }, { filed }) => [{ label: printedLine(title) }, ...subjectsOf(filed)],
    draft: (item, matter) => form(matter, filedOf(matter) ?? { title: item.title, about: kindOfItem(item).words.one }),
  },
};

interface Received {
  title: string;
  from?: string | undefined;
  number?: string | undefined;
  date?: string | undefined;
  about?: string | undefined;
}

const subjectsOf = (filed: readonly FiledPaper[]) =>
  filed.map(({ id, name, paper }) => ({ record: id, label: paper.number ?? name }));

function filedOf({ filed, record }: PaperMatter): Received | undefined {
  const file = filed.find(({ id }) => id === record);
  return (
    file && {
      title: file.name.replace(/\.[A-Za-z\d]{1,5}$/, ''),
      from: file.paper.from,
      number: file.paper.number,
      date: file.paper.date && officialDate(file.paper.date),
    }
  );
}

const arrived = ({ title, county, docNumber, submittedOn, reportedOn, way }: Arrival): Received => ({
  title,
  from: county,
  number: docNumber,
  date: officialDate(submittedOn ?? reportedOn),
  about: submissionWays[way],
});

const form = (matter: PaperMatter, { title, from, number, date, about }: Received): Paper => ({
  ...begun('receiving-form', matter),
  title: '收文处理笺',
  paragraphs: [],
  boxes: [
    [box('来文单位', printedLine(from ?? '')), box('来文字号', printedLine(number ?? ''))],
    [box('来文日期', date), box('收文编号')],
    [box('收文日期'), box('份数、页数')],
    [box('标题', printedLine(title))],
    [box('拟办意见', '', 40)],
    [box('领导批示', '', 56)],
    [box('办理情况', '', 40)],
    [box('备注', about && printedLine(about))],
  ],
});

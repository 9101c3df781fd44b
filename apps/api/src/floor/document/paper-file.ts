import { titleLines } from '@lianluo/domain/document/title-lines';
import type { Paper, PrintedPaper } from '@lianluo/domain/paper/paper';
import { fittedBoxes } from '@lianluo/domain/paper/set-boxes';
import { AlignmentType, HeadingLevel, Paragraph, TextRun, type FileChild } from 'docx';
import { boxTable, written } from './box-table';
import { letterFoot, letterhead, letterMargin, numberLine } from './letterhead';
import { bodyLine, exactly } from './measures';
import { nameList } from './name-list';
import { packed } from './packed';
import { receiptSlip } from './receipt-slip';
import { formTitle } from './signing-file';
import { twoCharacters } from './styles';

/** A letter that carries its slip stands closer, so that both are one page. */
const closer = exactly(25);

/** 文书 as .docx: a letter under its head, a form as one table, a list over as many pages as it takes. */
export async function paperFile(paper: PrintedPaper): Promise<Uint8Array> {
  const { title, notice, signed, head, list } = paper;
  const children = list ? listOf(paper, list) : paper.boxes ? formOf(paper, paper.boxes) : letterOf(paper);
  return packed({
    title,
    ...(signed && { creator: signed.organ }),
    notice,
    numbered: list !== undefined || paper.boxes === undefined,
    ...(head && { letter: { margin: letterMargin, foot: letterFoot() } }),
    children,
  });
}

const listOf = ({ title, boxes = [] }: PrintedPaper, list: NonNullable<Paper['list']>): FileChild[] => [
  formTitle(title),
  ...boxes.flat().map(({ label, words }) => written(`${label}：${words}`)),
  nameList(list),
];

const formOf = ({ title, receipt }: PrintedPaper, boxes: NonNullable<Paper['boxes']>): FileChild[] => [
  formTitle(title),
  boxTable(fittedBoxes(boxes, receipt !== undefined)),
  // A page ends in a paragraph: one as low as can be, so that a table may fill it.
  ...(receipt ? receiptSlip(receipt) : [new Paragraph({ spacing: exactly(1) })]),
];

function letterOf(paper: PrintedPaper): FileChild[] {
  const { head, number = '', title, addressed, paragraphs, attachments = [], signed, contact, copies = [] } = paper;
  const spacing = paper.receipt ? closer : exactly(bodyLine / 20);
  const line = (text: string, indented = true) =>
    new Paragraph({
      spacing,
      alignment: AlignmentType.JUSTIFIED,
      ...(indented && { indent: twoCharacters }),
      children: [new TextRun(text)],
    });
  const heading = new Paragraph({
    heading: HeadingLevel.TITLE,
    ...(paper.receipt && { spacing: { ...exactly(30), before: 160, after: 160 } }),
    children: titleLines(title).map((text, index) => new TextRun({ text, ...(index > 0 && { break: 1 }) })),
  });
  return [
    ...(head ? [...letterhead(head.organ), numberLine(number)] : []),
    ...(paper.mark
      ? [new Paragraph({ alignment: AlignmentType.RIGHT, spacing, children: [new TextRun(`（${paper.mark}）`)] })]
      : []),
    heading,
    ...(addressed ? [line(`${addressed}：`, false)] : []),
    ...paragraphs.map((each) => line(each)),
    ...attachments.map((each, index) => line(attachmentLine(each, index, attachments.length))),
    ...(signed ? signature(signed, spacing, paper.receipt === undefined) : []),
    ...(contact ? [line(contact)] : []),
    ...(copies.length > 0 ? [written(`抄送：${copies.join('，')}。`)] : []),
    ...(paper.receipt ? receiptSlip(paper.receipt) : []),
  ];
}

/** 附件：name; several under numbers. */
function attachmentLine(name: string, index: number, count: number): string {
  const label = index === 0 ? '附件：' : '　　　';
  return count === 1 ? `${label}${name}` : `${label}${index + 1}.${name}`;
}

/** 落款 at the right, the day below it. */
const signature = ({ organ, date }: NonNullable<Paper['signed']>, spacing: object, apart: boolean): Paragraph[] =>
  [organ, date].map(
    (text, index) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        keepLines: true,
        spacing: { ...spacing, ...(index === 0 && { before: apart ? 2 * bodyLine : 240 }) },
        ...(index === 0 && { keepNext: true }),
        children: [new TextRun(text)],
      }),
  );

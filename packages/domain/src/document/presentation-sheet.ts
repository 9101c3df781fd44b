import type { Day } from '../calendar/day';
import type { Opinion, OpinionContent } from '../opinion/opinion';
import { officialDate } from './issue-paper';
import { plainParagraphs, printedLine } from './plain-paragraphs';
import type { SigningBox, SigningSheet } from './signing-sheet';

/** What is laid before a leader. */
export interface PresentedMatter {
  title: string;
  number?: string | undefined;
  /** 来稿单位 or, where no unit sent it, who reported it. */
  from: string;
  content: OpinionContent | null;
  /** 呈报领导, 拟办意见, 呈批日期: none while the sheet is still to be filled in by hand. */
  leaderPost?: string | undefined;
  advice?: string | undefined;
  presentedOn?: Day | undefined;
  /** 批示 there is already, verbatim. */
  instructions: readonly { leaderPost: string; text: string; instructedOn: Day }[];
  /** 呈报单位 */
  office: string;
}

/** 摘要: so much of the text that the sheet stays one page. */
const longest = 400;
const [oneLine, penRoom] = [11, 62];

/** An opinion as its last 呈批 says; before there is one it is filled in by hand. What the office advises is for nobody else. */
export function presentedOf(
  { title, number, content, instructions, instructionRecords }: Opinion,
  { from, office, isOffice }: Pick<PresentedMatter, 'from' | 'office'> & { isOffice: boolean },
): PresentedMatter {
  const presented = instructionRecords.findLast(({ step, voided }) => step === 'present' && !voided);
  return {
    title,
    number,
    content,
    from,
    leaderPost: presented?.leaderPost,
    advice: isOffice ? presented?.text : undefined,
    presentedOn: presented?.on,
    instructions: instructions.filter(({ voided }) => !voided),
    office,
  };
}

/** 呈批单: a matter on one page with room for a leader's pen. The Word file and the print page set the same boxes. */
export function presentationSheet(matter: PresentedMatter, demo: boolean): SigningSheet {
  const { number, leaderPost, advice, presentedOn, instructions } = matter;
  return {
    title: '社情民意信息呈批单',
    rows: [
      [box('标题', matter.title)],
      [box('来稿单位', matter.from), box('期号', number)],
      [{ ...box('摘要'), words: summaryOf(matter.content), height: 44 }],
      [{ ...box('拟办意见', advice), height: 30 }],
      [box('呈报领导', leaderPost)],
      [
        {
          ...box('领导批示'),
          remarks: instructions.map((each) => ({
            words: printedLine(each.text),
            by: `${printedLine(each.leaderPost)}　${officialDate(each.instructedOn)}`,
          })),
          height: penRoom,
        },
      ],
      [box('呈报单位', matter.office), box('日期', presentedOn && officialDate(presentedOn))],
    ],
    hint: undefined,
    notice: demo ? '演示数据' : undefined,
  };
}

const box = (label: string, words = ''): SigningBox => ({
  label,
  words: printedLine(words),
  remarks: [],
  height: oneLine,
});

/** 情况 and 建议 in a row, cut behind a whole sentence. */
function summaryOf(content: OpinionContent | null): string {
  const whole = [content?.situation, content?.suggestion].flatMap(plainParagraphs).join('');
  const characters = Array.from(whole);
  if (characters.length <= longest) return whole;
  const part = characters.slice(0, longest).join('');
  const sentence = /^.*[。！？；]/su.exec(part)?.[0] ?? `${part}……`;
  return `${sentence}（全文附后）`;
}

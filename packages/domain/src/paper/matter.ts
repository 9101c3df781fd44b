import type { Day } from '../calendar/day';
import type { WorkingCalendar } from '../calendar/working-days';
import type { Committee } from '../committee/committee';
import { officialDate } from '../document/issue-paper';
import type { ItemFile, ScannedPaper } from '../file/file';
import { printedLine } from '../document/plain-paragraphs';
import { issuerOf } from '../issue/series';
import type { KindName, KindTable } from '../work/kinds';
import type { Letter } from './letter';
import type { Paper, PaperBox, PaperName, PaperTexts } from './paper';

/** 来文: a file whose paper bears a number, a date or a sender. */
export type FiledPaper = Pick<ItemFile, 'id' | 'name'> & { paper: ScannedPaper };

/** What stands beside an item and papers are made of. */
export interface Beside {
  letters: readonly Letter[];
  filed: readonly FiledPaper[];
}

/** Somebody who is called to a gathering, as a list names them. */
export interface Called {
  name: string;
  post?: string | undefined;
}

/** What a draft is made of beside the item itself: names as a paper sets them, and what day it is. */
export interface PaperMatter extends Beside {
  house: Pick<Committee, 'name' | 'fullName' | 'level' | 'demo' | 'deadlines'>;
  /** 成文日期 */
  on: Day;
  calendar: WorkingCalendar;
  /** The record that is asked for, where a paper is of one. */
  record?: string | undefined;
  /** 反映人 or, where nobody is named, 来稿单位: by the rules of a printed paper. */
  from: string;
  /** The unit of the item. */
  unit?: string | undefined;
  /** Who in the house is asked about it. */
  contact?: string | undefined;
  /** What the office advises, where the caller may read that. */
  isOffice: boolean;
  /** 应邀人员 in the order of the roster, and the words that name them. */
  called: readonly Called[];
  invited: string;
}

/** One thing of an item that a paper can be about; without a record the item itself. */
export interface PaperSubject {
  record?: string;
  /** 区教育局（主办） */
  label: string;
}

export type ItemOf<Name extends KindName> = NonNullable<KindTable[Name]['item']>;

/** How a paper of one kind is found and drafted. */
export interface Drafted<Item> {
  /** What of the item, as it stands, has this paper; nothing where it has none yet. */
  subjects(item: Item, beside: Beside): readonly PaperSubject[];
  draft(item: Item, matter: PaperMatter): Paper;
}

/** The names of people stand in brackets of a printed line: those within it are 〔〕, and 《》 within 《》 is 〈〉. */
export const quoted = (title: string): string =>
  `《${printedLine(title).replaceAll('《', '〈').replaceAll('》', '〉')}》`;

/** 发文机关: letters leave from the committee's office. */
export const organOf = ({ house }: { house: Issuer }): string => printedLine(issuerOf(house));

/** What every paper of the house begins with. */
export const begun = (name: PaperName, { house }: Pick<PaperMatter, 'house'>): Pick<Paper, 'name' | 'notice'> => ({
  name,
  notice: noticeFor(house),
});

/** 信函格式: the head, and below the text who sends it and when. */
export const letterParts = (matter: PaperMatter): Pick<Paper, 'head' | 'signed' | 'contact'> => ({
  ...signedBy(matter),
  ...(matter.contact && { contact: `（联系人：${printedLine(matter.contact)}）` }),
});

function signedBy({ house, on }: Pick<PaperMatter, 'on'> & { house: Issuer }): Pick<Paper, 'head' | 'signed'> {
  const organ = organOf({ house });
  return { head: { organ }, signed: { organ, date: officialDate(on) } };
}

type Issuer = Parameters<typeof issuerOf>[0];

/** The same of a letter that is about no item. */
export const letterHead = (house: Issuer & Pick<Committee, 'demo'>, on: Day) => ({
  ...signedBy({ house, on }),
  notice: noticeFor(house),
});

const noticeFor = ({ demo }: Pick<Committee, 'demo'>): string | undefined => (demo ? '演示数据' : undefined);

const oneLine = 11;
/** A box without words is written into by hand. */
export const box = (label: string, words = '', height = oneLine, by?: string): PaperBox => ({
  label,
  words,
  height,
  ...(by !== undefined && { by }),
});

/** Where a number stands once it is given. */
export const numberBox = '编号';

/** The paper under its number. */
export function numbered(paper: Paper, number: string): Paper {
  const inBoxes = (rows: readonly (readonly PaperBox[])[]) =>
    rows.map((row) => row.map((each) => (each.label === numberBox ? { ...each, words: number } : each)));
  return {
    ...paper,
    number,
    ...(paper.boxes && { boxes: inBoxes(paper.boxes) }),
    ...(paper.receipt && { receipt: { ...paper.receipt, boxes: inBoxes(paper.receipt.boxes) } }),
  };
}

/** The paper as the office has changed it; a box is named by its heading. */
export function withTexts(paper: Paper, { boxes: changed = [], ...texts }: PaperTexts): Paper {
  const words = new Map(changed.map((each) => [each.label, each.words]));
  const told = Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined));
  return {
    ...paper,
    ...told,
    ...(paper.boxes && {
      boxes: paper.boxes.map((row) => row.map((each) => ({ ...each, words: words.get(each.label) ?? each.words }))),
    }),
  };
}

import type { Day } from '@lianluo/domain/calendar/day';
import { officialDate } from '@lianluo/domain/document/issue-paper';
import { printedLine } from '@lianluo/domain/document/plain-paragraphs';
import { letterNote, paperGroups, type Letter } from '@lianluo/domain/paper/letter';
import { numbered } from '@lianluo/domain/paper/matter';
import { paperLabels, type Paper, type PaperName, type PaperTexts } from '@lianluo/domain/paper/paper';
import { draftPaper, hasPaper } from '@lianluo/domain/paper/papers';
import { invalidField, refusedField, type Refusal } from '@lianluo/domain/refusal';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Scope } from '../../floor/context';
import type { CommandWrite } from '../../floor/http/commit';
import { entryOf } from '../../floor/journal/journal';
import { changedPaper } from './changed-paper';
import { letterId, letterRow } from './letter.store';
import { nextLetterNumber } from './next-number';
import { asShown, besideOf, matterOf } from './paper-matter';

export interface LetterOrder {
  paper: PaperName;
  record?: string | undefined;
  texts?: PaperTexts | undefined;
  sentOn: Day;
  /** 主送, where that is not the paper's own. */
  to?: string | undefined;
  /** What the caller has drafted itself; the item's own draft otherwise. */
  content?: Paper | undefined;
}

/**
 * 取号: a letter under the next number of its series, for the transaction of whoever sends it. The item's own entry is the caller's
 * to write, with these words as its note.
 */
export async function letterWrites(
  scope: Scope,
  item: WorkItem,
  { paper, record, texts = {}, sentOn, to, content }: LetterOrder,
): Promise<{ letter: Letter; writes: CommandWrite[]; note: string }> {
  const group = paperGroups[paper];
  if (!group) throw refusedField('/paper', 'letter.unnumbered');
  const drafted = content ?? (await draftedPaper(scope, item, { paper, record, on: sentOn }));
  if (!drafted) throw noPaper(record);
  const changed = dated(changedPaper(drafted, texts), sentOn);
  const addressed = to ?? changed.addressed;
  if (!addressed) throw refusedField('/to', 'letter.addressee');
  const { given, writes } = await nextLetterNumber(scope, group, sentOn);
  const id = letterId(item.id, scope.newId());
  const letter: Letter = {
    id,
    committee: scope.committee.id,
    kind: item.kind,
    item: item.id,
    subject: printedLine(item.title),
    paper,
    ...(record !== undefined && { record }),
    ...given,
    to: addressed,
    sentOn,
    content: numbered({ ...changed, addressed }, given.number),
    sentBy: { id: scope.user.id, name: scope.user.name },
    createdAt: scope.instant,
    version: 1,
  };
  const { content: words, committee: _committee, version, ...set } = letter;
  return {
    letter,
    note: letterNote(paperLabels[paper], letter),
    writes: [
      ...writes,
      { table: 'platforms', put: letterRow(letter), if: 'absent' },
      // What was sent stands in the journal, word for word.
      entryOf(scope, { kind: 'letters', id, version }, 'send', {
        set: { ...set, content: words },
        unset: [],
        texts: {},
      }),
    ],
  };
}

/** The words of an item's paper as this caller reads it; nothing where it has none, or none for this record. */
export async function draftedPaper(
  scope: Scope,
  item: WorkItem,
  { paper, record, on }: { paper: PaperName; record?: string | undefined; on: Day },
): Promise<Paper | undefined> {
  const shown = asShown(scope, item);
  const beside = await besideOf(scope, item);
  if (!hasPaper(paper, shown, beside, record)) return undefined;
  return draftPaper(paper, shown, await matterOf(scope, shown, paper, { ...beside, on, record }));
}

/** A body named what is not there. */
export const noPaper = (record: string | undefined): Refusal =>
  record === undefined
    ? invalidField('/paper', 'record.unknown', '此项现在没有这份文书。')
    : invalidField('/record', 'record.unknown', '此项的这份文书没有所选的记录。');

/** A letter bears the day it is sent, whenever it was drafted. */
const dated = (paper: Paper, on: Day): Paper =>
  paper.signed ? { ...paper, signed: { ...paper.signed, date: officialDate(on) } } : paper;

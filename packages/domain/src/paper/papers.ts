import type { WorkItem } from '../work/item';
import { isKind, kindNames, type KindName } from '../work/kinds';
import { assignmentSlip } from './drafts/assignment-slip';
import { feedbackSlip } from './drafts/feedback-slip';
import { guidanceLetter, reminderSlip, supervisionLetter } from './drafts/chasing-papers';
import { attendanceSheet, meetingNotice } from './drafts/gathering-papers';
import { instructionSlip } from './drafts/instruction-slip';
import { issuingForm } from './drafts/issuing-form';
import { notFiledNotice } from './drafts/not-filed-notice';
import { presentationForm } from './drafts/presentation-form';
import { consultingForm } from './drafts/proposal-papers';
import { receivingForm } from './drafts/receiving-form';
import { replyLetter } from './drafts/reply-letter';
import { transferLetter } from './drafts/transfer-letter';
import type { Beside, Drafted, PaperMatter, PaperSubject } from './matter';
import { paperNames, type Paper, type PaperName } from './paper';
import type { PaperRule } from './rule';

/** Every paper with its rule. */
export const papers: Readonly<Record<PaperName, PaperRule>> = {
  'transfer-letter': transferLetter,
  'assignment-slip': assignmentSlip,
  'instruction-slip': instructionSlip,
  'supervision-letter': supervisionLetter,
  'reminder-slip': reminderSlip,
  'guidance-letter': guidanceLetter,
  'feedback-slip': feedbackSlip,
  'reply-letter': replyLetter,
  'not-filed-notice': notFiledNotice,
  'consulting-form': consultingForm,
  'issuing-form': issuingForm,
  'presentation-form': presentationForm,
  'receiving-form': receivingForm,
  'meeting-notice': meetingNotice,
  'attendance-sheet': attendanceSheet,
};

/** How a kind drafts a paper; nothing where it has none. */
export function draftedBy(paper: PaperName, kind: string): Drafted<WorkItem> | undefined {
  const rule = papers[paper];
  // The table is keyed by kinds: an item of a kind is only ever given to its own line.
  const own = isKind(kind) ? (rule.of?.[kind] as Drafted<WorkItem> | undefined) : undefined;
  return own ?? rule.any;
}

/** The kinds that have a paper. */
export const kindsWith = (paper: PaperName): readonly KindName[] =>
  kindNames.filter((kind) => draftedBy(paper, kind) !== undefined);

/** Every paper that an item has as it stands, in the order of the list. */
export const papersOf = (item: WorkItem, beside: Beside): readonly (PaperSubject & { paper: PaperName })[] =>
  paperNames.flatMap((paper) =>
    (draftedBy(paper, item.kind)?.subjects(item, beside) ?? []).map((subject) => ({ paper, ...subject })),
  );

/** Whether an item has a paper for this record. */
export const hasPaper = (paper: PaperName, item: WorkItem, beside: Beside, asked: string | undefined): boolean =>
  draftedBy(paper, item.kind)
    ?.subjects(item, beside)
    .some(({ record }) => record === asked) ?? false;

/** The words of a paper; nothing where the item has none for this record. */
export const draftPaper = (paper: PaperName, item: WorkItem, matter: PaperMatter): Paper | undefined =>
  hasPaper(paper, item, matter, matter.record) ? draftedBy(paper, item.kind)?.draft(item, matter) : undefined;

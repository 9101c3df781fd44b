import type { LetterSummaryView, LetterView } from '@lianluo/contract/letter';
import type { PrintedPaperView } from '@lianluo/contract/papers';
import { letterActions, letterActionsOf, letterState, type Letter } from '@lianluo/domain/paper/letter';
import { paperLabels, type Paper } from '@lianluo/domain/paper/paper';
import { may, type Actor } from '@lianluo/domain/permission';

const requires = { receipt: ['returnedOn', 'signer?', 'text?'], void: ['reason'] };

/** 发出的文书 in a list, without its words. */
export function letterSummary(letter: Letter, actor: Actor): LetterSummaryView {
  const { id, kind, item, subject, paper, record, number, year, no, to, sentOn, sentBy, receipt, voided } = letter;
  return {
    id,
    kind,
    item,
    subject,
    paper,
    label: paperLabels[paper],
    ...(record !== undefined && { record }),
    number,
    year,
    no,
    to,
    sentOn,
    sentBy: { ...sentBy },
    state: letterState(letter),
    receipt: receipt ? { ...receipt } : null,
    voided: voided ? { ...voided } : null,
    createdAt: letter.createdAt,
    updatedAt: letter.updatedAt ?? letter.createdAt,
    version: letter.version,
    allowedActions: may(actor, 'letter:send')
      ? letterActionsOf(letter).map((action) => ({
          action,
          label: letterActions[action],
          requires: requires[action],
        }))
      : [],
  };
}

export const letterView = (letter: Letter, actor: Actor): LetterView => ({
  ...letterSummary(letter, actor),
  content: paperView(letter.content),
});

/** A paper as the wire shows it: its words, each list of them a list of the answer's own. */
export const paperView = (paper: Paper): PrintedPaperView => structuredClone(paper) as PrintedPaperView;

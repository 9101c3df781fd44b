import { may, type Actor } from '../permission';
import { authorName } from './author';
import type { CourseRecord } from './instruction';
import type { Opinion } from './opinion';

/** An opinion as somebody reads it, where the office that holds it knows more than they. */
export const asShownTo = (item: Opinion, actor: Actor): Opinion => ({
  ...item,
  // Who did not want to be named is known to the office that took it in.
  authors:
    actor.reach === 'own' ? item.authors : item.authors.map((author) => ({ ...author, name: authorName(author) })),
  // 拟办意见 is for the leader whom it was laid before. The journal of an item that is older than 呈批 knows of none.
  ...(!may(actor, 'opinion:edit') && { instructionRecords: (item.instructionRecords ?? []).map(withoutAdvice) }),
});

const withoutAdvice = ({ text, ...record }: CourseRecord): CourseRecord =>
  record.step === 'present' ? record : { ...record, text };

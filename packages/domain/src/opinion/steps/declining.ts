import type { Permission } from '../../permission';
import type { RefusalCode } from '../../refusal';
import { item as itemField, reason } from '../../work/field';
import { undoing } from '../../work/undo';
import type { Opinion, OpinionStatus } from '../opinion';
import { unlessClosed } from './issuing';
import { liesAbove } from '../submission';
import { moved, step } from './moved';

/** 退回 goes one step back, by whoever may take the next one. */
const backwards: Readonly<Record<string, { to: OpinionStatus; permission: Permission }>> = {
  submitted: { to: 'returned', permission: 'opinion:edit' },
  edited: { to: 'submitted', permission: 'opinion:review' },
  reviewed: { to: 'edited', permission: 'opinion:sign' },
  signed: { to: 'reviewed', permission: 'opinion:edit' },
};

/** What a level has used is neither merged nor turned down. */
const unlessAdopted =
  (code: RefusalCode) =>
  ({ adoptions }: Opinion): RefusalCode | undefined =>
    adoptions.some(({ voided }) => !voided) ? code : undefined;

/** What the city makes of an item is told back to it, so it stays one of its own. */
const unlessHandedUp = (item: Opinion): RefusalCode | undefined =>
  liesAbove(item) ? 'opinion.handed-up-not-merged' : undefined;

/** 退回、合并、不予采用: the item leaves its course. */
export const declining = {
  return: step({
    label: '退回',
    from: ['submitted', 'edited', 'reviewed', 'signed'],
    to: ['returned', 'submitted', 'edited', 'reviewed'],
    permission: (status) => backwards[status]?.permission ?? 'opinion:edit',
    takes: { reason },
    apply: (item, { reason }) => ({
      ...moved(item, backwards[item.status]?.to ?? item.status),
      reason,
      // What is returned is to be signed again.
      signature: undefined,
    }),
  }),
  merge: step({
    label: '合并',
    from: ['submitted', 'edited'],
    to: ['merged'],
    permission: 'opinion:edit',
    takes: { into: itemField('并入的信息') },
    refusal: (item) => unlessClosed(item) ?? unlessAdopted('opinion.adopted-not-merged')(item) ?? unlessHandedUp(item),
    apply: (item, { into }) => ({ ...moved(item, 'merged'), mergedInto: into }),
  }),
  reject: step({
    label: '不予采用',
    from: ['submitted', 'edited'],
    to: ['rejected'],
    permission: 'opinion:edit',
    takes: { reason },
    many: true,
    refusal: unlessAdopted('opinion.adopted-not-rejected'),
    apply: (item, { reason }) => ({ ...moved(item, 'rejected'), reason, rejected: true }),
  }),
};

export const decliningTakenBack = {
  reopen: undoing(
    '重新打开',
    'opinion:edit',
    { reject: declining.reject },
    ({ rejected: _rejected, reason: _reason, ...item }) => item,
  ),
};

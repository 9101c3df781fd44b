import type { RefusalCode } from '../../refusal';
import { mostCharacters as most } from '../../text/limits';
import { reason } from '../../work/field';
import { filing } from '../../work/filing';
import type { Proposal, ProposalContent } from '../proposal';
import { askedToSign, formRefusal } from '../proposer';
import { moved, step } from './moved';

/** What others added stays on a proposal that was returned, so it never becomes a draft again. */
const isActedOn = ({ content }: Proposal): boolean => (content?.references ?? []).length > 0;

const filed = filing<Proposal>({
  label: '提交',
  isActedOn,
  refusal: (item): RefusalCode | undefined => {
    // The head that a list reads carries no text, nor tells that there is none: only `null` says that.
    if (item.content === null && !item.imported) return 'proposal.content-missing';
    if (item.imported) return undefined;
    return lengthOf(item.content) > most.proposal ? 'proposal.too-long' : formRefusal(item);
  },
});

/** 字数 of all its sections, blanks apart: a head has none of them. */
const lengthOf = (content: ProposalContent | null | undefined): number =>
  Array.from([content?.situation, content?.analysis, content?.suggestion].join('').replaceAll(/\s/g, '')).length;

/** 提交、撤回、退回 */
export const making = {
  ...filed,
  submit: step({
    ...filed.submit,
    apply: (item, input, context) => askedToSign(filed.submit.apply(item, input, context)),
  }),
  return: step({
    label: '退回',
    from: ['submitted', 'screening'],
    to: ['returned'],
    permission: 'opinion:edit',
    takes: { reason },
    many: true,
    apply: ({ firstReading: _reading, readBy: _reader, ...item }, { reason: why }) => moved(item, 'returned', why),
  }),
};

import { dayOf } from '../../calendar/day';
import type { Signature } from '../../issue/issue';
import { apartRefusal, signatureBy, signerPost } from '../../issue/signing';
import type { RefusalCode } from '../../refusal';
import { mostCharacters as most } from '../../text/limits';
import { comment, item as itemField, line, made, maybe, own } from '../../work/field';
import { filing } from '../../work/filing';
import type { Opinion, OpinionContent } from '../opinion';
import { moved, step } from './moved';

/** What others added stays on an item that was returned, so it never becomes a draft again. */
const isActedOn = (item: Opinion): boolean =>
  [item.adoptions, item.submissions, item.instructions, item.instructionRecords, item.content?.references ?? []].some(
    ({ length }) => length > 0,
  );

/** What is closed to all but a few neither goes into what everybody reads nor becomes part of another item. */
export const unlessClosed = ({ restrictedTo }: Opinion): RefusalCode | undefined =>
  restrictedTo ? 'opinion.closed' : undefined;

/** 报送 → 编辑 → 审核 → 签发 → 印发 */
export const issuing = {
  ...filing<Opinion>({
    label: '报送',
    isActedOn,
    // The head that a list reads carries no text, nor tells that there is none: only `null` says that.
    refusal: (item) => (item.content === null && !item.imported ? 'opinion.content-missing' : undefined),
  }),
  edit: step({
    label: '编辑',
    from: ['submitted', 'edited'],
    to: ['edited'],
    permission: 'opinion:edit',
    takes: { title: maybe(line('标题', most.title)), content: maybe(own<OpinionContent>('正文')) },
    many: 'without-input',
    apply: (item, { title, content }, { actor }) => ({
      ...moved(item, 'edited'),
      editedBy: actor.id,
      title: title ?? item.title,
      content: content ? { references: item.content?.references, ...content } : item.content,
    }),
  }),
  review: step({
    label: '审核',
    from: ['edited'],
    to: ['reviewed'],
    permission: 'opinion:review',
    takes: { comment },
    many: true,
    apply: (item, _input, { actor }) => ({ ...moved(item, 'reviewed'), reviewedBy: actor.id }),
  }),
  sign: step({
    label: '签发',
    from: ['reviewed'],
    to: ['signed'],
    permission: 'opinion:sign',
    takes: { comment, signerPost, signature: made(maybe(own<Signature>('签发'))) },
    many: true,
    refusal: (item, actor) => apartRefusal(item, actor),
    apply: (item, { signerPost: post, signature }, { actor, now }) => ({
      ...moved(item, 'signed'),
      // Within an issue it bears the signature of that.
      signature: signature ?? signatureBy(actor, dayOf(now), post),
    }),
  }),
  issue: step({
    label: '印发',
    from: ['signed'],
    to: ['issued'],
    permission: 'opinion:edit',
    takes: {
      series: maybe(itemField('刊物')),
      issue: maybe(itemField('编入的一期')),
      recipients: maybe(own<readonly string[]>('报送范围')),
      number: made(maybe(line('期号', most.number))),
    },
    many: true,
    refusal: unlessClosed,
    apply: (item, { issue, recipients, number }, { now }) => ({
      ...moved(item, 'issued'),
      number: item.number ?? number,
      issue,
      recipients,
      issuedOn: dayOf(now),
    }),
  }),
};

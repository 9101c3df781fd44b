import { dayOf } from '../calendar/day';
import type { Actor } from '../permission';
import { mostCharacters as most, mostCounts } from '../text/limits';
import { choice, comment, count, day, line, made, maybe, own, reason } from '../work/field';
import { stepOf } from '../work/kind';
import { secrecyResults, type Article, type Issue } from './issue';
import { apartRefusal, paperSignature, signatureBy, signerPost } from './signing';

const step = stepOf<Issue>();

/** By its size, which a list knows as well: its rows carry no articles. */
const hasItems = ({ size }: Issue) => (size === 0 ? 'issue.empty' : undefined);

/** What must not leave the house, and what nobody has looked at where the committee has that done first. */
const secrecyRefusal = ({ secrecy }: Issue, { rules }: Actor) => {
  if (secrecy?.result === 'withheld') return 'issue.withheld';
  return rules?.secrecyReview && secrecy === undefined ? 'issue.secrecy-missing' : undefined;
};

/** 拟稿 → 签发 → 编发, and 重新编发 as often as it must be. Each step takes the opinions of the issue along. */
export const issueSteps = {
  sign: step({
    label: '签发',
    from: ['draft'],
    to: ['signed'],
    permission: 'opinion:sign',
    takes: { comment, signerPost },
    many: true,
    refusal: (item, actor) => hasItems(item) ?? apartRefusal({ editedBy: item.editedBy ?? item.createdBy }, actor),
    apply: (item, { signerPost: post }, { actor, now }) => ({
      ...item,
      status: 'signed',
      reason: undefined,
      signature: signatureBy(actor, dayOf(now), post),
    }),
  }),
  'register-signature': step({
    label: '登记纸质签批',
    from: ['draft'],
    to: ['signed'],
    permission: 'opinion:edit',
    takes: {
      signer: line('签发人', most.personName),
      signerPost,
      signedOn: day('签发日期', { past: true }),
      comment,
    },
    refusal: hasItems,
    apply: (item, { signer, signerPost, signedOn }) => ({
      ...item,
      status: 'signed',
      reason: undefined,
      signature: paperSignature(signer, signedOn, signerPost),
    }),
  }),
  'review-secrecy': step({
    label: '保密审查',
    from: ['draft', 'signed'],
    to: ['draft', 'signed'],
    permission: 'opinion:edit',
    takes: {
      result: choice('审查结论', secrecyResults),
      reviewer: maybe(line('审查人', most.personName)),
      reviewedOn: maybe(day('审查日期', { past: true })),
      comment,
    },
    refusal: hasItems,
    // Whoever reviewed it need not be the one who enters that, nor on the same day.
    apply: (item, { result, reviewer, reviewedOn }, { actor, now }) => ({
      ...item,
      secrecy: {
        ...signatureBy(reviewer === undefined ? actor : { name: reviewer }, reviewedOn ?? dayOf(now)),
        result,
      },
    }),
  }),
  issue: step({
    label: '编发',
    from: ['signed'],
    to: ['issued'],
    permission: 'opinion:edit',
    takes: {
      number: made(maybe(line('期号', most.number))),
      year: made(maybe(count('年度', mostCounts.year))),
      no: made(maybe(count('本年期数', mostCounts.issues))),
      total: made(maybe(count('总期数', mostCounts.issues))),
    },
    many: true,
    refusal: (item, actor) => hasItems(item) ?? secrecyRefusal(item, actor),
    apply: (item, numbered, { now }) => ({
      ...item,
      ...numbered,
      status: 'issued',
      issuedOn: dayOf(now),
      reportedOn: dayOf(now),
    }),
  }),
  reissue: step({
    label: '重新编发',
    from: ['issued', 'reissued'],
    to: ['reissued'],
    permission: 'opinion:edit',
    takes: { reason, items: maybe(own<readonly Article[]>('更正后的稿件')) },
    apply: (item, { reason, items }, { now }) => ({
      ...item,
      status: 'reissued',
      items: items ?? item.items,
      reissues: [...item.reissues, { on: dayOf(now), reason }],
    }),
  }),
  return: step({
    label: '退回修改',
    from: ['signed'],
    to: ['draft'],
    permission: 'opinion:edit',
    takes: { reason },
    apply: (item, { reason }) => ({ ...item, status: 'draft', reason, signature: undefined }),
  }),
};

import { satisfactions } from '@lianluo/domain/proposal/rating';
import { signingDecisions } from '@lianluo/domain/proposal/signing';
import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { linkStateSchema } from './access-link';
import { day, id, instant, keysOf, text } from './common';
import { endpoint } from './endpoint';
import { noTwins } from './flaw';

const satisfaction = keysOf(satisfactions);

const given = z.object({ id, state: linkStateSchema, expiresOn: day, hint: z.string(), version: z.int() });

/** 链接 that proposers were sent, as the office sees them: without what opens them. */
export const proposalLinksSchema = z.object({
  items: z.array(
    z.object({ proposer: id, name: z.string(), purpose: z.enum(['signing', 'rating'] as const), link: given }),
  ),
});
export type ProposalLinksView = z.output<typeof proposalLinksSchema>;

/** Each token is in this answer and nowhere else. */
export const newProposalLinksSchema = z.object({
  links: z.array(z.object({ proposer: id, name: z.string(), link: given, token: z.string() })),
});
export type NewProposalLinksView = z.output<typeof newProposalLinksSchema>;

const item = '/committees/{c}/proposals/{id}';
const office = { tag: '提案', permission: 'gathering:plan' } as const;
const sent = {
  ...office,
  method: 'post',
  body: z.strictObject({
    proposers: z.optional(
      z
        .array(id)
        .check(
          z.minLength(1, '请选择提案者'),
          z.maxLength(mostEntries.asked, `一次最多 ${mostEntries.asked} 人`),
          noTwins('同一人重复'),
        ),
    ),
    expiresOn: z.optional(day),
  }),
  status: 201,
  answer: newProposalLinksSchema,
  secret: true,
} as const;

/** 发出联名确认链接: one for each who is named, or for everybody who has not answered. */
export const sendSigningLinks = endpoint({
  ...sent,
  path: `${item}/signing-links`,
  operationId: 'proposals.send-signing-links',
});

/** 发出征询意见链接: one for each proposer of this round who is named, or for everybody who has not rated it. */
export const sendRatingLinks = endpoint({
  ...sent,
  path: `${item}/rating-links`,
  operationId: 'proposals.send-rating-links',
});

export const readProposalLinks = endpoint({
  ...office,
  method: 'get',
  path: `${item}/links`,
  operationId: 'proposals.links',
  status: 200,
  answer: proposalLinksSchema,
});

/** What stands beside a proposal's course for those who answer by a link. */
export const proposalLinkRecords = { sendSigningLinks, sendRatingLinks, readProposalLinks };

const content = z.object({
  situation: z.string(),
  analysis: z.optional(z.string()),
  suggestion: z.optional(z.string()),
});
const shown = { committee: z.string(), title: z.string(), content: z.nullable(content) };

/** What somebody who is asked to sign sees: the proposal, whose it is, and their own name. */
export const heldSigningSchema = z.object({ ...shown, firstProposer: z.string(), name: z.string() });
export type HeldSigningView = z.output<typeof heldSigningSchema>;

const decision = keysOf(signingDecisions);
export const signedSchema = z.object({ name: z.string(), decision, at: instant });
export type SignedView = z.output<typeof signedSchema>;

/** What a proposer who is asked about the handling sees: the proposal, what was replied to it, and their own name. */
export const heldRatingSchema = z.object({
  ...shown,
  number: z.optional(z.string()),
  replies: z.array(
    z.object({
      unit: z.string(),
      /** 办理结果分类 with its meaning at this place. */
      class: z.optional(z.object({ id: z.string(), meaning: z.optional(z.string()) })),
      text: z.string(),
    }),
  ),
  name: z.string(),
});
export type HeldRatingView = z.output<typeof heldRatingSchema>;

const said = { attitude: satisfaction, result: satisfaction, text: z.optional(text(most.comment)) };
export const ratedSchema = z.object({ ...said, text: z.optional(z.string()), name: z.string(), at: instant });
export type RatedView = z.output<typeof ratedSchema>;

const byLink = { tag: '链接', permission: 'public', status: 200, secret: true } as const;

/** 联名确认, by the link that is one person's and good for one answer. */
export const readHeldSigning = endpoint({
  ...byLink,
  method: 'get',
  path: '/links/{token}/signing',
  operationId: 'links.read-signing',
  answer: heldSigningSchema,
});

export const answerHeldSigning = endpoint({
  ...byLink,
  method: 'put',
  path: '/links/{token}/signing',
  operationId: 'links.answer-signing',
  body: z.strictObject({ decision }),
  answer: signedSchema,
});

/** 征询意见, likewise. */
export const readHeldRating = endpoint({
  ...byLink,
  method: 'get',
  path: '/links/{token}/rating',
  operationId: 'links.read-rating',
  answer: heldRatingSchema,
});

export const answerHeldRating = endpoint({
  ...byLink,
  method: 'put',
  path: '/links/{token}/rating',
  operationId: 'links.answer-rating',
  body: z.strictObject(said),
  answer: ratedSchema,
});

/** What the bearers of such links are answered. */
export const heldByLink = { readHeldSigning, answerHeldSigning, readHeldRating, answerHeldRating };

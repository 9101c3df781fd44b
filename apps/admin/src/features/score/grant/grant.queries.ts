import { createGrant, listGrants, type GrantView } from '@lianluo/contract/grants';
import { defineQueryOptions } from '@pinia/colada';
import type * as z from 'zod/mini';
import { asking } from '../../../api/asking';
import { address, type Answer, type Given, type Wire } from '../../../api/call';
import { useSaving } from '../../../api/use-saving';

export type GrantNode = Answer<typeof listGrants>['nodes'][number];
export type GrantsAsked = NonNullable<Given<typeof listGrants>['query']>;
export type NewGrant = Given<typeof createGrant>['body'];
export type GrantAction = GrantView['allowedActions'][number]['action'];

const keys = {
  /** Points change with what is granted. */
  scores: (committee: string) => ['scores', committee],
};

export const grantsQuery = defineQueryOptions(({ committee, query }: { committee: string; query: GrantsAsked }) => ({
  key: [...keys.scores(committee), 'grants', { ...query }],
  ...asking(listGrants, { params: { c: committee }, query }),
}));

export const useCreateGrant = (committee: () => string, done: (grant: GrantView) => void) =>
  useSaving({
    save: (write, body: NewGrant) => write(createGrant, { params: { c: committee() }, body }),
    done,
    touches: () => [keys.scores(committee())],
  });

export interface GrantStep {
  grant: GrantView;
  action: GrantAction;
  reason?: string;
}
type Stepping = Wire & {
  method: 'post';
  path: '/committees/{c}/scores/grants/{id}/actions/{action}';
  answer: z.ZodMiniType<GrantView>;
  body: z.ZodMiniType<unknown, object>;
};
// One address for all of them: each takes a part of the same body.
const takeGrant = address<Stepping>({ method: 'post', path: '/committees/{c}/scores/grants/{id}/actions/{action}' });

export const useTakeGrant = (committee: () => string, done: (grant: GrantView, action: GrantAction) => void) =>
  useSaving({
    save: (write, { grant: { id, version }, action, reason }: GrantStep) =>
      write(takeGrant, {
        params: { c: committee(), id, action },
        body: reason === undefined ? {} : { reason },
        version,
      }),
    done: (grant, { action }) => done(grant, action),
    touches: () => [keys.scores(committee())],
  });

import { readMember } from '@lianluo/contract/member';
import { explainPoints, explainQuotas } from '@lianluo/contract/scores';
import { defineQueryOptions } from '@pinia/colada';
import { call, type Answer } from '../../../api/call';
import { ApiProblem } from '../../../api/problem';
import type { KnownOf } from './try-one';

export interface Known extends KnownOf {
  member: Answer<typeof readMember>;
}

/** Where nothing is in force there is nothing to explain. */
const orNothing = async <Told>(asked: Promise<Told>): Promise<Told | undefined> => {
  try {
    return await asked;
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status < 500) return undefined;
    throw problem;
  }
};

/** A member with what the API tells of their facts in a year. */
export const knownQuery = defineQueryOptions(
  ({ committee, member, year }: { committee: string; member: string; year: number }) => ({
    key: ['scores', committee, 'trial', member, year],
    query: async ({ signal }: { signal: AbortSignal }): Promise<Known> => {
      const params = { c: committee, scored: member };
      const query = { subject: 'member', period: String(year) } as const;
      const [who, points, quotas] = await Promise.all([
        call(readMember, { params: { c: committee, id: member } }, signal),
        orNothing(call(explainPoints, { params, query }, signal)),
        orNothing(call(explainQuotas, { params, query }, signal)),
      ]);
      return { member: who, points, quotas };
    },
  }),
);

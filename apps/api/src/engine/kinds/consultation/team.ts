import type { ResearchTeam } from '@lianluo/domain/consultation/consultation';
import type { Scope } from '../../../floor/context';
import { namedMembers } from '../../work/people';

interface Sent {
  lead?: string | undefined;
  members: readonly string[];
  others: readonly string[];
}

/** 调研组 with names, or 422 at whoever is on no roster. */
export async function namedTeam(scope: Scope, { lead, members, others }: Sent): Promise<ResearchTeam> {
  const [first] = lead === undefined ? [] : await namedMembers(scope, [lead], () => '/team/lead');
  const named = await namedMembers(scope, members, (index) => `/team/members/${index}`);
  return { ...(first && { lead: first }), members: named, others };
}

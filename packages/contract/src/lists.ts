import type { ViewedList } from '@lianluo/domain/view/view';
import type { KindName } from '@lianluo/domain/work/kinds';
import type { Permission } from '@lianluo/domain/permission';
import type * as z from 'zod/mini';
import { listClassified } from './classified';
import { listHandlingUnits } from './handling-unit';
import { listInformants } from './informant';
import { kindEndpoints } from './kinds';
import { listLetters } from './letter';
import { listMembers } from './member';
import { listSeries } from './series';
import { listTopics } from './topic';
import { listUnits } from './unit';
import { listUsers } from './user';

type List = { query: z.ZodMiniObject; permission: Permission };

const kindLists = Object.fromEntries(
  Object.entries(kindEndpoints).map(([name, { list }]) => [name, list]),
  // Object.fromEntries forgets which key had which value.
) as unknown as Record<KindName, List>;

/** The list behind each saved view: its filters, and the right to read it. */
export const lists: Record<ViewedList, List> = {
  ...kindLists,
  members: listMembers,
  units: listUnits,
  'special-committees': listUnits,
  informants: listInformants,
  'handling-units': listHandlingUnits,
  topics: listTopics,
  series: listSeries,
  'classified-matters': listClassified,
  letters: listLetters,
  users: listUsers,
};

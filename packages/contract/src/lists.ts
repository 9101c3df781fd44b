import type { ViewedList } from '@lianluo/domain/view/view';
import type { Permission } from '@lianluo/domain/permission';
import type * as z from 'zod';
import { consultations, readings } from './gathering';
import { listHandlingUnits } from './handling-unit';
import { listInformants } from './informant';
import { listMembers } from './member';
import { opinions } from './opinion';
import { listTopics } from './topic';
import { listUnits } from './unit';
import { listUsers } from './user';

/** The list behind each saved view: its filters, and the right to read it. */
export const lists: Record<ViewedList, { query: z.ZodObject; permission: Permission }> = {
  opinions: opinions.list,
  readings: readings.list,
  consultations: consultations.list,
  members: listMembers,
  units: listUnits,
  informants: listInformants,
  'handling-units': listHandlingUnits,
  topics: listTopics,
  users: listUsers,
};

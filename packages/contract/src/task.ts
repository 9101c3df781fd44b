import { assigneeKinds } from '@lianluo/domain/task/task';
import { taskKind } from '@lianluo/domain/task/task.kind';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { id, naming } from './common';
import type { AnswerOf } from './endpoint';
import { endpointsOf } from './kind-endpoints';
import type { KindShapes } from './kind-types';
import { itemLink } from './link';

// Object.keys types keys as strings; the object is a closed literal.
const kindsOfAssignee = Object.keys(assigneeKinds) as (keyof typeof assigneeKinds)[];

/** 承办方, by what it stands in: the roster, the units, the committees below; a department by its name. */
export const assigneeInput = z.union([
  z.strictObject({ member: id }),
  z.strictObject({ unit: id }),
  z.strictObject({ department: naming(most.name) }),
  z.strictObject({ committee: id }),
]);
export type AssigneeInput = z.output<typeof assigneeInput>;

export const assigneeSchema = z.object({ kind: z.enum(kindsOfAssignee), id: z.optional(id), name: z.string() });

const shapes = {
  fields: { assignee: { in: assigneeInput, out: assigneeSchema }, origin: itemLink },
} satisfies KindShapes;

/** Endpoints of 任务. */
export const tasks = endpointsOf(taskKind, shapes);
export type TaskView = AnswerOf<typeof tasks.read>;

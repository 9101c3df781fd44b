import { importStatuses } from '@lianluo/domain/import/batch';
import { importKinds } from '@lianluo/domain/import/import-kinds';
import { rowDecisions } from '@lianluo/domain/import/row-decision';
import { mostCharacters, mostEntries } from '@lianluo/domain/text/limits';
import { unitTypes } from '@lianluo/domain/unit/unit';
import * as z from 'zod/mini';
import { id, instant, line, version } from './common';
import { problemSchema } from './problem';

/** `skip`: the user leaves the row out. */
export const rowStates = ['new', 'update', 'unchanged', 'warning', 'error', 'skip'] as const;
/** `new` enters a value where there was none, `changed` replaces one. */
const cellStates = ['ok', 'new', 'changed', 'warning', 'error'] as const;

const namedRow = z.object({
  of: z.optional(z.string()),
  row: z.int(),
  id: z.optional(id),
  title: z.string(),
  reason: z.string(),
});

const written = z.array(line(mostCharacters.name)).check(z.maxLength(mostEntries.spellings));
export const newUnit = z.strictObject({
  name: line(mostCharacters.name),
  type: z.enum(unitTypes),
  written: z.optional(written),
});

export const importSchema = z.object({
  id,
  kind: z.enum(importKinds),
  fileName: z.string(),
  status: z.enum(importStatuses),
  done: z.int(),
  totals: z.object({
    rows: z.int(),
    new: z.int(),
    update: z.int(),
    unchanged: z.int(),
    warning: z.int(),
    error: z.int(),
    skip: z.int(),
  }),
  columns: z.array(
    z.object({
      index: z.int(),
      header: z.string(),
      field: z.nullable(z.string()),
      remembered: z.boolean(),
      sample: z.string(),
    }),
  ),
  fields: z.array(z.object({ field: z.string(), label: z.string(), required: z.boolean() })),
  notes: z.array(z.string()),
  sheets: z.optional(
    z.array(
      z.object({
        name: z.string(),
        rows: z.nullable(z.int()),
        hidden: z.boolean(),
        taken: z.boolean(),
      }),
    ),
  ),
  hiddenRows: z.optional(z.int()),
  leaveOutHidden: z.optional(z.boolean()),
  missingUnits: z.array(z.object({ name: z.string(), type: z.enum(unitTypes), rows: z.int(), written })),
  newUnits: z.array(z.extend(newUnit, { there: z.boolean() })),
  createdAt: instant,
  createdBy: z.string(),
  createdById: id,
  committedAt: z.optional(instant),
  undoUntil: z.optional(instant),
  skipped: z.optional(z.array(namedRow)),
  kept: z.optional(z.array(namedRow)),
  problem: z.optional(problemSchema),
  version,
});
export type ImportView = z.output<typeof importSchema>;

export const importRowSchema = z.object({
  row: z.int(),
  state: z.enum(rowStates),
  change: z.nullable(z.enum(['new', 'update', 'unchanged'])),
  title: z.string(),
  target: z.optional(z.string()),
  decisions: z.array(z.enum(rowDecisions)),
  decision: z.optional(z.enum(rowDecisions)),
  messages: z.array(z.string()),
  cells: z.array(
    z.object({
      column: z.int(),
      field: z.nullable(z.string()),
      value: z.string(),
      state: z.enum(cellStates),
      before: z.optional(z.string()),
      message: z.optional(z.string()),
    }),
  ),
});
export type ImportRow = z.output<typeof importRowSchema>;

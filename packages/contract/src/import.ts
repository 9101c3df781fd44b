import { importStatuses } from '@lianluo/domain/import/batch';
import { importKinds } from '@lianluo/domain/sheet/column';
import { exportKinds } from '@lianluo/domain/sheet/export-kinds';
import { rowDecisions } from '@lianluo/domain/sheet/row-decision';
import { mostCharacters } from '@lianluo/domain/text/limits';
import { unitTypes } from '@lianluo/domain/unit/unit';
import { mostAtOnce } from '@lianluo/domain/work/many';
import * as z from 'zod/mini';
import { fieldName, id, instant, line, listOf, paging, verbatim } from './common';
import { endpoint } from './endpoint';
import { revealableFields } from './member';
import { problemSchema } from './problem';
import { listFilter } from './views';

/** `skip`: the user leaves the row out. */
export const rowStates = ['new', 'update', 'unchanged', 'warning', 'error', 'skip'] as const;
/** `new` enters a value where there was none, `changed` replaces one. */
export const cellStates = ['ok', 'new', 'changed', 'warning', 'error'] as const;

const namedRow = z.object({
  of: z.optional(z.string()),
  row: z.int(),
  id,
  title: z.string(),
  reason: z.string(),
});

const written = z.array(line(mostCharacters.name)).check(z.maxLength(100));
const newUnit = z.strictObject({
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
  committedAt: z.optional(instant),
  undoUntil: z.optional(instant),
  skipped: z.optional(z.array(namedRow)),
  kept: z.optional(z.array(namedRow)),
  problem: z.optional(problemSchema),
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

const tag = '导入与导出';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const permission = 'import:run';

export const listImports = endpoint({
  method: 'get',
  path: '/committees/{c}/imports',
  operationId: 'listImports',
  tag,
  permission,
  query: z.strictObject({ ...paging }),
  status: 200,
  answer: listOf(importSchema),
});

export const uploadImport = endpoint({
  method: 'post',
  path: '/committees/{c}/imports',
  operationId: 'uploadImport',
  tag,
  permission,
  upload: {
    name: 'kind',
    values: importKinds,
  },
  status: 202,
  answer: importSchema,
});

export const readImport = endpoint({
  method: 'get',
  path: '/committees/{c}/imports/{id}',
  operationId: 'readImport',
  tag,
  permission,
  status: 200,
  answer: importSchema,
});

export const mapImport = endpoint({
  method: 'put',
  path: '/committees/{c}/imports/{id}/mapping',
  operationId: 'mapImport',
  tag,
  permission,
  body: z.strictObject({
    columns: z._default(
      z
        .array(z.strictObject({ index: z.int().check(z.gte(0), z.lte(200)), field: z.nullable(fieldName) }))
        .check(z.maxLength(200)),
      [],
    ),
    sheet: z.optional(verbatim(100)),
    leaveOutHidden: z.optional(z.boolean()),
    newUnits: z.optional(z.array(newUnit).check(z.maxLength(100))),
    decisions: z.optional(
      z
        .array(z.strictObject({ row: z.int().check(z.gte(1)), decision: z.nullable(z.enum(rowDecisions)) }))
        .check(z.maxLength(2000)),
    ),
  }),
  status: 202,
  answer: importSchema,
});

export const listImportRows = endpoint({
  method: 'get',
  path: '/committees/{c}/imports/{id}/rows',
  operationId: 'listImportRows',
  tag,
  permission,
  query: z.strictObject({ ...paging, state: z.optional(z.enum(rowStates)) }),
  status: 200,
  answer: listOf(importRowSchema),
});

export const errorWorkbook = endpoint({
  method: 'get',
  path: '/committees/{c}/imports/{id}/error-workbook',
  operationId: 'errorWorkbook',
  tag,
  permission,
  status: 200,
  file: xlsx,
});

export const commitImport = endpoint({
  method: 'post',
  path: '/committees/{c}/imports/{id}/actions/commit',
  operationId: 'commitImport',
  tag,
  permission,
  body: z.strictObject({
    mode: z.enum(['valid', 'none-if-any-error']),
    landing: z.optional(z.enum(['archived', 'submitted'])),
  }),
  status: 202,
  answer: importSchema,
});

export const recheckImport = endpoint({
  method: 'post',
  path: '/committees/{c}/imports/{id}/actions/recheck',
  operationId: 'recheckImport',
  tag,
  permission,
  body: z.optional(z.strictObject({})),
  status: 202,
  answer: importSchema,
});

export const undoImport = endpoint({
  method: 'post',
  path: '/committees/{c}/imports/{id}/actions/undo',
  operationId: 'undoImport',
  tag,
  permission,
  body: z.optional(z.strictObject({})),
  status: 202,
  answer: importSchema,
});

export const importTemplate = endpoint({
  method: 'get',
  path: '/committees/{c}/imports/templates/{kind}',
  operationId: 'importTemplate',
  tag,
  permission,
  status: 200,
  file: xlsx,
});

export const exportList = endpoint({
  method: 'post',
  path: '/committees/{c}/exports',
  operationId: 'exportList',
  tag,
  permission: 'export:run',
  body: z.strictObject({
    kind: z.enum(exportKinds),
    filter: z._default(listFilter, {}),
    ids: z.optional(z.array(id).check(z.minLength(1), z.maxLength(mostAtOnce))),
    columns: z.optional(z.array(fieldName).check(z.maxLength(60))),
    reveal: z.optional(
      z.strictObject({
        field: z.union([
          z.enum(revealableFields),
          z.array(z.enum(revealableFields)).check(z.minLength(1), z.maxLength(4)),
        ]),
        reason: line(mostCharacters.revealReason),
      }),
    ),
  }),
  status: 200,
  file: xlsx,
});

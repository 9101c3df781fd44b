import { importKinds } from '@lianluo/domain/import/import-kinds';
import { rowDecisions } from '@lianluo/domain/import/row-decision';
import { mostCharacters, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { fieldName, listOf, paging, verbatim } from './common';
import { endpoint, xlsx } from './endpoint';
import { importRowSchema, importSchema, newUnit, rowStates } from './import-schemas';

const tag = '导入与导出';
const permission = 'import:run';

export const listImports = endpoint({
  method: 'get',
  path: '/committees/{c}/imports',
  operationId: 'imports.list',
  tag,
  permission,
  query: z.strictObject({ ...paging }),
  status: 200,
  answer: listOf(importSchema),
});

export const uploadImport = endpoint({
  method: 'post',
  path: '/committees/{c}/imports',
  operationId: 'imports.create',
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
  operationId: 'imports.read',
  tag,
  permission,
  status: 200,
  answer: importSchema,
  secret: true,
});

export const mapImport = endpoint({
  method: 'put',
  path: '/committees/{c}/imports/{id}/mapping',
  operationId: 'imports.map',
  tag,
  permission,
  body: z.strictObject({
    columns: z._default(
      z
        .array(
          z.strictObject({ index: z.int().check(z.gte(0), z.lte(mostEntries.columns)), field: z.nullable(fieldName) }),
        )
        .check(z.maxLength(mostEntries.columns)),
      [],
    ),
    sheet: z.optional(verbatim(mostCharacters.sheetName)),
    leaveOutHidden: z.optional(z.boolean()),
    newUnits: z.optional(z.array(newUnit).check(z.maxLength(mostEntries.newUnits))),
    decisions: z.optional(
      z
        .array(z.strictObject({ row: z.int().check(z.gte(1)), decision: z.nullable(z.enum(rowDecisions)) }))
        .check(z.maxLength(mostEntries.decisions)),
    ),
  }),
  status: 202,
  answer: importSchema,
});

export const listImportRows = endpoint({
  method: 'get',
  path: '/committees/{c}/imports/{id}/rows',
  operationId: 'imports.rows',
  tag,
  permission,
  query: z.strictObject({ ...paging, state: z.optional(z.enum(rowStates)) }),
  status: 200,
  answer: listOf(importRowSchema),
  secret: true,
});

export const errorWorkbook = endpoint({
  method: 'get',
  path: '/committees/{c}/imports/{id}/error-workbook',
  operationId: 'imports.error-workbook',
  tag,
  permission,
  status: 200,
  file: xlsx,
});

export const commitImport = endpoint({
  method: 'post',
  path: '/committees/{c}/imports/{id}/actions/commit',
  operationId: 'imports.commit',
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
  operationId: 'imports.recheck',
  tag,
  permission,
  body: z.optional(z.strictObject({})),
  status: 202,
  answer: importSchema,
});

export const undoImport = endpoint({
  method: 'post',
  path: '/committees/{c}/imports/{id}/actions/undo',
  operationId: 'imports.undo',
  tag,
  permission,
  body: z.optional(z.strictObject({})),
  status: 202,
  answer: importSchema,
});

export const importTemplate = endpoint({
  method: 'get',
  path: '/committees/{c}/imports/templates/{kind}',
  operationId: 'imports.template',
  tag,
  permission,
  status: 200,
  file: xlsx,
});

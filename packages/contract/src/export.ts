import { exportKinds } from '@lianluo/domain/export/export-kinds';
import { mostCharacters, mostEntries } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { fieldName, id, line } from './common';
import { endpoint, xlsx } from './endpoint';
import { revealableFields } from './member';
import { listFilter } from './views';

export const exportList = endpoint({
  method: 'post',
  path: '/committees/{c}/exports',
  operationId: 'exports.create',
  tag: '导入与导出',
  permission: 'export:run',
  body: z.strictObject({
    kind: z.enum(exportKinds),
    filter: z._default(listFilter, {}),
    ids: z.optional(z.array(id).check(z.minLength(1), z.maxLength(mostEntries.atOnce))),
    columns: z.optional(z.array(fieldName).check(z.maxLength(mostEntries.listColumns))),
    reveal: z.optional(
      z.strictObject({
        field: z.union([
          z.enum(revealableFields),
          z.array(z.enum(revealableFields)).check(z.minLength(1), z.maxLength(revealableFields.length)),
        ]),
        reason: line(mostCharacters.revealReason),
      }),
    ),
  }),
  status: 200,
  file: xlsx,
});

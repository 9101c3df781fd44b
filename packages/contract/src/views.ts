import { mostCharacters as most, mostEntries } from '@lianluo/domain/text/limits';
import { columnWidths, sharings, viewedLists } from '@lianluo/domain/view/view';
import * as z from 'zod/mini';
import { flaw } from './flaw';
import { fieldName, id, line, listOf, paging, version } from './common';
import { endpoint } from './endpoint';
import { stamps } from './mirror';

/** A list's own filters, by name: what its query takes, paging apart. */
export const listFilter = z.record(fieldName, z.union([line(most.filter), z.number(), z.boolean()]));
const columns = z.array(fieldName).check(z.maxLength(mostEntries.listColumns));
const width = z.int().check(z.gte(columnWidths.least), z.lte(columnWidths.most));
const widths = z
  .record(fieldName, width)
  .check(
    z.refine(
      (given) => Object.keys(given).length <= mostEntries.listColumns,
      flaw('field.too-many', `最多 ${mostEntries.listColumns} 列`),
    ),
  );

export const viewSchema = z.object({
  id,
  of: z.enum(viewedLists),
  name: z.string(),
  query: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  columns: z.optional(z.array(z.string())),
  frozen: z.optional(z.array(z.string())),
  widths: z.optional(z.record(z.string(), z.number())),
  sharedWith: z.enum(sharings),
  by: z.object({ id, name: z.string() }),
  mine: z.boolean(),
  ...stamps,
  version,
});
export type ViewView = z.output<typeof viewSchema>;

const tag = '保存的筛选';
const base = '/committees/{c}/views';

const fields = {
  name: line(most.viewName),
  query: listFilter,
  columns: z.optional(columns),
  frozen: z.optional(columns),
  widths: z.optional(widths),
  sharedWith: z.enum(sharings),
};

export const listViews = endpoint({
  method: 'get',
  path: base,
  operationId: 'views.list',
  tag,
  permission: 'view:keep',
  query: z.strictObject({ ...paging, of: z.optional(z.enum(viewedLists)) }),
  status: 200,
  answer: listOf(viewSchema),
});

export const saveView = endpoint({
  method: 'post',
  path: base,
  operationId: 'views.create',
  tag,
  permission: 'view:keep',
  body: z.strictObject({
    of: z.enum(viewedLists),
    ...fields,
    query: z._default(fields.query, {}),
    sharedWith: z._default(fields.sharedWith, 'nobody'),
  }),
  status: 201,
  answer: viewSchema,
});

/** null takes a part of the look away again. */
export const changeView = endpoint({
  method: 'patch',
  path: `${base}/{id}`,
  operationId: 'views.change',
  tag,
  permission: 'view:keep',
  body: z.partial(
    z.strictObject({
      ...fields,
      columns: z.nullable(columns),
      frozen: z.nullable(columns),
      widths: z.nullable(widths),
    }),
  ),
  status: 200,
  answer: viewSchema,
  versioned: true,
});

export const removeView = endpoint({
  method: 'delete',
  path: `${base}/{id}`,
  operationId: 'views.remove',
  tag,
  permission: 'view:keep',
  status: 204,
  versioned: true,
});

import { mostCharacters as most } from '@lianluo/domain/text/limits';
import { mostSharedViews, mostViews, sharings, viewedLists } from '@lianluo/domain/view/view';
import * as z from 'zod';
import { fieldName, id, line, listOf, paging, version } from './common';
import { endpoint } from './endpoint';

/** A list's own filters, by name: what its query takes, paging apart. */
export const listFilter = z.record(fieldName, z.union([line(most.filter), z.number(), z.boolean()]));
const columns = z.array(fieldName).max(60);

export const viewSchema = z
  .object({
    id,
    of: z.enum(viewedLists),
    name: z.string(),
    query: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    columns: z.array(z.string()).optional(),
    sharedWith: z.enum(sharings).meta({ description: '不共享、本站（办公室人员之间为 unit）、全会' }),
    by: z.object({ id, name: z.string() }).meta({ description: '保存人' }),
    mine: z.boolean(),
    version,
  })
  .meta({ id: 'SavedView' });
export type ViewView = z.output<typeof viewSchema>;

const tag = '保存的筛选';
const base = '/committees/{c}/views';

const fields = {
  name: line(most.viewName),
  query: listFilter.meta({ description: '与该清单的查询参数相同（不含翻页）' }),
  columns: columns.optional().meta({ description: '一并记住的列，按显示的顺序' }),
  sharedWith: z.enum(sharings),
};

export const listViews = endpoint({
  method: 'get',
  path: base,
  operationId: 'listViews',
  summary: '保存的筛选：本人的和共享给本人的',
  tag,
  permission: 'view:keep',
  query: z.strictObject({ ...paging, of: z.enum(viewedLists).optional() }),
  status: 200,
  answer: listOf(viewSchema),
});

export const saveView = endpoint({
  method: 'post',
  path: base,
  operationId: 'saveView',
  summary: `保存一个筛选（每人至多 ${mostViews} 个，全会共享至多 ${mostSharedViews} 个）`,
  tag,
  permission: 'view:keep',
  body: z.strictObject({
    of: z.enum(viewedLists),
    ...fields,
    query: fields.query.default({}),
    sharedWith: fields.sharedWith.default('nobody'),
  }),
  status: 201,
  answer: viewSchema,
});

/** null takes the columns away again. */
export const changeView = endpoint({
  method: 'patch',
  path: `${base}/{id}`,
  operationId: 'changeView',
  summary: '改名、改条件或共享范围（保存人本人；共享的也可由管理员）',
  tag,
  permission: 'view:keep',
  body: z.strictObject({ ...fields, columns: columns.nullable() }).partial(),
  status: 200,
  answer: viewSchema,
  versioned: true,
});

export const removeView = endpoint({
  method: 'delete',
  path: `${base}/{id}`,
  operationId: 'removeView',
  summary: '删除一个保存的筛选（保存人本人；共享的也可由管理员）',
  tag,
  permission: 'view:keep',
  status: 204,
  versioned: true,
});

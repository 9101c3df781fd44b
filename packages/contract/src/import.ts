import { importStatuses } from '@lianluo/domain/import/batch';
import { importKinds } from '@lianluo/domain/sheet/column';
import { exportKinds } from '@lianluo/domain/sheet/export-kinds';
import { rowDecisions } from '@lianluo/domain/sheet/row-decision';
import { mostCharacters } from '@lianluo/domain/text/limits';
import { unitTypes } from '@lianluo/domain/unit/unit';
import { mostAtOnce } from '@lianluo/domain/work/many';
import * as z from 'zod';
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
  of: z.string().optional().meta({ description: '记录的种类；不填即本批的种类' }),
  row: z.int().meta({ description: '工作表中的行号；0 为随批一并建立的单位' }),
  id,
  title: z.string(),
  reason: z.string(),
});

const written = z.array(line(mostCharacters.name)).max(100);
const newUnit = z.strictObject({
  name: line(mostCharacters.name),
  type: z.enum(unitTypes),
  written: written.optional().meta({ description: '表中哪些写法指的是它；不填则按名称认' }),
});

export const importSchema = z
  .object({
    id,
    kind: z.enum(importKinds),
    fileName: z.string(),
    status: z.enum(importStatuses),
    done: z.int().meta({ description: '已处理行数' }),
    totals: z.object({
      rows: z.int(),
      new: z.int(),
      update: z.int(),
      unchanged: z.int(),
      warning: z.int().meta({ description: '可以导入但有提示的行，另计入 new/update/unchanged' }),
      error: z.int(),
      skip: z.int().meta({ description: '由人决定跳过的行' }),
    }),
    columns: z.array(
      z.object({
        index: z.int(),
        header: z.string(),
        field: z.string().nullable(),
        remembered: z.boolean(),
        sample: z.string(),
      }),
    ),
    fields: z
      .array(z.object({ field: z.string(), label: z.string(), required: z.boolean() }))
      .meta({ description: '可以对应的字段' }),
    notes: z.array(z.string()).meta({ description: '表外的说明行等提示' }),
    sheets: z
      .array(
        z.object({
          name: z.string(),
          rows: z.int().nullable().meta({ description: '有内容的行数；太大的表不数' }),
          hidden: z.boolean(),
          taken: z.boolean().meta({ description: '读取的是这一张' }),
        }),
      )
      .optional()
      .meta({ description: '工作簿里的全部工作表' }),
    hiddenRows: z.int().optional().meta({ description: '隐藏或筛选掉的行数' }),
    leaveOutHidden: z.boolean().optional().meta({ description: '隐藏的行没有读入' }),
    missingUnits: z
      .array(z.object({ name: z.string(), type: z.enum(unitTypes), rows: z.int(), written }))
      .meta({ description: '表中写到、尚未建立的单位，可以随本批一并建立' }),
    newUnits: z
      .array(newUnit.extend({ there: z.boolean().meta({ description: '已在别处建立，不再重复建立' }) }))
      .meta({ description: '将随本批一并建立的单位' }),
    createdAt: instant,
    createdBy: z.string(),
    committedAt: instant.optional(),
    undoUntil: instant.optional(),
    skipped: z.array(namedRow).optional().meta({ description: '写入时因预览之后有改动而没有写入的行' }),
    kept: z.array(namedRow).optional().meta({ description: '撤销时因其后有改动而保留的行' }),
    problem: problemSchema.optional(),
  })
  .meta({ id: 'Import' });
export type ImportView = z.output<typeof importSchema>;

export const importRowSchema = z
  .object({
    row: z.int().meta({ description: '工作表中的行号' }),
    state: z.enum(rowStates),
    change: z.enum(['new', 'update', 'unchanged']).nullable(),
    title: z.string(),
    target: z.string().optional().meta({ description: '将更新的记录' }),
    decisions: z.array(z.enum(rowDecisions)).meta({ description: '除改表外，可以怎样处理本行' }),
    decision: z.enum(rowDecisions).optional().meta({ description: '已经决定的处理办法' }),
    messages: z.array(z.string()).meta({ description: '本行的错误和提示，按行、列写明' }),
    cells: z.array(
      z.object({
        column: z.int(),
        field: z.string().nullable(),
        value: z.string(),
        state: z.enum(cellStates),
        before: z.string().optional(),
        message: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'ImportRow' });
export type ImportRow = z.output<typeof importRowSchema>;

const tag = '导入与导出';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const permission = 'import:run';

export const listImports = endpoint({
  method: 'get',
  path: '/committees/{c}/imports',
  operationId: 'listImports',
  summary: '导入批次',
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
  summary: '上传要导入的文件（.xlsx、.csv，至多 10 MiB；经部署在 AWS 的服务，4 MiB 以上的先取得上传地址）',
  tag,
  permission,
  upload: {
    name: 'kind',
    values: importKinds,
    description: '导入什么：委员名册、社情民意台账、联络单位、信息员或承办单位',
  },
  status: 202,
  answer: importSchema,
});

export const readImport = endpoint({
  method: 'get',
  path: '/committees/{c}/imports/{id}',
  operationId: 'readImport',
  summary: '一个导入批次的进度',
  tag,
  permission,
  status: 200,
  answer: importSchema,
});

export const mapImport = endpoint({
  method: 'put',
  path: '/committees/{c}/imports/{id}/mapping',
  operationId: 'mapImport',
  summary: '指明各列对应的字段（记住，下次同样的表头自动对应）、一并建立的单位、读哪张工作表，并重新检查',
  tag,
  permission,
  body: z.strictObject({
    columns: z
      .array(z.strictObject({ index: z.int().min(0).max(200), field: fieldName.nullable() }))
      .max(200)
      .default([])
      .meta({ description: '没有写到的列照旧' }),
    sheet: verbatim(100).optional().meta({ description: '改读另一张工作表；列对应随之重来' }),
    leaveOutHidden: z.boolean().optional().meta({ description: '不导入隐藏或筛选掉的行；不填则照旧' }),
    newUnits: z
      .array(newUnit)
      .max(100)
      .optional()
      .meta({ description: '随本批一并建立的单位，撤销时一并撤销；不填则照旧' }),
    decisions: z
      .array(z.strictObject({ row: z.int().min(1), decision: z.enum(rowDecisions).nullable() }))
      .max(2000)
      .optional()
      .meta({ description: '逐行决定（行号为工作表中的行号）；null 取消，没有写到的行照旧' }),
  }),
  status: 202,
  answer: importSchema,
});

export const listImportRows = endpoint({
  method: 'get',
  path: '/committees/{c}/imports/{id}/rows',
  operationId: 'listImportRows',
  summary: '预览：逐行逐格的状态',
  tag,
  permission,
  query: z.strictObject({ ...paging, state: z.enum(rowStates).optional() }),
  status: 200,
  answer: listOf(importRowSchema),
});

export const errorWorkbook = endpoint({
  method: 'get',
  path: '/committees/{c}/imports/{id}/error-workbook',
  operationId: 'errorWorkbook',
  summary: '错误标注表：原表加底色和错误说明',
  tag,
  permission,
  status: 200,
  file: xlsx,
});

export const commitImport = endpoint({
  method: 'post',
  path: '/committees/{c}/imports/{id}/actions/commit',
  operationId: 'commitImport',
  summary: '写入：全部有效行，或全部无误才写入',
  tag,
  permission,
  body: z.strictObject({
    mode: z.enum(['valid', 'none-if-any-error']),
    landing: z.enum(['archived', 'submitted']).optional().meta({ description: '社情民意落在已归档（默认）或已报送' }),
  }),
  status: 202,
  answer: importSchema,
});

export const recheckImport = endpoint({
  method: 'post',
  path: '/committees/{c}/imports/{id}/actions/recheck',
  operationId: 'recheckImport',
  summary: '重新检查：按现在的单位、名册重新判断每一行',
  tag,
  permission,
  body: z.strictObject({}).optional(),
  status: 202,
  answer: importSchema,
});

export const undoImport = endpoint({
  method: 'post',
  path: '/committees/{c}/imports/{id}/actions/undo',
  operationId: 'undoImport',
  summary: '撤销批次（30 天内；其后改过的行保留并列出）',
  tag,
  permission,
  body: z.strictObject({}).optional(),
  status: 202,
  answer: importSchema,
});

export const importTemplate = endpoint({
  method: 'get',
  path: '/committees/{c}/imports/templates/{kind}',
  operationId: 'importTemplate',
  summary: '导入模板（带下拉选项）',
  tag,
  permission,
  status: 200,
  file: xlsx,
});

export const exportList = endpoint({
  method: 'post',
  path: '/committees/{c}/exports',
  operationId: 'exportList',
  summary: '导出：按当前筛选的清单（Excel）',
  tag,
  permission: 'export:run',
  body: z.strictObject({
    kind: z.enum(exportKinds),
    filter: listFilter.default({}).meta({ description: '与该清单的查询参数相同（不含翻页）' }),
    ids: z.array(id).min(1).max(mostAtOnce).optional().meta({ description: '只导出其中选定的这些' }),
    columns: z.array(fieldName).max(60).optional().meta({ description: '列的字段名，按打印的顺序；不填为全部列' }),
    reveal: z
      .strictObject({
        field: z.union([z.enum(revealableFields), z.array(z.enum(revealableFields)).min(1).max(4)]),
        reason: line(mostCharacters.revealReason),
      })
      .optional()
      .meta({ description: '委员名册：不隐去的受保护资料和事由，记入日志（何人、何时、因何、哪些委员）' }),
  }),
  status: 200,
  file: xlsx,
});

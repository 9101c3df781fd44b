import { dropFormats, dropKinds, dropModes, dropRhythms } from '@lianluo/domain/drop/drop';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { day, id, instant, line, version } from './common';
import { endpoint } from './endpoint';
import { noTwins } from './flaw';

const kinds = z
  .array(z.enum(dropKinds as [string]))
  .check(z.minLength(1, '请至少选择一个清单'), z.maxLength(dropKinds.length), noTwins('清单重复'));

export const dropSchema = z.object({
  id,
  name: z.string(),
  kinds: z.array(z.string()),
  format: z.enum(dropFormats),
  mode: z.enum(dropModes),
  rhythm: z.enum(dropRhythms),
  by: z.object({ id, name: z.string() }),
  createdAt: instant,
  updatedAt: instant,
  lastOn: z.nullable(day),
  stopped: z.nullable(z.string()),
  version,
});
export type DropView = z.output<typeof dropSchema>;

const fileSchema = z.object({
  id,
  kind: z.string(),
  name: z.string(),
  count: z.int(),
  bytes: z.int(),
  sha256: z.string(),
});

export const dropRunSchema = z.object({
  id,
  mode: z.enum(dropModes),
  at: instant,
  watermark: z.string(),
  after: z.optional(z.string()),
  files: z.array(fileSchema),
});
export type DropRunView = z.output<typeof dropRunSchema>;

const base = '/committees/{c}/drops';
const shared = { tag: '文件交换', permission: 'export:run' } as const;

export const listDrops = endpoint({
  ...shared,
  method: 'get',
  path: base,
  operationId: 'drops.list',
  status: 200,
  answer: z.object({ items: z.array(dropSchema) }),
});

export const createDrop = endpoint({
  ...shared,
  method: 'post',
  path: base,
  operationId: 'drops.create',
  body: z.strictObject({
    name: line(most.viewName),
    kinds,
    format: z.enum(dropFormats),
    mode: z.enum(dropModes),
    rhythm: z.enum(dropRhythms),
  }),
  status: 201,
  answer: dropSchema,
});

export const readDrop = endpoint({
  ...shared,
  method: 'get',
  path: `${base}/{id}`,
  operationId: 'drops.read',
  status: 200,
  answer: dropSchema,
});

export const removeDrop = endpoint({
  ...shared,
  method: 'delete',
  path: `${base}/{id}`,
  operationId: 'drops.remove',
  status: 204,
  versioned: true,
});

/** Now, whatever its rhythm says. */
export const runDrop = endpoint({
  ...shared,
  method: 'post',
  path: `${base}/{id}/actions/run`,
  operationId: 'drops.run',
  body: z.strictObject({}),
  status: 202,
  answer: dropSchema,
});

/** 清单: what was written when, newest first, each with what tells that a file is whole. */
export const listDropRuns = endpoint({
  ...shared,
  method: 'get',
  path: `${base}/{id}/runs`,
  operationId: 'drops.runs',
  status: 200,
  answer: z.object({ items: z.array(dropRunSchema) }),
});

export const readDropFile = endpoint({
  ...shared,
  method: 'get',
  path: `${base}/{id}/files/{record}`,
  operationId: 'drops.file',
  status: 200,
  file: 'application/octet-stream',
});

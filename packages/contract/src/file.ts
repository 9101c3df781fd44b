import { filePlaces, placesOf, type RecordPlace } from '@lianluo/domain/file/file-places';
import { fileKinds } from '@lianluo/domain/file/file-kinds';
import { fileStates, mostAttachedBytes } from '@lianluo/domain/file/file';
import { fileTypeNames, fileTypes } from '@lianluo/domain/file/file-types';
import type { Permission } from '@lianluo/domain/permission';
import { mostCharacters as most } from '@lianluo/domain/text/limits';
import { kindNames, kinds, type KindName } from '@lianluo/domain/work/kinds';
import * as z from 'zod/mini';
import { coded, day, flag, id, instant, keysOf, line, version } from './common';
import { endpoint } from './endpoint';

const tag = '附件';

const paperIn = z.strictObject({
  number: z.optional(line(most.number)),
  date: z.optional(day),
  from: z.optional(line(most.name)),
});

export const scannedPaperSchema = z.object({
  number: z.optional(z.string()),
  date: z.optional(day),
  from: z.optional(z.string()),
});

const states = keysOf(fileStates);

export const fileSchema = z.object({
  id,
  kind: z.enum(fileKinds),
  item: id,
  on: z.string(),
  name: z.string(),
  type: z.string(),
  bytes: z.int(),
  sha256: z.optional(z.string()),
  paper: z.optional(scannedPaperSchema),
  state: states,
  refused: z.optional(z.object({ code: z.string(), message: z.string() })),
  by: z.object({ id, name: z.string() }),
  at: instant,
  updatedAt: instant,
  version,
  allowedActions: z.array(z.object({ action: z.string(), label: z.string(), requires: z.array(z.string()) })),
});
export type FileView = z.output<typeof fileSchema>;

const headers = z.record(z.string(), z.string());

export const fileUploadSchema = z.object({
  id,
  upload: z.object({ method: z.enum(['PUT']), url: z.string(), headers }),
  parts: z.array(
    z.object({ number: z.int(), from: z.int(), to: z.int(), url: z.string(), headers, received: z.boolean() }),
  ),
  expiresAt: instant,
});
export type FileUploadView = z.output<typeof fileUploadSchema>;

export const fileListSchema = z.object({ items: z.array(fileSchema) });

export const announcedFileSchema = z.strictObject({
  name: line(most.fileName),
  type: line(most.mediaType),
  bytes: z.int().check(z.gte(1, '文件是空的'), z.lte(mostAttachedBytes, '文件超过 20 MB')),
  sha256: z.optional(coded(/^[0-9a-f]{64}$/, 'SHA-256 为 64 位十六进制小写')),
  paper: z.optional(paperIn),
});

type Hung<Path extends string> = { kind: KindName; path: Path; one: string; many: string; adds: Permission };

/** What hangs on one thing that a path names: its list, and one more of it. */
const hungOn = <const Path extends string>({ kind, path, one, many, adds }: Hung<Path>) => ({
  list: endpoint({
    tag,
    method: 'get',
    path: `${path}/files` as `${Path}/files`,
    operationId: `${kind}.${many}`,
    permission: kinds[kind].readPermission,
    status: 200,
    answer: fileListSchema,
  }),
  add: endpoint({
    tag,
    method: 'post',
    path: `${path}/files` as `${Path}/files`,
    operationId: `${kind}.add-${one}`,
    permission: adds,
    body: announcedFileSchema,
    status: 201,
    answer: fileUploadSchema,
  }),
});

const itemPath = (kind: KindName) => `/committees/{c}/${kind}/{id}` as const;

/** The files of an item, whatever they hang on. */
export const itemFiles = (kind: KindName) =>
  hungOn({ kind, path: itemPath(kind), one: 'file', many: 'files', adds: 'file:add' });

const ones: Readonly<Record<RecordPlace, string>> = {
  adoptions: 'adoption',
  instructions: 'instruction',
  replies: 'reply',
  steps: 'step',
};

/** Those of one of its records. */
export const recordFiles = (kind: KindName, place: RecordPlace) =>
  hungOn({
    kind,
    path: `${itemPath(kind)}/${place}/{record}`,
    one: `${ones[place]}-file`,
    many: `${ones[place]}-files`,
    adds: filePlaces[place].adds,
  });

/** What hangs on items, for every kind and every place that it has. */
export const hungFiles = kindNames.map((kind) => [
  itemFiles(kind),
  placesOf(kinds[kind]).map((place) => recordFiles(kind, place)),
]);

const one = '/committees/{c}/files/{id}';

export const readFile = endpoint({
  tag,
  method: 'get',
  path: one,
  operationId: 'files.read',
  permission: 'step',
  status: 200,
  answer: fileSchema,
});

/** 文件内容: to save, or where it is a picture or pdf and is asked for so, to show. */
export const fileContent = endpoint({
  tag,
  method: 'get',
  path: `${one}/content`,
  operationId: 'files.content',
  permission: 'step',
  query: z.strictObject({ inline: z.optional(flag) }),
  status: 200,
  file: 'application/octet-stream',
  stored: fileTypeNames.map((type) => fileTypes[type]).flatMap(({ inline, media }) => (inline ? media : [])),
});

export const sendFilePart = endpoint({
  tag,
  method: 'put',
  path: `${one}/parts/{record}`,
  operationId: 'files.send-part',
  permission: 'file:add',
  bytes: true,
  status: 204,
});

export const completeFile = endpoint({
  tag,
  method: 'post',
  path: `${one}/actions/complete`,
  operationId: 'files.complete',
  permission: 'file:add',
  body: z.strictObject({}),
  status: 200,
  answer: fileSchema,
});

export const changeFile = endpoint({
  tag,
  method: 'patch',
  path: one,
  operationId: 'files.change',
  permission: 'file:add',
  body: z.strictObject({ name: z.optional(line(most.fileName)), paper: z.nullish(paperIn) }),
  status: 200,
  answer: fileSchema,
  versioned: true,
});

export const removeFile = endpoint({
  tag,
  method: 'delete',
  path: one,
  operationId: 'files.remove',
  permission: 'file:add',
  query: z.strictObject({ reason: z.optional(line(most.reason)) }),
  status: 204,
  versioned: true,
});

import { mostFileBytes } from '@lianluo/domain/sheet/file-limits';
import { mostCharacters } from '@lianluo/domain/text/limits';
import * as z from 'zod/mini';
import { coded, id, instant, line } from './common';
import { endpoint } from './endpoint';

const tag = '导入与导出';
const permission = 'import:run';

export const uploadSchema = z.object({
  id,
  upload: z.object({
    method: z.enum(['PUT']),
    url: z.string(),
    headers: z.record(z.string(), z.string()),
  }),
  expiresAt: instant,
});
export type UploadView = z.output<typeof uploadSchema>;

export const createUpload = endpoint({
  method: 'post',
  path: '/committees/{c}/uploads',
  operationId: 'uploads.create',
  tag,
  permission,
  body: z.strictObject({
    name: line(mostCharacters.fileName),
    bytes: z.int().check(z.gte(1, '文件是空的'), z.lte(mostFileBytes, '文件超过 10 MB，请拆分后上传')),
    sha256: coded(/^[0-9a-f]{64}$/, 'SHA-256 为 64 位十六进制小写'),
  }),
  status: 201,
  answer: uploadSchema,
});

export const sendUpload = endpoint({
  method: 'put',
  path: '/committees/{c}/uploads/{id}',
  operationId: 'uploads.send',
  tag,
  permission,
  bytes: true,
  status: 204,
});

import { mostFileBytes } from '@lianluo/domain/sheet/file-limits';
import { mostCharacters } from '@lianluo/domain/text/limits';
import * as z from 'zod';
import { coded, id, instant, line } from './common';
import { endpoint } from './endpoint';

const tag = '导入与导出';
const permission = 'import:run';

export const uploadSchema = z
  .object({
    id,
    upload: z
      .object({
        method: z.enum(['PUT']),
        url: z.string().meta({ description: '文件的字节送到这里；可能是别的主机，也可能是本站的路径' }),
        headers: z.record(z.string(), z.string()).meta({ description: '须原样带上的请求头' }),
      })
      .meta({ description: '只收所申报的那一份文件：大小、SHA-256 须一致' }),
    expiresAt: instant.meta({ description: '须在此前开始上传' }),
  })
  .meta({ id: 'Upload' });
export type UploadView = z.output<typeof uploadSchema>;

export const createUpload = endpoint({
  method: 'post',
  path: '/committees/{c}/uploads',
  operationId: 'createUpload',
  summary: '为大文件取得上传地址：先把文件用 PUT 送到该地址，再以编号代替文件提交（如导入）',
  tag,
  permission,
  body: z.strictObject({
    name: line(mostCharacters.fileName),
    bytes: z
      .int()
      .min(1, '文件是空的')
      .max(mostFileBytes, '文件超过 10 MB，请拆分后上传')
      .meta({ description: '文件大小' }),
    sha256: coded(/^[0-9a-f]{64}$/, 'SHA-256 为 64 位十六进制小写').meta({ description: '文件的 SHA-256' }),
  }),
  status: 201,
  answer: uploadSchema,
});

export const sendUpload = endpoint({
  method: 'put',
  path: '/committees/{c}/uploads/{id}',
  operationId: 'sendUpload',
  summary: '收取所申报文件的字节（上传地址为本站路径时）',
  tag,
  permission,
  bytes: true,
  status: 204,
});

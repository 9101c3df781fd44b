import { uploadSchema } from '../upload';
import type { Reference } from './reference';

export const uploadReference: Reference = {
  schemas: {
    Upload: {
      schema: uploadSchema,
      fields: {
        upload: '只收所申报的那一份文件：大小、SHA-256 须一致',
        'upload.url': '文件的字节送到这里；可能是别的主机，也可能是本站的路径',
        'upload.headers': '须原样带上的请求头',
        expiresAt: '须在此前开始上传',
      },
    },
  },
  operations: {
    'uploads.create': {
      summary: '为大文件取得上传地址：先把文件用 PUT 送到该地址，再以编号代替文件提交（如导入）',
      fields: { bytes: '文件大小', sha256: '文件的 SHA-256' },
    },
    'uploads.send': { summary: '收取所申报文件的字节（上传地址为本站路径时）' },
  },
};

import { volumeSchema } from '../report-volume';
import type { FieldTexts, Reference } from './reference';

const asked: FieldTexts = { title: '封面标题', ids: '已报送或已接收的材料，按汇编的先后' };

export const reportVolumeReference: Reference = {
  schemas: {
    Volume: {
      schema: volumeSchema,
      fields: {
        title: '封面标题',
        issuer: '编印单位',
        on: '编印日期',
        entries: '各篇',
        'entries.by': '报送主体',
        'entries.byId': '报送主体在委员名册或联络组织中的 id',
        'entries.on': '报送日期',
        'entries.paragraphs': '正文各段',
        'entries.files': '附件的文件名',
      },
    },
  },
  operations: {
    'report-volumes.preview': { summary: '履职材料汇编的内容，供打印', fields: asked },
    'report-volumes.write': { summary: '履职材料汇编（Word）：封面、目录和各篇', fields: asked },
  },
};

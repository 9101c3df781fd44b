import { dropDays } from '@lianluo/domain/drop/drop';
import { dropRunSchema, dropSchema } from '../drop';
import type { Reference } from './reference';

const fields = {
  name: { description: '名称', example: '市数据平台每日交换' },
  kinds: { description: '要哪些清单' },
  format:
    "ndjson：每行一个 JSON，与清单和详情的回答相同；csv：UTF-8（带 BOM），嵌套的字段为 JSON 文本，公式开头的单元格前加 '",
  mode: 'full 每次全量；incremental 首次全量，之后为上次以来有变动的，另有一个 gone 文件列出不在了的',
  rhythm: 'daily 每日，monthly 每月；在夜里和月初自动运行',
};

export const dropReference: Reference = {
  schemas: {
    Drop: {
      schema: dropSchema,
      fields: {
        ...fields,
        by: '下单的密钥或经办人；文件里只有其可读的，个人信息只有经确认的密钥才有',
        lastOn: '上次运行的日期',
        stopped: '停止的原因（代码）；运行中为 null',
      },
    },
    DropRun: {
      schema: dropRunSchema,
      fields: {
        mode: '这一次是全量还是增量',
        at: '开始读取的时间',
        watermark: '文件之后的事件从这里接着读（GET …/events?after=）',
        after: '增量的起点，即上一次的 watermark',
        files: `文件，${dropDays} 天内可取`,
        'files.kind': '清单；gone 为不在了的（删除、撤销导入、不再可见）',
        'files.count': '条数',
        'files.bytes': '字节数',
        'files.sha256': '内容的 SHA-256，十六进制',
      },
    },
  },
  operations: {
    'drops.list': { summary: '文件交换任务' },
    'drops.create': { summary: '新增文件交换任务：按日或按月把清单写成文件，供密钥取走', fields },
    'drops.read': { summary: '一个文件交换任务' },
    'drops.remove': { summary: '删除文件交换任务；已写的文件到期自动删除，不再可取' },
    'drops.run': { summary: '现在运行一次' },
    'drops.runs': { summary: '各次运行及其文件（条数、摘要、水位），最近的在前' },
    'drops.file': { summary: '取一个文件' },
  },
};

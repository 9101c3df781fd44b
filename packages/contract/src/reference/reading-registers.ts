import { bookSchema, readingGroupSchema } from '../reading-registers';
import type { FieldTexts, Reference } from './reference';

const book: FieldTexts = {
  title: '书名',
  author: '著者',
  press: '出版社',
  half: '哪个半年的书单，如 2026-H1',
  list: '共读书目或特色书目',
  group: '读书群的 id；没有即全体共读',
  month: '年度计划中排在哪一月，须在这个半年之内',
  topic: '那一月的主题',
};
const group: FieldTexts = { owner: '群主，委员的 id', unit: '所属的专门委员会或联络组织', members: '成员，委员的 id' };

export const readingRegistersReference: Reference = {
  schemas: {
    Book: { schema: bookSchema, fields: book },
    ReadingGroup: { schema: readingGroupSchema, fields: group },
  },
  operations: {
    'readings.change-sharings': {
      summary: '登记读书分享，每位委员一份',
      fields: {
        sharings: '所列委员的分享；没有列出的委员不变',
        'sharings.text': '分享的内容；null 为删去这位委员的分享',
      },
    },
    'books.list': { summary: '书目，按书名', fields: { half: '哪个半年', list: '共读或特色', group: '读书群的 id' } },
    'books.create': { summary: '新增一本书', fields: book },
    'books.read': { summary: '一本书' },
    'books.change': { summary: '修改或停用一本书', fields: book },
    'reading-groups.list': { summary: '读书群' },
    'reading-groups.create': { summary: '新增读书群', fields: group },
    'reading-groups.read': { summary: '一个读书群' },
    'reading-groups.change': { summary: '修改或停用读书群', fields: group },
  },
};

import type { ImportRow, ImportView } from '@lianluo/contract/import-schemas';

export const aBatch = (parts: Partial<ImportView> = {}): ImportView => ({
  id: 'i1',
  version: 1,
  kind: 'members',
  fileName: '委员名册.xlsx',
  status: 'ready',
  done: 40,
  totals: { rows: 40, new: 20, update: 6, unchanged: 10, warning: 3, error: 4, skip: 0 },
  columns: [
    { index: 0, header: '委员姓名', field: 'name', remembered: false, sample: '王晓明' },
    { index: 1, header: '界别', field: 'sector', remembered: true, sample: '教育界' },
    { index: 2, header: '履职积分', field: null, remembered: false, sample: '12' },
  ],
  fields: [
    { field: 'name', label: '姓名', required: true },
    { field: 'sector', label: '界别', required: true },
    { field: 'note', label: '备注', required: false },
  ],
  notes: ['第266行不是记录，没有读入：注：本表人员均为虚构。'],
  missingUnits: [],
  newUnits: [],
  createdAt: '2026-11-21T02:00:00.000Z',
  createdBy: '办公室',
  createdById: 'u1',
  ...parts,
});

export const aRow = (parts: Partial<ImportRow> = {}): ImportRow => ({
  row: 5,
  state: 'error',
  change: null,
  title: '王晓明',
  decisions: ['skip'],
  messages: ['第5行 B列“界别”：没有“教肓界”这个界别'],
  cells: [
    { column: 0, field: 'name', value: '王晓明', state: 'ok' },
    { column: 1, field: 'sector', value: '教肓界', state: 'error', message: '没有“教肓界”这个界别' },
    { column: 2, field: null, value: '12', state: 'ok' },
  ],
  ...parts,
});

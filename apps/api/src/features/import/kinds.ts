import type { ImportKind } from '@lianluo/domain/import/column';
import type { ImportingKind } from './importing-kind';

const textFields = ['situation', 'analysis', 'suggestion'];

/** A register is imported by its own rules of one shape. */
const register = (name: 'unitKind' | 'informantKind' | 'handlingUnitKind'): ImportingKind => ({
  titleField: 'name',
  rowsInChunk: () => 24,
  judge: async (...asked) => (await import('./registers')).registers[name].judge(...asked),
  writer: async (...asked) => (await import('./registers')).registers[name].writer(...asked),
});

/** 导入种类, each in a line; what it does is loaded when such a sheet comes. */
export const importingKinds: Record<ImportKind, ImportingKind> = {
  members: {
    titleField: 'name',
    rowsInChunk: () => 24,
    judge: async (...asked) => (await import('./preview/judge-members')).judgeMembers(...asked),
    writer: async (...asked) => (await import('./commit/write-members')).memberWriter(...asked),
  },
  opinions: {
    titleField: 'title',
    rowsInChunk: (fields) => (fields.some((field) => textFields.includes(field)) ? 24 : 32),
    judge: async (...asked) => (await import('./preview/judge-opinions')).judgeOpinions(...asked),
    writer: async (scope, batch) => {
      const { opinionWrites } = await import('./commit/write-opinions');
      return (rows) => opinionWrites(scope, batch, rows);
    },
  },
  units: register('unitKind'),
  informants: register('informantKind'),
  'handling-units': register('handlingUnitKind'),
};

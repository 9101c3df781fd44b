import type { ImportKind } from '@lianluo/domain/import/import-kinds';
import type { Kind } from '@lianluo/domain/work/kind';
import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import type { ImportingKind } from './importing-kind';

const textFields = ['situation', 'analysis', 'suggestion'];

/** A register is imported by its own rules of one shape. */
const register = (name: 'unitKind' | 'informantKind' | 'handlingUnitKind'): ImportingKind => ({
  titleField: 'name',
  rowsInChunk: () => 24,
  judge: async (...asked) => (await import('./registers')).registers[name].judge(...asked),
  writer: async (...asked) => (await import('./registers')).registers[name].writer(...asked),
});

/**
 * A kind of work is imported as its table says. An item is its head, its key, its journal entry and its long texts; another one
 * that its row marks is its head and its entry.
 */
const work = (name: KindName): ImportingKind => ({
  titleField: 'title',
  rowsInChunk: (fields) => {
    const { long, sheet } = kinds[name] as Kind;
    const texts = long.filter((field) => fields.includes(field)).length;
    return Math.floor(99 / (3 + texts + 2 * (sheet?.mostMarked?.(fields) ?? 0)));
  },
  judge: async (...asked) => (await import('./work-sheet')).workImport(name).judge(...asked),
  writer: async (...asked) => (await import('./work-sheet')).workImport(name).writer(...asked),
});

type Own = 'members' | 'opinions' | 'units' | 'informants' | 'handling-units';

/** What is imported by rules of its own, each in a line; what it does is loaded when such a sheet comes. */
const own: Readonly<Record<Own, ImportingKind>> = {
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
      const [{ opinionWrites }, { recordedSince }, { opinionLedger }] = await Promise.all([
        import('./commit/write-opinions'),
        import('./preview/find-items'),
        import('./preview/judge-opinions'),
      ]);
      const isThere = await recordedSince(scope, opinionLedger, batch.previewMark);
      return (rows) => opinionWrites(scope, batch, isThere, rows);
    },
  },
  units: register('unitKind'),
  informants: register('informantKind'),
  'handling-units': register('handlingUnitKind'),
};

const isOwn = (kind: ImportKind): kind is Own => Object.hasOwn(own, kind);

/** How sheets of a kind are judged and written: by rules of its own, or as its table says. */
export function importingKind(kind: ImportKind): ImportingKind {
  return isOwn(kind) ? own[kind] : work(kind);
}

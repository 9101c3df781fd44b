import { readAssessedItem } from '@lianluo/domain/file/file-kinds';
import { Refusal } from '@lianluo/domain/refusal';
import type { Scope } from '../../floor/context';
import { entryOf } from '../../floor/journal/journal';
import { allRows } from '../../floor/storage/pages';
import { beginningWith, type Storage } from '../../floor/storage/table';
import type { FileHost } from '../file/file-host';
import { scoredOf } from '../score/subjects';
import { appraisalsPartition } from './appraisal.store';
import { evidenceWrite, readEvidenceState } from './evidence.store';
import { grantsWith, readGrants } from './grant.store';
import { readObjections } from './objection.store';
import { readSheetRow } from './sheet.store';

/** 佐证材料 of somebody's year: seen by whoever sees the lines that it proves. */
export async function evidenceHost(storage: Storage, committee: string, item: string): Promise<FileHost | undefined> {
  const named = readAssessedItem(item);
  if (!named) return undefined;
  const { year, subject } = named;
  const state = await readEvidenceState(storage, committee, named);
  const exists = async (scope: Scope): Promise<boolean> =>
    scope.actor.reach === 'own' && (await scoredOf(scope, subject)) !== undefined;
  return {
    exists,
    shows: exists,
    hasPlace: (on) => on === 'item',
    noting: (scope, action, { note, on }) => {
      const version = state.version + 1;
      return [
        evidenceWrite(state),
        entryOf(scope, { kind: 'evidence', id: item, version }, action, { set: {}, unset: [], texts: {} }, note, {
          on,
        }),
      ];
    },
    requireUnused: async (scope, file) => {
      const used = (await provedBy(scope, { year, subject })).has(file);
      if (used) throw new Refusal('assessment.file-used');
    },
  };
}

/** Every file that a line of a sheet, a grant or an objection of somebody's year names. */
async function provedBy(
  scope: Scope,
  { year, subject }: { year: number; subject: string },
): Promise<ReadonlySet<string>> {
  const { storage, committee } = scope;
  const sheets = await allRows(storage, {
    table: 'platforms',
    pk: appraisalsPartition(committee.id),
    ...beginningWith(`${year}#sheet#${subject}#`),
    limit: 100,
    consistent: true,
  });
  const { lines } = await readGrants(scope, year);
  const ids = lines.flatMap((line) => (line.subject.endsWith(`#${subject}`) ? [line.id] : []));
  const granted = await grantsWith(scope, ids);
  const objected = (await readObjections(storage, committee.id, year)).filter((each) => each.subject.id === subject);
  return new Set([
    ...objected.flatMap(({ evidence }) => evidence.files ?? []),
    ...sheets
      .flatMap((row) => Object.values(readSheetRow(row).scores))
      .flatMap(({ evidence }) => evidence?.files ?? []),
    ...granted.flatMap(({ evidence }) => evidence.files ?? []),
  ]);
}

import { assessedItem } from '@lianluo/domain/file/file-kinds';
import type { FieldError } from '@lianluo/domain/refusal';
import type { Evidence } from '@lianluo/domain/scheme/sheet/scores';
import type { Scope } from '../../floor/context';
import type { CommandWrite } from '../../floor/http/commit';
import { fileAddress, filesOf, readFileRow } from '../file/file.store';
import { evidenceWrite, readEvidenceState } from './evidence.store';
import { getAll } from '../../floor/storage/get-all';

type Reading = Pick<Scope, 'storage' | 'committee'>;

/** 佐证 as it is entered, where nothing that was left out is said to be nothing. */
export const evidenceOf = ({ text, files }: { text?: string | undefined; files?: readonly string[] | undefined }) =>
  ({
    ...(text !== undefined && { text }),
    ...(files !== undefined && { files }),
  }) satisfies Evidence;

/**
 * Why files are no evidence of this subject's year: another's, still judged, refused, or removed again. What is written with whatever
 * names them keeps them there: nobody removes one meanwhile.
 */
export async function provedBy(
  { storage, committee }: Reading,
  of: { year: number; subject: string },
  given: readonly { pointer: string; evidence: Evidence }[],
): Promise<{ errors: FieldError[]; held: CommandWrite[] }> {
  if (given.every(({ evidence: { files = [] } }) => files.length === 0)) return { errors: [], held: [] };
  // Before the files are read: one that is removed after that is missed by nobody.
  const state = await readEvidenceState(storage, committee.id, of);
  const files = await filesOf(storage, committee.id, assessedItem(of.year, of.subject));
  const ready = new Set(files.map(({ id }) => id));
  return { errors: faultsIn(given, ready), held: [evidenceWrite(state)] };
}

const faultsIn = (
  given: readonly { pointer: string; evidence: Evidence }[],
  ready: ReadonlySet<string>,
): FieldError[] =>
  given.flatMap(({ pointer, evidence: { files = [] } }) =>
    files.flatMap((file, index) =>
      ready.has(file)
        ? []
        : [
            {
              pointer: `${pointer}/files/${index}`,
              code: 'item.unknown' as const,
              message: '没有这份佐证材料，或它还在检查、没有通过检查，请重新上传。',
            },
          ],
    ),
  );

/** The names of files that prove something, read at once. */
export async function fileNames(
  { storage, committee }: Reading,
  proved: readonly (Evidence | undefined)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(proved.flatMap((evidence) => evidence?.files ?? []))];
  const rows = await getAll(
    storage,
    ids.map((id) => fileAddress({ committee: committee.id, id })),
  );
  return new Map(rows.flatMap((row) => (row ? [[row.sk, readFileRow(row).name] as const] : [])));
}

/** 佐证 as it is shown. */
export const evidenceView = ({ text, files }: Evidence, names: ReadonlyMap<string, string>) => ({
  ...(text !== undefined && { text }),
  ...(files && { files: files.map((id) => ({ id, name: names.get(id) ?? id })) }),
});

import type { ImportKind } from '@lianluo/domain/import/import-kinds';
import type { RememberedMapping } from '@lianluo/domain/import/mapping';
import type { Scope } from '../../../floor/context';
import type { CommandWrite } from '../../../floor/http/commit';
import { entryOf } from '../../../floor/journal/journal';
import { rowCodec } from '../../../floor/storage/row-codec';
import { map, nullable, text } from '../../../floor/storage/shape';
import type { Address, Row } from '../../../floor/storage/table';

const address = (committee: string, kind: ImportKind): Address => ({
  table: 'platforms',
  key: { pk: `${committee}#mappings`, sk: kind },
});

export const rememberedCodec = rowCodec<{ value: RememberedMapping }>('platforms', { value: map(nullable(text)) });

const readRow = (row: Row | undefined): RememberedMapping => (row ? rememberedCodec(row).value : {});

/** What this committee's users have said about the headings of their files. */
export async function readRemembered({ storage, committee }: Scope, kind: ImportKind): Promise<RememberedMapping> {
  const [row] = await storage.get([address(committee.id, kind)]);
  return readRow(row);
}

/** Adds what was said now. Somebody else saying something at the same moment makes the command try again. */
export async function remembering(scope: Scope, kind: ImportKind, said: RememberedMapping): Promise<CommandWrite[]> {
  const { table, key } = address(scope.committee.id, kind);
  const [row] = await scope.storage.get([{ table, key }], { consistent: true });
  const version = (row?.version ?? 0) + 1;
  const put = { ...key, version, value: { ...readRow(row), ...said } };
  const item = { kind: 'mappings', id: kind, version };
  return [
    { table, put, if: row ? { version: row.version } : 'absent', refusal: 'again' },
    entryOf(scope, item, 'change', { set: { ...said }, unset: [], texts: {} }),
  ];
}

import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Day } from '@lianluo/domain/calendar/day';
import type { GridPlacement } from '@lianluo/domain/grid/network';
import type { NetworkKind } from '@lianluo/domain/grid/networks';
import { defaultScheme, type GridScheme } from '@lianluo/domain/grid/scheme';
import type { GridSubject, SubjectType } from '@lianluo/domain/grid/subject';
import type { Scope } from '../context';
import type { Change } from '../http/commit';
import type { Key, Row } from '../storage/table';

/** 联系网络 as it is stored: whole in one row, so that a change is whole and its version guards two clerks moving at once. */
export interface StoredNetwork {
  kind: NetworkKind;
  scheme: GridScheme;
  /** With its past: closed placements tell how it stood. */
  placements: readonly GridPlacement[];
  /** 0 before the first is built. */
  version: number;
}

const networkKey = (committee: string, kind: NetworkKind): Key => ({ pk: `${committee}#networks`, sk: kind });

export async function readNetwork(
  { storage, committee }: Pick<Scope, 'storage' | 'committee'>,
  kind: NetworkKind,
): Promise<StoredNetwork> {
  const [row] = await storage.get([{ table: 'grid', key: networkKey(committee.id, kind) }], { consistent: true });
  if (!row) return { kind, scheme: defaultScheme(kind), placements: [], version: 0 };
  return {
    kind,
    // Written by `savingNetwork` alone.
    scheme: row['scheme'] as GridScheme,
    placements: unpack<Packed[]>(row).map(placementOf),
    version: row.version,
  };
}

export function savingNetwork(committee: string, { kind, scheme, placements, version }: StoredNetwork): Change {
  const row = { ...networkKey(committee, kind), version, scheme, packed: pack(placements.map(packed)) };
  return { table: 'grid', put: row, if: version === 1 ? 'absent' : { version: version - 1 } };
}

/** Five thousand placements are half a megabyte of names that repeat; compressed they are a tenth of a row's limit. */
const pack = (value: unknown): string => deflateRawSync(JSON.stringify(value)).toString('base64');

export function unpack<Value>(row: Row): Value {
  return JSON.parse(inflateRawSync(Buffer.from(String(row['packed']), 'base64')).toString()) as Value;
}
export const packRow = pack;

type Packed = [
  type: SubjectType,
  id: string,
  level: number,
  parentType: SubjectType | null,
  parent: string | null,
  from: Day,
  to?: Day,
];

const packed = ({ subject, level, parent, from, to }: GridPlacement): Packed => [
  subject.type,
  subject.id,
  level,
  parent?.type ?? null,
  parent?.id ?? null,
  from,
  ...(to === undefined ? ([] as const) : ([to] as const)),
];

function placementOf([type, id, level, parentType, parentId, from, to]: Packed): GridPlacement {
  const parent: GridSubject | null = parentType && parentId ? { type: parentType, id: parentId } : null;
  return { subject: { type, id }, level, parent, from, ...(to !== undefined && { to }) };
}

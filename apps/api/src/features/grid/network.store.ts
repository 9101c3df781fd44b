import { networkKinds, traitNames, type NetworkKind, type SubjectType } from '@lianluo/domain/grid/terms';
import { isDeepStrictEqual } from 'node:util';
import { addDays, type Day } from '@lianluo/domain/calendar/day';
import type { GridPlacement } from '@lianluo/domain/grid/network';
import { defaultScheme, type GridScheme } from '@lianluo/domain/grid/scheme';
import type { GridSubject } from '@lianluo/domain/grid/subject';
import type { Scope } from '../../floor/context';
import type { CommandWrite } from '../../floor/http/commit';
import { packed, unpacked } from '../../floor/storage/packed';
import { rowCodec, textIn } from '../../floor/storage/row-codec';
import { fields, line, list, map, maybe, number, object, oneOf, text } from '../../floor/storage/shape';
import type { Key, Row } from '../../floor/storage/table';

/** 联系网络 as it is stored: whole in one row, so that a change is whole and its version guards two clerks moving at once. */
export interface StoredNetwork {
  kind: NetworkKind;
  /** Of today. */
  scheme: GridScheme;
  /** Those before it, the oldest first, each with its last day. */
  earlier: readonly EarlierScheme[];
  /** With its past: closed placements tell how it stood. */
  placements: readonly GridPlacement[];
  /** 0 before the first is built. */
  version: number;
}

export interface EarlierScheme {
  to: Day;
  scheme: GridScheme;
}

/** The scheme that held on a day. */
export const schemeOn = ({ scheme, earlier }: StoredNetwork, on: Day): GridScheme =>
  earlier.find(({ to }) => on <= to)?.scheme ?? scheme;

/** Another scheme from a day on; the network itself where it is the same. One that is changed twice in a day, or before anybody was placed by it, never held. */
export function withScheme(stored: StoredNetwork, scheme: GridScheme, from: Day): StoredNetwork {
  if (isDeepStrictEqual(scheme, stored.scheme)) return stored;
  const to = addDays(from, -1);
  const isRemembered = stored.version > 0 && !stored.earlier.some((each) => each.to === to);
  return {
    ...stored,
    scheme,
    earlier: isRemembered ? [...stored.earlier, { to, scheme: stored.scheme }] : stored.earlier,
  };
}

const networkKey = (committee: string, kind: NetworkKind): Key => ({ pk: `${committee}#networks`, sk: kind });

export async function readNetworks(
  { storage, committee }: Pick<Scope, 'storage' | 'committee'>,
  kinds: readonly NetworkKind[],
): Promise<StoredNetwork[]> {
  const addresses = kinds.map((kind) => ({ table: 'grid', key: networkKey(committee.id, kind) }) as const);
  const rows = await storage.get(addresses, { consistent: true });
  return kinds.map((kind, index) => networkOf(kind, rows[index]));
}

export async function readNetwork(
  scope: Pick<Scope, 'storage' | 'committee'>,
  kind: NetworkKind,
): Promise<StoredNetwork> {
  const [network] = await readNetworks(scope, [kind]);
  return network ?? networkOf(kind, undefined);
}

const schemeShape = fields<GridScheme>({
  network: oneOf(networkKinds),
  levels: list(object()),
  prefer: list(oneOf(traitNames)),
  fanOut: fields({ min: maybe(number), max: number }),
  targets: map(number),
});

export const networkCodec = rowCodec<Pick<StoredNetwork, 'scheme'> & Partial<Pick<StoredNetwork, 'earlier'>>>('grid', {
  scheme: schemeShape,
  earlier: maybe(list(fields({ to: text, scheme: schemeShape }))),
});

function networkOf(kind: NetworkKind, row: Row | undefined): StoredNetwork {
  if (!row) return { kind, scheme: defaultScheme(kind), earlier: [], placements: [], version: 0 };
  const { scheme, earlier = [], version } = networkCodec(row);
  return {
    kind,
    scheme,
    earlier,
    placements: textIn({ table: 'grid', row, attribute: 'packed' }, list(line<Packed>()), unpacked).map(placementOf),
    version,
  };
}

export function savingNetwork(
  committee: string,
  { kind, scheme, earlier, placements, version }: StoredNetwork,
): CommandWrite {
  const row = { ...networkKey(committee, kind), version, scheme, earlier, packed: packed(placements.map(lineOf)) };
  return { table: 'grid', put: row, if: version === 1 ? 'absent' : { version: version - 1 } };
}

/** Five thousand placements are half a megabyte of names that repeat; packed they are a tenth of a row's limit. */
type Packed = [
  type: SubjectType,
  id: string,
  level: number,
  parentType: SubjectType | null,
  parent: string | null,
  from: Day,
  to?: Day,
];

const lineOf = ({ subject, level, parent, from, to }: GridPlacement): Packed => [
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

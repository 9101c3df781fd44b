import {
  dropDays,
  dropFormats,
  dropKinds,
  dropModes,
  dropRhythms,
  type Drop,
  type DropFile,
  type DropKind,
  type DropRun,
} from '@lianluo/domain/drop/drop';
import { Refusal, type RefusalCode } from '@lianluo/domain/refusal';
import type { Scope } from '../../floor/context';
import { allRows } from '../../floor/storage/pages';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, flag, list, maybe, number, oneOf, text, type Shape } from '../../floor/storage/shape';
import type { Address, Row, Storage } from '../../floor/storage/table';

/** 文件交换: orders stand in their own partition of the committee; what a run wrote passes after some weeks. */
export const dropAddress = (committee: string, id: string): Address => ({
  table: 'platforms',
  key: { pk: `${committee}#drops`, sk: id },
});

const refusalCode = text as Shape<string> as Shape<RefusalCode>;

export const dropCodec = rowCodec('platforms', {
  value: fields<Drop>({
    id: text,
    committee: text,
    name: text,
    kinds: list(oneOf<DropKind>(dropKinds)),
    format: oneOf(dropFormats),
    mode: oneOf(dropModes),
    rhythm: oneOf(dropRhythms),
    by: fields({ id: text, name: text, isKey: flag }),
    createdAt: text,
    last: maybe(fields({ id: text, on: text, at: text, watermark: text })),
    stopped: maybe(refusalCode),
    version: number,
  }),
});

export const dropRow = (drop: Drop): Row => ({
  ...dropAddress(drop.committee, drop.id).key,
  version: drop.version,
  value: { ...drop },
});

const readRow = (row: Row): Drop => {
  const { value, version } = dropCodec(row);
  return { ...value, version };
};

export async function readDrop(storage: Storage, committee: string, id: string): Promise<Drop | undefined> {
  const [row] = await storage.get([dropAddress(committee, id)], { consistent: true });
  return row && readRow(row);
}

/** A committee has a few. */
export async function dropsOf(storage: Storage, committee: string): Promise<Drop[]> {
  const question = { table: 'platforms', pk: `${committee}#drops`, limit: 100, consistent: true } as const;
  return (await allRows(storage, question)).map(readRow);
}

/**
 * Whether an order is this caller's to know of: a key knows its own, and of the office's those of lists that it may read; the
 * office knows all of them.
 */
export const isKnownTo = ({ key }: Pick<Scope, 'key'>, { by, kinds }: Drop): boolean =>
  !key || by.id === key.id || (!by.isKey && kinds.every((kind) => key.scopes.includes(`${kind}:read`)));

export async function findDrop(scope: Scope, { id }: { id: string }): Promise<{ version: number; drop: Drop }> {
  const drop = await readDrop(scope.storage, scope.committee.id, id);
  if (!drop || !isKnownTo(scope, drop)) throw new Refusal('not-found');
  return { version: drop.version, drop };
}

const runsPartition = ({ committee, id }: Pick<Drop, 'committee' | 'id'>): string => `${committee}#drop#${id}`;

export const dropRunCodec = rowCodec('ephemeral', {
  value: fields<DropRun>({
    id: text,
    mode: oneOf(dropModes),
    at: text,
    watermark: text,
    after: maybe(text),
    files: list(
      fields<DropFile>({
        id: text,
        kind: oneOf<DropFile['kind']>([...dropKinds, 'gone']),
        name: text,
        count: number,
        bytes: number,
        sha256: text,
        parts: number,
      }),
    ),
  }),
});

/** Until when what is written now can be fetched, in epoch seconds. */
export const keptUntil = (now: Date): number => Math.floor(now.getTime() / 1000) + dropDays * 86_400;

export const runRow = (drop: Drop, run: DropRun, now: Date): Row => ({
  pk: runsPartition(drop),
  sk: run.id,
  version: 1,
  expiresAt: keptUntil(now),
  value: { ...run },
});

/** Newest first: ids sort by time. */
export async function runsOf(storage: Storage, drop: Drop): Promise<DropRun[]> {
  const question = { table: 'ephemeral', pk: runsPartition(drop), limit: 100, newestFirst: true } as const;
  return (await allRows(storage, question)).map((row) => dropRunCodec(row).value);
}

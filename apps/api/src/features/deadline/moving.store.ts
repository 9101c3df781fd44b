import { rowCodec } from '../../floor/storage/row-codec';
import { fields, list, maybe, number, object, text } from '../../floor/storage/shape';
import type { Address, Row, Storage } from '../../floor/storage/table';

/** 时限调整 under way: which steps of which kinds are given their new days, who did that, and how far it has come. */
export interface Moving {
  committee: string;
  /** `opinions edit` */
  steps: readonly string[];
  by: { id: string; name: string; role: string };
  at: string;
  /** Items that were looked at, and those whose date was moved. */
  done: number;
  moved: number;
  /** When nothing was left to move. */
  endedAt?: string | undefined;
  version: number;
}

/** 正在进行的时限调整 of a committee: one row. */
const movingPartition = (committee: string): string => `${committee}#deadlines`;
const movingAddress = (committee: string): Address => ({
  table: 'platforms',
  key: { pk: movingPartition(committee), sk: 'moving' },
});

export const movingRow = ({ version, ...value }: Moving): Row => ({
  ...movingAddress(value.committee).key,
  version,
  value,
});

export const movingCodec = rowCodec('platforms', {
  value: fields<Omit<Moving, 'version'>>({
    committee: text,
    steps: list(text),
    by: object<Moving['by']>(),
    at: text,
    done: number,
    moved: number,
    endedAt: maybe(text),
  }),
});

export async function readMoving(storage: Storage, committee: string): Promise<Moving | undefined> {
  const [row] = await storage.get([movingAddress(committee)], { consistent: true });
  return row && { ...movingCodec(row).value, version: row.version };
}

/** Whether anything is left to move. */
export const isMoving = (moving: Moving | undefined): moving is Moving =>
  moving !== undefined && moving.endedAt === undefined;

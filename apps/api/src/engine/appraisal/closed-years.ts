import { subjectKinds, type SubjectKind } from '@lianluo/contract/scores';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import type { Scheme } from '@lianluo/domain/scheme/scheme';
import type { Node } from '@lianluo/domain/scheme/language';
import type { CommandWrite } from '../../floor/http/commit';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, flag, list, maybe, number, oneOf } from '../../floor/storage/shape';
import type { Address, Row, Storage } from '../../floor/storage/table';
import { appraisalAddress } from './appraisal.store';

/** A year in which facts no longer count by themselves: it is being locked, or was. */
export interface ClosedYear {
  year: number;
  /** Whether its scheme books anything by the day of the item: then what happens in another year may count in this one. */
  byItem: boolean;
  /** Of whom its scheme asks anything; of all, until that is known. */
  kinds?: readonly SubjectKind[] | undefined;
}

/** Whether what comes late to a card is to be decided on: of whom nothing is asked, nothing is corrected. */
export const isCounted = ({ kinds }: Pick<ClosedYear, 'kinds'>, subject: Subject): boolean =>
  kinds === undefined || kinds.some((kind) => subject === kind || subject.startsWith(`${kind}#`));

/** One small row of a committee, so that counting learns of closed years in the call in which it reads the committee. */
export const closedAddress = (committee: string): Address => appraisalAddress(committee, 'closed');

const { table } = closedAddress('');

export const closedCodec = rowCodec(table, {
  years: list(fields<ClosedYear>({ year: number, byItem: flag, kinds: maybe(list(oneOf<SubjectKind>(subjectKinds))) })),
});

export const closedIn = (row: Row | undefined): readonly ClosedYear[] => (row ? closedCodec(row).years : []);

export async function readClosed(storage: Storage, committee: string): Promise<readonly ClosedYear[]> {
  const [row] = await storage.get([closedAddress(committee)], { consistent: true });
  return closedIn(row);
}

/** Closes a year, again where it is closed already. */
export async function closing(storage: Storage, committee: string, closed: ClosedYear): Promise<CommandWrite> {
  const [row] = await storage.get([closedAddress(committee)], { consistent: true });
  const others = closedIn(row).filter(({ year }) => year !== closed.year);
  const years = [...others, closed].toSorted((one, other) => one.year - other.year);
  return {
    table,
    put: { ...closedAddress(committee).key, version: (row?.version ?? 0) + 1, years },
    if: row ? { version: row.version } : 'absent',
    refusal: 'again',
  };
}

export const booksByItem = ({ points }: Pick<Scheme, 'points'>): boolean =>
  Object.values(points).some(({ tree }) => booksSo(tree));

const booksSo = (node: Node): boolean =>
  'heading' in node ? node.of.some(booksSo) : 'clause' in node && node.book === 'item';

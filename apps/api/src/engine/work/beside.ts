import type { Beside, Kind } from '@lianluo/domain/work/kind';
import type { WorkItem } from '@lianluo/domain/work/item';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, line, list, maybe, object, text } from '../../floor/storage/shape';
import type { Row } from '../../floor/storage/table';
import { compact } from './column-codec';

/** One line of a list beside the head. */
export interface Line {
  member: string;
  name: string;
  state: string;
}
type LineColumn = readonly [member: string, name: string, state: string, more?: Record<string, unknown>];

/** One part of such a list: as much as its row holds, with what counting it needs of its item. */
interface Part {
  lines: readonly LineColumn[];
  day: string;
  batch?: string | undefined;
  needs: Record<string, unknown>;
}

/** How many parts of which list stand beside an item. */
export type Parts = Readonly<Record<string, number>>;

/** Stands in a head for lines that were not read with it. */
export const notRead: readonly Line[] = Object.freeze([]);

const digits = 3;
/** `attendance.000`: in the order of their lines. */
export const partNames = (field: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${field}.${String(index).padStart(digits, '0')}`);
const partName = new RegExp(String.raw`^(\w+)\.\d{${digits}}$`);

/** Which list a row beside a head is a part of, if it is one. */
export function listOfPart({ beside = {} }: Pick<Kind, 'beside'>, name: string): string | undefined {
  const field = partName.exec(name)?.[1];
  return field !== undefined && Object.hasOwn(beside, field) ? field : undefined;
}

/** A list in parts, as their rows hold them. */
export function partsOf(item: WorkItem, lines: readonly Line[], { lines: most, needs }: Beside<WorkItem>): Part[] {
  const shared = { day: item.reportedOn, ...(item.batch && { batch: item.batch }), needs: there(needs(item)) };
  return Array.from({ length: Math.ceil(lines.length / most) }, (_, index) => ({
    lines: lines.slice(index * most, (index + 1) * most).map(written),
    ...shared,
  }));
}

/** A list that is empty is there: whoever counts the part looks into it. */
const there = (needs: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(needs).filter(([, value]) => value !== undefined));

function written({ member, name, state, ...more }: Line): LineColumn {
  const rest = compact(more);
  return Object.keys(rest).length > 0 ? [member, name, state, rest] : [member, name, state];
}

/** The lines of a part, as its item has them. */
export const linesOf = (part: unknown): Line[] =>
  (part as Part).lines.map(([member, name, state, more]) => ({ member, name, state, ...more }));

const partCodec = rowCodec('ledger', {
  text: fields<Part>({ lines: list(line<LineColumn>()), day: text, batch: maybe(text), needs: object() }),
});

/** As much of an item as its part knows, with the lines of the part alone: what counting looks at. */
export function readPart(committee: string, kind: string, sk: string, row: Row): WorkItem {
  const [id = '', name = ''] = sk.split('#');
  const { text: part } = partCodec(row);
  const [field = ''] = name.split('.');
  const item = { id, committee, kind, reportedOn: part.day, ...(part.batch && { batch: part.batch }), ...part.needs };
  // Counting a part reads what the part names, and nothing else of the item.
  return { ...item, [field]: linesOf(part) } as unknown as WorkItem;
}

/** What lines a command changed, by `field.member`: as they stood before, and nothing where there was none. */
export function linesBetween(field: string, before: readonly Line[], after: readonly Line[]): Record<string, unknown> {
  if (before === after || after === notRead) return {};
  const old = new Map(before.map((each) => [each.member, each]));
  const now = new Map(after.map((each) => [each.member, each]));
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter(
    (member) => !isSame(old.get(member), now.get(member)),
  );
  return Object.fromEntries(changed.map((member) => [`${field}.${member}`, old.get(member) ?? null]));
}

const isSame = (one: Line | undefined, other: Line | undefined): boolean =>
  one === other ||
  (one !== undefined && other !== undefined && JSON.stringify(written(one)) === JSON.stringify(written(other)));

import type { SheetColumn } from './column';
import type { ExportColumn } from '../export/column';
import type { Heading } from './heading';
import { exportColumns } from '../export/export-columns';
import { exportKinds, type ExportKind } from '../export/export-kinds';
import { columnNamed, headingKey, headingKeys, knownKeys } from './heading';

/** Which field a column of the sheet holds, by the column's zero-based index. */
export type Mapping = Readonly<Record<number, string>>;

/** What users chose before, by heading key; null when they chose to leave a column out. */
export type RememberedMapping = Readonly<Record<string, string | null>>;

export interface ColumnProposal {
  index: number;
  text: string;
  /** Nothing when the user has to say what the column is, or to leave it out. */
  field?: string;
  confidence: 'remembered' | 'exact' | 'likely' | 'none';
}

function likelyColumn(text: string, columns: readonly SheetColumn[]): SheetColumn | undefined {
  const keys = headingKeys(text);
  const fits = columns.filter((column) =>
    knownKeys(column).some((known) => known.length >= 2 && keys.some((key) => key.length <= 20 && key.includes(known))),
  );
  return fits.length === 1 ? fits[0] : undefined;
}

/**
 * 导出才有的列: headings of our own lists that no import takes. In a sheet that has nothing but ours they are left out without a
 * question, for nothing of them could be changed here.
 */
function ownHeadings(kind: string, headings: readonly Heading[], columns: readonly SheetColumn[]): ReadonlySet<string> {
  const exported: readonly ExportColumn[] = isExported(kind) ? exportColumns[kind] : [];
  const own = new Set(exported.map(({ label }) => headingKey(label)));
  const isOurs = ({ text }: Heading): boolean => own.has(headingKey(text)) || columnNamed(text, columns) !== undefined;
  return headings.every(isOurs) ? own : new Set();
}

const isExported = (kind: string): kind is ExportKind => exportKinds.some((each) => each === kind);

/** One proposal for each column of a sheet of this kind; what only our own lists have is left out. */
export function proposeForKind(
  kind: string,
  headings: readonly Heading[],
  columns: readonly SheetColumn[],
  remembered: RememberedMapping = {},
): readonly ColumnProposal[] {
  const own = ownHeadings(kind, headings, columns);
  return proposeMapping(headings, columns, remembered).map((proposal) =>
    proposal.confidence === 'none' && own.has(headingKey(proposal.text))
      ? { ...proposal, confidence: 'remembered' }
      : proposal,
  );
}

function proposeOne(heading: Heading, columns: readonly SheetColumn[], remembered: RememberedMapping): ColumnProposal {
  const { index, text } = heading;
  const chosen = remembered[headingKey(text)];
  if (chosen === null) return { index, text, confidence: 'remembered' };
  if (chosen !== undefined && columns.some(({ field }) => field === chosen)) {
    return { index, text, field: chosen, confidence: 'remembered' };
  }
  const exact = columnNamed(text, columns);
  if (exact) return { index, text, field: exact.field, confidence: 'exact' };
  const likely = likelyColumn(text, columns);
  return likely ? { index, text, field: likely.field, confidence: 'likely' } : { index, text, confidence: 'none' };
}

const rank = { remembered: 0, exact: 1, likely: 2, none: 3 };

/** 协商议题 is the title where nothing else is: what a sheet must have is taken from its second best column. */
function withSecondBest(
  proposals: readonly ColumnProposal[],
  columns: readonly SheetColumn[],
): readonly ColumnProposal[] {
  return missingColumns(mappingOf(proposals), columns).reduce((known, { field, otherwise = [] }) => {
    const keys = otherwise.map(headingKey);
    const at = known.findIndex(
      ({ text, confidence }) => confidence === 'exact' && headingKeys(text).some((key) => keys.includes(key)),
    );
    return known.map((each, index) => (index === at ? { ...each, field, confidence: 'likely' } : each));
  }, proposals);
}

/** One proposal for each column of the sheet; a field goes to one column only, the surest and then the first. */
export function proposeMapping(
  headings: readonly Heading[],
  columns: readonly SheetColumn[],
  remembered: RememberedMapping = {},
): readonly ColumnProposal[] {
  const proposals = headings.map((heading) => proposeOne(heading, columns, remembered));
  const owner = new Map<string, ColumnProposal>();
  for (const proposal of proposals) {
    if (proposal.field === undefined) continue;
    const other = owner.get(proposal.field);
    if (!other || rank[proposal.confidence] < rank[other.confidence]) owner.set(proposal.field, proposal);
  }
  const owned = proposals.map((proposal): ColumnProposal =>
    proposal.field === undefined || owner.get(proposal.field) === proposal
      ? proposal
      : { index: proposal.index, text: proposal.text, confidence: 'none' },
  );
  return withSecondBest(owned, columns);
}

/** The columns whose meaning the user still has to give. */
export function unknownColumns(proposals: readonly ColumnProposal[]): readonly ColumnProposal[] {
  return proposals.filter(({ confidence }) => confidence === 'none');
}

export function mappingOf(proposals: readonly ColumnProposal[]): Mapping {
  return Object.fromEntries(
    proposals.flatMap(({ index, field }) => (field === undefined ? [] : [[index, field] as const])),
  );
}

/** What to keep of a mapping that the user has confirmed, for the next file with the same headings. */
export function rememberMapping(headings: readonly Heading[], mapping: Mapping): RememberedMapping {
  return Object.fromEntries(headings.map(({ index, text }) => [headingKey(text), mapping[index] ?? null]));
}

/** Required columns that no column of the sheet is mapped to; an import cannot be checked while there are any. */
export function missingColumns(mapping: Mapping, columns: readonly SheetColumn[]): readonly SheetColumn[] {
  const mapped = new Set(Object.values(mapping));
  return columns.filter(({ field, required }) => required && !mapped.has(field));
}

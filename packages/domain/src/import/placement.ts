import type { Cell } from '../sheet/cells';
import { placementBasisLabels, type PlacementBasis } from '../member/member';
import type { UnitType } from '../unit/unit';
import type { MemberField } from './member-columns';
import type { RowReader } from './row-reader';
import type { KnownUnit, UnitMatch } from './unit-name';
import { isBlank, lineText, longText, plainText } from '../sheet/cell-text';
import { unitField } from './unit-field';

/** 编组: the liaison group of a member and what it follows from. */
export interface SheetPlacement {
  group: string;
  kind: UnitType;
  basis: PlacementBasis;
}

const streetOf = { work: 'workStreet', home: 'homeStreet' } as const;
const basisLabel = { work: '工作地', home: '居住地' };

const basisWords: readonly (readonly [RegExp, PlacementBasis])[] = [
  [/^(按)?(工作|单位)(所在)?(地|街道)?(编组)?$/, 'work'],
  [/^(按)?(居住|家庭|住址|常住)(所在)?(地|街道)?(编组)?$/, 'home'],
  ...(['sector', 'appointment', 'other'] as const).map((basis): readonly [RegExp, PlacementBasis] => [
    new RegExp(`^${placementBasisLabels[basis]}$`),
    basis,
  ]),
];

const between = /[、,，;；\n]/;
const piecesOf = (cell: Cell): readonly string[] =>
  longText(cell)
    .split(between)
    .filter((piece) => !isBlank(piece));

/** Several where there are several groups, one beside each. */
function readBases(reader: RowReader<MemberField>): readonly PlacementBasis[] {
  const cell = reader.cell('basis');
  const bases = piecesOf(cell).map((word) => basisWords.find(([pattern]) => pattern.test(plainText(word)))?.[1]);
  if (bases.includes(undefined))
    reader.error('basis', 'basis.unknown', `“${lineText(cell)}”看不出按哪里编组，应写“工作地”或“居住地”`);
  return bases.flatMap((basis) => basis ?? []);
}

/** 所在联络组: one unit by its whole name, or several. */
function groupsOf(reader: RowReader<MemberField>, match: (text: string) => UnitMatch<KnownUnit>): readonly KnownUnit[] {
  const cell = reader.cell('group');
  const pieces = piecesOf(cell);
  if (pieces.length <= 1 || match(lineText(cell)).kind === 'found')
    return [unitField(reader, 'group', match) ?? []].flat();
  return pieces.flatMap((piece) => unitField({ ...reader, cell: () => piece }, 'group', match) ?? []);
}

/** The groups that are named, else the one of the street that counts; the other street is looked up as well, and only warned about. */
export function placementsOf(
  reader: RowReader<MemberField>,
  match: (text: string) => UnitMatch<KnownUnit>,
): readonly SheetPlacement[] {
  const bases = readBases(reader);
  const groups = groupsOf(reader, match);
  if (groups.length > 0) {
    const isOneEach = bases.length === groups.length;
    return groups.map(({ id, type }, index) => ({
      group: id,
      kind: type,
      basis: (isOneEach ? bases[index] : groups.length === 1 ? bases[0] : undefined) ?? 'other',
    }));
  }
  const stated = bases.find((basis) => basis === 'work' || basis === 'home');
  const filled = (['work', 'home'] as const).filter((basis) => !isBlank(reader.cell(streetOf[basis])));
  const basis = stated ?? filled[0];
  if (basis === undefined) return [];
  if (stated && !filled.includes(stated)) {
    reader.error(
      streetOf[stated],
      'placement.missing',
      `按${basisLabel[stated]}编组，但没有填${basisLabel[stated]}的街道`,
    );
    return [];
  }
  const unit = unitField(reader, streetOf[basis], match);
  const other = basis === 'work' ? 'home' : 'work';
  const otherUnit = unitField(reader, streetOf[other], match, 'warning');
  if (!stated && unit && otherUnit && unit.id !== otherUnit.id) {
    reader.warn(
      'basis',
      'basis.missing',
      `没有写编组依据，先按${basisLabel[basis]}编入“${unit.name}”；要按${basisLabel[other]}请写“${basisLabel[other]}”`,
    );
  }
  return unit ? [{ group: unit.id, kind: unit.type, basis }] : [];
}

import type { PlacementBasis } from '../member/member';
import type { UnitType } from '../unit/unit';
import type { MemberField } from './member-columns';
import type { RowReader } from './row-reader';
import type { KnownUnit, UnitMatch } from './unit-name';
import { isBlank, lineText, plainText } from './cell-text';
import { unitField } from './unit-field';

/** 编组: the liaison group of a member and what it follows from. */
export interface SheetPlacement {
  group: string;
  kind: UnitType;
  basis: PlacementBasis;
}

const streetOf = { work: 'workStreet', home: 'homeStreet' } as const;
const basisLabel = { work: '工作地', home: '居住地' };

const basisWords: readonly (readonly [RegExp, keyof typeof streetOf])[] = [
  [/^(按)?(工作|单位)(所在)?(地|街道)?(编组)?$/, 'work'],
  [/^(按)?(居住|家庭|住址|常住)(所在)?(地|街道)?(编组)?$/, 'home'],
];

function readBasis(reader: RowReader<MemberField>): keyof typeof streetOf | undefined {
  const cell = reader.cell('basis');
  if (isBlank(cell)) return undefined;
  const word = plainText(cell);
  const basis = basisWords.find(([pattern]) => pattern.test(word))?.[1];
  if (!basis) reader.error('basis', 'basis.unknown', `“${lineText(cell)}”看不出按哪里编组，应写“工作地”或“居住地”`);
  return basis;
}

/** The one group that counts; the other street is looked up as well, and only warned about. */
export function placementsOf(
  reader: RowReader<MemberField>,
  match: (text: string) => UnitMatch<KnownUnit>,
): readonly SheetPlacement[] {
  const stated = readBasis(reader);
  const group = unitField(reader, 'group', match);
  if (group) return [{ group: group.id, kind: group.type, basis: stated ?? 'other' }];
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
      `没有写按何处编组，先按${basisLabel[basis]}编入“${unit.name}”；要按${basisLabel[other]}请写“${basisLabel[other]}”`,
    );
  }
  return unit ? [{ group: unit.id, kind: unit.type, basis }] : [];
}

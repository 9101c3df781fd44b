import type { UnitType } from '../unit/unit';
import { mostCharacters } from '../text/limits';
import type { Finding } from './finding';
import { groupBy } from './group-by';
import { placeOf } from './unit-name';

/** 未建单位: a unit that a sheet names and the committee does not have, as it could be made. */
export interface UnitProposal {
  name: string;
  type: UnitType;
  /** How many rows wait for it. */
  rows: number;
  /** The words of the sheet that mean it. */
  written: readonly string[];
}

/** A unit to be made with the rows of a sheet. */
export type NewUnit = Pick<UnitProposal, 'name' | 'type'> & { written?: readonly string[] | undefined };

const typeWords: readonly (readonly [RegExp, UnitType])[] = [
  [/联络委员会|联络委$/, 'liaison-committee'],
  [/联络站|工作站|信息站|联络室/, 'liaison-station'],
  [/工作室/, 'studio'],
  [/议事室|议事厅|会客厅/, 'council-room'],
  [/学习/, 'study-group'],
  [/工作(小)?组/, 'work-group'],
  [/活动/, 'activity-group'],
  [/(委|委员会|专委会)$/, 'special-committee'],
];

/** The type that a text names in other words than ours: 专委会, 学习小组. */
export const unitTypeNamed = (text: string): UnitType | undefined =>
  typeWords.find(([pattern]) => pattern.test(text))?.[1];

/** What a unit of this name is most likely to be; a street or a town has its liaison group. */
export const guessUnitType = (name: string): UnitType => unitTypeNamed(name) ?? 'liaison-group';

const bare = /(街道办事处|街道|街办|办事处|镇|乡|路|社区)$/;

/** 钓台街道 → 钓台街道联络组; a name that says already what it is stays. */
const unitNameFrom = (written: string): string => (bare.test(written) ? `${written}联络组` : written);

/** The units that rows were refused for, each once whatever spellings it has, the most wanted first. */
export function missingUnits(rows: readonly { findings: readonly Finding[] }[]): readonly UnitProposal[] {
  const words = rows.flatMap(({ findings }) =>
    findings.flatMap(({ code, severity, written }) =>
      code === 'unit.unknown' && severity === 'error' ? (written ?? []) : [],
    ),
  );
  const wanted = words.filter((name) => name.length <= mostCharacters.name);
  return [...groupBy(wanted, placeOf).values()]
    .map((names): UnitProposal => {
      const bySpelling = [...groupBy(names, (name) => name)].toSorted(([, a], [, b]) => b.length - a.length);
      const written = bySpelling.map(([name]) => name);
      const name = unitNameFrom(written[0] ?? '');
      return { name, type: guessUnitType(name), rows: names.length, written };
    })
    .toSorted((a, b) => b.rows - a.rows);
}

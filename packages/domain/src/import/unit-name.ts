import type { UnitType } from '../unit/unit';
import { fold } from '../text/fold';
import { plainText } from '../sheet/cell-text';
import { groupBy } from './group-by';
import { nearest } from './nearest';

export interface KnownUnit {
  id: string;
  name: string;
  type: UnitType;
  /** Other words that the sheet at hand uses for it. */
  written?: readonly string[] | undefined;
}

export type UnitMatch<U extends KnownUnit = KnownUnit> =
  | { kind: 'found'; unit: U }
  | { kind: 'several'; units: readonly U[] }
  | { kind: 'unknown'; suggestion?: U };

// Each word stands for itself only: two readings of one text would make the search explode.
const bodies =
  /(政协|委员|工作|社情民意|信息|基层|协商)*(联络组|联络站|联络室|联络委|工作站|信息站|工作室|议事室|会客厅)$/;
const areas = /(街道办事处|街道办|街办|办事处|街道|镇|乡|社区|管委会|委员会|委)$/;
const upper = /^(.{2,8}?[省市])?(.{1,6}?[区县市])?(?=.{2,})/;

function stripped(name: string, pattern: RegExp): string {
  const rest = name.replace(pattern, '');
  return rest.length >= 2 ? rest : name;
}

/** From the whole name to its core: 秦都区钓台街道信息工作站, 钓台街道信息工作站, 钓台街道, 钓台. */
function readings(text: string): readonly string[] {
  const whole = plainText(text).replace(/^(政协|区政协|县政协)(?=.{2,}(组|站|室))/, '');
  const place = stripped(stripped(whole, /\(.*\)$/), bodies);
  return [whole, place, stripped(place, areas)].map(fold);
}

/** What names of one place have in common: 钓台街道办事处 and 钓台 are one. */
export const placeOf = (name: string): string => readings(local(plainText(name)))[2] ?? name;

const local = (name: string): string => (/(街道|街办|办事处|镇|乡)/.test(name) ? stripped(name, upper) : name);

/**
 * Finds units by the names that offices write: with or without 街道, district, 联络组 or 信息工作站. Where one place has
 * units of several types, the first of `types` wins.
 */
export function unitMatcher<U extends KnownUnit>(
  units: readonly U[],
  types: readonly UnitType[] = ['liaison-group', 'liaison-committee', 'liaison-station'],
): (text: string) => UnitMatch<U> {
  const spellings = units.flatMap((unit) => [unit.name, ...(unit.written ?? [])].map((name) => ({ unit, name })));
  const levels = [0, 1, 2].map((level) => groupBy(spellings, ({ name }) => readings(name)[level] ?? ''));
  const answers = new Map<string, UnitMatch<U>>();

  const choose = (found: readonly U[]): UnitMatch<U> => {
    const [first] = found;
    if (first && found.length === 1) return { kind: 'found', unit: first };
    for (const type of types) {
      const preferred = found.filter((unit) => unit.type === type);
      const [only] = preferred;
      if (only) return preferred.length === 1 ? { kind: 'found', unit: only } : { kind: 'several', units: preferred };
    }
    return { kind: 'several', units: found };
  };

  const look = (text: string): UnitMatch<U> => {
    for (const spelling of new Set([text, local(text)])) {
      const names = readings(spelling);
      for (const [level, byName] of levels.entries()) {
        const found = byName.get(names[level] ?? '');
        if (found) return choose([...new Set(found.map(({ unit }) => unit))]);
      }
    }
    const suggestion = nearest(placeOf(text), units, (unit) => readings(unit.name)[2] ?? unit.name);
    return suggestion ? { kind: 'unknown', suggestion } : { kind: 'unknown' };
  };

  return (text) => {
    const key = plainText(text);
    const answer = answers.get(key) ?? look(key);
    answers.set(key, answer);
    return answer;
  };
}

export function matchUnit<U extends KnownUnit>(
  text: string,
  units: readonly U[],
  types?: readonly UnitType[],
): UnitMatch<U> {
  return unitMatcher(units, types)(text);
}

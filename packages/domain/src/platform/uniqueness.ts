import type { HandlingUnitEntry, Informant } from '../member/informant';
import type { Member } from '../member/member';
import type { RefusalCode } from '../refusal';
import { fold } from '../text/fold';
import type { ClassifiedMatter } from '../opinion/classified';
import type { Series } from '../issue/series';
import type { Book } from '../reading/book';
import type { ReadingGroup } from '../reading/reading-group';
import type { Recurrence } from '../recurrence/recurrence';
import type { ReportRule } from '../report/report-rule';
import type { Roster } from '../roster/roster';
import type { Topic } from '../topic/topic';
import type { Unit } from '../unit/unit';

/** What a committee keeps lists of, each by its name. */
export interface Registers {
  units: Unit;
  members: Member;
  informants: Informant;
  'handling-units': HandlingUnitEntry;
  topics: Topic;
  series: Series;
  'classified-matters': ClassifiedMatter;
  books: Book;
  'reading-groups': ReadingGroup;
  recurrences: Recurrence;
  rosters: Roster;
  'report-rules': ReportRule;
}

/** Something no two values of a register may have in common. */
export interface UniqueKey {
  of: 'phone' | 'name';
  /** Folded, so that one idea in two spellings is one. */
  value: string;
  /** Nobody else may have it. Without, those others may who have it without as well. */
  alone: boolean;
}

interface Uniqueness<Value> {
  keysOf: (value: Value) => readonly UniqueKey[];
  /** What is said to who comes second. */
  refusal: RefusalCode;
}

const alone = (of: UniqueKey['of'], ...parts: readonly string[]): UniqueKey => ({
  of,
  value: folded(parts),
  alone: true,
});
// No folded text has a line break.
const folded = (parts: readonly string[]): string => parts.map(fold).join('\n');

/** 唯一性: what each register holds once only. A register without a rule says so here. */
export const uniqueness: { [Name in keyof Registers]: Uniqueness<Registers[Name]> } = {
  units: { keysOf: ({ type, name }) => [alone('name', type, name)], refusal: 'name.taken' },
  members: { keysOf: keysOfMember, refusal: 'member.taken' },
  /** Two informants of a station may bear one name; not one telephone too. */
  informants: { keysOf: ({ unit, name, phone = '' }) => [alone('name', unit, name, phone)], refusal: 'name.taken' },
  'handling-units': { keysOf: ({ name }) => [alone('name', name)], refusal: 'name.taken' },
  /** The same topic may come back in another year. */
  topics: { keysOf: ({ year, name }) => [alone('name', String(year), name)], refusal: 'name.taken' },
  series: { keysOf: ({ name }) => [alone('name', name)], refusal: 'name.taken' },
  'classified-matters': { keysOf: ({ name }) => [alone('name', name)], refusal: 'name.taken' },
  /** A group may read again what it read in another half-year, and what another group reads. */
  books: {
    keysOf: ({ half, list, group = '', name }) => [alone('name', half, list, group, name)],
    refusal: 'name.taken',
  },
  'reading-groups': { keysOf: ({ name }) => [alone('name', name)], refusal: 'name.taken' },
  recurrences: { keysOf: ({ name }) => [alone('name', name)], refusal: 'name.taken' },
  rosters: { keysOf: ({ name }) => [alone('name', name)], refusal: 'name.taken' },
  'report-rules': { keysOf: ({ name }) => [alone('name', name)], refusal: 'name.taken' },
};

/**
 * One telephone is one member; without telephones, name and sector together are. So whoever has none bears name and sector
 * alone, and those who have one may share them.
 */
function keysOfMember({ phone, name, sector }: Member): readonly UniqueKey[] {
  const named = folded([name, sector]);
  return phone === undefined
    ? [{ of: 'name', value: named, alone: true }]
    : [alone('phone', phone), { of: 'name', value: named, alone: false }];
}

import { maskPhone } from '../member/member';
import { fold } from '../text/fold';
import type { Finding } from './finding';
import { groupBy } from './group-by';
import type { RowDecision } from './row-decision';

export interface Person {
  name: string;
  sector: string;
  phone?: string | undefined;
  /** 199****1000, which tells namesakes apart. */
  maskedPhone?: string | undefined;
}

export interface KnownPerson extends Person {
  id: string;
}

/** A row of a roster that could be read, and what the user has said of it. */
export interface PersonRow extends Person {
  number: number;
  decision?: RowDecision | undefined;
}

/** Whom a row speaks of: nobody known (it is new), one of the roster, or a question that stands as an error. */
export interface MemberMatch<Known extends KnownPerson> {
  target?: Known;
  finding?: Omit<Finding, 'column'>;
  /** What the user may decide, beside correcting the sheet. */
  decisions: readonly RowDecision[];
  /** The decision that made the match what it is. */
  decided?: RowDecision;
}

const nameKey = ({ name, sector }: Person): string => `${fold(name)}|${fold(sector)}`;

/** Whose telephone looks like that; all of them where nobody's does. */
function masked<Known extends KnownPerson>(members: readonly Known[], { maskedPhone }: Person): readonly Known[] {
  const fits = members.filter(({ phone }) => phone !== undefined && maskPhone(phone) === maskedPhone);
  return maskedPhone === undefined || fits.length === 0 ? members : fits;
}

const askKey = (person: Person): string => `${nameKey(person)}|${person.maskedPhone ?? ''}`;

/** The roster by what tells its members apart: the telephone, and name and sector together. */
export class Roster<Known extends KnownPerson> {
  private readonly byPhone: ReadonlyMap<string, readonly Known[]>;
  private readonly byName: ReadonlyMap<string, readonly Known[]>;

  constructor(members: readonly Known[]) {
    this.byPhone = groupBy(
      members.filter(({ phone }) => phone !== undefined),
      ({ phone = '' }) => phone,
    );
    this.byName = groupBy(members, nameKey);
  }

  withPhone = ({ phone }: Person): Known | undefined => this.byPhone.get(phone ?? '')?.[0];
  named = (person: Person): readonly Known[] => this.byName.get(nameKey(person)) ?? [];
}

const shown = ({ name, sector }: Person): string => `“${name}”（${sector}）`;

const refused = (field: string, code: string, message: string, decisions: readonly RowDecision[] = []) => ({
  finding: { field, severity: 'error' as const, code, message },
  decisions: [...decisions, 'skip' as const],
});

/**
 * Whom each row of a roster speaks of. The telephone and the name together are certain. A telephone whose owner has another
 * name is a question to the user, never an answer; so are two rows that mean one member. Name and sector alone find a member
 * where they fit one row and one member.
 */
export function matchMembers<Known extends KnownPerson>(
  rows: readonly PersonRow[],
  members: readonly Known[],
): readonly MemberMatch<Known>[] {
  const roster = new Roster(members);
  const owners = rows.map((row) => roster.withPhone(row));
  const isCertain = (row: PersonRow, owner: Known | undefined) => owner && fold(owner.name) === fold(row.name);
  const certain = new Set(
    rows.flatMap((row, index) => (isCertain(row, owners[index]) ? (owners[index]?.id ?? []) : [])),
  );
  const asking = groupBy(
    rows.filter((_, index) => !owners[index]),
    askKey,
  );

  const matches = rows.map((row, index): MemberMatch<Known> => {
    const owner = owners[index];
    const free = masked(
      roster.named(row).filter(({ id }) => !certain.has(id)),
      row,
    );
    if (!owner) return matchByName(row, free, asking.get(askKey(row))?.length === 1);
    return isCertain(row, owner) ? { target: owner, decisions: [] } : matchOtherName(row, owner, free);
  });
  return oncePerMember(rows, matches);
}

function matchOtherName<Known extends KnownPerson>(
  row: PersonRow,
  owner: Known,
  namesakes: readonly Known[],
): MemberMatch<Known> {
  const [namesake] = namesakes;
  if (namesake) {
    const message = `手机号是名册中${shown(owner)}的，姓名和界别却是名册中另一位${shown(namesake)}的，分不出是哪一位；请改正手机号，或跳过本行`;
    return refused('phone', 'member.two-persons', message);
  }
  if (row.decision === 'update') {
    const message = `按您的决定，名册中的${shown(owner)}将改为本行的${shown(row)}`;
    const finding = { field: 'name', severity: 'warning' as const, code: 'member.renamed', message };
    return { target: owner, finding, decisions: ['update', 'skip'], decided: 'update' };
  }
  const message = `手机号是名册中${shown(owner)}的，本行写的是${shown(row)}；是同一个人请选“更新为此人”，不是同一个人请改正手机号，或跳过本行`;
  return refused('phone', 'phone.other-person', message, ['update']);
}

function matchByName<Known extends KnownPerson>(
  row: PersonRow,
  free: readonly Known[],
  isOnlyRow: boolean,
): MemberMatch<Known> {
  const [namesake] = free;
  if (!namesake) return { decisions: [] };
  // Only telephones tell two people of one name and sector apart.
  const canBeAnother = row.phone !== undefined && free.every(({ phone }) => phone !== undefined);
  if (canBeAnother && row.decision === 'new') {
    const message = `与名册中${shown(namesake)}同名、同界别，按您的决定作为另一人新增`;
    const finding = { field: 'name', severity: 'warning' as const, code: 'name.repeated', message };
    return { finding, decisions: ['new', 'skip'], decided: 'new' };
  }
  if (free.length > 1 || !isOnlyRow) {
    const message = `名册中同名同界别${shown(row)}的委员分不出是哪一位，请填名册中的手机号，或在名册里直接修改`;
    return refused('name', 'member.several', message, canBeAnother ? ['new'] : []);
  }
  if (!canBeAnother) return { target: namesake, decisions: [] };
  const message = `名册中${shown(namesake)}的手机号是 ${maskPhone(namesake.phone ?? '')}，导入后将改为本行的号码；同名的另一个人请选“作为另一人新增”`;
  const finding = { field: 'phone', severity: 'warning' as const, code: 'phone.changed', message };
  return { target: namesake, finding, decisions: ['new', 'skip'] };
}

/** Two rows that would change one member: the later one says so. */
function oncePerMember<Known extends KnownPerson>(
  rows: readonly PersonRow[],
  matches: readonly MemberMatch<Known>[],
): readonly MemberMatch<Known>[] {
  const first = new Map<string, number>();
  return matches.map((match, index) => {
    const { target } = match;
    if (!target) return match;
    const earlier = first.get(target.id);
    if (earlier === undefined) first.set(target.id, rows[index]?.number ?? 0);
    if (earlier === undefined) return match;
    return refused(
      'name',
      'member.claimed',
      `与第${earlier}行说的是名册中同一位委员${shown(target)}，请留一行，或跳过一行`,
    );
  });
}

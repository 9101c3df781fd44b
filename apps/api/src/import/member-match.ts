import { memberKeys } from '@lianluo/domain/sheet/row-key';
import type { Member } from '@lianluo/domain/member/member';

interface Named {
  name: string;
  sector: string;
  phone?: string | undefined;
}

const nameKey = ({ name, sector }: Named): string => memberKeys({ name, sector })[0] ?? '';

/** The roster by what tells its members apart: the telephone, else name and sector. */
export class Roster {
  private readonly byPhone = new Map<string, Member>();
  private readonly byName = new Map<string, Member[]>();

  constructor(members: readonly Member[]) {
    for (const member of members) {
      if (member.phone !== undefined) this.byPhone.set(member.phone, member);
      const name = nameKey(member);
      this.byName.set(name, [...(this.byName.get(name) ?? []), member]);
    }
  }

  withPhone = ({ phone }: Named): Member | undefined => (phone === undefined ? undefined : this.byPhone.get(phone));
  named = (person: Named): readonly Member[] => this.byName.get(nameKey(person)) ?? [];
}

/** Whom each row speaks of; `several` where name and sector cannot tell. */
export function matchMembers(rows: readonly Named[], roster: Roster): (Member | 'several' | undefined)[] {
  const byPhone = rows.map(roster.withPhone);
  const taken = new Set(byPhone.flatMap((member) => member?.id ?? []));
  const asking = new Map<string, number>();
  rows.forEach((row, index) => {
    if (!byPhone[index]) asking.set(nameKey(row), (asking.get(nameKey(row)) ?? 0) + 1);
  });
  return rows.map((row, index) => {
    if (byPhone[index]) return byPhone[index];
    const free = roster.named(row).filter(({ id }) => !taken.has(id));
    if (free.length === 0) return undefined;
    return free.length === 1 && asking.get(nameKey(row)) === 1 ? free[0] : 'several';
  });
}

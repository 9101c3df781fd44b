import type { Attendance, AttendanceState } from '@lianluo/domain/gathering/gathering';
import type { Informant } from '@lianluo/domain/member/informant';
import type { Member } from '@lianluo/domain/member/member';
import type { Author, AuthorKind } from '@lianluo/domain/opinion/opinion';
import { Refusal, type FieldError } from '@lianluo/domain/refusal';
import type { Scope } from '../context';
import { platformAddress, readPlatformRow, type Named } from '../platform/platform.store';

export type AuthorInput = { member: string } | { informant: string } | { name: string; kind: AuthorKind };

/** Authors with the names they have today, or 422 at the one this committee does not know. */
export async function namedAuthors(scope: Scope, authors: readonly AuthorInput[]): Promise<Author[]> {
  const [members, informants] = await Promise.all([
    namesOf<Member>(
      scope,
      'members',
      authors.flatMap((each) => ('member' in each ? [each.member] : [])),
    ),
    namesOf<Informant>(
      scope,
      'informants',
      authors.flatMap((each) => ('informant' in each ? [each.informant] : [])),
    ),
  ]);
  const errors: FieldError[] = [];
  const named = authors.flatMap((author, index): Author[] => {
    if ('name' in author) return [author];
    const name = 'member' in author ? members.get(author.member) : informants.get(author.informant);
    if (name !== undefined) return [{ ...author, name }];
    const field = 'member' in author ? 'member' : 'informant';
    errors.push({
      pointer: `/authors/${index}/${field}`,
      code: `${field}.unknown`,
      message: field === 'member' ? '名册中没有这位委员。' : '没有这位信息员。',
    });
    return [];
  });
  if (errors.length > 0) throw new Refusal('request.invalid', errors);
  return named;
}

/** Attendance with names, or 422 at the line that names nobody of the roster. */
export async function namedAttendance(
  scope: Scope,
  lines: readonly { member: string; state: AttendanceState }[],
): Promise<Attendance[]> {
  const names = await namesOf<Member>(
    scope,
    'members',
    lines.map(({ member }) => member),
  );
  const errors = lines.flatMap(({ member }, index) =>
    names.has(member)
      ? []
      : [{ pointer: `/attendance/${index}/member`, code: 'member.unknown', message: '名册中没有这位委员。' }],
  );
  if (errors.length > 0) throw new Refusal('request.invalid', errors);
  return lines.map(({ member, state }) => ({ member, name: names.get(member) ?? '', state }));
}

async function namesOf<Value extends Named>(
  { storage, committee }: Scope,
  collection: 'members' | 'informants',
  ids: readonly string[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  const names = new Map<string, string>();
  for (let start = 0; start < wanted.length; start += 100) {
    const batch = wanted.slice(start, start + 100).map((id) => platformAddress(committee.id, collection, id));
    for (const row of await storage.get(batch)) {
      const stored = row && readPlatformRow<Value>(row, committee);
      if (stored) names.set(stored.value.id, stored.value.name);
    }
  }
  return names;
}

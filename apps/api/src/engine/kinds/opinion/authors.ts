import type { Informant } from '@lianluo/domain/member/informant';
import type { Member } from '@lianluo/domain/member/member';
import type { Author, AuthorKind } from '@lianluo/domain/opinion/opinion';
import { Refusal, type FieldError } from '@lianluo/domain/refusal';
import type { Scope } from '../../../floor/context';
import { namesOf } from '../../work/people';

type AuthorInput = { member: string } | { informant: string } | { name: string; kind: AuthorKind };

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

import type { Informant } from '@lianluo/domain/member/informant';
import type { Member } from '@lianluo/domain/member/member';
import type { Author } from '@lianluo/domain/opinion/author';
import { Refusal, type FieldError } from '@lianluo/domain/refusal';
import type { Scope } from '../../../floor/context';
import { peopleOf } from '../../work/people';

type AuthorInput = { member: string } | { informant: string } | Extract<Author, { kind: unknown }>;

/** Authors with the names and the posts they have today, or 422 at the one this committee does not know. */
export async function namedAuthors(scope: Scope, authors: readonly AuthorInput[]): Promise<Author[]> {
  const [members, informants] = await Promise.all([
    peopleOf<Member>(
      scope,
      'members',
      authors.flatMap((each) => ('member' in each ? [each.member] : [])),
    ),
    peopleOf<Informant>(
      scope,
      'informants',
      authors.flatMap((each) => ('informant' in each ? [each.informant] : [])),
    ),
  ]);
  const errors: FieldError[] = [];
  const named = authors.flatMap((author, index): Author[] => {
    if ('name' in author) return [author];
    if ('member' in author) {
      const member = members.get(author.member);
      if (member) return [{ ...author, name: member.name, ...(member.post && { post: member.post }) }];
    } else {
      const informant = informants.get(author.informant);
      if (informant) return [{ ...author, name: informant.name }];
    }
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

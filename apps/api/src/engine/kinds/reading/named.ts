import type { Book } from '@lianluo/domain/reading/book';
import type { Guide, Reading } from '@lianluo/domain/reading/reading';
import type { ReadingGroup } from '@lianluo/domain/reading/reading-group';
import type { Scope } from '../../../floor/context';
import { requireNamed } from '../../register/require-named';
import { namedMembers } from '../../work/people';

/** 读书群, with the name it has today. */
export async function namedGroup(scope: Scope, id: string): Promise<NonNullable<Reading['group']>> {
  const found = await requireNamed<ReadingGroup>(scope, 'reading-groups', [id], {
    code: 'group.unknown',
    message: '没有这个读书群。',
    pointerOf: () => '/group',
  });
  return { id, name: found.get(id)?.name ?? '' };
}

/** 书目 of the list, with their titles. */
export async function namedBooks(scope: Scope, ids: readonly string[]): Promise<Reading['books']> {
  const found = await requireNamed<Book>(scope, 'books', ids, {
    code: 'book.unknown',
    message: '书单中没有这本书。',
    pointerOf: (index) => `/books/${index}`,
  });
  return ids.map((id) => ({ id, title: found.get(id)?.name ?? '' }));
}

/** 导读、领读: members with their names, and others as they were written. */
export const namedGuides =
  (field: string) =>
  async (scope: Scope, given: readonly Partial<Guide>[]): Promise<Guide[]> => {
    const places = given.flatMap(({ member }, place) => (member === undefined ? [] : [{ member, place }]));
    const named = await namedMembers(
      scope,
      places.map(({ member }) => member),
      (index) => `${field}/${places[index]?.place}/member`,
    );
    const names = new Map(named.map(({ member, name }) => [member, name]));
    return given.map(({ member, name = '' }) =>
      member === undefined ? { name } : { member, name: names.get(member) ?? '' },
    );
  };

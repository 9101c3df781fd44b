import { isCalled } from '@lianluo/domain/text/find-name';
import { fold } from '@lianluo/domain/text/fold';
import type { Person } from './line';

/** How names are spelled, by id; empty until the dictionary has come. */
export type Spelled = ReadonlyMap<string, string>;

/** A person's surname is read as one (单 Shan, 仇 Qiu), as the roster's own search reads it. The dictionary is large: it comes after the page. */
export async function spell(people: readonly Person[]): Promise<Spelled> {
  const { pinyin } = await import('./pinyin');
  return new Map(
    people.map(({ id, name }) => {
      const syllables = pinyin(name, {
        toneType: 'none',
        type: 'array',
        surname: 'all',
        nonZh: 'consecutive',
        v: true,
      });
      return [id, syllables.map(fold).join(' ')];
    }),
  );
}

/** By 汉字, whole pinyin or initials. */
export function findIn(people: readonly Person[], words: string, spelled: Spelled): readonly Person[] {
  const query = fold(words);
  if (query === '') return people;
  return people.filter(({ id, name }) => isCalled(query, [{ name: fold(name), spelled: spelled.get(id) ?? '' }]));
}

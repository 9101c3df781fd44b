import { changeSharings, type ReadingView } from '@lianluo/contract/reading';
import { confirmProgramme, readProgramme } from '@lianluo/contract/reading-programme';
import {
  changeBook,
  changeReadingGroup,
  createBook,
  createReadingGroup,
  listBooks,
  listReadingGroups,
  type BookView,
  type ReadingGroupView,
} from '@lianluo/contract/reading-registers';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import type { Given } from '../../api/call';
import { useSaving } from '../../api/use-saving';

type BooksAsked = NonNullable<Given<typeof listBooks>['query']>;
type GroupsAsked = NonNullable<Given<typeof listReadingGroups>['query']>;
export type BookBody = Given<typeof createBook>['body'];
type BookChange = Given<typeof changeBook>['body'];
export type GroupBody = Given<typeof createReadingGroup>['body'];
type GroupChange = Given<typeof changeReadingGroup>['body'];

// The forms that choose from the registers keep them under the same keys.
const keys = {
  books: (committee: string) => ['books', committee],
  groups: (committee: string) => ['reading-groups', committee],
  programme: (committee: string) => ['readings', committee, 'programme'],
};

export const booksQuery = defineQueryOptions(({ committee, asked }: { committee: string; asked: BooksAsked }) => ({
  key: [...keys.books(committee), 'list', { ...asked }],
  ...asking(listBooks, { params: { c: committee }, query: asked }),
}));

export const groupsQuery = defineQueryOptions(({ committee, asked }: { committee: string; asked: GroupsAsked }) => ({
  key: [...keys.groups(committee), 'list', { ...asked }],
  ...asking(listReadingGroups, { params: { c: committee }, query: asked }),
}));

export const programmeQuery = defineQueryOptions(({ committee, year }: { committee: string; year: number }) => ({
  key: [...keys.programme(committee), year],
  ...asking(readProgramme, { params: { c: committee }, query: { year } }),
}));

/** A new book, or a change of one. */
export function useSaveBook(committee: () => string, done: (book: BookView) => void) {
  return useSaving({
    save: (write, { of, body }: { of?: BookView; body: BookBody & BookChange }) =>
      of
        ? write(changeBook, { params: { c: committee(), id: of.id }, body, version: of.version })
        : write(createBook, { params: { c: committee() }, body: body as BookBody }),
    done,
    touches: () => [keys.books(committee()), keys.programme(committee())],
  });
}

export function useRestBook(committee: () => string, done: (book: BookView) => void) {
  return useSaving({
    save: (write, { id, version, active }: BookView) =>
      write(changeBook, { params: { c: committee(), id }, body: { active: !active }, version }),
    done,
    touches: () => [keys.books(committee()), keys.programme(committee())],
  });
}

export function useSaveGroup(committee: () => string, done: (group: ReadingGroupView) => void) {
  return useSaving({
    save: (write, { of, body }: { of?: ReadingGroupView; body: GroupBody & GroupChange }) =>
      of
        ? write(changeReadingGroup, { params: { c: committee(), id: of.id }, body, version: of.version })
        : write(createReadingGroup, { params: { c: committee() }, body: body as GroupBody }),
    done,
    touches: () => [keys.groups(committee()), keys.programme(committee())],
  });
}

export function useConfirmProgramme(committee: () => string, done: (made: number) => void) {
  return useSaving({
    save: (write, month: string) => write(confirmProgramme, { params: { c: committee() }, body: { month } }),
    done: ({ items }) => done(items.length),
    touches: () => [
      ['readings', committee()],
      ['calendar', committee()],
      ['overview', committee()],
    ],
  });
}

export function useShare(committee: () => string, done: () => void) {
  return useSaving({
    save: (write, { of, member, text }: { of: ReadingView; member: string; text: string | null }) =>
      write(changeSharings, {
        params: { c: committee(), id: of.id },
        body: { sharings: [{ member, text }] },
        version: of.version,
      }),
    done,
    touches: ({ of }) => [
      ['readings', committee(), 'one', of.id],
      ['readings', committee(), 'timeline', of.id],
      ['readings', committee(), 'list'],
      keys.programme(committee()),
    ],
  });
}

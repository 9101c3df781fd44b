import * as contract from '@lianluo/contract/reading-registers';
import type { Book } from '@lianluo/domain/reading/book';
import { listNamed } from '../../engine/register/list-named';
import { finderOf } from '../../engine/register/platform.store';
import type { Mount } from '../../floor/http/mount';
import { bookView } from './book.view';
import { changeBook, createBook } from './save-book';

const find = finderOf<Book>('books');

/** 书目, in name order. */
export function bookRoutes(mount: Mount): void {
  mount(contract.listBooks, {
    act: async (call) => {
      const asked = (['half', 'list', 'group', 'active'] as const).filter((name) => call.query[name] !== undefined);
      const filter =
        asked.length === 0 ? undefined : (book: Book) => asked.every((name) => book[name] === call.query[name]);
      return { body: await listNamed(call, 'books', call.query, filter, ({ value }) => bookView(value)) };
    },
  });
  mount(contract.createBook, { act: createBook });
  mount(contract.readBook, {
    find,
    act: async (_call, found) => ({ body: bookView(found), version: found.version }),
  });
  mount(contract.changeBook, { find, act: changeBook });
}

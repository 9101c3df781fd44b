import type { changeBook as changing, createBook as creating } from '@lianluo/contract/reading-registers';
import { isWithinHalf, type Book } from '@lianluo/domain/reading/book';
import type { ReadingGroup } from '@lianluo/domain/reading/reading-group';
import { invalidField } from '@lianluo/domain/refusal';
import { requireNamed } from '../../engine/register/require-named';
import { addNamed, changeNamed } from '../../engine/register/saving';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import type { Row } from '../../floor/storage/table';
import { bookView } from './book.view';

/** 新增书目 */
export async function createBook(call: Call<typeof creating>): Promise<AnswerFor<typeof creating>> {
  const { title: name, ...entered } = call.body;
  await requireGroup(call, entered.group);
  const book: Book = {
    ...entered,
    name,
    id: call.newId(),
    committee: call.committee.id,
    active: true,
    createdAt: call.instant,
    updatedAt: call.instant,
    version: 1,
  };
  return addNamed(call, 'books', book, bookView(book));
}

/** 修改书目 */
export async function changeBook(
  call: Call<typeof changing>,
  { row, ...before }: Book & { row: Row },
): Promise<AnswerFor<typeof changing>> {
  const { title = before.name, ...sent } = call.body;
  await requireGroup(call, sent.group ?? undefined);
  const given = Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, value ?? undefined]));
  const book: Book = { ...before, ...given, name: title, updatedAt: call.instant, version: row.version + 1 };
  if (book.month !== undefined && !isWithinHalf(book.month, book.half))
    throw invalidField('/month', 'month.outside-half', '月份须在这个半年之内。');
  return changeNamed(call, 'books', row, before, book, bookView(book));
}

async function requireGroup(scope: Scope, group: string | undefined): Promise<void> {
  await requireNamed<ReadingGroup>(scope, 'reading-groups', group === undefined ? [] : [group], {
    code: 'group.unknown',
    message: '没有这个读书群。',
    pointerOf: () => '/group',
  });
}

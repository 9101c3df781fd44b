import type { Question, Row, Storage } from './table';

/**
 * Every row a question finds, page by page. A page may hold fewer rows than were read, or none, and still have a next one:
 * what goes on is decided by `next` alone.
 */
export async function* pagesOf(
  storage: Pick<Storage, 'list'>,
  question: Omit<Question, 'after'>,
): AsyncGenerator<Row[], void, void> {
  let page = await storage.list(question);
  yield page.rows;
  while (page.next) {
    page = await storage.list({ ...question, after: page.next });
    yield page.rows;
  }
}

/** Every row a question finds, for what is known to be few. */
export async function allRows(storage: Pick<Storage, 'list'>, question: Omit<Question, 'after'>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const page of pagesOf(storage, question)) rows.push(...page);
  return rows;
}

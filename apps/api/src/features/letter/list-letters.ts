import type { listLetters as endpoint } from '@lianluo/contract/letter';
import { letterState, type Letter } from '@lianluo/domain/paper/letter';
import { fold } from '@lianluo/domain/text/fold';
import { isKind } from '@lianluo/domain/work/kinds';
import { letterSummary } from '../../engine/letter/letter.view';
import { letterId, lettersPartition, readLetterRow } from '../../engine/letter/letter.store';
import { isVisible } from '../../engine/work/find-item';
import { readHead } from '../../engine/work/head-row';
import { headAddress } from '../../engine/work/ledger.store';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { readCursor, writeCursor } from '../../floor/http/cursor';
import type { Position } from '../../floor/storage/table';

/** How many letters one answer looks at where a filter keeps few of them: it goes on behind its cursor. */
const looksAt = 500;

/** 发文登记, newest first. A letter about an item that is closed to the caller is not there. */
export async function listLetters(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { limit, cursor, ...filter } = call.query;
  const list = `letters?${JSON.stringify(filter)}`;
  const question = questionOf(call, filter.item);
  const keeps = asking(filter);
  const asks = Object.values(filter).some((value) => value !== undefined) || call.committee.holdsClosed === true;
  const found: Letter[] = [];
  // Positions come out of our own sealed cursor.
  let after = cursor === undefined ? undefined : (readCursor(call, list, cursor) as Position);
  for (let seen = 0; found.length < limit && seen < looksAt;) {
    // No more than the page still takes, so that it ends where its rows end.
    const page = await call.storage.list({ ...question, limit: limit - found.length, ...(after && { after }) });
    seen += page.rows.length + 1;
    found.push(...(await visible(call, page.rows.map(readLetterRow).filter(keeps))));
    after = page.next;
    if (!after) break;
  }
  return {
    body: {
      items: found.map((letter) => letterSummary(letter, call.actor)),
      nextCursor: after ? writeCursor(call, list, after) : null,
      total: asks || cursor !== undefined ? null : await call.storage.count(question),
    },
  };
}

/** All of them by the day they were sent, or those of one item, which stand together. */
function questionOf({ committee }: Scope, item: string | undefined) {
  const pk = lettersPartition(committee.id);
  const of = item === undefined ? { index: 'byName' } : { from: letterId(item, ''), to: letterId(item, '\u{10FFFF}') };
  return { table: 'platforms' as const, pk, newestFirst: true, ...of };
}

const asking = ({ paper, state, year, q = '' }: Omit<Call<typeof endpoint>['query'], 'limit'>) => {
  const query = fold(q);
  return (letter: Letter): boolean =>
    (paper === undefined || letter.paper === paper) &&
    (state === undefined || letterState(letter) === state) &&
    (year === undefined || letter.year === year) &&
    [letter.number, letter.content.title, letter.to, letter.subject].some((each) => fold(each).includes(query));
};

/** Those whose items this caller reads. */
async function visible(scope: Scope, letters: readonly Letter[]): Promise<Letter[]> {
  if (letters.length === 0) return [];
  const rows = await scope.storage.get(letters.map(({ committee, kind, item }) => headAddress(committee, kind, item)));
  return letters.filter(({ kind }, index) => {
    const row = rows[index];
    return row !== undefined && isKind(kind) && isVisible(scope, readHead(row));
  });
}

import type { listLinks as endpoint } from '@lianluo/contract/access-link';
import { linkState, type Link } from '@lianluo/domain/link/link';
import type { AnswerFor, Call } from '../../floor/context';
import { readCursor, writeCursor } from '../../floor/http/cursor';
import { linksPartition, readLinkRow } from '../../floor/link/link.store';
import type { Row } from '../../floor/storage/table';
import { linkView } from './link.view';

/** How many rows one answer looks at where a filter keeps few of them: it goes on behind its cursor. */
const looksAt = 1000;

/** 链接, newest first. Written rounds give out hundreds in a year, so they are read as far as a page needs. */
export async function listLinks(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { limit, cursor, ...filter } = call.query;
  const list = `links?${JSON.stringify(filter)}`;
  const question = { table: 'platforms' as const, pk: linksPartition(call.committee.id), newestFirst: true };
  const asks = Object.values(filter).some((value) => value !== undefined);
  const found: Link[] = [];
  // Positions come out of our own sealed cursor.
  let last = cursor === undefined ? undefined : (readCursor(call, list, cursor) as string);
  let more = true;
  for (let seen = 0; more && found.length < limit && seen < looksAt;) {
    const after = last === undefined ? {} : { after: { pk: question.pk, sk: last } };
    const { rows, next } = await call.storage.list({ ...question, ...after, limit: asks ? 100 : limit });
    more = next !== undefined;
    seen += rows.length;
    for (const [index, row] of rows.entries()) {
      last = row.sk;
      const link = linkOf(row);
      if (isAsked(link)) found.push(link);
      if (found.length < limit) continue;
      more ||= index < rows.length - 1;
      break;
    }
  }
  return {
    body: {
      items: found.map((link) => linkView(call, link)),
      nextCursor: more && last !== undefined ? writeCursor(call, list, last) : null,
      total: asks || cursor !== undefined ? null : await call.storage.count(question),
    },
  };

  function isAsked(link: Link): boolean {
    const { purpose, state, subject } = filter;
    return (
      (purpose === undefined || link.purpose === purpose) &&
      (state === undefined || linkState(link, call.today) === state) &&
      (subject === undefined || link.subject.id === subject)
    );
  }
}

const linkOf = (row: Row): Link => readLinkRow(row).link;

import type { AbstractValueIterator } from 'abstract-level';
import type { Database } from './embedded-database';
import { keyOfPosition, keyRange, rowKey } from './embedded-keys';
import { alive, hasTimeToLive, type Clock } from './expiry';
import { mostBytesInPage, requireReadable } from './limits';
import { readRow } from './prepared-write';
import { askedKeys, isEmptyRange, positionOf, requirePosition } from './question';
import type { Row, Storage } from './table';

const readAtOnce = 200;

/** Answers from the ordered keys. Every reading is consistent here. */
export function embeddedReader(database: Database, clock: Clock): Pick<Storage, 'get' | 'list' | 'count'> {
  return {
    async get(addresses) {
      requireReadable(addresses);
      if (addresses.length === 0) return [];
      const texts = await database.getMany(addresses.map(({ table, key }) => rowKey(table, key)));
      return addresses.map(({ table }, index) => {
        const text = texts[index];
        return text === undefined ? undefined : alive(table, readRow(text), clock);
      });
    },

    async list(question) {
      const { table, limit, after, newestFirst = false } = question;
      const asked = askedKeys(question);
      requirePosition(question);
      if (isEmptyRange(question)) return { rows: [] };

      const { gte, lt } = keyRange(question);
      const position = after && keyOfPosition(question, after);
      const bounds = newestFirst ? { gte, lt: position ?? lt } : position ? { gt: position, lt } : { gte, lt };
      const texts = await textsOfPage(database.values({ ...bounds, reverse: newestFirst, limit: limit + 1 }));

      const read = withinPage(texts.slice(0, limit));
      const rows = read.flatMap((row) => alive(table, row, clock) ?? []);
      const last = read.at(-1);
      return last && read.length < texts.length ? { rows, next: positionOf(last, asked) } : { rows };
    },

    async count(range) {
      askedKeys(range);
      if (isEmptyRange(range)) return 0;
      if (!hasTimeToLive(range.table)) return (await database.keys(keyRange(range)).all()).length;
      const texts = await database.values(keyRange(range)).all();
      return texts.filter((text) => alive(range.table, readRow(text), clock)).length;
    },
  };
}

/** What a page is made of and one more, if there is; no more than a page is ever read at once, whatever is asked for. */
async function textsOfPage(values: AbstractValueIterator<Database, string, string>): Promise<string[]> {
  const texts: string[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const some = await values.nextv(readAtOnce);
      if (some.length === 0) return texts;
      for (const text of some) {
        texts.push(text);
        if (bytes >= mostBytesInPage) return texts;
        bytes += Buffer.byteLength(text);
      }
    }
  } finally {
    await values.close();
  }
}

/** DynamoDB ends a page at a megabyte, and so do we, or nobody would notice who forgets the next page. */
function withinPage(texts: readonly string[]): Row[] {
  const rows: Row[] = [];
  let bytes = 0;
  for (const text of texts) {
    if (bytes >= mostBytesInPage) break;
    bytes += Buffer.byteLength(text);
    rows.push(readRow(text));
  }
  return rows;
}

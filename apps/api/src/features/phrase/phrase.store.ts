import { isPhraseFor, type Phrase } from '@lianluo/domain/phrase/phrase';
import { Refusal } from '@lianluo/domain/refusal';
import { mostEntries } from '@lianluo/domain/text/limits';
import { kindNames } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import type { CommandWrite } from '../../floor/http/commit';
import { allRows } from '../../floor/storage/pages';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, flag, list, maybe, number, oneOf, text } from '../../floor/storage/shape';
import type { Key, Row } from '../../floor/storage/table';

/** Whose a phrase is, as its list is kept: one user's, or everybody's. No list holds what its readers may not see. */
const shared = 'shared';
const boxOf = ({ shared: isShared, by }: Phrase): string => (isShared ? shared : by.id);
const boxPartition = (committee: string, box: string): string => `${committee}#phrases#${box}`;

export const phraseKey = ({ committee, id }: Pick<Phrase, 'committee' | 'id'>): Key => ({
  pk: `${committee}#phrases`,
  sk: id,
});

export const phraseRow = (phrase: Phrase): Row => ({
  ...phraseKey(phrase),
  listPk: boxPartition(phrase.committee, boxOf(phrase)),
  listSk: phrase.id,
  version: phrase.version,
  value: { ...phrase },
});

export const phraseCodec = rowCodec('platforms', {
  value: fields<Phrase>({
    id: text,
    committee: text,
    text,
    uses: list(fields({ kind: maybe(oneOf(kindNames)), action: maybe(text) })),
    shared: flag,
    by: fields({ id: text, name: text }),
    createdAt: maybe(text),
    updatedAt: maybe(text),
    version: number,
  }),
});

const readPhraseRow = (row: Row): Phrase => phraseCodec(row).value;

/** Everything that this caller may use: their own phrases and the shared ones. */
export async function phrasesFor({ storage, committee, actor }: Scope): Promise<Phrase[]> {
  const boxes = await Promise.all(
    [actor.id, shared].map((box) =>
      allRows(storage, { table: 'platforms', index: 'byName', pk: boxPartition(committee.id, box), limit: 1000 }),
    ),
  );
  return boxes.flat().map(readPhraseRow);
}

export async function findPhrase({ storage, committee, actor }: Scope, { id }: { id: string }): Promise<Phrase> {
  const key = phraseKey({ committee: committee.id, id });
  const [row] = await storage.get([{ table: 'platforms', key }], { consistent: true });
  const phrase = row && readPhraseRow(row);
  if (!phrase || !isPhraseFor(phrase, actor)) throw new Refusal('not-found');
  return phrase;
}

export const phraseCountCodec = rowCodec('platforms', { count: number });

/** Takes a phrase's place in its list, or gives it back: written with the count as it was read, so that no two pass a limit. */
export async function counting(
  { storage, committee }: Scope,
  before: Phrase | undefined,
  after: Phrase | undefined,
): Promise<CommandWrite[]> {
  const [from, to] = [before && boxOf(before), after && boxOf(after)];
  const moved = [...new Set([from, to])].flatMap((box) => (from === to || box === undefined ? [] : [box]));
  if (moved.length === 0) return [];
  const keys = moved.map((sk) => ({ pk: `${committee.id}#phrase-counts`, sk }));
  const rows = await storage.get(
    keys.map((key) => ({ table: 'platforms', key })),
    { consistent: true },
  );
  return keys.map((key, index) => {
    const row = rows[index];
    const count = (row ? phraseCountCodec(row).count : 0) + (key.sk === to ? 1 : -1);
    if (key.sk === to && count > (to === shared ? mostEntries.sharedPhrases : mostEntries.phrases))
      throw new Refusal(to === shared ? 'phrase.too-many-shared' : 'phrase.too-many');
    return {
      table: 'platforms' as const,
      put: { ...key, version: (row?.version ?? 0) + 1, count },
      if: row ? { version: row.version } : ('absent' as const),
      refusal: 'again' as const,
    };
  });
}

import type { WorkItem } from '@lianluo/domain/work/item';
import { spells } from '@lianluo/domain/text/find-name';
import { fold } from '@lianluo/domain/text/fold';
import { wordsOf } from '@lianluo/domain/work/facets';
import { kindOfItem } from '@lianluo/domain/work/kinds';
import { calledBy } from '../register/names';
import type { Storage } from '../../floor/storage/table';
import { textAddress } from '../work/ledger.store';

/** What the items are found by, folded: words and texts, then how the title is spelled. One read for all of them. */
export async function searchTexts(storage: Storage, items: readonly WorkItem[]): Promise<Map<string, string>> {
  const addresses = items.flatMap((item) =>
    kindOfItem(item).searched.map((name) => ({
      item,
      address: textAddress(item.committee, item.kind, item.id, name),
    })),
  );
  const texts = new Map<string, string>();
  for (let start = 0; start < addresses.length; start += 100) {
    const batch = addresses.slice(start, start + 100);
    const rows = await storage.get(
      batch.map(({ address }) => address),
      { consistent: true },
    );
    rows.forEach((row, index) => {
      const id = batch[index]?.item.id;
      if (row && id !== undefined) texts.set(id, `${texts.get(id) ?? ''} ${wordsIn(row['text'])}`);
    });
  }

  const found = new Map<string, string>();
  for (const item of items) {
    const { spelled } = await calledBy(item.title, 'thing');
    const words = [...wordsOf(kindOfItem(item), item), texts.get(item.id) ?? ''].map(fold);
    found.set(item.id, [...words, spelled].join('\n'));
  }
  return found;
}

/** Whether a folded query finds an item by its text. Only a spelling has blanks: what is folded has none. */
export const finds = (query: string, text: string): boolean =>
  text.includes(query) || text.split('\n').some((line) => line.includes(' ') && spells(query, line));

function wordsIn(text: unknown): string {
  if (typeof text === 'string') return text;
  if (typeof text !== 'object' || text === null) return '';
  // A map has no order of its own: DynamoDB gives its members back in another than they were written in.
  const members = Object.entries(text).sort(([one], [other]) => (one < other ? -1 : 1));
  return members.map(([, member]) => wordsIn(member)).join(' ');
}

import { mostCharacters } from '@lianluo/domain/text/limits';
import type { Informant } from '@lianluo/domain/member/informant';
import type { Member } from '@lianluo/domain/member/member';
import type { Opinion } from '@lianluo/domain/opinion/opinion';
import type { SheetRow } from '@lianluo/domain/sheet/grid';
import type { Mapping } from '@lianluo/domain/sheet/mapping';
import { checkOpinionRows } from '@lianluo/domain/sheet/opinion-rows';
import type { Scope } from '../context';
import { readAll } from '../platform/platform.store';
import { readHead, textVersionOf } from '../work/head-row';
import { headAddress } from '../work/ledger.store';
import type { JudgedRow } from './checked';
import type { JudgedWith } from './kinds';
import { longTexts } from './long-texts';
import { changedOpinionFields, newsFor } from './opinion-after';
import { opinionsWithKeys } from './opinion-keys';

/** What the form for an opinion takes; a longer text could not be changed there any more. */
const { section, ledgerNote } = mostCharacters;
const longest = { situation: section, analysis: section, suggestion: section, note: ledgerNote };

/** Reads a ledger against units, people and earlier imports as they are, and says what each row would do. */
export async function judgeOpinions(
  scope: Scope,
  rows: readonly SheetRow[],
  mapping: Mapping,
  { units }: JudgedWith,
): Promise<readonly JudgedRow[]> {
  const [members, informants] = await Promise.all([
    readAll<Member>(scope, 'members'),
    readAll<Informant & { batch?: undefined }>(scope, 'informants'),
  ]);
  const checked = checkOpinionRows(rows, mapping, {
    today: scope.today,
    units,
    members: members.map(({ value }) => value),
    informants: informants.map(({ value }) => value),
  });

  const known = await knownOpinions(
    scope,
    checked.flatMap(({ keys }) => keys),
  );
  return checked.map(({ number, given, findings, value, keys: [key = ''] }): JudgedRow => {
    const shared = { number, given, title: value?.title ?? '', key, before: {} };
    if (!value) return { ...shared, findings, change: null };
    const tooLong = longTexts({ ...value.content, note: value.note }, longest, mapping);
    if (tooLong.length > 0) return { ...shared, findings: [...findings, ...tooLong], change: null };
    const there = known.get(key);
    if (!there) return { ...shared, findings, value, change: 'new' };
    const { item, hasContent } = there;
    const news = newsFor(item, hasContent, value);
    return {
      ...shared,
      findings,
      value,
      change: news ? 'update' : 'unchanged',
      target: item.id,
      targetVersion: item.version,
      before: news ? changedOpinionFields(item, news) : {},
    };
  });
}

async function knownOpinions(
  { storage, committee }: Scope,
  keys: readonly string[],
): Promise<Map<string, { item: Opinion; hasContent: boolean }>> {
  const ids = [...(await opinionsWithKeys(storage, committee.id, keys))];
  const known = new Map<string, { item: Opinion; hasContent: boolean }>();
  for (let start = 0; start < ids.length; start += 100) {
    const batch = ids.slice(start, start + 100);
    const heads = await storage.get(batch.map(([, id]) => headAddress(committee.id, 'opinions', id)));
    heads.forEach((head, index) => {
      const key = batch[index]?.[0];
      // Keys lead to opinions only. A head without a text version never had a text.
      if (head && key !== undefined)
        known.set(key, { item: readHead(head) as Opinion, hasContent: textVersionOf(head) > 0 });
    });
  }
  return known;
}

import { mostCharacters } from '@lianluo/domain/text/limits';
import type { Informant } from '@lianluo/domain/member/informant';
import type { Member } from '@lianluo/domain/member/member';
import type { Opinion } from '@lianluo/domain/opinion/opinion';
import type { Finding } from '@lianluo/domain/import/finding';
import { isOpenTo } from '@lianluo/domain/work/closed';
import type { SheetRow } from '@lianluo/domain/sheet/cells';
import type { Mapping } from '@lianluo/domain/import/mapping';
import { checkOpinionRows, type OpinionValue } from '@lianluo/domain/import/opinion-rows';
import { fold } from '@lianluo/domain/text/fold';
import type { Scope } from '../../../floor/context';
import { readAll } from '../../../engine/register/platform.store';
import type { JudgedRow } from './checked';
import type { JudgedWith } from '../importing-kind';
import { findItems, type Ledger } from './find-items';
import { columnOf, longTexts } from '../commit/long-texts';
import { changedOpinionFields, newsFor } from '../commit/opinion-after';

/** What the form for an opinion takes; a longer text could not be changed there any more. */
const { section, ledgerNote } = mostCharacters;
const longest = { situation: section, analysis: section, suggestion: section, note: ledgerNote };

/** Reads a ledger against units, people and earlier imports as they are, and says what each row would do. */
export async function judgeOpinions(
  scope: Scope,
  rows: readonly SheetRow[],
  mapping: Mapping,
  { units, year }: JudgedWith,
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
    year,
  });

  const { known } = await findItems(
    scope,
    opinionLedger,
    checked.map(({ keys: [key = ''], value }) => ({ key, told: value && { ...value, day: value.reportedOn } })),
  );
  return checked.map(({ number, given, findings, value, keys: [key = ''] }, index): JudgedRow => {
    const shared = { number, given, title: value?.title ?? '', key, before: {} };
    if (!value) return { ...shared, findings, change: null };
    const tooLong = longTexts({ ...value.content, note: value.note }, longest, mapping);
    if (tooLong.length > 0) return { ...shared, findings: [...findings, ...tooLong], change: null };
    const there = known[index];
    if (!there) return { ...shared, findings, value, change: 'new' };
    if (!isOpenTo(there.item, scope.actor)) return { ...shared, findings: [], value, change: 'unchanged' };
    // The ledger of opinions has no other items.
    const item = there.item as Opinion;
    const news = newsFor(item, there.hasTexts, value);
    return {
      ...shared,
      findings: [
        ...(news ? findings : findings.filter(({ code }) => !onlyForNew.has(code))),
        ...kept(item, value, mapping),
      ],
      value,
      change: news ? 'update' : 'unchanged',
      target: item.id,
      targetVersion: item.version,
      before: news ? changedOpinionFields(item, news) : {},
    };
  });
}

export const opinionLedger: Ledger = { kind: 'opinions', dayOf: ({ reportedOn }) => reportedOn, mayWait: false };

/** Said of how something is recorded; where nothing is, there is nothing to say. */
const onlyForNew = new Set(['author.unknown', 'serial.repeated']);

/** An import adds to an opinion that is there and never rewrites it: what the sheet has otherwise is said. */
function kept(item: Opinion, value: OpinionValue, mapping: Mapping): Finding[] {
  const differing: readonly (readonly [field: string, isSame: boolean])[] = [
    ['title', fold(item.title) === fold(value.title)],
    ['reportedOn', item.reportedOn === value.reportedOn],
    ['unit', value.unit === undefined || item.unit === value.unit],
  ];
  return differing.flatMap(([field, isSame]): Finding[] => {
    const column = columnOf(mapping, field);
    if (isSame || column === null) return [];
    const message = '与系统中的不同；导入不改已有信息的标题、日期和单位，请在该条信息里修改';
    return [{ column, field, severity: 'warning', code: 'opinion.kept', message }];
  });
}

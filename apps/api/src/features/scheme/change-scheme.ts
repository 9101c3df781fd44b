import type { changeScheme as endpoint } from '@lianluo/contract/committee-scheme';
import { invalidField, Refusal, refusedField } from '@lianluo/domain/refusal';
import { isLockable, locksKept } from '@lianluo/domain/scheme/city/locks';
import type { Rules } from '@lianluo/domain/scheme/scheme';
import { differencesOf } from '@lianluo/domain/scheme/told/difference';
import { readDraft, type Draft, type Written } from '../../engine/scheme/own-schemes';
import { draftAddress, draftRow, headAddress, headRow, type SchemeHead } from '../../engine/scheme/scheme.store';
import { canonical } from '../../floor/canonical';
import type { AnswerFor, Call } from '../../floor/context';
import { commit, type CommandWrite } from '../../floor/http/commit';
import { differenceOf, entryOf } from '../../floor/journal/journal';
import { requireAsCityHas } from './as-city-has';
import { beginningOf } from './beginning';
import { readScheme, schemeAnswer } from './scheme.view';

type Changing = Call<typeof endpoint>;

/** 起草、修改草稿: what is not told stays as the draft has it, or the newest version where there is none yet. */
export async function changeScheme(call: Changing, head: SchemeHead): Promise<AnswerFor<typeof endpoint>> {
  const { from, locks, ...told } = call.body;
  const before = await readDraft(call, head);
  const begun = await beginningOf(call, head, { from, before });
  const next = lockedBy(call, whole({ ...begun, ...told }), locks);
  await requireAsCityHas(call, next);
  if (before && isSame(before, next)) return commit(call, [], await readScheme(call, head));

  const { committee } = call;
  const version = head.version + 1;
  const { rules, locks: locked, ...named } = next;
  const drafted = { ...named, changedAt: call.instant, changedBy: call.actor.name, changedById: call.actor.id };
  const changed: SchemeHead = { ...head, draft: drafted, version };
  const { set, unset } = differenceOf(before && namesOf(before), namesOf(next));
  const words = wordsOf((before ?? begun)?.rules, next);
  return commit(
    call,
    [
      headWrite(call, head, changed),
      {
        table: draftAddress(committee.id).table,
        put: draftRow(committee.id, { rules, locks: locked }, version),
        if: before ? { version: before.version } : 'absent',
      },
      entryOf(call, { kind: 'scheme', id: committee.id, version }, before ? 'change' : 'draft', {
        set: { ...set, ...(from && { from }), ...(words.length > 0 && { rules: words }) },
        unset,
        texts: {},
      }),
    ],
    await schemeAnswer(call, changed, { draft: { ...drafted, rules, locks: locked } }),
  );
}

export function headWrite({ committee }: Pick<Changing, 'committee'>, before: SchemeHead, after: SchemeHead) {
  return {
    table: headAddress(committee.id).table,
    put: headRow(committee.id, after),
    if: before.version === 0 ? 'absent' : { version: before.version },
  } satisfies CommandWrite;
}

/** Whoever begins from nothing says all of it. */
function whole({ name, source, rules, ...more }: { [Name in keyof Written]?: Written[Name] | undefined }): Written {
  if (name !== undefined && source !== undefined && rules !== undefined) return { ...more, name, source, rules };
  const missing = Object.entries({ name, source, rules }).filter(([, value]) => value === undefined);
  throw new Refusal(
    'request.invalid',
    missing.map(([field]) => ({ pointer: `/${field}`, code: 'field.required' })),
  );
}

/** 锁定: what was said, of rules that are there; what is not said stays, as far as there still is something to lock. */
function lockedBy(call: Changing, next: Written, said: readonly string[] | undefined): Entire {
  const { city, locks = [] } = next;
  if (said === undefined) return { ...next, city, locks: locksKept(next.rules, locks) };
  if (call.committee.level !== 'city' && said.length > 0) throw refusedField('/locks', 'scheme.locks-of-city');
  const nowhere = said.findIndex((place) => !isLockable(next.rules, place));
  if (nowhere !== -1)
    throw invalidField(
      `/locks/${nowhere}`,
      'item.unknown',
      '草稿中没有这一部分，不能锁定；请先保存这一条，或去掉这处锁定。',
    );
  return { ...next, city, locks: locksKept(next.rules, said) };
}

interface Entire extends Written {
  locks: readonly string[];
}

const namesOf = ({ name, system, source, locks = [], city }: Written) => ({
  name,
  system,
  source,
  ...(locks.length > 0 && { locks: [...locks] }),
  ...(city && { city: { ...city } }),
});

const isSame = (before: Draft, next: Written): boolean =>
  canonical({ ...namesOf(before), rules: before.rules }) === canonical({ ...namesOf(next), rules: next.rules });

/** The trail tells what changed in words, and where a whole table came or went no more of it than anybody reads. */
const mostWords = 50;
const longestWords = 300;
const wordsOf = (before: Rules | undefined, { rules }: Written): string[] =>
  before
    ? differencesOf(before, rules)
        .slice(0, mostWords)
        .map(({ words }) => words.slice(0, longestWords))
    : [];

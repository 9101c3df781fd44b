import type { changeScheme as endpoint } from '@lianluo/contract/committee-scheme';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import { differencesOf } from '@lianluo/domain/scheme/told/difference';
import {
  begunOn,
  readDraft,
  readPublished,
  writtenIn,
  type Draft,
  type Written,
} from '../../engine/scheme/own-schemes';
import { draftAddress, draftRow, headAddress, headRow, type SchemeHead } from '../../engine/scheme/scheme.store';
import { canonical } from '../../floor/canonical';
import type { AnswerFor, Call } from '../../floor/context';
import { commit, type CommandWrite } from '../../floor/http/commit';
import { differenceOf, entryOf } from '../../floor/journal/journal';
import { presetOf } from './presets';
import { readScheme, schemeView } from './scheme.view';

type Changing = Call<typeof endpoint>;

/** 起草、修改草稿: what is not told stays as the draft has it, or the newest version where there is none yet. */
export async function changeScheme(call: Changing, head: SchemeHead): Promise<AnswerFor<typeof endpoint>> {
  const { from, ...told } = call.body;
  const before = await readDraft(call, head);
  const begun = from ? await beginningOf(call, head, from) : (before ?? (await newestOf(call, head)));
  const next = whole({ ...begun, ...told });
  if (before && isSame(before, next)) return commit(call, [], await readScheme(call, head));

  const { committee } = call;
  const version = head.version + 1;
  const { rules, ...named } = next;
  const drafted = { ...named, changedAt: call.instant, changedBy: call.actor.name, changedById: call.actor.id };
  const changed: SchemeHead = { ...head, draft: drafted, version };
  const { set, unset } = differenceOf(before && namesOf(before), namesOf(next));
  const words = wordsOf(before ?? begun, next);
  return commit(
    call,
    [
      headWrite(call, head, changed),
      {
        table: draftAddress(committee.id).table,
        put: draftRow(committee.id, rules, version),
        if: before ? { version: before.version } : 'absent',
      },
      entryOf(call, { kind: 'scheme', id: committee.id, version }, before ? 'change' : 'draft', {
        set: { ...set, ...(from && { from }), ...(words.length > 0 && { rules: words }) },
        unset,
        texts: {},
      }),
    ],
    schemeView(changed, {
      current: await readPublished(call, begunOn(head, call.today)),
      draft: { ...drafted, rules },
    }),
  );
}

export function headWrite({ committee }: Pick<Changing, 'committee'>, before: SchemeHead, after: SchemeHead) {
  return {
    table: headAddress(committee.id).table,
    put: headRow(committee.id, after),
    if: before.version === 0 ? 'absent' : { version: before.version },
  } satisfies CommandWrite;
}

const newestOf = async (call: Changing, { versions }: SchemeHead): Promise<Written | undefined> => {
  const newest = await readPublished(call, versions[0]);
  return newest && writtenIn(newest);
};

async function beginningOf(
  call: Changing,
  { versions }: SchemeHead,
  from: NonNullable<Changing['body']['from']>,
): Promise<Written> {
  if ('preset' in from) {
    const preset = presetOf(from.preset);
    if (!preset) throw invalidField('/from/preset', 'item.unknown', '没有这个预置方案。');
    return writtenIn(preset);
  }
  const told = versions.find(({ version }) => version === from.version);
  const scheme = await readPublished(call, told);
  if (!scheme) throw invalidField('/from/version', 'item.unknown', '没有这个版本。');
  return writtenIn(scheme);
}

/** Whoever begins from nothing says all of it. */
function whole({ name, system, source, rules }: { [Name in keyof Written]?: Written[Name] | undefined }): Written {
  if (name !== undefined && source !== undefined && rules !== undefined) return { name, system, source, rules };
  const missing = Object.entries({ name, source, rules }).filter(([, value]) => value === undefined);
  throw new Refusal(
    'request.invalid',
    missing.map(([field]) => ({ pointer: `/${field}`, code: 'field.required' })),
  );
}

const namesOf = ({ name, system, source }: Written) => ({ name, system, source });

const isSame = (before: Draft, next: Written): boolean =>
  canonical({ ...namesOf(before), rules: before.rules }) === canonical(next);

/** The trail tells what changed in words, and where a whole table came or went no more of it than anybody reads. */
const mostWords = 50;
const longestWords = 300;
const wordsOf = (before: Written | undefined, { rules }: Written): string[] =>
  before
    ? differencesOf(before.rules, rules)
        .slice(0, mostWords)
        .map(({ words }) => words.slice(0, longestWords))
    : [];

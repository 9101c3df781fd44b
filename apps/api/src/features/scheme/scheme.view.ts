import type { CommitteeSchemeView } from '@lianluo/contract/committee-scheme';
import { may } from '@lianluo/domain/permission';
import { faultsOf } from '@lianluo/domain/scheme/check/faults-of';
import type { Rules } from '@lianluo/domain/scheme/scheme';
import { mostEntries } from '@lianluo/domain/text/limits';
import {
  begunOn,
  readDraft,
  readLaidDown,
  writtenIn,
  type Draft,
  type LaidDown,
} from '../../engine/scheme/own-schemes';
import type { Published, SchemeHead } from '../../engine/scheme/scheme.store';
import type { Answer, Scope } from '../../floor/context';
import { aboveOf } from './city-above';

/** What a draft says is nobody's business before it is in force, but those who write it. */
export const seesDraft = ({ actor }: Pick<Scope, 'actor'>): boolean => may(actor, 'scheme:write');

/** So many are enough to go by: what is wrong must not come back many times as large as it was sent. */
export const faultsShown = (rules: Rules) => faultsOf(rules).slice(0, mostEntries.page);

type Shown = Omit<Draft, 'version'>;

const draftView = (draft: Shown, locked: readonly string[]) => ({
  name: draft.name,
  ...(draft.system !== undefined && { system: draft.system }),
  source: draft.source,
  rules: draft.rules,
  faults: faultsShown(draft.rules),
  ...(draft.city && { city: { ...draft.city } }),
  locks: [...draft.locks],
  locked: [...locked],
  changedAt: draft.changedAt,
  changedBy: draft.changedBy,
  changedById: draft.changedById,
});

interface Told {
  draft?: Shown | undefined;
  /** A version that is being put in force, and is not written yet. */
  made?: LaidDown | undefined;
}

/** 考核办法 as it stands by a head. */
export async function schemeAnswer(
  call: Scope,
  head: SchemeHead,
  { draft, made }: Told,
): Promise<Answer<CommitteeSchemeView>> {
  const { versions, version } = head;
  const laidDown = (told: Published | undefined) =>
    made && told?.version === made.scheme.version ? made : readLaidDown(call, told);
  const begun = begunOn(head, call.today);
  const current = await laidDown(begun);
  const [newest] = versions;
  const own = draft ?? ownOf(newest, newest === begun ? current : await laidDown(newest));
  const { city, locked } = await aboveOf(call, own);
  return {
    body: {
      current: current?.scheme ?? null,
      versions: versions.map((each) => withoutNothing(each)),
      draft: draft ? draftView(draft, locked) : null,
      locks: [...(current?.locks ?? [])],
      city,
      version,
    },
    version,
  };
}

const ownOf = (told: Published | undefined, laidDown: LaidDown | undefined) =>
  told && laidDown && { rules: writtenIn(laidDown.scheme).rules, city: told.city };

const withoutNothing = ({ city, ...told }: Published) => ({ ...told, ...(city && { city: { ...city } }) });

export async function readScheme(call: Scope, head: SchemeHead): Promise<Answer<CommitteeSchemeView>> {
  return schemeAnswer(call, head, { draft: seesDraft(call) ? await readDraft(call, head) : undefined });
}

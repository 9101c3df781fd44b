import type { CommitteeSchemeView } from '@lianluo/contract/committee-scheme';
import { may } from '@lianluo/domain/permission';
import { faultsOf } from '@lianluo/domain/scheme/check/faults-of';
import type { Rules, Scheme } from '@lianluo/domain/scheme/scheme';
import { mostEntries } from '@lianluo/domain/text/limits';
import { begunOn, readDraft, readPublished, type Draft } from '../../engine/scheme/own-schemes';
import type { SchemeHead } from '../../engine/scheme/scheme.store';
import type { Answer, Scope } from '../../floor/context';

/** What a draft says is nobody's business before it is in force, but those who write it. */
export const seesDraft = ({ actor }: Pick<Scope, 'actor'>): boolean => may(actor, 'scheme:write');

interface Shown {
  current: Scheme | undefined;
  draft: Omit<Draft, 'version'> | undefined;
}

export function schemeView({ versions, version }: SchemeHead, { current, draft }: Shown): Answer<CommitteeSchemeView> {
  return {
    body: {
      current: current ?? null,
      versions: versions.map((each) => ({ ...each })),
      draft: draft ? draftView(draft) : null,
      version,
    },
    version,
  };
}

/** So many are enough to go by: what is wrong must not come back many times as large as it was sent. */
export const faultsShown = (rules: Rules) => faultsOf(rules).slice(0, mostEntries.page);

function draftView({ name, system, source, rules, changedAt, changedBy, changedById }: Omit<Draft, 'version'>) {
  const faults = faultsShown(rules);
  return { name, ...(system !== undefined && { system }), source, rules, faults, changedAt, changedBy, changedById };
}

export async function readScheme(call: Scope, head: SchemeHead): Promise<Answer<CommitteeSchemeView>> {
  const [current, draft] = await Promise.all([
    readPublished(call, begunOn(head, call.today)),
    seesDraft(call) ? readDraft(call, head) : undefined,
  ]);
  return schemeView(head, { current, draft });
}

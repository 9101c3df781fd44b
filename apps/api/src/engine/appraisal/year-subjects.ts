import { subjectKinds, type SubjectKind } from '@lianluo/contract/scores';
import type { Asking, Counting } from '../score/asking';
import { collections, listedIn } from '../score/every-scored';
import { scoringOf } from '../score/points-of';
import { plansFor } from '../score/quota-rules';
import { scoredCommittee, type Scored } from '../score/subjects';
import { sheetOfType } from './sheets';

/** So many are counted together: their cards, results and sheets are written in one transaction of a hundred rows. */
const mostTogether = 40;

interface SubjectPage {
  kind: SubjectKind;
  subjects: Scored[];
  /** Behind whom the next page begins. */
  after: string;
}

/** Whether a scheme has points or tasks for all of a kind. What members do may be asked of their unit, and so is looked at as well. */
function isKindAsked(asking: Asking, kind: SubjectKind): boolean {
  if (scoringOf(asking, kind) || plansFor(asking, kind).length > 0) return true;
  const spread = asking.scheme.plans.some(({ quotas }) => quotas.some((quota) => quota.spread !== undefined));
  return kind === 'member' && spread;
}

/** The kinds of which a scheme asks anything; of units a sheet, though it be for some types alone. */
export const kindsAsked = (asking: Asking): SubjectKind[] =>
  subjectKinds.filter((kind) => isKindAsked(asking, kind) || (kind === 'unit' && asking.scheme.sheets.length > 0));

const isAsked = (asking: Asking, { kind, asked }: Scored): boolean =>
  isKindAsked(asking, kind) ||
  (asked.kind === 'unit' && asked.unitType !== undefined && sheetOfType(asking, asked.unitType) !== undefined);

/**
 * Everybody whose year is locked, in the order of ids: it stays when somebody is added, so that a page begins again where it did.
 * Goes on behind a place. Of whom the scheme asks nothing there is nothing to lock.
 */
export async function* yearSubjects(
  scope: Counting,
  asking: Asking,
  from?: { kind: SubjectKind; after: string },
): AsyncGenerator<SubjectPage, void, void> {
  const first = from ? subjectKinds.indexOf(from.kind) : 0;
  for (const kind of kindsAsked(asking).filter((each) => subjectKinds.indexOf(each) >= first)) {
    const after = kind === from?.kind ? from.after : '';
    if (kind !== 'committee') {
      for await (const page of registered(scope, kind, after)) {
        const subjects = page.subjects.filter((each) => isAsked(asking, each));
        if (subjects.length > 0) yield { ...page, subjects };
      }
    } else if (after === '') yield { kind, subjects: [scoredCommittee(scope.committee)], after: scope.committee.id };
  }
}

async function* registered(
  scope: Counting,
  kind: keyof typeof collections,
  after: string,
): AsyncGenerator<SubjectPage, void, void> {
  const { storage, committee } = scope;
  const question = { table: 'platforms', pk: `${committee.id}#${collections[kind]}`, consistent: true } as const;
  let last = after;
  for (;;) {
    // The bound is inclusive: who was counted last is read once more.
    const { rows } = await storage.list({ ...question, limit: mostTogether + 1, ...(last && { from: last }) });
    const behind = rows.filter(({ sk }) => sk > last).slice(0, mostTogether);
    const end = behind.at(-1)?.sk;
    if (end === undefined) return;
    last = end;
    yield {
      kind,
      subjects: behind.flatMap((row) => listedIn(scope, kind, row)).map(({ scored }) => scored),
      after: end,
    };
  }
}

/** How many there are to count; before it is known by which rules, at most so many. */
export async function countSubjects(scope: Pick<Counting, 'storage' | 'committee'>, asking: Asking): Promise<number> {
  const counts = await Promise.all(kindsAsked(asking).map((kind) => countKind(scope, kind)));
  return counts.reduce((sum, each) => sum + each, 0);
}

const countKind = async ({ storage, committee }: Pick<Counting, 'storage' | 'committee'>, kind: SubjectKind) =>
  kind === 'committee' ? 1 : storage.count({ table: 'platforms', pk: `${committee.id}#${collections[kind]}` });

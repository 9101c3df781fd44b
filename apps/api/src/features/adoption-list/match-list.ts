import type { ListCandidate, matchAdoptionList as endpoint, MatchedList } from '@lianluo/contract/adoption-list';
import { asRegistered } from '@lianluo/domain/adoption-list/beside-list';
import { titleMatcher } from '@lianluo/domain/adoption-list/match-titles';
import { addDays } from '@lianluo/domain/calendar/day';
import { adoptionRefusal, recordRefusal, type Adopting } from '@lianluo/domain/opinion/adoption';
import type { Opinion } from '@lianluo/domain/opinion/opinion';
import { refusals } from '@lianluo/domain/refusals';
import { isVisible } from '../../engine/work/find-item';
import { dayList, headsOf } from '../../engine/work/lists';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { refuseDaysAhead } from './days-ahead';

/** 采用通报 tells of what was reported within the two years before it. */
const lookedBackDays = 730;
/** A committee that has more than this in two years is none: the newest are looked at. */
const mostRead = 20_000;
const perRead = 1000;

/** 比对采用通报: which opinion each line means. Nothing is written. */
export async function matchList(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { rows, ...list } = call.body;
  refuseDaysAhead(call, call.body);
  const span = { from: addDays(list.adoptedOn, -lookedBackDays), to: call.today };
  const items = await opinionsIn(call, span);
  const matchOf = titleMatcher(items);
  const matches = rows.map(({ title, ...said }) => ({ title, said: asRegistered(list, said), ...matchOf(title) }));
  const parents = await parentsOf(
    call,
    matches.flatMap((match) => match.items),
  );

  return {
    body: {
      ...span,
      rows: matches.map(({ title, said, state, items: found }) => {
        const meant = unique(found.map((item) => parents.get(item.id) ?? item));
        const wasMerged = found.some(({ id }) => parents.has(id));
        return {
          title,
          // What it was merged into bears another title: a person says whether that is meant.
          state: state === 'sure' && wasMerged ? 'doubt' : stateOf(state, meant, said),
          candidates: meant.map(candidateOf),
        };
      }),
    },
  };
}

async function opinionsIn(scope: Scope, span: { from: string; to: string }): Promise<Opinion[]> {
  const list = dayList(scope, 'opinions', span);
  const found: Opinion[] = [];
  let after: string | undefined;
  do {
    const { entries, next } = await list.page(after, perRead);
    for (const entry of entries)
      // The list of a kind holds items of that kind, each with its head.
      if ('item' in entry && isVisible(scope, entry.item) && entry.item.status !== 'draft')
        found.push(entry.item as Opinion);
    after = next;
  } while (after !== undefined && found.length < mostRead);
  return found;
}

/** What was merged is adopted as what it was merged into. */
async function parentsOf(scope: Scope, items: readonly Opinion[]): Promise<ReadonlyMap<string, Opinion>> {
  const merged = unique(items.filter(({ status }) => status === 'merged'));
  const place = (id: string) => `#${id}`;
  // The index of a list does not say into what.
  const heads = await headsOf(
    scope,
    'opinions',
    merged.map(({ id }) => place(id)),
  );
  const intoOf = ({ id }: Opinion) => (heads.get(place(id)) as Opinion | undefined)?.mergedInto;
  const parents = await headsOf(scope, 'opinions', [
    ...new Set(merged.flatMap((each) => intoOf(each) ?? []).map(place)),
  ]);
  return new Map(
    merged.flatMap((each) => {
      const parent = parents.get(place(intoOf(each) ?? '')) as Opinion | undefined;
      return parent && isVisible(scope, parent) ? [[each.id, parent] as const] : [];
    }),
  );
}

function stateOf(
  state: 'sure' | 'doubt' | 'none',
  [item]: readonly Opinion[],
  said: Adopting,
): MatchedList['rows'][number]['state'] {
  if (state !== 'sure' || !item) return state;
  return adoptionRefusal(item, said) === 'opinion.already-adopted' ? 'registered' : state;
}

function candidateOf(item: Opinion): ListCandidate {
  const { id, title, number, reportedOn, status } = item;
  const code = recordRefusal(item);
  return {
    id,
    title,
    ...(number !== undefined && { number }),
    reportedOn,
    status,
    ...(code && { refusal: { code, message: refusals[code].zh } }),
  };
}

const unique = (items: readonly Opinion[]): Opinion[] => [...new Map(items.map((item) => [item.id, item])).values()];

import type { AnswersView, callAnswers } from '@lianluo/contract/call';
import type { CalledKind, DraftCall } from '@lianluo/domain/call/call';
import type { Clue } from '@lianluo/domain/clue/clue';
import type { Opinion } from '@lianluo/domain/opinion/opinion';
import { isFiled } from '@lianluo/domain/proposal/facts';
import type { Proposal } from '@lianluo/domain/proposal/proposal';
import type { Unit } from '@lianluo/domain/unit/unit';
import type { AnswerFor, Call, Scope } from '../../../floor/context';
import type { WorkItem } from '@lianluo/domain/work/item';
import { readAll } from '../../register/platform.store';
import { isVisible, type FoundItem } from '../../work/find-item';
import { facetList, headsOf } from '../../work/lists';

/** 应约情况: the units that were asked in the order they were named, then whoever else answered. */
export async function readAnswers(
  call: Call<typeof callAnswers>,
  { item }: FoundItem,
): Promise<AnswerFor<typeof callAnswers>> {
  // Of the kinds only calls are found here.
  const { id, units, for: kind } = item as DraftCall;
  const [answers, names] = await Promise.all([answersTo(call, kind, id), unitNames(call)]);
  const asked = new Map(units.map(({ unit, name }) => [unit, name]));
  const others = new Set(answers.map(({ unit }) => unit).filter((unit) => unit === undefined || !asked.has(unit)));
  const lineOf = (unit: string | undefined, name: string): AnswersView['units'][number] => ({
    ...(unit !== undefined && { unit }),
    name,
    asked: unit !== undefined && asked.has(unit),
    ...countsOf(
      kind,
      answers.filter((each) => each.unit === unit),
    ),
  });
  return {
    body: {
      ...countsOf(kind, answers),
      units: [
        ...[...asked].map(([unit, name]) => lineOf(unit, name)),
        ...[...others].map((unit) => lineOf(unit, unit === undefined ? '未注明单位' : (names.get(unit) ?? ''))),
      ],
    },
  };
}

const none = { issued: 0, adopted: 0, chosen: 0 };

/** What became of the answers, by what was called for. Each is given answers of its own kind alone. */
const became: Readonly<Record<CalledKind, (answers: readonly never[]) => Partial<typeof none>>> = {
  opinions: (opinions: readonly Opinion[]) => ({
    issued: opinions.filter(({ issuedOn }) => issuedOn !== undefined).length,
    adopted: opinions.filter(({ adoptions }) => adoptions.some(({ voided }) => !voided)).length,
  }),
  proposals: (proposals: readonly Proposal[]) => ({ chosen: proposals.filter(isFiled).length }),
  clues: (clues: readonly Clue[]) => ({ chosen: clues.filter(({ status }) => status === 'published').length }),
};

const countsOf = (kind: CalledKind, answers: readonly WorkItem[]) => ({
  answered: answers.length,
  ...none,
  ...became[kind](answers as readonly never[]),
});

async function unitNames(scope: Scope): Promise<ReadonlyMap<string, string>> {
  return new Map((await readAll<Unit>(scope, 'units')).map(({ value: { id, name } }) => [id, name]));
}

/** Everything that answers the call: dozens at most. */
async function answersTo(scope: Scope, kind: CalledKind, id: string): Promise<WorkItem[]> {
  const list = facetList(scope, kind, `call=${id}`, { from: undefined, to: undefined });
  const found: WorkItem[] = [];
  let place: string | undefined;
  do {
    const page = await list.page(place, 500);
    const places = page.entries.map((entry) => entry.place);
    const heads = await headsOf(scope, kind, places);
    found.push(...[...heads.values()].filter((item) => isVisible(scope, item)));
    place = page.next;
  } while (place !== undefined);
  return found;
}

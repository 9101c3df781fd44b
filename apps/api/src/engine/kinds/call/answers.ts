import type { AnswersView, callAnswers } from '@lianluo/contract/call';
import type { DraftCall } from '@lianluo/domain/call/call';
import type { Opinion } from '@lianluo/domain/opinion/opinion';
import type { Unit } from '@lianluo/domain/unit/unit';
import type { AnswerFor, Call, Scope } from '../../../floor/context';
import { readAll } from '../../register/platform.store';
import { isVisible, type FoundItem } from '../../work/find-item';
import { facetList, headsOf } from '../../work/lists';

/** 应约情况: the units that were asked in the order they were named, then whoever else answered. */
export async function readAnswers(
  call: Call<typeof callAnswers>,
  { item }: FoundItem,
): Promise<AnswerFor<typeof callAnswers>> {
  // Of the kinds only calls are found here.
  const { id, units } = item as DraftCall;
  const [opinions, names] = await Promise.all([answersTo(call, id), unitNames(call)]);
  const asked = new Map(units.map(({ unit, name }) => [unit, name]));
  const others = new Set(opinions.map(({ unit }) => unit).filter((unit) => unit === undefined || !asked.has(unit)));
  const lineOf = (unit: string | undefined, name: string): AnswersView['units'][number] => ({
    ...(unit !== undefined && { unit }),
    name,
    asked: unit !== undefined && asked.has(unit),
    ...countsOf(opinions.filter((each) => each.unit === unit)),
  });
  return {
    body: {
      ...countsOf(opinions),
      units: [
        ...[...asked].map(([unit, name]) => lineOf(unit, name)),
        ...[...others].map((unit) => lineOf(unit, unit === undefined ? '未注明单位' : (names.get(unit) ?? ''))),
      ],
    },
  };
}

const countsOf = (opinions: readonly Opinion[]) => ({
  answered: opinions.length,
  issued: opinions.filter(({ issuedOn }) => issuedOn !== undefined).length,
  adopted: opinions.filter(({ adoptions }) => adoptions.some(({ voided }) => !voided)).length,
});

async function unitNames(scope: Scope): Promise<ReadonlyMap<string, string>> {
  return new Map((await readAll<Unit>(scope, 'units')).map(({ value: { id, name } }) => [id, name]));
}

/** Every opinion that answers the call: dozens at most. */
async function answersTo(scope: Scope, id: string): Promise<Opinion[]> {
  const list = facetList(scope, 'opinions', `call=${id}`, { from: undefined, to: undefined });
  const found: Opinion[] = [];
  let place: string | undefined;
  do {
    const page = await list.page(place, 500);
    const places = page.entries.map((entry) => entry.place);
    const heads = await headsOf(scope, 'opinions', places);
    // They were read from the opinions.
    found.push(...([...heads.values()].filter((item) => isVisible(scope, item)) as Opinion[]));
    place = page.next;
  } while (place !== undefined);
  return found;
}

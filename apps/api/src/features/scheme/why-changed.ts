import { evaluatePoints } from '@lianluo/domain/scheme/points/evaluate';
import type { Explained } from '@lianluo/domain/scheme/points/explained';
import { pointsWords } from '@lianluo/domain/scheme/told/numbers';
import { askedOf } from '../../engine/score/points-of';
import { knownOf, type WithFacts } from '../../engine/score/read-facts';
import { isMissed, type Change, type Side, type Sides, type Stands } from './trial';

const most = 10;
const none = '（无）';

/** Why somebody would stand otherwise, in words: the clauses and duties that come to something else, and where none does, what is made of it. */
export function whyChanged(change: Change, { before, after }: Sides): string[] {
  return [
    ...pointsChanged(valuesOf(before, change.before.read), valuesOf(after, change.after.read)),
    ...differing(missedOf(change.before), missedOf(change.after), (count) => `未完成 ${count} 期`),
    ...madeOf(change),
  ].slice(0, most);
}

interface Told {
  label: string;
  value: number;
}
type All<Each extends Told = Told> = ReadonlyMap<string, Each>;

function differing(
  before: All,
  after: All,
  words: (value: number) => string,
  isTold: (id: string) => boolean = () => true,
): string[] {
  return [...new Set([...after.keys(), ...before.keys()])].filter(isTold).flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    if (was?.value === is?.value) return [];
    // What is new and came to nothing, or is gone and was nothing, made no difference.
    if (!was?.value && !is?.value) return [];
    const said = (told: Told | undefined) => (told ? words(told.value) : none);
    return [`${(is ?? was)?.label ?? ''}：${said(was)} → ${said(is)}`];
  });
}

interface Valued extends Told {
  /** What a heading is made of. */
  of: readonly string[];
}

/** Clauses, and the headings that gain something else than what is under them does: by a cap, by the highest alone, from the start. */
function pointsChanged(before: All<Valued>, after: All<Valued>): string[] {
  const gainOf = (id: string): number => Math.round(((after.get(id)?.value ?? 0) - (before.get(id)?.value ?? 0)) * 100);
  return differing(before, after, pointsWords, (id) => {
    const [was, is] = [before.get(id), after.get(id)];
    const parts = new Set([...(was?.of ?? []), ...(is?.of ?? [])]);
    if (parts.size === 0) return true;
    // One that came or went with another scheme is told by what is under it, and by what stands over it.
    return (
      was !== undefined && is !== undefined && gainOf(id) !== [...parts].reduce((sum, part) => sum + gainOf(part), 0)
    );
  });
}

const kinds = { heading: '标题', clause: '条款', granted: '认定项' } as const;

function valuesOf(side: Side | undefined, read: WithFacts): All<Valued> {
  if (!side?.scoring) return new Map();
  const { asking, scoring } = side;
  const root = evaluatePoints(scoring.points, knownOf(read, asking.year), askedOf(asking, read));
  return new Map(valuesIn(root));
}

/** Two schemes may call a heading and a clause alike. */
const nameOf = ({ kind, id }: Explained): string => `${kind} ${id}`;

/** The parts before what is made of them. */
function valuesIn(told: Explained): [id: string, told: Valued][] {
  const { kind, label, value } = told;
  const parts = told.kind === 'heading' ? told.of : [];
  const own: Valued = { label: `${kinds[kind]}“${label}”`, value, of: parts.map(nameOf) };
  return [...parts.flatMap(valuesIn), [nameOf(told), own]];
}

/** In how many periods each duty was missed. */
function missedOf({ judged }: Stands): All {
  const missed = new Map<string, Told>();
  for (const each of judged) {
    const { id, label } = each.quota;
    const value = (missed.get(id)?.value ?? 0) + (isMissed(each) ? 1 : 0);
    missed.set(id, { label: `任务“${label}”`, value });
  }
  return missed;
}

/** Of the same points another grade or other stars: their own steps have moved. */
function madeOf({ before: { standing: was }, after: { standing: is } }: Change): string[] {
  if (was.value !== is.value) return [];
  const stars = (count: number | undefined) => (count === undefined ? none : `${count} 星`);
  return [
    ...(was.grade === is.grade ? [] : [`等次：${was.grade ?? none} → ${is.grade ?? none}`]),
    ...(was.stars === is.stars ? [] : [`星级：${stars(was.stars)} → ${stars(is.stars)}`]),
  ];
}

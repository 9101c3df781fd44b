import type { Day } from '@lianluo/domain/calendar/day';
import { officeDay, officeDayFrom } from './office-days';
import { reportedBy, reportersOf } from './reporters';
import { Clock, say, type Scene } from './scene';
import type { StreetCast } from './street';
import { rawSuggestion, rawTitle, type Wording } from './writing';

type Doer = 'clerk' | 'administrator' | 'author';

/** One step of an opinion's course: so many office days after the one before, somebody does something. */
export interface Move {
  after: number;
  by: Doer;
  /** The last part of the path: `actions/edit`, `adoptions`, `instructions/{@#instructions#0}/assign` of its own first one. */
  does: string;
  body: (day: Day, name: string) => object;
}

/** How an opinion comes in. */
export interface Entry {
  name: string;
  street: StreetCast;
  wording: Wording;
  fastLane?: boolean;
  /** Members who report it, where chance does not choose among those of the street. */
  by?: readonly string[];
  /** The office improved title and suggestion: what comes in is the rougher form. */
  rough?: boolean;
  /** 约稿 that it answers, by its saved name. */
  call?: string;
  /** Left as a draft: nobody reports it yet. */
  draft?: boolean;
}

/** Writes an opinion's whole course into the script, from the day it is written down. */
export function playOpinion(scene: Scene, startsOn: Day, entry: Entry, moves: readonly Move[]): void {
  const { name, street, wording } = entry;
  const clock = new Clock(scene, officeDayFrom(startsOn));
  const path = `/committees/${scene.committee}/opinions`;
  say(scene, clock, {
    as: street.operator ?? scene.clerk,
    method: 'POST',
    path,
    save: name,
    body: {
      title: entry.rough ? rawTitle(wording.title) : wording.title,
      content: entry.rough
        ? { ...wording.content, suggestion: rawSuggestion(wording.content.suggestion) }
        : wording.content,
      unit: `@${street.unit}`,
      ...(entry.by ? reportedBy(entry.by) : reportersOf(scene, street)),
      ...(entry.call && { call: `@${entry.call}` }),
      ...(entry.fastLane ? { fastLane: true } : {}),
      reportedOn: clock.day,
    },
  });
  if (entry.draft) return;
  playMoves(scene, clock, entry, [{ after: 0, by: 'author', does: 'actions/submit', body: () => ({}) }, ...moves]);
}

/** The steps of an opinion that is there, from the time of the clock on. */
export function playMoves(
  scene: Scene,
  clock: Clock,
  { name, street }: Pick<Entry, 'name' | 'street'>,
  moves: readonly Move[],
): void {
  const operator = street.operator ?? scene.clerk;
  const who: Record<Doer, string> = { clerk: scene.clerk, administrator: scene.administrator, author: operator };
  for (const { after, by, does, body } of moves) {
    clock.pass(after);
    say(scene, clock, {
      as: who[by],
      method: 'POST',
      path: `/committees/${scene.committee}/opinions/{${name}}/${does.replace('{@', `{${name}`)}`,
      touch: name,
      body: body(clock.day, name),
    });
  }
}

/**
 * Plays it so that its last step lies `waited` office days before the last day of the scene. Where the year is too
 * young for that, the steps come closer together.
 */
export function playBackwards(
  scene: Scene,
  yearStart: Day,
  waited: number,
  entry: Entry,
  moves: readonly Move[],
): void {
  let available = 0;
  for (let day = scene.lastDay; officeDay(day, -1) >= yearStart; day = officeDay(day, -1)) available++;
  const rest = Math.min(waited, available);
  const wanted = moves.reduce((sum, move) => sum + move.after, 0);
  const share = wanted > available - rest ? (available - rest) / wanted : 1;
  const fitted = moves.map((move) => ({ ...move, after: Math.floor(move.after * share) }));
  const length = fitted.reduce((sum, move) => sum + move.after, 0);
  playOpinion(scene, length + rest > 0 ? officeDay(scene.lastDay, -(length + rest)) : scene.lastDay, entry, fitted);
}

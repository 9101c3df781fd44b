import { may, type Actor, type Permission } from '../permission';
import type { NowCard, Tally } from '../scorecard/card';
import { sum } from '../scorecard/counts';
import type { WorkItem } from './item';
import type { Kind } from './kind';
import { permissionOf } from './lifecycle';
import { closedMark, noDay, turnFacet, type TurnPlace } from './turn-place';

/**
 * With whom an item lies: a draft with its author (a plan is one that has a day already), else with its unit, a department,
 * or whoever in the office has the right.
 */
type Place = 'draft' | 'plan' | 'unit' | 'department' | Permission;

const isPersonal = (place: string): place is 'draft' | 'plan' => place === 'draft' || place === 'plan';

function placeOf<Item extends WorkItem>(kind: Kind<Item>, item: Item): Place | undefined {
  const wait = kind.waits(item);
  if (item.status === kind.initial) return wait ? 'plan' : 'draft';
  const step = kind.steps[wait?.action ?? ''];
  if (!wait || !step) return undefined;
  if (wait.side === 'department') return 'department';
  // What no unit sent lies with the office that entered it.
  return wait.side === 'unit' && item.unit !== undefined ? 'unit' : permissionOf(step, item.status);
}

/** 待我办理: whether the next step is this caller's to take, by the lifecycle table, their rights and their unit. */
export function isMine<Item extends WorkItem>(kind: Kind<Item>, item: Item, actor: Actor): boolean {
  if (actor.reach !== 'own') return false;
  const place = placeOf(kind, item);
  if (place === undefined || place === 'department') return false;
  const isAuthor = item.createdBy === actor.id;
  if (isPersonal(place)) return isAuthor;
  if (place === 'unit') return actor.unit === undefined ? isAuthor : item.unit === actor.unit;
  return actor.unit === undefined && may(actor, place);
}

/** What an item adds to the counts that `turnOf` reads. */
export function turnTallies<Item extends WorkItem>(kind: Kind<Item>, item: Item): Tally[] {
  const place = placeOf(kind, item);
  if (place === undefined) return [];
  const tally = (subject: Tally['subject']): Tally => ({ subject, name: 'turn', value: `${kind.name}/${place}` });
  return [
    tally('committee'),
    ...(item.unit === undefined ? [] : [tally(`unit#${item.unit}`)]),
    ...(isPersonal(place) || place === 'unit' ? [tally(`user#${item.createdBy}`)] : []),
  ];
}

/**
 * Where an item waits, so that what is somebody's to do is read at once, whatever lies with others: with the office, a unit, or the
 * one person who entered it.
 */
export function turnFacets<Item extends WorkItem>(kind: Kind<Item>, item: Item): string[] {
  const place = placeOf(kind, item);
  if (place === undefined || place === 'department') return [];
  const within = (who: string) =>
    `${turnFacet}${who}|${item.dueOn ?? noDay}#${place}${item.restrictedTo ? closedMark : ''}`;
  if (isPersonal(place)) return [within(`user#${item.createdBy}`)];
  return place === 'unit' ? [within(`unit#${item.unit}`), within(`user#${item.createdBy}`)] : [within('office')];
}

/** In whose 待办 what is this caller's to do stands: their office's or unit's, and their own. */
export const turnsOf = ({ id, unit }: Pick<Actor, 'id' | 'unit'>): readonly [shared: string, own: string] => [
  unit === undefined ? 'office' : `unit#${unit}`,
  `user#${id}`,
];

/** Whether what stands at such a place is this caller's: the same as `isMine`, without the item. */
export function isTheirs(who: string, { of }: TurnPlace, actor: Actor): boolean {
  if (actor.reach !== 'own') return false;
  if (who === 'office') return actor.unit === undefined && actor.permissions.some((each) => each === of);
  // What a unit should do is its operators'; of an office that entered it for a unit, whoever entered it.
  return isPersonal(of) || (actor.unit === undefined) === who.startsWith('user#');
}

export interface Turn {
  /** 待我办理, drafts of mine among them. */
  mine: number;
  /** 我的草稿 */
  drafts: number;
  /** Of mine, what waits for its day. */
  waiting: number;
}

/** As many items of a kind as `isMine` says, from the card of what the caller sees and the caller's own. */
export function turnOf(kind: Kind, actor: Actor, seen: NowCard, own: NowCard): Turn {
  if (actor.reach !== 'own') return { mine: 0, drafts: 0, waiting: 0 };
  const counted = (card: NowCard, isCounted: (place: string) => boolean) =>
    sum(
      Object.entries(card.counts['turn'] ?? {}).flatMap(([name, count]) => {
        const [of = '', place = ''] = name.split('/');
        return of === kind.name && isCounted(place) ? [count] : [];
      }),
    );
  const drafts = counted(own, isPersonal);
  const due =
    actor.unit === undefined
      ? counted(seen, (place) => actor.permissions.some((each) => each === place)) +
        counted(own, (place) => place === 'unit')
      : counted(seen, (place) => place === 'unit');
  return { mine: due + drafts, drafts, waiting: due + counted(own, (place) => place === 'plan') };
}

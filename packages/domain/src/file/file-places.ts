import { may, type Actor, type Permission } from '../permission';
import type { WorkItem } from '../work/item';
import type { Kind } from '../work/kind';

/** What a file may hang on beside the item itself, as it stands in paths. */
export type RecordPlace = 'adoptions' | 'instructions' | 'replies' | 'steps';
/** On what a file hangs: the item, or one of its records by its id. */
export type FileOn = 'item' | `${RecordPlace}/${string}`;

interface Place {
  label: string;
  /** Fields of the item whose lines have these ids; a step is no line, but the item's version after it. */
  within: readonly string[];
  /** Who adds one beside whoever may attach at all. */
  adds: Permission;
  /** Whether somebody who is shown the record is shown its files. */
  shows?: (record: Line, actor: Actor) => boolean;
}

interface Line {
  id: string;
  step?: string;
}

/** 附件所在: one place a line, in the order of the page. */
export const filePlaces: Readonly<Record<RecordPlace, Place>> = {
  adoptions: { label: '采用', within: ['adoptions'], adds: 'opinion:adopt' },
  instructions: {
    label: '批示',
    within: ['instructions', 'instructionRecords'],
    adds: 'opinion:adopt',
    // 呈批 carries 拟办意见, which is for the office and the leader.
    shows: ({ step }, actor) => step !== 'present' || may(actor, 'opinion:edit'),
  },
  replies: { label: '办复', within: ['handlingUnits'], adds: 'opinion:edit' },
  steps: { label: '办理过程', within: [], adds: 'file:add' },
};
// Object.keys types keys as strings; the object is a closed literal.
export const recordPlaces = Object.keys(filePlaces) as RecordPlace[];

/** The places that items of a kind have: those of its own records, and a step of every kind. */
export const placesOf = ({ fields }: Pick<Kind, 'fields'>): RecordPlace[] =>
  recordPlaces.filter((place) => filePlaces[place].within.every((field) => Object.hasOwn(fields, field)));

export const onRecord = (place: RecordPlace, record: string): FileOn => `${place}/${record}`;

/** Whether the item has what a file would hang on. */
export function isThere(item: WorkItem, on: FileOn): boolean {
  const [place, record] = split(on);
  if (place === undefined) return true;
  if (place === 'steps') return /^[1-9]\d{0,5}$/.test(record) && Number(record) <= item.version;
  return linesIn(item, place).some(({ id }) => id === record);
}

/**
 * Whether somebody who is shown the item is shown what hangs on this of it. The city is shown what its county's record shows it:
 * nothing of the county's own steps, and no scan that would name whom the item does not. What hangs on a record that went is the
 * office's.
 */
export function seesFilesOn(kind: Kind, item: WorkItem, on: FileOn, actor: Actor): boolean {
  const shown = kind.asShownTo?.(item, actor) ?? item;
  const [place, record] = split(on);
  if (place === undefined) return actor.reach === 'own' || isSame(shown, item, 'authors');
  if (place === 'steps') return actor.reach === 'own';
  const line = linesIn(shown, place).find(({ id }) => id === record);
  if (!line) return actor.reach === 'own' && !isThere(item, on) && may(actor, 'opinion:edit');
  return filePlaces[place].shows?.(line, actor) ?? true;
}

function split(on: FileOn): [place: RecordPlace | undefined, record: string] {
  const place = recordPlaces.find((each) => on.startsWith(`${each}/`));
  return [place, place === undefined ? '' : on.slice(place.length + 1)];
}

// The fields that places name hold lists of lines with ids.
const linesIn = (item: WorkItem, place: RecordPlace): Line[] =>
  filePlaces[place].within.flatMap(
    (field) => ((item as unknown as Record<string, unknown>)[field] ?? []) as readonly Line[],
  );

const isSame = (one: object, other: object, field: string): boolean =>
  JSON.stringify((one as Record<string, unknown>)[field]) === JSON.stringify((other as Record<string, unknown>)[field]);

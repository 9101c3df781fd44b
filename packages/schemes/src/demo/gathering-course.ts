import type { ActivityType } from '@lianluo/domain/activity/activity-types';
import type { Day } from '@lianluo/domain/calendar/day';
import { officeDay } from './office-days';
import { Clock, say, type Scene } from './scene';
import type { StreetCast } from './street';

export interface GatheringEntry {
  kind: 'activities' | 'readings' | 'consultations';
  /** What an activity is. */
  type?: ActivityType;
  name: string;
  street: StreetCast;
  title: string;
  topic: string;
  place: string;
  record: string;
  outcome: string;
  /** Who comes beside the members. */
  participants: readonly { kind: 'department' | 'expert' | 'public'; name: string; count: number; sittingIn?: true }[];
  /** 年度议题 it belongs to, as `@name`. */
  topics?: readonly string[];
  /** How many of the unit's members are asked. */
  size?: readonly [from: number, to: number];
  /** What share of them comes; three in four without. */
  comes?: number;
  /** 服务群众人次 of an activity */
  served?: number;
  /** What its kind has of its own, as it is planned. */
  own?: object;
}

/** How far a gathering has come; a held one has its attendance and record, a closed one its outcome. */
export type Reached = 'draft' | 'announced' | 'held' | 'closed' | { cancelled: string };

/** Writes one activity, reading or consultation into the script: planned and announced before its day, recorded after it. */
export function playGathering(scene: Scene, day: Day, entry: GatheringEntry, reached: Reached = 'closed'): void {
  const { kind, type, name, street, title, topic, topics, place, record, outcome, participants, served } = entry;
  const more = { ...(type && { type }), ...(topics && { topics }), ...entry.own };
  const { random } = scene;
  const as = street.operator ?? scene.clerk;
  const path = `/committees/${scene.committee}/${kind}`;
  const ahead = random.int(5, 8);
  const start = officeDay(day, -ahead);
  const clock = new Clock(scene, start < scene.lastDay ? start : officeDay(scene.lastDay, -1));
  const step = (action: string, body: object) =>
    say(scene, clock, { as, method: 'POST', path: `${path}/{${name}}/actions/${action}`, touch: name, body });

  say(scene, clock, {
    as,
    method: 'POST',
    path,
    save: name,
    body: { title, unit: `@${street.unit}`, plannedOn: day, topic, place, ...more },
  });
  if (reached === 'draft') return;
  clock.pass(clock.day < day ? 1 : 0);
  if (typeof reached === 'object') {
    step('announce', {});
    clock.pass(1);
    step('cancel', { reason: reached.cancelled });
    return;
  }
  step('announce', {});
  if (reached === 'announced') return;
  if (clock.day < day) clock.pass(ahead - 1);
  clock.pass(0, 180);
  const host = street.convener;
  step('hold', {
    heldOn: day,
    attendance: attendance(scene, street, entry),
    ...(host && { host }),
    participants,
    record,
    ...(served !== undefined && { served }),
  });
  if (reached === 'held') return;
  clock.pass(random.int(1, 4));
  step('close', { outcome });
}

function attendance(
  { random }: Scene,
  street: StreetCast,
  { size: [from, to] = [9, 14], comes = 0.75 }: Pick<GatheringEntry, 'size' | 'comes'>,
): object[] {
  const asked = random.shuffled(street.members).slice(0, Math.min(street.members.length, random.int(from, to)));
  return asked.map((member, index) => ({
    member: `@${member}`,
    state: index < 5 || random.chance(comes) ? 'present' : random.chance(0.8) ? 'leave' : 'absent',
  }));
}

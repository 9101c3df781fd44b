import type { Rhythm } from '@lianluo/domain/unit/station';
import { standards, type StandardKey, type UnitType } from '@lianluo/domain/unit/unit';
import { termStart } from './accounts';
import { Clock, say, type Scene } from './scene';

export interface UnitSetup {
  save: string;
  name: string;
  type: UnitType;
  convener?: { name: string; post: string };
  officers?: readonly string[];
  venue?: string;
  /** 五统一 without. */
  standard?: StandardKey;
  /** 五统一 or 五有: which of its items are not in place yet. Nothing for a committee that does not go by it. */
  lacks?: readonly string[];
  stations?: Record<'reading' | 'consultation' | 'opinion', { brand: string; inCharge: string; rhythm: Rhythm }>;
}

/** The days on which an office enters what it has; each entry a few minutes after the one before. */
export function enter(scene: Scene, clock: Clock, list: string, save: string, body: object): void {
  clock.pass(0, scene.random.int(1, 2));
  say(scene, clock, {
    as: scene.administrator,
    method: 'POST',
    path: `/committees/${scene.committee}/${list}`,
    save,
    body,
  });
}

/** 委员, who took office with the term where nothing else is said. */
export const enterMember = (scene: Scene, clock: Clock, save: string, body: object): void =>
  enter(scene, clock, 'members', save, { joinedOn: termStart, ...body });

export function enterUnit(scene: Scene, clock: Clock, unit: UnitSetup): void {
  const { save, name, type, convener, officers, venue, standard = 'five-unified', lacks, stations } = unit;
  enter(scene, clock, 'units', save, {
    name,
    type,
    ...(convener ? { convener } : {}),
    officers: (officers ?? []).map((each) => ({ name: each, post: '联络员' })),
    // There since the term began, as its members are.
    foundedOn: termStart,
    ...(venue ? { venue } : {}),
    ...(lacks && {
      checklist: standards[standard].items.map((item) => ({ item, done: !lacks.includes(item) })),
    }),
    ...(stations && { stations }),
  });
}

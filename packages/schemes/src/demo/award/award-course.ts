import type { Day } from '@lianluo/domain/calendar/day';
import type { AwardLevel, AwardType } from '@lianluo/domain/award/award';
import { officeDay } from '../office-days';
import { random } from '../random';
import { Clock, say, type Scene } from '../scene';

/** 表彰通报 as an office enters it. */
export interface Told {
  name: string;
  title: string;
  type: AwardType;
  level?: AwardLevel;
  issuer: string;
  /** By the names they are saved under. */
  members?: readonly string[];
  units?: readonly string[];
  proposal?: string;
  content?: string;
  docNumber?: string;
  /** The day it was issued on, told two office days after it was drafted; a draft without. */
  givenOn?: Day;
  revoked?: string;
}

const at = (name: string): string => `@${name}`;

/** Enters each by chances of its own, as what was told before it stays. What lies beyond the last day is not told. */
export function playAwards(told: Scene, awards: readonly Told[]): void {
  const scene = { ...told, random: random(2026) };
  const path = `/committees/${scene.committee}/awards`;
  for (const { name, members = [], units = [], proposal, givenOn, docNumber, revoked, ...draft } of awards) {
    if (givenOn !== undefined && givenOn > scene.lastDay) continue;
    const clock = new Clock(scene, officeDay(givenOn ?? scene.lastDay, givenOn === undefined ? 0 : -2), 30);
    const step = (action: string, body: object) =>
      say(scene, clock, {
        as: scene.clerk,
        method: 'POST',
        path: `${path}/{${name}}/actions/${action}`,
        touch: name,
        body,
      });
    say(scene, clock, {
      as: scene.clerk,
      method: 'POST',
      path,
      save: name,
      body: {
        ...draft,
        members: members.map(at),
        units: units.map(at),
        ...(proposal !== undefined && { proposal: at(proposal) }),
      },
    });
    if (givenOn === undefined) continue;
    clock.pass(2);
    step('give', { givenOn: clock.day, ...(docNumber !== undefined && { docNumber }) });
    if (revoked !== undefined) {
      clock.pass(1);
      step('revoke', { reason: revoked });
    }
  }
}

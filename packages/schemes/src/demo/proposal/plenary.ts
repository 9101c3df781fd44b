import { addDays, yearOf, type Day } from '@lianluo/domain/calendar/day';
import type { Plenary, ProposalRules } from '@lianluo/domain/proposal/proposal-rules';
import { plenaryTitle } from '@lianluo/domain/proposal/plenary';
import { officeDay } from '../office-days';
import { layDown } from '../plans';
import { Clock, type Scene } from '../scene';

/** 全会 sits for four days of the winter before, so that most of what it received has been answered. */
const officeDaysAgo = 195;
const termFrom = 2021;

/** 届次会议 that the demo world tells of: the last one, of a term that began in the winter of 2021. */
export function plenaryOf(scene: Scene, term: number): Plenary {
  const opensOn = officeDay(scene.lastDay, -officeDaysAgo);
  const id = `${term}-${yearOf(opensOn) - termFrom}`;
  return { id, name: plenaryTitle(id), opensOn, closesOn: addDays(opensOn, 4), cutOffOn: officeDay(opensOn, 2) };
}

/** 提案工作规则, laid down on the day before the plenary opens. */
export function layDownProposals(scene: Scene, plenary: Plenary, more: ProposalRules = {}): void {
  const clock = new Clock(scene, officeDay(plenary.opensOn, -1));
  layDown(scene, clock, { proposals: { plenaries: [plenary], links: true, ...more } });
}

/** A day of the plenary: proposals come in until its cut-off. */
export const inSession = ({ opensOn, cutOffOn = opensOn }: Plenary, number: number): Day =>
  number % 3 === 2 ? cutOffOn : number % 3 === 1 ? officeDay(opensOn, 1) : opensOn;

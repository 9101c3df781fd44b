import type { Day } from '@lianluo/domain/calendar/day';
import { officeMoves, type OfficeMoves } from '../moves';
import { officeDay, officeDays } from '../office-days';
import { playMoves, playOpinion, type Move } from '../opinion-course';
import { at } from '../random';
import { Clock, say } from '../scene';
import type { Stage } from '../story';
import type { Wording } from '../writing';

/** How far an issue has come. */
type IssueReached = 'draft' | 'signed' | 'issued' | 'reissued';

export interface IssuePlan {
  name: string;
  /** How many office days ago its last step was. */
  waited: number;
  /** Where its opinions come from, one from each. */
  streets: readonly number[];
  reached: IssueReached;
  /** What is told of them, where it is not any matter. */
  wordings?: readonly Wording[];
  /** 约稿 that they answer, by its saved name. */
  call?: string;
  /** The one text that was made of all. */
  combined?: { title: string; text: string };
  /** Saved name of its 刊物, where it is not the first. */
  series?: string;
  urgency?: 'urgent';
  /** Who signed on paper; where nobody did, the administrator signs here. */
  paper?: { signer: string; signerPost: string };
  /** What becomes of its opinions afterwards, in their order. */
  after?: readonly ((moves: OfficeMoves) => readonly Move[])[];
}

const fromEntryToIssue = 6;
const secrecy = '经审查，稿件不涉及国家秘密和工作秘密，可以编发。';
const words = '同意编发。请办公室跟踪办理情况，适时反馈。';

/** When its opinions are written down and when it comes out; a young year has room for less. */
export function daysOf(
  { waited }: Pick<IssuePlan, 'waited'>,
  lastDay: Day,
  yearStart: Day,
): { begins: Day; ends: Day } {
  const available = officeDays(yearStart, lastDay).length - fromEntryToIssue - 1;
  const ends = officeDay(lastDay, -Math.max(0, Math.min(waited, available)));
  return { begins: officeDay(ends, -fromEntryToIssue), ends };
}

/** Writes one 一期 into the script: its opinions up to their review, then the issue that holds them. */
export function playIssue({ scene, yearStart, streets, words: writer }: Stage, plan: IssuePlan): void {
  const { name, reached, series, urgency, paper, combined } = plan;
  const { begins, ends } = daysOf(plan, scene.lastDay, yearStart);
  const opinions = plan.streets.map((place, index) => {
    const street = at(streets, place);
    const wording = plan.wordings?.[index] ?? writer.write(street, Number(begins.slice(5, 7)));
    const entry = { name: `o-${name}-${index + 1}`, street, wording, ...(plan.call && { call: plan.call }) };
    const moves = officeMoves(scene.random, wording);
    playOpinion(scene, begins, entry, [moves.edit(1), moves.review(1)]);
    return { entry, moves };
  });

  const along = opinions.map(({ entry }) => entry.name);
  const sources = along.map((each) => `@${each}`);
  const path = `/committees/${scene.committee}/issues`;
  const clock = new Clock(scene, officeDay(ends, reached === 'draft' ? 0 : -2), 0);
  const step = (as: string, action: string, body: object, moved: readonly string[] = along) =>
    say(scene, clock, {
      as,
      method: 'POST',
      path: `${path}/{${name}}/actions/${action}`,
      touch: name,
      along: moved,
      body,
    });
  say(scene, clock, {
    as: scene.clerk,
    method: 'POST',
    path,
    save: name,
    body: {
      items: combined ? [{ sources, ...combined }] : sources,
      ...(series && { series: `@${series}` }),
      ...(urgency && { urgency }),
    },
  });
  if (reached === 'draft') return;

  clock.pass(1);
  if (paper) step(scene.clerk, 'register-signature', { ...paper, signedOn: clock.day, comment: words });
  else step(scene.administrator, 'sign', { comment: words });
  if (reached === 'signed') return;
  clock.pass(0);
  step(scene.clerk, 'review-secrecy', { result: 'open', comment: secrecy }, []);

  clock.pass(1);
  step(scene.clerk, 'issue', {});
  if (reached === 'reissued') {
    clock.pass(2);
    step(scene.clerk, 'reissue', { reason: '原稿把责任单位名称写错，更正后重新编发。' }, []);
  }
  opinions.forEach(({ entry, moves }, index) => {
    const goOn = new Clock(scene, officeDay(clock.day, 1));
    playMoves(scene, goOn, entry, plan.after?.[index]?.(moves) ?? [moves.archive(index + 1)]);
  });
}

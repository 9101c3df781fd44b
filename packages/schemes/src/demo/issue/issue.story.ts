import { sourcesOf, titleOf, type Article, type Issue } from '@lianluo/domain/issue/issue';
import { kinds } from '@lianluo/domain/work/kinds';
import { take } from '@lianluo/domain/work/lifecycle';
import type { StepContext } from '@lianluo/domain/work/kind';
import type { WorkItem } from '@lianluo/domain/work/item';
import { qinduChair } from '../qindu/members';
import { say, Clock } from '../scene';
import type { KindStory, Stage } from '../story';
import { officeDay } from '../office-days';
import { addDays, type Day } from '@lianluo/domain/calendar/day';
import { registerClassified } from './classified';
import { charging, chargingTogether } from './charging';
import { daysOf, playIssue, type IssuePlan } from './issue-course';

const report = 'series-report';
const fromCharging = 41;

/** The day on which the three about charging were written down. */
export const chargingBegins = (lastDay: Day, yearStart: Day): Day =>
  daysOf({ waited: fromCharging }, lastDay, yearStart).begins;

/** Most opinions are issued alone, by their own step; these are the ones that were put together. */
const plans: readonly IssuePlan[] = [
  { name: 'is-spring', waited: 178, streets: [7, 1], reached: 'issued' },
  {
    name: 'is-summer',
    waited: 104,
    streets: [3, 8],
    reached: 'issued',
    urgency: 'urgent',
    after: [(m) => [m.archive(), m.adopt(11, 'city')], (m) => [...m.throughUnit(), m.tellHandled(), m.archive()]],
  },
  { name: 'is-again', waited: 69, streets: [2], reached: 'reissued' },
  {
    name: 'is-charging',
    waited: fromCharging,
    streets: [1, 5, 9],
    reached: 'issued',
    wordings: charging,
    call: 'ca-charging',
    combined: chargingTogether,
    series: report,
    after: [(m) => [m.archive(), m.adopt(14, 'city', 'combined')]],
    paper: { signer: qinduChair, signerPost: '区政协主席' },
  },
  { name: 'is-signed', waited: 1, streets: [6], reached: 'signed' },
  { name: 'is-next', waited: 0, streets: [0, 4], reached: 'draft' },
];

/** 刊物编发 */
export const issueStory: KindStory = {
  thisYear: {
    qindu(stage) {
      openSeries(stage);
      registerClassified(stage);
      for (const plan of plans) playIssue(stage, plan);
    },
  },
  replayed: {
    entered(item) {
      // It was entered as an issue, with its articles as they are sent.
      const { items: sent, ...issue } = item as unknown as { items: readonly (string | Sent)[] };
      const items = sent.map(asArticle);
      return { ...issue, items, size: sourcesOf({ items }).length, title: titleOf(items) } as unknown as WorkItem;
    },
    beside: { sign: along('sign'), 'register-signature': along('sign'), issue: along('issue') },
  },
};

type Sent = { sources: readonly string[]; title: string; text: string };

function asArticle(sent: string | Sent): Article {
  const { sources, ...own } = typeof sent === 'string' ? { sources: [sent], title: sent } : sent;
  return { ...own, sources: sources.map((item) => ({ item, title: item })) };
}

/** What the step of an issue does to the opinions in it. */
function along(action: 'sign' | 'issue') {
  return (items: Map<string, WorkItem>, issue: WorkItem, _body: object, context: StepContext): void => {
    // The right to the issue's step is enough.
    const actor = {
      ...context.actor,
      permissions: [...context.actor.permissions, 'opinion:sign', 'opinion:edit'] as const,
    };
    // A step of issues is taken on an issue, which holds opinions.
    for (const { item } of sourcesOf(issue as Issue)) {
      const opinion = items.get(item);
      if (opinion)
        items.set(item, take(kinds.opinions, opinion as never, action, { issue: issue.id }, { ...context, actor }));
    }
  };
}

/** 政协专报: the second 刊物 of Qindu, numbered by the year. */
function openSeries({ scene, yearStart }: Stage): void {
  const clock = new Clock(scene, officeDay(addDays(yearStart, -12), 0), 0);
  say(scene, clock, {
    as: scene.administrator,
    method: 'POST',
    path: `/committees/${scene.committee}/series`,
    save: report,
    body: { name: '政协专报', head: 'plain', pattern: '〔{year}〕{no}号', copies: 30 },
  });
}

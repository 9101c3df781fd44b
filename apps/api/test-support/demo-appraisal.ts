import type { listResults, readBulletin } from '@lianluo/contract/appraisal-results';
import type { listCorrections } from '@lianluo/contract/appraisal-corrections';
import type { AppraisalView, listObjections } from '@lianluo/contract/appraisals';
import type { AnswerOf } from '@lianluo/contract/endpoint';
import type { Client } from './client';

const pathOf = (committee: string, year: number): string => `/committees/${committee}/appraisals/${year}`;

/** How a year stands, and who is in its leading group. */
export async function courseOf(office: Client, committee: string, year: number) {
  const { body } = await office.get<AppraisalView>(pathOf(committee, year));
  const { state, window, locked, published, corrections, group, assessments } = body;
  const rungs = assessments.map(({ rung }) => rung);
  return { state, window, locked, published, corrections, rungs, group: group.members.map(({ name }) => name) };
}

/** What was objected to and by whom it was decided, who was counted by the bulletin, and what waits as a correction. */
export async function toldOf(office: Client, committee: string, year: number) {
  const path = pathOf(committee, year);
  const { body: objections } = await office.get<AnswerOf<typeof listObjections>>(`${path}/objections`);
  const { body: bulletin } = await office.get<AnswerOf<typeof readBulletin>>(`${path}/bulletin`);
  const { body: late } = await office.get<AnswerOf<typeof listCorrections>>(`${path}/corrections?open=true`);
  return {
    objections: objections.items.map(({ line, by, decision }) => [line.id, by, decision?.outcome, decision?.by]),
    isDraft: bulletin.isDraft,
    counted: bulletin.sections[0]?.paragraphs[0],
    late: late.items.map(({ subject, fact, by, mayDecide }) => [subject.kind, fact.key, by, mayDecide]),
  };
}

/** Of how many units results are shown, and how many quotas each of those met that met any. */
export async function unitsMet(office: Client, committee: string, year: number) {
  const asked = `${pathOf(committee, year)}/results?subject=unit&limit=100`;
  const { body } = await office.get<AnswerOf<typeof listResults>>(asked);
  const met = body.items.map(
    ({ quotas = {} }) => Object.values(quotas).filter((states) => states.includes('met')).length,
  );
  return [body.total, met.filter((count) => count > 0).toSorted((one, other) => one - other)];
}

const [office, clerk] = ['莎车县政协办公室', '莎车县政协委员联络委'] as const;

/**
 * Last year of 莎车, by hand from its story: the week from Monday 5 January, and the working day after it; 203 members and 38
 * groups, for nothing is asked of the committee itself. One more came to an inspection; the administrator decides, for the clerk has entered it.
 */
export const shacheCourse = {
  state: 'published',
  window: { from: '2026-01-05', to: '2026-01-11' },
  locked: { on: '2026-01-12', subjects: 241 },
  published: { on: '2026-02-05' },
  corrections: { total: 1, waiting: 1 },
  rungs: ['first', 'first', 'group', 'chairs'],
  group: [office, clerk],
};
export const shacheTold = {
  objections: [['deed', clerk, 'dismissed', office]],
  isDraft: false,
  counted: '参加考核的有委员203名、联络组织38个。',
  late: [['member', 'activities.attended', clerk, true]],
};

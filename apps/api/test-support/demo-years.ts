import type { AnswerOf } from '@lianluo/contract/endpoint';
import type { listPoints, listQuotas, SubjectKind } from '@lianluo/contract/scores';
import type { Client } from './client';

/** What this year's rules of one kind of subject come to in a committee. */
interface Year {
  /** Of each rule in all its periods and of all subjects how often it is met, at risk and missed. */
  states?: Readonly<Record<string, string>>;
  /** Who has met most of its rules' periods, and how many. */
  leads?: readonly [name: string, met: number];
  /** The most points that somebody has. */
  best?: number;
}
type Years = Readonly<Partial<Record<SubjectKind, Year>>>;

type Row = AnswerOf<typeof listQuotas>['items'][number];

export async function every<One>(office: Client, path: string): Promise<One[]> {
  const all: One[] = [];
  let cursor: string | null = null;
  do {
    const at: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { body } = await office.get<{ items: One[]; nextCursor: string | null }>(`${path}&limit=100${at}`);
    all.push(...body.items);
    cursor = body.nextCursor;
  } while (cursor !== null);
  return all;
}

const counted = (rows: readonly Row[], rule: string): string => {
  const states = rows.flatMap(({ rules }) => rules.flatMap((each) => (each.rule === rule ? [each.state] : [])));
  return ['met', 'at-risk', 'missed'].map((state) => states.filter((each) => each === state).length).join(' ');
};
const metBy = ({ rules }: Row): number => rules.filter(({ state }) => state === 'met').length;

/** What the API tells of as much as is expected of a kind of subject. */
export async function yearOf(office: Client, id: string, subject: SubjectKind, expected: Year): Promise<Year> {
  const base = `/committees/${id}/scores`;
  const rows = await every<Row>(office, `${base}/quotas?subject=${subject}&period=2026`);
  const [leader] = rows.toSorted((one, other) => metBy(other) - metBy(one));
  const { states, best } = expected;
  const points = best === undefined ? [] : await every<Scored>(office, `${base}/points?subject=${subject}&period=2026`);
  return {
    ...(states && { states: Object.fromEntries(Object.keys(states).map((rule) => [rule, counted(rows, rule)])) }),
    ...(expected.leads && leader && { leads: [leader.subject.name, metBy(leader)] }),
    ...(best !== undefined && { best: Math.max(...points.map(({ value }) => value)) }),
  };
}
type Scored = AnswerOf<typeof listPoints>['items'][number];

/*
 * On 23 November 2026, by hand from each committee's story (packages/schemes/src/demo): 11 months, 6 pairs of months, 4 quarters and
 * 2 halves have begun, of which 10, 5, 3 and 1 are over. What is asked by the year and not done is at risk, for most of its working
 * days are over.
 */
export const demoYears: Readonly<Record<string, Years>> = {
  // Ten streets, six pairs of months. Five, last held in November, read in each; two, due and overdue, in five; two, last held in
  // October, in four, as their days of late February fall on a Saturday and so into March; one has never begun.
  qindu: { unit: { states: { 'reading-held': '48 5 7' } } },
  // 128 members: three handed in a report, and one of them has a proposal that was filed.
  changqing: { member: { states: { 'five-ones-report': '3 125 0', 'five-ones-proposal': '1 127 0' } } },
  // 66 talks of 100, and five of those were last year's.
  xian: { committee: { states: { 'talks-held': '0 1 0' } } },
  // 12 of 16 topics were consulted on, and all 15 surveys have a report.
  baoji: { committee: { states: { topics: '0 1 0', surveys: '1 0 0' } } },
  // One of 26 studios does all six: 11 months, three times 4 quarters, 2 halves and a year.
  xianyang: {
    unit: {
      states: { inspection: '4 25 75', 'survey-report': '2 25 25', deed: '1 25 0' },
      leads: ['乾州产业链委员工作室', 26],
    },
  },
  // One 接待日, in the last quarter.
  weinan: { committee: { states: { reception: '1 0 3' } } },
  // Of 21 groups one has 11 months, 4 quarters and 2 halves, and another a survey in the last quarter.
  shangluo: {
    unit: {
      states: { 'group-ones-survey': '5 19 60', 'group-ones-consultation': '2 20 20' },
      leads: ['商州第一学习组', 17],
    },
  },
  // A training was held, no survey was reported on; one member has 40 + 20 + 10 + 10 points.
  yangling: { committee: { states: { training: '1 0 0', topics: '0 1 0' } }, member: { best: 80 } },
  // 40 + 20 + 10 beside the 10 of a duty report.
  ankang: { member: { best: 80 } },
  // 8 studios on six days from May to October, in June a day later; November's is a Saturday that today may make up for.
  hancheng: { unit: { states: { 'day-21': '48 8 32' } } },
  // Three of the first circle, five of the second and five of the third wrote opinions; proposals are of the first two circles.
  // The first circle has 40 for meetings, 20 for two filed proposals, 15 for three opinions, 10 for two deeds, 10 for the report.
  yanchuan: { member: { states: { words: '13 138 0' }, best: 95 } },
  // 48 members, of whom three did their 作业; one of 8 studios has all of 四微.
  shenmu: { member: { states: { assignment: '3 45 0' } }, unit: { leads: ['麟州片区委员工作室', 4] } },
  // Each of 六微 was done by four of six studios.
  yangxian: { unit: { states: { 'micro-survey': '4 2 0', 'micro-service': '4 2 0' } } },
  // One of 9 studios in each of 11 months; one of its members was there on 12 days and more, of which 10 are worth 30 points, the most.
  xincheng: { unit: { states: { 'duty-shift': '11 8 80' } }, member: { best: 30 } },
  // The most diligent of 38 groups met 11 months, three times 4 quarters, 2 halves and a year.
  shache: { unit: { leads: ['红柳乡镇委员联络组', 26] } },
  // One of six towns: 11 months, 4 quarters, 2 halves, a call for proposals, and a deed of each of its eight members.
  zizhixian: {
    unit: {
      states: { 'five-ones-consultation': '2 5 5', 'five-ones-deed': '1 5 0' },
      leads: ['云岭镇政协联络委员会', 19],
    },
  },
};

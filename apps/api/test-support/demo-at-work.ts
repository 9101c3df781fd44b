import type { AssessmentScore, AssessmentView } from '@lianluo/contract/assessments';
import type { AnswerOf } from '@lianluo/contract/endpoint';
import { subjectKinds, type explainPoints, type listPoints, type listQuotas } from '@lianluo/contract/scores';
import type { Scheme } from '@lianluo/domain/scheme/scheme';
import type { Client } from './client';
import { every } from './demo-years';

type Row = AnswerOf<typeof listQuotas>['items'][number];
type Scored = AnswerOf<typeof listPoints>['items'][number];
type Explained = AnswerOf<typeof explainPoints>;

/** Somebody who is ahead of others, by what is shown of it. */
interface Leading {
  of: string;
  /** Whether others have less. */
  isAhead: boolean;
  /** How many lines of the explanation say why. */
  because: boolean;
}

export interface AtWork {
  /** Of every duty of every subject in every period of the year. */
  states: ReadonlySet<string>;
  duties: number;
  leads: readonly Leading[];
}

const year = 2026;

/** 方案在起作用: what the demo world of a committee shows of its plans, its points and its sheets. */
export async function atWork(office: Client, { id, points, sheets }: Scheme): Promise<AtWork> {
  const base = `/committees/${id}/scores`;
  const states: string[] = [];
  const leads: Leading[] = [];
  for (const kind of subjectKinds) {
    const rows = await every<Row>(office, `${base}/quotas?subject=${kind}&period=${year}`);
    states.push(...rows.flatMap(({ rules }) => rules.map(({ state }) => state)).filter((state) => state !== 'none'));
    if (kind in points) leads.push(await ahead(office, base, kind));
  }
  if (sheets.length > 0) leads.push(await bestSheet(office, base));
  return { states: new Set(states), duties: states.length, leads };
}

async function ahead(office: Client, base: string, kind: string): Promise<Leading> {
  const rows = await every<Scored>(office, `${base}/points?subject=${kind}&period=${year}`);
  const [leader, ...others] = rows.toSorted((one, other) => other.value - one.value);
  if (!leader) return { of: kind, isAhead: false, because: false };
  const { body: told } = await office.get<Explained>(`${base}/points/${leader.subject.id}?period=${year}`);
  const shown = told.nodes.filter(({ kind: node, value }) => node === 'clause' && value > 0);
  return {
    of: kind,
    isAhead: others.some(({ value }) => value < leader.value),
    because: told.value === leader.value && shown.length > 0 && shown.every(({ facts }) => facts.length > 0),
  };
}

/** Of this year, or of the last one, which was assessed when it was over. */
async function bestSheet(office: Client, base: string): Promise<Leading> {
  for (const period of [year, year - 1]) {
    const rows = await every<AssessmentScore>(office, `${base}/assessments?period=${period}`);
    const [leader, ...others] = rows.toSorted((one, other) => other.value - one.value);
    if (!leader || others.every(({ value }) => value === leader.value)) continue;
    const path = `${base}/assessments/${leader.subject.id}?period=${period}`;
    const { body: told } = await office.get<AssessmentView>(path);
    const given = told.blocks.flatMap(({ lines }) => lines).filter(({ value }) => value > 0);
    const because = told.total === leader.value && given.every(({ course }) => course.length > 0);
    return { of: 'sheet', isAhead: true, because: because && given.length > 0 };
  }
  return { of: 'sheet', isAhead: false, because: false };
}

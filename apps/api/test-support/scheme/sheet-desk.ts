import type { AssessmentView, SheetLine } from '@lianluo/contract/assessments';
import { appraisalHeadRow, readAppraisalHead } from '../../src/engine/appraisal/appraisal.store';
import type { Client, OrRefused } from '../client';
import type { World } from '../world';

const path = '/committees/qindu/scores/assessments';

/** Who scores, and where a year stands. */
export async function yearStands(
  { storage }: World,
  year: number,
  { group = [], state = 'running' }: { group?: readonly string[]; state?: 'running' | 'locked' | 'published' },
): Promise<void> {
  const head = await readAppraisalHead({ storage, committee: { id: 'qindu' } as never }, year);
  const members = group.map((id) => ({ id, name: id }));
  const next = { ...head, state, group: { members, office: '' }, version: head.version + 1 };
  await storage.write([{ table: 'platforms', put: appraisalHeadRow('qindu', next) }]);
}

/** The id of whoever is signed in. */
export const userOf = async (client: Client): Promise<string> =>
  (await client.get<{ user: { id: string } }>('/session')).body.user.id;

export interface SheetDesk {
  read: (by: Client, query?: string) => Promise<OrRefused<AssessmentView> & { status: number }>;
  /** What is given at a step, at the version that the sheet has now. */
  fill: (
    by: Client,
    step: string,
    lines: readonly object[],
    more?: object,
  ) => Promise<OrRefused<AssessmentView> & { status: number }>;
}

export const sheetDesk = (unit: string): SheetDesk => ({
  read: async (by, query = '') => {
    const { status, body } = await by.get<OrRefused<AssessmentView>>(`${path}/${unit}${query}`);
    return { ...body, status };
  },
  fill: async (by, step, lines, more = {}) => {
    const period = 'period' in more ? `?period=${String(more.period)}` : '';
    const { version } = await by.get(`${path}/${unit}${period}`);
    const { status, body } = await by.post<OrRefused<AssessmentView>>(
      `${path}/${unit}/actions/fill`,
      { step, lines, ...more },
      { version },
    );
    return { ...body, status };
  },
});

export const lineIn = ({ blocks }: Pick<AssessmentView, 'blocks'>, id: string): SheetLine => {
  const line = blocks.flatMap(({ lines }) => lines).find((each) => each.id === id);
  if (!line) throw new Error(`There is no line ${id}.`);
  return line;
};

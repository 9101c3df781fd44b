import type { AssessmentView, SheetLine } from '@lianluo/contract/assessments';
import { addDays, dayOf } from '@lianluo/domain/calendar/day';
import type { Client, OrRefused } from '../client';
import type { World } from '../world';
import { yearCourse } from './year-course';

const path = '/committees/qindu/scores/assessments';

/** 考评领导小组 of a year, by its users. */
export async function nameGroup(world: World, year: number, members: readonly string[]): Promise<void> {
  const { status, body } = await yearCourse(world, world.as('demo.qindu'), year).change({ group: { members } });
  if (status !== 200) throw new Error(`Nobody was named: ${JSON.stringify(body)}`);
}

/** Looks over a year for a day and locks it, on the next where it has ended by then; whoever was signed in before signs in again. */
export async function lockYear(world: World, year: number): Promise<void> {
  const today = dayOf(world.deps.now());
  await yearCourse(world, world.as('demo.qindu'), year).act('open-window', { from: today, to: today });
  const [next, ended] = [addDays(today, 1), `${year + 1}-01-04`];
  world.setClock(`${next > ended ? next : ended}T10:00:00+08:00`);
  const course = yearCourse(world, world.as('demo.qindu'), year);
  await course.lock();
  const { state } = await course.read();
  if (state !== 'locked') throw new Error(`${year} is ${state}.`);
}

/** Tells what was locked. */
export async function publishYear(world: World, year: number): Promise<void> {
  const course = yearCourse(world, world.as('demo.qindu'), year);
  await course.assessed();
  const { status, body } = await course.act('publish');
  if (status !== 200) throw new Error(`${year} was not published: ${JSON.stringify(body)}`);
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

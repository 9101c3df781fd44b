import type { Page } from '@playwright/test';
import { call } from './api';

/** What an address of a committee may point at. */
export interface Ids {
  unit: string;
  member: string;
  opinion: string;
  submitted: string;
  reading: string;
  consultation: string;
  batch: string;
}

/** Every named page under `/c/<county>/`, with its address. A route that is missing here fails the test of the routes. */
export const countyPages: Record<string, (ids: Ids) => string> = {
  desk: () => 'desk',
  waiting: () => 'waiting',
  units: () => 'units',
  'unit-new': () => 'units/new',
  unit: ({ unit }) => `units/${unit}`,
  'unit-edit': ({ unit }) => `units/${unit}/edit`,
  members: () => 'members',
  'member-new': () => 'members/new',
  member: ({ member }) => `members/${member}`,
  'member-edit': ({ member }) => `members/${member}/edit`,
  grid: () => 'grid',
  informants: () => 'informants',
  opinions: () => 'opinions',
  'opinion-new': () => 'opinions/new',
  opinion: ({ opinion }) => `opinions/${opinion}`,
  'opinion-edit': ({ submitted }) => `opinions/${submitted}/edit`,
  'opinion-print': ({ opinion }) => `opinions/${opinion}/print`,
  readings: () => 'readings',
  'reading-new': () => 'readings/new',
  reading: ({ reading }) => `readings/${reading}`,
  'reading-edit': ({ reading }) => `readings/${reading}/edit`,
  consultations: () => 'consultations',
  'consultation-new': () => 'consultations/new',
  consultation: ({ consultation }) => `consultations/${consultation}`,
  'consultation-edit': ({ consultation }) => `consultations/${consultation}/edit`,
  transfers: () => 'transfers',
  import: ({ batch }) => `transfers/${batch}`,
  topics: () => 'topics',
  'handling-units': () => 'handling-units',
  users: () => 'users',
};

export const cityPages: Record<string, () => string> = {
  counties: () => 'counties',
  committees: () => 'committees',
  units: () => 'units',
  members: () => 'members',
  grid: () => 'grid',
  users: () => 'users',
};

/** Pages without a committee, shells around others, and what stands where nothing is. */
export const otherPages = ['sign-in', 'setup', 'password', 'home', 'frame', 'committee', 'officer', 'missing'];

/** Something for every address, from what this person's own lists show. */
export async function idsFor(page: Page, committee: string): Promise<Ids> {
  const first = async (list: string): Promise<string> => {
    const answer = await page.request.get(`/api/v1/committees/${committee}/${list}`);
    if (!answer.ok()) return 'none';
    const { items } = (await answer.json()) as { items: { id: string }[] };
    return items[0]?.id ?? 'none';
  };
  return {
    unit: await first('units?limit=1'),
    member: await first('members?limit=1'),
    opinion: await first('opinions?limit=1&stage=issued'),
    submitted: await first('opinions?limit=1&status=submitted'),
    reading: await first('readings?limit=1'),
    consultation: await first('consultations?limit=1'),
    batch: await first('imports?limit=1'),
  };
}

/** A small import, so that there is a batch to look at. */
export async function anImport(page: Page, committee: string): Promise<void> {
  const origin = new URL(page.url()).origin;
  const buffer = Buffer.from('姓名,界别,政治面貌\n钱多多,教育界,群众\n,教育界,群众\n');
  await page.request.post(`/api/v1/committees/${committee}/imports`, {
    headers: { origin, 'idempotency-key': crypto.randomUUID() },
    multipart: { kind: 'members', file: { name: '名册.csv', mimeType: 'text/csv', buffer } },
  });
  await call(page, 'GET /session');
}

import type { GridView } from '@lianluo/contract/grid-schemas';
import type { MemberView } from '@lianluo/contract/member';
import { expect } from 'vitest';
import type { Client } from '../client';
import { openWorld } from '../world';

export const base = '/committees/qindu';
export const grid = `${base}/grid`;

/** A chair, two vice-chairs, four standing members, eight of the party and sixteen others, in two sectors. */
export async function aRoster(office: Client): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const add = async (name: string, level: string, partyMember: boolean, sector: string) => {
    const { status, body } = await office.post<MemberView>(`${base}/members`, { name, level, partyMember, sector });
    expect(status).toBe(201);
    ids.set(name, body.id);
  };
  const digits = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳';
  await add('陈主席', 'chair', true, '教育界');
  for (let i = 0; i < 2; i++) await add(`副${digits[i]}`, 'vice-chair', true, i === 0 ? '教育界' : '农业界');
  for (let i = 0; i < 4; i++) await add(`常${digits[i]}`, 'standing', true, i < 2 ? '教育界' : '农业界');
  for (let i = 0; i < 8; i++) await add(`党${digits[i]}`, 'member', true, i < 4 ? '教育界' : '农业界');
  for (let i = 0; i < 16; i++) await add(`委${digits[i]}`, 'member', false, i < 8 ? '教育界' : '农业界');
  return ids;
}

/** The roster above, built as the scheme proposes. */
export async function built() {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const ids = await aRoster(office);
  const { status } = await office.post(`${grid}/build`, { dryRun: false });
  expect(status).toBe(200);
  const idOf = (name: string): string => ids.get(name) ?? name;
  const read = async (query = '') => (await office.get<GridView>(`${grid}${query}`)).body;
  const contactorOf = (view: GridView, name: string) => {
    const parent = view.nodes.find((node) => node.name === name)?.parent;
    return view.nodes.find(({ member }) => member === parent)?.name;
  };
  return { world, office, idOf, read, contactorOf };
}

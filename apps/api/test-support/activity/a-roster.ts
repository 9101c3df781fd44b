import type { World } from '../world';

const base = '/committees/qindu';

/** Five members in three groups, by name and sector: two who bear one name, and one who is suspended. */
export async function aRoster(world: World) {
  const office = world.as('demo.qindu');
  const members: Record<string, string> = {};
  const units: Record<string, string> = {};
  const made = async (name: string, type: string) =>
    (await office.post<{ id: string }>(`${base}/units`, { name, type })).body.id;
  units['人民路街道联络组'] = await made('人民路街道联络组', 'liaison-group');
  units['提案委员会'] = await made('提案委员会', 'special-committee');
  for (const [name, sector, group] of [
    ['张三', '教育界', world.unit],
    ['李汶', '经济界', world.unit],
    ['王芳', '教育界', units['人民路街道联络组']],
    ['王芳', '经济界', units['提案委员会']],
    ['赵明', '经济界', world.unit],
  ] as const) {
    const placements = [{ group, from: '2024-01-01' }];
    const { body } = await office.post<{ id: string }>(`${base}/members`, { name, sector, placements });
    members[`${name}${sector}`] = body.id;
  }
  const leaving = (await office.get<object>(`${base}/members/${members['赵明经济界']}`)).version;
  await office.patch(`${base}/members/${members['赵明经济界']}`, { status: 'suspended' }, { version: leaving });
  return { members, units };
}

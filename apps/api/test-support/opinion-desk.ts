import type { Client } from './client';
import { deskOf, type Desk } from './desk';
import { openWorld, type World } from './world';

/** 单办: one unit handles it. */
export const sole = { mode: 'sole', handlingUnits: [{ name: '城管局' }] };

export async function anOffice(): Promise<{ world: World; office: Client; desk: Desk }> {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  return { world, office, desk: deskOf(office) };
}

/** An opinion that a unit or several have to handle. */
export async function inHandling(desk: Desk, transfer: object) {
  const { id } = await desk.record();
  await desk.walk(id, 'submit', 'edit', 'review', 'sign');
  const { handlingUnits } = await desk.step(id, 'transfer', transfer);
  return { id, handlingUnits, handlingUnit: handlingUnits[0]?.id ?? '' };
}

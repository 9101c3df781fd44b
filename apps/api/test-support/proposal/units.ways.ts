import type { Client } from '../client';
import { deskOf } from '../desk';
import type { Ways } from '../ways';
import { membersCalled, read, repliedTo, submitted } from './asking';

/** How the steps of a proposal name a handling unit, a proposer and a rating. */
export async function proposalUnitWays(office: Client): Promise<Ways> {
  const desk = deskOf(office, 'qindu', 'proposals');
  const [first = '', second = ''] = await membersCalled(office, ['凌霜', '简宁']);
  const assigned = async (...names: string[]): Promise<string> => {
    const id = await submitted(office, [first]);
    await desk.step(id, 'read-first', { firstReading: 'file' });
    await desk.step(id, 'file', { category: '社会建设' });
    const mode = names.length > 1 ? 'joint' : 'sole';
    await desk.step(id, 'assign', { mode, handlingUnits: names.map((name) => ({ name })) });
    return id;
  };
  const unitOf = async (id: string) => (await read(office, id)).handlingUnits[0]?.id;
  const signedFor = async (): Promise<string> => {
    const id = await assigned('城管局');
    const handlingUnit = await unitOf(id);
    await desk.step(id, 'sign-for', { handlingUnit });
    await desk.step(id, 'contact', { handlingUnit, method: 'phone', on: '2026-05-20' });
    return id;
  };
  const reply = { text: '已列入年度计划。', letter: { signer: '局长', class: 'B' } };
  const fresh = await assigned('城管局', '住建局');
  const assisted = await assigned('城管局', '住建局');
  await desk.step(assisted, 'sign-for', { handlingUnit: (await read(office, assisted)).handlingUnits[1]?.id });
  const speaking = await signedFor();
  const answering = await signedFor();
  await desk.step(answering, 'reply', { handlingUnit: await unitOf(answering), ...reply });
  const returning = await assigned('城管局', '住建局');
  await desk.step(returning, 'request-return', { handlingUnit: await unitOf(returning), reason: '不属职责' });
  const rated = async (): Promise<string> => {
    const id = await submitted(office, [first]);
    await repliedTo(office, id);
    const proposer = (await read(office, id)).proposers[0]?.id;
    await desk.step(id, 'rate', { proposer, attitude: 'satisfied', result: 'unsatisfied' });
    return id;
  };
  const unsatisfied = await rated();
  const redone = await rated();
  await desk.step(redone, 'redo', { reason: '重新办理' });
  const joint = await submitted(office, [first, second]);
  const replied = await submitted(office, [first]);
  await repliedTo(office, replied);

  const step = (id: string, action: string, field: string, more: object = {}): Ways => ({
    [`proposals.${action}.body/${field}`]: (it) => [
      'POST',
      `/proposals/${id}/actions/${action}`,
      { ...more, [field]: it },
      `/${field}`,
    ],
  });
  const several = (id: string, action: string, more: object = {}): Ways => ({
    ...step(id, action, 'handlingUnit', more),
    [`proposals.${action}.body/handlingUnits/*`]: (it) => [
      'POST',
      `/proposals/${id}/actions/${action}`,
      { ...more, handlingUnits: [it] },
      '/handlingUnits/0',
    ],
  });
  const links = (id: string, purpose: string): Ways => ({
    [`proposals.send-${purpose}-links.body/proposers/*`]: (it) => [
      'POST',
      `/proposals/${id}/${purpose}-links`,
      { proposers: [it] },
      '/proposers/0',
    ],
  });
  return {
    ...several(fresh, 'sign-for'),
    ...step(fresh, 'request-return', 'handlingUnit', { reason: '不属职责' }),
    ...step(fresh, 'release', 'handlingUnit', { reason: '另行交办' }),
    ...step(assisted, 'co-reply', 'handlingUnit', { on: '2026-05-20', text: '配合办理' }),
    ...step(speaking, 'contact', 'handlingUnit', { method: 'phone', on: '2026-05-20' }),
    ...several(speaking, 'reply', reply),
    ...several(answering, 'check-reply', { pass: true }),
    ...step(returning, 'resolve-return', 'handlingUnit', { decision: 'refuse', reason: '职责之内' }),
    ...several(redone, 'redo-reply', reply),
    'proposals.redo.body/units/*': (it) => [
      'POST',
      `/proposals/${unsatisfied}/actions/redo`,
      { reason: '重新办理', units: [it] },
      '/units/0',
    ],
    ...step(unsatisfied, 'void-rating', 'rating', { reason: '登记有误' }),
    ...step(replied, 'rate', 'proposer', { attitude: 'satisfied', result: 'satisfied' }),
    ...step(joint, 'confirm-signing', 'proposer', { state: 'confirmed' }),
    ...links(joint, 'signing'),
    ...links(replied, 'rating'),
    'proposals.ask-extension.body/handlingUnit': (handlingUnit) => [
      'POST',
      `/proposals/${fresh}/deadline/extension`,
      { until: '2026-12-25', reason: '情况复杂', handlingUnit },
      '/handlingUnit',
    ],
  };
}

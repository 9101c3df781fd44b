import { beforeAll, expect, test } from 'vitest';
import { deskOf, type Desk } from '../../../../test-support/desk';
import { openWorld, type World } from '../../../../test-support/world';

let world: World;
let office: Desk;

beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T10:00:00+08:00' });
  office = deskOf(world.as('demo.qindu'), 'qindu', 'motions');
});

const draft = (title: string) => ({ title, drafter: '提案委员会', content: '一、统筹资金；二、先地下后地上。' });
const passed = { consideredOn: '2026-05-06', considered: 'pass' };
const adopted = { adoptedOn: '2026-05-12', adoptedAt: '十五届常委会第八次会议' };
const sent = { sentTo: '区委、区政府', sentOn: '2026-05-13' };

async function adoptedOne(title: string): Promise<string> {
  const { id } = await office.record(draft(title));
  await office.step(id, 'submit');
  await office.step(id, 'consider', passed);
  await office.step(id, 'adopt', adopted);
  return id;
}

test('it goes from the chairs to the standing committee, is sent under a number and answered', async () => {
  const id = await adoptedOne('关于加快老旧小区改造的建议案');
  const early = await office.tries(id, 'send', { ...sent, sentOn: '2026-05-11' });
  const out = await office.step(id, 'send', sent);
  const answer = { answeredOn: '2026-05-19', answerer: '区政府办公室', answer: '已列入计划。' };
  const answered = await office.step(id, 'answer', answer);
  await world.deps.settled();

  expect(early).toBe('422 request.invalid');
  expect(out).toMatchObject({ status: 'sent', number: '〔2026〕建议案第1号', reportedOn: '2026-05-12' });
  expect(answered).toMatchObject({ status: 'answered', ...answer });
  expect(await office.step(id, 'close')).toMatchObject({ status: 'closed', closedOn: '2026-05-20' });
  const { body } = await world.as('demo.qindu').get<{ total: number }>('/committees/qindu/motions?stage=answered');
  expect(body.total).toBe(1);
});

test('numbers have no gap: the last one is taken back with its sending, one that others followed is not', async () => {
  const [one, two] = [await adoptedOne('关于停车的建议案'), await adoptedOne('关于托育的建议案')];
  const first = await office.step(one, 'send', sent);
  const second = await office.step(two, 'send', sent);
  const refused = await office.tries(one, 'unsend', { reason: '报送对象有误' });
  const back = await office.step(two, 'unsend', { reason: '报送对象有误' });

  expect([first.number, second.number]).toEqual(['〔2026〕建议案第2号', '〔2026〕建议案第3号']);
  expect(refused).toBe('409 motion.number-followed');
  expect(back).toMatchObject({ status: 'adopted' });
  expect(back).not.toHaveProperty('number');
  expect((await office.step(two, 'send', { ...sent, sentTo: '区委' })).number).toBe('〔2026〕建议案第3号');
});

test('what is to be revised goes back, and coming again it stands before the chairs as new', async () => {
  const { id } = await office.record(draft('关于养老食堂的建议案'));
  await office.step(id, 'submit');
  const revised = await office.step(id, 'consider', { ...passed, considered: 'revise', reason: '补充测算' });
  const again = await office.step(id, 'submit');

  expect(revised).toMatchObject({ status: 'returned', considered: 'revise', reason: '补充测算' });
  expect(again).not.toHaveProperty('considered');
  expect(await office.step(id, 'consider', { ...passed, considered: 'decline' })).toMatchObject({ status: 'declined' });
});

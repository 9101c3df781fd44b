import { expect, test } from 'vitest';
import { openWorld } from '../../../test-support/world';
import { opinions, recorded, isProblem } from '../../../test-support/conventions';

test('what no path of the contract names is not found', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const { id } = await recorded(office);
  const calls: [method: string, path: string][] = [
    ['POST', `${opinions}/${id}/actions/fly`],
    ['GET', '/committees/qindu/petitions'],
    ['GET', `${opinions}/`],
    ['GET', `${opinions}/${id}/`],
    ['GET', `${opinions}/${id}%23content`],
    ['GET', `${opinions}/${id}%2Ftimeline`],
    ['GET', `${opinions}/%2e%2e`],
    ['GET', `${opinions}/%ff`],
    ['GET', `${opinions}/%00`],
    ['GET', `${opinions}/${'x'.repeat(3000)}`],
    ['GET', `/committees/${'x'.repeat(3000)}/opinions`],
    ['GET', '/committees/qindu%23opinions/opinions'],
    ['GET', '/committees/QINDU/opinions'],
    ['PUT', `${opinions}/${id}/`],
    ['OPTIONS', `${opinions}/${id}/x`],
    ['DELETE', `${opinions}/%ff`],
    ['GET', '/'],
    ['GET', ''],
  ];

  const answers = await Promise.all(calls.map(([method, path]) => office.send(method, path)));

  expect(answers.map(({ status, body }, index) => [...(calls[index] ?? []), status, body.code])).toEqual(
    calls.map((call) => [...call, 404, 'not-found']),
  );
  for (const answered of answers) isProblem(answered);
});

test('HEAD is answered as GET without its body', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const { id } = await recorded(office);

  const head = await office.send('HEAD', `${opinions}/${id}`);

  expect([head.status, head.body, head.version]).toEqual([200, undefined, 1]);
});

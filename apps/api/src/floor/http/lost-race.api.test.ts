import { endpoints } from '@lianluo/contract/api';
import type { Endpoint } from '@lianluo/contract/endpoint';
import type { OpinionView } from '@lianluo/contract/opinion';
import { beforeAll, describe, expect, test } from 'vitest';
import { openStorages } from '../../../test-support/storage/testing';
import { deskOf } from '../../../test-support/desk';
import type { PathSample } from '../../../test-support/path-sample';
import { bodyOf, pathOf } from '../../../test-support/samples';
import { plantTenants } from '../../../test-support/tenants';
import { openWorld, type World } from '../../../test-support/world';

const opinions = '/committees/qindu/opinions';
const rounds = 3;

describe.each(openStorages().filter(([name]) => name !== 'classic'))(
  'who stated no version is not refused for one, on the %s table',
  (_name, open) => {
    async function opened() {
      const world = await openWorld({ storage: (options) => open(options), now: new Date().toISOString() });
      const office = world.as('demo.qindu');
      const desk = deskOf(office);
      const submitted = async () => desk.step((await desk.record()).id, 'submit');
      const adoptedOn = world.deps.now().toISOString().slice(0, 10);
      return { world, office, desk, submitted, adoptedOn };
    }

    test('four adoptions of different levels at once are all taken', async () => {
      const { office, desk, submitted, adoptedOn } = await opened();
      const levels = ['county', 'city', 'province', 'national'];
      for (let round = 0; round < rounds; round++) {
        const { id } = await submitted();

        const answers = await Promise.all(
          levels.map((level) => office.post(`${opinions}/${id}/adoptions`, { level, adoptedOn })),
        );

        expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
        expect(new Set((await desk.read(id)).adoptions.map(({ level }) => level))).toEqual(new Set(levels));
      }
    }, 60_000);

    test('an adoption beside an edit is taken; of two that adopt one level one is told that it has', async () => {
      const { office, desk, submitted, adoptedOn } = await opened();
      for (let round = 0; round < rounds; round++) {
        const { id, version } = await submitted();
        const adopt = (level: string) => office.post(`${opinions}/${id}/adoptions`, { level, adoptedOn });

        const [edited, adopted, ...twice] = await Promise.all([
          office.post(`${opinions}/${id}/actions/edit`, { title: `改题${round}` }, { version }),
          adopt('city'),
          adopt('province'),
          adopt('province'),
        ]);

        expect(adopted.status).toBe(201);
        expect(twice.map(({ status, body }) => (status === 201 ? '201' : body.code)).sort()).toEqual([
          '201',
          'opinion.already-adopted',
        ]);
        // The edit said which version it had seen.
        expect([200, 412]).toContain(edited.status);
        const { title, adoptions } = await desk.read(id);
        expect([title === `改题${round}`, adoptions.length]).toEqual([edited.status === 200, 2]);
      }
    }, 60_000);

    test('instructions at once are all kept, and so is a password that is reset twice', async () => {
      const { world, office, desk, submitted, adoptedOn } = await opened();
      const { id } = await submitted();
      const posts = Array.from({ length: 8 }, (_, n) => `副市长${n}`);
      const { body: user } = await office.post<{ id: string; username: string }>('/committees/qindu/users', {
        username: 'qindu.new',
        name: '新人',
        roles: ['county-clerk'],
      });

      const [instructed, reset] = await Promise.all([
        Promise.all(
          posts.map((leaderPost) =>
            office.post(`${opinions}/${id}/instructions`, { leaderPost, instructedOn: adoptedOn, text: '请研处' }),
          ),
        ),
        Promise.all(
          [1, 2, 3].map(() =>
            office.post<{ oneTimePassword: string }>(`/committees/qindu/users/${user.id}/reset-password`, {}),
          ),
        ),
      ]);

      expect(new Set(instructed.map(({ status }) => status))).toEqual(new Set([201]));
      expect(new Set((await desk.read(id)).instructions.map(({ leaderPost }) => leaderPost))).toEqual(new Set(posts));
      expect(reset.map(({ status }) => status)).toEqual([200, 200, 200]);
      const opening = [];
      for (const { body } of reset) {
        const { username } = user;
        const { status } = await world.stranger().post('/session', { username, password: body.oneTimePassword });
        if (status === 201) opening.push(body.oneTimePassword);
      }
      // The last one is the user's.
      expect(opening).toHaveLength(1);
    }, 60_000);

    test('a version that was stated and is old is refused as before', async () => {
      const { office, submitted, adoptedOn } = await opened();
      const { id, version } = await submitted();
      const adopt = (level: string) =>
        office.post<OpinionView>(`${opinions}/${id}/adoptions`, { level, adoptedOn }, { version });

      const answers = await Promise.all([adopt('city'), adopt('province')]);

      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 412]));
    }, 60_000);
  },
);

describe('no endpoint that needs no version says that one is old', () => {
  const writes = endpoints.filter(
    ({ method, permission, versioned }: Endpoint) => method !== 'get' && permission !== 'public' && !versioned,
  );
  // Who has changed their password is signed out elsewhere.
  const last = ['session.change-password', 'session.sign-out'];
  const inOrder = [
    ...writes.filter((each) => !last.includes(each.operationId)),
    ...writes.filter((each) => last.includes(each.operationId)),
  ];
  let world: World;
  let sample: PathSample;

  beforeAll(async () => {
    world = await openWorld();
    sample = (await plantTenants(world, true)).own;
    await world.idle();
  }, 60_000);

  test.each(inOrder.map((each): [string, Endpoint] => [each.operationId, each]))(
    '%s, six times at once',
    async (_, endpoint) => {
      const client = world.as(endpoint.path.includes('{c}') ? 'demo.qindu' : 'demo.city');
      const path = pathOf(endpoint, 'qindu', sample);

      const answers = await Promise.all(
        Array.from({ length: 6 }, () => client.send(endpoint.method.toUpperCase(), path, bodyOf(endpoint, sample))),
      );

      const refused = answers.filter(({ status }) => status === 412 || status >= 500);
      expect(refused.map(({ status, body }) => [status, body.code])).toEqual([]);
      await world.idle();
    },
  );
});

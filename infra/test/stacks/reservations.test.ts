import { describe, expect, test } from 'vitest';
import { reservations, shortage } from '../../src/app/reservations';
import { stages } from '../../src/stages';
import { resourcesOf } from './synth';

const { dev, prod } = stages;

describe('sandboxes of their own', () => {
  // Lambda's quotas: ten in all in a new account, a thousand after a request, a hundred of them given to nobody.
  test.each([
    [10, {}],
    [100, {}],
    [119, {}],
    [120, { signIn: 20 }],
    [269, { signIn: 20 }],
    [270, { signIn: 20, http: 150 }],
    [1000, { signIn: 20, http: 150 }],
  ])('an account with %i gives %o', (sandboxes, given) => {
    expect(reservations(prod, sandboxes)).toEqual(given);
  });

  test('a trial keeps none from the rest of the account', () => {
    expect(reservations(dev, 1000)).toEqual({});
    expect(shortage(dev, 10)).toBeUndefined();
  });

  test.each([
    [10, 'signIn、http'],
    [120, 'http'],
  ])('an account with %i is told what it lacks, and how to ask for it', (sandboxes, lacking) => {
    expect(shortage(prod, sandboxes)).toContain(`270：${lacking} `);
    expect(shortage(prod, sandboxes)).toContain(`--quota-code L-B99A9384 --desired-value 1000 --region ${prod.region}`);
  });

  test('an account that gives them all is told nothing', () => {
    expect(shortage(prod, 270)).toBeUndefined();
  });
});

describe.each(['prod', 'cn-prod'] as const)('the template of %s', (stage) => {
  const reserved = (sandboxes: number) =>
    resourcesOf(stage, { sandboxes })
      .filter(([, { Type }]) => Type === 'AWS::Lambda::Function')
      .flatMap(([id, { Properties }]) => {
        const count = Properties['ReservedConcurrentExecutions'];
        return count === undefined ? [] : [[/^Functions(http|signIn)/.exec(id)?.[1], count]];
      });

  test('reserves what the account can give', () => {
    expect(Object.fromEntries(reserved(1000))).toEqual({ http: 150, signIn: 20 });
  });

  test('reserves nothing in a new account', () => {
    expect(reserved(10)).toEqual([]);
  });
});

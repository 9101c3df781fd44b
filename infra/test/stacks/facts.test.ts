import { describe, expect, test } from 'vitest';
import {
  countingVersions,
  deployedVersion,
  isStanding,
  reservedIn,
  rotatableSecrets,
  supposed,
  type DeployedTemplate,
} from '../../src/facts';
import type { StageName } from '../../src/stages';
import { synthesised } from './synth';

describe('a stack stands', () => {
  test.each([
    'CREATE_COMPLETE',
    'UPDATE_COMPLETE',
    'UPDATE_IN_PROGRESS',
    'UPDATE_ROLLBACK_COMPLETE',
    'UPDATE_FAILED',
    'IMPORT_COMPLETE',
  ])('as %s', (status) => expect(isStanding(status)).toBe(true));

  test.each([
    'CREATE_FAILED',
    'CREATE_IN_PROGRESS',
    'ROLLBACK_COMPLETE',
    'ROLLBACK_FAILED',
    'REVIEW_IN_PROGRESS',
    'DELETE_COMPLETE',
  ])('not as %s', (status) => expect(isStanding(status)).toBe(false));
});

describe('of a secret count', () => {
  const turned = [
    { id: 'old', stages: [] },
    { id: 'before', stages: ['AWSPREVIOUS'] },
    { id: 'in use', stages: ['AWSCURRENT'] },
  ];

  test.each(['in use', 'before', undefined])(
    'the version in use and the one before it, where %s is deployed',
    (deployed) => {
      expect(countingVersions(turned, deployed)).toEqual(['in use', 'before']);
    },
  );

  test('the one that is deployed too, where it was turned twice since', () => {
    expect(countingVersions(turned, 'old')).toEqual(['in use', 'before', 'old']);
  });

  test('one alone where it was never turned', () => {
    expect(countingVersions([{ id: 'in use', stages: ['AWSCURRENT'] }], undefined)).toEqual(['in use']);
  });

  test('none where it was not made yet', () => {
    expect(countingVersions([], undefined)).toBeUndefined();
  });
});

describe('from the template of a deployed stage is read', () => {
  const deployed = (stage: StageName): DeployedTemplate => synthesised(stage).templates.app?.toJSON() ?? {};

  test('what it has kept for itself', () => {
    expect([reservedIn(deployed('prod')), reservedIn(deployed('dev'))]).toEqual([170, 0]);
  });

  test.each(rotatableSecrets)('which version of %s it has in use', (secret) => {
    expect(deployedVersion(deployed('prod'), secret)).toBe(supposed.versions[secret][0]);
  });
});

import { describe, expect, test } from 'vitest';
import { everyStage, resourcesOf, type Resource } from './synth';

const versions = {
  signing: ['5160-now', '5160-before'],
  origin: ['0160-now', '0160-before'],
} as const;

/** Everything that a resource waits for, by what it refers to and by what it is told to wait for. */
function waitsFor(start: string, resources: Map<string, Resource>): Set<string> {
  const reached = new Set<string>();
  const reach = (id: string): void => {
    const resource = resources.get(id);
    if (!resource || reached.has(id)) return;
    reached.add(id);
    const text = JSON.stringify(resource.Properties);
    const referred = [...text.matchAll(/"Ref":"(\w+)"|"Fn::GetAtt":\["(\w+)"/g)].map(
      ([, ref, got]) => ref ?? got ?? '',
    );
    for (const next of [...referred, ...(resource.DependsOn ?? [])]) reach(next);
  };
  reach(start);
  return reached;
}

describe.each(everyStage)('when a key is turned in %s', (stage) => {
  const resources = new Map(resourcesOf(stage, { versions }));
  const ofType = (type: string) => [...resources].filter(([, { Type }]) => Type === type);
  const [distributionId = '', distribution] = ofType('AWS::CloudFront::Distribution')[0] ?? [];
  const answering = ofType('AWS::Lambda::Function').filter(([id]) => /^Functions(http|signIn)/.test(id));

  test('the edge sends the version in use, by its id', () => {
    expect(JSON.stringify(distribution)).toContain(
      `{{resolve:secretsmanager:lianluo/${stage}/origin:SecretString:::0160-now}}`,
    );
  });

  test('what answers accepts it and the one before, and starts anew for them', () => {
    expect(answering).toHaveLength(2);
    for (const [id, { Properties }] of answering)
      expect([id, (Properties['Environment'] as { Variables: Record<string, string> }).Variables]).toEqual([
        id,
        expect.objectContaining({
          SIGNING_SECRET_VERSIONS: '5160-now,5160-before',
          ORIGIN_SECRET_VERSIONS: '0160-now,0160-before',
        }),
      ]);
  });

  test('the turn is a new version of what answers, so that its alias brings it', () => {
    const versionsOf = (all: Iterable<[string, Resource]>) =>
      [...all].flatMap(([id, { Type }]) => (Type === 'AWS::Lambda::Version' ? [id] : []));
    const turned = versionsOf(resources);

    expect(turned).toHaveLength(2);
    expect(versionsOf(resourcesOf(stage)).filter((id) => turned.includes(id))).toEqual([]);
  });

  test('the edge changes after what answers has changed', () => {
    const first = waitsFor(distributionId, resources);

    expect(answering.filter(([id]) => !first.has(id)).map(([id]) => id)).toEqual([]);
  });
});

import { CfnResource, type Stack } from 'aws-cdk-lib';
import { describe, expect, test } from 'vitest';
import { everyStage, resourcesOf, synthesised, type Resource } from './synth';

/** Attributes that a resource has only when some of its properties are given. */
const conditional: Record<string, (properties: Record<string, unknown>) => boolean> = {
  'AWS::DynamoDB::GlobalTable.StreamArn': ({ StreamSpecification }) => StreamSpecification !== undefined,
  'AWS::DynamoDB::Table.StreamArn': ({ StreamSpecification }) => StreamSpecification !== undefined,
  'AWS::S3::Bucket.WebsiteURL': ({ WebsiteConfiguration }) => WebsiteConfiguration !== undefined,
  'AWS::Lambda::Function.SnapStartResponse': ({ SnapStart }) => SnapStart !== undefined,
};

interface Given {
  Resources: Record<string, Resource>;
  Outputs?: object;
}

/** Every `Fn::GetAtt` in a value. */
function wantedIn(value: unknown): { of: string; attribute: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name !== 'Fn::GetAtt') return wantedIn(inner);
    const [of, ...attribute] = (Array.isArray(inner) ? inner : String(inner).split('.')).map(String);
    return [{ of: of ?? '', attribute: attribute.join('.') }];
  });
}

/** What a template asks of resources that are not there, or do not have it as they are made. */
const notGiven = (template: Given, has: (id: string, attribute: string) => boolean): string[] =>
  wantedIn(template).flatMap(({ of, attribute }) => {
    const resource = template.Resources[of];
    const given =
      resource && has(of, attribute) && (conditional[`${resource.Type}.${attribute}`]?.(resource.Properties) ?? true);
    return given ? [] : [`${of}.${attribute}`];
  });

/** The resources of a stack as CDK made them: each names the attributes of its type, `attrStreamArn`. */
function madeIn(stack: Stack): Map<string, CfnResource> {
  const resources = stack.node.findAll().filter((each) => CfnResource.isCfnResource(each));
  return new Map(resources.map((each) => [String(stack.resolve(each.logicalId)), each]));
}

describe.each(everyStage)('in %s', (stage) => {
  const { templates, ...stacks } = synthesised(stage);
  const given = (name: keyof typeof templates) => templates[name]?.toJSON() as Given;

  test.each((['data', 'app', 'waf'] as const).filter((name) => templates[name]))(
    'nothing of %s is asked for what it does not have',
    (name) => {
      const made = madeIn(stacks[name] as Stack);
      const has = (id: string, attribute: string) => `attr${attribute.replaceAll('.', '')}` in (made.get(id) ?? {});

      expect(wantedIn(given(name)).length).toBeGreaterThan(0);
      expect(notGiven(given(name), has)).toEqual([]);
    },
  );

  test('every parameter that App reads is one that Data writes', () => {
    const parameters = templates.app?.toJSON()['Parameters'] as Record<string, { Type: string; Default: string }>;
    const read = Object.values(parameters)
      .filter(({ Type, Default }) => Type.startsWith('AWS::SSM::') && Default.startsWith('/lianluo/'))
      .map((parameter) => parameter.Default);
    const written = Object.values(given('data').Resources)
      .filter(({ Type }) => Type === 'AWS::SSM::Parameter')
      .map(({ Properties }) => Properties['Name']);

    expect(new Set(read)).toEqual(new Set(written));
  });

  test('a creation that failed leaves nothing whose name stands in the way of the next', () => {
    const kept = resourcesOf(stage).filter(
      ([, { DeletionPolicy, Properties }]) =>
        DeletionPolicy === 'Retain' && Object.keys(Properties).some((property) => property.endsWith('Name')),
    );

    expect(kept.map(([id]) => id)).toEqual([]);
  });

  test('nothing refuses to be deleted before it has been whole once', () => {
    const first = synthesised(stage, { standing: [] });
    const tables = resourcesOf(stage, { standing: [] }).filter(([, { Type }]) => Type === 'AWS::DynamoDB::GlobalTable');

    expect([first.data.terminationProtection, first.app.terminationProtection]).toEqual([false, false]);
    expect(tables).toHaveLength(7);
    for (const [id, { Properties }] of tables)
      expect([id, JSON.stringify(Properties['Replicas'])]).toEqual([
        id,
        expect.stringContaining('"DeletionProtectionEnabled":false'),
      ]);
  });
});

test.each(['prod', 'cn-prod'] as const)('%s is protected once it stands', (stage) => {
  const { data, app } = synthesised(stage);

  expect([data.terminationProtection, app.terminationProtection]).toEqual([true, true]);
});

describe('the reader of templates finds', () => {
  const parameter = { Type: 'AWS::SSM::Parameter', Properties: { Value: { 'Fn::GetAtt': ['Journal', 'StreamArn'] } } };
  const withTable = (Properties: Record<string, unknown>) => ({
    Resources: { Journal: { Type: 'AWS::DynamoDB::GlobalTable', Properties }, Parameter: parameter },
  });

  test('the stream of a table without one', () => {
    expect(notGiven(withTable({}), () => true)).toEqual(['Journal.StreamArn']);
    expect(notGiven(withTable({ StreamSpecification: {} }), () => true)).toEqual([]);
  });

  test('a resource that is not there', () => {
    expect(notGiven({ Resources: { Parameter: parameter } }, () => true)).toEqual(['Journal.StreamArn']);
  });

  test('an attribute that there is not', () => {
    expect(notGiven(withTable({ StreamSpecification: {} }), () => false)).toEqual(['Journal.StreamArn']);
  });
});

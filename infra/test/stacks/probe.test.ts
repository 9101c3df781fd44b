import { describe, expect, test } from 'vitest';
import { everyStage } from './synth';
import { ofType, stacksOf } from './watched';

interface Statement {
  Action: string | string[];
  Resource: unknown;
}

describe.each(everyStage)('in %s', (stage) => {
  const app = () => stacksOf(stage).find((resources) => ofType(resources, 'AWS::Lambda::Function').length > 0) ?? {};
  const probe = () => {
    const found = ofType(app(), 'AWS::Lambda::Function').find(
      ([, { Properties }]) => Properties['Handler'] === 'probe.handler',
    );
    if (!found) throw new Error('There is no probe.');
    return found;
  };

  test('the probe asks for every consumer there is, and may do nothing else', () => {
    const mappings = ofType(app(), 'AWS::Lambda::EventSourceMapping').map(([id]) => id);
    const [, { Properties }] = probe();
    const { Variables } = Properties['Environment'] as { Variables: Record<string, unknown> };
    const role = (Properties['Role'] as { 'Fn::GetAtt': [string] })['Fn::GetAtt'][0];
    const statements = ofType(app(), 'AWS::IAM::Policy')
      .filter(([, policy]) => JSON.stringify(policy.Properties['Roles']).includes(`"${role}"`))
      .flatMap(([, policy]) => (policy.Properties['PolicyDocument'] as { Statement: Statement[] }).Statement);
    const asking = statements.filter(({ Action }) => Action === 'lambda:GetEventSourceMapping');

    // Eight streams, the queue of jobs and that of deliveries.
    expect(mappings).toHaveLength(10);
    for (const id of mappings) {
      expect(JSON.stringify(Variables['MAPPINGS'])).toContain(`"Ref":"${id}"`);
      expect(JSON.stringify(asking)).toContain(`"Ref":"${id}"`);
    }
    expect(JSON.stringify(asking)).not.toContain('*');
    expect(statements.flatMap(({ Action }) => Action).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      'lambda:GetEventSourceMapping',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
    ]);
  });

  test('it is woken as often as its figure is looked at', () => {
    const [id] = probe();
    const waking = ofType(app(), 'AWS::Events::Rule').filter(([, { Properties }]) =>
      JSON.stringify(Properties['Targets']).includes(`"${id}"`),
    );

    expect(waking.map(([, { Properties }]) => Properties['ScheduleExpression'])).toEqual(['rate(5 minutes)']);
  });
});

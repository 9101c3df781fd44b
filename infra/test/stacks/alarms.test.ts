import { figures, metricDimension, metricNamespace, problems } from '@lianluo/metrics/metrics';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stages } from '../../src/stages';
import { isDocumented } from './documented-metrics';
import { everyStage } from './synth';
import { referred, statementsOf, tellersOf } from './tellers';
import { alarmsOf, ofType, stacksOf, withoutStage } from './watched';

describe.each(everyStage)('in %s', (stage) => {
  test('whoever tells a topic something may speak to it, for this account alone', () => {
    const tellers = stacksOf(stage).flatMap((resources) =>
      tellersOf(resources).map(({ service, topic = '' }) => ({ service, topic, resources })),
    );

    expect(new Set(tellers.map(({ service }) => service))).toContain('cloudwatch.amazonaws.com');
    for (const { service, topic, resources } of tellers) {
      // A topic of another region is told by nobody here.
      expect([service, resources[topic]?.Type]).toEqual([service, 'AWS::SNS::Topic']);
      const allowed = statementsOf(resources, topic).filter(
        ({ Effect, Principal, Action }) =>
          Effect === 'Allow' && Principal.Service === service && Action === 'sns:Publish',
      );
      expect([service, topic, allowed.length]).toEqual([service, topic, 1]);
      expect(JSON.stringify(allowed[0]?.Condition)).toMatch(/"aws:Source(Account|Arn)":.*111111111111/);
    }
  });

  test('every topic is read by somebody', () => {
    for (const resources of stacksOf(stage))
      for (const [id] of ofType(resources, 'AWS::SNS::Topic')) {
        const addresses = ofType(resources, 'AWS::SNS::Subscription').flatMap(([, { Properties }]) =>
          referred(Properties['TopicArn']) === id ? [Properties['Endpoint']] : [],
        );
        expect([id, addresses]).toEqual([id, [stages[stage].alarmEmail]]);
      }
  });

  test('every alarm looks at a figure that AWS, the functions or a filter of the log sends', () => {
    for (const resources of stacksOf(stage)) {
      const filtered = ofType(resources, 'AWS::Logs::MetricFilter').flatMap(([, { Properties }]) =>
        (Properties['MetricTransformations'] as { MetricNamespace: string; MetricName: string }[]).map(
          ({ MetricNamespace, MetricName }) => `${MetricNamespace} ${MetricName}`,
        ),
      );
      for (const { name, metrics } of alarmsOf(resources))
        for (const metric of metrics) {
          const own = metric.namespace === metricNamespace;
          const isOwn = own && (metric.name in figures || (problems as readonly string[]).includes(metric.name));
          const isFiltered = filtered.includes(`${metric.namespace} ${metric.name}`);
          expect([name, metric, isOwn || isFiltered || isDocumented(metric)]).toEqual([name, metric, true]);
          expect([name, own ? metric.dimensions : { [metricDimension]: stage }]).toEqual([
            name,
            { [metricDimension]: stage },
          ]);
        }
    }
  });

  test('and it is of something that is there', () => {
    const tables = stacksOf(stage).flatMap((resources) =>
      ofType(resources, 'AWS::DynamoDB::GlobalTable').map(([, { Properties }]) => Properties['TableName']),
    );
    for (const resources of stacksOf(stage)) {
      const named = (type: string, property: string) =>
        ofType(resources, type).map(([, { Properties }]) => Properties[property]);
      const firewalls = named('AWS::WAFv2::WebACL', 'VisibilityConfig').map(
        (visibility) => (visibility as { MetricName: string }).MetricName,
      );
      const there: Record<string, (value: unknown) => boolean> = {
        FunctionName: (value) => resources[referred(value) ?? '']?.Type === 'AWS::Lambda::Function',
        QueueName: (value) => resources[referred(value) ?? '']?.Type === 'AWS::SQS::Queue',
        ApiId: (value) => resources[referred(value) ?? '']?.Type === 'AWS::ApiGatewayV2::Api',
        ApiName: (value) => named('AWS::ApiGateway::RestApi', 'Name').includes(value),
        TableName: (value) => tables.includes(value),
        // A stage’s firewall counts under a name of its own: another stage may be in the same account.
        WebACL: (value) => firewalls.includes(value as string) && value === `lianluo-${stage}`,
      };
      for (const { name, metrics } of alarmsOf(resources))
        for (const [dimension, value] of metrics.flatMap(({ dimensions }) => Object.entries(dimensions)))
          expect([name, dimension, there[dimension]?.(value) ?? true]).toEqual([name, dimension, true]);
    }
  });

  test('every problem has an alarm, and every figure an alarm or a place on the dashboard', () => {
    const own = stacksOf(stage)
      .flatMap(alarmsOf)
      .flatMap(({ metrics, name }) =>
        metrics.flatMap((metric) => (metric.namespace === metricNamespace && name !== 'Test' ? [metric.name] : [])),
      );
    const dashboard = JSON.stringify(
      stacksOf(stage).flatMap((resources) => ofType(resources, 'AWS::CloudWatch::Dashboard')),
    );

    expect(own).toEqual(expect.arrayContaining([...problems]));
    for (const figure of Object.keys(figures))
      expect([figure, own.includes(figure) || dashboard.includes(`"${metricNamespace}\\",\\"${figure}\\"`)]).toEqual([
        figure,
        true,
      ]);
  });

  test('what the log is searched for stands in the log', () => {
    const filters = stacksOf(stage).flatMap((resources) => ofType(resources, 'AWS::Logs::MetricFilter'));

    expect(filters).toHaveLength(1);
    for (const [, { Properties }] of filters) {
      const [, field = '', value] = /^\{ \$\.(\w+) = "(\d+)" \}$/.exec(String(Properties['FilterPattern'])) ?? [];
      const group = referred(Properties['LogGroupName']) ?? '';
      const formats = stacksOf(stage).flatMap((resources) =>
        ['AWS::ApiGatewayV2::Stage', 'AWS::ApiGateway::Stage'].flatMap((type) =>
          ofType(resources, type).flatMap(([, stageOfApi]) => {
            const settings = stageOfApi.Properties['AccessLogSettings'] ?? stageOfApi.Properties['AccessLogSetting'];
            return JSON.stringify(settings).includes(`"${group}"`) ? [(settings as { Format: string }).Format] : [];
          }),
        ),
      );
      // In quotes there, so that a number is a string, as the filter asks for it.
      expect([value, formats.map((format) => (JSON.parse(format) as Record<string, string>)[field])]).toEqual([
        '429',
        ['$context.status'],
      ]);
    }
  });

  test('an alarm looks at no more figures than CloudWatch takes, and says what no figure means', () => {
    for (const { name, metrics, properties } of stacksOf(stage).flatMap(alarmsOf)) {
      expect([name, metrics.length > 0 && metrics.length <= 10]).toEqual([name, true]);
      expect([name, properties['TreatMissingData']]).toEqual([name, expect.any(String)]);
    }
  });

  test('whatever looks by the clock is missed when it does not', () => {
    const rules = stacksOf(stage).flatMap((resources) =>
      ofType(resources, 'AWS::Events::Rule').flatMap(([, { Properties }]) =>
        Properties['ScheduleExpression'] === undefined
          ? []
          : (Properties['Targets'] as { Arn: unknown }[]).map(({ Arn }) => referred(Arn) ?? ''),
      ),
    );
    const missed = stacksOf(stage)
      .flatMap(alarmsOf)
      .filter(({ properties }) => properties['TreatMissingData'] === 'breaching');

    // Each function that a schedule wakes, and the alarm that is raised when it says nothing.
    const alarmOf: Record<string, string> = { probe: 'SiteDown', Exports: 'ExportLate', clock: 'ClockStopped' };
    const woken = new Set(rules.map((id) => /^Functions(probe|Exports|clock)/.exec(id)?.[1] ?? id));
    expect(new Set([...woken].map((each) => alarmOf[each]))).toEqual(new Set(missed.map(({ name }) => name)));
  });

  test('nobody looking is told like a site that is down', () => {
    const [down] = stacksOf(stage)
      .flatMap(alarmsOf)
      .filter(({ name }) => name === 'SiteDown');

    expect(down?.properties).toMatchObject({
      TreatMissingData: 'breaching',
      Period: 300,
      EvaluationPeriods: 2,
      Threshold: 0,
    });
  });

  test('the dashboard shows no more figures than are free of charge', () => {
    const [[, { Properties }] = ['', { Properties: {} }]] = stacksOf(stage).flatMap((resources) =>
      ofType(resources, 'AWS::CloudWatch::Dashboard'),
    );
    const shown = JSON.stringify(Properties).match(/\[\\"(AWS\/|Lianluo)/g) ?? [];

    expect(shown.length).toBeGreaterThan(30);
    expect(shown.length).toBeLessThanOrEqual(50);
  });
});

test('the test of these tests: what can never be raised is found', () => {
  const table = { TableName: 'lianluo-prod-ledger' };

  expect(isDocumented({ namespace: 'AWS/DynamoDB', name: 'ThrottledRequests', dimensions: table })).toBe(false);
  expect(isDocumented({ namespace: 'AWS/DynamoDB', name: 'WriteThrottleEvents', dimensions: table })).toBe(true);
  expect(isDocumented({ namespace: 'AWS/DynamoDB', name: 'WriteThrottleEvent', dimensions: table })).toBe(false);
});

test('the runbook says of every alarm what to do, and of nothing else', () => {
  const runbook = readFileSync(join(import.meta.dirname, '../../../docs/operating.md'), 'utf8');
  const [, section = ''] = /\n## Alarms\n([\s\S]*?)\n###? /.exec(runbook) ?? [];
  const told = [...section.matchAll(/^\| (\w+) +\|/gm)].map(([, name]) => name).filter((name) => name !== 'Alarm');
  const kinds = everyStage
    .flatMap(stacksOf)
    .flatMap((resources) => [
      ...alarmsOf(resources).map(({ name }) => name.split('-')[0]),
      ...ofType(resources, 'AWS::Events::Rule').flatMap(([, { Properties }]) =>
        Properties['Name'] === undefined ? [] : [withoutStage(Properties['Name'])],
      ),
      ...ofType(resources, 'AWS::Budgets::Budget').map(() => 'Budget'),
      ...ofType(resources, 'AWS::CE::AnomalySubscription').map(() => 'Anomaly'),
    ]);

  expect(new Set(told)).toEqual(new Set(kinds));
  expect(told).toHaveLength(new Set(told).size);
  const alarms = stacksOf('prod')
    .flatMap(alarmsOf)
    .map(({ properties }) => properties['AlarmName']);
  for (const [, name] of section.matchAll(/--alarm-name (\S+)/g)) expect(alarms).toContain(name);
});

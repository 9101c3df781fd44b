import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { OwnFunction, type OwnFunctionProps } from './own-function';

/**
 * 拨测: asks for the site every five minutes, and for every event source mapping made so far. It costs a few cents a month,
 * where a canary of CloudWatch Synthetics would cost ten dollars.
 */
export function probe(scope: Construct, common: Pick<OwnFunctionProps, 'stage' | 'code' | 'memoryMb'>): OwnFunction {
  const mappings = scope.node.findAll().filter((each) => each instanceof EventSourceMapping);
  const own = new OwnFunction(scope, 'probe', {
    ...common,
    entry: 'probe',
    // Ten seconds for an answer of the site, and as much for what Lambda is asked.
    timeout: Duration.seconds(30),
    rights: {},
    environment: {
      SITE_ORIGIN: `https://${common.stage.domain}`,
      MAPPINGS: mappings.map(({ eventSourceMappingId }) => eventSourceMappingId).join(','),
    },
  });
  own.may(
    ['lambda:GetEventSourceMapping'],
    mappings.map(({ eventSourceMappingArn }) => eventSourceMappingArn),
  );
  const rule = new Rule(scope, 'Probe', {
    description: 'Looks at the site from outside, and whether every consumer is switched on.',
    schedule: Schedule.rate(Duration.minutes(5)),
    // One that is late is of no use: the next looks anew, and that nobody looked is an alarm.
    targets: [new LambdaTarget(own.handler, { retryAttempts: 0 })],
  });
  acknowledge(rule, {
    'Serverless-EventBusDLQ': 'A look that did not happen is not made up for; its absence is an alarm.',
  });
  return own;
}

import { everyStage, synthesised, type Resource } from './synth';

type StageName = (typeof everyStage)[number];

export interface WatchedMetric {
  namespace: string;
  name: string;
  /** As they stand in the template: a value may be a reference. */
  dimensions: Record<string, unknown>;
}

export interface WatchedAlarm {
  /** Without the stage’s name before it. */
  name: string;
  metrics: readonly WatchedMetric[];
  properties: Record<string, unknown>;
}

/** One stack: its resources by logical id. */
export type Resources = Record<string, Resource>;

export const stacksOf = (stage: StageName): Resources[] =>
  Object.values(synthesised(stage).templates).flatMap((template) =>
    template ? [template.toJSON()['Resources'] as Resources] : [],
  );

export const ofType = (resources: Resources, type: string): [id: string, resource: Resource][] =>
  Object.entries(resources).filter(([, resource]) => resource.Type === type);

export const withoutStage = (name: unknown): string => String(name).replace(/^lianluo-(cn-)?(dev|prod)-/, '');

interface CfnMetric {
  Namespace: string;
  MetricName: string;
  Dimensions?: { Name: string; Value: unknown }[];
}

const metricOf = ({ Namespace, MetricName, Dimensions = [] }: CfnMetric): WatchedMetric => ({
  namespace: Namespace,
  name: MetricName,
  dimensions: Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, Value])),
});

export const alarmsOf = (resources: Resources): WatchedAlarm[] =>
  ofType(resources, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => {
    const parts = Properties['Metrics'] as { MetricStat?: { Metric: CfnMetric } }[] | undefined;
    return {
      name: withoutStage(Properties['AlarmName']),
      // Figures that a sum is made of, or the one the alarm looks at.
      metrics: parts
        ? parts.flatMap(({ MetricStat }) => (MetricStat ? [metricOf(MetricStat.Metric)] : []))
        : [metricOf(Properties as unknown as CfnMetric)],
      properties: Properties,
    };
  });

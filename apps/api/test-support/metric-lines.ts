/** One figure that a log line holds for CloudWatch. */
export interface Counted {
  namespace: string;
  dimensions: Record<string, unknown>;
  name: string;
  unit: string;
  value: unknown;
}

interface MetricLine extends Record<string, unknown> {
  _aws?: {
    CloudWatchMetrics: { Namespace: string; Dimensions: string[][]; Metrics: { Name: string; Unit: string }[] }[];
  };
}

/** The figures in what a function has written, as CloudWatch reads them (embedded metric format). */
export const countedIn = (written: string): Counted[] =>
  written
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as MetricLine)
    .flatMap((line) =>
      (line._aws?.CloudWatchMetrics ?? []).flatMap(({ Namespace, Dimensions, Metrics }) =>
        Dimensions.flatMap((names) =>
          Metrics.map(({ Name, Unit }) => ({
            namespace: Namespace,
            dimensions: Object.fromEntries(names.map((name) => [name, line[name]])),
            name: Name,
            unit: Unit,
            value: line[Name],
          })),
        ),
      ),
    );

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { WatchedMetric } from './watched';

const packages = createRequire(import.meta.url);
const library = dirname(packages.resolve('aws-cdk-lib/package.json'));

type Canned = Record<string, (dimensions: object) => { namespace: string; metricName: string }>;

/** By namespace and name: the sets of dimensions that AWS sends a figure under, and no other. */
const documented = new Map<string, Set<string>>();
const key = ({ namespace, name }: Pick<WatchedMetric, 'namespace' | 'name'>) => `${namespace} ${name}`;
const setOf = (names: readonly string[]) => names.toSorted().join(', ');

function document(namespace: string, name: string, dimensions: readonly string[]): void {
  const at = key({ namespace, name });
  documented.set(at, (documented.get(at) ?? new Set()).add(setOf(dimensions)));
}

// The library holds what AWS documents: the names of dimensions in its types, those of metrics in its code.
for (const service of ['lambda', 'dynamodb', 'sqs', 'apigateway', 'apigatewayv2']) {
  const file = join(library, `aws-${service}/lib/${service}-canned-metrics.generated`);
  const [canned = {}] = Object.values(packages(`${file}.js`) as Record<string, Canned>);
  const types = readFileSync(`${file}.d.ts`, 'utf8');
  for (const [, method = '', fields = ''] of types.matchAll(/static (\w+)\(this: void, dimensions: \{([^}]*)\}/g)) {
    const metric = canned[method]?.({});
    if (!metric) throw new Error(`${service} has no metric ${method}.`);
    document(
      metric.namespace,
      metric.metricName,
      [...fields.matchAll(/(\w+):/g)].map(([, name = '']) => name),
    );
  }
}

// What it does not hold. AWS WAF developer guide, “AWS WAF metrics and dimensions”: the region of everything but CloudFront.
document('AWS/WAFV2', 'BlockedRequests', ['Rule', 'WebACL']);
document('AWS/WAFV2', 'BlockedRequests', ['Region', 'Rule', 'WebACL']);
// API Gateway developer guide, “Working with metrics for HTTP APIs”: by API, and by API and stage.
document('AWS/ApiGateway', '5xx', ['ApiId', 'Stage']);

/** Whether AWS sends such a figure at all. */
export const isDocumented = (metric: WatchedMetric): boolean =>
  documented.get(key(metric))?.has(setOf(Object.keys(metric.dimensions))) ?? false;

import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';

/** What an edge tells of its gateway. */
export interface Gateway {
  /** Answers of the gateway with 5xx, its own among them. */
  serverErrors: Metric;
  requests: Metric;
  /** From the gateway's first byte to its last, in milliseconds. */
  latency: Metric;
  accessLogs: LogGroup;
}

/** The stated peak of a city with 12 counties: requests a second. */
export const cityPeakPerSecond = 107;

/** Of the whole deployment: nearly three times the peak of a city. */
export const requestsPerSecond = { rateLimit: 300, burstLimit: 600 };

/**
 * By ids and codes: a query may hold a name that was searched for, and a path what opens a link, so neither is logged; which operation
 * a request was for stands in the function's own log. `ip` is the edge's address, or that of
 * somebody who goes round the edge; the viewer's stands in the log of the firewall.
 */
export const accessLogFields = JSON.stringify({
  requestId: '$context.requestId',
  ip: '$context.identity.sourceIp',
  at: '$context.requestTimeEpoch',
  method: '$context.httpMethod',
  status: '$context.status',
  bytes: '$context.responseLength',
  latencyMs: '$context.responseLatency',
});

/** Of the whole deployment. A city at its busiest asks for a hundred and ten a second. */
export const requestsPerSecond = { rateLimit: 300, burstLimit: 600 };

/** By ids and codes: a query may hold a name that was searched for, so it is not logged. */
export const accessLogFields = JSON.stringify({
  requestId: '$context.requestId',
  ip: '$context.identity.sourceIp',
  at: '$context.requestTimeEpoch',
  method: '$context.httpMethod',
  path: '$context.path',
  status: '$context.status',
  bytes: '$context.responseLength',
  latencyMs: '$context.responseLatency',
});

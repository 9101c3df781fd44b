/**
 * What the API reads and CloudFront would take out or rewrite, unasked. In China it takes a list here, of ten at most, and
 * not "all but one"; Host is not on it, for the gateway has a name of its own.
 */
export const forwardedHeaders = [
  'Accept',
  'Accept-Encoding',
  'Accept-Language',
  'Authorization',
  'Idempotency-Key',
  'Sec-Fetch-Site',
  'X-Lianluo-User',
];

/** What CloudFront hands on as it came, by its own documentation (request headers, custom origins). */
export const forwardedUnasked = ['Content-Length', 'Content-Type', 'If-Match', 'If-None-Match', 'Origin'];

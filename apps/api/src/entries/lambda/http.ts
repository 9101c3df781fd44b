import { Hono } from 'hono';
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { join } from 'node:path';
import { createApp } from '../app';
import { storedDocument } from '../../features/openapi/stored-document';
import { serveSpa } from '../site/serve-spa';
import { site } from '../site/site';
import { lambdaDependencies } from './dependencies';
import { setting } from './environment';
import { removingByJobs } from './removing-by-jobs';
import { readVersions } from './secrets';
import { roundTheEdge, siteRequest } from './site-request';
import { openTables } from './tables';

const here = import.meta.dirname;

// The init phase has a whole processor to itself: secrets, page and first connection are there before the first request.
const storage = openTables();
const filesOrigin = setting('FILES_ORIGIN');
const [[secret, secretBefore], keys, spa] = await Promise.all([
  readVersions(setting('SIGNING_SECRET_ID'), setting('SIGNING_SECRET_VERSIONS')),
  readVersions(setting('ORIGIN_SECRET_ID'), setting('ORIGIN_SECRET_VERSIONS')),
  serveSpa(join(here, 'site'), filesOrigin),
  // Opens the connection that the first request will use; whether the tables answer is for `/health` to say.
  storage.get([{ table: 'ephemeral', key: { pk: '#health', sk: 'health' } }]).catch(() => undefined),
]);
const edge = { origin: setting('SITE_ORIGIN'), keys };
const deps = { ...removingByJobs(lambdaDependencies(secret, storage)), secretBefore };
const answer = site(createApp(deps, storedDocument(join(here, 'openapi.json'))), spa);
await answer(new Request(new URL('/health', edge.origin)), { address: 'init', secure: true });

const front = new Hono().all('*', async (c) => {
  const found = siteRequest(c.req.raw, edge);
  const response = found ? await given(await answer(found.request, found.caller)) : await roundTheEdge(deps.newId());
  response.headers.set('strict-transport-security', 'max-age=31536000');
  return response;
});

/** A file may be larger than Lambda answers. */
async function given(response: Response): Promise<Response> {
  if (!response.ok || !response.headers.has('content-disposition')) return response;
  return (await import('./large-answer')).givable(response, filesOrigin);
}

const answerEvent = handle(front);

/** API and pages behind API Gateway: HTTP APIs (version 2 of its event) in `aws`, REST APIs (version 1) in `aws-cn`. */
export const handler = (event: LambdaEvent) => answerEvent(event);

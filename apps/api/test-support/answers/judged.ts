import type { Hono } from 'hono';
import type { Answered } from '../../src/floor/context';
import type { Env } from '../../src/floor/http/env';
import { requireDocumented } from './judge';

/** The app, each answer of which is held against the document before a test sees it. `answered` is what the app was told of it. */
export function judged(app: Hono<Env>, answered: (requestId: string) => Answered | undefined): Hono<Env> {
  // What judges is compiled before the tests; a measurement has nobody to compile it, and would measure it too.
  if (process.env['VITEST'] === undefined) return app;
  const { fetch } = app;
  app.fetch = async (...call) => {
    const response = await fetch(...call);
    const request = answered(response.headers.get('x-request-id') ?? '');
    if (!request) return response;
    const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
    if (!isJson) {
      requireDocumented(request, response);
      return response;
    }
    const text = await response.text();
    requireDocumented(request, response, text);
    return new Response(text, response);
  };
  return app;
}

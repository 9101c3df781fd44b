import type { Hono } from 'hono';
import type { Env } from '../../floor/http/env';
import { compressed } from './compress';

/** The address and the scheme a request came by; a header of the caller says neither. Behind an edge, its id of the request. */
export type Caller = Required<Pick<Env['Bindings'], 'address' | 'secure'>> & Pick<Env['Bindings'], 'edgeId'>;

/** One site: the API under `/api`, and the SPA everywhere else. The local run and Lambda answer with the same one. */
export const site =
  (app: Hono<Env>, spa: (request: Request) => Promise<Response>) =>
  async (request: Request, caller: Caller): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname !== '/health' && !/^\/api(\/|$)/.test(pathname)) return spa(request);
    return compressed(request, await app.fetch(request, caller));
  };

import type { Context, Hono } from 'hono';
import type { Dependencies } from '../context';
import type { Env } from './env';
import { answer, route, type Mount, type Route } from './mount';

/** Endpoints that are loaded when the first of them is asked for, and the path they all stand under. */
export interface Later {
  base: string;
  load: () => Promise<readonly Route[]>;
  /** By which door their callers come, where that is not the one of those who are signed in. */
  answer?: () => Promise<typeof answer>;
  /** What answers in their place where the query asks for something that few ask for, apart from what is asked for all day. */
  instead?: { asks: (query: URLSearchParams) => boolean; load: () => Promise<readonly Route[]> };
}

/** The endpoints that a feature mounts, as they are told. */
export function told(feature: (mount: Mount) => void): readonly Route[] {
  const routes: Route[] = [];
  feature((endpoint, verb) => void routes.push(route(endpoint, verb)));
  return routes;
}

/** Mounts them under one route: which endpoint a request is for is told by its path, once they are there. */
export function mountLater(app: Hono<Env>, deps: Dependencies, { base, load, answer: door, instead }: Later): void {
  const routes = loadedOnce(load);
  const others = instead && loadedOnce(instead.load);
  const path = base.replace(/\{(\w+)\}/g, ':$1');
  const serve = async (c: Context<Env>, next: () => Promise<void>) => {
    const method = c.req.method === 'HEAD' ? 'get' : c.req.method.toLowerCase();
    const isRare = others !== undefined && instead?.asks(new URL(c.req.url).searchParams);
    for (const route of await (isRare ? others() : routes())) {
      const params = method === route.endpoint.method ? paramsOf(route.endpoint.path, c.req.path) : undefined;
      if (params) return (door ? await door() : answer)(deps, route, c, params, await routes());
    }
    return next();
  };
  app.all(path, serve);
  app.all(`${path}/*`, serve);
}

/** Loads when it is first called, and again where that failed. */
function loadedOnce(load: Later['load']): Later['load'] {
  let loading: Promise<readonly Route[]> | undefined;
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}

/** What stands for the parameters of a template in a path that ends in it, or nothing where it does not. */
function paramsOf(template: string, path: string): Record<string, string> | undefined {
  const parts = template.split('/');
  const given = path.split('/').slice(-parts.length + 1);
  const params: Record<string, string> = {};
  for (const [index, part] of parts.slice(1).entries()) {
    const value = given[index];
    if (value === undefined || value === '') return undefined;
    if (part.startsWith('{')) params[part.slice(1, -1)] = decoded(value);
    else if (part !== value) return undefined;
  }
  return params;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

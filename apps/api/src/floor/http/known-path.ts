import { Refusal } from '@lianluo/domain/refusal';
import type { Context } from 'hono';
import type { Dependencies } from '../context';
import { authenticate, identified } from './authenticate';
import type { Env } from './env';
import { asked, isName, type Known } from './mount';
import type { Later } from './mount-later';
import { NoSuchMethod } from './problem';
import { vary } from './send';

/**
 * A call that no endpoint took: the methods of its path where there is one, and else it is not found. Whoever is not signed in
 * learns nothing of which paths exist, and a committee out of reach has none.
 */
export async function answerUnmounted(
  c: Context<Env>,
  deps: Dependencies,
  path: string,
  known: readonly Known[],
  later: readonly Later[],
): Promise<Response> {
  const { methods, params } = await asksOf(path, known, later);
  const named = Object.values(params).every(isName);
  const scope = await authenticate(deps, asked(c, named ? params['c'] : undefined));
  c.set('caller', identified(scope));
  if (methods.length === 0 || !named) throw new Refusal('not-found');
  if (c.req.method !== 'OPTIONS') throw new NoSuchMethod(methods);
  return new Response(null, { status: 204, headers: { allow: methods.join(', '), 'cache-control': 'no-store', vary } });
}

/** What a path can be asked with, and what stands in it for the parameters of its template. */
async function asksOf(path: string, known: readonly Known[], later: readonly Later[]) {
  const near = later.filter(({ base }) => paramsIn(base, path.split('/').slice(0, base.split('/').length).join('/')));
  const loaded = await Promise.all(near.map(({ load }) => load()));
  const all: Known[] = [...known, ...loaded.flat().map(({ endpoint }) => endpoint)];
  const found = all.flatMap(({ method, path: template }) => {
    const params = paramsIn(template, path);
    return params ? [{ method: method.toUpperCase(), template, params }] : [];
  });
  // A word of the template is nearer than a parameter that stands for it.
  const exact = found.filter(({ params }) => found.every((other) => size(params) <= size(other.params)));
  const methods = exact.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  return { methods: methods.length > 0 ? [...new Set([...methods, 'OPTIONS'])] : [], params: exact[0]?.params ?? {} };
}

const size = (params: object): number => Object.keys(params).length;

function paramsIn(template: string, path: string): Record<string, string> | undefined {
  const [parts, given] = [template.split('/'), path.split('/')];
  if (parts.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith('{')) params[part.slice(1, -1)] = value;
    else if (part !== value) return undefined;
  }
  return Object.values(params).includes('') ? undefined : params;
}

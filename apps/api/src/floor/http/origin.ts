import { Refusal } from '@lianluo/domain/refusal';

/** `localhost` and `127.0.0.1` are the same machine for an office that types either. */
export const canonicalOrigin = (origin: string) =>
  origin.replace('://localhost', '://127.0.0.1').replace('://[::1]', '://127.0.0.1');

/** A write may carry our own `Origin` or none; a browser on a foreign page always sends its own. */
export function refuseForeignOrigin(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  const url = new URL(request.url);
  const host = request.headers.get('host') ?? url.host;
  const own = ['http', 'https'].map((scheme) => canonicalOrigin(`${scheme}://${host}`));
  const foreign =
    origin === null
      ? site === 'cross-site' || site === 'same-site'
      : !own.includes(canonicalOrigin(origin.toLowerCase()));
  if (foreign) throw new Refusal('session.foreign-origin');
}

import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);
const worthwhileBytes = 1024;
const compressible = /^(text\/|application\/(json|problem\+json|javascript|manifest\+json)|image\/svg\+xml)/;

/** The best encoding the caller takes. */
export function encodingOf(accepted: string | null): Encoding | undefined {
  const taken = (accepted ?? '')
    .split(',')
    .map((each) => each.trim().toLowerCase())
    .filter((each) => !/;\s*q=0(\.0*)?$/.test(each))
    .map((each) => each.split(';')[0]);
  return (['br', 'gzip'] as const).find((each) => taken.includes(each));
}

export const isCompressible = (type: string | null, sizeBytes: number): boolean =>
  sizeBytes >= worthwhileBytes && compressible.test(type ?? '');

/** Quick for an answer that is made once, thorough for a file that is served again and again. */
export function compress(bytes: Uint8Array, encoding: Encoding, effort: 'quick' | 'thorough'): Promise<Buffer> {
  if (encoding === 'gzip') return asGzip(bytes, { level: effort === 'quick' ? 5 : 9 });
  const quality = effort === 'quick' ? 4 : 9;
  return asBrotli(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}

/** The answer in an encoding its caller takes, where that is worth the work. */
export async function compressed(request: Request, response: Response): Promise<Response> {
  const { headers } = response;
  if (!response.body || headers.has('content-encoding') || !compressible.test(headers.get('content-type') ?? ''))
    return response;
  headers.append('vary', 'accept-encoding');
  const encoding = encodingOf(request.headers.get('accept-encoding'));
  if (!encoding) return response;

  const bytes = new Uint8Array(await response.arrayBuffer());
  const worthwhile = bytes.length >= worthwhileBytes && request.method !== 'HEAD';
  const body = worthwhile ? await compress(bytes, encoding, 'quick') : bytes;
  if (worthwhile) headers.set('content-encoding', encoding);
  headers.delete('content-length');
  return new Response(new Uint8Array(body), { status: response.status, headers });
}

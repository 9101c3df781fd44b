import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { compress, encodingOf, isCompressible, type Encoding } from './compress';
import { pageHeaders } from './page-headers';

/** A file of the SPA, in memory with every encoding it was asked for in. */
interface Served {
  bytes: Buffer;
  type: string;
  etag: string;
  encoded: Map<Encoding, Promise<Buffer>>;
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const precompressed: Record<string, Encoding> = { '.br': 'br', '.gz': 'gzip' };

/**
 * Serves the built SPA: its files by name, and its page for every address that a person may open. `filesOrigin` is another host
 * that the page may send files to.
 */
export async function serveSpa(folder: string, filesOrigin?: string): Promise<(request: Request) => Promise<Response>> {
  const files = await filesIn(folder);
  const headers = { 'cache-control': 'no-cache', ...pageHeaders(filesOrigin) };
  const page = files.get('/index.html');

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plain(405, '这个地址只能读取。 Only GET is answered here.', { allow: 'GET, HEAD' });
    const path = pathOf(request);
    const file = path === '/index.html' ? undefined : files.get(path);
    if (file) {
      // Vite writes a hash of the content into the names of its assets.
      const isNamedByContent = path.startsWith('/assets/');
      return answer(request, file, {
        'cache-control': isNamedByContent ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
        'x-content-type-options': 'nosniff',
      });
    }

    if (!isPage(request, path)) return plain(404, '没有这个文件。 There is no such file.');
    if (!page)
      return plain(503, '界面还没有构建，请运行 npm run build。 The pages are not built yet: run npm run build.');
    return answer(request, page, headers);
  };
}

function pathOf(request: Request): string {
  try {
    return decodeURIComponent(new URL(request.url).pathname);
  } catch {
    return '';
  }
}

function isPage(request: Request, path: string): boolean {
  const accepts = request.headers.get('accept') ?? '*/*';
  const takesHtml = /text\/html|\*\/\*/.test(accepts);
  // A script or a picture that is gone is not a page, however little its reader says of what it takes.
  const isFile = path.startsWith('/assets/') || extname(path) in types;
  return takesHtml && (path === '/index.html' || !isFile);
}

async function answer(request: Request, file: Served, headers: Record<string, string>): Promise<Response> {
  const all: Record<string, string> = { ...headers, etag: file.etag, vary: 'accept-encoding' };
  if (request.headers.get('if-none-match')?.includes(file.etag))
    return new Response(null, { status: 304, headers: all });

  const encoding = isCompressible(file.type, file.bytes.length)
    ? encodingOf(request.headers.get('accept-encoding'))
    : undefined;
  const bytes = encoding ? await inEncoding(file, encoding) : file.bytes;
  if (encoding) all['content-encoding'] = encoding;
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), {
    headers: { ...all, 'content-type': file.type, 'content-length': String(bytes.length) },
  });
}

function inEncoding({ bytes, encoded }: Served, encoding: Encoding): Promise<Buffer> {
  const known = encoded.get(encoding) ?? compress(bytes, encoding, 'thorough');
  encoded.set(encoding, known);
  return known;
}

/** Every file, by the path it is asked for with. Only what stands here can be served. */
async function filesIn(folder: string): Promise<Map<string, Served>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = names.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  const served = new Map<string, Served>();
  for (const path of paths) {
    const type = types[extname(path)];
    if (type === undefined) continue;
    const bytes = await readFile(path);
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    served.set(`/${relative(folder, path).split(sep).join('/')}`, { bytes, type, etag, encoded: new Map() });
  }
  for (const path of paths) {
    const encoding = precompressed[extname(path)];
    const plainPath = `/${relative(folder, path.slice(0, -extname(path).length))
      .split(sep)
      .join('/')}`;
    if (encoding) served.get(plainPath)?.encoded.set(encoding, readFile(path));
  }
  return served;
}

const plain = (status: number, text: string, headers: Record<string, string> = {}): Response =>
  new Response(text, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff', ...headers },
  });

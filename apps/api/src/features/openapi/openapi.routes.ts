import { readProblem } from '@lianluo/contract/problem-page';
import { Refusal } from '@lianluo/domain/refusal';
import type { Hono } from 'hono';
import type { Env } from '../../floor/http/env';
import type { OpenApiDocument } from './document';

export type DocumentSource = () => Promise<OpenApiDocument>;

const shortly = { 'cache-control': 'no-cache' };

/** 接口文档: the document for machines and the page for people, both open to anybody. */
export function openApiRoutes(api: Hono<Env>, document: DocumentSource): void {
  let json: string | undefined;
  let page: string | undefined;
  const files = new Map<string, string | Uint8Array>();

  api.get('/openapi.json', async () => {
    if (json === undefined) {
      // The difference to the last release is a file of its own.
      const { 'x-changes': _changes, ...told } = await document();
      json = JSON.stringify(told);
    }
    return new Response(json, { headers: { ...shortly, 'content-type': 'application/json; charset=utf-8' } });
  });

  api.get('/docs', async () => {
    // For people who read, and they wait for the document anyhow.
    const { referencePage } = await import('./reference-page');
    page ??= referencePage(await document());
    return new Response(page, {
      headers: {
        ...shortly,
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
      },
    });
  });

  api.get('/docs/:file', async (c) => {
    const { downloads } = await import('./downloads');
    const name = c.req.param('file');
    const download = Object.hasOwn(downloads, name) ? downloads[name] : undefined;
    if (!download) throw new Refusal('not-found');
    const content = files.get(name) ?? (await download.make(await document()));
    files.set(name, content);
    // Buffers of Node are byte arrays the web's Response takes; only the type of their memory differs.
    return new Response(content as string | Uint8Array<ArrayBuffer>, {
      headers: { ...shortly, 'content-type': download.type },
    });
  });

  api.get(readProblem.path.replace(/\{(\w+)\}/, ':$1'), async (c) => {
    c.set('operation', readProblem.operationId);
    const { answerProblemPage } = await import('./problem-page');
    return answerProblemPage(c);
  });
}

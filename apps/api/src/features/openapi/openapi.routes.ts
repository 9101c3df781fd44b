import { readProblem } from '@lianluo/contract/problem-page';
import type { Hono } from 'hono';
import type { Env } from '../../floor/http/env';
import type { OpenApiDocument } from './document';

export type DocumentSource = () => Promise<OpenApiDocument>;

const shortly = { 'cache-control': 'no-cache' };

/** 接口文档: the document for machines and the page for people, both open to anybody. */
export function openApiRoutes(api: Hono<Env>, document: DocumentSource): void {
  let json: string | undefined;
  let page: string | undefined;

  api.get('/openapi.json', async () => {
    json ??= JSON.stringify(await document());
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
          "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
      },
    });
  });

  api.get(readProblem.path.replace(/\{(\w+)\}/, ':$1'), async (c) => {
    c.set('operation', readProblem.operationId);
    const { answerProblemPage } = await import('./problem-page');
    return answerProblemPage(c);
  });
}

import { readProblem as endpoint } from '@lianluo/contract/problem-page';
import { Refusal } from '@lianluo/domain/refusal';
import type { Context } from 'hono';
import type { Env } from '../../floor/http/env';
import { validQuery } from '../../floor/http/body';
import { send } from '../../floor/http/send';
import { isCode, problemPageOf } from './advice';
import { css } from './reference-css';
import { html } from './markup';

/** Where the `type` of a problem leads: a page for who opens it in a browser, JSON for a program. */
export function answerProblemPage(c: Context<Env>): Response {
  validQuery(endpoint, new URL(c.req.url));
  const code = c.req.param('code') ?? '';
  if (!isCode(code)) throw new Refusal('not-found');
  const body = problemPageOf(code);
  if (!(c.req.header('accept') ?? '').includes('text/html')) return send(c, endpoint, { body, headers: forAll });
  const { status, zh, en } = body;
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${code} · 联络</title>
        <style>
          ${css}
        </style>
      </head>
      <body class="one">
        <main>
          <p><a href="../docs#problem-codes">接口文档</a></p>
          <h1><code>${code}</code> <small>${status}</small></h1>
          <h2>${zh.title}</h2>
          <p>${zh.advice}</p>
          <section lang="en">
            <h2>${en.title}</h2>
            <p>${en.advice}</p>
          </section>
        </main>
      </body>
    </html>`;
  const headers = { ...forAll, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
  return new Response(page.toString(), { headers });
}

const forAll = { 'cache-control': 'public, max-age=3600', vary: 'accept' };
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

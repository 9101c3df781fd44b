import type { OpenApiDocument } from './document';
import { downloads } from './downloads';
import { exampleOf } from './example';
import { chapters } from './guide';
import type { Operation } from './operation';
import { css } from './reference-css';
import { changed, pushed, tryButton, tryPanel } from './reference-extras';
import { fieldRows } from './reference-fields';
import { html, type Markup } from './markup';

/** 接口文档 for people: the document as a page that can be read and printed; its one script lets a call be tried. */
export function referencePage(document: OpenApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const byTag = document.tags.map(({ name }) => ({
    name,
    operations: operations.filter(({ operation }) => operation.tags.includes(name)),
  }));

  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>接口文档 · ${document.info.title}</title>
        <style>
          ${css}
        </style>
      </head>
      <body>
        <nav aria-label="目录">
          <h1>${document.info.title} 接口</h1>
          <ul>
            ${chapters.map(({ title }) => html`<li><a href="#${title}">${title}</a></li>`)}
          </ul>
          ${byTag.map(
            ({ name, operations: those }) =>
              html`<h2><a href="#${name}">${name}</a></h2>
                <ul>
                  ${those.map(
                    ({ operation }) => html`<li><a href="#${operation.operationId}">${operation.summary}</a></li>`,
                  )}
                </ul>`,
          )}
          <h2><a href="#problem-codes">拒绝的代码</a></h2>
          <h2><a href="#webhooks">推送的事件</a></h2>
        </nav>
        <main>
          <section>
            <p>
              基址 <code>${document.servers[0]?.url ?? ''}</code>，机器可读的文档在
              <a href="openapi.json">openapi.json</a>（OpenAPI 3.1）。
            </p>
            <p>
              ${Object.entries(downloads).flatMap(([file, { label }]) => (label === '' ? [] : [html`<a href="docs/${file}" download>${label}</a>　`]))}
            </p>
            ${changed(document)}
          </section>
          ${chapters.map(
            ({ title, paragraphs: those }) =>
              html`<section>
                <h2 id="${title}">${title}</h2>
                ${those.map((each) => html`<p>${each}</p>`)}
              </section>`,
          )}
          ${tryPanel(document)}
          ${byTag.map(
            ({ name, operations: those }) =>
              html`<section>
                <h2 id="${name}">${name}</h2>
                ${those.map((each) => operationCard(document, each))}
              </section>`,
          )}
          ${problemCodes(document)} ${pushed(document)}
        </main>
        <script src="docs/try.js" defer></script>
      </body>
    </html>`.toString();
}

interface Shown {
  path: string;
  method: string;
  operation: Operation;
}

function operationCard(document: OpenApiDocument, { path, method, operation }: Shown): Markup {
  const { operationId, summary, description, parameters, requestBody, responses } = operation;
  const [[type, body] = []] = Object.entries(requestBody?.content ?? {});
  const [success = '', ...others] = Object.keys(responses).sort((a, b) => Number(a) - Number(b));
  const scopes = [operation['x-scope']].flatMap((scope) => scope ?? []);
  const refused = others.filter((status) => Number(status) >= 400);
  const answer = responses[success];
  const [[answerType, answerBody] = []] = answer && 'content' in answer ? Object.entries(answer.content ?? {}) : [];

  return html`<article id="${operationId}">
    <h3><a href="#${operationId}">${summary}</a></h3>
    <p class="call">
      <b class="${method}">${method.toUpperCase()}</b> <code>${path}</code> ${tryButton(path, method, operation)}
    </p>
    <p class="right">
      权限 <code>${operation['x-permission']}</code>${scopes.map((scope) => html`　密钥范围 <code>${scope}</code>`)}
    </p>
    ${description === undefined ? '' : paragraphs(description)}
    ${
      parameters.length === 0
        ? ''
        : html`<h4>参数</h4>
            <table>
              ${parameters.map((each) => parameterRow(document, each))}
            </table>`
    }
    ${
      body === undefined
        ? ''
        : html`<h4>内容 <small>${type ?? ''}${requestBody?.required === true ? '' : '，可以不带'}</small></h4>
            <table>
              ${fieldRows(document, body.schema)}
            </table>
            ${type === 'application/json' ? sample(body.example ?? exampleOf(document, body.schema)) : ''}`
    }
    <h4>回答 ${success} <small>${answerType ?? '没有内容'}</small></h4>
    ${
      answerType === 'application/json' && answerBody
        ? folded(
            '字段',
            html`<table>
              ${fieldRows(document, answerBody.schema)}
            </table>`,
          )
        : ''
    }
    ${answerType === 'application/json' && answerBody ? folded('示例', sample(answerBody.example ?? exampleOf(document, answerBody.schema))) : ''}
    <h4>拒绝</h4>
    <ul class="refused">
      ${refused.map((status) => html`<li><code>${status}</code> ${wordsOfRefusal(document, status)}</li>`)}
    </ul>
    ${folded('可能的代码', html`<p>${operation['x-codes'].map((code) => html`<a href="problems/${code}"><code>${code}</code></a> `)}</p>`)}
  </article>`;
}

function wordsOfRefusal({ components }: OpenApiDocument, status: string): string {
  const response = components.responses[`Problem${status}`];
  return response && 'description' in response ? response.description : '';
}

function parameterRow(document: OpenApiDocument, parameter: Operation['parameters'][number]): Markup {
  const shared: Record<string, { name: string; in: string; required: boolean; description: string }> =
    document.components.parameters;
  const resolved = '$ref' in parameter ? shared[parameter.$ref.split('/').at(-1) ?? ''] : parameter;
  if (!resolved) return html``;
  const places: Record<string, string> = { path: '路径', query: '查询', header: '请求头' };
  return html`<tr>
    <th><code>${resolved.name}</code>${resolved.required ? html`<i title="必填">*</i>` : ''}</th>
    <td>${places[resolved.in] ?? resolved.in}</td>
    <td>${resolved.description ?? ''}</td>
  </tr>`;
}

const problemCodes = (document: OpenApiDocument): Markup =>
  html`<section>
    <h2 id="problem-codes">拒绝的代码</h2>
    <table>
      ${document.components['x-problem-codes'].map(
        ({ code, status, title }) =>
          html`<tr>
            <th>
              <a href="problems/${code}"><code>${code}</code></a>
            </th>
            <td>${status}</td>
            <td>${title}</td>
          </tr>`,
      )}
    </table>
  </section>`;

const paragraphs = (text: string): Markup[] => text.split('\n\n').map((each) => html`<p>${each}</p>`);
const folded = (title: string, inner: Markup): Markup =>
  html`<details>
    <summary>${title}</summary>
    ${inner}
  </details>`;
const sample = (value: unknown): Markup => html`<pre>${JSON.stringify(value, undefined, 2)}</pre>`;

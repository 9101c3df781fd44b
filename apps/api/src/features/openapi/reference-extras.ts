import type { OpenApiDocument } from './document';
import { html, type Markup } from './markup';
import type { Operation } from './operation';

/** 试用: a form that the page's script shows; without a script there is none. */
export const tryPanel = (document: OpenApiDocument): Markup =>
  html`<section id="try" data-base="${document.servers[0]?.url ?? ''}" hidden>
    <h2>试用</h2>
    <p>
      用演练县的密钥：那里的数据随时可以重置。演练县的标识在它的“演练县”页上。密钥只留在这个输入框里，不保存；调用时不带
      Cookie。
    </p>
    <form>
      <p>
        <label
          >政协 <input name="committee" size="16" autocomplete="off" spellcheck="false" placeholder="drill-…"
        /></label>
        <label>密钥 <input name="key" type="password" autocomplete="off" placeholder="llk_…" /></label>
      </p>
      <p>
        <label>方法 <input name="method" readonly size="6" /></label>
        <label>路径 <input name="path" size="60" spellcheck="false" /></label>
        <label>版本 <input name="version" size="5" placeholder="7" /></label>
      </p>
      <p>
        <label>内容 <textarea name="body" rows="8" cols="80"></textarea></label>
      </p>
      <p><button type="submit">调用</button></p>
    </form>
    <pre><output></output></pre>
  </section>`;

/** Shown by the script: only what a key may call, and what is sent as JSON. */
export function tryButton(path: string, method: string, { security, requestBody }: Operation): Markup {
  const json = requestBody?.content['application/json'];
  if (!security.some((each) => 'bearer' in each) || (requestBody && !json)) return html``;
  const body = json ? JSON.stringify(json.example ?? {}, undefined, 2) : '';
  return html`<button
    type="button"
    class="try"
    hidden
    data-method="${method.toUpperCase()}"
    data-path="${path}"
    data-body="${body}"
  >
    试一试
  </button>`;
}

/** 更新记录: what the last release did not have. */
export function changed({ 'x-changes': changes }: OpenApiDocument): Markup {
  if (!changes) return html``;
  const operations = changes.added.filter((each) => /^[A-Z]+ \S+$/.test(each));
  return html`<details>
    <summary>
      自 ${changes.since} 以来：新增 ${changes.added.length} 处，其中操作 ${operations.length} 个；改动
      ${changes.changed.length} 处；删去 ${changes.removed.length} 处
    </summary>
    <ul>
      ${operations.map((each) => html`<li><code>${each}</code></li>`)}
    </ul>
  </details>`;
}

/** What is pushed to a webhook. */
export const pushed = ({ webhooks }: OpenApiDocument): Markup =>
  html`<section>
    <h2 id="webhooks">推送的事件</h2>
    <table>
      ${Object.entries(webhooks).map(
        ([type, { post }]) =>
          html`<tr>
            <th><code>${type}</code></th>
            <td>${post.summary}</td>
          </tr>`,
      )}
    </table>
  </section>`;

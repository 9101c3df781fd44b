import type { CallOptions } from './options';
import { pagesOf, type Page } from './pages';
import { operationsOf, type Operation } from './table';
import type { QueryValue, Send, Sending } from './transport';

type Given = Readonly<Record<string, unknown>>;

/** Puts a function for each operation of a table under its name, as `opinions.handUp`. */
export function addOperations(target: object, table: string, send: Send, committee: string | undefined): void {
  const folders = target as Record<string, object>;
  for (const operation of operationsOf(table)) {
    const { folder, name } = operation;
    Object.assign((folders[folder] ??= {}), {
      [name]: (given: Given = {}, options: CallOptions = {}) => run(operation, given, options),
    });
  }

  function run({ method, way, path }: Operation, given: Given, options: CallOptions): unknown {
    const { body, version, ...rest } = given;
    const { filled, query } = fill(path, { c: committee, ...rest });
    const sending: Sending = { method, path: filled, query, version: version as number | undefined };
    if (way === 'list' || way === 'feed') {
      const at = way === 'list' ? 'cursor' : 'after';
      return pagesOf(async (cursor) => {
        const page = await send(
          { ...sending, query: { ...query, ...(cursor !== undefined && { [at]: cursor }) } },
          options,
        );
        return (await page.json()) as Page<unknown>;
      });
    }
    return answer(way, { ...sending, body: way === 'form' ? formOf(body) : body }, options);
  }

  async function answer(way: Operation['way'], sending: Sending, options: CallOptions): Promise<unknown> {
    const response = await send(sending, options);
    if (way === 'file') return response.blob();
    return response.status === 204 ? undefined : response.json();
  }
}

/** What the path has no place for is the query. */
function fill(path: string, given: Given): { filled: string; query: Record<string, QueryValue> } {
  // What is neither of the path nor the body is a filter.
  const query = { ...given } as Record<string, QueryValue>;
  delete query['c'];
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = given[name];
    if (typeof value !== 'string' || value === '') throw new TypeError(`${path} needs ${name}.`);
    delete query[name];
    return encodeURIComponent(value);
  });
  return { filled, query };
}

function formOf(body: unknown): FormData {
  const form = new FormData();
  // Fields of a form are texts and files.
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, string | Blob>)) form.set(name, value);
  return form;
}

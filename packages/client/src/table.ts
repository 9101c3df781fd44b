/** An operation of the table: its name under its folder, its method, how it differs from a plain call, and its path. */
export interface Operation {
  folder: string;
  name: string;
  method: string;
  /** A list is walked, a feed goes on after its end, a file is bytes, a form is sent as one. */
  way: 'plain' | 'list' | 'feed' | 'file' | 'form';
  path: string;
}

const methods: Readonly<Record<string, string>> = { G: 'GET', P: 'POST', U: 'PUT', A: 'PATCH', D: 'DELETE' };
const ways: Readonly<Record<string, Operation['way']>> = { L: 'list', E: 'feed', F: 'file', M: 'form' };

/** The operations of a table as `generate/table.ts` writes it. */
export function operationsOf(table: string): Operation[] {
  const [heads = [], ...blocks] = table.split('\n\n').map((block) => block.split('\n'));
  return blocks.flatMap(([having = '', ...rows]) =>
    having.split(',').flatMap((index) => {
      const [folder = '', base = ''] = (heads[Number(index)] ?? '').split(' ');
      return rows.map((row) => {
        const [name = '', [method = '', way = ''] = '', rest = ''] = row.split(' ');
        return { folder, name, method: methods[method] ?? 'GET', way: ways[way] ?? 'plain', path: base + rest };
      });
    }),
  );
}

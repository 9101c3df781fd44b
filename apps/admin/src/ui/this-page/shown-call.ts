/** 此页即接口: the call behind a page, in the words of those who would make it too. */
export interface ShownCall {
  /** The operation's name in the reference and in the client. */
  operation: string;
  /** Path and query, as they are sent. */
  address: string;
  /** The same by the names of its parameters. */
  given: Readonly<Record<string, unknown>>;
}

/**
 * For a shell. The key stands in the environment, so that it gets into no history; and within double quotes nothing of an
 * address means anything to a shell, but what an address need not write as it is.
 */
export const curlOf = ({ address }: ShownCall, origin: string): string =>
  `curl -H "Authorization: Bearer $LIANLUO_KEY" "${origin}${address.replace(/!/g, '%21')}"`;

/** For a program, with the client that carries the names of the operations. */
export function typescriptOf({ operation, given }: ShownCall, origin: string): string {
  const set = Object.entries(given).filter(([, value]) => value !== undefined && value !== '');
  const lines = set.map(([name, value]) => `  ${literalName(name)}: ${literal(value)},`);
  return [
    `import { lianluo } from '@lianluo/client';`,
    '',
    `const client = lianluo({ url: ${literal(origin)}, key: process.env.LIANLUO_KEY });`,
    `const answer = await client.${methodOf(operation)}(${lines.length > 0 ? `{\n${lines.join('\n')}\n}` : ''});`,
  ].join('\n');
}

/** As the client has it: `classified-matters.list` is `classifiedMatters.list`. */
export const methodOf = (operation: string): string =>
  operation.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const literalName = (name: string) => (/^[a-z_$][\w$]*$/i.test(name) ? name : literal(name));
const literal = (value: unknown): string =>
  typeof value === 'string' ? `'${value.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n')}'` : JSON.stringify(value);

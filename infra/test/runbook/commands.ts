/** A command that a document tells its reader to type. */
export interface Told {
  /** As it stands there, its comment left out. */
  text: string;
  /** The heading it stands under. */
  heading: string;
  /** In a block of its own it is typed as it stands; in a sentence it may leave out what the sentence says. */
  isBlock: boolean;
}

/** What begins a command line. `operate --` in a sentence is short for `npm run operate --`. */
const begins = /^(?:[A-Z_]+=\S+ )*(?:p?npm |npx |node |aws |operate -- )/;

/** Every command of a document, in its order. */
export function commandsIn(markdown: string): Told[] {
  const told: Told[] = [];
  let heading = '';
  let inBlock = false;
  // A line that ends with a backslash goes on with the next.
  for (const whole of markdown.replaceAll(/ *\\\n */g, ' ').split('\n')) {
    const line = whole.trimStart();
    if (line.startsWith('```')) inBlock = line.startsWith('```sh');
    else if (inBlock) {
      const text = line.replace(/\s+#.*$/, '').trim();
      if (text !== '' && !text.startsWith('#')) told.push({ text, heading, isBlock: true });
    } else if (line.startsWith('#')) heading = line.replace(/^#+ /, '');
    else
      for (const [, span = ''] of line.matchAll(/`([^`]+)`/g))
        if (begins.test(span))
          told.push({ text: span.replace(/^operate --/, 'npm run operate --'), heading, isBlock: false });
  }
  return told;
}

/** The part of a document under a heading of the second level. */
export function sectionOf(markdown: string, heading: string): string {
  const [, after] = markdown.split(`\n## ${heading}\n`);
  if (after === undefined) throw new Error(`There is no section ${heading}.`);
  return `## ${heading}\n${after.split('\n## ')[0]}`;
}

export interface OperateCall {
  name: string;
  args: readonly string[];
  /** Names of its options, `yes` too. */
  options: readonly string[];
}

/** The command of `npm run operate` that a line calls, if it does. */
export function operateCall(text: string): OperateCall | undefined {
  const [, rest] = /^(?:[A-Z_]+=\S+ )*npm run operate(?: -- (.*))?$/.exec(text) ?? [];
  // With three dots it stands for any of them.
  if (rest === undefined || rest === '…') return undefined;
  const [name = '', ...args] = rest.split(/\s+/);
  return { name, args, options: args.flatMap((arg) => /^\[?--([\w-]+)/.exec(arg)?.[1] ?? []) };
}

/** What each command takes, as `operate` lists it itself: without what stands in brackets it cannot do. */
export function listed(help: string): Map<string, { needs: string[]; takes: string[] }> {
  const commands = new Map<string, { needs: string[]; takes: string[] }>();
  let last: { needs: string[]; takes: string[] } | undefined;
  for (const line of help.split('\n')) {
    const [, name] = /^ {2}([a-z][a-z-]*) /.exec(line) ?? [];
    if (name !== undefined) commands.set(name, (last = { needs: [], takes: [] }));
    else if (line.startsWith('   '))
      for (const [, bracket, option = ''] of line.matchAll(/(\[)?--([\w-]+)/g))
        last?.[bracket ? 'takes' : 'needs'].push(option);
  }
  return commands;
}

import { operate } from '../src/entries/operate/operate';
import { told } from '../src/entries/operate/told';

/** What `npm run operate` would end with and say, given such an environment, without what is `undefined` in it. A fault of ours is thrown. */
export async function operated(
  args: readonly string[],
  environment: Record<string, string | undefined> = {},
): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const before = { ...process.env };
  for (const [name, value] of Object.entries(environment))
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  try {
    const isKnown = await operate(args, (line) => lines.push(line));
    return { code: isKnown ? 0 : 1, output: lines.join('\n') };
  } catch (error) {
    const sentence = told(error);
    if (sentence === undefined) throw error;
    return { code: 1, output: [...lines, sentence].join('\n') };
  } finally {
    process.env = before;
  }
}

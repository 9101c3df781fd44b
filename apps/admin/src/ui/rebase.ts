export interface Rebased<Form> {
  form: Form;
  /** Fields that only the others changed: theirs came in. */
  taken: (keyof Form & string)[];
  /** Fields that both changed, differently: what is typed here stays. */
  both: (keyof Form & string)[];
}

/** A form whose thing was saved by somebody else meanwhile: their changes come in beside what is typed here. */
export function rebased<Form extends object>(before: Form, mine: Form, theirs: Form): Rebased<Form> {
  const result: Rebased<Form> = { form: { ...mine }, taken: [], both: [] };
  for (const name of Object.keys(mine) as (keyof Form & string)[]) {
    if (same(before[name], theirs[name]) || same(mine[name], theirs[name])) continue;
    if (same(before[name], mine[name])) {
      result.form[name] = theirs[name];
      result.taken.push(name);
    } else result.both.push(name);
  }
  return result;
}

/** What came of it, for the person to check. */
export function rebasedWords<Form>({ taken, both }: Rebased<Form>, names: Record<keyof Form & string, string>): string {
  const list = (fields: readonly (keyof Form & string)[]) => fields.map((field) => `“${names[field]}”`).join('、');
  return [
    taken.length > 0 ? `已带入对方改的${list(taken)}` : '',
    both.length > 0 ? `双方都改了${list(both)}，这里保留您填的` : '',
  ]
    .filter(Boolean)
    .join('；');
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

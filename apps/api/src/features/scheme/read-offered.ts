import type { readOffered as endpoint } from '@lianluo/contract/scheme-offered';
import { baseRules } from '@lianluo/schemes/rules/base';
import { schemeInForce } from '../../engine/scheme/scheme-in-force';
import type { AnswerFor, Call } from '../../floor/context';

/** Phrases and checklists of what is in force today; where nothing is, the usual ones. */
export async function readOffered(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const scheme = await schemeInForce(call, call.today);
  const { phrases, standards, standard, reports } = scheme ?? baseRules;
  return {
    body: {
      scheme: scheme ? { name: scheme.name, version: scheme.version, effectiveFrom: scheme.effectiveFrom } : null,
      phrases: Object.fromEntries(Object.entries(phrases).map(([step, words]) => [step, [...words]])),
      standards: standards.map(({ id, name, unitTypes, items }) => ({
        id,
        name,
        ...(unitTypes && { unitTypes: [...unitTypes] }),
        items: items.map((each) => ({ ...each })),
      })),
      reports: reports.map(({ id, label, type, for: by, who, unitTypes, every }) => ({
        id,
        label,
        type,
        for: by,
        everybody: who === undefined && unitTypes === undefined,
        every,
      })),
      standard,
    },
  };
}

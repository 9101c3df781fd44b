import type { listPresets as listEndpoint } from '@lianluo/contract/committee-scheme';
import { Refusal } from '@lianluo/domain/refusal';
import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { presetSchemes } from '@lianluo/schemes/rules/index';
import { regionCodes } from '@lianluo/schemes/rules/places';
import { pageInNameOrder } from '../../engine/register/name-order';
import type { AnswerFor, Call } from '../../floor/context';

export const presetOf = (id: string): Scheme | undefined => presetSchemes.find((each) => each.id === id);

/** A preset is the same for everybody, as the release brought it. */
export function readPreset(id: string): Scheme {
  const preset = presetOf(id);
  if (!preset) throw new Refusal('not-found');
  return preset;
}

export function listPresets(call: Call<typeof listEndpoint>): AnswerFor<typeof listEndpoint> {
  const page = pageInNameOrder(call, 'schemes', call.query, presetSchemes);
  return {
    body: {
      ...page,
      items: page.items.map(({ id, name, system, source, version }) => ({
        id,
        name,
        ...(system !== undefined && { system }),
        source,
        version,
        ...(regionCodes[id] !== undefined && { regionCode: regionCodes[id] }),
      })),
    },
  };
}

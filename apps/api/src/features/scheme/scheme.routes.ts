import * as contract from '@lianluo/contract/committee-scheme';
import * as trial from '@lianluo/contract/scheme-trial';
import { readOffered } from '@lianluo/contract/scheme-offered';
import { Refusal } from '@lianluo/domain/refusal';
import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { readPublished, readSchemeHead } from '../../engine/scheme/own-schemes';
import type { Scope } from '../../floor/context';
import type { Mount } from '../../floor/http/mount';
import { readScheme } from './scheme.view';

/** 预置方案 */
export function presetRoutes(mount: Mount): void {
  mount(contract.listPresets, { act: async (call) => (await import('./presets')).listPresets(call) });
  mount(contract.readPreset, {
    find: async (_scope, { id }) => ({ preset: (await import('./presets')).readPreset(id) }),
    act: async (_call, { preset }) => ({ body: preset }),
  });
}

/** 考核办法 of a committee: what is in force, version by version, and the draft of the next. */
export function schemeRoutes(mount: Mount): void {
  const find = readSchemeHead;
  mount(contract.readScheme, { find, act: readScheme });
  mount(contract.changeScheme, {
    find,
    act: async (call, head) => (await import('./change-scheme')).changeScheme(call, head),
  });
  mount(contract.publishScheme, {
    find,
    act: async (call, head) => (await import('./publish-scheme')).publishScheme(call, head),
  });
  mount(contract.discardScheme, {
    find,
    act: async (call, head) => (await import('./publish-scheme')).discardScheme(call, head),
  });
  mount(trial.dryRunScheme, {
    // What changes nothing asks for no version.
    act: async (call) => (await import('./dry-run-scheme')).dryRunScheme(call),
  });
  mount(readOffered, { act: async (call) => (await import('./read-offered')).readOffered(call) });
  mount(trial.readDryRun, {
    find: async (scope: Scope, params: { id: string }) => (await import('./dry-run-scheme')).findTrial(scope, params),
    act: async (_call, { shown }) => ({ body: shown }),
  });
  mount(contract.compareSchemes, {
    act: async (call) => (await import('./compare-schemes')).compareSchemes(call),
  });
  mount(contract.readSchemeVersion, {
    find: findVersion,
    act: async (_call, { scheme }) => ({ body: scheme }),
  });
}

async function findVersion(scope: Scope, { id }: { id: string }): Promise<{ scheme: Scheme }> {
  const { versions } = await readSchemeHead(scope);
  const told = versions.find(({ version }) => String(version) === id);
  const scheme = await (told ? readPublished(scope, told) : (await import('./rules-called')).cityCalled(scope, id));
  if (!scheme) throw new Refusal('not-found');
  return { scheme };
}

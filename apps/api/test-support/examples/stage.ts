import { endpoints } from '@lianluo/contract/api';
import type { Endpoint } from '@lianluo/contract/endpoint';
import type { Example } from '../../src/features/openapi/examples';
import type { Client } from '../client';
import type { PathSample } from '../path-sample';
import { bodyOf, pathOf } from '../samples';
import type { World } from '../world';
import { shortened, stable, told } from './words';

export interface Item {
  id: string;
  version: number;
  allowedActions?: { action: string }[];
  handlingUnits?: { id: string }[];
}

interface Playing {
  /** Of the path; what the stage knows without. */
  known?: PathSample;
  body?: unknown;
  /** The county's office without. */
  by?: Client;
  committee?: string;
  query?: string;
  /** Of what is changed, where no path reads that alone. */
  version?: number;
}

/** Where calls are played and written down. */
export interface Stage {
  world: World;
  office: Client;
  /** One of everything that a path names. */
  sample: Record<string, string>;
  examples: Record<string, Example>;
  /** What the state did not allow: the request alone is kept of it. */
  failed: string[];
  play: (operation: string, playing?: Playing) => Promise<Item | undefined>;
  /** The body that the samples of the tests have for an operation, in a person's words. */
  bodyFor: (operation: string) => unknown;
}

const named = (id: string): Endpoint => {
  const found = endpoints.find(({ operationId }) => operationId === id);
  if (!found) throw new Error(`There is no operation ${id}.`);
  return found;
};

export function openStage(world: World): Stage {
  const office = world.as('demo.qindu');
  const sample: Record<string, string> = { templates: 'members', problems: 'opinion.already-adopted' };
  const examples: Record<string, Example> = {};
  const failed: string[] = [];
  return { world, office, sample, examples, failed, play, bodyFor };

  async function play(operation: string, playing: Playing = {}): Promise<Item | undefined> {
    try {
      return await called(named(operation), playing);
    } catch (error) {
      failed.push(`${operation}: ${String(error)}`);
      return undefined;
    }
  }

  async function called(endpoint: Endpoint, { known = sample, by = office, ...playing }: Playing) {
    const { body, committee = 'qindu', query = '' } = playing;
    const path = pathOf(endpoint, committee, known);
    const whole = path.replace(
      /\/(actions|reset-password|reveal|void|mapping|moves|leavings|attendance|replies|sharings|deadline)(\/.*)?$/,
      '',
    );
    const sending = endpoint.versioned ? { version: playing.version ?? (await by.get(whole)).version } : {};
    const answer = await by.send<unknown>(endpoint.method.toUpperCase(), path + query, body, sending);
    const went = answer.status < 300;
    if (!went) failed.push(`${endpoint.operationId}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`);
    const shown = { ...requestOf(endpoint, body), ...(went && endpoint.answer && { answer: answer.body }) };
    const before = examples[endpoint.operationId];
    examples[endpoint.operationId] = { ...stable(shortened(shown) as Example), ...before };
    return went ? ((answer.body ?? {}) as Item) : undefined;
  }

  function bodyFor(operation: string): unknown {
    const endpoint = named(operation);
    try {
      const body = bodyOf(endpoint, sample);
      return endpoint.body ? told(body, operation) : body;
    } catch (error) {
      failed.push(`${operation}: ${String(error)}`);
      return undefined;
    }
  }
}

/** A form is shown by the way of a large file: sent before, and named. */
function requestOf({ upload, body: schema }: Endpoint, body: unknown): { request?: unknown } {
  if (upload) return { request: { [upload.name]: upload.values[0], upload: '00mibj2s0a1b0001' } };
  return schema?.safeParse(body).success ? { request: body } : {};
}

import { ApiError } from '../phala/api-error.ts';
import { CloudApi } from '../phala/cloud-api.ts';
import type { Cvm } from '../phala/cvm.ts';
import { sessionFor, type Session } from '../step/session.ts';
import { isDown } from './find-cvm.ts';

/** Of an app: what runs, and what does not. */
export interface Census<T> {
  readonly live: readonly T[];
  /** Those that do not run, with their status, for people. */
  readonly down: readonly string[];
}

/** The CVMs of an app that this key may see, those that run with all that the API says of each. */
export async function liveCvms(session: Session, appId: string): Promise<Census<Cvm>> {
  const listed = await cvmsOf(session, appId);
  const live = listed.filter((cvm) => !isDown(cvm));
  return {
    live: await Promise.all(live.map(async ({ id }) => idleCvm(sessionFor(session, id)))),
    down: listed.filter(isDown).map(({ name, status }) => `${name} (${status})`),
  };
}

/** The CVM of the session, when no other operation is under way. */
export async function idleCvm({ api, queue }: Session): Promise<Cvm> {
  const cvm = await api.cvm();
  return cvm.busy ? queue.waitUntilIdle() : cvm;
}

/** None where the app belongs to another workspace. */
async function cvmsOf({ client }: Session, appId: string): ReturnType<CloudApi['cvmsOf']> {
  try {
    return await new CloudApi(client).cvmsOf(appId);
  } catch (error) {
    if (error instanceof ApiError && (error.status === 403 || error.status === 404)) return [];
    throw error;
  }
}

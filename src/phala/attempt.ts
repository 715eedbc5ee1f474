import { UnexpectedAnswer } from './answer.ts';
import { ApiError } from './api-error.ts';

/**
 * The result of a request that only helps, or undefined when there is nothing to be had of it: not every login may
 * read everything, and what is not as documented tells nothing.
 */
export async function readable<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isRefused(error) || error instanceof UnexpectedAnswer) return undefined;
    throw error;
  }
}

/** Whether the API does not let this login read something. */
export function isRefused(error: unknown): boolean {
  return error instanceof ApiError && [401, 403, 404].includes(error.status ?? 0);
}

/** The result, or undefined when the API does not give it, for whatever reason. */
export async function attempted<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ApiError || error instanceof UnexpectedAnswer) return undefined;
    throw error;
  }
}

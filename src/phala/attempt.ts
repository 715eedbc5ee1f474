import { UnexpectedAnswer } from './answer.ts';
import { ApiError } from './api-error.ts';

/** The result, or undefined when the API does not let this key read it: not every key may read everything. */
export async function readable<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    const refused = error instanceof ApiError && [401, 403, 404].includes(error.status ?? 0);
    if (refused) return undefined;
    throw error;
  }
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

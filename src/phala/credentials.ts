import { Failure } from '../base/failure.ts';
import { reveal, type Secret } from '../base/secret.ts';

/** What requests to the API carry to say who sends them. */
export interface Credentials {
  /**
   * Sends a request with the headers that say so; once more with others, where those grew too old on the way.
   *
   * @throws NoCredentials when there are none to be had
   */
  sendWith<A extends { readonly status: number }>(
    send: (headers: Readonly<Record<string, string>>) => Promise<A>,
  ): Promise<A>;
  /** Is told every answer to a request with these; says what is missing where the answer refuses them. */
  judge(answer: JudgedAnswer): Missing | undefined;
}

export interface JudgedAnswer {
  /** The path and query of the request, below the base URL. */
  readonly target: string;
  readonly status: number;
  /** Whether the request only reads. */
  readonly isRead: boolean;
  /** The API's own words; empty where it refused nothing. */
  readonly words: string;
}

/** What a refused request would have needed. */
export interface Missing {
  readonly what: 'login' | 'trust policy' | 'right';
  readonly isRead: boolean;
  /** Whether the same request was let through before, and so may be again. */
  readonly mayPass: boolean;
  /** Whole sentences. */
  readonly message: string;
  /** What to do about it; whole sentences. */
  readonly next: string;
}

/** There is nothing to log in with, so nothing was sent. */
export class NoCredentials extends Failure {}

/** An API key. When it is refused, status and words of the answer say all there is to know. */
export function keyCredentials(key: Secret): Credentials {
  return {
    sendWith: (send) => send({ 'x-api-key': reveal(key) }),
    judge: () => undefined,
  };
}

/** Nobody in particular: what is asked is public. */
export const NO_CREDENTIALS: Credentials = {
  sendWith: (send) => send({}),
  judge: () => undefined,
};

import { cut } from '../base/cut.ts';
import { asFailure } from '../base/failure.ts';
import { ConnectionProblem } from '../http/exchange.ts';
import type { Scrub } from '../report/scrub.ts';
import { isItem, UnexpectedAnswer } from './answer.ts';

/** Why GitHub was not told. */
export interface Problem {
  /** Follows "Could not …: ", with its full stop. */
  readonly message: string;
  /** What to do about it, as a sentence; undefined where the message says it, or nothing can be done. */
  readonly next: string | undefined;
  /** Whether trying again soon may help. */
  readonly isPassing: boolean;
}

/** What was tried. */
export interface Tried {
  /** What the job's token needs for it, as a workflow writes it. */
  readonly permission: string;
  /** Where GitHub's API is. */
  readonly apiUrl: string;
  /** How long it was allowed to take, in milliseconds, and whether that is over. */
  readonly limitMs: number;
  readonly isOver: boolean;
}

const LONGEST_WORDS = 300;

/** @param scrub takes secrets out of GitHub's words */
export function problemOf(error: unknown, tried: Tried, scrub: Scrub): Problem {
  if (error instanceof UnexpectedAnswer) {
    return {
      message: `GitHub (${hostOf(tried)}) answered, but not as its API does.`,
      next: 'Check whether a proxy or a login page stands between the runner and GitHub.',
      isPassing: false,
    };
  }
  const answer = answerOf(error);
  if (answer !== undefined) return refusal(answer, tried, scrub);
  if (tried.isOver) {
    const message = `GitHub did not answer within ${tried.limitMs / 1000} s.`;
    return { message, next: undefined, isPassing: false };
  }
  if (!isUnanswered(error)) {
    const { message, next } = asFailure(error);
    return { message, next, isPassing: false };
  }
  const reason = new ConnectionProblem(rootOf(error), tried.limitMs);
  return {
    message: sentence(`GitHub (${hostOf(tried)}) ${reason.message}`, scrub),
    next: 'Check the network and proxy settings of the runner.',
    isPassing: !reason.permanent,
  };
}

interface Answer {
  readonly status: number;
  readonly words: string;
}

function refusal({ status, words }: Answer, { permission }: Tried, scrub: Scrub): Problem {
  const message = `GitHub answered HTTP ${status}: ${sentence(words, scrub)}`;
  const isPassing = status === 408 || status >= 500;
  return { message, next: nextStep(status, words, permission), isPassing };
}

function nextStep(status: number, words: string, permission: string): string | undefined {
  if (status === 429 || /rate limit/i.test(words)) {
    return 'Nothing is to be done: GitHub takes such requests again later.';
  }
  // GitHub's own words say what to do.
  if (/\b(?:archived|locked|saml|sso|allow list)\b/i.test(words)) return undefined;
  switch (status) {
    case 401:
      return 'Check `github_token`: GitHub does not know it, or it has expired. Without the input, the token of the job is used.';
    case 403:
      return `Give the job \`permissions: ${permission}\`; a token of your own needs the same.`;
    case 404:
      return `Give the job \`permissions: ${permission}\`; a token of your own must be able to see this repository, too.`;
    default:
      return undefined;
  }
}

/** What octokit throws when an answer came. */
function answerOf(error: unknown): Answer | undefined {
  if (!(error instanceof Error) || !('status' in error) || !('response' in error)) return undefined;
  const { status, response } = error;
  return typeof status === 'number' && isItem(response)
    ? { status, words: error.message }
    : undefined;
}

/** Octokit gives what never got an answer the status 500. */
function isUnanswered(error: unknown): boolean {
  return error instanceof Error && 'status' in error;
}

/** What a failed fetch goes back to; it says which connection failed in which way. */
function rootOf(error: unknown): unknown {
  let root = error;
  while (root instanceof Error && root.cause instanceof Error) root = root.cause;
  return root;
}

/** GitHub's words as a sentence; its message may be a page, or end with a link to its documentation. */
function sentence(words: string, scrub: Scrub): string {
  // Scrubbed before it is cut: half a secret would not be recognised.
  const line = scrub(words)
    .replace(/ - https:\/\/docs\.github\.com\S*$/, '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  const shown = line.length > LONGEST_WORDS ? `${cut(line, LONGEST_WORDS)}…` : line;
  return /[.!?…]$/.test(shown) ? shown : `${shown}.`;
}

function hostOf({ apiUrl }: Tried): string {
  return URL.parse(apiUrl)?.host ?? apiUrl;
}

import type { FaultAction } from '../server/faults.ts';
import { secondaryRefusal } from './limits.ts';
import type { Answer } from './operation.ts';
import { refuse, type Refusal } from './refusal.ts';

/** What becomes of a request that a fault applies to. */
export type Mishap =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** The text of the answer is made another. */
  | { readonly kind: 'distort'; readonly answer: Answer; readonly by: (text: string) => string }
  | { readonly kind: 'reset' }
  | { readonly kind: 'hang' };

const HUGE_BYTES = 21 * 1024 * 1024;

const UNICORN =
  '<!DOCTYPE html>\n<html><head><title>Unicorn! &middot; GitHub</title></head><body><p>No server is currently available to service your request.</p></body></html>\n';

/** GitHub's ways to fail, for the faults that both emulators know; `handle` does what was asked. */
export function mishap(fault: FaultAction, requestId: string, handle: () => Answer): Mishap {
  switch (fault.kind) {
    case 'status':
      return { kind: 'answer', answer: faultAnswer(fault) };
    case 'status-after-accept':
      handle();
      return { kind: 'answer', answer: faultAnswer(fault) };
    case 'reset':
      return { kind: 'reset' };
    case 'reset-after-accept':
      handle();
      return { kind: 'reset' };
    case 'hang':
      return { kind: 'hang' };
    case 'hang-after-accept':
      handle();
      return { kind: 'hang' };
    case 'truncated-json':
      return {
        kind: 'distort',
        answer: handle(),
        by: (text) => text.slice(0, Math.max(1, Math.floor(text.length / 2))),
      };
    case 'huge': {
      const bytes = fault.bytes ?? HUGE_BYTES;
      const by = (): string => JSON.stringify({ padding: 'x'.repeat(bytes) });
      return { kind: 'distort', answer: handle(), by };
    }
    case 'redirect': {
      const headers = { location: fault.location };
      return {
        kind: 'answer',
        answer: { status: fault.status ?? 307, body: undefined, headers },
      };
    }
    case 'rate-limit': {
      const refusal = secondaryRefusal(429, requestId, headerTime(fault.retryAfter));
      return { kind: 'answer', answer: refusal };
    }
    case 'maintenance': {
      const after = headerTime(fault.retryAfter);
      const headers = after === undefined ? {} : { 'retry-after': after };
      return { kind: 'answer', answer: { status: 503, body: UNICORN, headers } };
    }
  }
}

type StatusFault = FaultAction & { readonly kind: 'status' | 'status-after-accept' };

/** A fault that says nothing about its body gets the one that GitHub sends with that status. */
function faultAnswer({ status, body, headers = {} }: StatusFault): Answer {
  return { status, body: body ?? usualBody(status), headers };
}

function usualBody(status: number): unknown {
  const usual: readonly (readonly [Refusal['status'], string])[] = [
    [401, 'Bad credentials'],
    [403, 'Resource not accessible by integration'],
    [404, 'Not Found'],
  ];
  const found = usual.find(([known]) => known === status);
  if (found !== undefined) return refuse(...found).body;
  return status >= 500 ? { message: 'Server Error' } : undefined;
}

function headerTime(value: number | Date | undefined): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'number' ? String(value) : value.toUTCString();
}

import { STATUS_CODES } from 'node:http';
import type { FaultAction } from '../server/faults.ts';
import type { Answer } from './operation.ts';
import { retryAfter, secondaryLimit } from './refusal.ts';

const UNICORN =
  '<!DOCTYPE html>\n<html><head><title>Unicorn! &middot; GitHub</title></head><body><p>No server is currently available to service your request.</p></body></html>\n';

/**
 * GitHub's way to fail, for those of the faults that both stand-ins know which the action meets here.
 *
 * @param handle handles the request all the same
 */
export function mishap(fault: FaultAction, handle: () => Answer): Answer | 'reset' | 'hang' {
  switch (fault.kind) {
    case 'reset-after-accept':
      handle();
      return 'reset';
    case 'hang-after-accept':
      handle();
      return 'hang';
    case 'status-after-accept':
      handle();
      return mishap({ ...fault, kind: 'status' }, handle);
    case 'status': {
      const { status, body = { message: STATUS_CODES[status] }, headers = {} } = fault;
      return { status, body, headers };
    }
    case 'rate-limit':
      return secondaryLimit(429, fault.retryAfter);
    case 'maintenance':
      return { status: 503, body: UNICORN, headers: retryAfter(fault.retryAfter) };
    case 'reset':
    case 'hang':
      return fault.kind;
    default:
      throw new Error(`the stand-in for GitHub does not know the fault ${fault.kind}`);
  }
}

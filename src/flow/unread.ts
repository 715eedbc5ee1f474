import { WatchLost } from '../deploy/watch.ts';
import { ApiError } from '../phala/api-error.ts';
import type { Step } from '../step/step.ts';

/**
 * Ends the step as accepted where its login was enough to trigger a change, and is not enough to see how that ends. It
 * is never called deployed, and not failed either: nothing says so.
 *
 * @returns false when this is not why the step stopped
 */
export function endsUnread(step: Step, error: unknown): boolean {
  const refused = refusedReading(error);
  if (refused?.missing === undefined || step.report.triggered !== 'yes') return false;
  const change = step.report.change?.name ?? 'change';
  step.showFindings([
    {
      level: 'warning',
      rule: 'outcome-unread',
      message: `The ${change} was accepted, but how it ends may not be read: whether it comes up is not known, and nothing was verified or rolled back. ${refused.message}`,
      hint: refused.missing.next,
    },
  ]);
  step.finish('accepted', `Accepted. How the ${change} ends could not be read.`);
  return true;
}

/** The refusal that stopped the step where its login may not read; undefined: it stopped for another reason. */
export function refusedReading(error: unknown): ApiError | undefined {
  const refused = error instanceof WatchLost ? error.cause : error;
  return refused instanceof ApiError && refused.missing?.isRead === true ? refused : undefined;
}

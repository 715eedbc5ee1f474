import { Failure } from '../base/failure.ts';
import { WatchLost } from '../deploy/watch.ts';
import { needsOfOutcome } from '../inputs/requirements.ts';
import type { Inputs } from '../inputs/table.ts';
import { ApiError } from '../phala/api-error.ts';
import type { Step } from '../step/step.ts';

/**
 * Ends the step as accepted where its login was enough to trigger a change, and is not enough to see how that ends. It
 * is never called deployed, and not failed either: nothing says so. What asks for more than that fails all the same.
 *
 * @throws Failure when an input cannot be met unseen; the error itself when this is not why the step stopped
 */
export function endUnread(step: Step, inputs: Inputs, error: unknown): void {
  const refused = refusedReading(error);
  if (refused?.missing === undefined || step.report.triggered !== 'yes') throw error;
  const { next } = refused.missing;
  const { leftBehind } = step.report;
  const change = step.report.change?.name ?? 'change';
  const goesOn = leftBehind?.yes === undefined ? '' : ` ${leftBehind.yes}`;
  const unseen = `The ${change} was accepted, but how it ends may not be read: it was not seen to its end, and nothing was verified or rolled back.${goesOn}`;
  const needs = needsOfOutcome(inputs);
  if (needs.length > 0) {
    step.setStatus('accepted');
    throw new Failure(`${unseen} That is not enough for ${needs.join(', ')}. ${refused.message}`, {
      next,
      cause: refused,
    });
  }
  step.showFindings([
    {
      level: 'warning',
      rule: 'outcome-unread',
      message: `${unseen} ${refused.message}`,
      hint: next,
    },
  ]);
  step.finish('accepted', `Accepted. How the ${change} ends could not be read.`);
}

/**
 * The refusal that stopped the step where its login may not read; undefined: it stopped for another reason. A login
 * that is none any more is one: with it, nothing could have been triggered either.
 */
export function refusedReading(error: unknown): ApiError | undefined {
  const refused = error instanceof WatchLost ? error.cause : error;
  if (!(refused instanceof ApiError) || refused.missing === undefined) return undefined;
  const { isRead, what } = refused.missing;
  return isRead && what !== 'login' ? refused : undefined;
}

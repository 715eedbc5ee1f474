import { cut } from '../base/cut.ts';
import type { HttpAnswer } from '../http/exchange.ts';
import type { Visit } from '../http/visit.ts';
import { statusesText, type BodyExpectation, type HealthCheck } from './health-check.ts';
import { matches } from './match.ts';
import { elapsedText, pause, type Pace } from './pace.ts';
import { ChangeFailed } from './watch.ts';

const MOST_BODY_BYTES = 256 * 1024;
const MOST_REDIRECTS = 5;
const LONGEST_VISIT_MS = 10_000;
/** A visit that the end of the time would cut shorter than this says nothing of the app. */
const SHORTEST_VISIT_MS = 1000;
/** Any sound expression takes milliseconds; the rest is for a machine that is busy. */
const LONGEST_MATCH_MS = 5000;
/** How much of the last answer is shown, in characters. */
const SHOWN_BODY = 500;

/** How the app answered last. */
export interface HealthAnswer {
  /** In a few words: "HTTP 503", "app.example refused the connection". */
  readonly what: string;
  /** The start of the body, scrubbed. */
  readonly body: string | undefined;
}

/** The CVM runs, but the app does not answer as it should. */
export class Unhealthy extends ChangeFailed {
  readonly last: HealthAnswer;

  constructor(url: URL, check: HealthCheck, last: HealthAnswer, elapsedMs: number) {
    const body = check.body === undefined ? '' : ` and a body that has ${check.body.text}`;
    const shown = last.body === undefined || last.body === '' ? '' : ` Its answer: ${last.body}.`;
    super(
      `The CVM runs, but ${placeOf(url)} did not answer with ${statusesText(check.statuses)}${body} within ${elapsedText(elapsedMs)}. Last seen: ${last.what}.${shown}`,
      {
        next: "See the app's logs; if it only needs longer to start, allow more time with `health_timeout`.",
      },
    );
    this.last = last;
  }
}

/**
 * Asks the app until it answers as expected. Redirects are followed within the same origin only, unless their own
 * status is what is expected. No credential is sent.
 *
 * @param scrub takes secrets out of what the app answers
 * @param signal ends the check at once
 * @throws Unhealthy when it does not within the check's time
 */
export async function waitUntilHealthy(
  url: URL,
  check: HealthCheck,
  visit: Visit,
  scrub: (text: string) => string,
  pace: Pace,
  signal: AbortSignal,
): Promise<void> {
  const { clock, log } = pace;
  const started = clock.now();
  const deadline = started + check.timeoutMs;
  let saw = '';
  let answered: HealthAnswer | undefined;
  for (;;) {
    const timeLeftMs = Math.max(SHORTEST_VISIT_MS, deadline - clock.now());
    const seen = await ask(url, check, visit, timeLeftMs, signal);
    const elapsed = clock.now() - started;
    if (seen === 'healthy') {
      log(`  ${elapsedText(elapsed).padStart(5)}  healthy: ${placeOf(url)} answers as expected`);
      return;
    }
    if (seen.what !== saw) {
      log(`  ${elapsedText(elapsed).padStart(5)}  not healthy yet: ${seen.what}`);
      saw = seen.what;
    }
    if (seen.body !== undefined) answered = seen;
    if (clock.now() >= deadline) {
      // The last visit may have been cut short by the end of the time: then the answer before says more.
      const telling = seen.body === undefined && timeLeftMs < LONGEST_VISIT_MS ? answered : seen;
      throw new Unhealthy(url, check, shownAnswer(telling ?? seen, scrub), elapsed);
    }
    await pause(pace, deadline);
  }
}

async function ask(
  start: URL,
  { statuses, body }: HealthCheck,
  visit: Visit,
  timeLeftMs: number,
  signal: AbortSignal,
): Promise<'healthy' | HealthAnswer> {
  const limits = { timeoutMs: Math.min(timeLeftMs, LONGEST_VISIT_MS), maxBytes: MOST_BODY_BYTES };
  let url = start;
  for (let redirects = 0; ; redirects++) {
    const visited = await visit(url, limits);
    if ('problem' in visited) return { what: visited.problem, body: undefined };
    const { answer } = visited;
    const isExpected = statuses.some(
      ({ least, most }) => answer.status >= least && answer.status <= most,
    );
    if (isExpected) {
      const problem = body === undefined ? undefined : await bodyProblem(body, answer.body, signal);
      if (problem === undefined) return 'healthy';
      return { what: `HTTP ${answer.status}, ${problem}`, body: answer.body };
    }
    const target = redirectTarget(answer, url);
    if (target === undefined) return { what: `HTTP ${answer.status}`, body: answer.body };
    if (target.origin !== start.origin) {
      const what = `HTTP ${answer.status}, a redirect to another origin, which is not followed`;
      return { what, body: answer.body };
    }
    if (redirects >= MOST_REDIRECTS) {
      return { what: `more than ${MOST_REDIRECTS} redirects`, body: answer.body };
    }
    url = target;
  }
}

/** What is wrong with a body, to follow the status; undefined when it is as expected. */
async function bodyProblem(
  { wanted }: BodyExpectation,
  body: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const isMet =
    typeof wanted === 'string'
      ? body.includes(wanted)
      : await matches(wanted, body, LONGEST_MATCH_MS, signal);
  if (isMet === true) return undefined;
  return isMet === false
    ? 'without the expected body'
    : `but matching its body with \`health_body\` takes more than ${LONGEST_MATCH_MS / 1000} s: simplify that expression`;
}

function redirectTarget(answer: HttpAnswer, from: URL): URL | undefined {
  const location = answer.header('location');
  if (answer.status < 300 || answer.status > 399 || location === undefined) return undefined;
  return URL.parse(location, from.href) ?? undefined;
}

function shownAnswer({ what, body }: HealthAnswer, scrub: (text: string) => string): HealthAnswer {
  return { what, body: body === undefined ? undefined : shownPart(body, scrub) };
}

/** The start of a body, on one line. Scrubbed as a whole before it is cut: half a secret would not be recognised. */
function shownPart(body: string, scrub: (text: string) => string): string {
  const line = scrub(body)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  return line.length > SHOWN_BODY ? `${cut(line, SHOWN_BODY)}…` : line;
}

/** A URL without what may be secret in it: its query. */
function placeOf(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

import {
  EXAMPLE_PLACE,
  fillHealthUrl,
  parseBodyExpectation,
  parseStatuses,
  unknownPlaceholders,
  type BodyExpectation,
  type HealthCheck,
} from '../deploy/health-check.ts';
import { Secret } from '../base/secret.ts';
import { hasUserInfo, isPrivate } from '../http/private-url.ts';
import type { InputReader } from './reader.ts';
import type { Row } from './row.ts';

/** What says how the app is asked, each with its default. */
const BESIDE_URL = {
  health_status: '200',
  health_body: undefined,
  health_timeout: '300',
} as const;

/** Undefined: the app is not asked. */
export const healthCheck: Row<HealthCheck | undefined> = {
  inputs: { health_url: undefined, ...BESIDE_URL },
  secrets: [],
  read: (reader) => {
    const given = reader.text('health_url');
    if (given === undefined) {
      refuseWithoutUrl(reader);
      return undefined;
    }
    const statuses = parseStatuses(reader.text('health_status') ?? '200');
    if (statuses === undefined) {
      reader.refuse(
        '`health_status` has something that is no HTTP status.',
        'Give statuses and ranges, such as `200`, `200,204` or `200-299`.',
      );
    }
    const body = readBody(reader);
    const timeoutMs = 1000 * reader.number('health_timeout', 300, 1, 21_600);
    // Of several instances each is asked alone: where the gateway chooses, one may answer for another.
    const isAll = reader.text('instances')?.toLowerCase() === 'all';
    const url = readUrl(reader, isAll ? given.replaceAll('{app_url}', '{instance_url}') : given);
    return url === undefined || statuses === undefined
      ? undefined
      : { url: new Secret(url), statuses, body, timeoutMs };
  },
};

/** Whoever writes how the app is asked expects that it is. */
function refuseWithoutUrl(reader: InputReader): void {
  for (const [name, byDefault] of Object.entries(BESIDE_URL)) {
    const given = reader.text(name);
    if (given === undefined || given === byDefault) continue;
    reader.refuse(
      `\`${name}\` does nothing without \`health_url\`.`,
      'Set `health_url` to where the app answers, such as `{app_url}/health`, or remove the input.',
    );
  }
}

function readUrl(reader: InputReader, url: string): string | undefined {
  const [unknown] = unknownPlaceholders(url);
  const sample = fillHealthUrl(url, EXAMPLE_PLACE);
  if (unknown !== undefined) {
    reader.refuse(
      '`health_url` has a placeholder that is unknown.',
      'It may have {app_url}, {instance_url}, {app_id} and {port}.',
    );
  } else if (typeof sample === 'string') {
    reader.refuse(sample, 'Give one such as `{app_url}/health`.');
  } else if (!isPrivate(sample)) {
    reader.refuse(
      '`health_url` is not https; plain http is accepted on loopback only.',
      'Give the https URL of the app, such as `{app_url}/health`.',
    );
  } else if (hasUserInfo(sample)) {
    reader.refuse(
      '`health_url` has a user name or a password.',
      'Ask a path that needs none: no credential is sent to the app.',
    );
  } else {
    return url;
  }
  return undefined;
}

function readBody(reader: InputReader): BodyExpectation | undefined {
  const text = reader.text('health_body');
  if (text === undefined) return undefined;
  const sha = reader.environment['GITHUB_SHA'] ?? '';
  if (text.includes('{sha}') && sha === '') {
    reader.refuse(
      '`health_body` has {sha}, but `GITHUB_SHA` is empty.',
      'Leave {sha} out where no commit is deployed.',
    );
    return undefined;
  }
  const body = parseBodyExpectation(text, sha);
  if (body === undefined) {
    reader.refuse(
      '`health_body` starts and ends like a regular expression, but is none.',
      'Correct it, or give a plain text without slashes around it.',
    );
  }
  return body;
}

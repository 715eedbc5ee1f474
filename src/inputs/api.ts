import type { Environment } from '../base/environment.ts';
import { reveal, Secret } from '../base/secret.ts';
import type { OidcIssuer } from '../phala/oidc-issuer.ts';
import { hasUserInfo, isLoopback, isPrivate } from '../http/private-url.ts';
import { inputText, type InputReader } from './reader.ts';
import { row, type Row } from './row.ts';

const DEFAULT_API_URL = 'https://cloud-api.phala.com/api/v1';
const DEFAULT_AUDIENCE = 'https://cloud.phala.com';

/** Where the runner says how a job with `id-token: write` asks for OIDC tokens. */
export const ISSUER_URL = 'ACTIONS_ID_TOKEN_REQUEST_URL';
export const ISSUER_TOKEN = 'ACTIONS_ID_TOKEN_REQUEST_TOKEN';

/** The API key, from the input or the environment; not checked. */
export function readApiKey(environment: Environment): Secret | undefined {
  const key = (
    inputText(environment, 'api_key') ??
    environment['PHALA_CLOUD_API_KEY'] ??
    ''
  ).trim();
  return key === '' ? undefined : new Secret(key);
}

export const apiKey: Row<Secret | undefined> = {
  inputs: { api_key: undefined },
  secrets: ['api_key'],
  read: (reader) => {
    const key = readApiKey(reader.environment);
    if (key !== undefined && /[^\x21-\x7e]/.test(reveal(key))) {
      reader.refuse(
        '`api_key` has a character that no API key has (a space, a line break, or not ASCII).',
        'Store the key again, without anything around it.',
      );
    }
    return key;
  },
};

/** Who vouches for this job where there is no API key; undefined where GitHub does not. */
export const issuer = row(
  'oidc_audience',
  (reader, name): OidcIssuer | undefined => {
    const audience = reader.text(name) ?? DEFAULT_AUDIENCE;
    const url = URL.parse(reader.environment[ISSUER_URL] ?? '');
    const requestToken = reader.environment[ISSUER_TOKEN]?.trim() ?? '';
    return url === null || requestToken === ''
      ? undefined
      : { url, requestToken: new Secret(requestToken), audience };
  },
  DEFAULT_AUDIENCE,
);

/** Undefined only after a finding. */
export const apiUrl = row('api_url', (reader): URL | undefined => {
  const hint = `Give an https URL such as ${DEFAULT_API_URL}, without a user name, query or fragment.`;
  const url = givenUrl(reader);
  if (url === null) {
    reader.refuse('`api_url` is not a URL.', hint);
    return undefined;
  }
  const isPlain = !hasUserInfo(url) && !/[?#]/.test(url.href);
  const isSafe = isPrivate(url);
  if (isPlain && isSafe) return url;
  reader.refuse(
    isSafe
      ? '`api_url` has a user name, a query or a fragment.'
      : '`api_url` is not https. Plain http would show the API key or token to the network; it is accepted on loopback only.',
    hint,
  );
  return undefined;
});

/** Goes into a header of each request. */
export const workspace = row('workspace', (reader, name) => {
  const slug = reader.text(name);
  if (slug === undefined || /^[\x21-\x7e]+$/.test(slug)) return slug;
  reader.refuse(
    `\`${name}\` has a space or another character that cannot be sent.`,
    'Give the slug of the workspace.',
  );
  return undefined;
});

/** Real servers are not to be asked more than once in a second. */
export const pollIntervalMs = row(
  'poll_interval',
  (reader, name) => {
    return 1000 * reader.number(name, 3, isLocalApi(reader) ? 0.001 : 1, 300);
  },
  '3',
);

/** Whether the API is on this machine, and so no real one. */
export function isLocalApi(reader: InputReader): boolean {
  return isLoopback(givenUrl(reader)?.hostname ?? '');
}

function givenUrl(reader: InputReader): URL | null {
  const prefix = reader.environment['PHALA_CLOUD_API_PREFIX']?.trim() ?? '';
  return URL.parse(reader.text('api_url') ?? (prefix === '' ? DEFAULT_API_URL : prefix));
}

import { Secret } from '../base/secret.ts';

const CREDENTIAL_NAME = /token|key|sig|auth|secret|pass/i;

/** A shorter value is masked only where its name says that it is a credential: it may be an ordinary word. */
const LONG = 24;
const SHORTEST = 8;

/** The values of a URL's query that are credentials, by their names or their length. */
export function querySecrets(query: Iterable<readonly [string, string]>): readonly Secret[] {
  return [...query]
    .filter(
      ([name, { length }]) => length >= LONG || (length >= SHORTEST && CREDENTIAL_NAME.test(name)),
    )
    .map(([, value]) => new Secret(value));
}

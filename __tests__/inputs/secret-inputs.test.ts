import { expect, test } from '@jest/globals';

import { readSecretInputs } from '../../src/inputs/secret-inputs.ts';
import { reveal } from '../../src/base/secret.ts';

test('the commit token is a secret before anything is checked', () => {
  const secrets = readSecretInputs({
    INPUT_MODE: 'nonsense',
    INPUT_API_KEY: 'phak_canary',
    INPUT_COMMIT_TOKEN: ' tok_canary\n',
  });
  expect(secrets.map((secret) => reveal(secret)).toSorted()).toEqual(['phak_canary', 'tok_canary']);
});

test("GitHub's token is one, too", () => {
  const secrets = readSecretInputs({ INPUT_GITHUB_TOKEN: 'ghs_canary' });
  expect(secrets.map((secret) => reveal(secret))).toEqual(['ghs_canary']);
});

test.each([
  ['{app_url}/health?token=canary-1', ['canary-1']],
  ['{app_url}/health?a=1&api_key=canary%2F2', ['canary/2']],
  [`https://app.example/?c=${'canary'.repeat(4)}`, ['canary'.repeat(4)]],
  // Ordinary words must not be masked: they would blot out the log.
  ['{app_url}/health?check=readiness&format=detailed', []],
  ['{app_url}/health', []],
])('of %s, what is a credential', (url, values) => {
  const secrets = readSecretInputs({ INPUT_HEALTH_URL: url });
  expect(secrets.map((secret) => reveal(secret))).toEqual(values);
});

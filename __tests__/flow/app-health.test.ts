import { expect, test } from '@jest/globals';

import { Secret } from '../../src/base/secret.ts';
import { requireHealthPlace } from '../../src/flow/app-health.ts';

/** What is asked for a `health_url` where the API, which is not on loopback, names this URL of the app. */
function asked(healthUrl: string, appUrl: string): string | undefined {
  const check = {
    url: new Secret(healthUrl),
    statuses: [{ least: 200, most: 200 }],
    body: undefined,
    timeoutMs: 1000,
  };
  const target = { apiUrl: new URL('https://cloud-api.phala.com/api/v1') };
  const cvm = { appId: 'ab'.repeat(20), appUrl, instanceUrl: appUrl };
  return requireHealthPlace({ inputs: { health: { check } }, target }, cvm, [8080])?.href;
}

test('the runner itself is asked where the user wrote so, whatever the API names', () => {
  expect(asked('http://127.0.0.1:{port}/{app_id}', 'https://127.0.0.1')).toBe(
    `http://127.0.0.1:8080/${'ab'.repeat(20)}`,
  );
  expect(asked('http://localhost/x?of={app_url}', 'https://app.example')).toBe(
    'http://localhost/x?of=https://app.example',
  );
});

test.each([
  ['http://127.0.0.1:9200', 'on the machine that runs this step'],
  ['https://localhost', 'on the machine that runs this step'],
  ['https://[::ffff:127.0.0.1]', 'on the machine that runs this step'],
  ['http://app.example', 'that is not https'],
  ['https://app.example@h.example', 'with a user name or a password'],
])('it is not asked because the API names %s', (appUrl, why) => {
  for (const healthUrl of ['{app_url}/health', '{instance_url}/health']) {
    expect(() => asked(healthUrl, appUrl)).toThrow(
      `The API's answer makes \`health_url\` an address ${why}.`,
    );
  }
});

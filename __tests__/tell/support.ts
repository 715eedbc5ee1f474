import { afterEach, expect } from '@jest/globals';

import {
  startGitHub,
  type GitHub as Emulated,
  type GitHubOptions,
} from '../../emulator/github/github.ts';
import type { Finding } from '../../src/base/finding.ts';
import { GitHub } from '../../src/tell/github.ts';
import { reveal, Secret } from '../../src/base/secret.ts';

export const SHA = 'a'.repeat(40);

const started: Emulated[] = [];

afterEach(async () => {
  for (const emulator of started.splice(0)) {
    await emulator.close();
    expect(emulator.contractViolations).toEqual([]);
  }
});

export interface Told {
  readonly emulator: Emulated;
  readonly github: GitHub;
  readonly notices: Finding[];
}

/** The action's view of GitHub with pull request 7; the stand-in is closed after the test. */
export async function telling(
  token?: string,
  options: Pick<GitHubOptions, 'login'> = {},
): Promise<Told> {
  const emulator = await startGitHub(options);
  started.push(emulator);
  emulator.addPullRequest({ number: 7, headSha: SHA });
  const notices: Finding[] = [];
  const place = {
    token: new Secret(token ?? emulator.token),
    apiUrl: emulator.url,
    owner: 'acme',
    repository: 'web',
  };
  const github = new GitHub({
    place,
    userAgent: 'test/1.2.3',
    notice: (finding) => notices.push(finding),
    scrub: (text) => text.replaceAll(reveal(place.token), '***'),
    cancelled: new AbortController().signal,
    clock: () => ({ now: () => 0, date: () => new Date(), sleep: async () => Promise.resolve() }),
  });
  return { emulator, github, notices };
}

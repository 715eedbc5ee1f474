import type { Links, Schemas } from './operation.ts';
import { ACTIONS_BOT } from './repository.ts';

/** Who did something, as GitHub shows it. */

const BOT_ID = 41_898_282;

export function userView(login: string, links: Links): Schemas['simple-user'] {
  const isBot = login.endsWith('[bot]');
  const id = login === ACTIONS_BOT ? BOT_ID : numberFor(login);
  const url = `${links.api}/users/${encodeURIComponent(login)}`;
  const page = isBot ? `apps/${login.slice(0, -'[bot]'.length)}` : login;
  return {
    login,
    id,
    node_id: nodeId(isBot ? 'BOT' : 'U', id),
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    gravatar_id: '',
    url,
    html_url: `${links.html}/${page}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: isBot ? 'Bot' : 'User',
    user_view_type: 'public',
    site_admin: false,
  };
}

/** The app through which GITHUB_TOKEN acts; null for what a person did. */
export function appView(login: string, links: Links): Schemas['nullable-integration'] {
  if (login !== ACTIONS_BOT) return null;
  return {
    id: 15_368,
    slug: 'github-actions',
    node_id: nodeId('A', 15_368),
    owner: { ...userView('github', links), type: 'Organization' },
    name: 'GitHub Actions',
    description: 'Automate your workflow from idea to production',
    external_url: 'https://help.github.com/en/actions',
    html_url: `${links.html}/apps/github-actions`,
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2025-03-07T16:35:00Z',
    permissions: { contents: 'write', deployments: 'write', issues: 'write', metadata: 'read' },
    events: ['deployment', 'issues', 'pull_request', 'push'],
  };
}

export function nodeId(kind: string, id: number): string {
  return `${kind}_${Buffer.from(String(id)).toString('base64url')}`;
}

function numberFor(login: string): number {
  return Buffer.from(login).reduce((sum, byte) => (sum * 31 + byte) % 1e8, 7);
}

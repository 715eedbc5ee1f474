import { isItem, itemOf, itemsOf, idOf, type Item } from './answer.ts';
import { markerOf } from './comment-text.ts';
import type { GitHub, Octokit, Repository } from './github.ts';

const PERMISSION = 'pull-requests: write';
const PAGE_SIZE = 100;
/** A pull request with more comments than these pages hold gets a new one. */
const MOST_PAGES = 30;
/** As whom the job's own token writes. */
const ACTIONS_BOT = 'github-actions[bot]';

/** Writes the one comment of a target on a pull request: found by its marker and its author and replaced, else made. */
export async function writeComment(
  github: GitHub,
  pullRequest: number,
  target: string,
  body: string,
): Promise<void> {
  await github.attempt('write the comment', PERMISSION, async (octokit, repository) => {
    const { issues } = octokit.rest;
    const own = await findOwn(octokit, repository, pullRequest, markerOf(target));
    const { data } =
      own === undefined
        ? await issues.createComment({ ...repository, issue_number: pullRequest, body })
        : await issues.updateComment({ ...repository, comment_id: own, body });
    idOf(data);
  });
}

/**
 * The id of the comment that carries the marker and was written by the account of the token: anybody may write a marker
 * into a comment of their own. Octokit's own pagination would not end when the time is over.
 */
async function findOwn(
  octokit: Octokit,
  repository: Repository,
  pullRequest: number,
  marker: string,
): Promise<number | undefined> {
  let account: string | undefined;
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { data } = await octokit.rest.issues.listComments({
      ...repository,
      issue_number: pullRequest,
      per_page: PAGE_SIZE,
      page,
    });
    const comments = itemsOf(data);
    const marked = comments.filter(
      ({ body }) => typeof body === 'string' && body.startsWith(marker),
    );
    if (marked.length > 0) account ??= await accountOf(octokit, repository);
    const own = marked.find((comment) => authorOf(comment) === account);
    if (own !== undefined) return idOf(own);
    if (comments.length < PAGE_SIZE) return undefined;
  }
  return undefined;
}

function authorOf({ user }: Item): unknown {
  return isItem(user) ? user['login'] : undefined;
}

/**
 * The login of the account that the token belongs to. GraphQL's `viewer` tells it of every kind of token, and needs no
 * permission; the REST API refuses that to the token of a job and to that of an app.
 */
async function accountOf({ graphql }: Octokit, { request }: Repository): Promise<string> {
  try {
    const { viewer } = itemOf(await graphql('query { viewer { login } }', { request }));
    const { login } = itemOf(viewer);
    if (typeof login === 'string') return login;
  } catch (error) {
    if (!isRefused(error)) throw error;
  }
  return ACTIONS_BOT;
}

/**
 * Whether GraphQL is not there, says no, or answers in another form, at which Octokit itself may stumble: then the token
 * is taken for that of the job, which nearly all are. What has a status got no answer, or one that says no.
 */
function isRefused(error: unknown): boolean {
  return (
    !(error instanceof Error) ||
    !('status' in error) ||
    [400, 403, 404, 405].includes(Number(error.status))
  );
}

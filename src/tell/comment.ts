import type { GitHub } from './github.ts';
import { markerOf } from './comment-text.ts';

const PERMISSION = 'pull-requests: write';
const PAGE_SIZE = 100;
/** A pull request with more comments than these pages hold gets a new one. */
const MOST_PAGES = 30;

/** Writes the one comment of a target on a pull request: found by its marker and replaced, else made. */
export async function writeComment(
  github: GitHub,
  pullRequest: number,
  target: string,
  body: string,
): Promise<void> {
  const marker = markerOf(target);
  await github.attempt('write the comment', PERMISSION, async ({ rest }, place) => {
    const own = await findOwn(async (page) => {
      const { data } = await rest.issues.listComments({
        ...place,
        issue_number: pullRequest,
        per_page: PAGE_SIZE,
        page,
      });
      return data;
    }, marker);
    if (own === undefined) {
      await rest.issues.createComment({ ...place, issue_number: pullRequest, body });
    } else {
      await rest.issues.updateComment({ ...place, comment_id: own.id, body });
    }
  });
}

interface Comment {
  readonly id: number;
  readonly body?: string;
  readonly user: { readonly type: string } | null;
  readonly author_association: string;
}

/** Octokit's own pagination would not end when the call's time is over. */
async function findOwn(
  readPage: (page: number) => Promise<readonly Comment[]>,
  marker: string,
): Promise<Comment | undefined> {
  for (let page = 1; page <= MOST_PAGES; page++) {
    const comments = await readPage(page);
    // Anybody may write a marker into a comment of their own; only bots and people of the repository are believed.
    const own = comments.find(
      ({ body, user, author_association: role }) =>
        body?.startsWith(marker) === true &&
        (user?.type === 'Bot' || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(role)),
    );
    if (own !== undefined || comments.length < PAGE_SIZE) return own;
  }
  return undefined;
}

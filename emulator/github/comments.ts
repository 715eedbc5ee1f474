import { numberIn, route, type Call, type Route } from './operation.ts';
import { pageOf } from './page.ts';
import type { Need } from './permissions.ts';
import { invalidField, notFound, type Refusal } from './refusal.ts';
import { ACTIONS_BOT, type IssueComment, type PullRequest } from './repository.ts';
import { requests, withBody } from './request.ts';
import { commentView } from './views.ts';

/** The comments of pull requests, which are issues to this part of the API. */

const ISSUE = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
const COMMENT = '/repos/{owner}/{repo}/issues/comments/{comment_id}';
const MOST_CHARACTERS = 65_536;

export const commentRoutes: readonly Route[] = [
  route('get', ISSUE, about('list-issue-comments', 'read'), (call) =>
    ofPullRequest(call, ({ number }) => {
      const since = Date.parse(call.query.get('since') ?? '');
      const comments = call.repository
        .comments(number)
        .filter(({ updatedAt }) => Number.isNaN(since) || updatedAt.getTime() >= since);
      const { items, headers } = pageOf(comments, call);
      return { status: 200, body: items.map((comment) => commentView(comment, call)), headers };
    }),
  ),
  route('post', ISSUE, about('create-an-issue-comment', 'write'), (call) =>
    ofPullRequest(call, ({ number }) =>
      withBody(requests.createComment, call, ({ body }) => {
        const wrong = bodyError(body);
        if (wrong !== undefined) {
          const message = `Body ${wrong}`;
          const error = { resource: 'IssueComment', code: 'unprocessable', field: 'data', message };
          return invalidField(call, error);
        }
        const view = commentView(call.repository.addComment(number, body, ACTIONS_BOT), call);
        return { status: 201, body: view, headers: { location: view.url } };
      }),
    ),
  ),
  route('get', COMMENT, about('get-an-issue-comment', 'read'), (call) =>
    ofComment(call, (comment) => ({ status: 200, body: commentView(comment, call) })),
  ),
  route('patch', COMMENT, about('update-an-issue-comment', 'write'), (call) =>
    ofComment(call, (comment) =>
      withBody(requests.updateComment, call, ({ body }) => {
        const wrong = bodyError(body);
        if (wrong !== undefined) {
          const message = `body ${wrong}`;
          const error = { resource: 'IssueComment', code: 'custom', field: 'body', message };
          return invalidField(call, error);
        }
        call.repository.editComment(comment, body);
        return { status: 200, body: commentView(comment, call) };
      }),
    ),
  ),
  route('delete', COMMENT, about('delete-an-issue-comment', 'write'), (call) =>
    ofComment(call, (comment) => {
      call.repository.deleteComment(comment);
      return { status: 204, body: undefined };
    }),
  ),
];

/** Either permission is enough for the comments of a pull request. */
function about(
  operation: string,
  level: Need['level'],
): { readonly documentation: string; readonly needs: readonly Need[] } {
  return {
    documentation: `issues/comments#${operation}`,
    needs: [
      { permission: 'issues', level },
      { permission: 'pull_requests', level },
    ],
  };
}

function ofPullRequest<Answer>(
  call: Call,
  handle: (pullRequest: PullRequest) => Answer,
): Answer | Refusal {
  const found = call.repository.pullRequest(numberIn(call, 'issue_number'));
  return found === undefined ? notFound(call) : handle(found);
}

function ofComment<Answer>(
  call: Call,
  handle: (comment: IssueComment) => Answer,
): Answer | Refusal {
  const found = call.repository.comment(numberIn(call, 'comment_id'));
  return found === undefined ? notFound(call) : handle(found);
}

/** What GitHub says of a body that it refuses, without the name of the field. */
function bodyError(body: string): string | undefined {
  if (body.trim() === '') return "can't be blank";
  // Characters, not UTF-16 units; there are never more of the former.
  const tooLong = body.length > MOST_CHARACTERS && Array.from(body).length > MOST_CHARACTERS;
  return tooLong ? `is too long (maximum is ${MOST_CHARACTERS} characters)` : undefined;
}

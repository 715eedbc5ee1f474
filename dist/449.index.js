export const id = 449;
export const ids = [449];
export const modules = {
	3449: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { tellGitHub: () => tellGitHub });
		var version = __webpack_require__(2301);
		var github = __webpack_require__(2413);
		var failure = __webpack_require__(2571);
		var secret = __webpack_require__(5309);
		const CALL_TIMEOUT_MS = 1e4;
		const LAST_CALL_TIMEOUT_MS = 2e3;
		class GitHub {
			place;
			#octokit;
			#notice;
			#scrub;
			#noticed = new Set();
			#cancelled;
			constructor(place, userAgent, notice, scrub, cancelled) {
				this.#cancelled = cancelled;
				this.place = place;
				this.#scrub = scrub;
				this.#notice = notice;
				this.#octokit = (0, github.Q)((0, secret._)(place.token), {
					baseUrl: place.apiUrl,
					userAgent: userAgent,
				});
			}
			async attempt(what, permission, call) {
				const { owner: owner, repository: repo } = this.place;
				try {
					return await call(this.#octokit, {
						owner: owner,
						repo: repo,
						request: { signal: this.#limit() },
					});
				} catch (error) {
					if (this.#noticed.has(permission)) return;
					this.#noticed.add(permission);
					this.#notice({
						level: 'notice',
						rule: 'github-not-told',
						message: `Could not ${what}: ${problemOf(error, this.#scrub)}. The deploy does not depend on it.`,
						...(isRefused(error) ? { hint: `Give the job \`permissions: ${permission}\`.` } : {}),
					});
					return;
				}
			}
			#limit() {
				return this.#cancelled.aborted
					? AbortSignal.timeout(LAST_CALL_TIMEOUT_MS)
					: AbortSignal.any([this.#cancelled, AbortSignal.timeout(CALL_TIMEOUT_MS)]);
			}
		}
		function isRefused(error) {
			return [401, 403, 404].includes(statusOf(error) ?? 0) && !isRateLimit(error);
		}
		function isRateLimit(error) {
			return /rate limit/i.test((0, failure.A3)(error));
		}
		function statusOf(error) {
			return error instanceof Error && 'status' in error && typeof error.status === 'number'
				? error.status
				: void 0;
		}
		function problemOf(error, scrub) {
			const status = statusOf(error);
			const words = scrub((0, failure.A3)(error))
				.replace(/ - https:\/\/docs\.github\.com\S*$/, '')
				.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
				.slice(0, 300);
			const reason = /abort|timeout/i.test(words)
				? `GitHub did not answer within ${CALL_TIMEOUT_MS / 1e3} s`
				: words;
			return status === void 0 || status === 500 ? reason : `HTTP ${status}, ${reason}`;
		}
		var report_markdown = __webpack_require__(4285);
		var report_report_markdown = __webpack_require__(30);
		const LONGEST_COMMENT = 65e3;
		const ROOMS = [
			{ diff: 4e4, prose: 1e4, logs: true, details: true },
			{ diff: 15e3, prose: 5e3, logs: false, details: true },
			{ diff: 0, prose: 2e3, logs: false, details: true },
			{ diff: 0, prose: 2e3, logs: false, details: false },
		];
		function markerOf(target) {
			return `\x3c!-- phala-cvm-deploy ${encodeURIComponent(target).replaceAll('-', '%2D')} --\x3e`;
		}
		function renderComment(report, target, runUrl, scrub) {
			const markdown = new report_markdown.o(scrub);
			const footer = runUrl === void 0 ? [] : [`The whole report: ${markdown.link(runUrl)}`];
			const texts = ROOMS.map((room) =>
				[
					markerOf(target),
					...(0, report_report_markdown.B)(report, markdown, room),
					...footer,
				].join('\n'),
			);
			const fitting = texts.find((text) => text.length <= LONGEST_COMMENT);
			return fitting ?? wholeStart(texts.at(-1) ?? '', footer);
		}
		function wholeStart(text, footer) {
			const end = text.lastIndexOf('\n', LONGEST_COMMENT - 500);
			return [text.slice(0, end), '', 'The rest is too long for a comment.', ...footer].join('\n');
		}
		const PERMISSION = 'pull-requests: write';
		const PAGE_SIZE = 100;
		const MOST_PAGES = 30;
		async function writeComment(github, pullRequest, target, body) {
			const marker = markerOf(target);
			await github.attempt('write the comment', PERMISSION, async ({ rest: rest }, place) => {
				const own = await findOwn(async (page) => {
					const { data: data } = await rest.issues.listComments({
						...place,
						issue_number: pullRequest,
						per_page: PAGE_SIZE,
						page: page,
					});
					return data;
				}, marker);
				if (own === void 0)
					await rest.issues.createComment({ ...place, issue_number: pullRequest, body: body });
				else await rest.issues.updateComment({ ...place, comment_id: own.id, body: body });
			});
		}
		async function findOwn(readPage, marker) {
			for (let page = 1; page <= MOST_PAGES; page++) {
				const comments = await readPage(page);
				const own = comments.find(
					({ body: body, user: user, author_association: role }) =>
						body?.startsWith(marker) === true &&
						(user?.type === 'Bot' || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(role)),
				);
				if (own !== void 0 || comments.length < PAGE_SIZE) return own;
			}
			return;
		}
		const deployment_PERMISSION = 'deployments: write';
		const TASK = 'deploy:phala-cvm';
		const LONGEST_DESCRIPTION = 140;
		const RECENT_DEPLOYMENTS = 100;
		const MOST_EARLIER = 10;
		async function startDeployment(github, place) {
			const {
				environment: environment,
				sha: sha,
				target: target,
				isTransient: isTransient,
			} = place;
			const id = await github.attempt(
				'record the deployment',
				deployment_PERMISSION,
				async ({ rest: rest }, repository) => {
					const { data: data } = await rest.repos.createDeployment({
						...repository,
						ref: sha,
						task: TASK,
						environment: environment,
						payload: { cvm: target },
						description: `Phala Cloud: ${target}`.slice(0, LONGEST_DESCRIPTION),
						auto_merge: false,
						required_contexts: [],
						transient_environment: isTransient,
						production_environment: !isTransient && /^prod/i.test(environment),
					});
					return 'id' in data ? data.id : void 0;
				},
			);
			if (id === void 0) return;
			await github.attempt(
				'say that the deployment began',
				deployment_PERMISSION,
				async ({ rest: rest }, repository) => {
					await rest.repos.createDeploymentStatus({
						...repository,
						deployment_id: id,
						state: 'in_progress',
						...(place.logUrl === void 0 ? {} : { log_url: place.logUrl }),
					});
				},
			);
			return id;
		}
		function stateOf(status, failed) {
			if (failed) return 'failure';
			return status === 'deployed' ||
				status === 'accepted' ||
				status === 'unchanged' ||
				status === 'restarted' ||
				status === 'rolled_back'
				? 'success'
				: 'inactive';
		}
		async function endDeployment(github, place, id, state, environmentUrl) {
			await github.attempt(
				'say how the deployment ended',
				deployment_PERMISSION,
				async ({ rest: rest }, repository) => {
					await rest.repos.createDeploymentStatus({
						...repository,
						deployment_id: id,
						state: state,
						...(place.logUrl === void 0 ? {} : { log_url: place.logUrl }),
						...(environmentUrl === void 0 ? {} : { environment_url: environmentUrl }),
						auto_inactive: false,
					});
				},
			);
			if (state === 'success') await deactivate(github, place, id);
		}
		async function deactivate(
			github,
			{ environment: environment, target: target, logUrl: logUrl },
			except,
		) {
			await github.attempt(
				'mark earlier deployments as inactive',
				deployment_PERMISSION,
				async ({ rest: rest }, repository) => {
					const { data: data } = await rest.repos.listDeployments({
						...repository,
						environment: environment,
						task: TASK,
						per_page: RECENT_DEPLOYMENTS,
					});
					const earlier = data
						.filter(({ id: id, payload: payload }) => id !== except && cvmOf(payload) === target)
						.slice(0, MOST_EARLIER);
					for (const { id: id } of earlier) {
						const { data: statuses } = await rest.repos.listDeploymentStatuses({
							...repository,
							deployment_id: id,
							per_page: 1,
						});
						if (statuses[0]?.state === 'inactive') continue;
						await rest.repos.createDeploymentStatus({
							...repository,
							deployment_id: id,
							state: 'inactive',
							...(logUrl === void 0 ? {} : { log_url: logUrl }),
						});
					}
				},
			);
		}
		function cvmOf(payload) {
			const value = typeof payload === 'string' ? parseJson(payload) : payload;
			if (typeof value !== 'object' || value === null || !('cvm' in value)) return;
			return typeof value.cvm === 'string' ? value.cvm : void 0;
		}
		function parseJson(text) {
			try {
				return JSON.parse(text);
			} catch {
				return;
			}
		}
		async function tellGitHub(step, kind, { deployments: deployments, tell: tell }, pullRequest) {
			const { environment: environment } = step.host;
			const notice = (message, hint) => {
				step.showFindings([
					{ level: 'notice', rule: 'github-not-told', message: message, hint: hint },
				]);
			};
			if (tell.comment && pullRequest === void 0)
				notice(
					'`comment` is true, but this workflow run is about no pull request.',
					'Nothing is missing: runs on pull requests write the comment.',
				);
			const records = deployments.environment !== void 0 && kind.deployment !== 'none';
			if (!records && (!tell.comment || pullRequest === void 0)) return;
			const place = placeOf(environment, tell.githubToken);
			if (place === void 0) {
				notice(
					'GitHub could not be told of this step: there is no token or no repository.',
					'Leave `github_token` at its default, or set it to a token of this repository.',
				);
				return;
			}
			const github = new GitHub(
				place,
				`phala-cvm-deploy/${version.x}`,
				(finding) => {
					step.showFindings([finding]);
				},
				step.log.scrub,
				step.host.signal,
			);
			const { scrub: scrub } = step.log;
			const target = scrub(step.report.target?.cvmId ?? 'check');
			const runUrl = runUrlOf(environment);
			const sha = pullRequest?.headSha ?? environment['GITHUB_SHA'];
			const deployment =
				deployments.environment === void 0 || sha === void 0
					? void 0
					: {
							environment: deployments.environment,
							sha: sha,
							target: target,
							isTransient: kind.isTransient,
							logUrl: runUrl,
						};
			const id =
				deployment !== void 0 && kind.deployment === 'records'
					? await startDeployment(github, deployment)
					: void 0;
			step.atEnd(async () => {
				const { report: report } = step;
				const isCancelled = step.host.signal.aborted;
				const name = kind.deployment === 'ends' ? scrub(report.cvmName ?? target) : target;
				if (deployment !== void 0 && id !== void 0) {
					const failed = report.failure !== void 0 || report.hasErrors;
					const state = isCancelled ? 'inactive' : stateOf(report.status, failed);
					await endDeployment(github, deployment, id, state, showableUrl(report.appUrl, scrub));
				}
				if (isCancelled) return;
				if (deployment !== void 0 && kind.deployment === 'ends' && report.status === 'torn_down')
					await deactivate(github, { ...deployment, target: name });
				if (tell.comment && pullRequest !== void 0) {
					const body = renderComment(report, name, runUrl, step.log.scrub);
					await writeComment(github, pullRequest.number, name, body);
				}
			});
		}
		function showableUrl(url, scrub) {
			if (url === void 0 || scrub(url) !== url) return;
			return /^https?:\/\//.test(url) ? url : void 0;
		}
		function placeOf(environment, token) {
			const [owner = '', repository = ''] = (environment['GITHUB_REPOSITORY'] ?? '').split('/');
			if (token === void 0 || owner === '' || repository === '') return;
			const apiUrl = environment['GITHUB_API_URL'] ?? '';
			return {
				token: token,
				apiUrl: apiUrl === '' ? 'https://api.github.com' : apiUrl,
				owner: owner,
				repository: repository,
			};
		}
		function runUrlOf(environment) {
			const server = environment['GITHUB_SERVER_URL'] ?? '';
			const repository = environment['GITHUB_REPOSITORY'] ?? '';
			const run = environment['GITHUB_RUN_ID'] ?? '';
			return server === '' || repository === '' || run === ''
				? void 0
				: `${server}/${repository}/actions/runs/${run}`;
		}
	}),
};

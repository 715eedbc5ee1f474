export const id = 469;
export const ids = [469];
export const modules = {
	3469: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { tellGitHub: () => tellGitHub });
		var external_node_crypto_ = __webpack_require__(7598);
		var failure = __webpack_require__(2571);
		var path_segment = __webpack_require__(1934);
		var outputs = __webpack_require__(1844);
		var version = __webpack_require__(2301);
		var github = __webpack_require__(2413);
		var secret = __webpack_require__(5309);
		var cut = __webpack_require__(5505);
		var exchange = __webpack_require__(1823);
		class UnexpectedAnswer extends Error {}
		function itemOf(data) {
			if (!isItem(data)) throw new UnexpectedAnswer('no object');
			return data;
		}
		function itemsOf(data) {
			if (!Array.isArray(data)) throw new UnexpectedAnswer('no list');
			return data.filter(isItem);
		}
		function idOf(data) {
			const { id: id } = itemOf(data);
			if (typeof id !== 'number' || !Number.isSafeInteger(id)) throw new UnexpectedAnswer('no id');
			return id;
		}
		function isItem(value) {
			return typeof value === 'object' && value !== null && !Array.isArray(value);
		}
		const LONGEST_WORDS = 300;
		function problemOf(error, tried, scrub) {
			if (error instanceof UnexpectedAnswer)
				return {
					message: `GitHub (${hostOf(tried)}) answered, but not as its API does.`,
					next: 'Check whether a proxy or a login page stands between the runner and GitHub.',
					isPassing: false,
				};
			const answer = answerOf(error);
			if (answer !== void 0) return refusal(answer, tried, scrub);
			if (tried.isOver) {
				const message = `GitHub did not answer within ${tried.limitMs / 1e3} s.`;
				return { message: message, next: void 0, isPassing: false };
			}
			if (!isUnanswered(error)) {
				const { message: message, next: next } = (0, failure.h_)(error);
				return { message: message, next: next, isPassing: false };
			}
			const reason = new exchange.g(rootOf(error), tried.limitMs);
			return {
				message: sentence(`GitHub (${hostOf(tried)}) ${reason.message}`, scrub),
				next: 'Check the network and proxy settings of the runner.',
				isPassing: !reason.permanent,
			};
		}
		function refusal({ status: status, words: words }, { permission: permission }, scrub) {
			const message = `GitHub answered HTTP ${status}: ${sentence(words, scrub)}`;
			const isPassing = status === 408 || status >= 500;
			return { message: message, next: nextStep(status, words, permission), isPassing: isPassing };
		}
		function nextStep(status, words, permission) {
			if (status === 429 || /rate limit/i.test(words))
				return 'Nothing is to be done: GitHub takes such requests again later.';
			if (/\b(?:archived|locked|saml|sso|allow list)\b/i.test(words)) return;
			switch (status) {
				case 401:
					return 'Check `github_token`: GitHub does not know it, or it has expired. Without the input, the token of the job is used.';
				case 403:
					return `Give the job \`permissions: ${permission}\`; a token of your own needs the same.`;
				case 404:
					return `Give the job \`permissions: ${permission}\`; a token of your own must be able to see this repository, too.`;
				default:
					return;
			}
		}
		function answerOf(error) {
			if (!(error instanceof Error) || !('status' in error) || !('response' in error)) return;
			const { status: status, response: response } = error;
			return typeof status === 'number' && isItem(response)
				? { status: status, words: error.message }
				: void 0;
		}
		function isUnanswered(error) {
			return error instanceof Error && 'status' in error;
		}
		function rootOf(error) {
			let root = error;
			while (root instanceof Error && root.cause instanceof Error) root = root.cause;
			return root;
		}
		function sentence(words, scrub) {
			const line = scrub(words)
				.replace(/ - https:\/\/docs\.github\.com\S*$/, '')
				.replace(/<[^<>]*>/g, ' ')
				.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
				.trim();
			const shown = line.length > LONGEST_WORDS ? `${(0, cut.J)(line, LONGEST_WORDS)}\u2026` : line;
			return /[.!?\u2026]$/.test(shown) ? shown : `${shown}.`;
		}
		function hostOf({ apiUrl: apiUrl }) {
			return URL.parse(apiUrl)?.host ?? apiUrl;
		}
		const ATTEMPT_TIMEOUT_MS = 1e4;
		const LAST_ATTEMPT_TIMEOUT_MS = 2e3;
		const WAITS_MS = [200, 800];
		class GitHub {
			#options;
			#octokit;
			#noticed = new Set();
			constructor(options) {
				this.#options = options;
				const { place: place, userAgent: userAgent } = options;
				this.#octokit = (0, github.Q)((0, secret._)(place.token), {
					baseUrl: place.apiUrl,
					userAgent: userAgent,
				});
			}
			async attempt(what, permission, work) {
				const { cancelled: cancelled, clock: clock, place: place, scrub: scrub } = this.#options;
				const { owner: owner, repository: repo, apiUrl: apiUrl } = place;
				const limitMs = cancelled.aborted ? LAST_ATTEMPT_TIMEOUT_MS : ATTEMPT_TIMEOUT_MS;
				const limit = AbortSignal.timeout(limitMs);
				const signal = cancelled.aborted ? limit : AbortSignal.any([cancelled, limit]);
				for (let tries = 1; ; tries++)
					try {
						return await work(
							this.#octokit,
							{ owner: owner, repo: repo, request: { signal: signal } },
							tries > 1,
						);
					} catch (error) {
						const tried = {
							permission: permission,
							apiUrl: apiUrl,
							limitMs: limitMs,
							isOver: limit.aborted,
						};
						const problem = problemOf(error, tried, scrub);
						const waitMs = problem.isPassing ? WAITS_MS[tries - 1] : void 0;
						if (waitMs !== void 0 && (await hasSlept(clock(signal), waitMs))) continue;
						if (!signal.aborted || limit.aborted) this.#say(what, permission, problem);
						return;
					}
			}
			#say(what, permission, { message: message, next: next }) {
				if (this.#noticed.has(permission)) return;
				this.#noticed.add(permission);
				this.#options.notice({
					level: 'notice',
					rule: 'github-not-told',
					message: `Could not ${what}: ${message} The step goes on without it.`,
					...(next === void 0 ? {} : { hint: next }),
				});
			}
		}
		async function hasSlept(clock, ms) {
			try {
				await clock.sleep(ms);
				return true;
			} catch {
				return false;
			}
		}
		var report_markdown = __webpack_require__(4285);
		var report_report_markdown = __webpack_require__(1147);
		const LONGEST_COMMENT = 65e3;
		const ROOMS = [
			{ diff: 4e4, prose: 1e4, logs: true, details: true },
			{ diff: 15e3, prose: 5e3, logs: false, details: true },
			{ diff: 0, prose: 2e3, logs: false, details: true },
			{ diff: 0, prose: 2e3, logs: false, details: false },
		];
		function markerOf(target) {
			return `\x3c!-- phala-cvm-deploy ${encodeURIComponent(target.toWellFormed()).replaceAll('-', '%2D')} --\x3e`;
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
		const ACTIONS_BOT = 'github-actions[bot]';
		async function writeComment(github, pullRequest, target, body) {
			await github.attempt('write the comment', PERMISSION, async (octokit, repository) => {
				const { issues: issues } = octokit.rest;
				const own = await findOwn(octokit, repository, pullRequest, markerOf(target));
				const { data: data } =
					own === void 0
						? await issues.createComment({ ...repository, issue_number: pullRequest, body: body })
						: await issues.updateComment({ ...repository, comment_id: own, body: body });
				idOf(data);
			});
		}
		async function findOwn(octokit, repository, pullRequest, marker) {
			let account;
			for (let page = 1; page <= MOST_PAGES; page++) {
				const { data: data } = await octokit.rest.issues.listComments({
					...repository,
					issue_number: pullRequest,
					per_page: PAGE_SIZE,
					page: page,
				});
				const comments = itemsOf(data);
				const marked = comments.filter(
					({ body: body }) => typeof body === 'string' && body.startsWith(marker),
				);
				if (marked.length > 0) account ??= await accountOf(octokit, repository);
				const own = marked.find((comment) => authorOf(comment) === account);
				if (own !== void 0) return idOf(own);
				if (comments.length < PAGE_SIZE) return;
			}
			return;
		}
		function authorOf({ user: user }) {
			return isItem(user) ? user['login'] : void 0;
		}
		async function accountOf({ graphql: graphql }, { request: request }) {
			try {
				const { viewer: viewer } = itemOf(
					await graphql('query { viewer { login } }', { request: request }),
				);
				const { login: login } = itemOf(viewer);
				if (typeof login === 'string') return login;
			} catch (error) {
				if (!isRefused(error)) throw error;
			}
			return ACTIONS_BOT;
		}
		function isRefused(error) {
			return (
				!(error instanceof Error) ||
				!('status' in error) ||
				[400, 403, 404, 405].includes(Number(error.status))
			);
		}
		const deployment_PERMISSION = 'deployments: write';
		const TASK = 'deploy:phala-cvm';
		const LONGEST_DESCRIPTION = 140;
		const deployment_PAGE_SIZE = 100;
		const deployment_MOST_PAGES = 10;
		const MOST_LOOKS = 50;
		async function startDeployment(github, place) {
			const id = await github.attempt(
				'record the deployment',
				deployment_PERMISSION,
				async (octokit, repository, isRepeated) =>
					(isRepeated ? await deployment_findOwn(octokit, repository, place) : void 0) ??
					create(octokit, repository, place),
			);
			if (id === void 0) return;
			await github.attempt(
				'say that the deployment began',
				deployment_PERMISSION,
				async (octokit, repository) =>
					addStatus(octokit, repository, place, id, { state: 'in_progress' }),
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
			const isSuccess = state === 'success';
			const ended = await github.attempt(
				'say how the deployment ended',
				deployment_PERMISSION,
				async (octokit, repository) => {
					const own = id ?? (await deployment_findOwn(octokit, repository, place));
					if (own === void 0) return;
					const replacesAll = isSuccess && (await isAlone(octokit, repository, place));
					await addStatus(octokit, repository, place, own, {
						state: state,
						...(environmentUrl === void 0 ? {} : { environment_url: environmentUrl }),
						auto_inactive: replacesAll,
					});
					return { own: own, replacesAll: replacesAll };
				},
			);
			if (ended === void 0 || !isSuccess || ended.replacesAll) return;
			await deactivate(github, place, ended.own);
		}
		async function deactivate(github, place, except) {
			await github.attempt(
				'mark earlier deployments as inactive',
				deployment_PERMISSION,
				async (octokit, repository) => {
					const active = [];
					let looks = 0;
					for await (const deployment of deploymentsIn(octokit, repository, place)) {
						const id = idOf(deployment);
						if (id === except || !isOf(deployment, place)) continue;
						const states = await statesOf(octokit, repository, id);
						if (states[0] !== 'inactive') active.push(id);
						else if (states.includes('success')) break;
						looks += 1;
						if (looks >= MOST_LOOKS) break;
					}
					for (const id of active.toReversed())
						await addStatus(octokit, repository, place, id, { state: 'inactive' });
				},
			);
		}
		async function create(
			{ rest: rest },
			repository,
			{ environment: environment, sha: sha, target: target, isTransient: isTransient, key: key },
		) {
			const { data: data } = await rest.repos.createDeployment({
				...repository,
				ref: sha,
				task: TASK,
				environment: environment,
				payload: { cvm: target, key: key },
				description: (0, cut.J)(`Phala Cloud: ${target}`, LONGEST_DESCRIPTION),
				auto_merge: false,
				required_contexts: [],
				transient_environment: isTransient,
				...(isTransient ? { production_environment: false } : {}),
			});
			return idOf(data);
		}
		async function addStatus({ rest: rest }, repository, { logUrl: logUrl }, id, status) {
			const { data: data } = await rest.repos.createDeploymentStatus({
				...repository,
				deployment_id: id,
				...status,
				...(logUrl === void 0 ? {} : { log_url: logUrl }),
			});
			idOf(data);
		}
		async function statesOf({ rest: rest }, repository, id) {
			const { data: data } = await rest.repos.listDeploymentStatuses({
				...repository,
				deployment_id: id,
				per_page: deployment_PAGE_SIZE,
			});
			return itemsOf(data).map(({ state: state }) => state);
		}
		async function* deploymentsIn({ rest: rest }, repository, { environment: environment }) {
			for (let page = 1; page <= deployment_MOST_PAGES; page++) {
				const { data: data } = await rest.repos.listDeployments({
					...repository,
					environment: environment,
					per_page: deployment_PAGE_SIZE,
					page: page,
				});
				const deployments = itemsOf(data);
				yield* deployments;
				if (deployments.length < deployment_PAGE_SIZE) return;
			}
		}
		async function deployment_findOwn(octokit, repository, place) {
			for await (const deployment of deploymentsIn(octokit, repository, place))
				if (payloadOf(deployment)['key'] === place.key) return idOf(deployment);
			return;
		}
		async function isAlone(octokit, repository, place) {
			if (place.isTransient) return false;
			let seen = 0;
			for await (const deployment of deploymentsIn(octokit, repository, place)) {
				seen += 1;
				const { transient_environment: isTransient, production_environment: isProduction } =
					deployment;
				if (isTransient !== false || isProduction !== false || !isOf(deployment, place))
					return false;
			}
			return seen < deployment_MOST_PAGES * deployment_PAGE_SIZE;
		}
		function isOf(deployment, { target: target }) {
			return deployment['task'] === TASK && payloadOf(deployment)['cvm'] === target;
		}
		function payloadOf({ payload: payload }) {
			const value = typeof payload === 'string' ? parseJson(payload) : payload;
			return isItem(value) ? value : {};
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
			const github = new GitHub({
				place: place,
				userAgent: `phala-cvm-deploy/${version.x}`,
				notice: (finding) => {
					step.showFindings([finding]);
				},
				scrub: step.log.scrub,
				cancelled: step.host.signal,
				clock: step.host.clock,
			});
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
							key: (0, external_node_crypto_.randomUUID)(),
						};
			const id =
				deployment !== void 0 && kind.deployment === 'records'
					? await startDeployment(github, deployment)
					: void 0;
			step.atEnd(async () => {
				const { report: report } = step;
				const isCancelled = step.host.signal.reason instanceof failure.cJ;
				const name = kind.deployment === 'ends' ? scrub(report.cvmName ?? target) : target;
				if (deployment !== void 0 && kind.deployment === 'records') {
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
			return (0, outputs.I6)('app_url', url) ? url : void 0;
		}
		function placeOf(environment, token) {
			const [owner = '', repository = ''] = (environment['GITHUB_REPOSITORY'] ?? '').split('/');
			if (token === void 0 || ![owner, repository].every(path_segment.b)) return;
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

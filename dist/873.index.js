export const id = 873;
export const ids = [873];
export const modules = {
	1873: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { waitUntilHealthy: () => waitUntilHealthy });
		var _health_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8e3);
		var _pace_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3988);
		var _watch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4808);
		const MOST_BODY_BYTES = 256 * 1024;
		const MOST_REDIRECTS = 5;
		const LONGEST_VISIT_MS = 1e4;
		const SHORTEST_VISIT_MS = 1e3;
		const SHOWN_BODY = 500;
		class Unhealthy extends _watch_js__WEBPACK_IMPORTED_MODULE_0__._G {
			last;
			constructor(url, check, last, elapsedMs) {
				const body = check.body === void 0 ? '' : ` and a body that has ${check.body.text}`;
				const shown = last.body === void 0 || last.body === '' ? '' : ` Its answer: ${last.body}.`;
				super(
					`The CVM runs, but ${placeOf(url)} did not answer with ${(0, _health_check_js__WEBPACK_IMPORTED_MODULE_1__.KQ)(check.statuses)}${body} within ${(0, _pace_js__WEBPACK_IMPORTED_MODULE_2__.Q)(elapsedMs)}. Last seen: ${last.what}.${shown}`,
					{
						next: "See the app's logs; if it only needs longer to start, allow more time with `health_timeout`.",
					},
				);
				this.last = last;
			}
		}
		async function waitUntilHealthy(url, check, visit, scrub, pace) {
			const { clock: clock, log: log } = pace;
			const started = clock.now();
			const deadline = started + check.timeoutMs;
			let saw = '';
			let answered;
			for (;;) {
				const timeLeftMs = Math.max(SHORTEST_VISIT_MS, deadline - clock.now());
				const seen = await ask(url, check, visit, timeLeftMs);
				const elapsed = clock.now() - started;
				if (seen === 'healthy') {
					log(
						`  ${(0, _pace_js__WEBPACK_IMPORTED_MODULE_2__.Q)(elapsed).padStart(5)}  healthy: ${placeOf(url)} answers as expected`,
					);
					return;
				}
				if (seen.what !== saw) {
					log(
						`  ${(0, _pace_js__WEBPACK_IMPORTED_MODULE_2__.Q)(elapsed).padStart(5)}  not healthy yet: ${seen.what}`,
					);
					saw = seen.what;
				}
				if (seen.body !== void 0) answered = seen;
				if (clock.now() >= deadline) {
					const telling = seen.body === void 0 && timeLeftMs < LONGEST_VISIT_MS ? answered : seen;
					throw new Unhealthy(url, check, shownAnswer(telling ?? seen, scrub), elapsed);
				}
				await (0, _pace_js__WEBPACK_IMPORTED_MODULE_2__.v)(pace, deadline);
			}
		}
		async function ask(start, { statuses: statuses, body: body }, visit, timeLeftMs) {
			const limits = {
				timeoutMs: Math.min(timeLeftMs, LONGEST_VISIT_MS),
				maxBytes: MOST_BODY_BYTES,
			};
			let url = start;
			for (let redirects = 0; ; redirects++) {
				const visited = await visit(url, limits);
				if ('problem' in visited) return { what: visited.problem, body: void 0 };
				const { answer: answer } = visited;
				const isExpected = statuses.some(
					({ least: least, most: most }) => answer.status >= least && answer.status <= most,
				);
				if (isExpected) {
					if (body === void 0 || body.isMet(answer.body)) return 'healthy';
					return { what: `HTTP ${answer.status}, without the expected body`, body: answer.body };
				}
				const target = redirectTarget(answer, url);
				if (target === void 0) return { what: `HTTP ${answer.status}`, body: answer.body };
				if (target.origin !== start.origin) {
					const what = `HTTP ${answer.status}, a redirect to another origin, which is not followed`;
					return { what: what, body: answer.body };
				}
				if (redirects >= MOST_REDIRECTS)
					return { what: `more than ${MOST_REDIRECTS} redirects`, body: answer.body };
				url = target;
			}
		}
		function redirectTarget(answer, from) {
			const location = answer.header('location');
			if (answer.status < 300 || answer.status > 399 || location === void 0) return;
			return URL.parse(location, from.href) ?? void 0;
		}
		function shownAnswer({ what: what, body: body }, scrub) {
			return { what: what, body: body === void 0 ? void 0 : shownPart(body, scrub) };
		}
		function shownPart(body, scrub) {
			const line = scrub(body)
				.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
				.trim();
			return line.length > SHOWN_BODY ? `${line.slice(0, SHOWN_BODY)}…` : line;
		}
		function placeOf(url) {
			return `${url.origin}${url.pathname}`;
		}
	},
};

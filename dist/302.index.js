export const id = 302;
export const ids = [302];
export const modules = {
	3103: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ks: () => settlingAt,
			UK: () => newOperation,
			z2: () => Readiness,
		});
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8584);
		function settlingAt(pollIntervalMs) {
			const ms = Math.min(15e3, 15 * pollIntervalMs);
			return { ms: ms, looks: Math.max(3, Math.round(ms / pollIntervalMs)) };
		}
		const STOPPED = new Set(['stopped', 'exited']);
		class Readiness {
			#change;
			#before;
			#accepted;
			#settling;
			#started = false;
			#wasDown = false;
			#bootErrorCleared = false;
			#alone;
			constructor(change, before, accepted, settling) {
				this.#settling = settling;
				this.#change = change;
				this.#before = before;
				this.#accepted = accepted;
			}
			observe(look) {
				const { cvm: cvm, boot: boot } = look;
				const { name: name, composeHash: target } = this.#change;
				const busy = cvm.busy || (boot?.busy ?? false);
				const operation = this.#ownOperation(look.operations);
				this.#started ||= busy || operation !== void 0;
				this.#wasDown ||= this.#before.status === 'running' && cvm.status !== 'running';
				const underWay = busy || (operation !== void 0 && operation.status !== 'completed');
				if (operation?.status === 'failed')
					return failed(
						`the ${name} failed: ${operation.errorMessage ?? 'the API gives no reason'}`,
					);
				const bootError = boot?.bootError;
				if (this.#started && boot !== void 0 && bootError === void 0) this.#bootErrorCleared = true;
				if (this.#started && bootError !== void 0) {
					const { boot: old } = this.#before;
					const isNew = this.#bootErrorCleared || (old !== void 0 && bootError !== old.bootError);
					if (isNew || !underWay) return failed(`the CVM did not boot: ${bootError}`);
				}
				const saw = description(cvm, boot);
				if (underWay)
					return this.#waiting(saw === 'running' ? `running, the ${name} is under way` : saw);
				if (!this.#started) return this.#withoutStart(look, saw);
				if (STOPPED.has(cvm.status))
					return failed(`the CVM is ${cvm.status} and nothing is under way`);
				if (cvm.status !== 'running' || !booted(boot)) return this.#waiting(saw);
				if (
					cvm.composeHash === void 0 ||
					target === void 0 ||
					(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_0__.df)(cvm.composeHash, target)
				)
					return { state: 'running' };
				return this.#settled(look)
					? failed(`the ${name} is over, but the CVM reports the compose hash ${cvm.composeHash}`)
					: { state: 'waiting', saw: `${saw}, still with the compose hash ${cvm.composeHash}` };
			}
			#withoutStart(look, saw) {
				const { cvm: cvm, boot: boot } = look;
				const { noChange: noChange } = this.#accepted;
				const { name: name, composeHash: target } = this.#change;
				const hasTarget =
					target === void 0 ||
					(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_0__.df)(cvm.composeHash, target) ||
					(cvm.composeHash === void 0 && (noChange || this.#wasDown));
				const isUp = cvm.status === 'running' && booted(boot) && boot?.bootError === void 0;
				if (hasTarget && isUp) {
					if (noChange || this.#wasDown) return { state: 'running' };
					const hashChanged =
						target !== void 0 &&
						!(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_0__.df)(
							this.#before.composeHash,
							target,
						);
					const isBlind = look.operations === void 0 && !knowsOperations(this.#before);
					if ((hashChanged || isBlind) && this.#settled(look)) return { state: 'running' };
				} else this.#alone = void 0;
				return { state: 'waiting', saw: `${saw}, the ${name} has not started yet` };
			}
			#waiting(saw) {
				this.#alone = void 0;
				return { state: 'waiting', saw: saw };
			}
			#settled(look) {
				const { sinceMs: sinceMs, looks: looks } = this.#alone ?? {
					sinceMs: look.elapsedMs,
					looks: 0,
				};
				this.#alone = { sinceMs: sinceMs, looks: looks + 1 };
				return look.elapsedMs - sinceMs >= this.#settling.ms && looks + 1 >= this.#settling.looks;
			}
			#ownOperation(operations) {
				const { correlationId: correlationId } = this.#accepted;
				if (correlationId === void 0) return newOperation(operations, this.#before, this.#change);
				return operations?.find((operation) => operation.correlationId === correlationId);
			}
		}
		function newOperation(operations, before, change) {
			const newest = operations?.[0];
			if (newest === void 0) return;
			const fits =
				newest.composeHash === void 0 || change.composeHash === void 0
					? change.operationType.test(newest.type ?? '')
					: (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_0__.df)(
							newest.composeHash,
							change.composeHash,
						);
			if (!fits) return;
			const isNew =
				before.newestOperation === void 0
					? newest.status === 'in_progress'
					: newest.correlationId !== before.newestOperation.id;
			return isNew ? newest : void 0;
		}
		function knowsOperations({ newestOperation: newestOperation }) {
			return newestOperation !== void 0;
		}
		function booted(boot) {
			return boot?.bootProgress === void 0 || boot.bootProgress.toLowerCase() === 'done';
		}
		function description(cvm, boot) {
			const progress = boot?.bootProgress;
			return progress === void 0 || progress === 'done' ? cvm.status : `${cvm.status}: ${progress}`;
		}
		function failed(reason) {
			return { state: 'failed', reason: reason };
		}
	}),
	302: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { waitUntilHealthy: () => waitUntilHealthy });
		var cut = __webpack_require__(5505);
		var health_check = __webpack_require__(8e3);
		var external_node_worker_threads_ = __webpack_require__(5919);
		const SCRIPT = `\nconst { parentPort, workerData } = require('node:worker_threads');\nconst { source, flags, text } = workerData;\nparentPort.postMessage(new RegExp(source, flags).test(text));\n`;
		async function matches({ source: source, flags: flags }, text, timeoutMs, signal) {
			signal.throwIfAborted();
			const end = Promise.withResolvers();
			const abort = () => {
				end.resolve(void 0);
			};
			const worker = new external_node_worker_threads_.Worker(SCRIPT, {
				eval: true,
				env: {},
				execArgv: [],
				workerData: { source: source, flags: flags, text: text },
			});
			worker.once('message', (found) => {
				end.resolve(found === true);
			});
			worker.once('error', abort);
			const timer = setTimeout(abort, timeoutMs);
			signal.addEventListener('abort', abort);
			const found = await end.promise;
			clearTimeout(timer);
			signal.removeEventListener('abort', abort);
			await worker.terminate();
			signal.throwIfAborted();
			return found;
		}
		var deploy_pace = __webpack_require__(3988);
		var watch = __webpack_require__(4808);
		const MOST_BODY_BYTES = 256 * 1024;
		const MOST_REDIRECTS = 5;
		const LONGEST_VISIT_MS = 1e4;
		const SHORTEST_VISIT_MS = 1e3;
		const LONGEST_MATCH_MS = 5e3;
		const SHOWN_BODY = 500;
		class Unhealthy extends watch._G {
			last;
			constructor(url, check, last, elapsedMs) {
				const body = check.body === void 0 ? '' : ` and a body that has ${check.body.text}`;
				const shown = last.body === void 0 || last.body === '' ? '' : ` Its answer: ${last.body}.`;
				super(
					`The CVM runs, but ${placeOf(url)} did not answer with ${(0, health_check.KQ)(check.statuses)}${body} within ${(0, deploy_pace.QF)(elapsedMs)}. Last seen: ${last.what}.${shown}`,
					{
						next: "See the app's logs; if it only needs longer to start, allow more time with `health_timeout`.",
					},
				);
				this.last = last;
			}
		}
		async function waitUntilHealthy(url, check, visit, scrub, pace, signal) {
			const { clock: clock, log: log } = pace;
			const started = clock.now();
			const deadline = started + check.timeoutMs;
			let saw = '';
			let answered;
			for (;;) {
				const timeLeftMs = Math.max(SHORTEST_VISIT_MS, deadline - clock.now());
				const seen = await ask(url, check, visit, timeLeftMs, signal);
				const elapsed = clock.now() - started;
				if (seen === 'healthy') {
					log(
						`  ${(0, deploy_pace.QF)(elapsed).padStart(5)}  healthy: ${placeOf(url)} answers as expected`,
					);
					return;
				}
				if (seen.what !== saw) {
					log(`  ${(0, deploy_pace.QF)(elapsed).padStart(5)}  not healthy yet: ${seen.what}`);
					saw = seen.what;
				}
				if (seen.body !== void 0) answered = seen;
				if (clock.now() >= deadline) {
					const telling = seen.body === void 0 && timeLeftMs < LONGEST_VISIT_MS ? answered : seen;
					throw new Unhealthy(url, check, shownAnswer(telling ?? seen, scrub), elapsed);
				}
				await (0, deploy_pace.v7)(pace, deadline);
			}
		}
		async function ask(start, { statuses: statuses, body: body }, visit, timeLeftMs, signal) {
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
					const problem = body === void 0 ? void 0 : await bodyProblem(body, answer.body, signal);
					if (problem === void 0) return 'healthy';
					return { what: `HTTP ${answer.status}, ${problem}`, body: answer.body };
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
		async function bodyProblem({ wanted: wanted }, body, signal) {
			const isMet =
				typeof wanted === 'string'
					? body.includes(wanted)
					: await matches(wanted, body, LONGEST_MATCH_MS, signal);
			if (isMet === true) return;
			return isMet === false
				? 'without the expected body'
				: `but matching its body with \`health_body\` takes more than ${LONGEST_MATCH_MS / 1e3} s: simplify that expression`;
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
				.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
				.trim();
			return line.length > SHOWN_BODY ? `${(0, cut.J)(line, SHOWN_BODY)}\u2026` : line;
		}
		function placeOf(url) {
			return `${url.origin}${url.pathname}`;
		}
	}),
	4808: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			PN: () => lookBefore,
			_G: () => ChangeFailed,
			qx: () => WatchLost,
			yK: () => watchChange,
		});
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _phala_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6600);
		var _phala_api_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6367);
		var _pace_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3988);
		var _readiness_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3103);
		var _phala_attempt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(117);
		class ChangeFailed extends _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR {}
		class WatchLost extends _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR {}
		const MOST_FAILED_LOOKS = 10;
		const MOST_FAILED_AIDS = 3;
		const RECENT_OPERATIONS = 5;
		async function lookBefore(api, cvm) {
			const { vmUuid: vmUuid } = cvm;
			const [boot, operations] = await Promise.all([
				vmUuid === void 0
					? void 0
					: (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_4__.zU)(api.bootState(vmUuid)),
				(0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_4__.zU)(api.operations(RECENT_OPERATIONS)),
			]);
			return {
				composeHash: cvm.composeHash,
				status: cvm.status,
				boot: boot,
				newestOperation: operations && {
					id: operations[0]?.correlationId,
					status: operations[0]?.status,
					composeHash: operations[0]?.composeHash,
				},
			};
		}
		async function watchChange(api, change, before, accepted, timeoutMs, pace) {
			const { clock: clock, log: log } = pace;
			const started = clock.now();
			const readiness = new _readiness_js__WEBPACK_IMPORTED_MODULE_3__.z2(
				change,
				before,
				accepted,
				(0, _readiness_js__WEBPACK_IMPORTED_MODULE_3__.Ks)(pace.pollIntervalMs),
			);
			let lastSaw = 'nothing yet';
			let failedLooks = 0;
			const aids = { boot: new Aid(), operations: new Aid() };
			let bootWasRead = false;
			let lastKind = '';
			const say = (saw, kind = saw) => {
				if (kind !== lastKind)
					log(
						`  ${(0, _pace_js__WEBPACK_IMPORTED_MODULE_5__.QF)(clock.now() - started).padStart(5)}  ${saw}`,
					);
				lastSaw = saw;
				lastKind = kind;
			};
			for (;;) {
				try {
					const cvm = await api.cvm();
					failedLooks = 0;
					const { vmUuid: vmUuid, busy: busy } = cvm;
					const [boot, operations] = await Promise.all([
						vmUuid === void 0 ? void 0 : aids.boot.read(() => api.bootState(vmUuid)),
						busy ? void 0 : aids.operations.read(() => api.operations(RECENT_OPERATIONS)),
					]);
					const look = {
						elapsedMs: clock.now() - started,
						cvm: cvm,
						boot: boot,
						operations: operations,
					};
					bootWasRead ||= look.boot !== void 0;
					const verdict = readiness.observe(look);
					if (verdict.state === 'running') {
						say(`running, and the ${change.name} is over`);
						if (!bootWasRead && look.cvm.vmUuid !== void 0)
							log('How the CVM booted could not be read. Its status says that it runs.');
						return;
					}
					if (verdict.state === 'failed')
						throw changeFailed(change, verdict.reason, clock.now() - started);
					say(verdict.saw);
				} catch (error) {
					if (!(
						error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_2__.h ||
						error instanceof _phala_answer_js__WEBPACK_IMPORTED_MODULE_1__.M7
					))
						throw error;
					failedLooks += 1;
					const isRefused =
						error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_2__.h &&
						(error.status === 401 || error.status === 403);
					if (isRefused || failedLooks >= MOST_FAILED_LOOKS)
						throw new WatchLost(
							`The ${change.name} was triggered, but the CVM can no longer be watched. ${error.message}`,
							{ next: error.next, cause: error },
						);
					say(
						`cannot look at the CVM: ${error.message}`,
						`${error.name} ${error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_2__.h ? (error.status ?? '') : ''}`,
					);
				}
				if (clock.now() - started >= timeoutMs)
					throw new ChangeFailed(
						`The ${change.name} was triggered, but did not finish within ${timeoutMs / 1e3} s. Last seen: ${lastSaw.replace(/\.$/, '')}.`,
						{
							next: 'The CVM may still be working on it: look at its logs in the dashboard, or allow more time with `wait_timeout`.',
						},
					);
				await (0, _pace_js__WEBPACK_IMPORTED_MODULE_5__.v7)(pace, started + timeoutMs);
			}
		}
		class Aid {
			#failures = 0;
			async read(reading) {
				if (this.#failures >= MOST_FAILED_AIDS) return;
				try {
					const value = await (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_4__.HD)(reading());
					this.#failures = 0;
					return value;
				} catch (error) {
					if (error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_2__.h)
						this.#failures += 1;
					throw error;
				}
			}
		}
		function changeFailed({ name: name }, reason, elapsedMs) {
			return new ChangeFailed(
				`The ${name} was triggered, but failed after ${(0, _pace_js__WEBPACK_IMPORTED_MODULE_5__.QF)(elapsedMs)}: ${/[.!?]$/.test(reason) ? reason : `${reason}.`}`,
				{
					next: "See the CVM's state and logs in the dashboard, correct the cause and run the step again.",
				},
			);
		}
	}),
};

export const id = 739;
export const ids = [739];
export const modules = {
	4808: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			PN: () => lookBefore,
			_G: () => ChangeFailed,
			yK: () => watchChange,
		});
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _phala_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6600);
		var _phala_api_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6367);
		var _pace_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3988);
		var _readiness_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3103);
		var _trigger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7187);
		class ChangeFailed extends _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR {}
		class WatchLost extends _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR {}
		const MOST_FAILED_LOOKS = 10;
		const RECENT_OPERATIONS = 5;
		async function lookBefore(api, cvm) {
			const { vmUuid: vmUuid } = cvm;
			const [boot, operations] = await Promise.all([
				vmUuid === void 0
					? void 0
					: (0, _trigger_js__WEBPACK_IMPORTED_MODULE_4__.zU)(api.bootState(vmUuid)),
				(0, _trigger_js__WEBPACK_IMPORTED_MODULE_4__.zU)(api.operations(RECENT_OPERATIONS)),
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
			const settleMs = Math.min(15e3, 15 * pace.pollIntervalMs);
			const readiness = new _readiness_js__WEBPACK_IMPORTED_MODULE_3__.z(
				change,
				before,
				accepted,
				settleMs,
			);
			let lastSaw = 'nothing yet';
			let failedLooks = 0;
			let bootWasRead = false;
			let lastKind = '';
			const say = (saw, kind = saw) => {
				if (kind !== lastKind)
					log(
						`  ${(0, _pace_js__WEBPACK_IMPORTED_MODULE_5__.Q)(clock.now() - started).padStart(5)}  ${saw}`,
					);
				lastSaw = saw;
				lastKind = kind;
			};
			for (;;) {
				try {
					const look = await lookAt(api, clock.now() - started);
					failedLooks = 0;
					bootWasRead ||= look.boot !== void 0;
					const verdict = readiness.observe(look);
					if (verdict.state === 'running') {
						say(`running, and the ${change.name} is over`);
						if (!bootWasRead && look.cvm.vmUuid !== void 0)
							log(
								'The API does not let this key read how the CVM booted; the rest says that it runs.',
							);
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
				await (0, _pace_js__WEBPACK_IMPORTED_MODULE_5__.v)(pace, started + timeoutMs);
			}
		}
		async function lookAt(api, elapsedMs) {
			const cvm = await api.cvm();
			const [boot, operations] = await Promise.all([
				readBoot(api, cvm),
				cvm.busy
					? void 0
					: (0, _trigger_js__WEBPACK_IMPORTED_MODULE_4__.HD)(api.operations(RECENT_OPERATIONS)),
			]);
			return { elapsedMs: elapsedMs, cvm: cvm, boot: boot, operations: operations };
		}
		async function readBoot(api, cvm) {
			return cvm.vmUuid === void 0
				? void 0
				: (0, _trigger_js__WEBPACK_IMPORTED_MODULE_4__.HD)(api.bootState(cvm.vmUuid));
		}
		function changeFailed({ name: name }, reason, elapsedMs) {
			return new ChangeFailed(
				`The ${name} was triggered, but failed after ${(0, _pace_js__WEBPACK_IMPORTED_MODULE_5__.Q)(elapsedMs)}: ${/[.!?]$/.test(reason) ? reason : `${reason}.`}`,
				{
					next: "See the CVM's state and logs in the dashboard, correct the cause and run the step again.",
				},
			);
		}
	},
	143: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			e6: () => follow,
			gr: () => withFreshPlan,
			hZ: () => trigger,
		});
		var _deploy_busy_queue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9176);
		var _deploy_trigger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7187);
		var _deploy_verify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2538);
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4808);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2571);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8584);
		var _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8893);
		var _health_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4396);
		const MOST_PLANS = 3;
		async function withFreshPlan(session, work) {
			for (let plans = 1; ; plans++)
				try {
					await work();
					return;
				} catch (error) {
					if (
						!(error instanceof _deploy_busy_queue_js__WEBPACK_IMPORTED_MODULE_0__.XD) ||
						plans >= MOST_PLANS
					)
						throw error;
					session.step.log.info(`${error.message} Planning again on what it runs now.`);
				}
		}
		async function trigger(session, change, before) {
			const { api: api, inputs: inputs, pace: pace, queue: queue, step: step } = session;
			const accepted = await step.timed('triggering', async () => {
				if (inputs.wait) await requireIdle(session, before);
				return (0, _deploy_trigger_js__WEBPACK_IMPORTED_MODULE_1__.l$)(
					api,
					change,
					before,
					queue,
					pace,
					(state) => {
						step.report.change = change;
						step.report.triggered = state;
					},
				);
			});
			if (accepted.noChange) {
				step.report.triggered = 'no';
				return accepted;
			}
			step.setOutputs({ changed: 'true', correlation_id: accepted.correlationId });
			const operation =
				accepted.correlationId === void 0 ? '' : `, operation ${accepted.correlationId}`;
			step.log.info(`Triggered: the API accepted the ${change.name}${operation}`);
			return accepted;
		}
		async function requireIdle({ api: api, queue: queue }, { composeHash: composeHash }) {
			const now = await api.cvm();
			(0, _deploy_busy_queue_js__WEBPACK_IMPORTED_MODULE_0__.Mb)(
				now.busy ? await queue.waitUntilIdle() : now,
				composeHash,
			);
		}
		async function follow(session, triggered) {
			const { inputs: inputs, step: step } = session;
			const { accepted: accepted, change: change, done: done, status: status } = triggered;
			if (accepted.noChange)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_4__.HR(
					`The API says that the ${change.name} changes nothing, and did not take it.`,
					{ next: 'Look at the CVM in the dashboard, or ask Phala for help.' },
				);
			if (!inputs.wait) {
				step.finish(
					'accepted',
					'Accepted. `wait` is false: whether the CVM comes up was not looked at.',
				);
				return;
			}
			try {
				const cvm = await settle(session, triggered);
				const hash = change.composeHash ?? cvm.composeHash;
				step.finish(
					status,
					`${done}: ${cvm.name} runs ${hash === void 0 ? 'again' : (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_7__.Zu)(hash)}`,
				);
			} catch (error) {
				if (!(error instanceof _deploy_watch_js__WEBPACK_IMPORTED_MODULE_3__._G)) throw error;
				const { recover: recover } = await __webpack_require__
					.e(474)
					.then(__webpack_require__.bind(__webpack_require__, 4093));
				throw await recover(session, triggered, error);
			}
		}
		async function settle(session, triggered) {
			const { api: api, inputs: inputs, pace: pace, step: step } = session;
			const {
				change: change,
				before: before,
				accepted: accepted,
				appCompose: appCompose,
				ports: ports,
			} = triggered;
			await step.timed('waiting', () =>
				(0, _deploy_watch_js__WEBPACK_IMPORTED_MODULE_3__.yK)(
					api,
					change,
					before,
					accepted,
					inputs.waitTimeoutMs,
					pace,
				),
			);
			const cvm = await step.timed('verifying', () =>
				(0, _deploy_verify_js__WEBPACK_IMPORTED_MODULE_2__.bv)(api, change.composeHash, appCompose),
			);
			step.noteCvm(cvm);
			if (inputs.health !== void 0)
				await (0, _health_js__WEBPACK_IMPORTED_MODULE_6__.Ns)(
					session,
					cvm,
					ports ??
						(0, _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_5__.a5)(
							(0, _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_5__.DM)(
								(await api.appCompose()).composeText,
							),
						),
				);
			return cvm;
		}
	},
	4396: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			HX: () => requireHealthPlace,
			Ns: () => checkHealth,
			bX: () => requireHealthPort,
			sP: () => checkHealthOfEarlier,
		});
		var _deploy_health_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8e3);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _http_private_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(359);
		function requireHealthPort({ inputs: inputs }, ports) {
			const { health: health } = inputs;
			if (health === void 0) return;
			const problem = (0, _deploy_health_check_js__WEBPACK_IMPORTED_MODULE_1__.dp)(health.url, {
				appId: 'app',
				appUrl: 'https://app.invalid',
				ports: ports,
			});
			if (typeof problem !== 'string') return;
			const hint = 'Write the port itself into `health_url`.';
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.Tj([
				{ level: 'error', rule: 'input-invalid', message: problem, hint: hint },
			]);
		}
		function requireHealthPlace({ inputs: inputs }, cvm, ports) {
			const { health: health } = inputs;
			if (health === void 0) return;
			const url = (0, _deploy_health_check_js__WEBPACK_IMPORTED_MODULE_1__.dp)(health.url, {
				appId: cvm.appId,
				appUrl: cvm.appUrl,
				ports: ports,
			});
			if (typeof url === 'string')
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(url, {
					next: 'Write the URL itself into `health_url`.',
				});
			if (!(0, _http_private_url_js__WEBPACK_IMPORTED_MODULE_2__.G)(url))
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
					'The URL that `health_url` stands for is not https.',
					{ next: 'Write an https URL of the app into `health_url`.' },
				);
			return url;
		}
		async function checkHealth(session, cvm, ports, check = session.inputs.health) {
			const url = requireHealthPlace(session, cvm, ports);
			if (check === void 0 || url === void 0) return;
			const { step: step, visit: visit, pace: pace } = session;
			const { waitUntilHealthy: waitUntilHealthy } = await __webpack_require__
				.e(873)
				.then(__webpack_require__.bind(__webpack_require__, 1873));
			await step.timed('checking health', () =>
				waitUntilHealthy(url, check, visit, step.log.scrub, pace),
			);
		}
		async function checkHealthOfEarlier(session, cvm, ports) {
			const { health: health } = session.inputs;
			const check = health?.body?.namesCommit === true ? { ...health, body: void 0 } : health;
			await checkHealth(session, cvm, ports, check);
		}
	},
	8739: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { restart: () => restart });
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4808);
		var _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8893);
		var _flow_follow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(143);
		var _flow_health_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4396);
		var _flow_proposal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(516);
		async function restart(session) {
			await (0, _flow_follow_js__WEBPACK_IMPORTED_MODULE_2__.gr)(session, () =>
				restartOnce(session),
			);
		}
		async function restartOnce(session) {
			const { api: api, inputs: inputs, step: step } = session;
			const { cvm: cvm, appCompose: appCompose } = await (0,
			_flow_proposal_js__WEBPACK_IMPORTED_MODULE_4__.pp)(session);
			const { composeHash: composeHash } = cvm;
			const ports = (0, _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_1__.a5)(
				(0, _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_1__.DM)(appCompose.composeText),
			);
			if (cvm.status === 'running')
				(0, _flow_health_js__WEBPACK_IMPORTED_MODULE_3__.HX)(session, cvm, ports);
			if (composeHash !== void 0) {
				step.announceHash(composeHash);
				(0, _flow_proposal_js__WEBPACK_IMPORTED_MODULE_4__.qw)(session, composeHash);
			}
			const before = await (0, _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__.PN)(api, cvm);
			const change = {
				name: 'restart',
				composeHash: composeHash,
				operationType: /restart|reboot|power/i,
				send: () => api.restart(),
			};
			const accepted = await (0, _flow_follow_js__WEBPACK_IMPORTED_MODULE_2__.hZ)(
				session,
				change,
				before,
			);
			await (0, _flow_follow_js__WEBPACK_IMPORTED_MODULE_2__.e6)(session, {
				change: change,
				before: before,
				accepted: accepted,
				appCompose: appCompose,
				ports: ports,
				earlier: inputs.rollback
					? 'A restart changes no revision, so there is none to go back to.'
					: void 0,
				status: 'restarted',
				done: 'Restarted',
			});
		}
	},
};

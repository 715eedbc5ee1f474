export const id = 54;
export const ids = [54];
export const modules = {
	4283: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			P2: () => findPredecessor,
			sM: () => redeployRevision,
			xI: () => requireEnvNames,
			yl: () => undoUpdate,
		});
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8584);
		var _trigger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7187);
		var _verify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2538);
		var _watch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4808);
		function findPredecessor(before, target) {
			const {
				cvm: cvm,
				appCompose: appCompose,
				whyNotUp: whyNotUp,
				revisions: revisions,
				envKeys: envKeys,
			} = before;
			if (cvm.composeHash === void 0) return 'The API did not say which compose hash ran before.';
			if ((0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_4__.df)(cvm.composeHash, target))
				return 'The revision before has the same compose hash, so going back would change nothing.';
			if (whyNotUp !== void 0) return `The CVM did not run before this step: ${whyNotUp}.`;
			if (revisions === void 0) return 'The API does not let this key read the revisions.';
			const revision = revisions.find(({ composeHash: composeHash }) =>
				(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_4__.df)(composeHash, cvm.composeHash),
			);
			if (revision === void 0)
				return `The API knows no revision with the compose hash that ran before, ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_4__.Zu)(cvm.composeHash)}.`;
			if (envKeys !== void 0 && envKeys.removed.length > 0)
				return `The update replaced the sealed env without names that the revision before needs: ${envKeys.removed.join(', ')}.`;
			return { revision: revision, appCompose: appCompose };
		}
		async function undoUpdate(api, earlier, failed, queue, waitTimeoutMs, pace, onState) {
			let cvm = await api.cvm();
			const wasBusy = cvm.busy;
			if (wasBusy) {
				if (await isUnderWay(api, failed)) {
					pace.log('The failed update still holds the CVM: cancelling it.');
					await (0, _trigger_js__WEBPACK_IMPORTED_MODULE_1__.zU)(api.cancelOperation());
				}
				cvm = await queue.waitUntilIdle(false);
			}
			requireOwn(cvm, failed);
			await requireNamesOf(api, earlier);
			const before = await (0, _watch_js__WEBPACK_IMPORTED_MODULE_3__.PN)(api, cvm);
			if (!wasBusy && neverLeft(cvm, before, earlier.revision)) {
				pace.log('The CVM still runs the revision before: nothing is to be put back.');
				return (0, _verify_js__WEBPACK_IMPORTED_MODULE_2__.bv)(
					api,
					earlier.revision.composeHash,
					earlier.appCompose,
				);
			}
			return redeployRevision(api, earlier, before, queue, waitTimeoutMs, pace, onState);
		}
		async function redeployRevision(
			api,
			{ revision: revision, appCompose: appCompose },
			before,
			queue,
			waitTimeoutMs,
			pace,
			onState,
		) {
			const change = {
				name: 'rollback',
				composeHash: revision.composeHash,
				operationType: /redeploy|rollback|revision|update/i,
				send: () => api.redeploy(revision.id),
			};
			const accepted = await (0, _trigger_js__WEBPACK_IMPORTED_MODULE_1__.l$)(
				api,
				change,
				before,
				queue,
				pace,
				onState,
			);
			pace.log(
				`Rolling back: the API accepted revision ${revision.id} (compose hash ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_4__.Zu)(revision.composeHash)})`,
			);
			await (0, _watch_js__WEBPACK_IMPORTED_MODULE_3__.yK)(
				api,
				change,
				before,
				accepted,
				waitTimeoutMs,
				pace,
			);
			return (0, _verify_js__WEBPACK_IMPORTED_MODULE_2__.bv)(api, revision.composeHash, appCompose);
		}
		async function isUnderWay(api, { change: change, accepted: accepted }) {
			const newest = (
				await (0, _trigger_js__WEBPACK_IMPORTED_MODULE_1__.zU)(api.operations(1))
			)?.[0];
			if (newest?.status !== 'in_progress') return false;
			return accepted.correlationId === void 0
				? (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_4__.df)(
						newest.composeHash,
						change.composeHash,
					)
				: newest.correlationId === accepted.correlationId;
		}
		function requireOwn(cvm, { change: change, before: before }) {
			const { composeHash: composeHash } = cvm;
			if (composeHash === void 0 || before.composeHash === void 0) return;
			if (
				[change.composeHash, before.composeHash].some((own) =>
					(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_4__.df)(own, composeHash),
				)
			)
				return;
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
				`The CVM has the compose hash ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_4__.Zu)(composeHash)} meanwhile, which this step did not ship: somebody else deployed, so it was left as it is.`,
			);
		}
		async function requireNamesOf(api, { appCompose: appCompose }) {
			const live = await (0, _trigger_js__WEBPACK_IMPORTED_MODULE_1__.zU)(api.appCompose());
			if (live === void 0 || appCompose === void 0) return;
			requireEnvNames(live.allowedEnvs, appCompose.allowedEnvs);
		}
		function requireEnvNames(has, needs) {
			const missing = needs.filter((name) => !has.includes(name));
			if (missing.length === 0) return;
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
				`The revision needs env names that the CVM's sealed env does not have any more: ${missing.join(', ')}.`,
				{ next: 'Deploy the commit of that revision with `mode: deploy` and its env instead.' },
			);
		}
		function neverLeft(cvm, { boot: boot }, { composeHash: composeHash }) {
			return (
				(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_4__.df)(cvm.composeHash, composeHash) &&
				cvm.status === 'running' &&
				boot !== void 0 &&
				boot.bootError === void 0 &&
				boot.bootProgress === 'done'
			);
		}
	},
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
	6927: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			hU: () => requireUp,
			iv: () => nothingKnownBefore,
			nk: () => whyNotUp,
		});
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4808);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2571);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8584);
		async function requireUp({ api: api }, cvm) {
			const problem = whyNotUp(
				cvm,
				await (0, _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__.PN)(api, cvm),
			);
			if (problem === void 0) return;
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(
				`The CVM already has this compose hash, but ${problem}. Nothing was triggered.`,
				{ next: 'Correct the cause, or set `force: true` to start it again with this revision.' },
			);
		}
		function whyNotUp(cvm, { boot: boot, newestOperation: newestOperation }) {
			if (cvm.status !== 'running') return `it is ${cvm.status}`;
			if (boot?.bootError !== void 0) return `it did not boot: ${boot.bootError}`;
			const isFailed = newestOperation?.status === 'failed';
			return isFailed &&
				(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_2__.df)(
					newestOperation.composeHash,
					cvm.composeHash,
				)
				? 'the update to it failed'
				: void 0;
		}
		function nothingKnownBefore(cvm) {
			return {
				composeHash: cvm.composeHash,
				status: void 0,
				boot: void 0,
				newestOperation: void 0,
			};
		}
	},
	3054: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			chooseRevision: () => chooseRevision,
			rollBack: () => rollBack,
		});
		var _deploy_busy_queue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9176);
		var _deploy_changes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8169);
		var _deploy_drift_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2024);
		var _deploy_rollback_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4283);
		var _deploy_trigger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7187);
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4808);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2571);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8584);
		var _report_plan_text_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8495);
		var _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8893);
		var _flow_follow_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(143);
		var _flow_health_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4396);
		var _flow_proposal_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(516);
		var _flow_up_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6927);
		const RECENT_OPERATIONS = 50;
		async function rollBack(session) {
			await (0, _flow_follow_js__WEBPACK_IMPORTED_MODULE_8__.gr)(session, () =>
				rollBackOnce(session),
			);
		}
		async function rollBackOnce(session) {
			const { api: api, inputs: inputs, pace: pace, queue: queue, step: step } = session;
			const live = await (0, _flow_proposal_js__WEBPACK_IMPORTED_MODULE_10__.pp)(session);
			const { cvm: cvm, appCompose: appCompose } = live;
			const [revisions, operations = []] = await Promise.all([
				(0, _flow_proposal_js__WEBPACK_IMPORTED_MODULE_10__.p2)(session, cvm),
				(0, _deploy_trigger_js__WEBPACK_IMPORTED_MODULE_4__.zU)(api.operations(RECENT_OPERATIONS)),
			]);
			const revision = chooseRevision(inputs.revision, live, revisions, failedHashes(operations));
			const { composeHash: composeHash } = revision;
			step.announceHash(composeHash);
			const document =
				cvm.appId === void 0
					? void 0
					: await (0, _deploy_trigger_js__WEBPACK_IMPORTED_MODULE_4__.zU)(
							api.revisionDocument(cvm.appId, revision.id),
						);
			const earlier = { revision: revision, appCompose: document };
			const when = revision.createdAt === void 0 ? '' : ` of ${revision.createdAt}`;
			step.log.info(
				`Revision: ${revision.id}${when}, compose hash ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_12__.Zu)(composeHash)}`,
			);
			(0, _flow_proposal_js__WEBPACK_IMPORTED_MODULE_10__.qw)(session, composeHash);
			const before = await (0, _deploy_watch_js__WEBPACK_IMPORTED_MODULE_5__.PN)(api, cvm);
			const isUp = (0, _flow_up_js__WEBPACK_IMPORTED_MODULE_11__.nk)(cvm, before) === void 0;
			const changed =
				!(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_12__.df)(composeHash, cvm.composeHash) ||
				!isUp ||
				inputs.force;
			if (document === void 0) step.showFindings([UNREADABLE]);
			else {
				(0, _deploy_rollback_js__WEBPACK_IMPORTED_MODULE_3__.xI)(
					appCompose.allowedEnvs,
					document.allowedEnvs,
				);
				const env = { kind: 'kept', names: document.allowedEnvs };
				step.log.info((0, _report_plan_text_js__WEBPACK_IMPORTED_MODULE_13__.zi)(env));
				const images = {
					live: (0, _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_7__.o$)(appCompose.composeText),
					target:
						(0, _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_7__.o$)(document.composeText) ??
						new Map(),
				};
				(0, _flow_proposal_js__WEBPACK_IMPORTED_MODULE_10__.tN)(session, {
					composeHash: (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_12__.Zu)(composeHash),
					previousComposeHash:
						cvm.composeHash &&
						(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_12__.Zu)(cvm.composeHash),
					changed: changed,
					isNew: false,
					changes: {
						...(0, _deploy_changes_js__WEBPACK_IMPORTED_MODULE_1__.p)(appCompose, document, images),
						env: env,
					},
					approval: void 0,
					drift: (0, _deploy_drift_js__WEBPACK_IMPORTED_MODULE_2__.L)(cvm, appCompose, revisions),
				});
			}
			if (!changed) {
				step.setOutputs({ changed: 'false' });
				step.finish('unchanged', 'Unchanged: the CVM runs this revision already.');
				return;
			}
			const ports = (0, _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_7__.a5)(
				(0, _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_7__.DM)(
					(document ?? appCompose).composeText,
				),
			);
			if (cvm.status === 'running')
				(0, _flow_health_js__WEBPACK_IMPORTED_MODULE_9__.HX)(session, cvm, ports);
			try {
				const now = await api.cvm();
				(0, _deploy_busy_queue_js__WEBPACK_IMPORTED_MODULE_0__.Mb)(
					now.busy ? await queue.waitUntilIdle() : now,
					cvm.composeHash,
				);
				const running = await step.timed('rolling back', () =>
					(0, _deploy_rollback_js__WEBPACK_IMPORTED_MODULE_3__.sM)(
						api,
						earlier,
						before,
						queue,
						inputs.waitTimeoutMs,
						pace,
						(state) => {
							step.report.change = { name: 'rollback', composeHash: composeHash };
							step.report.triggered = state;
							if (state === 'yes') step.setOutputs({ changed: 'true' });
						},
					),
				);
				step.noteCvm(running);
				await (0, _flow_health_js__WEBPACK_IMPORTED_MODULE_9__.sP)(session, running, ports);
			} catch (error) {
				if (!(error instanceof _deploy_watch_js__WEBPACK_IMPORTED_MODULE_5__._G)) throw error;
				const { showDiagnosis: showDiagnosis } = await __webpack_require__
					.e(93)
					.then(__webpack_require__.bind(__webpack_require__, 4093));
				step.log.info(error.message);
				await showDiagnosis(session, void 0);
				throw error;
			}
			step.finish(
				'rolled_back',
				`Rolled back: ${cvm.name} runs ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_12__.Zu)(composeHash)}`,
			);
		}
		function chooseRevision(wanted, { cvm: cvm }, revisions, failed) {
			const next = 'See the revisions of the app in the dashboard, and name one with `revision`.';
			if (revisions === void 0)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_6__.HR(
					'The revisions of the app cannot be read, so none can be put back.',
					{ next: 'Check that the API key may read the app, then run the step again.' },
				);
			if (wanted === 'previous') {
				const { composeHash: composeHash } = cvm;
				const previous =
					composeHash === void 0
						? void 0
						: revisions.find(
								(revision) =>
									!(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_12__.df)(
										revision.composeHash,
										composeHash,
									) &&
									!failed.includes(
										(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_12__.Zu)(revision.composeHash),
									),
							);
				if (previous !== void 0) return previous;
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_6__.HR(
					composeHash === void 0
						? 'The API does not say which compose hash the CVM has, so it is not clear which revision is the previous one.'
						: `The CVM has no other revision than ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_12__.Zu)(composeHash)} that it came up with.`,
					{ next: next },
				);
			}
			const named = revisions.find(
				({ id: id, composeHash: composeHash }) =>
					id === wanted ||
					(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_12__.df)(composeHash, wanted),
			);
			if (named !== void 0) return named;
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_6__.HR(
				`None of the ${revisions.length} newest revisions of the CVM has the id or the compose hash that \`revision\` names.`,
				{ next: next },
			);
		}
		function failedHashes(operations) {
			const newest = new Map();
			for (const { composeHash: composeHash, status: status } of operations)
				if (
					composeHash !== void 0 &&
					!newest.has((0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_12__.Zu)(composeHash))
				)
					newest.set((0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_12__.Zu)(composeHash), status);
			return [...newest].flatMap(([hash, status]) => (status === 'failed' ? [hash] : []));
		}
		const UNREADABLE = {
			level: 'warning',
			rule: 'revision-unreadable',
			message:
				'The API does not give the document of the revision, so what it changes and which env names it needs could not be checked.',
		};
	},
};

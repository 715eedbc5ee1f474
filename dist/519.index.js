export const id = 519;
export const ids = [519, 585];
export const modules = {
	9725: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			P2: () => findPredecessor,
			_d: () => Undone,
			sM: () => redeployRevision,
			xI: () => requireEnvNames,
			yl: () => undoUpdate,
		});
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8584);
		var _drift_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2024);
		var _phala_attempt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(117);
		var _trigger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7187);
		var _verify_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2538);
		var _watch_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4808);
		class Undone extends _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR {
			isWell;
			constructor(message, options) {
				super(message, options);
				this.isWell = options.isWell;
			}
		}
		function findPredecessor(before, target) {
			const {
				cvm: cvm,
				appCompose: appCompose,
				whyNotUp: whyNotUp,
				revisions: revisions,
				envKeys: envKeys,
			} = before;
			const ran = (0, _drift_js__WEBPACK_IMPORTED_MODULE_1__.qQ)(cvm, appCompose, revisions ?? []);
			if (ran === void 0) return 'The API did not say which compose hash ran before.';
			if ((0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__.df)(ran, target))
				return 'The revision before has the same compose hash, so going back would change nothing.';
			if (whyNotUp !== void 0) return `The CVM did not run before this step: ${whyNotUp}.`;
			if (revisions === void 0) return 'The API does not let this login read the revisions.';
			const revision = revisions.find(({ composeHash: composeHash }) =>
				(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__.df)(composeHash, ran),
			);
			if (revision === void 0)
				return `The API knows no revision with the compose hash that ran before, ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__.Zu)(ran)}.`;
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
					await (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_2__.zU)(api.cancelOperation());
				}
				cvm = await queue.waitUntilIdle(false);
			}
			requireOwn(cvm, failed);
			await requireNamesOf(api, earlier);
			const before = await (0, _watch_js__WEBPACK_IMPORTED_MODULE_5__.PN)(api, cvm);
			if (!wasBusy && neverLeft(cvm, before, earlier.revision)) {
				pace.log('The CVM still runs the revision before: nothing is to be put back.');
				return (0, _verify_js__WEBPACK_IMPORTED_MODULE_4__.b)(
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
			const accepted = await (0, _trigger_js__WEBPACK_IMPORTED_MODULE_3__.l)(
				api,
				change,
				before,
				queue,
				pace,
				onState,
			);
			pace.log(
				`Rolling back: the API accepted revision ${revision.id} (compose hash ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__.Zu)(revision.composeHash)})`,
			);
			await (0, _watch_js__WEBPACK_IMPORTED_MODULE_5__.yK)(
				api,
				change,
				before,
				accepted,
				waitTimeoutMs,
				pace,
			);
			return (0, _verify_js__WEBPACK_IMPORTED_MODULE_4__.b)(api, revision.composeHash, appCompose);
		}
		async function isUnderWay(api, { change: change, accepted: accepted }) {
			const newest = (
				await (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_2__.zU)(api.operations(1))
			)?.[0];
			if (newest?.status !== 'in_progress') return false;
			return accepted.correlationId === void 0
				? (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__.df)(
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
					(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__.df)(own, composeHash),
				)
			)
				return;
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
				`The CVM has the compose hash ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__.Zu)(composeHash)} meanwhile, which this step did not ship: somebody else deployed, so it was left as it is.`,
				{ next: 'Look at what the others deployed before you run the step again.' },
			);
		}
		async function requireNamesOf(api, { appCompose: appCompose }) {
			const live = await (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_2__.zU)(api.appCompose());
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
				(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_6__.df)(cvm.composeHash, composeHash) &&
				cvm.status === 'running' &&
				boot !== void 0 &&
				boot.bootError === void 0 &&
				boot.bootProgress === 'done'
			);
		}
	}),
	2150: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { r: () => Contradicted });
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4808);
		class Contradicted extends _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__._G {}
	}),
	143: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { e: () => follow });
		var _deploy_verify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2538);
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4808);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2571);
		var _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6236);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8584);
		var _attest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3335);
		var _attestation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2150);
		var _app_health_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9274);
		async function follow(session, triggered) {
			const { inputs: inputs, step: step } = session;
			const { accepted: accepted, change: change, done: done, status: status } = triggered;
			if (accepted.noChange)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR(
					`The API says that the ${change.name} changes nothing, and did not take it.`,
					{ next: 'Look at the CVM in the dashboard, or ask Phala for help.' },
				);
			if (!inputs.wait.wait) {
				step.finish(
					'accepted',
					'Accepted. `wait` is false, so this step does not look whether the CVM comes up.',
				);
				return triggered;
			}
			try {
				const cvm = await settle(session, triggered);
				const hash = change.composeHash ?? cvm.composeHash;
				step.finish(
					status,
					`${done}: ${cvm.name} runs ${hash === void 0 ? 'again' : (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_7__.Zu)(hash)}`,
				);
				return triggered;
			} catch (error) {
				if (!(error instanceof _deploy_watch_js__WEBPACK_IMPORTED_MODULE_1__._G)) throw error;
				if (
					error instanceof _attestation_js__WEBPACK_IMPORTED_MODULE_5__.r &&
					triggered.earlier === void 0
				)
					throw error;
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
				history: history,
				isShipped: isShipped,
			} = triggered;
			if (inputs.attestation.level !== 'off')
				(0, _attest_js__WEBPACK_IMPORTED_MODULE_4__.ft)().catch(() => {});
			await step.timed('waiting', () =>
				(0, _deploy_watch_js__WEBPACK_IMPORTED_MODULE_1__.yK)(
					api,
					change,
					before,
					accepted,
					inputs.waiting.timeoutMs,
					pace,
				),
			);
			const cvm = await step.timed('verifying', () =>
				(0, _deploy_verify_js__WEBPACK_IMPORTED_MODULE_0__.b)(api, change.composeHash, appCompose),
			);
			step.noteCvm(cvm);
			if (inputs.health.check !== void 0)
				await (0, _app_health_js__WEBPACK_IMPORTED_MODULE_6__.Ns)(
					session,
					cvm,
					ports ??
						(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__.a5)(
							(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__.DM)(
								(await api.appCompose()).composeText,
							),
						),
				);
			const composeHash = change.composeHash ?? cvm.composeHash;
			await (0, _attest_js__WEBPACK_IMPORTED_MODULE_4__.st)(session, {
				cvm: cvm,
				composeHash: composeHash,
				appCompose: appCompose,
				freshness: (0, _attest_js__WEBPACK_IMPORTED_MODULE_4__.T5)(
					composeHash,
					before.composeHash,
					history,
				),
				isChanged: true,
				isShipped: isShipped,
			});
			return cvm;
		}
	}),
	1256: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Q: () => makeMove, l: () => makeMoveOfOne });
		var _move_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7907);
		var _triggering_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2442);
		async function makeMove(session, planMove) {
			if (session.inputs.instances.all) {
				const { rollOut: rollOut } = await Promise.all([
					__webpack_require__.e(740),
					__webpack_require__.e(767),
				]).then(__webpack_require__.bind(__webpack_require__, 274));
				await rollOut(session, planMove);
				return;
			}
			await makeMoveOfOne(session, planMove);
		}
		async function makeMoveOfOne(session, planMove) {
			await (0, _triggering_js__WEBPACK_IMPORTED_MODULE_1__.g)(session, async () => {
				const move = await planMove(session);
				(0, _move_js__WEBPACK_IMPORTED_MODULE_0__.nv)(session, move);
				if (!move.changed) {
					await move.leave();
					return;
				}
				(0, _move_js__WEBPACK_IMPORTED_MODULE_0__.Bd)(session, move);
				if (move.approval !== void 0) {
					await move.seal();
					const { seekApproval: seekApproval } = await __webpack_require__
						.e(260)
						.then(__webpack_require__.bind(__webpack_require__, 2260));
					if ((await seekApproval(move.approval)) === 'pending') return;
				}
				await move.carryOut();
			});
		}
	}),
	8585: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { predecessorOf: () => predecessorOf });
		var _deploy_redeploy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9725);
		var _up_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6927);
		function predecessorOf({ step: step }, before, was, composeHash) {
			const earlier = (0, _deploy_redeploy_js__WEBPACK_IMPORTED_MODULE_0__.P2)(
				{ ...was, whyNotUp: (0, _up_js__WEBPACK_IMPORTED_MODULE_1__.nk)(was.cvm, before) },
				composeHash,
			);
			if (typeof earlier === 'string')
				step.log.info(`If the update fails, it cannot be rolled back. ${earlier}`);
			return earlier;
		}
	}),
	6927: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			FE: () => requireHealthy,
			hU: () => requireUp,
			iv: () => nothingKnownBefore,
			nk: () => whyNotUp,
		});
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4808);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2571);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8584);
		var _app_health_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9274);
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
		async function requireHealthy(session, cvm, ports) {
			try {
				await (0, _app_health_js__WEBPACK_IMPORTED_MODULE_2__.sP)(session, cvm, ports);
			} catch (error) {
				if (!(error instanceof _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__._G)) throw error;
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR(
					`The CVM already has this compose hash, but is not healthy. ${error.message} Nothing was triggered.`,
					{
						next: 'Correct the cause, or set `force: true` to start it again with this revision.',
						cause: error,
					},
				);
			}
		}
		function whyNotUp(cvm, { boot: boot, newestOperation: newestOperation }) {
			if (cvm.status !== 'running') return `it is ${cvm.status}`;
			if (boot?.bootError !== void 0) return `it did not boot: ${boot.bootError}`;
			const isFailed = newestOperation?.status === 'failed';
			return isFailed &&
				(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_3__.df)(
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
	}),
	3519: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { replaceEnv: () => replaceEnv });
		var _compose_lint_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8599);
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4808);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2571);
		var _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6236);
		var _flow_follow_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(143);
		var _flow_live_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3019);
		var _flow_make_move_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1256);
		var _flow_triggering_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2442);
		var _flow_predecessor_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8585);
		var _flow_proposal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(516);
		var _flow_seal_env_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(610);
		async function replaceEnv(session, env) {
			const sealer = new _flow_seal_env_js__WEBPACK_IMPORTED_MODULE_10__.R(env);
			await (0, _flow_make_move_js__WEBPACK_IMPORTED_MODULE_6__.Q)(session, (own) =>
				planEnv(own, env, sealer),
			);
		}
		async function planEnv(session, env, sealer) {
			const { inputs: inputs, step: step } = session;
			const live = await (0, _flow_live_js__WEBPACK_IMPORTED_MODULE_5__.pp)(session);
			const { cvm: cvm, appCompose: appCompose } = live;
			const names = env.map(({ name: name }) => name);
			checkLiveVariables(session, appCompose, names);
			const wish = { ...NO_WISH, envNames: names };
			const proposal = await (0, _flow_proposal_js__WEBPACK_IMPORTED_MODULE_9__.i)(
				session,
				live,
				wish,
				inputs.rollback.rollback,
			);
			const target = targetOf(proposal);
			const sealed = () =>
				sealer.seal(session, { ...proposal, names: proposal.update.target.allowedEnvs });
			return {
				cvm: cvm,
				plan: proposal.plan,
				reviewed: { composeHash: proposal.provisioned.composeHash },
				ports: (0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__.a5)(
					(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__.DM)(appCompose.composeText),
				),
				approval:
					target.hasNewNames && proposal.plan.approval !== 'not needed'
						? {
								session: session,
								proposal: proposal,
								isNeeded: proposal.plan.approval === 'needed',
							}
						: void 0,
				envNames: names,
				changed: true,
				seal: async () => {
					await step.timed('sealing', sealed);
				},
				leave: () => Promise.resolve(),
				carryOut: () => carryOut(session, proposal, sealed),
			};
		}
		async function carryOut(session, proposal, seal) {
			const { api: api, inputs: inputs, step: step } = session;
			const { appCompose: appCompose, cvm: cvm } = proposal;
			const target = targetOf(proposal);
			step.announceHash(target.composeHash);
			const [before, sealed] = await step.timed('sealing', () =>
				Promise.all([(0, _deploy_watch_js__WEBPACK_IMPORTED_MODULE_1__.PN)(api, cvm), seal()]),
			);
			const isOnChain = proposal.plan.approval !== 'not needed';
			const change = {
				name: 'env update',
				composeHash: target.composeHash,
				operationType: /env|update/i,
				send: () =>
					api.replaceEnv(sealed, isOnChain && target.hasNewNames ? target.composeHash : void 0),
			};
			const accepted = await (0, _flow_triggering_js__WEBPACK_IMPORTED_MODULE_7__.h)(
				session,
				change,
				before,
			);
			const { history: history, update: update } = proposal;
			return (0, _flow_follow_js__WEBPACK_IMPORTED_MODULE_4__.e)(session, {
				change: change,
				before: before,
				accepted: accepted,
				appCompose: target.appCompose,
				history: history,
				isShipped: false,
				ports: (0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__.a5)(
					(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__.DM)(appCompose.composeText),
				),
				earlier: inputs.rollback.rollback
					? (0, _flow_predecessor_js__WEBPACK_IMPORTED_MODULE_8__.predecessorOf)(
							session,
							before,
							{
								cvm: cvm,
								appCompose: appCompose,
								revisions: history?.revisions,
								envKeys: update.envKeys,
							},
							target.composeHash,
						)
					: void 0,
				status: 'deployed',
				done: 'Env replaced',
			});
		}
		const NO_WISH = {
			composeText: void 0,
			preLaunchScript: void 0,
			publicLogs: void 0,
			publicSysinfo: void 0,
			publicTcbinfo: void 0,
			envNames: void 0,
		};
		function targetOf({
			appCompose: appCompose,
			cvm: cvm,
			provisioned: provisioned,
			update: update,
		}) {
			const { added: added = [], removed: removed = [] } = update.envKeys ?? {};
			const hasNewNames = added.length + removed.length > 0;
			return hasNewNames || cvm.composeHash === void 0
				? {
						hasNewNames: hasNewNames,
						composeHash: provisioned.composeHash,
						appCompose: update.target,
					}
				: { hasNewNames: hasNewNames, composeHash: cvm.composeHash, appCompose: appCompose };
		}
		function checkLiveVariables(
			{ inputs: inputs, step: step },
			{ composeText: composeText, preLaunchScript: preLaunchScript },
			names,
		) {
			const model = (0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__.DM)(composeText);
			if (model === void 0) return;
			const known = { envNames: new Set(names), script: preLaunchScript ?? '' };
			const { findings: found } = (0, _compose_lint_judge_js__WEBPACK_IMPORTED_MODULE_0__.S4)(
				model,
				known,
				inputs.lint,
				_compose_lint_judge_js__WEBPACK_IMPORTED_MODULE_0__.aT,
			);
			const findings = found.map(({ level: level, rule: rule, message: message, hint: hint }) => ({
				level: level,
				rule: rule,
				message: `In the compose text that the CVM runs: ${message}`,
				...(hint === void 0 ? {} : { hint: hint }),
			}));
			if (findings.some(({ level: level }) => level === 'error'))
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_2__.Tj(
					findings,
					'before anything was sealed',
				);
			step.showFindings(findings);
		}
	}),
};

export const id = 54;
export const ids = [54];
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
	7907: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Bd: () => requirePlace,
			b2: () => isMissing,
			nv: () => showMove,
		});
		var _app_health_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9274);
		var _draft_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9559);
		function isMissing({ isNeeded: isNeeded }, allowance) {
			if (allowance?.whole === true) return false;
			return allowance === void 0 || allowance.problem !== void 0 ? isNeeded : true;
		}
		function showMove(session, { plan: plan, reviewed: reviewed }) {
			if (plan !== void 0) (0, _draft_js__WEBPACK_IMPORTED_MODULE_1__.tN)(session, plan);
			if (reviewed !== void 0)
				(0, _draft_js__WEBPACK_IMPORTED_MODULE_1__.qw)(
					session,
					reviewed.composeHash,
					reviewed.next,
				);
		}
		function requirePlace(session, { cvm: cvm, ports: ports }) {
			if (cvm.status === 'running')
				(0, _app_health_js__WEBPACK_IMPORTED_MODULE_0__.HX)(session, cvm, ports);
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
	3054: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			chooseRevision: () => chooseRevision,
			rollBack: () => rollBack,
		});
		var _deploy_busy_queue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9176);
		var _deploy_changes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(550);
		var _deploy_drift_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2024);
		var _deploy_history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8259);
		var _deploy_redeploy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9725);
		var _deploy_verify_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2538);
		var _phala_attempt_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(117);
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4808);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2571);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(8584);
		var _inputs_reader_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(9066);
		var _report_plan_text_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(8495);
		var _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6236);
		var _flow_attest_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3335);
		var _flow_live_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3019);
		var _flow_make_move_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(1256);
		var _flow_app_health_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(9274);
		var _flow_up_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(6927);
		const RECENT_OPERATIONS = 500;
		const PREVIOUS = 'previous';
		async function rollBack(session) {
			await (0, _flow_make_move_js__WEBPACK_IMPORTED_MODULE_12__.Q)(session, planRollback);
		}
		async function planRollback(session) {
			const { api: api, inputs: inputs, step: step } = session;
			const live = await (0, _flow_live_js__WEBPACK_IMPORTED_MODULE_11__.pp)(session);
			const { cvm: cvm, appCompose: appCompose } = live;
			const wanted = inputs.revision.revision;
			const failed =
				wanted === PREVIOUS
					? failedHashes(
							(await (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_6__.zU)(
								api.operations(RECENT_OPERATIONS),
							)) ?? [],
						)
					: [];
			const history = await (0, _flow_live_js__WEBPACK_IMPORTED_MODULE_11__.p2)(
				session,
				cvm,
				(own) => findWanted(wanted, live, own, failed) !== void 0,
			);
			const revisions = history?.revisions;
			const revision = chooseRevision(wanted, live, revisions, failed);
			const { composeHash: composeHash } = revision;
			step.announceHash(composeHash);
			const document =
				cvm.appId === void 0
					? void 0
					: await (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_6__.zU)(
							api.revisionDocument(cvm.appId, revision.id),
						);
			const when = revision.createdAt === void 0 ? '' : ` of ${revision.createdAt}`;
			step.log.info(
				`Revision: ${revision.id}${when}, compose hash ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_15__.Zu)(composeHash)}`,
			);
			const isUp =
				(0, _flow_up_js__WEBPACK_IMPORTED_MODULE_14__.nk)(
					cvm,
					await (0, _deploy_watch_js__WEBPACK_IMPORTED_MODULE_7__.PN)(api, cvm),
				) === void 0;
			const isSame =
				(0, _deploy_verify_js__WEBPACK_IMPORTED_MODULE_5__.c)(
					cvm,
					appCompose,
					composeHash,
					document,
				).length === 0;
			const changed = !isSame || !isUp || inputs.force.force;
			if (document === void 0) step.showFindings([UNREADABLE]);
			else step.announceScript(document.preLaunchScript);
			const earlier = { revision: revision, appCompose: document };
			return {
				cvm: cvm,
				plan:
					document === void 0
						? void 0
						: planOf(session, live, document, {
								revision: revision,
								revisions: revisions,
								changed: changed,
							}),
				reviewed: {
					composeHash: composeHash,
					next: 'Set `revision` to the revision that was reviewed: others may have been deployed since.',
				},
				ports: (0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_9__.a5)(
					(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_9__.DM)(
						(document ?? appCompose).composeText,
					),
				),
				approval: void 0,
				envNames: void 0,
				changed: changed,
				seal: () => Promise.resolve(),
				leave: async () => {
					step.setOutputs({ changed: 'false' });
					await (0, _flow_app_health_js__WEBPACK_IMPORTED_MODULE_13__.sP)(
						session,
						cvm,
						(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_9__.a5)(
							(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_9__.DM)(
								(document ?? appCompose).composeText,
							),
						),
					);
					await (0, _flow_attest_js__WEBPACK_IMPORTED_MODULE_10__.st)(session, {
						...attestedOf(earlier),
						cvm: cvm,
						isChanged: false,
					});
					step.finish('unchanged', 'Unchanged: the CVM runs this revision already.');
				},
				carryOut: () => carryOut(session, live, earlier),
			};
		}
		function attestedOf({ revision: revision, appCompose: appCompose }) {
			const { composeHash: composeHash } = revision;
			return {
				composeHash: composeHash,
				appCompose: appCompose,
				freshness: 'none',
				isShipped: false,
			};
		}
		function planOf(
			{ step: step },
			{ cvm: cvm, appCompose: appCompose },
			document,
			{ revision: revision, revisions: revisions, changed: changed },
		) {
			(0, _deploy_redeploy_js__WEBPACK_IMPORTED_MODULE_4__.xI)(
				appCompose.allowedEnvs,
				document.allowedEnvs,
			);
			const env = { kind: 'kept', names: document.allowedEnvs };
			step.log.info((0, _report_plan_text_js__WEBPACK_IMPORTED_MODULE_16__.zi)(env));
			const images = {
				live: (0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_9__.o$)(
					appCompose.composeText,
				),
				target:
					(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_9__.o$)(document.composeText) ??
					new Map(),
			};
			return {
				composeHash: (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_15__.Zu)(revision.composeHash),
				previousComposeHash:
					cvm.composeHash &&
					(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_15__.Zu)(cvm.composeHash),
				changed: changed,
				creation: void 0,
				changes: {
					...(0, _deploy_changes_js__WEBPACK_IMPORTED_MODULE_1__.p)(appCompose, document, images),
					env: env,
				},
				approval: void 0,
				drift: (0, _deploy_drift_js__WEBPACK_IMPORTED_MODULE_2__.L1)(cvm, appCompose, revisions),
			};
		}
		async function carryOut(session, { cvm: cvm, appCompose: appCompose }, earlier) {
			const { api: api, inputs: inputs, pace: pace, queue: queue, step: step } = session;
			const { composeHash: composeHash } = earlier.revision;
			const ports = (0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_9__.a5)(
				(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_9__.DM)(
					(earlier.appCompose ?? appCompose).composeText,
				),
			);
			let running;
			try {
				const now = await api.cvm();
				const idle = now.busy ? await queue.waitUntilIdle() : now;
				(0, _deploy_busy_queue_js__WEBPACK_IMPORTED_MODULE_0__.Mb)(idle, cvm.composeHash);
				const before = await (0, _deploy_watch_js__WEBPACK_IMPORTED_MODULE_7__.PN)(api, idle);
				running = await step.timed('rolling back', () =>
					(0, _deploy_redeploy_js__WEBPACK_IMPORTED_MODULE_4__.sM)(
						api,
						earlier,
						before,
						queue,
						inputs.waiting.timeoutMs,
						pace,
						(state) => {
							step.report.change = { name: 'rollback', composeHash: composeHash };
							step.report.triggered = state;
							if (state === 'yes') step.setOutputs({ changed: 'true' });
						},
					),
				);
				step.noteCvm(running);
				await (0, _flow_app_health_js__WEBPACK_IMPORTED_MODULE_13__.sP)(session, running, ports);
			} catch (error) {
				if (!(error instanceof _deploy_watch_js__WEBPACK_IMPORTED_MODULE_7__._G)) throw error;
				const { showDiagnosis: showDiagnosis } = await __webpack_require__
					.e(93)
					.then(__webpack_require__.bind(__webpack_require__, 4093));
				step.log.info(error.message);
				await showDiagnosis(session, void 0);
				throw error;
			}
			await (0, _flow_attest_js__WEBPACK_IMPORTED_MODULE_10__.st)(session, {
				...attestedOf(earlier),
				cvm: running,
				isChanged: true,
			});
			step.finish(
				'rolled_back',
				`Rolled back: ${cvm.name} runs ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_15__.Zu)(composeHash)}`,
			);
			return;
		}
		function chooseRevision(wanted, live, revisions, failed) {
			const next = 'See the revisions of the app in the dashboard, and name one with `revision`.';
			if (revisions === void 0)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_8__.HR(
					'The revisions of the app cannot be read, so none can be put back.',
					{ next: 'Check that the API key or token may read the app, then run the step again.' },
				);
			const found = findWanted(wanted, live, revisions, failed);
			if (found !== void 0) return found;
			if (wanted !== PREVIOUS)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_8__.HR(
					`None of the ${revisions.length} revisions of the CVM has the id or the compose hash that \`revision\` names, ${isHash(wanted) ? (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_15__.Zu)(wanted) : (0, _inputs_reader_js__WEBPACK_IMPORTED_MODULE_17__.TL)(wanted)}.`,
					{ next: next },
				);
			const composeHash = (0, _deploy_drift_js__WEBPACK_IMPORTED_MODULE_2__.qQ)(
				live.cvm,
				live.appCompose,
				revisions,
			);
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_8__.HR(
				composeHash === void 0
					? 'The API does not say which compose hash the CVM has, so it is not clear which revision is the previous one.'
					: revisions.some(
								(revision) =>
									(0, _deploy_history_js__WEBPACK_IMPORTED_MODULE_3__.n)(revision) === void 0,
						  )
						? 'The API does not say when each revision was made, so it is not clear which one is the previous one.'
						: `The CVM has no other revision than ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_15__.Zu)(composeHash)} that it came up with.`,
				{ next: next },
			);
		}
		function isHash(text) {
			return /^(?:0x)?[0-9a-f]{64}$/i.test(text);
		}
		function findWanted(wanted, { cvm: cvm, appCompose: appCompose }, revisions, failed) {
			if (wanted !== PREVIOUS)
				return revisions.find(
					({ id: id, composeHash: composeHash }) =>
						id === wanted ||
						(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_15__.df)(composeHash, wanted),
				);
			const now = (0, _deploy_drift_js__WEBPACK_IMPORTED_MODULE_2__.qQ)(cvm, appCompose, revisions);
			if (now === void 0) return;
			const others = revisions.filter(
				({ composeHash: composeHash }) =>
					!(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_15__.df)(composeHash, now) &&
					!failed.includes((0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_15__.Zu)(composeHash)),
			);
			return isOrderClear(others) ? others[0] : void 0;
		}
		function isOrderClear(revisions) {
			const hashes = new Set(
				revisions.map(({ composeHash: composeHash }) =>
					(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_15__.Zu)(composeHash),
				),
			);
			return (
				hashes.size <= 1 ||
				revisions.every(
					(revision) => (0, _deploy_history_js__WEBPACK_IMPORTED_MODULE_3__.n)(revision) !== void 0,
				)
			);
		}
		function failedHashes(operations) {
			const newest = new Map();
			for (const { composeHash: composeHash, status: status } of operations)
				if (
					composeHash !== void 0 &&
					!newest.has((0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_15__.Zu)(composeHash))
				)
					newest.set((0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_15__.Zu)(composeHash), status);
			return [...newest].flatMap(([hash, status]) => (status === 'failed' ? [hash] : []));
		}
		const UNREADABLE = {
			level: 'warning',
			rule: 'revision-unreadable',
			message:
				'The API does not give the document of the revision, so what it changes and which env names it needs could not be checked.',
		};
	}),
};

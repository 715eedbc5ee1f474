export const id = 54;
export const ids = [54];
export const modules = {
	2024: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { L: () => findDrift });
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
		__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8584);
		function findDrift(cvm, live, revisions) {
			if (revisions === void 0)
				return { state: 'unknown', reason: 'The API does not let this key read the revisions.' };
			const [newest] = revisions;
			if (newest === void 0)
				return { state: 'unknown', reason: 'The API knows no revision of this CVM.' };
			const when = newest.createdAt === void 0 ? '' : ` of ${newest.createdAt}`;
			const hash = cvm.composeHash ?? composeHashOf(live.document);
			const hashes = [hash, composeHashOf(live.document)];
			if (
				!hashes.some((each) =>
					(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__.df)(each, newest.composeHash),
				)
			)
				return {
					state: 'drifted',
					reason: `The CVM has the compose hash ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__.Zu)(hash)}, but its newest revision${when} has ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__.Zu)(newest.composeHash)}: it was changed outside of an update.`,
				};
			const { operationType: operationType } = newest;
			if (operationType === void 0)
				return {
					state: 'unknown',
					reason: `The API does not say what made the newest revision${when}.`,
				};
			const isUpdate = /update|create/i.test(operationType);
			return isUpdate
				? { state: 'none', reason: `The CVM has what its newest revision${when} made of it.` }
				: {
						state: 'drifted',
						reason: `The newest revision${when} was made by \`${operationType}\`, not by an update.`,
					};
		}
		function composeHashOf(document) {
			return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
				.update(canonical(document), 'utf8')
				.digest('hex');
		}
		function canonical(value) {
			if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
			if (typeof value === 'object' && value !== null) {
				const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
				return `{${entries.map(([key, child]) => `${JSON.stringify(key)}:${canonical(child)}`).join(',')}}`;
			}
			return JSON.stringify(value);
		}
	}),
	9725: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			P2: () => findPredecessor,
			sM: () => redeployRevision,
			xI: () => requireEnvNames,
			yl: () => undoUpdate,
		});
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8584);
		var _phala_attempt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(117);
		var _trigger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7187);
		var _verify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2538);
		var _watch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4808);
		function findPredecessor(before, target) {
			const {
				cvm: cvm,
				appCompose: appCompose,
				whyNotUp: whyNotUp,
				revisions: revisions,
				envKeys: envKeys,
			} = before;
			if (cvm.composeHash === void 0) return 'The API did not say which compose hash ran before.';
			if ((0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_5__.df)(cvm.composeHash, target))
				return 'The revision before has the same compose hash, so going back would change nothing.';
			if (whyNotUp !== void 0) return `The CVM did not run before this step: ${whyNotUp}.`;
			if (revisions === void 0) return 'The API does not let this key read the revisions.';
			const revision = revisions.find(({ composeHash: composeHash }) =>
				(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_5__.df)(composeHash, cvm.composeHash),
			);
			if (revision === void 0)
				return `The API knows no revision with the compose hash that ran before, ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_5__.Zu)(cvm.composeHash)}.`;
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
					await (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_1__.z)(api.cancelOperation());
				}
				cvm = await queue.waitUntilIdle(false);
			}
			requireOwn(cvm, failed);
			await requireNamesOf(api, earlier);
			const before = await (0, _watch_js__WEBPACK_IMPORTED_MODULE_4__.PN)(api, cvm);
			if (!wasBusy && neverLeft(cvm, before, earlier.revision)) {
				pace.log('The CVM still runs the revision before: nothing is to be put back.');
				return (0, _verify_js__WEBPACK_IMPORTED_MODULE_3__.b)(
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
			const accepted = await (0, _trigger_js__WEBPACK_IMPORTED_MODULE_2__.l)(
				api,
				change,
				before,
				queue,
				pace,
				onState,
			);
			pace.log(
				`Rolling back: the API accepted revision ${revision.id} (compose hash ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_5__.Zu)(revision.composeHash)})`,
			);
			await (0, _watch_js__WEBPACK_IMPORTED_MODULE_4__.yK)(
				api,
				change,
				before,
				accepted,
				waitTimeoutMs,
				pace,
			);
			return (0, _verify_js__WEBPACK_IMPORTED_MODULE_3__.b)(api, revision.composeHash, appCompose);
		}
		async function isUnderWay(api, { change: change, accepted: accepted }) {
			const newest = (
				await (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_1__.z)(api.operations(1))
			)?.[0];
			if (newest?.status !== 'in_progress') return false;
			return accepted.correlationId === void 0
				? (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_5__.df)(
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
					(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_5__.df)(own, composeHash),
				)
			)
				return;
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
				`The CVM has the compose hash ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_5__.Zu)(composeHash)} meanwhile, which this step did not ship: somebody else deployed, so it was left as it is.`,
			);
		}
		async function requireNamesOf(api, { appCompose: appCompose }) {
			const live = await (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_1__.z)(api.appCompose());
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
				(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_5__.df)(cvm.composeHash, composeHash) &&
				cvm.status === 'running' &&
				boot !== void 0 &&
				boot.bootError === void 0 &&
				boot.bootProgress === 'done'
			);
		}
	}),
	6927: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
	}),
	3054: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			chooseRevision: () => chooseRevision,
			rollBack: () => rollBack,
		});
		var _deploy_busy_queue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9176);
		var _deploy_changes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8169);
		var _deploy_drift_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2024);
		var _deploy_redeploy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9725);
		var _phala_attempt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(117);
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4808);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2571);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8584);
		var _report_plan_text_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(8495);
		var _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6236);
		var _flow_live_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5400);
		var _flow_draft_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9559);
		var _flow_triggering_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2442);
		var _flow_app_health_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9274);
		var _flow_up_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6927);
		const RECENT_OPERATIONS = 50;
		async function rollBack(session) {
			await (0, _flow_triggering_js__WEBPACK_IMPORTED_MODULE_10__.g)(session, () =>
				rollBackOnce(session),
			);
		}
		async function rollBackOnce(session) {
			const { api: api, inputs: inputs, pace: pace, queue: queue, step: step } = session;
			const live = await (0, _flow_live_js__WEBPACK_IMPORTED_MODULE_8__.pp)(session);
			const { cvm: cvm, appCompose: appCompose } = live;
			const [revisions, operations = []] = await Promise.all([
				(0, _flow_live_js__WEBPACK_IMPORTED_MODULE_8__.p2)(session, cvm, true),
				(0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_4__.z)(api.operations(RECENT_OPERATIONS)),
			]);
			const revision = chooseRevision(
				inputs.revision.revision,
				live,
				revisions,
				failedHashes(operations),
			);
			const { composeHash: composeHash } = revision;
			step.announceHash(composeHash);
			const document =
				cvm.appId === void 0
					? void 0
					: await (0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_4__.z)(
							api.revisionDocument(cvm.appId, revision.id),
						);
			const earlier = { revision: revision, appCompose: document };
			const when = revision.createdAt === void 0 ? '' : ` of ${revision.createdAt}`;
			step.log.info(
				`Revision: ${revision.id}${when}, compose hash ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_13__.Zu)(composeHash)}`,
			);
			(0, _flow_draft_js__WEBPACK_IMPORTED_MODULE_9__.qw)(session, composeHash);
			const before = await (0, _deploy_watch_js__WEBPACK_IMPORTED_MODULE_5__.PN)(api, cvm);
			const isUp = (0, _flow_up_js__WEBPACK_IMPORTED_MODULE_12__.nk)(cvm, before) === void 0;
			const changed =
				!(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_13__.df)(composeHash, cvm.composeHash) ||
				!isUp ||
				inputs.force.force;
			if (document === void 0) step.showFindings([UNREADABLE]);
			else {
				(0, _deploy_redeploy_js__WEBPACK_IMPORTED_MODULE_3__.xI)(
					appCompose.allowedEnvs,
					document.allowedEnvs,
				);
				const env = { kind: 'kept', names: document.allowedEnvs };
				step.log.info((0, _report_plan_text_js__WEBPACK_IMPORTED_MODULE_14__.zi)(env));
				const images = {
					live: (0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_7__.o$)(
						appCompose.composeText,
					),
					target:
						(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_7__.o$)(document.composeText) ??
						new Map(),
				};
				(0, _flow_draft_js__WEBPACK_IMPORTED_MODULE_9__.tN)(session, {
					composeHash: (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_13__.Zu)(composeHash),
					previousComposeHash:
						cvm.composeHash &&
						(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_13__.Zu)(cvm.composeHash),
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
			const ports = (0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_7__.a5)(
				(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_7__.DM)(
					(document ?? appCompose).composeText,
				),
			);
			if (cvm.status === 'running')
				(0, _flow_app_health_js__WEBPACK_IMPORTED_MODULE_11__.HX)(session, cvm, ports);
			try {
				const now = await api.cvm();
				(0, _deploy_busy_queue_js__WEBPACK_IMPORTED_MODULE_0__.Mb)(
					now.busy ? await queue.waitUntilIdle() : now,
					cvm.composeHash,
				);
				const running = await step.timed('rolling back', () =>
					(0, _deploy_redeploy_js__WEBPACK_IMPORTED_MODULE_3__.sM)(
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
				await (0, _flow_app_health_js__WEBPACK_IMPORTED_MODULE_11__.sP)(session, running, ports);
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
				`Rolled back: ${cvm.name} runs ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_13__.Zu)(composeHash)}`,
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
									!(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_13__.df)(
										revision.composeHash,
										composeHash,
									) &&
									!failed.includes(
										(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_13__.Zu)(revision.composeHash),
									),
							);
				if (previous !== void 0) return previous;
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_6__.HR(
					composeHash === void 0
						? 'The API does not say which compose hash the CVM has, so it is not clear which revision is the previous one.'
						: `The CVM has no other revision than ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_13__.Zu)(composeHash)} that it came up with.`,
					{ next: next },
				);
			}
			const named = revisions.find(
				({ id: id, composeHash: composeHash }) =>
					id === wanted ||
					(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_13__.df)(composeHash, wanted),
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
					!newest.has((0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_13__.Zu)(composeHash))
				)
					newest.set((0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_13__.Zu)(composeHash), status);
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

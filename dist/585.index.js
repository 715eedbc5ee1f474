export const id = 585;
export const ids = [585];
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
};

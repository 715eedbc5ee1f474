export const id = 739;
export const ids = [739];
export const modules = {
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
	8739: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { restart: () => restart });
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4808);
		var _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6236);
		var _flow_follow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(143);
		var _flow_live_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3019);
		var _flow_make_move_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1256);
		var _flow_triggering_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2442);
		async function restart(session) {
			await (0, _flow_make_move_js__WEBPACK_IMPORTED_MODULE_4__.Q)(session, planRestart);
		}
		async function planRestart(session) {
			const live = await (0, _flow_live_js__WEBPACK_IMPORTED_MODULE_3__.pp)(session);
			const { cvm: cvm, appCompose: appCompose } = live;
			const { composeHash: composeHash } = cvm;
			session.step.announceScript(appCompose.preLaunchScript);
			if (composeHash !== void 0) session.step.announceHash(composeHash);
			return {
				cvm: cvm,
				plan: void 0,
				reviewed:
					composeHash === void 0
						? void 0
						: {
								composeHash: composeHash,
								next: 'The CVM was changed since: look at it in the dashboard, then set the hash that it shall be restarted with.',
							},
				ports: (0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_1__.a5)(
					(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_1__.DM)(appCompose.composeText),
				),
				approval: void 0,
				envNames: void 0,
				changed: true,
				seal: () => Promise.resolve(),
				leave: () => Promise.resolve(),
				carryOut: () => carryOut(session, live),
			};
		}
		async function carryOut(session, { cvm: cvm, appCompose: appCompose }) {
			const { api: api } = session;
			const before = await (0, _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__.PN)(api, cvm);
			const change = {
				name: 'restart',
				composeHash: cvm.composeHash,
				operationType: /restart|reboot|power/i,
				send: () => api.restart(),
			};
			const accepted = await (0, _flow_triggering_js__WEBPACK_IMPORTED_MODULE_5__.h)(
				session,
				change,
				before,
			);
			return (0, _flow_follow_js__WEBPACK_IMPORTED_MODULE_2__.e)(session, {
				change: change,
				before: before,
				accepted: accepted,
				appCompose: appCompose,
				history: void 0,
				isShipped: false,
				ports: (0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_1__.a5)(
					(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_1__.DM)(appCompose.composeText),
				),
				earlier: void 0,
				status: 'restarted',
				done: 'Restarted',
			});
		}
	}),
};

export const id = 956;
export const ids = [956];
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
	4203: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			U0: () => planUpdateMove,
			xG: () => updateTo,
			yo: () => update,
		});
		var _deploy_verify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2538);
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4808);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2571);
		var _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6236);
		var _attest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3335);
		var _follow_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(143);
		var _live_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3019);
		var _make_move_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1256);
		var _triggering_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2442);
		var _proposal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(516);
		var _seal_env_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(610);
		var _up_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6927);
		async function update(session, shipment) {
			await (0, _make_move_js__WEBPACK_IMPORTED_MODULE_7__.l)(session, updateTo(shipment));
		}
		function updateTo(shipment) {
			const sealer =
				shipment.env === void 0
					? void 0
					: new _seal_env_js__WEBPACK_IMPORTED_MODULE_10__.R(shipment.env);
			return async (session) =>
				planUpdateMove(
					session,
					await (0, _live_js__WEBPACK_IMPORTED_MODULE_6__.pp)(session),
					shipment,
					sealer,
				);
		}
		async function planUpdateMove(session, live, shipment, sealer) {
			const proposal = await (0, _proposal_js__WEBPACK_IMPORTED_MODULE_9__.B)(
				session,
				live,
				shipment,
				session.inputs.rollback.rollback,
			);
			const { plan: plan, provisioned: provisioned } = proposal;
			const sealed = async () =>
				sealer?.seal(session, { ...proposal, names: proposal.update.target.allowedEnvs });
			return {
				cvm: live.cvm,
				plan: plan,
				reviewed: { composeHash: provisioned.composeHash },
				ports: (0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__.a5)(
					shipment.compose.model,
				),
				approval:
					plan.approval === 'not needed'
						? void 0
						: { session: session, proposal: proposal, isNeeded: plan.approval === 'needed' },
				envNames: shipment.env?.map(({ name: name }) => name),
				changed: plan.changed,
				seal: async () => {
					await session.step.timed('sealing', sealed);
				},
				leave: () =>
					finishUnchanged(
						session,
						proposal,
						(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__.a5)(shipment.compose.model),
					),
				carryOut: () => carryOut(session, shipment, proposal, sealed),
			};
		}
		async function carryOut(session, shipment, proposal, sealed) {
			const { api: api, inputs: inputs, step: step } = session;
			const { cvm: cvm, provisioned: provisioned } = proposal;
			const { composeHash: composeHash } = provisioned;
			const [before, env] = await step.timed('sealing', () =>
				Promise.all([
					inputs.wait.wait
						? (0, _deploy_watch_js__WEBPACK_IMPORTED_MODULE_1__.PN)(api, cvm)
						: (0, _up_js__WEBPACK_IMPORTED_MODULE_11__.iv)(cvm),
					sealed(),
				]),
			);
			const earlier = inputs.rollback.rollback
				? await predecessor(session, proposal, before)
				: void 0;
			const change = {
				name: 'update',
				composeHash: composeHash,
				operationType: /update/i,
				send: () => api.trigger({ composeHash: composeHash, env: env }),
			};
			const accepted = await (0, _triggering_js__WEBPACK_IMPORTED_MODULE_8__.h)(
				session,
				change,
				before,
			);
			if (accepted.noChange) {
				if (env !== void 0)
					throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR(
						'The API says that nothing changed, so it did not take the sealed env.',
						{
							next: 'Change the compose file as well, or ask Phala for help: the CVM still has its old env.',
						},
					);
				await requireSame(session, proposal);
				await finishUnchanged(
					session,
					proposal,
					(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__.a5)(shipment.compose.model),
				);
				return;
			}
			return (0, _follow_js__WEBPACK_IMPORTED_MODULE_5__.e)(session, {
				change: change,
				before: before,
				accepted: accepted,
				appCompose: proposal.update.target,
				history: proposal.history,
				isShipped: true,
				ports: (0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__.a5)(
					shipment.compose.model,
				),
				earlier: earlier,
				status: 'deployed',
				done: 'Deployed',
			});
		}
		async function predecessor(
			session,
			{
				cvm: cvm,
				appCompose: appCompose,
				provisioned: provisioned,
				history: history,
				update: { envKeys: envKeys },
			},
			before,
		) {
			const { predecessorOf: predecessorOf } = await __webpack_require__
				.e(585)
				.then(__webpack_require__.bind(__webpack_require__, 8585));
			const was = {
				cvm: cvm,
				appCompose: appCompose,
				revisions: history?.revisions,
				envKeys: envKeys,
			};
			return predecessorOf(session, before, was, provisioned.composeHash);
		}
		async function requireSame({ api: api }, { provisioned: provisioned, update: update }) {
			const [cvm, live] = await Promise.all([api.cvm(), api.appCompose()]);
			const differences = (0, _deploy_verify_js__WEBPACK_IMPORTED_MODULE_0__.c)(
				cvm,
				live,
				provisioned.composeHash,
				update.target,
			);
			if (differences.length === 0) return;
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR(
				`The API says that the update changes nothing, and did not take it. But the CVM does not run what it should: ${differences.join('; ')}.`,
				{ next: 'Look at the CVM in the dashboard, or ask Phala for help.' },
			);
		}
		async function finishUnchanged(
			session,
			{ cvm: cvm, plan: plan, provisioned: provisioned, update: { target: target } },
			ports,
		) {
			const { inputs: inputs, step: step } = session;
			if (inputs.wait.wait) {
				await (0, _up_js__WEBPACK_IMPORTED_MODULE_11__.hU)(session, cvm);
				await (0, _up_js__WEBPACK_IMPORTED_MODULE_11__.FE)(session, cvm, ports);
			}
			step.setOutputs({ changed: 'false' });
			if (cvm.status !== 'running')
				step.showFindings([
					{
						level: 'warning',
						rule: 'cvm-not-running',
						message: `The CVM already has this compose hash, but it is ${cvm.status}.`,
						hint: 'Nothing was triggered. Set `force: true` to make it start with this revision.',
					},
				]);
			step.report.plan = { ...plan, changed: false };
			if (inputs.wait.wait)
				await (0, _attest_js__WEBPACK_IMPORTED_MODULE_4__.st)(session, {
					cvm: cvm,
					composeHash: provisioned.composeHash,
					appCompose: target,
					freshness: 'none',
					isChanged: false,
					isShipped: true,
				});
			step.finish(
				'unchanged',
				'Unchanged: the CVM already has what is to be shipped and no env was given, so nothing was started',
			);
		}
	}),
	2956: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { preview: () => preview });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6236);
		var _deploy_cost_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(6770);
		var _flow_app_health_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9274);
		var _flow_create_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(362);
		var _flow_creation_proposal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4609);
		var _flow_find_cvm_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8272);
		var _flow_unlike_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8094);
		var _flow_update_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4203);
		var _phala_api_error_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6367);
		var _phala_attempt_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(117);
		var _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5584);
		async function preview(session, shipment) {
			const { step: step, target: target } = session;
			const name = target.cvmId;
			(0, _flow_app_health_js__WEBPACK_IMPORTED_MODULE_2__.bX)(
				session.inputs,
				(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_1__.a5)(shipment.compose.model),
			);
			const cloud = new _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_9__.qD(session.client);
			const existing = await step.timed('finding the preview', () =>
				(0, _flow_find_cvm_js__WEBPACK_IMPORTED_MODULE_5__.HC)(session, cloud, name),
			);
			if (existing !== void 0) {
				await updateExisting(session, cloud, existing, shipment);
				return;
			}
			step.log.info(`There is no CVM named ${name}: creating it.`);
			if ((await createNew(session, cloud, shipment)) === 'created') return;
			const other = await (0, _flow_find_cvm_js__WEBPACK_IMPORTED_MODULE_5__.OB)(
				session,
				cloud,
				name,
			);
			if (other === void 0)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(
					`The name ${name} is taken, but this workspace has no CVM with that name.`,
					{ next: 'Set another `name_prefix`, or delete the CVM in the dashboard.' },
				);
			step.log.info('Another run created the CVM meanwhile: updating it.');
			await updateExisting(session, cloud, other, shipment);
		}
		async function updateExisting(session, cloud, listed, shipment) {
			const own = (0, _flow_find_cvm_js__WEBPACK_IMPORTED_MODULE_5__.MC)(session, listed);
			(0, _flow_unlike_js__WEBPACK_IMPORTED_MODULE_10__.y)(session, listed);
			const { instanceType: instanceType } = await own.api.cvm();
			await limitLife(session, cloud, listed.id, instanceType, (message) => ({
				message: `The time to live of ${listed.name} could not be renewed, so it ends as set before. Nothing was shipped. ${message}`,
				next: 'Run this step again.',
			}));
			await (0, _flow_update_js__WEBPACK_IMPORTED_MODULE_6__.yo)(own, shipment);
		}
		async function createNew(session, cloud, shipment) {
			const { step: step, target: target } = session;
			const name = target.cvmId;
			const proposal = await (0, _flow_creation_proposal_js__WEBPACK_IMPORTED_MODULE_4__.a)(
				session,
				cloud,
				shipment,
				name,
			);
			if (proposal === 'taken') return 'taken';
			const remedy = 'Run this step again, or delete the CVM with `mode: teardown`.';
			step.report.leftBehind = {
				unclear: `The CVM ${name} was just being created. It may exist: then it bills, and has no time to live yet. ${remedy}`,
				yes: `The CVM ${name} was created, bills, and has no time to live yet. ${remedy}`,
			};
			const created = await (0, _flow_create_js__WEBPACK_IMPORTED_MODULE_3__.v)(
				session,
				cloud,
				proposal,
				shipment,
			);
			if (created === 'taken') {
				delete step.report.leftBehind;
				return 'taken';
			}
			const { id: id } = created;
			const deleteAt = await limitLife(session, cloud, id, proposal.instanceType, (message) => ({
				message: `The CVM ${name} (${id}) was created, bills, and has no time to live. ${message}`,
				next: remedy,
			}));
			const bills = `bills until it is deleted at ${deleteAt}.`;
			await (0, _flow_create_js__WEBPACK_IMPORTED_MODULE_3__.B)(
				session,
				id,
				proposal,
				shipment,
				bills,
			);
			return 'created';
		}
		async function limitLife(
			{ hastyClient: hastyClient, inputs: inputs, step: step },
			cloud,
			id,
			instanceType,
			refused,
		) {
			const { ttlMs: ttlMs } = inputs.lifetime;
			const date = new Date(step.clock.date().getTime() + ttlMs);
			const deleteAt = date.toISOString();
			const [types] = await step
				.timed('setting the time to live', () =>
					Promise.all([
						(0, _phala_attempt_js__WEBPACK_IMPORTED_MODULE_8__.zU)(
							new _phala_cloud_api_js__WEBPACK_IMPORTED_MODULE_9__.qD(hastyClient).instanceTypes(),
						),
						cloud.scheduleDeletion(id, date),
					]),
				)
				.catch((error) => {
					if (!(error instanceof _phala_api_error_js__WEBPACK_IMPORTED_MODULE_7__.h)) throw error;
					const { message: message, next: next } = refused(error.message);
					throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.HR(message, {
						next: next,
						cause: error,
					});
				});
			const hourlyRate = instanceType === void 0 ? void 0 : types?.get(instanceType)?.hourlyRate;
			const cost = (0, _deploy_cost_js__WEBPACK_IMPORTED_MODULE_11__.rs)(
				{ instanceType: instanceType, hourlyRate: hourlyRate },
				ttlMs,
				date,
			);
			step.report.cost = cost;
			step.setOutputs({ delete_at: deleteAt });
			step.log.info(`Cost: ${cost}`);
			return deleteAt;
		}
	}),
};

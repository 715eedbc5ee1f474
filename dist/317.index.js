export const id = 317;
export const ids = [317, 260];
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
	2260: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ip: () => sayTimeLeft,
			Jk: () => finishPending,
			MH: () => signMissing,
			jB: () => announceApproval,
			seekApproval: () => seekApproval,
			tD: () => keepApproval,
			u: () => showMissing,
		});
		var _deploy_busy_queue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9176);
		var _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9616);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2571);
		var _phala_chain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5597);
		var _report_approval_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9963);
		var _draft_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9559);
		var _move_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7907);
		async function seekApproval(approval) {
			const { proposal: proposal, session: session } = approval;
			const { approvalTime: approvalTime, inputs: inputs } = session;
			const request = await announceApproval(session, proposal);
			if (!(0, _move_js__WEBPACK_IMPORTED_MODULE_6__.b2)(approval, request.allowance))
				return 'approved';
			const outcome = await approvalTime.within(inputs.approval.timeoutMs, (deadline) =>
				signAndWait(approval, request, deadline),
			);
			if (outcome === 'approved') await requireUnchanged(session, proposal);
			return outcome;
		}
		async function signAndWait(approval, announced, deadline) {
			const { session: session } = approval;
			const { api: api, inputs: inputs, pace: pace, step: step } = session;
			let request = announced;
			const signed = await signMissing(
				session,
				[{ approval: approval, request: request }],
				deadline,
			);
			if (inputs.approval.timeoutMs > 0) {
				if (signed !== void 0)
					request = await (0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__.V6)(api, request);
				const leftMs = sayTimeLeft(session, deadline);
				const allowance = await step.timed('awaiting approval', () =>
					(0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__.yQ)(api, request, leftMs, pace),
				);
				request = { ...request, allowance: allowance };
				keepApproval(step, request, allowance?.whole !== true);
				if (allowance?.whole === true) {
					keepPlanApproval(step, 'given');
					step.log.info('The compose hash was approved.');
					return 'approved';
				}
			}
			finishPending(session, [request], {
				isSigned: signed !== void 0,
				state: signed ?? (0, _phala_chain_js__WEBPACK_IMPORTED_MODULE_3__.OU)(request.allowance),
			});
			return 'pending';
		}
		async function signMissing(session, missing, deadline) {
			if (session.inputs.approval.privateKey === void 0) return;
			const { signApproval: signApproval } = await Promise.all([
				__webpack_require__.e(657),
				__webpack_require__.e(538),
				__webpack_require__.e(407),
			]).then(__webpack_require__.bind(__webpack_require__, 3407));
			return session.step.timed('signing the approval', () =>
				signApproval(session, missing, deadline),
			);
		}
		function sayTimeLeft({ pace: pace, step: step }, deadline) {
			const leftMs = Math.max(0, deadline - pace.clock.now());
			step.log.info(`Waiting up to ${Math.ceil(leftMs / 1e3)} s for the approval.`);
			return leftMs;
		}
		async function showMissing(session, missing) {
			if (session.inputs.approval.privateKey === void 0 || missing.length === 0) return;
			const { showSigning: showSigning } = await Promise.all([
				__webpack_require__.e(657),
				__webpack_require__.e(538),
				__webpack_require__.e(407),
			]).then(__webpack_require__.bind(__webpack_require__, 3407));
			await showSigning(session, missing);
		}
		async function announceApproval(
			{ api: api, step: step },
			{ provisioned: provisioned, cvm: cvm },
		) {
			const request = await step.timed('asking the contract', () =>
				(0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__.xh)(api, provisioned, cvm),
			);
			const isOpen = (0, _move_js__WEBPACK_IMPORTED_MODULE_6__.b2)(
				{ isNeeded: !provisioned.registered },
				request.allowance,
			);
			keepApproval(step, request, isOpen);
			keepPlanApproval(step, isOpen ? 'needed' : 'given');
			if (!isOpen) {
				const contract = `the app's contract on ${(0, _report_approval_text_js__WEBPACK_IMPORTED_MODULE_4__.dY)(request.chainId)}`;
				step.log.info(
					request.allowance?.whole === true
						? `On-chain approval: ${contract} allows the compose hash.`
						: `On-chain approval: Phala Cloud says that ${contract} allows the compose hash, but could not ask it now.`,
				);
				return request;
			}
			const what =
				request.allowance?.hash === true
					? 'The device of the CVM'
					: 'The compose hash of the update';
			step.log.info(`${what} must be approved on chain before the CVM can run it:`);
			for (const [name, value] of (0, _report_approval_text_js__WEBPACK_IMPORTED_MODULE_4__.Z_)(
				request,
			))
				step.log.info(`  ${name}: ${value}`);
			return request;
		}
		function keepPlanApproval(step, approval) {
			const { plan: plan } = step.report;
			if (plan !== void 0)
				(0, _draft_js__WEBPACK_IMPORTED_MODULE_5__.vk)(step, { ...plan, approval: approval });
		}
		function keepApproval(step, request, isOpen) {
			const before = step.report.approval;
			const hadCall =
				before !== void 0 &&
				(0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__.fw)(before) !== void 0;
			if (isOpen) step.report.approval = request;
			else delete step.report.approval;
			step.setOutputs({
				app_contract: request.appContract,
				chain_id: String(request.chainId),
				device_id: request.deviceId,
				call_data: request.callData,
				device_call_data:
					(0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__.fw)(request)?.data ??
					(hadCall ? '' : void 0),
				approver: step.report.signer ?? request.owner?.address,
				approval_url: request.owner?.safeUrl,
			});
		}
		function finishPending(
			{ canSet: canSet, inputs: inputs, step: step, target: target },
			requests,
			{ composeHashes: composeHashes, isSigned: isSigned, state: state },
		) {
			const [request] = requests;
			const hashes = composeHashes ?? [request.composeHash];
			step.report.nextStep = [
				'# After the approval, run this step again, with its other inputs as they are now:',
				'with:',
				...(step.report.mode === 'deploy' ? [] : [`  mode: ${step.report.mode ?? ''}`]),
				...(canSet('cvm_id') ? [`  cvm_id: ${step.report.target?.cvmId ?? target.cvmId}`] : []),
				...(composeHashes === void 0 ? [] : ['  instances: all']),
				...(hashes.length === 1
					? [`  expected_compose_hash: ${hashes[0] ?? ''}`]
					: ['  expected_compose_hash: |', ...hashes.map((hash) => `    ${hash}`)]),
			].join('\n');
			step.setOutputs({
				changed: 'false',
				device_call_data: (0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__.fw)(request)?.data,
			});
			const line = `Pending approval: ${state}. Nothing was triggered; after the approval, run this step again.`;
			if (!inputs.approval.failOnPending) {
				step.finish('pending_approval', line);
				return;
			}
			step.setStatus('pending_approval');
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR(
				`The update to the compose hash 0x${request.composeHash} waits for its approval on chain: ${state}. Nothing was triggered.`,
				{
					next: isSigned
						? 'Run this step again, or give it a longer `approval_timeout`: nothing is sent twice.'
						: `The owner of ${request.appContract} on ${(0, _report_approval_text_js__WEBPACK_IMPORTED_MODULE_4__.dY)(request.chainId)} must call ${(0, _report_approval_text_js__WEBPACK_IMPORTED_MODULE_4__.ML)(requests)}; then run this step again.`,
				},
			);
		}
		async function requireUnchanged({ api: api, queue: queue }, { cvm: cvm }) {
			const now = await api.cvm();
			(0, _deploy_busy_queue_js__WEBPACK_IMPORTED_MODULE_0__.Mb)(
				now.busy ? await queue.waitUntilIdle() : now,
				cvm.composeHash,
			);
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
	2317: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { plan: () => plan });
		var _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6236);
		var _flow_seek_approval_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2260);
		var _flow_app_health_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9274);
		var _flow_live_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3019);
		var _flow_move_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7907);
		var _flow_update_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4203);
		async function plan(session, shipment) {
			(0, _flow_app_health_js__WEBPACK_IMPORTED_MODULE_2__.bX)(
				session.inputs,
				(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_0__.a5)(shipment.compose.model),
			);
			const { create: create } = session.inputs.create;
			const own = create ? await findOrPlan(session, shipment) : session;
			if (own !== void 0) await planUpdate(own, shipment);
		}
		async function findOrPlan(session, shipment) {
			const { findOrPropose: findOrPropose } = await Promise.all([
				__webpack_require__.e(168),
				__webpack_require__.e(907),
			]).then(__webpack_require__.bind(__webpack_require__, 288));
			const found = await findOrPropose(session, shipment);
			if (!('provisioned' in found)) return found;
			const { inputs: inputs, step: step } = session;
			step.report.cost = found.cost;
			step.setOutputs({ changed: 'true', instances: inputs.instances.all ? '[]' : void 0 });
			step.finish(
				'planned',
				`Planned: a deploy would create the CVM ${found.name}. Nothing was created.`,
			);
			return;
		}
		async function planUpdate(session, shipment) {
			const planMove = async (own) =>
				(0, _flow_update_js__WEBPACK_IMPORTED_MODULE_5__.U0)(
					own,
					await (0, _flow_live_js__WEBPACK_IMPORTED_MODULE_3__.p9)(own),
					shipment,
					void 0,
				);
			if (session.inputs.instances.all) {
				const { planAll: planAll } = await __webpack_require__
					.e(740)
					.then(__webpack_require__.bind(__webpack_require__, 7740));
				await planAll(session, planMove);
				return;
			}
			const { step: step } = session;
			const move = await planMove(session);
			(0, _flow_move_js__WEBPACK_IMPORTED_MODULE_4__.nv)(session, move);
			const { approval: approval, changed: changed, plan: shown } = move;
			step.setOutputs({ changed: String(changed) });
			if (changed && approval !== void 0) await showApproval(approval);
			step.finish(
				'planned',
				changed
					? `Planned: a deploy would make the CVM run ${shown?.composeHash ?? ''}. Nothing was triggered.`
					: 'Planned: a deploy would change nothing.',
			);
		}
		async function showApproval(approval) {
			const { proposal: proposal, session: session } = approval;
			const request = await (0, _flow_seek_approval_js__WEBPACK_IMPORTED_MODULE_1__.jB)(
				session,
				proposal,
			);
			await (0, _flow_seek_approval_js__WEBPACK_IMPORTED_MODULE_1__.u)(
				session,
				(0, _flow_move_js__WEBPACK_IMPORTED_MODULE_4__.b2)(approval, request.allowance)
					? [{ approval: approval, request: request }]
					: [],
			);
		}
	}),
};

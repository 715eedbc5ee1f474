export const id = 519;
export const ids = [519, 996, 585];
export const modules = {
	9725: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			P2: () => findPredecessor,
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
			if (revisions === void 0) return 'The API does not let this key read the revisions.';
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
				revisions: revisions,
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
					revisions,
				),
				isChanged: true,
				isShipped: isShipped,
			});
			return cvm;
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
	5996: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			j: () => announceApproval,
			seekApproval: () => seekApproval,
		});
		var busy_queue = __webpack_require__(9176);
		var failure = __webpack_require__(2571);
		var chain = __webpack_require__(5597);
		var cvm_id = __webpack_require__(8584);
		var provision = __webpack_require__(5492);
		var deploy_pace = __webpack_require__(3988);
		var attempt = __webpack_require__(117);
		const ADD_COMPOSE_HASH = '0xdfc77223';
		async function describeApproval(api, provisioned, cvm) {
			const appId = provisioned.appId ?? cvm.appId;
			const chainId = (0, provision.dR)(provisioned, cvm);
			const composeHash = (0, cvm_id.Zu)(provisioned.composeHash);
			const isComplete = /^[0-9a-f]{40}$/.test(appId ?? '') && /^[0-9a-f]{64}$/.test(composeHash);
			if (appId === void 0 || chainId === void 0 || !isComplete)
				throw new failure.HR(
					`The compose hash ${composeHash} must be approved on chain, but the API names no app contract or no valid hash. Nothing was triggered.`,
					{ next: 'Look at the CVM in the dashboard, or ask Phala for help.' },
				);
			const [owner, allowance] = await Promise.all([
				(0, attempt.zU)(api.appOwner(appId)),
				(0, attempt.zU)(api.allowance(appId, composeHash, provisioned.deviceId)),
			]);
			return {
				appId: appId,
				chainId: chainId,
				appContract: `0x${appId}`,
				kmsContract: provisioned.kms?.contract,
				composeHash: composeHash,
				deviceId: provisioned.deviceId,
				callData: `${ADD_COMPOSE_HASH}${composeHash}`,
				owner: owner,
				allowance: allowance,
			};
		}
		async function waitForApproval(api, request, timeoutMs, pace) {
			const { clock: clock, log: log } = pace;
			const started = clock.now();
			const deadline = started + timeoutMs;
			let { allowance: allowance } = request;
			let saw = '';
			for (;;) {
				if (allowance?.whole === true) return allowance;
				const sees = (0, chain.OU)(allowance);
				if (sees !== saw)
					log(`  ${(0, deploy_pace.Q)(clock.now() - started).padStart(5)}  ${sees}`);
				saw = sees;
				if (clock.now() >= deadline) return allowance;
				await (0, deploy_pace.v)(pace, deadline);
				const { appId: appId, composeHash: composeHash, deviceId: deviceId } = request;
				allowance =
					(await (0, attempt.zU)(api.allowance(appId, composeHash, deviceId))) ?? allowance;
			}
		}
		var approval_text = __webpack_require__(9963);
		async function seekApproval(session, proposal) {
			const { api: api, inputs: inputs, pace: pace, step: step } = session;
			const request = await announceApproval(session, proposal);
			if (request.allowance?.whole === true) return 'approved';
			if (inputs.approval.timeoutMs > 0) {
				step.log.info(`Waiting up to ${inputs.approval.timeoutMs / 1e3} s for the approval.`);
				const allowance = await step.timed('awaiting approval', () =>
					waitForApproval(api, request, inputs.approval.timeoutMs, pace),
				);
				step.report.approval = { ...request, allowance: allowance };
				if (allowance?.whole === true) {
					step.log.info('The compose hash was approved.');
					await requireUnchanged(session, proposal);
					return 'approved';
				}
			}
			finishPending(session, { ...request, allowance: step.report.approval?.allowance });
			return 'pending';
		}
		async function announceApproval(
			{ api: api, step: step },
			{ provisioned: provisioned, cvm: cvm },
		) {
			const request = await step.timed('asking the contract', () =>
				describeApproval(api, provisioned, cvm),
			);
			step.report.approval = request;
			step.setOutputs({
				app_contract: request.appContract,
				chain_id: String(request.chainId),
				device_id: request.deviceId,
				call_data: request.callData,
				approver: request.owner?.address,
				approval_url: request.owner?.safeUrl,
			});
			if (request.allowance?.whole === true) {
				if (step.report.plan) step.report.plan = { ...step.report.plan, approval: 'given' };
				step.log.info(
					`On-chain approval: the app's contract on ${(0, approval_text.d)(request.chainId)} allows the compose hash.`,
				);
				return request;
			}
			step.log.info('The compose hash must be approved on chain before the CVM can run it:');
			for (const [name, value] of (0, approval_text.Z)(request))
				step.log.info(`  ${name}: ${value}`);
			return request;
		}
		function finishPending({ inputs: inputs, step: step, target: target }, request) {
			step.report.nextStep = [
				'# After the approval, run this step again, with its other inputs as they are now:',
				'with:',
				...(step.report.mode === 'deploy' ? [] : [`  mode: ${step.report.mode ?? ''}`]),
				`  cvm_id: ${target.cvmId}`,
				`  expected_compose_hash: ${request.composeHash}`,
			].join('\n');
			step.setOutputs({ changed: 'false' });
			const state = (0, chain.OU)(request.allowance);
			const line = `Pending approval: ${state}. Nothing was triggered; after the approval, run this step again.`;
			if (!inputs.approval.failOnPending) {
				step.finish('pending_approval', line);
				return;
			}
			step.setStatus('pending_approval');
			throw new failure.HR(
				`The compose hash 0x${request.composeHash} waits for its approval on chain: ${state}. Nothing was triggered.`,
				{
					next: `The owner of ${request.appContract} on ${(0, approval_text.d)(request.chainId)} must call addComposeHash(0x${request.composeHash}); then run this step again.`,
				},
			);
		}
		async function requireUnchanged({ api: api, queue: queue }, { cvm: cvm }) {
			const now = await api.cvm();
			const idle = now.busy ? await queue.waitUntilIdle() : now;
			if (cvm.composeHash !== void 0 && !(0, cvm_id.df)(idle.composeHash, cvm.composeHash))
				throw new busy_queue.XD(cvm.composeHash, idle.composeHash);
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
	3519: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { replaceEnv: () => replaceEnv });
		var _compose_lint_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8599);
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4808);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2571);
		var _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6236);
		var _flow_seek_approval_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5996);
		var _flow_follow_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(143);
		var _flow_live_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5400);
		var _flow_triggering_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2442);
		var _flow_app_health_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9274);
		var _flow_predecessor_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8585);
		var _flow_proposal_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(516);
		var _flow_seal_env_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(610);
		async function replaceEnv(session, env) {
			await (0, _flow_triggering_js__WEBPACK_IMPORTED_MODULE_7__.g)(session, () =>
				replaceOnce(session, env),
			);
		}
		async function replaceOnce(session, env) {
			const { api: api, inputs: inputs, step: step } = session;
			const live = await (0, _flow_live_js__WEBPACK_IMPORTED_MODULE_6__.pp)(session);
			const { cvm: cvm, appCompose: appCompose } = live;
			const ports = (0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__.a5)(
				(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__.DM)(appCompose.composeText),
			);
			if (cvm.status === 'running')
				(0, _flow_app_health_js__WEBPACK_IMPORTED_MODULE_8__.HX)(session, cvm, ports);
			const names = env.map(({ name: name }) => name);
			checkLiveVariables(session, appCompose, names);
			const wish = { ...NO_WISH, envNames: names };
			const proposal = await (0, _flow_proposal_js__WEBPACK_IMPORTED_MODULE_10__.i)(
				session,
				live,
				wish,
				inputs.rollback.rollback,
			);
			const target = targetOf(proposal);
			if (target.hasNewNames && proposal.plan.approval === 'needed') {
				const answer = await (0, _flow_seek_approval_js__WEBPACK_IMPORTED_MODULE_4__.seekApproval)(
					session,
					proposal,
				);
				if (answer === 'pending') return;
			}
			step.announceHash(target.composeHash);
			const [before, sealed] = await step.timed('sealing', () =>
				Promise.all([
					(0, _deploy_watch_js__WEBPACK_IMPORTED_MODULE_1__.PN)(api, cvm),
					(0, _flow_seal_env_js__WEBPACK_IMPORTED_MODULE_11__.o)(
						session,
						{ ...proposal, names: proposal.update.target.allowedEnvs },
						env,
					),
				]),
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
			const { revisions: revisions, update: update } = proposal;
			await (0, _flow_follow_js__WEBPACK_IMPORTED_MODULE_5__.e)(session, {
				change: change,
				before: before,
				accepted: accepted,
				appCompose: target.appCompose,
				revisions: revisions,
				isShipped: false,
				ports: ports,
				earlier: inputs.rollback.rollback
					? (0, _flow_predecessor_js__WEBPACK_IMPORTED_MODULE_9__.predecessorOf)(
							session,
							before,
							{ cvm: cvm, appCompose: appCompose, revisions: revisions, envKeys: update.envKeys },
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

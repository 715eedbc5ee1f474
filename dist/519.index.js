export const id = 519;
export const ids = [519, 793, 585];
export const modules = {
	2502: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { S: () => obtainEnvKey });
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8584);
		var _phala_kms_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3519);
		const STOPPED = 'Nothing was sealed or triggered.';
		async function obtainEnvKey(api, cvm, provisioned, pinnedSigner, requestedAppId, log) {
			const own =
				cvm.envPublicKey === void 0
					? void 0
					: (0, _phala_kms_key_js__WEBPACK_IMPORTED_MODULE_0__.Fm)(cvm.envPublicKey, 'the CVM');
			const { kms: kms } = provisioned;
			const appId = oneAppId([requestedAppId, cvm.appId, provisioned.appId], cvm.name);
			if (kms === void 0) return unsignedKey(own, pinnedSigner, log);
			if (appId === void 0)
				throw new _phala_kms_key_js__WEBPACK_IMPORTED_MODULE_0__._I(
					`The API gives no app id for the CVM ${cvm.name}. ${STOPPED}`,
				);
			const answer = await api.envKey(kms.ref, appId);
			const key = (0, _phala_kms_key_js__WEBPACK_IMPORTED_MODULE_0__.Fm)(
				answer.publicKey,
				`the KMS ${kms.ref}`,
			);
			if (own !== void 0 && !Buffer.from(own).equals(key))
				throw new _phala_kms_key_js__WEBPACK_IMPORTED_MODULE_0__._I(
					`The KMS ${kms.ref} and the CVM give different env encryption keys, so one of them is not the app's. ${STOPPED}`,
					{ next: 'Do not deploy secrets until this is understood; ask Phala for help.' },
				);
			const signer = (0, _phala_kms_key_js__WEBPACK_IMPORTED_MODULE_0__.ff)(answer, appId);
			const trusted = pinnedSigner ?? namedSigner(kms);
			if (trusted === void 0) {
				log(
					signer === void 0
						? `Env key: from the KMS ${kms.ref}, unsigned. Trust rests on the API alone.`
						: `Env key: signed by ${signer}, which nothing vouches for. Trust rests on the API alone; set \`kms_public_key\` to pin the signer.`,
				);
				return key;
			}
			const anchor = pinnedSigner === void 0 ? 'the signer that the API names' : '`kms_public_key`';
			if (signer !== trusted)
				throw new _phala_kms_key_js__WEBPACK_IMPORTED_MODULE_0__._I(
					`The env encryption key is ${signer === void 0 ? 'not signed' : `signed by ${signer}`}, but ${anchor} is ${trusted}. ${STOPPED}`,
					{
						next: 'Do not deploy secrets until this is understood: the key may have been replaced. If the KMS really changed its signer, update `kms_public_key`.',
					},
				);
			log(
				pinnedSigner === void 0
					? `Env key: signed by ${trusted}, the key that the API names for the KMS ${kms.ref}`
					: `Env key: signed by ${trusted}, as \`kms_public_key\` demands`,
			);
			return key;
		}
		function oneAppId(named, cvmName) {
			const ids = new Set(
				named.flatMap(
					(id) => (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_1__.No)(id ?? '') ?? [],
				),
			);
			const [appId, ...others] = ids;
			if (others.length > 0)
				throw new _phala_kms_key_js__WEBPACK_IMPORTED_MODULE_0__._I(
					`There are different app ids for the CVM ${cvmName}: ${[...ids].join(', ')}. ${STOPPED}`,
					{
						next: 'Do not deploy secrets until this is understood: the key would be that of another app.',
					},
				);
			return appId;
		}
		function namedSigner(kms) {
			if (kms.signerPublicKey === void 0) return;
			const signer = (0, _phala_kms_key_js__WEBPACK_IMPORTED_MODULE_0__.MQ)(kms.signerPublicKey);
			if (signer === void 0)
				throw new _phala_kms_key_js__WEBPACK_IMPORTED_MODULE_0__._I(
					`The API names a signer for the KMS ${kms.ref} that is no secp256k1 public key. ${STOPPED}`,
					{ next: 'Set `kms_public_key` to the signer that you trust, or ask Phala for help.' },
				);
			return signer;
		}
		function unsignedKey(own, pinnedSigner, log) {
			if (own === void 0)
				throw new _phala_kms_key_js__WEBPACK_IMPORTED_MODULE_0__._I(
					`The API names neither a KMS nor an env encryption key. ${STOPPED}`,
					{ next: 'Check in the dashboard that the CVM has finished its creation.' },
				);
			if (pinnedSigner !== void 0)
				throw new _phala_kms_key_js__WEBPACK_IMPORTED_MODULE_0__._I(
					`\`kms_public_key\` is set, but the API names no KMS, so the env encryption key has no signature to check. ${STOPPED}`,
					{ next: 'Remove `kms_public_key` only if you accept a key that rests on the API alone.' },
				);
			log(
				"Env key: the CVM's own, unsigned, because the API names no KMS. Trust rests on the API alone.",
			);
			return own;
		}
	},
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
	8793: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
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
		var trigger = __webpack_require__(7187);
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
				(0, trigger.zU)(api.appOwner(appId)),
				(0, trigger.zU)(api.allowance(appId, composeHash, provisioned.deviceId)),
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
					(await (0, trigger.zU)(api.allowance(appId, composeHash, deviceId))) ?? allowance;
			}
		}
		var approval_text = __webpack_require__(9963);
		async function seekApproval(session, proposal) {
			const { api: api, inputs: inputs, pace: pace, step: step } = session;
			const request = await announceApproval(session, proposal);
			if (request.allowance?.whole === true) return 'approved';
			if (inputs.approvalTimeoutMs > 0) {
				step.log.info(`Waiting up to ${inputs.approvalTimeoutMs / 1e3} s for the approval.`);
				const allowance = await step.timed('awaiting approval', () =>
					waitForApproval(api, request, inputs.approvalTimeoutMs, pace),
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
				...(inputs.mode === 'deploy' ? [] : [`  mode: ${inputs.mode}`]),
				`  cvm_id: ${target.cvmId}`,
				`  expected_compose_hash: ${request.composeHash}`,
			].join('\n');
			step.setOutputs({ changed: 'false' });
			const state = (0, chain.OU)(request.allowance);
			const line = `Pending approval: ${state}. Nothing was triggered; after the approval, run this step again.`;
			if (!inputs.failOnPending) {
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
	8585: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { predecessorOf: () => predecessorOf });
		var _deploy_rollback_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4283);
		var _up_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6927);
		function predecessorOf({ step: step }, before, was, composeHash) {
			const earlier = (0, _deploy_rollback_js__WEBPACK_IMPORTED_MODULE_0__.P2)(
				{ ...was, whyNotUp: (0, _up_js__WEBPACK_IMPORTED_MODULE_1__.nk)(was.cvm, before) },
				composeHash,
			);
			if (typeof earlier === 'string')
				step.log.info(`Should it fail, it cannot be rolled back. ${earlier}`);
			return earlier;
		}
	},
	6923: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { J: () => sealFor });
		var _deploy_env_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2502);
		var _env_seal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6194);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8584);
		async function sealFor(
			{ api: api, inputs: inputs, target: target, step: step },
			{ cvm: cvm, provisioned: provisioned, update: update },
			env,
		) {
			const key = await (0, _deploy_env_key_js__WEBPACK_IMPORTED_MODULE_0__.S)(
				api,
				cvm,
				provisioned,
				inputs.kmsPublicKey,
				(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_2__.No)(target.cvmId),
				step.log.info,
			);
			return {
				sealed: (0, _env_seal_js__WEBPACK_IMPORTED_MODULE_1__.Hc)(env, key),
				names: update.target.allowedEnvs,
			};
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
	5900: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { replaceEnv: () => replaceEnv });
		var _compose_lint_lint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6152);
		var _compose_lint_select_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5414);
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4808);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2571);
		var _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8893);
		var _flow_approval_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8793);
		var _flow_follow_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(143);
		var _flow_health_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4396);
		var _flow_predecessor_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8585);
		var _flow_proposal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(516);
		var _flow_seal_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6923);
		async function replaceEnv(session, env) {
			await (0, _flow_follow_js__WEBPACK_IMPORTED_MODULE_6__.gr)(session, () =>
				replaceOnce(session, env),
			);
		}
		async function replaceOnce(session, env) {
			const { api: api, inputs: inputs, step: step } = session;
			const live = await (0, _flow_proposal_js__WEBPACK_IMPORTED_MODULE_9__.pp)(session);
			const { cvm: cvm, appCompose: appCompose } = live;
			const ports = (0, _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_4__.a5)(
				(0, _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_4__.DM)(appCompose.composeText),
			);
			if (cvm.status === 'running')
				(0, _flow_health_js__WEBPACK_IMPORTED_MODULE_7__.HX)(session, cvm, ports);
			const names = env.map(({ name: name }) => name);
			checkLiveVariables(session, appCompose, names);
			const proposal = await (0, _flow_proposal_js__WEBPACK_IMPORTED_MODULE_9__.BM)(session, live, {
				...NO_WISH,
				envNames: names,
			});
			const target = targetOf(proposal);
			if (target.hasNewNames && proposal.plan.approval === 'needed') {
				const answer = await (0, _flow_approval_js__WEBPACK_IMPORTED_MODULE_5__.seekApproval)(
					session,
					proposal,
				);
				if (answer === 'pending') return;
			}
			step.announceHash(target.composeHash);
			const [before, sealed] = await step.timed('sealing', () =>
				Promise.all([
					(0, _deploy_watch_js__WEBPACK_IMPORTED_MODULE_2__.PN)(api, cvm),
					(0, _flow_seal_js__WEBPACK_IMPORTED_MODULE_10__.J)(session, proposal, env),
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
			const accepted = await (0, _flow_follow_js__WEBPACK_IMPORTED_MODULE_6__.hZ)(
				session,
				change,
				before,
			);
			const { revisions: revisions, update: update } = proposal;
			await (0, _flow_follow_js__WEBPACK_IMPORTED_MODULE_6__.e6)(session, {
				change: change,
				before: before,
				accepted: accepted,
				appCompose: target.appCompose,
				ports: ports,
				earlier: inputs.rollback
					? (0, _flow_predecessor_js__WEBPACK_IMPORTED_MODULE_8__.predecessorOf)(
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
			const model = (0, _prepare_shipment_js__WEBPACK_IMPORTED_MODULE_4__.DM)(composeText);
			if (model === void 0) return;
			const lint = (0, _compose_lint_lint_js__WEBPACK_IMPORTED_MODULE_0__.Zg)(
				model,
				new Set(names),
				{ script: preLaunchScript },
			);
			const findings = (0, _compose_lint_select_js__WEBPACK_IMPORTED_MODULE_1__.R)(
				lint,
				inputs.lintIgnore,
				inputs.strict,
			).map(({ level: level, rule: rule, message: message, hint: hint }) => ({
				level: level,
				rule: rule,
				message: `In the compose text that the CVM runs: ${message}`,
				...(hint === void 0 ? {} : { hint: hint }),
			}));
			if (findings.some(({ level: level }) => level === 'error'))
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_3__.Tj(
					findings,
					'before anything was sealed',
				);
			step.showFindings(findings);
		}
	},
};

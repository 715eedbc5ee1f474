export const id = 996;
export const ids = [996];
export const modules = {
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
};

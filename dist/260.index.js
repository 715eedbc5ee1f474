export const id = 260;
export const ids = [260];
export const modules = {
	2260: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Jk: () => finishPending,
			jB: () => announceApproval,
			seekApproval: () => seekApproval,
			tD: () => keepApproval,
		});
		var _deploy_busy_queue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9176);
		var _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9616);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2571);
		var _phala_chain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5597);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8584);
		var _report_approval_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9963);
		async function seekApproval(session, proposal) {
			const { api: api, inputs: inputs, pace: pace, step: step } = session;
			const request = await announceApproval(session, proposal);
			if (request.allowance?.whole === true) return 'approved';
			if (inputs.approval.timeoutMs > 0) {
				step.log.info(`Waiting up to ${inputs.approval.timeoutMs / 1e3} s for the approval.`);
				const allowance = await step.timed('awaiting approval', () =>
					(0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__.yQ)(
						api,
						request,
						inputs.approval.timeoutMs,
						pace,
					),
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
				(0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__.xh)(api, provisioned, cvm),
			);
			keepApproval(step, request);
			if (request.allowance?.whole === true) {
				if (step.report.plan) step.report.plan = { ...step.report.plan, approval: 'given' };
				step.log.info(
					`On-chain approval: the app's contract on ${(0, _report_approval_text_js__WEBPACK_IMPORTED_MODULE_4__.dY)(request.chainId)} allows the compose hash.`,
				);
				return request;
			}
			step.log.info('The compose hash must be approved on chain before the CVM can run it:');
			for (const [name, value] of (0, _report_approval_text_js__WEBPACK_IMPORTED_MODULE_4__.Z_)(
				request,
			))
				step.log.info(`  ${name}: ${value}`);
			return request;
		}
		function keepApproval(step, request) {
			step.report.approval = request;
			step.setOutputs({
				app_contract: request.appContract,
				chain_id: String(request.chainId),
				device_id: request.deviceId,
				call_data: request.callData,
				device_call_data: (0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__.fw)(request)?.data,
				approver: request.owner?.address,
				approval_url: request.owner?.safeUrl,
			});
		}
		function finishPending({ inputs: inputs, step: step, target: target }, request, of) {
			const hashes = of?.composeHashes ?? [request.composeHash];
			step.report.nextStep = [
				'# After the approval, run this step again, with its other inputs as they are now:',
				'with:',
				...(step.report.mode === 'deploy' ? [] : [`  mode: ${step.report.mode ?? ''}`]),
				`  cvm_id: ${target.cvmId}`,
				...(of === void 0 ? [] : ['  instances: all']),
				...(hashes.length === 1
					? [`  expected_compose_hash: ${hashes[0] ?? ''}`]
					: ['  expected_compose_hash: |', ...hashes.map((hash) => `    ${hash}`)]),
			].join('\n');
			step.setOutputs({
				changed: 'false',
				device_call_data: (0, _deploy_approval_js__WEBPACK_IMPORTED_MODULE_1__.fw)(request)?.data,
			});
			const state =
				of?.state ?? (0, _phala_chain_js__WEBPACK_IMPORTED_MODULE_3__.OU)(request.allowance);
			const line = `Pending approval: ${state}. Nothing was triggered; after the approval, run this step again.`;
			if (!inputs.approval.failOnPending) {
				step.finish('pending_approval', line);
				return;
			}
			step.setStatus('pending_approval');
			throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR(
				`The compose hash 0x${request.composeHash} waits for its approval on chain: ${state}. Nothing was triggered.`,
				{
					next: `The owner of ${request.appContract} on ${(0, _report_approval_text_js__WEBPACK_IMPORTED_MODULE_4__.dY)(request.chainId)} must call ${(0, _report_approval_text_js__WEBPACK_IMPORTED_MODULE_4__.ML)(request)}; then run this step again.`,
				},
			);
		}
		async function requireUnchanged({ api: api, queue: queue }, { cvm: cvm }) {
			const now = await api.cvm();
			const idle = now.busy ? await queue.waitUntilIdle() : now;
			if (
				cvm.composeHash !== void 0 &&
				!(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_5__.df)(idle.composeHash, cvm.composeHash)
			)
				throw new _deploy_busy_queue_js__WEBPACK_IMPORTED_MODULE_0__.XD(
					cvm.composeHash,
					idle.composeHash,
				);
		}
	}),
};

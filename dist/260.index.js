export const id = 260;
export const ids = [260];
export const modules = {
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
};

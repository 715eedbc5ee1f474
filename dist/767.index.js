export const id = 767;
export const ids = [767, 260];
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
	274: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { rollOut: () => rollOut });
		var busy_queue = __webpack_require__(9176);
		var attempt = __webpack_require__(117);
		var cloud_api = __webpack_require__(5584);
		var fleet_approval = __webpack_require__(5954);
		var fleet_report = __webpack_require__(9008);
		var instances = __webpack_require__(1296);
		var flow_move = __webpack_require__(7907);
		var deploy_pace = __webpack_require__(3988);
		var failure = __webpack_require__(2571);
		var api_error = __webpack_require__(6367);
		var cvm_id = __webpack_require__(8584);
		var plan_fleet = __webpack_require__(7740);
		class SisterInTheWay extends failure.HR {}
		class SisterChanged extends SisterInTheWay {}
		async function isKeptWaiting(fleet, member) {
			const list = await new cloud_api.qD(fleet.session.client).cvmsOf(fleet.appId);
			requireThere(list, member);
			const wasDown = member.move !== void 0 && member.move.cvm.status !== 'running';
			if (wasDown && member.triggered === void 0) return false;
			const waited = [];
			for (const other of (0, instances.QA)(fleet)) {
				if (other === member) continue;
				const seen = (0, instances.vV)(list, other);
				if (seen !== void 0) waited.push(await waitForSister(other, seen, member));
			}
			return waited.includes(true);
		}
		function requireThere(list, member) {
			const seen = (0, instances.vV)(list, member);
			if (seen === void 0) throw new busy_queue.XD('Somebody else removed it meanwhile.');
			if (member.whyNotUp === void 0 && (0, instances.A3)(seen))
				throw new busy_queue.XD(`Somebody else made it ${seen.status} meanwhile.`);
		}
		async function waitForSister(other, seen, member) {
			if (!seen.busy && seen.status === 'running' && isOurs(other, seen.composeHash)) return false;
			const { name: name } = other;
			if (seen.busy) other.session.step.log.info(`Somebody else works on ${name}.`);
			const now = seen.busy ? seen : await other.session.api.cvm();
			const { status: status, composeHash: composeHash } = now.busy
				? await untilIdle(other, member)
				: now;
			if (status !== 'running') {
				const next = `Look at ${name} in the dashboard, then run the step again.`;
				throw new SisterInTheWay(`${name} is ${status} meanwhile. ${leftAlone(member)}`, {
					next: next,
				});
			}
			requireOurs(other, composeHash);
			return now.busy;
		}
		async function untilIdle({ name: name, session: session }, member) {
			try {
				return await session.queue.waitUntilIdle(false);
			} catch (error) {
				if (!(error instanceof failure.HR) || error instanceof failure.cJ) throw error;
				throw new SisterInTheWay(`${name}: ${error.message} ${leftAlone(member)}`, {
					next: error.next,
					cause: error,
				});
			}
		}
		function leftAlone({ name: name }) {
			return `${name} was left alone: two instances would have been down.`;
		}
		const QUIET_LOOKS = 10;
		async function waitUntilQuiet(fleet) {
			const { inputs: inputs, pace: pace, step: step } = fleet.session;
			const { clock: clock, pollIntervalMs: pollIntervalMs } = pace;
			const quietMs = Math.max(2 * inputs.pause.pause.ms, QUIET_LOOKS * pollIntervalMs);
			const deadline = clock.now() + inputs.queue.timeoutMs;
			step.log.info('Somebody else works on the instances: waiting until that is over.');
			await step.timed('queueing', async () => {
				let before = await lookAtAll(fleet);
				let since = clock.now();
				while (clock.now() < deadline && clock.now() - since < quietMs) {
					await (0, deploy_pace.v7)(pace, deadline);
					const seen = await lookAtAll(fleet);
					if (seen !== before) since = clock.now();
					before = seen;
				}
			});
		}
		async function lookAtAll(fleet) {
			const { appId: appId, session: session } = fleet;
			const list = await new cloud_api.qD(session.client).cvmsOf(appId);
			for (const member of (0, instances.QA)(fleet))
				if ((0, instances.vV)(list, member)?.busy === true)
					await (0, plan_fleet.KT)(member, untilIdleOrGone(member));
			return list
				.map(({ busy: busy, composeHash: composeHash, id: id }) => [id, busy, composeHash].join())
				.join();
		}
		async function untilIdleOrGone({ session: session }) {
			try {
				await session.queue.waitUntilIdle();
			} catch (error) {
				if (!(error instanceof api_error.h && error.status === 404)) throw error;
			}
		}
		function isOurs(member, composeHash) {
			const known = knownOf(member);
			return known === void 0 || composeHash === void 0 || (0, cvm_id.df)(known, composeHash);
		}
		function requireOurs(member, composeHash) {
			if (isOurs(member, composeHash)) return;
			throw new SisterChanged(
				`Somebody else changed ${member.name} meanwhile: its compose hash was ${(0, cvm_id.Zu)(knownOf(member) ?? '')} and is ${(0, cvm_id.Zu)(composeHash ?? '')}.`,
				{
					next: 'See who deploys the app at the same time, give all of them the same `concurrency` group, and run the step again.',
				},
			);
		}
		function knownOf({ move: move, runs: runs }) {
			return runs ?? move?.cvm.composeHash;
		}
		var redeploy = __webpack_require__(9725);
		var watch = __webpack_require__(4808);
		async function stopRollOut(fleet, member, done, error) {
			const { session: session } = fleet;
			session.step.host.signal.throwIfAborted();
			if (!(error instanceof failure.HR)) throw error;
			const { name: name } = member;
			const isUntouched = member.session.step.report.triggered === 'no';
			if (done.length === 0 && isUntouched) {
				if (error instanceof busy_queue.XD) throw new busy_queue.XD(`${name}: ${error.message}`);
				if (error instanceof SisterChanged) throw new busy_queue.XD(error.message);
			}
			if (error instanceof SisterInTheWay)
				throw new failure.HR(`${error.message} ${(0, fleet_report._)(fleet, member)}`, {
					next: error.next,
					cause: error,
				});
			member.status = error instanceof redeploy._d ? 'rolled_back' : 'failed';
			if (error instanceof redeploy._d) member.isTakenBack = true;
			const others = await doneByOthers(fleet, member, error);
			const back = done.filter(({ triggered: triggered }) => triggered?.earlier !== void 0);
			const stay = whyTheyStay(member, error, isUntouched);
			const ending =
				others ?? (back.length === 0 ? void 0 : (stay ?? (await takeAllBack(fleet, back))));
			const sentences = [error.message, (0, fleet_report._)(fleet, member), ending];
			throw new failure.HR(`${name}: ${sentences.filter(Boolean).join(' ')}`, {
				next: others === void 0 ? error.next : OTHERS_FIRST,
				cause: error,
			});
		}
		const OTHERS_FIRST = 'See who works on the app at the same time, then run the step again.';
		async function doneByOthers({ appId: appId, session: session }, member, error) {
			const wasMissed = causesOf(error).some(
				(cause) => cause instanceof api_error.h && cause.status === 404,
			);
			const list = wasMissed
				? await (0, attempt.zU)(new cloud_api.qD(session.hastyClient).cvmsOf(appId))
				: void 0;
			const isGone = list !== void 0 && (0, instances.vV)(list, member) === void 0;
			if (isGone) return 'Somebody else removed it meanwhile, and the others stay as they are.';
			return error instanceof busy_queue.XD
				? 'It was left alone, and the others stay as they are.'
				: void 0;
		}
		function causesOf(error) {
			const { cause: cause } = error;
			return [error, ...(cause instanceof Error ? causesOf(cause) : [])];
		}
		function whyTheyStay({ name: name }, error, isUntouched) {
			if (isUntouched || (error instanceof redeploy._d && error.isWell)) return;
			const isNotWell = causesOf(error).some((cause) => cause instanceof watch._G);
			return isNotWell
				? `The others stay: ${name} is not well, and to put them back would have taken a second instance down.`
				: 'The others stay: this does not say that the update is at fault.';
		}
		async function takeAllBack(fleet, done) {
			const { takeBack: takeBack } = await __webpack_require__
				.e(93)
				.then(__webpack_require__.bind(__webpack_require__, 4093));
			for (const member of done.toReversed()) {
				const { triggered: triggered, session: session } = member;
				if (triggered === void 0) continue;
				await (0, instances.fq)(fleet.session, fleet.session.inputs.pause.pause.ms);
				fleet.session.step.log.info(`Rolling back ${member.name} as well`);
				delete member.runs;
				const problem = await takeBack(session, triggered);
				fleet.session.step.host.signal.throwIfAborted();
				const { change: change, status: status } = session.step.report;
				member.isTakenBack = status === 'rolled_back';
				if (member.isTakenBack) member.status = 'rolled_back';
				else if (change?.name === 'rollback') member.status = 'failed';
				if (problem !== void 0) return `The rollback stopped at ${member.name}: ${problem}`;
			}
			return;
		}
		var triggering = __webpack_require__(2442);
		async function rollOut(session, planMove) {
			let fleet = await (0, instances.d9)(session, isKeptWaiting);
			try {
				await (0, triggering.g)(session, async (plans) => {
					if (plans > 1 || (0, instances.QA)(fleet).some(({ listed: listed }) => listed.busy)) {
						await waitUntilQuiet(fleet);
						fleet = await (0, instances.d9)(session, isKeptWaiting);
					}
					forgetPlan(session.step.report);
					await rollOutOnce(fleet, planMove);
				});
			} finally {
				await (0, fleet_report.k)(fleet);
			}
		}
		function forgetPlan(report) {
			delete report.plan;
			delete report.plans;
			delete report.approval;
			delete report.otherApprovals;
			delete report.signing;
		}
		async function rollOutOnce(fleet, planMove) {
			await (0, plan_fleet.L0)(fleet, planMove);
			const changing = (0, plan_fleet.r2)(fleet);
			for (const { session: own, move: move } of changing) (0, flow_move.Bd)(own, move);
			await leaveUnchanged(fleet);
			for (const member of changing) await (0, plan_fleet.KT)(member, member.move.seal());
			if (!(await (0, fleet_approval.T)(fleet, changing))) return;
			for (const member of changing) await (0, plan_fleet.KT)(member, requireIdle(member));
			const done = [];
			for (const member of changing) {
				await take(fleet, member, done).catch((error) => stopRollOut(fleet, member, done, error));
				done.push(member);
			}
			await finish(fleet, changing);
		}
		async function leaveUnchanged(fleet) {
			for (const member of (0, instances.QA)(fleet).filter(plan_fleet.H9)) {
				if (member.move.changed) continue;
				fleet.session.step.log.info(`Looking at ${member.name}, which changes nothing`);
				await (0, plan_fleet.KT)(member, member.move.leave());
				member.status = 'unchanged';
			}
		}
		async function requireIdle({ move: move, session: { api: api, queue: queue } }) {
			const now = await api.cvm();
			(0, busy_queue.Mb)(now.busy ? await queue.waitUntilIdle() : now, move.cvm.composeHash);
		}
		async function take(fleet, member, done) {
			const { inputs: inputs, step: step } = fleet.session;
			if (done.length > 0) await (0, instances.fq)(fleet.session, inputs.pause.pause.ms);
			const all = (0, instances.QA)(fleet);
			step.log.info(
				`Taking ${member.name}, instance ${all.findIndex((one) => one === member) + 1} of ${all.length}`,
			);
			member.triggered = await member.move.carryOut();
			const { composeHash: composeHash, status: status } = member.session.step.report;
			member.status = statusOf(status);
			member.runs = composeHash;
		}
		function statusOf(status) {
			return status === 'unchanged' || status === 'rolled_back' ? status : 'deployed';
		}
		async function finish(fleet, changing) {
			const { session: session, appId: appId } = fleet;
			const { step: step } = session;
			const all = (0, instances.QA)(fleet);
			const changed = changing.filter(({ status: status }) => status !== 'unchanged');
			const [first] = changed;
			if (first === void 0) {
				step.setOutputs({ changed: 'false' });
				step.finish(
					'unchanged',
					`Unchanged: ${(0, plan_fleet.lT)(all.length)} have what they should, so nothing was started`,
				);
				return;
			}
			const list = await (0, attempt.zU)(new cloud_api.qD(session.client).cvmsOf(appId));
			for (const member of changed) await requireStillOurs(list ?? [], member);
			sayAdded(fleet, list ?? []);
			const others = all.filter(({ status: status }) => status === 'unchanged');
			const rest = others.length === 0 ? '' : ` Unchanged: ${(0, instances.eZ)(others)}.`;
			step.finish(
				first.session.step.report.status ?? 'deployed',
				`Done, one at a time: ${(0, instances.eZ)(changed)}.${rest}`,
			);
		}
		async function requireStillOurs(list, member) {
			if (isOurs(member, (0, instances.vV)(list, member)?.composeHash)) return;
			const { composeHash: composeHash } = await member.session.api.cvm();
			if (!isOurs(member, composeHash)) member.status = 'failed';
			requireOurs(member, composeHash);
		}
		function sayAdded({ members: members, session: { step: step } }, list) {
			const added = list.filter(
				(cvm) =>
					!(0, instances.A3)(cvm) && !members.some((member) => (0, instances.Ft)(cvm, member)),
			);
			if (added.length === 0) return;
			step.showFindings([
				{
					level: 'warning',
					rule: 'instances-added',
					message: `Instances were added after this step began, and keep what they have: ${added.map(({ name: name }) => name).join(', ')}.`,
					hint: 'Run the step again.',
				},
			]);
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
};

export const id = 907;
export const ids = [907];
export const modules = {
	288: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			createProposed: () => createProposed,
			findOrPropose: () => findOrPropose,
		});
		var failure = __webpack_require__(2571);
		const REPLICA = '-replica';
		function namesNear(name, others) {
			const own = core(name);
			return others.filter((other) => other !== name && core(other) === own);
		}
		function core(name) {
			const lower = name.toLowerCase();
			const at = lower.indexOf(REPLICA);
			return at >= 0 && /^[a-z0-9-]*$/.test(lower.slice(at)) ? lower.slice(0, at) : lower;
		}
		var cloud_api = __webpack_require__(5584);
		var create = __webpack_require__(362);
		var creation_proposal = __webpack_require__(4609);
		var find_cvm = __webpack_require__(8272);
		var unlike = __webpack_require__(8094);
		async function findOrPropose(session, shipment) {
			const { step: step, target: target } = session;
			const cloud = new cloud_api.qD(session.client);
			const { ownAppId: ownAppId } = session.inputs.create;
			const name = target.cvmId;
			const found = await step.timed('finding the CVM', () =>
				(0, find_cvm.HC)(session, cloud, name),
			);
			if (found !== void 0) {
				requireSameApp(found, ownAppId?.appId);
				(0, unlike.y)(session, found);
				return (0, find_cvm.MC)(session, found);
			}
			const all = await cloud.cvms();
			requireNoneNear(all, name);
			requireFreeAppId(all, name, ownAppId?.appId);
			step.log.info(`There is no CVM named ${name}, and \`create\` is true.`);
			const proposal = await (0, creation_proposal.a)(session, cloud, shipment, name, ownAppId);
			return proposal === 'taken' ? requireOurs(session, cloud, ownAppId?.appId) : proposal;
		}
		async function createProposed(session, proposal, shipment) {
			const { report: report } = session.step;
			const cloud = new cloud_api.qD(session.client);
			const { name: name } = proposal;
			report.leftBehind = {
				unclear: `The CVM ${name} was just being created. It may exist: then it bills. Run this step again: it finds it by its name.`,
				yes: `The CVM ${name} was created and bills.`,
			};
			const created = await (0, create.v)(session, cloud, proposal, shipment);
			if (created === 'taken') {
				delete report.leftBehind;
				return requireOurs(session, cloud, proposal.appId);
			}
			try {
				await (0, create.B)(session, created.id, proposal, shipment, 'bills until it is deleted.');
			} finally {
				await keepCreated(session, name);
			}
			return;
		}
		async function keepCreated({ inputs: inputs, step: step }, name) {
			if (!inputs.instances.all) return;
			const { keepInstances: keepInstances } = await __webpack_require__
				.e(8)
				.then(__webpack_require__.bind(__webpack_require__, 9008));
			const {
				attestation: attestation,
				composeHash: composeHash,
				instanceUrl: url,
				status: status,
				vmUuid: vmUuid,
			} = step.report;
			keepInstances(step, [
				{
					vmUuid: vmUuid,
					name: name,
					status: status === void 0 ? 'failed' : 'deployed',
					composeHash: composeHash,
					url: url,
					attested: { proven: true, contradicted: false, unknown: void 0 }[
						attestation?.outcome ?? 'unknown'
					],
					env: void 0,
				},
			]);
		}
		function requireSameApp(found, appId) {
			if (appId === void 0 || found.appId === appId) return;
			throw new failure.HR(
				`The CVM ${found.name} (${found.id}) exists already, as the app ${found.appId ?? 'that the API does not name'} and not ${appId} as \`app_id\` says. Nothing was changed.`,
				{
					next: 'To update this CVM, remove `app_id` and `nonce`; for an app of its own, set another `cvm_id`.',
				},
			);
		}
		function requireNoneNear(all, name) {
			const others = all.filter((cvm) => !(0, find_cvm.jf)(cvm)).map((cvm) => cvm.name);
			const [near] = namesNear(name, others);
			if (near === void 0) return;
			throw new failure.HR(
				`There is no CVM named ${name}, but one named ${near}. Is that the one that is meant? Nothing was created.`,
				{
					next: `If it is, set \`cvm_id: ${near}\`. If a new one is wanted, give it a name that differs from ${near} in more than case and a replica's suffix.`,
				},
			);
		}
		function requireFreeAppId(all, name, appId) {
			const other = all.find((cvm) => appId !== void 0 && cvm.appId === appId);
			if (other === void 0) return;
			throw new failure.HR(
				`There is no CVM named ${name}, and the app id ${appId} is that of the CVM ${other.name} (${other.id}). Nothing was created.`,
				{
					next: `If that one is meant, set \`cvm_id: ${other.name}\`. For a new CVM, set another \`app_id\` with its \`nonce\`, or remove both.`,
				},
			);
		}
		async function requireOurs(session, cloud, appId) {
			const { step: step, target: target } = session;
			const name = target.cvmId;
			const other = await (0, find_cvm.OB)(session, cloud, name);
			if (other === void 0) {
				requireFreeAppId(await cloud.cvms(), name, appId);
				throw new failure.HR(
					`The name ${name} or its app id is taken, but this workspace has no CVM with that name. Nothing was created.`,
					{ next: 'Set another `cvm_id`, and another `app_id` and `nonce` where they are given.' },
				);
			}
			if (appId !== void 0 && other.appId === appId) {
				step.log.info(`Another run created ${name} as the same app meanwhile: updating it.`);
				return (0, find_cvm.MC)(session, other);
			}
			throw new failure.HR(
				`Another CVM took the name ${name} while this step was about to create it: ${other.id}, app ${other.appId ?? 'unknown'}. This step created nothing and did not change that one.`,
				{
					next: 'If that is the one that is meant, for example because another run of this workflow created it, run this step again: it updates it. Else set another `cvm_id`.',
				},
			);
		}
	}),
};

export const id = 395;
export const ids = [395];
export const modules = {
	8599: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			ad: () => ASPECTS,
			aT: () => ENV_ASPECTS,
			S4: () => judge,
		});
		var externals = __webpack_require__(9164);
		var text_services = __webpack_require__(2396);
		var binds = __webpack_require__(5544);
		var builds = __webpack_require__(5227);
		var files = __webpack_require__(4399);
		var finding = __webpack_require__(9749);
		var lint_images = __webpack_require__(7804);
		function subjectOf(model, envNames, script) {
			const all = (0, text_services.Yj)(model);
			const services = all.filter((service) => !(0, text_services.xB)(service, envNames));
			const madeByScript = new Set(script?.match(/[\w.-]{3,}/g));
			return {
				model: model,
				envNames: envNames,
				madeByScript: madeByScript,
				services: services,
				all: all,
			};
		}
		var ports = __webpack_require__(1576);
		var references = __webpack_require__(900);
		var rules = __webpack_require__(111);
		var secrets = __webpack_require__(9941);
		var contradictions = __webpack_require__(8484);
		var services = __webpack_require__(1546);
		var trust = __webpack_require__(7578);
		var values = __webpack_require__(6940);
		function lintCompose(model, shipped, envNames, script) {
			const subject = subjectOf(model, envNames, script);
			const findings = (0, finding.al)([
				...(0, builds.B)(subject),
				...(0, files.j)(subject),
				...(0, binds.A)(subject),
				...(0, lint_images.w)(subject),
				...(0, secrets.n)(subject, shipped),
				...(0, ports.m)(subject),
				...(0, services.G)(subject),
				...(0, references.y)(subject),
				...(0, contradictions.a)(subject),
				...(0, values.i)(subject),
				...(0, trust.o)(subject),
			]);
			return withoutSecrets(spareIdle(findings, subject), shipped.findSecrets);
		}
		const OF_THE_TEXT = new Set(['secret-in-text', 'value-invalid']);
		function spareIdle(findings, { services: services, envNames: envNames }) {
			const spared = new Set(
				services
					.filter((service) => (0, text_services.vL)(service, envNames))
					.map(({ name: name }) => name),
			);
			return findings.map((finding) => {
				const {
					level: level,
					rule: rule,
					service: service,
					services: all = service === void 0 ? [] : [service],
				} = finding;
				const isSpared = all.length > 0 && all.every((name) => spared.has(name));
				return level === 'error' && isSpared && !OF_THE_TEXT.has(rule)
					? { ...finding, level: 'warning' }
					: finding;
			});
		}
		function withoutSecrets(findings, findSecrets) {
			const words = ({ message: message, hint: hint }) => `${message}\0${hint ?? ''}`;
			const line = ({ place: place }) => `${place?.file ?? ''}:${place?.line ?? ''}`;
			const told = new Set(
				findings.filter(({ rule: rule }) => rule === 'secret-in-text').map(line),
			);
			if (told.size === 0 && findSecrets(findings.map(words).join('\0')).length === 0)
				return findings;
			return findings.map((finding) => {
				const isOther = finding.rule !== 'secret-in-text' && told.has(line(finding));
				if (!isOther && findSecrets(words(finding)).length === 0) return finding;
				const { title: title, fix: fix } = (0, rules.yj)(finding.rule);
				return { ...finding, message: `${title}.`, hint: fix };
			});
		}
		var lint_live = __webpack_require__(6604);
		function selectFindings(findings, { ignores: ignores, strict: strict }) {
			return findings
				.filter((finding) => !isIgnored(finding, ignores))
				.map((finding) =>
					strict && finding.level === 'warning' ? { ...finding, level: 'error' } : finding,
				);
		}
		function isIgnored(
			{ rule: rule, service: service, services: services = service === void 0 ? [] : [service] },
			{ everywhere: everywhere, byService: byService },
		) {
			if ((0, rules.yj)(rule).ignorable === false) return false;
			const covers = (rules) => rules !== void 0 && (rules.has('all') || rules.has(rule));
			if (covers(everywhere)) return true;
			return services.length > 0 && services.every((name) => covers(byService.get(name)));
		}
		var variables = __webpack_require__(299);
		const ENV_ASPECTS = ['unused env', 'variables'];
		const ASPECTS = ['text', 'unused env', 'variables', 'externals', 'live'];
		function judge(model, known, wanted, aspects = ASPECTS) {
			const unjudged = [];
			const findings = [];
			let isStopped = false;
			for (const aspect of aspects) {
				const found = judgeAspect(aspect, model, known);
				if (found === void 0) {
					unjudged.push(aspect);
					continue;
				}
				const selected = selectFindings(found, wanted);
				findings.push(...selected);
				isStopped ||=
					aspect === 'variables' && selected.some(({ level: level }) => level === 'error');
			}
			if (!isStopped || known.script !== void 0) return { findings: findings, unjudged: unjudged };
			const others = aspects.filter((aspect) => aspect !== 'externals');
			const without = judge(model, { ...known, script: '' }, wanted, others);
			return {
				findings: without.findings,
				unjudged: ASPECTS.filter((aspect) =>
					(aspect === 'externals' ? unjudged : without.unjudged).includes(aspect),
				),
			};
		}
		function judgeAspect(
			aspect,
			model,
			{ shipped: shipped, envNames: envNames, script: script, live: live },
		) {
			const names = envNames === 'untold' ? void 0 : envNames;
			switch (aspect) {
				case 'text':
					return shipped && lintCompose(model, shipped, names, script);
				case 'variables':
					return envNames && (0, variables.Zg)(model, names);
				case 'unused env':
					if (envNames === 'untold') return [];
					return names && script !== void 0 ? (0, variables.MU)(model, names, script) : void 0;
				case 'externals':
					return envNames && script !== void 0 ? (0, externals.Q)(model, names, script) : void 0;
				case 'live':
					return live && (0, lint_live.T)(model, live);
			}
		}
	}),
	6194: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			DV: () => SEAL_OVERHEAD_BYTES,
			Ej: () => sealedPlaintext,
			Hc: () => sealEnv,
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
		__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2571);
		var _base_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5309);
		class SealError extends _base_failure_js__WEBPACK_IMPORTED_MODULE_1__.HR {}
		const KEY_BYTES = 32;
		const IV_BYTES = 12;
		const TAG_BYTES = 16;
		const SEAL_OVERHEAD_BYTES = KEY_BYTES + IV_BYTES + TAG_BYTES;
		const PKCS8_X25519 = Buffer.from('302e020100300506032b656e04220420', 'hex');
		const SPKI_X25519 = Buffer.from('302a300506032b656e032100', 'hex');
		function sealedPlaintext(entries) {
			const env = entries.map((entry) => ({
				key: entry.name,
				value: (0, _base_secret_js__WEBPACK_IMPORTED_MODULE_2__._)(entry.value),
			}));
			return Buffer.from(JSON.stringify({ env: env }), 'utf8');
		}
		function sealEnv(
			entries,
			publicKey,
			random = node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes,
		) {
			if (publicKey.length !== KEY_BYTES)
				throw new SealError(
					`The env encryption key has ${publicKey.length} bytes; an X25519 key has ${KEY_BYTES}.`,
				);
			const ephemeral = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({
				key: Buffer.concat([PKCS8_X25519, random(KEY_BYTES)]),
				format: 'der',
				type: 'pkcs8',
			});
			const iv = random(IV_BYTES);
			const cipher = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)(
				'aes-256-gcm',
				sharedSecret(ephemeral, publicKey),
				iv,
			);
			return Buffer.concat([
				rawPublicKey(ephemeral),
				iv,
				cipher.update(sealedPlaintext(entries)),
				cipher.final(),
				cipher.getAuthTag(),
			]).toString('hex');
		}
		function sharedSecret(ephemeral, publicKey) {
			try {
				return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.diffieHellman)({
					privateKey: ephemeral,
					publicKey: (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({
						key: Buffer.concat([SPKI_X25519, publicKey]),
						format: 'der',
						type: 'spki',
					}),
				});
			} catch (cause) {
				throw new SealError(
					'The env encryption key is not usable: it gives a shared secret that everybody knows.',
					{ cause: cause },
				);
			}
		}
		function rawPublicKey(privateKey) {
			const spki = (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(privateKey).export(
				{ format: 'der', type: 'spki' },
			);
			return spki.subarray(SPKI_X25519.length);
		}
	}),
	612: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { p: () => createSecretSearch });
		var _base_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5309);
		const SHORTEST_VALUE = 8;
		function createSecretSearch(secrets) {
			const known = secrets
				.map(({ name: name, value: value }) => ({
					name: name,
					forms: formsOf((0, _base_secret_js__WEBPACK_IMPORTED_MODULE_0__._)(value)),
				}))
				.filter(({ forms: forms }) => forms.length > 0);
			return (text) =>
				known.flatMap(({ name: name, forms: forms }) => {
					const offsets = forms.map((form) => text.indexOf(form)).filter((offset) => offset !== -1);
					return offsets.length === 0 ? [] : [{ name: name, offset: Math.min(...offsets) }];
				});
		}
		function formsOf(value) {
			const text = value.trim();
			if (text.length < SHORTEST_VALUE) return [];
			const bytes = Buffer.from(text);
			const forms = [text, unpadded(bytes.toString('base64')), bytes.toString('base64url')];
			if (text.isWellFormed()) forms.push(encodeURIComponent(text));
			return [...new Set(forms)];
		}
		function unpadded(base64) {
			return base64.replace(/.?=+$/, '');
		}
	}),
	7853: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { i: () => checkAgainstLive });
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2571);
		var _compose_lint_judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8599);
		var _compose_text_compose_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8381);
		var _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6236);
		var _prepare_public_secrets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3850);
		function checkAgainstLive(
			{ inputs: inputs, step: step },
			live,
			{
				env: env,
				compose: compose,
				files: files,
				preLaunchScript: preLaunchScript,
				unjudged: unjudged,
			},
		) {
			const script = preLaunchScript ?? live.preLaunchScript;
			const kept = [
				...(0, _compose_text_compose_file_js__WEBPACK_IMPORTED_MODULE_2__.Iu)(
					files.join(', '),
					Buffer.byteLength(compose.text),
					Buffer.byteLength(script ?? ''),
				),
				...(0, _prepare_public_secrets_js__WEBPACK_IMPORTED_MODULE_4__.c)(
					inputs.compose.variables,
					[],
					env === void 0 ? live.allowedEnvs : [],
				),
			];
			const known = {
				envNames: new Set(env?.map(({ name: name }) => name) ?? live.allowedEnvs),
				script: script ?? '',
				live: (0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_3__.DM)(live.composeText),
			};
			const lint = (0, _compose_lint_judge_js__WEBPACK_IMPORTED_MODULE_1__.S4)(
				compose.model,
				known,
				inputs.lint,
				unjudged,
			).findings;
			const findings = [...lint.map(compose.locate), ...kept];
			if (findings.some(({ level: level }) => level === 'error'))
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_0__.Tj(
					findings,
					'before anything was provisioned',
				);
			step.showFindings(findings);
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
	516: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { B: () => propose, i: () => proposeSameText });
		var _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6236);
		var _compose_text_services_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2396);
		var _deploy_drift_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2024);
		var _deploy_provision_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5492);
		var _deploy_update_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5400);
		var _deploy_verify_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2538);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8584);
		var _live_check_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7853);
		var _live_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3019);
		var _draft_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9559);
		async function propose(session, live, shipment, needsRevisions) {
			const update = (0, _draft_js__WEBPACK_IMPORTED_MODULE_8__.K4)(
				session,
				live.appCompose,
				live.cvm.name,
				(0, _draft_js__WEBPACK_IMPORTED_MODULE_8__.H_)(session, shipment),
			);
			(0, _live_check_js__WEBPACK_IMPORTED_MODULE_6__.i)(session, live.appCompose, shipment);
			return provision(session, live, update, {
				images: (0, _compose_text_services_js__WEBPACK_IMPORTED_MODULE_1__.b5)(
					shipment.compose.model,
				),
				isForced: session.inputs.force.force,
				needsRevisions: needsRevisions,
			});
		}
		async function proposeSameText(session, live, wish, needsRevisions) {
			const update = (0, _draft_js__WEBPACK_IMPORTED_MODULE_8__.K4)(
				session,
				live.appCompose,
				live.cvm.name,
				wish,
			);
			const images =
				(0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_0__.o$)(
					live.appCompose.composeText,
				) ?? new Map();
			return provision(session, live, update, {
				images: images,
				isForced: false,
				needsRevisions: needsRevisions,
			});
		}
		async function provision(
			session,
			live,
			update,
			{ images: images, isForced: isForced, needsRevisions: needsRevisions },
		) {
			const { api: api, inputs: inputs, queue: queue, step: step } = session;
			const { cvm: cvm, appCompose: appCompose } = live;
			(0, _deploy_update_plan_js__WEBPACK_IMPORTED_MODULE_4__.u)(
				update.envKeys,
				inputs.env.allowRemoval,
			);
			const [provisioned, history] = await step.timed('provisioning', () =>
				Promise.all([
					(0, _deploy_provision_js__WEBPACK_IMPORTED_MODULE_3__.Ln)(
						api,
						update,
						cvm,
						queue,
						step.log.info,
					),
					(0, _live_js__WEBPACK_IMPORTED_MODULE_7__.p2)(
						session,
						cvm,
						needsRevisions ? (0, _live_js__WEBPACK_IMPORTED_MODULE_7__.N_)(cvm) : void 0,
					),
				]),
			);
			step.announceHash(provisioned.composeHash);
			step.setOutputs({ app_id: provisioned.appId });
			const isSame = (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_9__.df)(
				provisioned.composeHash,
				cvm.composeHash,
			);
			step.log.info(
				`Provisioned: compose hash ${(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_9__.Zu)(provisioned.composeHash)}, ${isSame ? 'as the CVM has' : `was ${(0, _live_js__WEBPACK_IMPORTED_MODULE_7__.sI)(cvm)}`}`,
			);
			const differences = (0, _deploy_verify_js__WEBPACK_IMPORTED_MODULE_5__.c)(
				cvm,
				appCompose,
				provisioned.composeHash,
				update.target,
			);
			if (isSame && differences.length > 0) step.showFindings([doubtfulHash(differences)]);
			const plan = {
				composeHash: (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_9__.Zu)(provisioned.composeHash),
				previousComposeHash:
					cvm.composeHash && (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_9__.Zu)(cvm.composeHash),
				changed: differences.length > 0 || update.envKeys !== void 0 || isForced,
				creation: void 0,
				changes: (0, _draft_js__WEBPACK_IMPORTED_MODULE_8__.fs)(appCompose, update, {
					live: (0, _compose_text_live_text_js__WEBPACK_IMPORTED_MODULE_0__.o$)(
						appCompose.composeText,
					),
					target: images,
				}),
				approval: approvalOf(provisioned, cvm),
				drift: (0, _deploy_drift_js__WEBPACK_IMPORTED_MODULE_2__.L1)(
					cvm,
					appCompose,
					history?.revisions,
				),
			};
			return { ...live, update: update, provisioned: provisioned, history: history, plan: plan };
		}
		function approvalOf(provisioned, cvm) {
			if ((0, _deploy_provision_js__WEBPACK_IMPORTED_MODULE_3__.dR)(provisioned, cvm) === void 0)
				return 'not needed';
			return (0, _deploy_provision_js__WEBPACK_IMPORTED_MODULE_3__.vb)(provisioned, cvm)
				? 'needed'
				: 'given';
		}
		function doubtfulHash(differences) {
			return {
				level: 'warning',
				rule: 'provisioned-hash-doubtful',
				message: `The API gives the compose hash that the CVM has already, although the CVM does not run what is to be shipped: ${differences.join('; ')}.`,
				hint: 'It counts as a change. What the CVM runs after a deploy is compared with what was shipped, whatever its hash says.',
			};
		}
	}),
	610: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { R: () => Sealer, o: () => seal_env_seal });
		var cvm_id = __webpack_require__(8584);
		var kms_key = __webpack_require__(4895);
		const STOPPED = 'Nothing was sealed or triggered.';
		async function obtainEnvKey(api, cvm, provisioned, pinnedSigner, requestedAppId, log) {
			const own =
				cvm.envPublicKey === void 0 ? void 0 : (0, kms_key.Fm)(cvm.envPublicKey, 'the CVM');
			const { kms: kms } = provisioned;
			const appId = oneAppId([requestedAppId, cvm.appId, provisioned.appId], cvm.name);
			if (kms === void 0) return unsignedKey(own, pinnedSigner, log);
			if (appId === void 0)
				throw new kms_key._I(`The API gives no app id for the CVM ${cvm.name}. ${STOPPED}`);
			const [answer, { recoverSigner: recoverSigner }] = await Promise.all([
				api.envKey(kms.ref, appId),
				Promise.all([__webpack_require__.e(657), __webpack_require__.e(492)]).then(
					__webpack_require__.bind(__webpack_require__, 3492),
				),
			]);
			const key = (0, kms_key.Fm)(answer.publicKey, `the KMS ${kms.ref}`);
			if (own !== void 0 && !Buffer.from(own).equals(key))
				throw new kms_key._I(
					`The KMS ${kms.ref} and the CVM give different env encryption keys, so one of them is not the app's. ${STOPPED}`,
					{ next: 'Do not deploy secrets until this is understood; ask Phala for help.' },
				);
			const signer = recoverSigner(answer, appId);
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
				throw new kms_key._I(
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
			const ids = new Set(named.flatMap((id) => (0, cvm_id.No)(id ?? '') ?? []));
			const [appId, ...others] = ids;
			if (others.length > 0)
				throw new kms_key._I(
					`There are different app ids for the CVM ${cvmName}: ${[...ids].join(', ')}. ${STOPPED}`,
					{
						next: 'Do not deploy secrets until this is understood: the key would be that of another app.',
					},
				);
			return appId;
		}
		function namedSigner(kms) {
			if (kms.signerPublicKey === void 0) return;
			const signer = (0, kms_key.MQ)(kms.signerPublicKey);
			if (signer === void 0)
				throw new kms_key._I(
					`The API names a signer for the KMS ${kms.ref} that is no secp256k1 public key. ${STOPPED}`,
					{ next: 'Set `kms_public_key` to the signer that you trust, or ask Phala for help.' },
				);
			return signer;
		}
		function unsignedKey(own, pinnedSigner, log) {
			if (own === void 0)
				throw new kms_key._I(`The API names neither a KMS nor an env encryption key. ${STOPPED}`, {
					next: 'Check in the dashboard that the CVM has finished its creation.',
				});
			if (pinnedSigner !== void 0)
				throw new kms_key._I(
					`\`kms_public_key\` is set, but the API names no KMS, so the env encryption key has no signature to check. ${STOPPED}`,
					{ next: 'Remove `kms_public_key` only if you accept a key that rests on the API alone.' },
				);
			log(
				"Env key: the CVM's own, unsigned, because the API names no KMS. Trust rests on the API alone.",
			);
			return own;
		}
		var seal = __webpack_require__(6194);
		async function seal_env_seal(session, sealed, env) {
			const key = await keyOf(session, sealed);
			return { sealed: (0, seal.Hc)(env, key), names: sealed.names };
		}
		class Sealer {
			#env;
			#done;
			constructor(env) {
				this.#env = env;
			}
			async seal(session, whose) {
				this.#done ??= keyOf(session, whose).then((key) => ({
					key: key,
					blob: (0, seal.Hc)(this.#env, key),
				}));
				const { key: key, blob: blob } = await this.#done;
				const { envPublicKey: envPublicKey, name: name } = whose.cvm;
				const own = envPublicKey === void 0 ? key : (0, kms_key.Fm)(envPublicKey, 'the CVM');
				if (!Buffer.from(own).equals(key))
					throw new kms_key._I(
						`${name} shows another env encryption key than the app has. Nothing was sealed to it.`,
						{ next: 'Do not deploy secrets until this is understood; ask Phala for help.' },
					);
				return { sealed: blob, names: whose.names };
			}
		}
		async function keyOf(
			{ api: api, inputs: inputs, step: step, target: target },
			{ cvm: cvm, provisioned: provisioned },
		) {
			return obtainEnvKey(
				api,
				cvm,
				provisioned,
				inputs.env.kmsPublicKey,
				(0, cvm_id.No)(target.cvmId),
				step.log.info,
			);
		}
	}),
	3850: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			c: () => secretVariables,
			w: () => secretsInScript,
		});
		var _base_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5309);
		var _env_secret_search_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(612);
		function secretVariables(variables, env, otherNames) {
			const holds = (0, _env_secret_search_js__WEBPACK_IMPORTED_MODULE_1__.p)(env);
			return [...variables].flatMap(([name, text]) => {
				const secret = env.find((entry) => entry.name === name || isValue(entry.value, text));
				const found =
					secret?.name ?? holds(text)[0]?.name ?? otherNames.find((other) => other === name);
				if (found === void 0) return [];
				const what =
					found === name
						? 'is also a name of the secret env'
						: `has the value of the secret \`${found}\``;
				return [
					{
						level: 'error',
						rule: 'variable-is-secret',
						message: `\`variables\` gives \`${name}\`, which ${what}: values of \`variables\` become part of the public compose text.`,
						hint: 'Leave secrets to the env inputs; the compose text names them as `${NAME}`.',
					},
				];
			});
		}
		function isValue(secret, text) {
			return text !== '' && (0, _base_secret_js__WEBPACK_IMPORTED_MODULE_0__._)(secret) === text;
		}
		function secretsInScript({ file: file, text: text }, findSecrets) {
			return findSecrets(text).map(({ name: name, offset: offset }) => {
				const before = text.slice(0, offset).split('\n');
				return {
					level: 'error',
					rule: 'secret-in-text',
					message: `The pre-launch script holds the value of \`${name}\` in clear, and it is public.`,
					place: { file: file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
					hint: `Let the script read \`$${name}\` from its environment.`,
				};
			});
		}
	}),
};

export const id = 333;
export const ids = [333];
export const modules = {
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
	3333: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			checkEnv: () => checkEnv,
			prepareEnv: () => prepareEnv,
			readWholeEnv: () => readWholeEnv,
		});
		var failure = __webpack_require__(2571);
		var check_ignores = __webpack_require__(8438);
		var rules = __webpack_require__(111);
		var secret = __webpack_require__(5309);
		const OTHER_CONTROL = /[^\P{Cc}\t\n\r\u0080-\u009f]/u;
		function alterations(value) {
			return [
				value.includes('\n') && 'holds line breaks, which arrive as the two characters `\\n`',
				value.includes('\\\\') && 'holds `\\\\`, which arrives as one backslash',
				value.includes('\\"') && 'holds `\\"`, which breaks its line in the env file',
				value.endsWith('\\') && 'ends in a backslash, which can swallow the next variable',
				value.includes('\r') && 'holds carriage returns, which get lost',
				OTHER_CONTROL.test(value) && 'holds control characters, which can lose the whole variable',
			].filter((problem) => problem !== false);
		}
		var env_rules = __webpack_require__(7288);
		var seal = __webpack_require__(6194);
		const GUEST = {
			name: /^[a-zA-Z_][a-zA-Z0-9_]*$/,
			nameBytes: 255,
			valueBytes: 128 * 1024,
			entries: 1024,
			totalBytes: 1024 * 1024,
			sealedBytes: 256 * 1024,
		};
		const BOOT_NAMES = new Set([
			'PATH',
			'HOME',
			'TMPDIR',
			'GLIBC_TUNABLES',
			'GCONV_PATH',
			'OPENSSL_CONF',
			'OPENSSL_MODULES',
			'BASHOPTS',
			'SHELLOPTS',
			'CDPATH',
			'GLOBIGNORE',
			'POSIXLY_CORRECT',
			'DOCKER_HOST',
			'DOCKER_CONTEXT',
			'DOCKER_CONFIG',
			'DOCKER_CERT_PATH',
			'DOCKER_TLS',
			'DOCKER_TLS_VERIFY',
			'DOCKER_API_VERSION',
			'DOCKER_DEFAULT_PLATFORM',
			'DOCKER_CONTENT_TRUST',
			'HTTP_PROXY',
			'HTTPS_PROXY',
			'ALL_PROXY',
			'NO_PROXY',
			'http_proxy',
			'https_proxy',
			'all_proxy',
			'no_proxy',
			'CURL_CA_BUNDLE',
			'CURL_HOME',
			'SSL_CERT_FILE',
			'SSL_CERT_DIR',
		]);
		const BOOT_PREFIXES = /^(?:LD|BASH|COMPOSE)_/;
		const ROOT_NAMES = /^DSTACK_(?:ROOT_.*|AUTHORIZED_KEYS)$/;
		const GUEST_NAMES = new Map([
			['DSTACK_APP_ID', 'the guest sets it itself and yours is lost'],
			['DSTACK_APP_DOMAIN', 'the guest sets it itself and yours is lost'],
			[
				'DSTACK_GATEWAY_DOMAIN',
				'the guest sets it itself unless env does, so yours takes its place',
			],
		]);
		function checkGuestRules(entries) {
			return [
				...entries.flatMap(checkName),
				...entries.flatMap(checkValue),
				...checkTotals(entries),
			];
		}
		function checkName(entry) {
			const { name: name } = entry;
			const shown = (0, env_rules.HD)(name);
			const findings = [];
			if (!GUEST.name.test(name)) {
				const message = `The guest does not boot with ${shown}: a name consists of letters, digits and \`_\`, and does not begin with a digit.`;
				findings.push(
					about(entry, 'env-bad-name', message, 'Rename it, here and in the compose file.'),
				);
			}
			if (Buffer.byteLength(name) > GUEST.nameBytes) {
				const message = `The guest does not boot with a name of ${Buffer.byteLength(name)} bytes; ${GUEST.nameBytes} is the limit.`;
				findings.push(about(entry, 'env-name-too-long', message));
			}
			if (BOOT_NAMES.has(name) || BOOT_PREFIXES.test(name)) {
				const message = `${shown} acts on the CVM's boot script and on docker, not only on the app.`;
				const hint =
					'Use another name and map it in the compose file (`environment:`), unless that is what you want.';
				findings.push(about(entry, 'env-affects-boot', message, hint));
			}
			if (ROOT_NAMES.test(name))
				findings.push(about(entry, 'env-grants-root', `${shown} gives root access to the CVM.`));
			const guestSets = GUEST_NAMES.get(name);
			if (guestSets !== void 0)
				findings.push(about(entry, 'env-set-by-guest', `${shown}: ${guestSets}.`));
			return findings;
		}
		function checkValue(entry) {
			const value = (0, secret._)(entry.value);
			const shown = (0, env_rules.HD)(entry.name);
			const findings = [];
			const bytes = Buffer.byteLength(value);
			if (bytes > GUEST.valueBytes) {
				const message = `The value of ${shown} has ${bytes} bytes; the guest does not boot with more than ${GUEST.valueBytes}.`;
				findings.push(about(entry, 'env-value-too-long', message));
			}
			if (!value.isWellFormed()) {
				const message = `The value of ${shown} holds half of a surrogate pair, which is no text that the guest can read.`;
				findings.push(about(entry, 'env-bad-unicode', message));
			}
			const altered = alterations(value);
			if (altered.length > 0) {
				const message = `The value of ${shown} does not reach the app unchanged: it ${altered.join('; it ')}.`;
				const hint = 'Store it base64-encoded and decode it in the app or its entrypoint.';
				findings.push(about(entry, 'env-value-altered', message, hint));
			}
			return findings;
		}
		function checkTotals(entries) {
			const findings = [];
			if (entries.length > GUEST.entries) {
				const message = `There are ${entries.length} env names; the guest does not boot with more than ${GUEST.entries}.`;
				findings.push((0, env_rules.bR)('env-too-many', message));
			}
			const total = entries.reduce(
				(sum, { name: name, value: value }) =>
					sum + Buffer.byteLength(name) + Buffer.byteLength((0, secret._)(value)),
				0,
			);
			if (total > GUEST.totalBytes) {
				const message = `Env names and values together have ${total} bytes; the guest does not boot with more than ${GUEST.totalBytes}.`;
				findings.push((0, env_rules.bR)('env-too-large', message));
			}
			const sealed = (0, seal.Ej)(entries).length + seal.DV;
			if (sealed > GUEST.sealedBytes) {
				const message = `The sealed env has ${sealed} bytes; the guest does not boot with more than ${GUEST.sealedBytes}.`;
				const hint =
					'Move large values out of env, for example into a file in the image or a volume.';
				findings.push((0, env_rules.bR)('env-sealed-too-large', message, { hint: hint }));
			}
			return findings;
		}
		function about(entry, rule, message, hint) {
			return (0, env_rules.bR)(rule, message, { place: entry.place, hint: hint });
		}
		var sources = __webpack_require__(6524);
		var read_text = __webpack_require__(6637);
		function readWholeEnv({ env: env }, checkout) {
			const files = env.files.map((name) => (0, read_text.y)(name, 'env_files', checkout));
			const whole = (0, sources.s)(
				files.flatMap(({ file: file, text: text }) =>
					text === void 0 ? [] : [{ file: file, text: text }],
				),
				env.given,
			);
			return {
				entries: env.files.length === 0 ? whole.entries : (whole.entries ?? []),
				findings: [
					...files.flatMap(({ findings: findings }) => findings),
					...whole.findings,
					...checkGuestRules(whole.entries ?? []),
				],
			};
		}
		function checkEnv(inputs, checkout) {
			const { entries: entries, findings: findings } = readWholeEnv(inputs, checkout);
			return {
				entries: entries,
				findings: [
					...(0, check_ignores.W)(inputs.lint.ignores, rules.wT),
					...findings,
					...(entries === void 0 ? [NO_ENV] : []),
				],
			};
		}
		function prepareEnv(step, inputs) {
			const { entries: entries = [], findings: findings } = checkEnv(
				inputs,
				(0, read_text.H)(step, inputs),
			);
			step.mask(entries.map(({ value: value }) => value));
			if (findings.some(({ level: level }) => level === 'error')) throw new failure.Tj(findings);
			step.announceMode();
			step.showFindings(findings);
			return entries;
		}
		const NO_ENV = {
			level: 'error',
			rule: 'env-missing',
			message: '`mode: env` replaces the sealed env, and no env input was given.',
			hint: 'Set `env_names`, `env`, `env_files` or `secrets_json`.',
		};
	}),
};

export const id = 492;
export const ids = [492];
export const modules = {
	3492: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { recoverSigner: () => recoverSigner });
		var _noble_curves_abstract_weierstrass_js__WEBPACK_IMPORTED_MODULE_2__ =
			__webpack_require__(190);
		var _noble_curves_secp256k1_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7445);
		var _noble_hashes_sha3_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1157);
		var _kms_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4895);
		const DOMAIN = new TextEncoder().encode('dstack-env-encrypt-pubkey:');
		_noble_curves_secp256k1_js__WEBPACK_IMPORTED_MODULE_1__.bI.Point.BASE.precompute(1);
		const ethereum = (0, _noble_curves_abstract_weierstrass_js__WEBPACK_IMPORTED_MODULE_2__.h1)(
			_noble_curves_secp256k1_js__WEBPACK_IMPORTED_MODULE_1__.bI.Point,
			_noble_hashes_sha3_js__WEBPACK_IMPORTED_MODULE_3__.lY,
		);
		function recoverSigner(answer, appId) {
			const key = (0, _kms_key_js__WEBPACK_IMPORTED_MODULE_0__.Fm)(answer.publicKey, 'the KMS');
			const app = (0, _kms_key_js__WEBPACK_IMPORTED_MODULE_0__.pY)(appId);
			if (app?.length !== 20)
				throw new _kms_key_js__WEBPACK_IMPORTED_MODULE_0__._I(
					`The app id ${appId} is not 20 bytes of hex.`,
				);
			const signers = new Set();
			if (answer.signature !== void 0)
				signers.add(recover(answer.signature, Buffer.concat([DOMAIN, app, key])));
			if (answer.signatureV1 !== void 0 && answer.timestamp !== void 0) {
				if (!Number.isSafeInteger(answer.timestamp) || answer.timestamp < 0)
					throw badSignature('its timestamp is not a number of seconds');
				const time = Buffer.alloc(8);
				time.writeBigUInt64BE(BigInt(answer.timestamp));
				signers.add(recover(answer.signatureV1, Buffer.concat([DOMAIN, app, time, key])));
			}
			if (signers.size > 1) throw badSignature('its two signatures come from different signers');
			const [signer] = signers;
			return signer;
		}
		function recover(signatureHex, message) {
			const signature = (0, _kms_key_js__WEBPACK_IMPORTED_MODULE_0__.pY)(signatureHex);
			const v = signature?.[64];
			if (signature?.length !== 65 || v === void 0) throw badSignature('it is not 65 bytes of hex');
			const recovery = v >= 27 ? v - 27 : v;
			try {
				const signer = ethereum.recoverPublicKey(
					Uint8Array.from([recovery, ...signature.subarray(0, 64)]),
					message,
					{ prehash: true },
				);
				return Buffer.from(signer).toString('hex');
			} catch (error) {
				throw badSignature('no signer can be recovered from it', error);
			}
		}
		function badSignature(reason, cause) {
			return new _kms_key_js__WEBPACK_IMPORTED_MODULE_0__._I(
				`The KMS's signature of the env encryption key is not valid: ${reason}.`,
				{
					next: 'Nothing was changed. Do not deploy secrets until this is understood: the key may have been replaced.',
					cause: cause,
				},
			);
		}
	}),
};

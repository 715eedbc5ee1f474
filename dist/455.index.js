export const id = 455;
export const ids = [455];
export const modules = {
	7140: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, { ec: () => ec });
		const ec = void 0;
	}),
	4866: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Aj: () => crlUrlOf,
			mB: () => readPemChain,
			tj: () => platformOf,
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
		__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var _der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(974);
		const OID = {
			commonName: '550403',
			crlDistributionPoints: '551d1f',
			intelSgx: '2a864886f84d010d01',
			intelPceId: '2a864886f84d010d0103',
			intelFmspc: '2a864886f84d010d0104',
		};
		function readCertificate(der) {
			const tbs = (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.LU)(
				(0, _der_js__WEBPACK_IMPORTED_MODULE_1__.LU)(
					(0, _der_js__WEBPACK_IMPORTED_MODULE_1__.RN)(der),
					_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.sequence,
				)[0],
				_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.sequence,
			);
			(0, _der_js__WEBPACK_IMPORTED_MODULE_1__.Rd)(
				tbs[0],
				_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.context0,
			);
			const [, serial, , , validity, subject] = tbs;
			const [notBefore, notAfter] = (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.LU)(
				validity,
				_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.sequence,
			);
			return {
				x509: readX509(der),
				subject: (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.Rd)(
					subject,
					_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.sequence,
				).bytes,
				commonName: commonNameOf(
					(0, _der_js__WEBPACK_IMPORTED_MODULE_1__.Rd)(
						subject,
						_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.sequence,
					).bytes,
				),
				serial: (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.nK)(serial),
				notBefore: (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.nR)(notBefore),
				notAfter: (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.nR)(notAfter),
				extensions: extensionsOf(
					tbs.find(({ tag: tag }) => tag === _der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.context3)
						?.content,
				),
			};
		}
		function readPemChain(text) {
			const block =
				/-----BEGIN CERTIFICATE-----\r?\n?([A-Za-z0-9+/=\r\n]+)\r?\n?-----END CERTIFICATE-----/g;
			const between = text.replace(block, '');
			if (!/^[\s\0]*$/.test(between)) return;
			try {
				return [...text.matchAll(block)].map(([, base64 = '']) =>
					readCertificate(Buffer.from(base64.replace(/[\r\n]/g, ''), 'base64')),
				);
			} catch (error) {
				if (error instanceof _der_js__WEBPACK_IMPORTED_MODULE_1__.Pf) return;
				throw error;
			}
		}
		function crlUrlOf({ extensions: extensions }) {
			const extension = extensions.get(OID.crlDistributionPoints);
			if (extension === void 0) return;
			try {
				const [point] = (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.LU)(
					(0, _der_js__WEBPACK_IMPORTED_MODULE_1__.RN)(extension),
					_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.sequence,
				);
				const [name] = (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.LU)(
					point,
					_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.sequence,
				);
				const [fullName] = (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.LU)(
					name,
					_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.context0,
				);
				const [address] = (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.LU)(
					fullName,
					_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.context0,
				);
				return (
					URL.parse(
						(0, _der_js__WEBPACK_IMPORTED_MODULE_1__.Rd)(
							address,
							_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.context6,
						).content.toString('latin1'),
					) ?? void 0
				);
			} catch (error) {
				if (error instanceof _der_js__WEBPACK_IMPORTED_MODULE_1__.Pf) return;
				throw error;
			}
		}
		function platformOf(pck) {
			const extension = pck.extensions.get(OID.intelSgx);
			if (extension === void 0)
				throw new _der_js__WEBPACK_IMPORTED_MODULE_1__.Pf('no Intel SGX extension');
			const fields = (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.LU)(
				(0, _der_js__WEBPACK_IMPORTED_MODULE_1__.RN)(extension),
				_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.sequence,
			).map((field) => {
				const [oid, value] = (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.LU)(
					field,
					_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.sequence,
				);
				return [
					(0, _der_js__WEBPACK_IMPORTED_MODULE_1__.Rd)(
						oid,
						_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.oid,
					).content.toString('hex'),
					value,
				];
			});
			const field = (oid) => {
				const found = fields.filter(([name]) => name === oid);
				if (found.length !== 1)
					throw new _der_js__WEBPACK_IMPORTED_MODULE_1__.Pf('no such field, or more than one');
				return (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.Rd)(
					found[0]?.[1],
					_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.octetString,
				).content.toString('hex');
			};
			return { fmspc: field(OID.intelFmspc), pceId: field(OID.intelPceId) };
		}
		function readX509(der) {
			try {
				return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(der);
			} catch {
				throw new _der_js__WEBPACK_IMPORTED_MODULE_1__.Pf('no certificate');
			}
		}
		function commonNameOf(name) {
			const attributes = (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.LU)(
				(0, _der_js__WEBPACK_IMPORTED_MODULE_1__.RN)(name),
				_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.sequence,
			).flatMap((set) =>
				(0, _der_js__WEBPACK_IMPORTED_MODULE_1__.LU)(
					set,
					_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.set,
				).map((attribute) =>
					(0, _der_js__WEBPACK_IMPORTED_MODULE_1__.LU)(
						attribute,
						_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.sequence,
					),
				),
			);
			const [, value] =
				attributes.find(([oid]) => oid?.content.toString('hex') === OID.commonName) ?? [];
			return value?.content.toString('utf8');
		}
		function extensionsOf(content) {
			if (content === void 0) return new Map();
			return new Map(
				(0, _der_js__WEBPACK_IMPORTED_MODULE_1__.LU)(
					(0, _der_js__WEBPACK_IMPORTED_MODULE_1__.RN)(content),
					_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.sequence,
				).map((extension) => {
					const parts = (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.LU)(
						extension,
						_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.sequence,
					);
					const value = (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.Rd)(
						parts.at(-1),
						_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.octetString,
					).content;
					return [
						(0, _der_js__WEBPACK_IMPORTED_MODULE_1__.Rd)(
							parts[0],
							_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.oid,
						).content.toString('hex'),
						value,
					];
				}),
			);
		}
	}),
	1292: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			NQ: () => collateralOf,
			jH: () => periodOf,
			lh: () => collateralObject,
			qZ: () => readCollateralFile,
		});
		var _base_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3659);
		var _certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4866);
		var _crl_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8098);
		var _der_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(974);
		var _hex_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6584);
		var _malformed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5336);
		const FMSPC = /^[0-9a-f]{12}$/i;
		function readCollateralFile(text) {
			const json = (0, _malformed_js__WEBPACK_IMPORTED_MODULE_3__.q)(text);
			if (!(0, _base_json_js__WEBPACK_IMPORTED_MODULE_4__.O)(json))
				throw new _malformed_js__WEBPACK_IMPORTED_MODULE_3__.s('it is not a JSON object');
			const keys = Object.keys(json);
			const isMap = keys.length > 0 && keys.every((key) => FMSPC.test(key));
			const all = isMap
				? Object.entries(json).map(([key, value]) => readFor(key, value))
				: [requireWhole(readCollateral(json))];
			return (fmspc) => all.find((one) => one.fmspc === fmspc);
		}
		function requireWhole(collateral) {
			const {
				tcbInfo: tcbInfo,
				qeIdentity: qeIdentity,
				pckCrl: pckCrl,
				rootCrl: rootCrl,
			} = collateral;
			for (const [name, part] of [
				['tcb_info', tcbInfo],
				['qe_identity', qeIdentity],
			]) {
				if (periodOf(part) === void 0)
					throw new _malformed_js__WEBPACK_IMPORTED_MODULE_3__.s(
						`\`${name}\` is no JSON with its dates`,
					);
				if ((0, _certificate_js__WEBPACK_IMPORTED_MODULE_0__.mB)(part.issuerChain) === void 0)
					throw new _malformed_js__WEBPACK_IMPORTED_MODULE_3__.s(
						`\`${name}_issuer_chain\` is not made of certificates in PEM`,
					);
			}
			for (const [name, der] of [
				['pck_crl', pckCrl],
				['root_ca_crl', rootCrl],
			])
				if (!isCrl(der))
					throw new _malformed_js__WEBPACK_IMPORTED_MODULE_3__.s(
						`\`${name}\` is no list of revoked certificates`,
					);
			return collateral;
		}
		function isCrl(der) {
			try {
				(0, _crl_js__WEBPACK_IMPORTED_MODULE_1__.Y)(der);
				return true;
			} catch (error) {
				if (error instanceof _der_js__WEBPACK_IMPORTED_MODULE_2__.Pf) return false;
				throw error;
			}
		}
		function readCollateral(json) {
			if (!(0, _base_json_js__WEBPACK_IMPORTED_MODULE_4__.O)(json))
				throw new _malformed_js__WEBPACK_IMPORTED_MODULE_3__.s('it is not a JSON object');
			const text = (name) => {
				const value = json[name];
				if (typeof value !== 'string' || value === '')
					throw new _malformed_js__WEBPACK_IMPORTED_MODULE_3__.s(
						`\`${name}\` is missing, or no text`,
					);
				return value;
			};
			const bytes = (name) => {
				const found = readBytes(json[name]);
				if (found === void 0 || found.length === 0)
					throw new _malformed_js__WEBPACK_IMPORTED_MODULE_3__.s(
						`\`${name}\` is missing, or neither hex nor a list of bytes`,
					);
				return found;
			};
			const signed = (name) => ({
				text: text(name),
				signature: bytes(`${name}_signature`),
				issuerChain: text(`${name}_issuer_chain`),
			});
			const tcbInfo = signed('tcb_info');
			const qeIdentity = signed('qe_identity');
			return {
				tcbInfo: tcbInfo,
				qeIdentity: qeIdentity,
				pckCrl: bytes('pck_crl'),
				rootCrl: bytes('root_ca_crl'),
				pckCrlIssuerChain: text('pck_crl_issuer_chain'),
				fmspc: fmspcOf(tcbInfo.text),
			};
		}
		function collateralObject(collateral) {
			const {
				tcbInfo: tcbInfo,
				qeIdentity: qeIdentity,
				pckCrl: pckCrl,
				rootCrl: rootCrl,
				pckCrlIssuerChain: pckCrlIssuerChain,
			} = collateral;
			return {
				pck_crl_issuer_chain: pckCrlIssuerChain,
				root_ca_crl: rootCrl.toString('hex'),
				pck_crl: pckCrl.toString('hex'),
				tcb_info_issuer_chain: tcbInfo.issuerChain,
				tcb_info: tcbInfo.text,
				tcb_info_signature: tcbInfo.signature.toString('hex'),
				qe_identity_issuer_chain: qeIdentity.issuerChain,
				qe_identity: qeIdentity.text,
				qe_identity_signature: qeIdentity.signature.toString('hex'),
			};
		}
		function collateralOf(answers) {
			const tcbInfo = signedPart(answers.tcbInfo, 'tcbInfo');
			return {
				tcbInfo: tcbInfo,
				qeIdentity: signedPart(answers.qeIdentity, 'enclaveIdentity'),
				pckCrl: derOf(answers.pckCrl.body),
				rootCrl: derOf(answers.rootCrl),
				pckCrlIssuerChain: decodeChain(answers.pckCrl.chain),
				fmspc: fmspcOf(tcbInfo.text),
			};
		}
		function periodOf({ text: text }) {
			const json = jsonOf(text);
			if (!(0, _base_json_js__WEBPACK_IMPORTED_MODULE_4__.O)(json)) return;
			const [from, until] = [json['issueDate'], json['nextUpdate']].map((date) =>
				typeof date === 'string' ? Date.parse(date) : Number.NaN,
			);
			if (from === void 0 || until === void 0) return;
			return Number.isNaN(from) || Number.isNaN(until) ? void 0 : { from: from, until: until };
		}
		function jsonOf(text) {
			try {
				return JSON.parse(text);
			} catch {
				return;
			}
		}
		function readFor(key, value) {
			let collateral;
			try {
				collateral = requireWhole(readCollateral(value));
			} catch (error) {
				if (error instanceof _malformed_js__WEBPACK_IMPORTED_MODULE_3__.s)
					throw new _malformed_js__WEBPACK_IMPORTED_MODULE_3__.s(`at \`${key}\`: ${error.message}`);
				throw error;
			}
			if (collateral.fmspc !== key.toLowerCase())
				throw new _malformed_js__WEBPACK_IMPORTED_MODULE_3__.s(
					`at \`${key}\`: it is for platforms of FMSPC ${collateral.fmspc}`,
				);
			return collateral;
		}
		function readBytes(value) {
			if (typeof value === 'string') return (0, _hex_js__WEBPACK_IMPORTED_MODULE_5__.s)(value);
			if (!Array.isArray(value)) return;
			const isByte = (one) =>
				typeof one === 'number' && Number.isInteger(one) && one >= 0 && one <= 255;
			return value.every(isByte) ? Buffer.from(value) : void 0;
		}
		function fmspcOf(tcbInfo) {
			const json = (0, _malformed_js__WEBPACK_IMPORTED_MODULE_3__.q)(tcbInfo, '`tcb_info`');
			const fmspc = (0, _base_json_js__WEBPACK_IMPORTED_MODULE_4__.O)(json)
				? json['fmspc']
				: void 0;
			if (typeof fmspc !== 'string' || !FMSPC.test(fmspc))
				throw new _malformed_js__WEBPACK_IMPORTED_MODULE_3__.s('`tcb_info` names no FMSPC');
			return fmspc.toLowerCase();
		}
		function signedPart({ body: body, chain: chain }, key) {
			const text = body.toString('utf8');
			const json = (0, _malformed_js__WEBPACK_IMPORTED_MODULE_3__.q)(text);
			const signature =
				(0, _base_json_js__WEBPACK_IMPORTED_MODULE_4__.O)(json) &&
				typeof json['signature'] === 'string'
					? (0, _hex_js__WEBPACK_IMPORTED_MODULE_5__.s)(json['signature'])
					: void 0;
			const inner =
				(0, _base_json_js__WEBPACK_IMPORTED_MODULE_4__.O)(json) &&
				(0, _base_json_js__WEBPACK_IMPORTED_MODULE_4__.O)(json[key])
					? cutObject(text, key)
					: void 0;
			if (signature === void 0 || inner === void 0)
				throw new _malformed_js__WEBPACK_IMPORTED_MODULE_3__.s(
					`it has no \`${key}\` with a signature`,
				);
			return { text: inner, signature: signature, issuerChain: decodeChain(chain) };
		}
		function cutObject(text, key) {
			const start = text.indexOf('{', text.indexOf(`"${key}"`));
			let depth = 0;
			for (const { 0: token, index: index } of text
				.slice(start)
				.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
				if (token === '{') depth += 1;
				if (token === '}') depth -= 1;
				if (depth === 0) return text.slice(start, start + index + 1);
			}
			return;
		}
		function derOf(body) {
			return (0, _hex_js__WEBPACK_IMPORTED_MODULE_5__.s)(body.toString('latin1').trim()) ?? body;
		}
		function decodeChain(header) {
			try {
				return decodeURIComponent(header);
			} catch {
				throw new _malformed_js__WEBPACK_IMPORTED_MODULE_3__.s(
					'the chain of its signer is not percent-encoded',
				);
			}
		}
	}),
	8098: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { Y: () => readCrl, r: () => isIssuedBy });
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
		__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
		var _der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(974);
		const ALGORITHM = '300a06082a8648ce3d040302';
		const VERSION_2 = '01';
		const KNOWN_EXTENSIONS = ['551d14', '551d23'];
		function readCrl(der) {
			const [list, algorithm, signature, ...after] = (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.LU)(
				(0, _der_js__WEBPACK_IMPORTED_MODULE_1__.RN)(der),
				_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.sequence,
			);
			const fields = (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.LU)(
				list,
				_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.sequence,
			);
			const [version, inner, issuer, thisUpdate, nextUpdate, ...rest] = fields;
			if (
				after.length > 0 ||
				(0, _der_js__WEBPACK_IMPORTED_MODULE_1__.Rd)(
					version,
					_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.integer,
				).content.toString('hex') !== VERSION_2 ||
				inner?.bytes.toString('hex') !== ALGORITHM ||
				algorithm?.bytes.toString('hex') !== ALGORITHM
			)
				throw new _der_js__WEBPACK_IMPORTED_MODULE_1__.Pf('another kind of CRL');
			const entries =
				rest[0]?.tag === _der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.sequence
					? (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.LU)(
							rest.shift(),
							_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.sequence,
						)
					: [];
			const extensions = rest.shift();
			if (rest.length > 0) throw new _der_js__WEBPACK_IMPORTED_MODULE_1__.Pf('more than a CRL');
			if (extensions !== void 0)
				checkExtensions(
					(0, _der_js__WEBPACK_IMPORTED_MODULE_1__.RN)(
						(0, _der_js__WEBPACK_IMPORTED_MODULE_1__.Rd)(
							extensions,
							_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.context0,
						).content,
					),
				);
			return {
				issuer: (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.Rd)(
					issuer,
					_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.sequence,
				).bytes,
				thisUpdate: (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.nR)(thisUpdate),
				nextUpdate: (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.nR)(nextUpdate),
				revoked: new Set(entries.map(serialOf)),
				signed: (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.Rd)(
					list,
					_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.sequence,
				).bytes,
				signature: (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.e4)(signature),
			};
		}
		function isIssuedBy(crl, authority) {
			const { publicKey: publicKey } = authority.x509;
			return crl.issuer.equals(authority.subject) && isSigned(crl, publicKey);
		}
		function isSigned({ signed: signed, signature: signature }, key) {
			return (
				key.asymmetricKeyType === 'ec' &&
				(0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)('sha256', signed, key, signature)
			);
		}
		function serialOf(entry) {
			const [serial, date, extensions, ...rest] = (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.LU)(
				entry,
				_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.sequence,
			);
			(0, _der_js__WEBPACK_IMPORTED_MODULE_1__.nR)(date);
			if (rest.length > 0)
				throw new _der_js__WEBPACK_IMPORTED_MODULE_1__.Pf('more than a revoked certificate');
			if (
				extensions !== void 0 &&
				(0, _der_js__WEBPACK_IMPORTED_MODULE_1__.LU)(
					extensions,
					_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.sequence,
				).some(isCritical)
			)
				throw new _der_js__WEBPACK_IMPORTED_MODULE_1__.Pf('a critical extension of an entry');
			return (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.nK)(serial);
		}
		function checkExtensions(extensions) {
			const isUnknown = (extension) => {
				const [oid] = (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.LU)(
					extension,
					_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.sequence,
				);
				return !KNOWN_EXTENSIONS.includes(
					(0, _der_js__WEBPACK_IMPORTED_MODULE_1__.Rd)(
						oid,
						_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.oid,
					).content.toString('hex'),
				);
			};
			const others = (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.LU)(
				extensions,
				_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.sequence,
			).filter(isUnknown);
			if (others.some(isCritical))
				throw new _der_js__WEBPACK_IMPORTED_MODULE_1__.Pf('a critical extension');
		}
		function isCritical(extension) {
			const [, second] = (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.LU)(
				extension,
				_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.sequence,
			);
			return (
				second?.tag === _der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.boolean && second.content[0] !== 0
			);
		}
	}),
	974: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Dk: () => TAG,
			LU: () => childrenOf,
			Pf: () => NotDer,
			RN: () => readElement,
			Rd: () => withTag,
			e4: () => bitsOf,
			nK: () => unsignedOf,
			nR: () => timeOf,
		});
		class NotDer extends Error {}
		const TAG = {
			boolean: 1,
			integer: 2,
			bitString: 3,
			octetString: 4,
			oid: 6,
			utcTime: 23,
			generalizedTime: 24,
			sequence: 48,
			set: 49,
			context0: 160,
			context3: 163,
			context6: 134,
		};
		function readElement(bytes, tag) {
			const [first, ...others] = readElements(bytes);
			if (first === void 0 || others.length > 0) throw new NotDer('not exactly one element');
			return tag === void 0 ? first : withTag(first, tag);
		}
		function readElements(bytes) {
			const elements = [];
			for (let at = 0; at < bytes.length;) {
				const element = elementAt(bytes, at);
				elements.push(element);
				at += element.bytes.length;
			}
			return elements;
		}
		function withTag(element, tag) {
			if (element?.tag !== tag) throw new NotDer(`no element with tag ${tag}`);
			return element;
		}
		function childrenOf(element, tag) {
			return readElements(withTag(element, tag).content);
		}
		function bitsOf(element) {
			const { content: content } = withTag(element, TAG.bitString);
			if (content[0] !== 0) throw new NotDer('a bit string with unused bits');
			return content.subarray(1);
		}
		function unsignedOf(element) {
			const { content: content } = withTag(element, TAG.integer);
			if (content.length === 0) throw new NotDer('an empty integer');
			return content.toString('hex').replace(/^0+(?=.)/, '');
		}
		function timeOf(element) {
			const text = element?.content.toString('latin1') ?? '';
			const full =
				element?.tag === TAG.utcTime
					? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}`
					: text;
			const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full);
			const isTime = element?.tag === TAG.utcTime || element?.tag === TAG.generalizedTime;
			if (!isTime || match === null) throw new NotDer('no time');
			const [, year, month, day, hour, minute, second] = match;
			const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
			if (Number.isNaN(time)) throw new NotDer('no time');
			return time;
		}
		function elementAt(bytes, at) {
			const tag = bytes[at];
			const first = bytes[at + 1];
			if (tag === void 0 || first === void 0) throw new NotDer('cut short');
			if ((tag & 31) === 31) throw new NotDer('a tag of more than one byte');
			const lengthBytes = first < 128 ? 0 : first & 127;
			const start = at + 2 + lengthBytes;
			if (lengthBytes > 3 || first === 128 || start > bytes.length)
				throw new NotDer('a bad length');
			const length = lengthBytes === 0 ? first : bytes.readUIntBE(at + 2, lengthBytes);
			const isShortest =
				lengthBytes === 0 || (length >= 128 && length >> (8 * (lengthBytes - 1)) > 0);
			const end = start + length;
			if (!isShortest || end > bytes.length) throw new NotDer('a bad length');
			return { tag: tag, content: bytes.subarray(start, end), bytes: bytes.subarray(at, end) };
		}
	}),
	6768: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Zb: () => evidenceOfCvm,
			em: () => isEvidence,
			ht: () => evidenceOfGuest,
			xW: () => instancesOfApp,
		});
		var _base_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3659);
		var _certificate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4866);
		var _der_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(974);
		const MOST_INSTANCES = 1e3;
		const QUOTE_EXTENSION = '2b0601040183e73d0101';
		const LOG_EXTENSION = '2b0601040183e73d0102';
		function isEvidence(found) {
			return !('kind' in found);
		}
		function instancesOfApp(answer) {
			const instances = (0, _base_json_js__WEBPACK_IMPORTED_MODULE_2__.O)(answer)
				? answer['instances']
				: void 0;
			if (
				!Array.isArray(instances) ||
				!instances.every(_base_json_js__WEBPACK_IMPORTED_MODULE_2__.O)
			)
				return none('malformed');
			if (instances.length > MOST_INSTANCES) return none('malformed');
			return instances.map((instance) => ({
				vmUuid: textOf(instance, 'vm_uuid'),
				instanceId: textOf(instance, 'instance_id'),
				status: textOf(instance, 'status')?.toLowerCase(),
				found: fromApi(instance),
			}));
		}
		function evidenceOfCvm(answer) {
			return (0, _base_json_js__WEBPACK_IMPORTED_MODULE_2__.O)(answer)
				? fromApi(answer)
				: none('malformed');
		}
		function evidenceOfGuest(answer) {
			if (!(0, _base_json_js__WEBPACK_IMPORTED_MODULE_2__.O)(answer))
				return { vmUuid: void 0, instanceId: void 0, status: void 0, found: none('malformed') };
			const instanceId = textOf(answer, 'instance_id');
			return { vmUuid: void 0, instanceId: instanceId, status: void 0, found: fromGuest(answer) };
		}
		function fromApi(answer) {
			if (answer['is_online'] === false) return none('offline');
			const quote = textOf(answer, 'quote') ?? quoteOfCertificates(answer['app_certificates']);
			const tcbInfo = objectOf(answer['tcb_info']);
			const log = listOf(answer['eventlog']) ?? listOf(answer['event_log']);
			const found = evidence(quote, tcbInfo, log);
			if (isEvidence(found)) return found;
			if (answer['is_public'] === false) return none('private');
			const told = textOf(answer, 'error');
			return told === void 0 ? found : { kind: 'no-evidence', missing: 'api-error', told: told };
		}
		function fromGuest(answer) {
			const [leaf] =
				(0, _certificate_js__WEBPACK_IMPORTED_MODULE_0__.mB)(textOf(answer, 'app_cert') ?? '') ??
				[];
			if (leaf === void 0) return none('no-quote');
			const quote = extensionOf(leaf, QUOTE_EXTENSION)?.toString('hex');
			if (quote === void 0) return none('no-quote-in-certificate');
			const log = listOf(extensionOf(leaf, LOG_EXTENSION)?.toString('utf8'));
			if (answer['tcb_info'] === '' && log === void 0) return none('private');
			return evidence(quote, objectOf(answer['tcb_info']), log);
		}
		function evidence(quote, tcbInfo, otherLog) {
			if (quote === void 0) return none('no-quote');
			const eventLog = listOf(tcbInfo?.['event_log']) ?? otherLog;
			if (eventLog === void 0) return none(tcbInfo === void 0 ? 'no-tcb-info' : 'no-event-log');
			if (!isShallow(eventLog, MOST_LEVELS)) return none('malformed');
			return {
				quote: quote,
				eventLog: eventLog,
				appCompose: tcbInfo && textOf(tcbInfo, 'app_compose'),
			};
		}
		const MOST_LEVELS = 8;
		function isShallow(value, levels) {
			if (typeof value !== 'object' || value === null) return true;
			return levels > 0 && Object.values(value).every((one) => isShallow(one, levels - 1));
		}
		function quoteOfCertificates(certificates) {
			if (!Array.isArray(certificates)) return;
			const leaf = certificates
				.filter(_base_json_js__WEBPACK_IMPORTED_MODULE_2__.O)
				.find((one) => one['is_ca'] !== true && textOf(one, 'quote') !== void 0);
			return leaf && textOf(leaf, 'quote');
		}
		function extensionOf(certificate, oid) {
			const value = certificate.extensions.get(oid);
			if (value === void 0) return;
			try {
				return (0, _der_js__WEBPACK_IMPORTED_MODULE_1__.RN)(
					value,
					_der_js__WEBPACK_IMPORTED_MODULE_1__.Dk.octetString,
				).content;
			} catch (error) {
				if (error instanceof _der_js__WEBPACK_IMPORTED_MODULE_1__.Pf) return;
				throw error;
			}
		}
		function none(missing) {
			return { kind: 'no-evidence', missing: missing };
		}
		function textOf(object, key) {
			const value = object[key];
			return typeof value === 'string' && value !== '' ? value : void 0;
		}
		function objectOf(value) {
			const found = typeof value === 'string' ? jsonOf(value) : value;
			return (0, _base_json_js__WEBPACK_IMPORTED_MODULE_2__.O)(found) ? found : void 0;
		}
		function listOf(value) {
			const found = typeof value === 'string' ? jsonOf(value) : value;
			return Array.isArray(found) && found.length > 0 ? found : void 0;
		}
		function jsonOf(text) {
			try {
				return JSON.parse(text);
			} catch {
				return;
			}
		}
	}),
	3669: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { X: () => readRoot, j: () => intelRoot });
		var _base_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2497);
		var _certificate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4866);
		const INTEL_FINGERPRINT = '44a0196b2b99f889b8e149e95b807a350e7424964399e885a7cbb8ccfab674d3';
		const INTEL_PEM = `-----BEGIN CERTIFICATE-----\nMIICjzCCAjSgAwIBAgIUImUM1lqdNInzg7SVUr9QGzknBqwwCgYIKoZIzj0EAwIw\naDEaMBgGA1UEAwwRSW50ZWwgU0dYIFJvb3QgQ0ExGjAYBgNVBAoMEUludGVsIENv\ncnBvcmF0aW9uMRQwEgYDVQQHDAtTYW50YSBDbGFyYTELMAkGA1UECAwCQ0ExCzAJ\nBgNVBAYTAlVTMB4XDTE4MDUyMTEwNDUxMFoXDTQ5MTIzMTIzNTk1OVowaDEaMBgG\nA1UEAwwRSW50ZWwgU0dYIFJvb3QgQ0ExGjAYBgNVBAoMEUludGVsIENvcnBvcmF0\naW9uMRQwEgYDVQQHDAtTYW50YSBDbGFyYTELMAkGA1UECAwCQ0ExCzAJBgNVBAYT\nAlVTMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEC6nEwMDIYZOj/iPWsCzaEKi7\n1OiOSLRFhWGjbnBVJfVnkY4u3IjkDYYL0MxO4mqsyYjlBalTVYxFP2sJBK5zlKOB\nuzCBuDAfBgNVHSMEGDAWgBQiZQzWWp00ifODtJVSv1AbOScGrDBSBgNVHR8ESzBJ\nMEegRaBDhkFodHRwczovL2NlcnRpZmljYXRlcy50cnVzdGVkc2VydmljZXMuaW50\nZWwuY29tL0ludGVsU0dYUm9vdENBLmRlcjAdBgNVHQ4EFgQUImUM1lqdNInzg7SV\nUr9QGzknBqwwDgYDVR0PAQH/BAQDAgEGMBIGA1UdEwEB/wQIMAYBAf8CAQEwCgYI\nKoZIzj0EAwIDSQAwRgIhAOW/5QkR+S9CiSDcNoowLuPRLsWGf/Yi7GSX94BgwTwg\nAiEA4J0lrHoMs+Xo5o/sX6O9QWxHRAvZUGOdRQ7cvqRXaqI=\n-----END CERTIFICATE-----\n`;
		function intelRoot() {
			const root = readRoot(INTEL_PEM);
			if (root === void 0 || root.isTest) throw new Error("Intel's root is not what it must be");
			return root;
		}
		function readRoot(pem) {
			const [certificate, ...others] =
				(0, _certificate_js__WEBPACK_IMPORTED_MODULE_1__.mB)(pem) ?? [];
			if (certificate === void 0 || others.length > 0) return;
			const { x509: x509 } = certificate;
			if (!x509.ca || !x509.checkIssued(x509) || !x509.verify(x509.publicKey)) return;
			const der = x509.raw;
			const fingerprint = (0, _base_hash_js__WEBPACK_IMPORTED_MODULE_0__.s)(der);
			return {
				certificate: certificate,
				der: der,
				fingerprint: fingerprint,
				crlUrl: (0, _certificate_js__WEBPACK_IMPORTED_MODULE_1__.Aj)(certificate),
				isTest: fingerprint !== INTEL_FINGERPRINT,
			};
		}
	}),
	9949: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			VT: () => collateralFor,
			lM: () => documentOf,
			nn: () => isProven,
			S4: () => judge,
			ZI: () => withReason,
		});
		var external_node_util_ = __webpack_require__(7975);
		var base_hash = __webpack_require__(2497);
		var base_json = __webpack_require__(3659);
		var attest_reason = __webpack_require__(8137);
		const FIRST = 'system-preparing';
		const FIRST_OF_0_3 = 'rootfs-hash';
		const LAST = 'system-ready';
		function readBoot({ measured: measured, later: later }) {
			const events = bootEvents(measured);
			if (
				events[0]?.name === FIRST_OF_0_3 &&
				events.every(({ name: name }) => name !== 'compose-hash')
			)
				throw new attest_reason.Lw({
					kind: 'quote-unsupported',
					what: 'its OS image, of dstack before 0.3.4, measures no compose hash',
				});
			const composeHash = required(events, 'compose-hash', [32]);
			const appId = required(events, 'app-id', [20]);
			const instanceId = required(events, 'instance-id', [0, 20]);
			return {
				appId: appId,
				composeHash: composeHash,
				instanceId: instanceId === '' ? void 0 : instanceId,
				osImageHash: optional(events, 'os-image-hash', [32]),
				keyProvider: readKeyProvider(single(events, 'key-provider')),
				appEvents: measured.length - events.length,
				laterEvents: later,
			};
		}
		function bootEvents(measured) {
			const [first] = measured;
			if (first?.name === FIRST_OF_0_3) return measured;
			if (first?.name !== FIRST) throw new attest_reason.Lw({ kind: 'boot-start' });
			const end = measured.findIndex(({ name: name }) => name === LAST);
			if (end === -1) throw new attest_reason.Lw({ kind: 'boot-incomplete' });
			return measured.slice(0, end + 1);
		}
		function single(events, event) {
			const [found, ...others] = events.filter(({ name: name }) => name === event);
			if (others.length > 0) throw new attest_reason.Lw({ kind: 'event-repeated', event: event });
			return found?.payload;
		}
		function optional(events, event, lengths) {
			const payload = single(events, event);
			if (payload !== void 0 && !lengths.includes(payload.length))
				throw new attest_reason.Lw({ kind: 'event-payload', event: event });
			return payload?.toString('hex');
		}
		function required(events, event, lengths) {
			const payload = optional(events, event, lengths);
			if (payload === void 0) throw new attest_reason.Lw({ kind: 'event-missing', event: event });
			return payload;
		}
		function readKeyProvider(payload) {
			if (payload === void 0) return;
			const json = readJson(payload);
			const name = (0, base_json.O)(json) ? json['name'] : void 0;
			const id = (0, base_json.O)(json) ? json['id'] : void 0;
			const isRight =
				typeof name === 'string' &&
				/^[a-z0-9-]{1,32}$/.test(name) &&
				typeof id === 'string' &&
				/^[0-9a-fA-F]{0,1024}$/.test(id);
			if (!isRight) throw new attest_reason.Lw({ kind: 'event-payload', event: 'key-provider' });
			return { name: name, id: id.toLowerCase() };
		}
		function readJson(payload) {
			try {
				return JSON.parse(payload.toString('utf8'));
			} catch {
				return;
			}
		}
		var attest_collateral = __webpack_require__(1292);
		var external_node_crypto_ = __webpack_require__(7598);
		var hex = __webpack_require__(6584);
		const RUNTIME_EVENT = 134217729;
		const REGISTER_BYTES = 48;
		const REGISTER_NUMBERS = [0, 1, 2, 3];
		const REGISTERS = ['rtmr0', 'rtmr1', 'rtmr2', 'rtmr3'];
		function readEventLog(log) {
			return log.map((entry, index) => readEntry(entry, index + 1));
		}
		function replay(log, { rtmrs: rtmrs }) {
			const of = (register) => log.filter((entry) => entry.register === register);
			for (const register of [0, 1, 2]) {
				const end = extended(of(register)).at(-1);
				if (end?.equals(rtmrs[register]) !== true) throw mismatch(log, register);
			}
			const events = of(3);
			const length = extended(events).findLastIndex((state) => state.equals(rtmrs[3]));
			if (length === -1) throw mismatch(log, 3);
			return {
				measured: events
					.slice(0, length)
					.map(({ name: name, payload: payload }) => ({ name: name, payload: payload })),
				later: events.length - length,
			};
		}
		function extended(entries) {
			let state = Buffer.alloc(REGISTER_BYTES);
			return [state, ...entries.map(({ digest: digest }) => (state = sha384(state, digest)))];
		}
		function mismatch(log, register) {
			const changed = log.findIndex(
				(entry) => entry.register === register && entry.given?.equals(entry.digest) === false,
			);
			return new attest_reason.Lw({
				kind: 'replay',
				register: REGISTERS[register],
				...(changed === -1 ? {} : { changedEntry: changed + 1 }),
			});
		}
		function readEntry(json, entry) {
			const malformed = (what) =>
				new attest_reason.Lw({ kind: 'log-malformed', entry: entry, what: what });
			if (!(0, base_json.O)(json)) throw malformed('it is no object');
			const register = REGISTER_NUMBERS.find((number) => number === json['imr']);
			if (register === void 0) throw malformed('`imr` is none of 0 to 3');
			const type = json['event_type'];
			if (typeof type !== 'number' || !Number.isSafeInteger(type))
				throw malformed('`event_type` is no whole number');
			const name = json['event'];
			if (typeof name !== 'string') throw malformed('`event` is no text');
			const payload = hexField(json, 'event_payload');
			if (payload === void 0) throw malformed('`event_payload` is not hex');
			const given = hexField(json, 'digest');
			if (given === void 0 || ![0, REGISTER_BYTES].includes(given.length))
				throw malformed('`digest` is no SHA-384');
			const version = json['version'] ?? 1;
			if (version !== 1 && version !== 2) throw malformed('`version` is neither 1 nor 2');
			const base = { register: register, type: type, name: name, payload: payload };
			if (register !== 3) {
				if (given.length === 0) throw malformed('it has no `digest`');
				return { ...base, digest: given, given: given };
			}
			if (type !== RUNTIME_EVENT)
				throw new attest_reason.Lw({ kind: 'event-retyped', entry: entry, type: type });
			const digest = version === 1 ? digestV1(name, payload) : digestV2(name, payload);
			return { ...base, digest: digest, given: given.length === 0 ? void 0 : given };
		}
		function hexField(json, key) {
			const value = json[key] ?? '';
			return typeof value === 'string' ? (0, hex.s)(value) : void 0;
		}
		function digestV1(name, payload) {
			const type = Buffer.alloc(4);
			type.writeUInt32LE(RUNTIME_EVENT);
			return sha384(type, Buffer.from(`:${name}:`), payload);
		}
		function digestV2(name, payload) {
			const event = { name: name, payload: payload.toString('hex'), type: RUNTIME_EVENT };
			return sha384(Buffer.from(JSON.stringify(event)));
		}
		function sha384(...parts) {
			const hash = (0, external_node_crypto_.createHash)('sha384');
			for (const part of parts) hash.update(part);
			return hash.digest();
		}
		var evidence = __webpack_require__(6768);
		var certificate = __webpack_require__(4866);
		var attest_crl = __webpack_require__(8098);
		var attest_der = __webpack_require__(974);
		const PCK_NAME = 'Intel SGX PCK Certificate';
		const PCK_AUTHORITY = /^Intel SGX PCK (?:Platform|Processor) CA$/;
		const TCB_SIGNING_NAME = 'Intel SGX TCB Signing';
		function platformChain(quote, root, now) {
			const chain = readPlatformChain(quote);
			checkPlatformChain(chain, root, now);
			return chain;
		}
		function readPlatformChain(quote) {
			const chain = (0, certificate.mB)(quote.pckChain);
			if (chain === void 0)
				throw new attest_reason.Lw({
					kind: 'quote-malformed',
					what: 'its certificates cannot be read',
				});
			const [pck, authority, top, ...others] = chain;
			if (!pck || !authority || !top || others.length > 0) throw badChain('count');
			try {
				const ca = authority.commonName?.includes('Processor') === true ? 'processor' : 'platform';
				return { pck: pck, authority: authority, top: top, ca: ca, ...(0, certificate.tj)(pck) };
			} catch (error) {
				throw error instanceof attest_der.Pf ? badChain('extension') : error;
			}
		}
		function guard(quote, collateral, root, now) {
			const chain = platformChain(quote, root, now);
			const rootCrl = authenticCrl('root_ca_crl', collateral.rootCrl, root.certificate, now);
			checkRevoked('PCK authority', chain.authority, rootCrl);
			const pckCrl = authenticCrl('pck_crl', collateral.pckCrl, chain.authority, now);
			checkRevoked('PCK certificate', chain.pck, pckCrl);
			checkSigned('tcb_info', collateral.tcbInfo, rootCrl, root, now);
			checkSigned('qe_identity', collateral.qeIdentity, rootCrl, root, now);
			checkPlatform(chain, collateral);
		}
		function checkPlatformChain({ pck: pck, authority: authority, top: top }, root, now) {
			if (!top.x509.raw.equals(root.der)) {
				const found = top.x509.fingerprint256.replaceAll(':', '').toLowerCase();
				throw new attest_reason.Lw({
					kind: 'other-root',
					expected: root.fingerprint,
					found: found,
				});
			}
			if (pck.commonName !== PCK_NAME || !PCK_AUTHORITY.test(authority.commonName ?? ''))
				throw badChain('names');
			if (pck.x509.ca || !authority.x509.ca || !top.x509.ca) throw badChain('authority');
			if (!isIssued(pck, authority) || !isIssued(authority, top)) throw badChain('issuer');
			checkDate('PCK certificate', pck, now);
			checkDate('PCK authority', authority, now);
			checkDate('root', top, now);
		}
		function authenticCrl(part, der, authority, now) {
			let crl;
			try {
				crl = (0, attest_crl.Y)(der);
			} catch (error) {
				if (!(error instanceof attest_der.Pf)) throw error;
				throw new attest_reason.Lw({
					kind: 'collateral-malformed',
					part: part,
					what: error.message,
				});
			}
			if (!(0, attest_crl.r)(crl, authority))
				throw new attest_reason.Lw({ kind: 'collateral-signature', part: part });
			checkPeriod(part, { from: crl.thisUpdate, until: crl.nextUpdate, now: now });
			return crl;
		}
		function checkSigned(part, signed, rootCrl, root, now) {
			const refuse = (fault) =>
				new attest_reason.Lw({ kind: 'collateral-chain', part: part, fault: fault });
			const chain = (0, certificate.mB)(signed.issuerChain);
			if (chain === void 0) throw refuse('unreadable');
			const [signer, top, ...others] = chain;
			if (!signer || !top || others.length > 0) throw refuse('count');
			if (!top.x509.raw.equals(root.der)) throw refuse('other-root');
			if (signer.commonName !== TCB_SIGNING_NAME) throw refuse('names');
			if (signer.x509.ca || !top.x509.ca) throw refuse('authority');
			if (!isIssued(signer, top)) throw refuse('issuer');
			checkDate('TCB signing certificate', signer, now);
			if (rootCrl.revoked.has(signer.serial))
				throw new attest_reason.Lw({ kind: 'collateral-signer-revoked', serial: signer.serial });
			const period = (0, attest_collateral.jH)(signed);
			if (period === void 0)
				throw new attest_reason.Lw({
					kind: 'collateral-malformed',
					part: part,
					what: 'it has no dates',
				});
			checkPeriod(part, { ...period, now: now });
		}
		function checkPlatform(chain, { tcbInfo: tcbInfo, fmspc: fmspc }) {
			const pceId = /"pceId"\s*:\s*"([0-9a-fA-F]{4})"/.exec(tcbInfo.text)?.[1]?.toLowerCase();
			if (chain.fmspc === fmspc && chain.pceId === pceId) return;
			throw new attest_reason.Lw({
				kind: 'collateral-other-platform',
				expected: `FMSPC ${chain.fmspc}, PCEID ${chain.pceId}`,
				found: `FMSPC ${fmspc}, PCEID ${pceId ?? 'missing'}`,
			});
		}
		function isIssued(certificate, issuer) {
			return (
				certificate.x509.checkIssued(issuer.x509) && certificate.x509.verify(issuer.x509.publicKey)
			);
		}
		function checkDate(part, { notBefore: notBefore, notAfter: notAfter }, now) {
			const period = { from: notBefore, until: notAfter, now: now };
			if (isOutside(period))
				throw new attest_reason.Lw({ kind: 'certificate-date', part: part, period: period });
		}
		function checkPeriod(part, period) {
			if (isOutside(period))
				throw new attest_reason.Lw({ kind: 'collateral-date', part: part, period: period });
		}
		function isOutside({ from: from, until: until, now: now }) {
			return !(from <= now && now <= until);
		}
		function checkRevoked(part, { serial: serial }, crl) {
			if (crl.revoked.has(serial))
				throw new attest_reason.Lw({ kind: 'revoked', part: part, serial: serial });
		}
		function badChain(fault) {
			return new attest_reason.Lw({ kind: 'chain', fault: fault });
		}
		var policy = __webpack_require__(5383);
		const HEADER = 48;
		const TD_10 = 584;
		const TD_15 = 648;
		const TDX = 129;
		const ECDSA_P256 = 2;
		const ECDSA_P384 = 3;
		const QE_REPORT = 6;
		const PCK_CHAIN = 5;
		const LONGEST = 64 * 1024;
		function readQuote(bytes) {
			if (bytes.length > LONGEST) throw malformed(`it has ${bytes.length} bytes`);
			const reader = new Reader(bytes);
			const version = reader.u16();
			const keyType = reader.u16();
			const teeType = reader.u32();
			reader.take(HEADER - 8);
			if (version !== 4 && version !== 5) throw unsupported(`version ${version}`);
			if (teeType !== TDX) throw unsupported(`TEE type ${teeType}, which is not TDX`);
			if (keyType !== ECDSA_P256)
				throw unsupported(`key type ${keyType}${keyType === ECDSA_P384 ? ' (P-384)' : ''}`);
			const report = version === 4 ? readReport(reader.take(TD_10)) : readBody(reader);
			const pckChain = readSignatureData(new Reader(reader.take(reader.u32())));
			return { bytes: bytes, version: version, report: report, pckChain: pckChain };
		}
		function readBody(reader) {
			const type = reader.u16();
			const size = reader.u32();
			if (type !== 2 && type !== 3) throw unsupported(`a report of type ${type}`);
			if (size !== (type === 2 ? TD_10 : TD_15))
				throw malformed(`a report of type ${type} with ${size} bytes`);
			return readReport(reader.take(size));
		}
		function readReport(bytes) {
			const reader = new Reader(bytes);
			const teeTcbSvn = reader.take(16);
			reader.take(48);
			const mrSignerSeam = reader.take(48);
			const seamAttributes = reader.take(8);
			const tdAttributes = reader.take(8);
			reader.take(8);
			const mrTd = reader.take(48);
			const mrConfigId = reader.take(48);
			reader.take(96);
			const rtmrs = [reader.take(48), reader.take(48), reader.take(48), reader.take(48)];
			const reportData = reader.take(64);
			if (reader.left > 0) reader.take(16);
			const mrServiceTd = reader.left > 0 ? reader.take(48) : void 0;
			return {
				teeTcbSvn: teeTcbSvn,
				mrSignerSeam: mrSignerSeam,
				seamAttributes: seamAttributes,
				tdAttributes: tdAttributes,
				mrTd: mrTd,
				mrConfigId: mrConfigId,
				rtmrs: rtmrs,
				reportData: reportData,
				mrServiceTd: mrServiceTd,
			};
		}
		function readSignatureData(reader) {
			reader.take(64 + 64);
			const outer = certificationData(reader);
			if (outer.type !== QE_REPORT) throw unsupported(`certification data of type ${outer.type}`);
			const inside = new Reader(outer.body);
			inside.take(384 + 64);
			inside.take(inside.u16());
			const inner = certificationData(inside);
			if (inner.type !== PCK_CHAIN)
				throw unsupported(`certification data of type ${inner.type}, which has no PCK certificate`);
			return inner.body.toString('latin1');
		}
		function certificationData(reader) {
			const type = reader.u16();
			const body = reader.take(reader.u32());
			if (reader.left > 0) throw malformed('its lengths do not fit');
			return { type: type, body: body };
		}
		class Reader {
			#bytes;
			#at = 0;
			constructor(bytes) {
				this.#bytes = bytes;
			}
			get left() {
				return this.#bytes.length - this.#at;
			}
			take(length) {
				if (length > this.left) throw malformed('it is cut short');
				this.#at += length;
				return this.#bytes.subarray(this.#at - length, this.#at);
			}
			u16() {
				return this.take(2).readUInt16LE();
			}
			u32() {
				return this.take(4).readUInt32LE();
			}
		}
		function malformed(what) {
			return new attest_reason.Lw({ kind: 'quote-malformed', what: what });
		}
		function unsupported(what) {
			return new attest_reason.Lw({ kind: 'quote-unsupported', what: what });
		}
		var src = __webpack_require__(4259);
		var failure = __webpack_require__(2571);
		var tcb = __webpack_require__(2088);
		function verifyQuote(quote, collateral, root, now) {
			guard(quote, collateral, root, now);
			const level = askLibrary(quote, collateral, root, now);
			checkModule(quote);
			return (0, tcb.JJ)(level, (0, tcb.Nm)(collateral.tcbInfo.text, quote.report));
		}
		function askLibrary(quote, collateral, root, now) {
			const verifier = src.QuoteVerifier.newWithRootCa(root.der);
			const object = (0, attest_collateral.lh)(collateral);
			let verified;
			try {
				verified = verifier.verify(quote.bytes, object, Math.floor(now / 1e3));
			} catch (error) {
				throw new attest_reason.Lw(reasonFor((0, failure.A3)(error), quote));
			}
			if (!(0, tcb.cr)(verified.status))
				throw new attest_reason.Lw({ kind: 'tcb-unknown', cause: `status ${verified.status}` });
			return { status: verified.status, advisories: (0, tcb.IL)(verified.advisory_ids) };
		}
		function checkModule({ report: report }) {
			const isZero = (bytes) => bytes.every((byte) => byte === 0);
			if (!isZero(report.mrSignerSeam))
				throw new attest_reason.Lw({ kind: 'tdx-module', field: 'mr_signer_seam' });
			if (!isZero(report.seamAttributes))
				throw new attest_reason.Lw({ kind: 'tdx-module', field: 'seam_attributes' });
		}
		function reasonFor(cause, quote) {
			const attributes = quote.report.tdAttributes.toString('hex');
			if (cause === 'ISV enclave report signature is invalid')
				return { kind: 'signature', part: 'report', cause: cause };
			if (cause === 'Signature is invalid for qe_report in quote')
				return { kind: 'signature', part: 'qe-report', cause: cause };
			if (cause === 'QE report hash mismatch')
				return { kind: 'signature', part: 'attestation-key', cause: cause };
			if (cause === 'Signature is invalid for tcb_info')
				return { kind: 'collateral-signature', part: 'tcb_info', cause: cause };
			if (cause === 'Signature is invalid for qe_identity')
				return { kind: 'collateral-signature', part: 'qe_identity', cause: cause };
			if (/TcbInfo|non-TDX TCB info/.test(cause))
				return {
					kind: 'collateral-malformed',
					part: 'tcb_info',
					what: 'its form is unknown',
					cause: cause,
				};
			if (/QeIdentity|QE Identity id\/version/.test(cause))
				return {
					kind: 'collateral-malformed',
					part: 'qe_identity',
					what: 'its form is unknown',
					cause: cause,
				};
			if (cause === 'TCB status is invalid: Revoked') return { kind: 'tcb-revoked', cause: cause };
			if (/^No matching TCB level|^TCB status is invalid|^QE ISVSVN/.test(cause))
				return { kind: 'tcb-unknown', cause: cause };
			if (cause === 'Debug mode is enabled') {
				const isTd = quote.report.tdAttributes[0] !== 0;
				return isTd
					? { kind: 'td-debug', attributes: attributes }
					: { kind: 'quoting-enclave', cause: cause };
			}
			if (/^Reserved bits in TD attributes|^SEPT_VE_DISABLE/.test(cause))
				return { kind: 'td-attributes', attributes: attributes };
			if (cause === 'Invalid mr service td') return { kind: 'service-td' };
			if (/^QE (?:MRSIGNER|ISVPRODID|MISCSELECT|ATTRIBUTES) mismatch/.test(cause))
				return { kind: 'quoting-enclave', cause: cause };
			if (/CaUsedAsEndEntity|certificate chain|Certificate chain|is revoked/.test(cause))
				return { kind: 'chain', fault: 'issuer', cause: cause };
			return { kind: 'quote-refused', cause: cause };
		}
		function isProven(verdict) {
			return verdict.outcome === 'proven';
		}
		function collateralFor(evidence, { root: root, now: now }) {
			try {
				const { fmspc: fmspc, ca: ca } = platformChain(readQuote(quoteBytes(evidence)), root, now);
				return { fmspc: fmspc, ca: ca };
			} catch (error) {
				if (error instanceof attest_reason.Lw) return;
				throw error;
			}
		}
		function judge(found, expectation, judgement) {
			const { isTest: isTestRoot } = judgement.root;
			const shown = { reasons: [] };
			try {
				if (!(0, evidence.em)(found)) throw new attest_reason.Lw(found);
				examine(found, expectation, judgement, shown);
			} catch (error) {
				if (!(error instanceof attest_reason.Lw)) throw error;
				shown.reasons.push(error.reason);
			}
			const { reasons: reasons, platform: platform, boot: boot, configId: configId } = shown;
			return {
				outcome: (0, attest_reason.sG)(reasons),
				reasons: reasons,
				platform: platform,
				boot: boot,
				configId: configId,
				isTestRoot: isTestRoot,
			};
		}
		function withReason(verdict, reason) {
			const reasons = [...verdict.reasons, reason];
			return { ...verdict, reasons: reasons, outcome: (0, attest_reason.sG)(reasons) };
		}
		function examine(evidence, expectation, judgement, shown) {
			const quote = readQuote(quoteBytes(evidence));
			const { fmspc: fmspc } = platformChain(quote, judgement.root, judgement.now);
			const collateral = judgement.collateral(fmspc);
			if (collateral === void 0) throw noCollateral(judgement.collateralProblem);
			const tcb = verifyQuote(quote, collateral, judgement.root, judgement.now);
			shown.platform = platformFacts(quote, collateral, tcb);
			const boot = readBoot(replay(readEventLog(evidence.eventLog), quote.report));
			shown.boot = boot;
			const { reasons: reasons } = shown;
			reasons.push(...compareIdentity(boot, expectation, evidence.appCompose));
			const expected = expectation.composeHash?.split('\n').map(bare);
			if (expected?.includes(boot.composeHash) === false) {
				const either = expected.join(' or ');
				reasons.push({ kind: 'other-hash', expected: either, measured: boot.composeHash });
				return;
			}
			shown.configId = configIdOf(quote, boot, reasons);
			reasons.push(...compareText(boot, expectation, evidence.appCompose));
			reasons.push(...comparePins(shown.platform, boot, judgement.policy));
			const { acceptedTcb: accepted } = judgement.policy;
			if (!accepted.includes(tcb.status))
				reasons.push({ kind: 'tcb-not-accepted', ...tcb, accepted: accepted });
		}
		function quoteBytes({ quote: quote }) {
			const bytes = (0, hex.s)(quote);
			if (bytes === void 0)
				throw new attest_reason.Lw({ kind: 'quote-malformed', what: 'it is not hex' });
			return bytes;
		}
		function noCollateral(told) {
			return new attest_reason.Lw({
				kind: 'collateral-missing',
				...(told === void 0 ? {} : { told: told }),
			});
		}
		function platformFacts(quote, collateral, tcb) {
			const { mrTd: mrTd, rtmrs: rtmrs, reportData: reportData } = quote.report;
			const [rtmr0, rtmr1, rtmr2, rtmr3] = rtmrs.map((rtmr) => rtmr.toString('hex'));
			const periods = [
				(0, attest_collateral.jH)(collateral.tcbInfo),
				(0, attest_collateral.jH)(collateral.qeIdentity),
			];
			return {
				tcb: tcb,
				measurements: {
					mrtd: mrTd.toString('hex'),
					rtmr0: rtmr0 ?? '',
					rtmr1: rtmr1 ?? '',
					rtmr2: rtmr2 ?? '',
					rtmr3: rtmr3 ?? '',
				},
				quoteSha256: (0, base_hash.s)(quote.bytes),
				reportData: reportData.toString('hex'),
				collateral: {
					issued: periods[0]?.from ?? Number.NaN,
					until: Math.min(...periods.map((period) => period?.until ?? Number.NaN)),
				},
			};
		}
		function* compareIdentity(boot, { appId: appId, instanceId: instanceId }, appCompose) {
			const app = bare(appId);
			if (boot.appId !== app) yield { kind: 'other-app', expected: app, measured: boot.appId };
			if (instanceId === void 0) return;
			const instance = bare(instanceId);
			if (boot.instanceId === void 0 && hasNoInstanceId(appCompose, boot)) return;
			if (boot.instanceId !== instance)
				yield { kind: 'other-instance', expected: instance, measured: boot.instanceId };
		}
		function configIdOf({ report: report }, boot, reasons) {
			const id = report.mrConfigId;
			if (id.every((byte) => byte === 0)) return 'not-set';
			if (id[0] !== 1) return 'other-form';
			const named = id.subarray(1, 33).toString('hex');
			if (named === boot.composeHash && id.subarray(33).every((byte) => byte === 0))
				return 'same-hash';
			reasons.push({ kind: 'config-id', named: named, measured: boot.composeHash });
			return;
		}
		function* compareText(boot, { composeText: composeText, document: document }, appCompose) {
			if (appCompose === void 0) {
				if (composeText !== void 0 || document !== void 0) yield { kind: 'no-app-compose' };
				return;
			}
			const hash = (0, base_hash.s)(appCompose);
			if (hash !== boot.composeHash) {
				yield { kind: 'app-compose', hash: hash, measured: boot.composeHash };
				return;
			}
			const measured = documentOf(appCompose);
			if (composeText !== void 0) yield* compareComposeText(composeText, measured);
			if (document !== void 0) yield* compareDocument(document, measured);
		}
		function* compareComposeText(expected, measured) {
			const { docker_compose_file: text, runner: runner } = measured;
			if (text !== expected) {
				const is = typeof text === 'string' ? (0, base_hash.s)(text) : 'none';
				yield { kind: 'compose-text', expected: (0, base_hash.s)(expected), measured: is };
			}
			if (runner !== void 0 && runner !== 'docker-compose')
				yield { kind: 'document', fields: ['runner'] };
		}
		const DECIDING = {
			docker_compose_file: '',
			pre_launch_script: '',
			init_script: '',
			bash_script: '',
			runner: 'docker-compose',
			allowed_envs: [],
		};
		function* compareDocument(expected, measured) {
			const fields = Object.entries(DECIDING)
				.filter(
					([key, unset]) =>
						!(0, external_node_util_.isDeepStrictEqual)(
							expected[key] ?? unset,
							measured[key] ?? unset,
						),
				)
				.map(([key]) => key);
			if (fields.length > 0) yield { kind: 'document', fields: fields };
		}
		function* comparePins(platform, boot, { pins: pins }) {
			const measured = {
				...platform.measurements,
				os_image_hash: boot.osImageHash,
				key_provider_id: boot.keyProvider?.id,
			};
			for (const pin of [...policy.qi, 'os_image_hash', 'key_provider_id']) {
				const expected = pins[pin];
				if (expected !== void 0 && expected !== measured[pin])
					yield { kind: 'pin', pin: pin, expected: expected, measured: measured[pin] };
			}
		}
		function hasNoInstanceId(appCompose, { composeHash: composeHash }) {
			return (
				appCompose !== void 0 &&
				(0, base_hash.s)(appCompose) === composeHash &&
				documentOf(appCompose)['no_instance_id'] === true
			);
		}
		function documentOf(appCompose) {
			try {
				const json = JSON.parse(appCompose);
				return (0, base_json.O)(json) ? json : {};
			} catch {
				return {};
			}
		}
		function bare(id) {
			return id.toLowerCase().replace(/^(?:app_|instance_|0x)/, '');
		}
	}),
	4788: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			MK: () => dateText,
			SP: () => shown,
			Z9: () => wordsOf,
			ot: () => TEST_ROOT_WORDS,
		});
		const TEST_ROOT_WORDS = 'test root, proves nothing';
		const LOOK_AT_THE_HOST =
			'The host is not yours: start the app on another node or in another region, or wait until its operator has updated it.';
		const FORGED = 'Do not send it secrets or users until this is explained.';
		const OTHER_REVISION =
			'Either it still runs the revision before, or somebody else deployed since.';
		const CHECK_THE_CLOCK = "If that date is wrong, set the runner's clock.";
		function wordsOf(reason) {
			switch (reason.kind) {
				case 'no-evidence':
					return missingWords(reason.missing, reason.told);
				case 'quote-malformed':
					return words(`The quote cannot be read: ${reason.what}.`);
				case 'quote-unsupported':
					return words(`The quote is of a kind that is not supported: ${reason.what}.`);
				case 'quote-refused':
					return words(`The quote was refused${because(reason.cause)}.`);
				case 'chain':
					return words(
						`The certificates in the quote are not those of a TDX machine: ${CHAIN_FAULTS[reason.fault]}${because(reason.cause)}.`,
						FORGED,
					);
				case 'other-root':
					return words(
						`The quote's certificates end at another root (SHA-256 ${reason.found}) than they must (${reason.expected}).`,
						FORGED,
					);
				case 'certificate-date':
					return words(`The ${reason.part} ${periodWords(reason.period)}.`, CHECK_THE_CLOCK);
				case 'revoked':
					return words(
						`The ${reason.part} of the machine (serial ${reason.serial}) is revoked: anybody may have its key.`,
						LOOK_AT_THE_HOST,
					);
				case 'signature':
					return words(`${SIGNATURES[reason.part]}${because(reason.cause)}.`, FORGED);
				case 'quoting-enclave':
					return words(
						`The quote was not made by Intel's quoting enclave${because(reason.cause)}.`,
						FORGED,
					);
				case 'collateral-missing':
					return words(
						`There is no collateral of Intel for this machine${because(reason.told)}.`,
						'Without it nothing is known of its level and of revoked keys. Try again, or give a file as `attestation_collateral`.',
					);
				case 'collateral-malformed':
					return words(
						`The ${COLLATERAL[reason.part]} cannot be read: ${shown(reason.what)}${because(reason.cause)}.`,
					);
				case 'collateral-date':
					return words(
						`The ${COLLATERAL[reason.part]} ${periodWords(reason.period)}.`,
						`${CHECK_THE_CLOCK} Otherwise get newer collateral.`,
					);
				case 'collateral-signature':
					return words(
						`The ${COLLATERAL[reason.part]} is not signed by who must sign it${because(reason.cause)}.`,
						OTHER_SERVER,
					);
				case 'collateral-signer-revoked':
					return words(
						`The certificate that signed the collateral (serial ${reason.serial}) is revoked.`,
					);
				case 'collateral-chain':
					return words(
						`The certificates of the ${COLLATERAL[reason.part]} are not those of Intel's signer: ${CHAIN_FAULTS[reason.fault]}.`,
						OTHER_SERVER,
					);
				case 'collateral-other-platform':
					return words(
						`The collateral is for other machines (${reason.found}) than the one of the quote (${reason.expected}).`,
					);
				case 'tcb-revoked':
					return words(
						`Intel has revoked the level of this machine${because(reason.cause)}.`,
						LOOK_AT_THE_HOST,
					);
				case 'tcb-unknown':
					return words(
						`The machine is older than every level that Intel lists${because(reason.cause)}.`,
						LOOK_AT_THE_HOST,
					);
				case 'tcb-not-accepted': {
					const { status: status, advisories: advisories, accepted: accepted } = reason;
					const list = advisories.length === 0 ? '' : ` (${advisories.map(shown).join(', ')})`;
					return words(
						`The machine's TCB status is ${status}${list}, which is none of those that are accepted: ${accepted.join(', ')}.`,
						`${LOOK_AT_THE_HOST} To accept it all the same, name it in \`attestation_tcb\`.`,
					);
				}
				case 'td-debug':
					return words(
						`The CVM runs in debug mode (TD attributes ${reason.attributes}): its host can read and change everything in it.`,
						FORGED,
					);
				case 'td-attributes':
					return words(
						`The TD attributes of the CVM (${reason.attributes}) are not those of a protected one.`,
						FORGED,
					);
				case 'tdx-module':
					return words(
						`The TDX module of the machine is not Intel's in production: \`${reason.field}\` is not zero.`,
						FORGED,
					);
				case 'service-td':
					return words('Another TD may move this CVM: its quote names a service TD.', FORGED);
				case 'log-malformed':
					return words(`Entry ${reason.entry} of the event log cannot be read: ${reason.what}.`);
				case 'event-retyped':
					return words(
						`Entry ${reason.entry} of the event log belongs to RTMR3, but has the type ${reason.type}: it was changed.`,
						FORGED,
					);
				case 'replay': {
					const changed =
						reason.changedEntry === void 0
							? ''
							: `; the digest of entry ${reason.changedEntry} does not belong to what it says`;
					return words(
						`The event log does not give ${reason.register.toUpperCase()} of the quote: it was changed, or is not that of this boot${changed}.`,
						FORGED,
					);
				}
				case 'boot-start':
					return words('What the CVM measured does not begin with the start of a boot.', FORGED);
				case 'boot-incomplete':
					return words(
						'What the quote holds ends before the boot does: there is no `system-ready` in it.',
						FORGED,
					);
				case 'event-missing':
					return words(
						`The CVM measured no \`${reason.event}\` while it booted.`,
						'An OS image before dstack 0.3.4 measures too little to be proven; otherwise the log is not genuine.',
					);
				case 'event-repeated':
					return words(
						`The CVM measured \`${reason.event}\` more than once while it booted.`,
						FORGED,
					);
				case 'event-payload':
					return words(
						`What the CVM measured as \`${reason.event}\` is not ${PAYLOADS[reason.event]}.`,
						FORGED,
					);
				case 'other-app':
					return words(
						`The evidence is that of app ${reason.measured}, not of ${shown(reason.expected)}.`,
						FORGED,
					);
				case 'other-instance':
					return words(
						`The evidence is that of ${reason.measured === void 0 ? 'an instance without an id' : `instance ${reason.measured}`}, not of ${shown(reason.expected)}.`,
						FORGED,
					);
				case 'other-hash':
					return words(
						`The CVM booted the compose hash ${reason.measured}, not ${shown(reason.expected)}.`,
						OTHER_REVISION,
					);
				case 'config-id':
					return words(
						`The host configured the CVM for the compose hash ${reason.named}, but ${reason.measured} was measured.`,
						FORGED,
					);
				case 'no-app-compose':
					return words(
						'The app compose is not public, so the Compose text cannot be compared.',
						'The compose hash can: give `expected_compose_hash`, or set `public_tcbinfo: true`.',
					);
				case 'app-compose':
					return words(
						`The app compose that is shown (SHA-256 ${reason.hash}) is not the one that was measured (${reason.measured}).`,
						FORGED,
					);
				case 'compose-text':
					return words(
						`The Compose text that was measured (SHA-256 ${reason.measured}) is not the expected one (${reason.expected}).`,
						OTHER_REVISION,
					);
				case 'document':
					return words(
						`The app compose that was measured is not the one that was shipped: it differs in ${reason.fields.map((field) => shown(field)).join(', ')}.`,
						FORGED,
					);
				case 'shared-quote':
					return words(
						'The same quote was shown for another instance, so it proves that one of them runs, and not both.',
						'Try again; if it stays, ask Phala for help.',
					);
				case 'pin':
					return pinWords(reason.pin, reason.expected, reason.measured);
			}
		}
		const OTHER_SERVER = 'Get the collateral from another server: set `pccs_url`.';
		const CHAIN_FAULTS = {
			unreadable: 'they cannot be read',
			count: 'there are more or fewer than there must be',
			names: 'they have other names',
			authority: 'one that signs others may not, or one that may not does',
			issuer: 'one was not issued by the next',
			extension: 'the first does not say which machine it is for',
			'other-root': 'they end at another root',
		};
		const SIGNATURES = {
			report: 'The quote was changed after it was signed, or was never signed',
			'qe-report': "The quote's signature was not made on the machine whose certificate it has",
			'attestation-key': "The key that signed the quote is not the quoting enclave's",
		};
		const COLLATERAL = {
			tcb_info: 'TCB info in the collateral',
			qe_identity: 'QE identity in the collateral',
			pck_crl: 'list of revoked PCK certificates in the collateral',
			root_ca_crl: 'list of revoked authorities in the collateral',
		};
		const PAYLOADS = {
			'app-id': 'an app id',
			'compose-hash': 'a SHA-256',
			'instance-id': 'an instance id',
			'os-image-hash': 'a SHA-256',
			'key-provider': 'a key provider with name and id',
		};
		function missingWords(missing, told) {
			switch (missing) {
				case 'offline':
					return words('Phala Cloud says that the CVM is offline, so it shows no evidence.');
				case 'private':
					return words(
						'The CVM keeps its evidence to itself (`public_tcbinfo: false`).',
						'Only with `public_tcbinfo: true` can anybody verify it.',
					);
				case 'no-quote':
					return words(
						'There is no quote of the CVM yet.',
						'The guest makes it after its boot, when it is first asked. Try again in a minute.',
					);
				case 'no-quote-in-certificate':
					return words('The certificate of the CVM has no quote in a form that is supported.');
				case 'no-event-log':
					return words('There is no event log beside the quote.');
				case 'no-tcb-info':
					return words('There is a quote of the CVM, but nothing about what it measured yet.');
				case 'api-error':
					return words(`Phala Cloud could not get the evidence from the CVM${because(told)}.`);
				case 'malformed':
					return words(`The answer has no evidence in a form that is known${because(told)}.`);
				case 'not-listed':
					return words('Phala Cloud lists no evidence of this CVM yet.', 'Try again in a minute.');
				case 'not-offered':
					return words(`Nobody shows evidence of the CVM${because(told)}.`);
				case 'not-reached':
					return words(
						`The evidence of the CVM could not be fetched${because(told)}.`,
						'Try again.',
					);
				case 'too-late':
					return words(
						'The evidence was not there and verified in time.',
						'Allow more time with `attestation_timeout`.',
					);
			}
		}
		function pinWords(pin, expected, measured) {
			if (measured === void 0)
				return words(
					`The CVM measured no \`${pin}\`, which is pinned to ${expected}.`,
					'There is one only with a KMS, and since dstack 0.5.2. Take the pin out, or use such an image.',
				);
			const what =
				pin === 'key_provider_id'
					? 'Other keys are in use'
					: 'Another OS image, firmware or machine type is in use';
			return words(
				`The CVM's \`${pin}\` is ${measured === '' ? 'empty' : measured}, not ${expected} as it is pinned.`,
				`${what}. Change the pin only if you know why.`,
			);
		}
		function periodWords({ from: from, until: until, now: now }) {
			const valid = `is valid from ${dateText(from)} to ${dateText(until)}`;
			return `${now < from ? 'is not valid yet' : 'has expired'}: it ${valid}, and now it is ${dateText(now)}`;
		}
		function dateText(time) {
			const date = new Date(time);
			return Number.isNaN(date.getTime())
				? 'an unknown date'
				: date.toISOString().replace(/\.\d+/, '');
		}
		function because(told) {
			return told === void 0 ? '' : ` (${shown(told)})`;
		}
		function shown(text) {
			const plain = text.replace(/[^ -~]|[<>`*_[\]|\\&#@]/g, '?').replace(/::/g, ':?');
			return plain.length > 200 ? `${plain.slice(0, 200)}\u2026` : plain;
		}
		function words(message, next) {
			return next === void 0 ? { message: message } : { message: message, next: next };
		}
	}),
	646: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.r(__webpack_exports__);
		__webpack_require__.d(__webpack_exports__, {
			attestCvm: () => attestCvm,
			judgeOutcome: () => judgeOutcome,
		});
		var _attest_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9949);
		var _attest_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4788);
		var _base_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2571);
		var _deploy_drift_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2024);
		var _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8584);
		var _report_attestation_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9842);
		var _attestation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2150);
		var _proofs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9177);
		var _tell_proofs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7560);
		async function attestCvm(session, subject) {
			const { inputs: inputs } = session;
			const demand = inputs.attestation.level === 'require' ? 'require' : 'report';
			const {
				cvm: cvm,
				composeHash: composeHash,
				appCompose: appCompose,
				freshness: freshness,
				isChanged: isChanged,
				isShipped: isShipped,
			} = subject;
			const appId =
				(0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_8__.No)(session.target.cvmId) ?? cvm.appId;
			if (appId === void 0)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR(
					`The API gives no app id for the CVM ${cvm.name}, so nothing can be proven.`,
					{
						next: 'Look in the dashboard whether the CVM has one; `mode: verify` takes it as `cvm_id`.',
					},
				);
			if (composeHash === void 0 && appCompose === void 0)
				throw new _base_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR(
					`The API shows neither the compose hash nor the app compose of ${cvm.name}, so there is nothing to compare a proof with.`,
					{
						next: 'Use an API key that may read the CVM, or give `expected_compose_hash` to `mode: verify`.',
					},
				);
			const text = appCompose?.composeText;
			const isBound = (0, _phala_cvm_id_js__WEBPACK_IMPORTED_MODULE_8__.df)(
				appCompose && (0, _deploy_drift_js__WEBPACK_IMPORTED_MODULE_3__.Q8)(appCompose.document),
				composeHash,
			);
			const expectation = {
				appId: appId,
				instanceId: cvm.instanceId,
				composeHash: composeHash,
				document: isBound ? void 0 : appCompose?.document,
			};
			const candidate = {
				...(0, _proofs_js__WEBPACK_IMPORTED_MODULE_6__.RH)(session, cvm),
				expectation: expectation,
			};
			const { proofs: proofs, standard: standard } = await (0,
			_proofs_js__WEBPACK_IMPORTED_MODULE_6__.X4)(session, appId, [candidate], {
				demand: demand,
				isChanged: isChanged,
			});
			(0, _tell_proofs_js__WEBPACK_IMPORTED_MODULE_7__.j)(
				session,
				appId,
				{ proofs: proofs, standard: standard },
				freshness,
				isShipped ? text : void 0,
			);
			judgeOutcome(session, proofs, demand);
		}
		function judgeOutcome({ step: step }, proofs, demand) {
			const open = proofs.filter(
				({ verdict: verdict }) => !(0, _attest_verdict_js__WEBPACK_IMPORTED_MODULE_0__.nn)(verdict),
			);
			const judged = open.map(({ candidate: candidate, verdict: verdict }) => ({
				name: candidate.name,
				verdict: verdict,
			}));
			const outcome = (0, _report_attestation_text_js__WEBPACK_IMPORTED_MODULE_4__.FW)(
				proofs.map(({ verdict: verdict }) => verdict),
			);
			if (outcome === 'proven') {
				step.showFindings(proofs.flatMap(behindIntel));
				return;
			}
			const isContradicted = outcome === 'contradicted';
			const reasons = judged.map((one) =>
				(0, _report_attestation_text_js__WEBPACK_IMPORTED_MODULE_4__.OB)(one),
			);
			const what = isContradicted
				? 'The evidence contradicts what should run'
				: 'There is no proof of what runs';
			const mark = judged.some(({ verdict: verdict }) => verdict.isTestRoot)
				? ` (${_attest_words_js__WEBPACK_IMPORTED_MODULE_1__.ot})`
				: '';
			const message = `${what}${mark}. ${reasons.map((one) => one.message).join(' ')}`;
			const next = reasons.find((one) => one.next !== void 0)?.next;
			if (demand === 'require')
				throw isContradicted
					? new _attestation_js__WEBPACK_IMPORTED_MODULE_5__.r(message, { next: next })
					: new _base_failure_js__WEBPACK_IMPORTED_MODULE_2__.HR(message, { next: next });
			if (isContradicted) step.log.info(`NOT ATTESTED: ${message}`);
			step.showFindings([
				{
					level: isContradicted ? 'warning' : 'notice',
					rule: isContradicted ? 'attestation-contradicted' : 'attestation-unknown',
					message: message,
					...(next === void 0 ? {} : { hint: next }),
				},
			]);
		}
		function behindIntel({ candidate: candidate, verdict: verdict }) {
			const tcb = verdict.platform?.tcb;
			if (tcb === void 0 || tcb.status === 'UpToDate') return [];
			const advisories = tcb.advisories.length === 0 ? '' : ` (${tcb.advisories.join(', ')})`;
			return [
				{
					level: 'warning',
					rule: 'tcb-not-up-to-date',
					message: `${verdict.isTestRoot ? `(${_attest_words_js__WEBPACK_IMPORTED_MODULE_1__.ot}) ` : ''}The machine of ${candidate.name} has the TCB status ${tcb.status}${advisories}, which \`attestation_tcb\` accepts.`,
					hint: 'docs/attestation.md says what each status means, and what can be done.',
				},
			];
		}
	}),
	2150: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { r: () => Contradicted });
		var _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4808);
		class Contradicted extends _deploy_watch_js__WEBPACK_IMPORTED_MODULE_0__._G {}
	}),
	9177: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			RH: () => candidateOf,
			Hv: () => openSources,
			X4: () => proveInstances,
			Gy: () => testMark,
		});
		var collateral = __webpack_require__(1292);
		var attest_root = __webpack_require__(3669);
		var words = __webpack_require__(4788);
		var trailing_slashes = __webpack_require__(3921);
		var private_url = __webpack_require__(359);
		var cvm_id = __webpack_require__(8584);
		class EvidenceApi {
			#client;
			constructor(client) {
				this.#client = client;
			}
			async ofApp(appId) {
				return this.#get(
					['apps', appId, 'attestations'],
					`Reading the evidence of the app ${appId}`,
				);
			}
			async ofCvm(cvmId) {
				return this.#get(
					['cvms', cvmId, 'attestation'],
					`Reading the evidence of the CVM ${cvmId}`,
				);
			}
			async #get(path, doing) {
				return this.#client.send({ method: 'GET', path: path, doing: doing, repeat: 'always' });
			}
		}
		var malformed = __webpack_require__(5336);
		var deploy_pace = __webpack_require__(3988);
		async function visitPatiently(
			url,
			maxBytes,
			visit,
			{ deadline: deadline, requestMs: requestMs, tries: tries },
			pace,
		) {
			for (let tried = 1; ; tried++) {
				const visited = await visit(url, { timeoutMs: requestMs, maxBytes: maxBytes });
				if ('answer' in visited && visited.answer.status === 200) return visited.answer;
				const isLast = tried >= tries || !mayPass(visited);
				if (!isLast) await (0, deploy_pace.v7)(pace, deadline);
				if (isLast || pace.clock.now() >= deadline)
					return {
						problem:
							'answer' in visited
								? `${url.host} answered HTTP ${visited.answer.status}`
								: visited.problem,
					};
			}
		}
		function mayPass(visited) {
			if (!('answer' in visited)) return true;
			const { status: status } = visited.answer;
			return status >= 500 || [408, 425, 429].includes(status);
		}
		const INTEL_HOST = 'api.trustedservices.intel.com';
		const LARGEST_ANSWER_BYTES = 1024 * 1024;
		function collateralServers(bases, rootCrlUrl, visit, patience, pace, scrub) {
			const known = new Map();
			return {
				async *for(kind) {
					for (const base of bases) {
						const key = `${base.href} ${kind.ca} ${kind.fmspc}`;
						const asked =
							known.get(key) ?? fetchCollateral(base, rootCrlUrl, kind, visit, patience, pace);
						known.set(key, asked);
						const found = await asked;
						yield 'problem' in found ? { problem: scrub(found.problem) } : found;
					}
				},
			};
		}
		const PATHS = {
			tcbInfo: '/tdx/certification/v4/tcb',
			qeIdentity: '/tdx/certification/v4/qe/identity',
			pckCrl: '/sgx/certification/v4/pckcrl',
			rootCrl: '/sgx/certification/v4/rootcacrl',
		};
		async function fetchCollateral(
			base,
			rootCrlUrl,
			{ fmspc: fmspc, ca: ca },
			visit,
			patience,
			pace,
		) {
			const root = (0, trailing_slashes.A)(base.href);
			const read = async (url) =>
				visitPatiently(new URL(url), LARGEST_ANSWER_BYTES, visit, patience, pace);
			const get = async (path) => required(await read(`${root}${path}`));
			const getRootCrl = async () => {
				const repeated =
					base.hostname === INTEL_HOST ? void 0 : await read(`${root}${PATHS.rootCrl}`);
				const isRepeated = repeated !== void 0 && !('problem' in repeated);
				if (isRepeated || rootCrlUrl === void 0 || !(0, private_url.Gw)(rootCrlUrl))
					return required(
						repeated ?? { problem: `${base.host} has no list of revoked authorities` },
					);
				return required(await read(rootCrlUrl.href));
			};
			try {
				const [tcbInfo, qeIdentity, pckCrl, rootCrl] = await Promise.all([
					get(`${PATHS.tcbInfo}?fmspc=${fmspc}`),
					get(`${PATHS.qeIdentity}?update=standard`),
					get(`${PATHS.pckCrl}?ca=${ca}&encoding=der`),
					getRootCrl(),
				]);
				return (0, collateral.NQ)({
					tcbInfo: withChain(tcbInfo, ['tcb-info-issuer-chain', 'sgx-tcb-info-issuer-chain']),
					qeIdentity: withChain(qeIdentity, ['sgx-enclave-identity-issuer-chain']),
					pckCrl: withChain(pckCrl, ['sgx-pck-crl-issuer-chain']),
					rootCrl: rootCrl.bytes,
				});
			} catch (error) {
				if (error instanceof NotFetched) return { problem: error.message };
				if (error instanceof malformed.s)
					return { problem: `${base.host} sent what is no collateral: ${error.message}` };
				throw error;
			}
		}
		class NotFetched extends Error {}
		function required(found) {
			if ('problem' in found) throw new NotFetched(found.problem);
			return found;
		}
		function withChain(answer, names) {
			const chain = names.map((name) => answer.header(name)).find((value) => value !== void 0);
			if (chain === void 0) throw new malformed.s(`it has no header \`${names[0] ?? ''}\``);
			return { body: answer.bytes, chain: chain };
		}
		var attest_evidence = __webpack_require__(6768);
		var uuid = __webpack_require__(7274);
		var answer = __webpack_require__(6600);
		var api_error = __webpack_require__(6367);
		const evidence_sources_LARGEST_ANSWER_BYTES = 4 * 1024 * 1024;
		class EvidenceSources {
			#api;
			#appId;
			#visit;
			#patience;
			#pace;
			#scrub;
			#refused = new Map();
			constructor(api, appId, visit, patience, pace, scrub) {
				this.#scrub = scrub;
				this.#api = api;
				this.#appId = appId;
				this.#visit = visit;
				this.#patience = patience;
				this.#pace = pace;
			}
			async instances() {
				const answer = await this.#ask('app', () => this.#api.ofApp(this.#appId));
				const listed =
					'refusal' in answer ? answer.refusal : each((0, attest_evidence.xW)(answer.body));
				return 'kind' in listed
					? this.#scrubbed(listed)
					: listed.map((instance) => ({ ...instance, found: this.#scrubbed(instance.found) }));
			}
			look() {
				let listed;
				const list = async () => {
					listed ??= this.instances();
					return listed;
				};
				return { of: (instance) => this.#sources(instance, list) };
			}
			async *#sources(instance, list) {
				yield pick(instance, await list());
				const { cvmId: cvmId, guestUrl: guestUrl } = instance;
				if (cvmId !== void 0) {
					const answer = await this.#ask(`CVM ${cvmId}`, () => this.#api.ofCvm(cvmId));
					yield this.#scrubbed(
						'refusal' in answer ? answer.refusal : (0, attest_evidence.Zb)(answer.body),
					);
				}
				if (guestUrl !== void 0) yield this.#scrubbed(await this.#ofGuest(guestUrl));
			}
			#scrubbed(found) {
				return 'told' in found ? { ...found, told: this.#scrub(found.told) } : found;
			}
			async #ofGuest(url) {
				const found = await visitPatiently(
					url,
					evidence_sources_LARGEST_ANSWER_BYTES,
					this.#visit,
					this.#patience,
					this.#pace,
				);
				return 'problem' in found
					? none('not-reached', found.problem)
					: (0, attest_evidence.ht)(jsonOf(found.body)).found;
			}
			async #ask(what, request) {
				const known = this.#refused.get(what);
				if (known !== void 0) return { refusal: known };
				try {
					return { body: await request() };
				} catch (error) {
					if (error instanceof answer.M7) return { refusal: none('not-reached', error.message) };
					if (!(error instanceof api_error.h)) throw error;
					const { status: status } = error;
					const isMissing = status === 404 || status === 405;
					const refusal = none(isMissing ? 'not-offered' : 'not-reached', error.message);
					if (isMissing || status === 401 || status === 403) this.#refused.set(what, refusal);
					return { refusal: refusal };
				}
			}
		}
		function each(listed) {
			if ('kind' in listed) return listed;
			const ids = (values) => values.filter((value) => value !== void 0).map(bareId);
			const isTwice = [
				ids(listed.map(({ vmUuid: vmUuid }) => vmUuid)),
				ids(listed.map(({ instanceId: instanceId }) => instanceId)),
			].some((all) => new Set(all).size < all.length);
			return isTwice ? none('malformed', 'an instance is listed twice') : listed;
		}
		function bareId(id) {
			return (0, uuid.oq)(id).replace(/^(?:instance_|0x)/, '');
		}
		function pick({ vmUuid: vmUuid, instanceId: instanceId }, listed) {
			if ('kind' in listed) return listed;
			const own = listed.find((one) =>
				one.vmUuid !== void 0 && vmUuid !== void 0
					? (0, uuid.Ge)(one.vmUuid, vmUuid)
					: one.instanceId !== void 0 &&
						instanceId !== void 0 &&
						bareId(one.instanceId) === bareId(instanceId),
			);
			return own?.found ?? none('not-listed');
		}
		function jsonOf(text) {
			try {
				return JSON.parse(text);
			} catch {
				return;
			}
		}
		function none(missing, told) {
			return {
				kind: 'no-evidence',
				missing: missing,
				...(told === void 0 ? {} : { told: told.replace(/\.$/, '') }),
			};
		}
		var prove_patience = __webpack_require__(3263);
		var reason = __webpack_require__(8137);
		var attest_verdict = __webpack_require__(9949);
		async function prove(candidates, sources, standard, waiting) {
			const { pace: pace, deadline: deadline } = waiting;
			const { clock: clock, log: log } = pace;
			const started = clock.now();
			const states = candidates.map((candidate) => new State(candidate));
			for (;;) {
				const look = sources.look();
				const open = states.filter((state) => !state.isSettled);
				await Promise.all(
					open.map(async (state) => {
						state.see(await examine(state.candidate, look, standard, waiting), waiting);
					}),
				);
				const still = open.filter((state) => !state.isSettled);
				if (still.length === 0 || clock.now() >= deadline) break;
				for (const state of still) {
					const news = state.news();
					if (news !== void 0)
						log(`  ${(0, deploy_pace.QF)(clock.now() - started).padStart(5)}  ${news}`);
				}
				await (0, deploy_pace.v7)(pace, deadline);
			}
			return eachByItsOwn(states.flatMap(({ proof: proof }) => proof ?? []));
		}
		class State {
			candidate;
			proof;
			isSettled = false;
			#wasOld = false;
			#said;
			constructor(candidate) {
				this.candidate = candidate;
			}
			see(now, { mayChange: mayChange }) {
				const { proof: before } = this;
				if (before === void 0 || !isMissing(now, 'too-late')) this.proof = now;
				this.#wasOld ||= mayChange && hasOnly(now, ['other-hash']);
				const isLate = now.evidence === void 0 && this.#wasOld && !isMissing(now, 'private');
				const isDoubtful = mayChange && hasOnly(now, MIXED_UP);
				const isConfirmed = before !== void 0 && hasOnly(before, MIXED_UP);
				this.isSettled = !isOpen(now, mayChange) && !isLate && (!isDoubtful || isConfirmed);
			}
			news() {
				const reasons = this.proof?.verdict.reasons ?? [];
				const text = `${this.candidate.name}: ${reasons.map((reason) => (0, words.Z9)(reason).message).join(' ')}`;
				if (text === this.#said) return;
				this.#said = text;
				return text;
			}
		}
		const MIXED_UP = ['replay', 'other-instance'];
		function hasOnly({ verdict: { reasons: reasons } }, kinds) {
			return reasons.length > 0 && reasons.every(({ kind: kind }) => kinds.includes(kind));
		}
		function isMissing({ verdict: { reasons: reasons } }, missing) {
			return reasons.some((reason) => reason.kind === 'no-evidence' && reason.missing === missing);
		}
		function isOpen({ verdict: { reasons: reasons } }, mayChange) {
			return (
				(0, reason.eY)(reasons) &&
				(mayChange || reasons.every(({ kind: kind }) => kind !== 'other-hash'))
			);
		}
		function eachByItsOwn(proofs) {
			const shownBy = (proof) => proof.verdict.platform?.reportData;
			return proofs.map((proof) => {
				const quote = shownBy(proof);
				const isShared =
					quote !== void 0 && proofs.some((other) => other !== proof && shownBy(other) === quote);
				return isShared && (0, attest_verdict.nn)(proof.verdict)
					? { ...proof, verdict: (0, attest_verdict.ZI)(proof.verdict, { kind: 'shared-quote' }) }
					: proof;
			});
		}
		async function examine(candidate, look, standard, { pace: pace, mayChange: mayChange }) {
			let best;
			try {
				for await (const found of look.of(candidate)) {
					const proof = await judged(candidate, found, standard, pace);
					if (best === void 0 || weightOf(proof, mayChange) > weightOf(best, mayChange))
						best = proof;
					if ((0, attest_verdict.nn)(proof.verdict) || proof.verdict.reasons.some(isOfMachine))
						return proof;
				}
			} catch (error) {
				if (!(error instanceof prove_patience.D)) throw error;
			}
			return best ?? (await judged(candidate, TOO_LATE, standard, pace));
		}
		const TOO_LATE = { kind: 'no-evidence', missing: 'too-late' };
		function weightOf(proof, mayChange) {
			if ((0, attest_verdict.nn)(proof.verdict)) return 7;
			if (proof.evidence !== void 0) {
				if (isOpen(proof, mayChange)) return 5;
				return proof.verdict.outcome === 'contradicted' ? 6 : 3;
			}
			if (isMissing(proof, 'private')) return 4;
			if (isOpen(proof, mayChange)) return 2;
			if (isMissing(proof, 'not-offered')) return 0;
			return 1;
		}
		function isOfMachine({ kind: kind }) {
			return kind.startsWith('collateral-') || kind.startsWith('tcb-');
		}
		async function judged(candidate, found, standard, { clock: clock }) {
			const { policy: policy, root: root, servers: servers } = standard;
			const now = clock.date().getTime();
			const verdictBy = (source, problem) =>
				(0, attest_verdict.S4)(found, candidate.expectation, {
					policy: policy,
					root: root,
					now: now,
					collateral: source,
					collateralProblem: problem,
				});
			const evidence = (0, attest_evidence.em)(found) ? found : void 0;
			const kind = evidence && (0, attest_verdict.VT)(evidence, { root: root, now: now });
			if (evidence === void 0 || kind === void 0 || standard.collateral !== void 0) {
				const source = standard.collateral ?? (() => {});
				const collateral = kind && source(kind.fmspc);
				return {
					candidate: candidate,
					verdict: verdictBy(source),
					evidence: evidence,
					collateral: collateral,
				};
			}
			const problems = [];
			let last;
			for await (const one of collateralOf(servers, kind)) {
				if ('problem' in one) {
					problems.push(one.problem);
					continue;
				}
				const verdict = verdictBy((fmspc) => (one.fmspc === fmspc ? one : void 0));
				last = { candidate: candidate, verdict: verdict, evidence: evidence, collateral: one };
				if ((0, attest_verdict.nn)(verdict) || !verdict.reasons.every(isOfCollateral)) return last;
			}
			return (
				last ?? {
					candidate: candidate,
					verdict: verdictBy(() => {}, problems.join('; ')),
					evidence: evidence,
					collateral: void 0,
				}
			);
		}
		async function* collateralOf(servers, kind) {
			try {
				yield* servers.for(kind);
			} catch (error) {
				if (!(error instanceof prove_patience.D)) throw error;
				yield { problem: error.message };
			}
		}
		function isOfCollateral({ kind: kind }) {
			return kind.startsWith('collateral-');
		}
		const TIMEOUT_MS = { report: 3e4, require: 12e4 };
		const PATIENCE = {
			report: { requestMs: 5e3, tries: 1 },
			require: { requestMs: 1e4, tries: 3 },
		};
		function candidateOf({ target: target }, cvm) {
			const { name: name, vmUuid: vmUuid, instanceId: instanceId } = cvm;
			const guestUrl = guestUrlOf(cvm);
			const isVisited =
				guestUrl !== void 0 && (0, private_url.wH)(guestUrl, target.apiUrl) === void 0;
			return {
				name: name,
				vmUuid: vmUuid,
				instanceId: instanceId,
				cvmId: cvm.id,
				guestUrl: isVisited ? guestUrl : void 0,
			};
		}
		async function proveInstances(
			session,
			appId,
			candidates,
			{ demand: demand, isChanged: isChanged },
			opened = openSources(session, appId, demand),
		) {
			const { inputs: inputs, pace: pace, step: step } = session;
			const { sources: sources, standard: standard, deadline: deadline } = opened;
			const waiting = { pace: pace, deadline: deadline, mayChange: isChanged };
			step.log.info(
				`Attestation: asking ${inputs.proof.rootFile === void 0 ? '' : `(${words.ot}) `}for the evidence of ${candidates.map(({ name: name }) => name).join(', ')}`,
			);
			return { proofs: await prove(candidates, sources, standard, waiting), standard: standard };
		}
		function openSources(
			{
				clientWith: clientWith,
				inputs: inputs,
				material: material,
				pace: pace,
				step: step,
				visitUntil: visitUntil,
			},
			appId,
			demand,
		) {
			const {
				acceptedTcb: acceptedTcb,
				pins: pins,
				pccsUrls: pccsUrls,
				timeoutMs: timeoutMs = TIMEOUT_MS[demand],
			} = inputs.proof;
			const deadline = pace.clock.now() + timeoutMs;
			const signal = (0, prove_patience.H)(pace.clock, deadline, step.signal);
			const patience = { ...PATIENCE[demand], deadline: deadline };
			const visit = visitUntil(signal);
			const client = clientWith({
				maxRetries: patience.tries - 1,
				budgetMs: timeoutMs,
				deadline: deadline,
				timeoutMs: patience.requestMs,
				signal: signal,
			});
			const root =
				material.root === void 0 ? (0, attest_root.j)() : (0, attest_root.X)(material.root);
			if (root === void 0) throw new TypeError('The root was checked before the first request');
			return {
				sources: new EvidenceSources(
					new EvidenceApi(client),
					appId,
					visit,
					patience,
					pace,
					step.log.scrub,
				),
				standard: {
					policy: { acceptedTcb: acceptedTcb, pins: pins },
					root: root,
					collateral:
						material.collateral === void 0 ? void 0 : (0, collateral.qZ)(material.collateral),
					servers: collateralServers(pccsUrls, root.crlUrl, visit, patience, pace, step.log.scrub),
				},
				deadline: deadline,
			};
		}
		function testMark({ standard: standard }) {
			return standard.root.isTest ? ` (${words.ot})` : '';
		}
		function guestUrlOf({
			gatewayDomain: gatewayDomain,
			instanceId: instanceId,
			instanceUrl: instanceUrl,
		}) {
			const own = URL.parse(instanceUrl ?? '');
			if (own !== null && (0, private_url.U9)(own.hostname))
				return new URL(`${(0, trailing_slashes.A)(own.href)}/prpc/Info`);
			if (instanceId === void 0 || gatewayDomain === void 0) return;
			const url = URL.parse(
				`https://${(0, cvm_id.Zu)(instanceId.replace(/^instance_/, ''))}-8090.${gatewayDomain}/prpc/Info`,
			);
			return url?.hostname.endsWith(gatewayDomain.toLowerCase()) === true ? url : void 0;
		}
	}),
	7560: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { j: () => tellProofs });
		var attest_collateral = __webpack_require__(1292);
		var attest_verdict = __webpack_require__(9949);
		var words = __webpack_require__(4788);
		function verdictObject(verdict) {
			const {
				outcome: outcome,
				reasons: reasons,
				platform: platform,
				boot: boot,
				isTestRoot: isTestRoot,
			} = verdict;
			return {
				outcome: outcome,
				...(isTestRoot ? { warning: words.ot } : {}),
				reasons: reasons.map((reason) => (0, words.Z9)(reason).message),
				...(platform && {
					quote_sha256: platform.quoteSha256,
					tcb_status: platform.tcb.status,
					tcb_advisories: platform.tcb.advisories,
					collateral_issued: (0, words.MK)(platform.collateral.issued),
					collateral_until: (0, words.MK)(platform.collateral.until),
					measurements: platform.measurements,
					report_data: platform.reportData,
				}),
				...(boot && {
					app_id: boot.appId,
					instance_id: boot.instanceId ?? null,
					compose_hash: boot.composeHash,
					os_image_hash: boot.osImageHash ?? null,
					key_provider: boot.keyProvider ?? null,
				}),
			};
		}
		function evidenceFileText(
			{ createdAt: createdAt, appId: appId, instances: instances },
			verdicts,
		) {
			const isTestRoot = verdicts.some((verdict) => verdict.isTestRoot);
			const file = {
				version: 1,
				...(isTestRoot ? { warning: words.ot } : {}),
				created_at: createdAt.toISOString(),
				app_id: appId,
				instances: instances.map(
					(
						{ instanceId: instanceId, vmUuid: vmUuid, evidence: evidence, collateral: collateral },
						index,
					) => ({
						instance_id: instanceId ?? null,
						vm_uuid: vmUuid ?? null,
						quote: evidence.quote,
						event_log: evidence.eventLog,
						app_compose: evidence.appCompose ?? null,
						collateral: collateral === void 0 ? null : (0, attest_collateral.lh)(collateral),
						verdict: verdictOf(verdicts[index]),
					}),
				),
			};
			return `${JSON.stringify(file, void 0, 2)}\n`;
		}
		function verdictOf(verdict) {
			return verdict === void 0 ? null : verdictObject(verdict);
		}
		var policy = __webpack_require__(5383);
		var hash = __webpack_require__(2497);
		function predicateText({ commit: commit, composeText: composeText, images: images }, verdicts) {
			const [composeHash, ...others] = new Set(verdicts.map(({ boot: boot }) => boot.composeHash));
			if (composeHash === void 0 || others.length > 0) return;
			const predicate = {
				...(verdicts.some(({ isTestRoot: isTestRoot }) => isTestRoot) ? { warning: words.ot } : {}),
				commit: commit,
				compose_hash: composeHash,
				docker_compose_hash: (0, hash.s)(composeText),
				images: images,
				instances: verdicts.map(verdictObject),
			};
			return `${JSON.stringify(predicate, void 0, 2)}\n`;
		}
		var live_text = __webpack_require__(6236);
		var image_reference = __webpack_require__(4275);
		var attestation_text = __webpack_require__(9842);
		function tellProofs(
			{ step: step },
			appId,
			{ proofs: proofs, standard: standard },
			freshness,
			shippedText,
		) {
			const judged = proofs.map(
				({ candidate: candidate, evidence: evidence, verdict: verdict }) => ({
					name: candidate.name,
					verdict: verdict,
					instanceId: candidate.instanceId,
					appCompose: evidence?.appCompose,
				}),
			);
			const verdicts = judged.map(({ verdict: verdict }) => verdict);
			const text = textOf(proofs);
			const described = {
				policy: standard.policy,
				freshness: freshness,
				withoutDigest: withoutDigest(text),
			};
			step.report.attestation = (0, attestation_text.ZR)(judged, described);
			const proven = verdicts.filter(attest_verdict.nn);
			for (const { name: name, verdict: verdict } of judged)
				if ((0, attest_verdict.nn)(verdict))
					step.log.info((0, attestation_text.dH)(name, verdict, freshness));
			const outcome = (0, attestation_text.FW)(verdicts);
			step.setOutputs({
				attested: { proven: 'true', contradicted: 'false', unknown: 'unknown' }[outcome],
				attestation_freshness: outcome === 'proven' ? freshness : 'none',
				...factsOf(proofs),
			});
			step.setOutputs({
				evidence_path: keptEvidence(step, appId, proofs),
				predicate_path:
					outcome === 'proven' && shippedText !== void 0
						? keptPredicate(step, shippedText, proven)
						: void 0,
			});
		}
		function factsOf(proofs) {
			const platforms = proofs.flatMap(({ verdict: verdict }) => verdict.platform ?? []);
			const boots = proofs.flatMap(({ verdict: verdict }) => verdict.boot ?? []);
			const common = (values) => (new Set(values).size === 1 ? values[0] : void 0);
			const list = (values, separator) =>
				values.length === 0 ? void 0 : [...new Set(values)].join(separator);
			return {
				tcb_status: list(
					platforms.map(({ tcb: tcb }) => tcb.status),
					',',
				),
				tcb_advisories:
					platforms.length === 0
						? void 0
						: [...new Set(platforms.flatMap(({ tcb: tcb }) => tcb.advisories))].join(','),
				os_measurements: common(platforms.map(linesOf)),
				os_image_hash: common(boots.map(({ osImageHash: osImageHash }) => osImageHash)),
				key_provider_id: common(
					boots.map(({ keyProvider: keyProvider }) =>
						keyProvider?.id === '' ? void 0 : keyProvider?.id,
					),
				),
				quote_sha256: list(
					platforms.map(({ quoteSha256: quoteSha256 }) => quoteSha256),
					'\n',
				),
			};
		}
		function linesOf({ measurements: measurements }) {
			return (0, policy.a3)(measurements).join('\n');
		}
		function textOf(proofs) {
			for (const { evidence: evidence } of proofs) {
				const text =
					evidence?.appCompose &&
					(0, attest_verdict.lM)(evidence.appCompose)['docker_compose_file'];
				if (typeof text === 'string') return text;
			}
			return;
		}
		function withoutDigest(text) {
			const images = text === void 0 ? void 0 : (0, live_text.o$)(text);
			return (
				images && [...images].flatMap(([service, image]) => (hasDigest(image) ? [] : [service]))
			);
		}
		function hasDigest(image) {
			return (0, image_reference.o)(image)?.digest !== void 0;
		}
		function keptEvidence(step, appId, proofs) {
			const shownOnes = proofs.flatMap(
				({ candidate: candidate, evidence: evidence, collateral: collateral, verdict: verdict }) =>
					evidence === void 0
						? []
						: [
								{
									kept: {
										instanceId: candidate.instanceId,
										vmUuid: candidate.vmUuid,
										evidence: evidence,
										collateral: collateral,
									},
									verdict: verdict,
								},
							],
			);
			if (shownOnes.length === 0) return;
			const file = evidenceFileText(
				{
					createdAt: step.clock.date(),
					appId: appId,
					instances: shownOnes.map(({ kept: kept }) => kept),
				},
				shownOnes.map(({ verdict: verdict }) => verdict),
			);
			return step.keep('evidence_path', 'evidence.json', file);
		}
		function keptPredicate(step, composeText, proven) {
			const { commit: commit } = step.report;
			if (commit === void 0) return;
			const images = [...((0, live_text.o$)(composeText)?.values() ?? [])].filter(hasDigest);
			const text = predicateText(
				{ commit: commit, composeText: composeText, images: images },
				proven,
			);
			return text === void 0 ? void 0 : step.keep('predicate_path', 'predicate.json', text);
		}
	}),
	3263: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { D: () => TimeIsUp, H: () => untilDeadline });
		class TimeIsUp extends Error {
			constructor() {
				super('the time for it is up');
				this.name = new.target.name;
			}
		}
		function untilDeadline(clock, deadline, step) {
			const over = new AbortController();
			clock.sleep(Math.max(0, deadline - clock.now())).then(
				() => {
					over.abort(new TimeIsUp());
				},
				() => {},
			);
			return AbortSignal.any([over.signal, step]);
		}
	}),
	9842: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			FW: () => outcomeOfAll,
			OB: () => whyNot,
			ZR: () => attestationReport,
			dH: () => provenLine,
		});
		var _base_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2497);
		var _attest_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5383);
		var _attest_verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9949);
		var _attest_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4788);
		function outcomeOfAll(verdicts) {
			const outcomes = verdicts.map(({ outcome: outcome }) => outcome);
			if (outcomes.includes('contradicted')) return 'contradicted';
			return outcomes.length > 0 && outcomes.every((outcome) => outcome === 'proven')
				? 'proven'
				: 'unknown';
		}
		function whyNot({ name: name, verdict: verdict }) {
			const words = verdict.reasons.map((reason) =>
				(0, _attest_words_js__WEBPACK_IMPORTED_MODULE_3__.Z9)(reason),
			);
			return {
				message: `${name}: ${words.map(({ message: message }) => message).join(' ')}`,
				next: words.find(({ next: next }) => next !== void 0)?.next,
			};
		}
		function provenLine(name, verdict, freshness) {
			const { boot: boot, platform: platform, isTestRoot: isTestRoot } = verdict;
			const mark = isTestRoot ? ` (${_attest_words_js__WEBPACK_IMPORTED_MODULE_3__.ot})` : '';
			const fresh = freshness === 'new-hash' ? ', fresh, since the hash is new' : '';
			return `Attested${mark}: ${name} proves that it booted compose hash ${boot.composeHash} on ${machineText(verdict)}, TCB ${platform.tcb.status}${fresh}`;
		}
		function machineText({ isTestRoot: isTestRoot }) {
			return isTestRoot
				? 'a machine that only the test root vouches for'
				: 'a genuine Intel TDX machine';
		}
		function attestationReport(
			judged,
			{ policy: policy, freshness: freshness, withoutDigest: withoutDigest },
		) {
			const verdicts = judged.map(({ verdict: verdict }) => verdict);
			const isTestRoot = verdicts.some((verdict) => verdict.isTestRoot);
			const rows = judged.flatMap(({ name: name, verdict: verdict }) =>
				rowsOf(name, verdict, policy),
			);
			return {
				outcome: outcomeOfAll(verdicts),
				freshness: freshness,
				...(isTestRoot ? { warning: _attest_words_js__WEBPACK_IMPORTED_MODULE_3__.ot } : {}),
				rows: [
					...rows,
					...(outcomeOfAll(verdicts) === 'proven' ? [['Fresh', FRESHNESS[freshness]]] : []),
				],
				notProven: [
					'Env values are sealed, not measured.',
					withoutDigest === void 0
						? 'An image without a digest may be another one tomorrow.'
						: withoutDigest.length === 0
							? void 0
							: `Images without a digest may be other ones tomorrow: ${withoutDigest.join(', ')}.`,
					'TLS of the gateway ends in the gateway, so nothing is said of the way from a browser to the app.',
					'A GPU is not attested.',
					...scriptNotes(judged),
					...instanceNotes(judged),
					policyNote(policy),
				].filter((line) => line !== void 0),
			};
		}
		function scriptNotes(judged) {
			const scripts = new Set(
				judged.flatMap(({ appCompose: appCompose, verdict: verdict }) => {
					const script =
						appCompose === void 0
							? ''
							: (0, _attest_verdict_js__WEBPACK_IMPORTED_MODULE_2__.lM)(appCompose)[
									'pre_launch_script'
								];
					return (0, _attest_verdict_js__WEBPACK_IMPORTED_MODULE_2__.nn)(verdict) &&
						typeof script === 'string' &&
						script !== ''
						? [(0, _base_hash_js__WEBPACK_IMPORTED_MODULE_0__.s)(script)]
						: [];
				}),
			);
			return [...scripts].map(
				(hash) =>
					`A pre-launch script runs before the containers (SHA-256 ${hash}). It was measured; whether it is the one that you know is for you to compare.`,
			);
		}
		function instanceNotes(judged) {
			return judged
				.filter(
					({ instanceId: instanceId, verdict: verdict }) =>
						instanceId === void 0 &&
						(0, _attest_verdict_js__WEBPACK_IMPORTED_MODULE_2__.nn)(verdict),
				)
				.map(
					({ name: name }) => `That it is ${name} which runs it: no instance id is known of it.`,
				);
		}
		const FRESHNESS = {
			'new-hash':
				'yes: by its history at Phala Cloud the CVM never had this hash before, so it booted after this deploy',
			none: 'not shown: the CVM had this hash before, so its quote may be of an earlier boot',
		};
		function rowsOf(name, verdict, policy) {
			const { platform: platform, boot: boot, outcome: outcome } = verdict;
			const how =
				outcome === 'proven'
					? 'proven'
					: `${outcome === 'contradicted' ? 'contradicted' : 'no proof'}. ${verdict.reasons.map((reason) => (0, _attest_words_js__WEBPACK_IMPORTED_MODULE_3__.Z9)(reason).message).join(' ')}`;
			const pinned = (0, _attest_policy_js__WEBPACK_IMPORTED_MODULE_1__.cz)(policy.pins);
			const mark = (pin) => (pinned.includes(pin) ? ' (pinned)' : ' (not pinned)');
			return [
				[`Instance ${name}`, how],
				...(platform === void 0
					? []
					: [
							[
								'Hardware',
								`${machineText(verdict)}, TCB ${platform.tcb.status}${advisoriesOf(platform.tcb.advisories)} as of ${(0, _attest_words_js__WEBPACK_IMPORTED_MODULE_3__.MK)(platform.collateral.issued)} (known until ${(0, _attest_words_js__WEBPACK_IMPORTED_MODULE_3__.MK)(platform.collateral.until)}), no debug mode`,
							],
						]),
				...(boot === void 0 || platform === void 0
					? []
					: [
							[
								'Measured before any container started',
								`compose hash ${boot.composeHash}, replayed from the event log to RTMR3 of the quote`,
							],
							[
								'OS',
								`${boot.osImageHash === void 0 ? 'image hash not measured' : `image ${boot.osImageHash}${mark('os_image_hash')}`}; ${measurementsText(pinned)}`,
							],
							[
								'Keys',
								boot.keyProvider === void 0
									? 'no key provider measured'
									: `from ${(0, _attest_words_js__WEBPACK_IMPORTED_MODULE_3__.SP)(boot.keyProvider.name)} ${(0, _attest_words_js__WEBPACK_IMPORTED_MODULE_3__.SP)(boot.keyProvider.id)}${mark('key_provider_id')}`,
							],
						]),
			];
		}
		function advisoriesOf(advisories) {
			return advisories.length === 0 ? '' : ` (${advisories.join(', ')})`;
		}
		function measurementsText(pinned) {
			const registers = pinned.filter(
				(pin) => pin !== 'os_image_hash' && pin !== 'key_provider_id',
			);
			return registers.length === 0
				? 'firmware and kernel (MRTD, RTMR0 to 2) not pinned'
				: `pinned: ${registers.join(', ')}`;
		}
		function policyNote({ pins: pins }) {
			const isPinned = ['mrtd', 'rtmr1', 'rtmr2'].every((pin) => pins[pin] !== void 0);
			return isPinned
				? void 0
				: 'The OS is not pinned: another OS could have measured all of this, its image hash and its keys included. Pin `os_measurements`, at least `mrtd`, `rtmr1` and `rtmr2`.';
		}
	}),
};

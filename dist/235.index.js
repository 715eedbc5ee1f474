export const id = 235;
export const ids = [235];
export const modules = {
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
	5235: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			collateralProblem: () => collateralProblem,
			rootProblem: () => rootProblem,
		});
		var _attest_collateral_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1292);
		var _attest_malformed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5336);
		var _attest_root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3669);
		function rootProblem(pem) {
			return (0, _attest_root_js__WEBPACK_IMPORTED_MODULE_1__.X)(pem) === void 0
				? 'it is not the certificate of one root, signed by itself, in PEM'
				: void 0;
		}
		function collateralProblem(text) {
			try {
				(0, _attest_collateral_js__WEBPACK_IMPORTED_MODULE_0__.qZ)(text);
				return;
			} catch (error) {
				if (!(error instanceof _attest_malformed_js__WEBPACK_IMPORTED_MODULE_2__.s)) throw error;
				return error.message;
			}
		}
	}),
};

export const id = 958;
export const ids = [958];
export const modules = {
	5663: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Kq: () => parsePorts,
			SC: () => isIp,
			UM: () => deviceTarget,
			pR: () => isPathSource,
			wM: () => parseVolume,
		});
		function splitOutsideVariables(text, separator) {
			const parts = [];
			let part = '';
			let depth = 0;
			for (let at = 0; at < text.length; at += 1) {
				const char = text.charAt(at);
				if (char === '$' && text.charAt(at + 1) === '{') depth += 1;
				else if (char === '}' && depth > 0) depth -= 1;
				if (char === separator && depth === 0) {
					parts.push(part);
					part = '';
				} else part += char;
			}
			parts.push(part);
			return parts;
		}
		function parseVolume(spec) {
			if (spec === '') return 'the volume is empty';
			if (spec.length <= 2) return { source: '', target: spec, options: '' };
			const fields = [];
			for (const part of splitOutsideVariables(spec, ':')) {
				const before = fields.at(-1);
				if (before !== void 0 && fields.length > 0 && /^\p{L}$/u.test(before))
					fields[fields.length - 1] = `${before}:${part}`;
				else fields.push(part);
			}
			if (fields.includes('')) return `${JSON.stringify(spec)} has an empty part between colons`;
			if (fields.length > 3) return `${JSON.stringify(spec)} has too many colons`;
			const [first = '', second, options = ''] = fields;
			return second === void 0
				? { source: '', target: first, options: '' }
				: { source: first, target: second, options: options };
		}
		function isPathSource(source) {
			return /^(?:[./~]|\\\\|\p{L}:)/u.test(source);
		}
		function deviceTarget(spec) {
			const [source = '', target] = splitOutsideVariables(spec, ':');
			return target ?? source;
		}
		function parsePorts(spec) {
			const slash = spec.split('/');
			const [address = '', protocolPart] = slash;
			if (slash.length > 2) return;
			const protocol = (protocolPart ?? 'tcp').toLowerCase();
			if (!['tcp', 'udp', 'sctp'].includes(protocol)) return;
			const parts = splitAddress(address);
			if (parts === void 0) return;
			const { ip: ip, published: published, container: container } = parts;
			if (ip !== '' && !isIp(ip)) return;
			const inside = parseRange(container);
			if (inside === void 0) return;
			const hostIp = ip === '' ? void 0 : ip;
			if (published === '')
				return numbers(inside).map((target) => ({
					hostIp: hostIp,
					published: '',
					target: target,
					protocol: protocol,
				}));
			const outside = parseRange(published);
			if (outside === void 0) return;
			const sameLength = outside.end - outside.start === inside.end - inside.start;
			if (!sameLength && inside.start !== inside.end) return;
			return numbers(inside).map((target, index) => ({
				hostIp: hostIp,
				published: sameLength ? (outside.start + index).toString() : published,
				target: target,
				protocol: protocol,
			}));
		}
		function splitAddress(text) {
			const parts = text.split(':');
			const container = parts.at(-1) ?? '';
			const published = parts.length > 1 ? (parts.at(-2) ?? '') : '';
			const ip = parts.length > 2 ? parts.slice(0, -2).join(':') : '';
			if (parts.length > 3 && !/^\[.*\]$/.test(ip)) return;
			return { ip: ip.replace(/^\[(.*)\]$/, '$1'), published: published, container: container };
		}
		function parseRange(text) {
			const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
			if (match === null) return;
			const start = Number(match[1]);
			const end = Number(match[2] ?? match[1]);
			return end < start || end > 65535 ? void 0 : { start: start, end: end };
		}
		function numbers(range) {
			return Array.from({ length: range.end - range.start + 1 }, (_, index) => range.start + index);
		}
		function isIp(text) {
			if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text))
				return text.split('.').every((part) => Number(part) <= 255 && !/^0\d/.test(part));
			return isIpV6(text);
		}
		function isIpV6(text) {
			const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
			const groups = tail === null ? text : `${tail[1] ?? ''}0:0`;
			if (tail !== null && !isIp(tail[2] ?? '')) return false;
			if (!/^[0-9a-fA-F:]+$/.test(groups) || groups.split('::').length > 2) return false;
			const count = groups.split(':').filter((group) => group !== '').length;
			if (groups.split(':').some((group) => group.length > 4)) return false;
			if (/^:[^:]|[^:]:$|:::/.test(groups)) return false;
			return groups.includes('::') ? count <= 7 : count === 8;
		}
	}),
	4648: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			A5: () => REPOSITORY_HERE,
			Af: () => knownPrefix,
			B7: () => GUEST_DIRECTORY,
			HV: () => UNKNOWN,
			Pg: () => assume,
			UC: () => assumedText,
			oX: () => BUILT_IN_NAMES,
			qE: () => isKnown,
		});
		var _variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2363);
		const GUEST_DIRECTORY = '/dstack';
		const WORKING_DIRECTORY = 'PWD';
		const REPOSITORY_HERE = `${GUEST_DIRECTORY}/.`;
		const BUILT_IN_NAMES = new Set([
			'DSTACK_APP_ID',
			'DSTACK_APP_DOMAIN',
			'DSTACK_GATEWAY_DOMAIN',
			WORKING_DIRECTORY,
			'PATH',
			'COMPOSE_PROJECT_NAME',
		]);
		const UNKNOWN = '\0';
		function assume(text, envNames) {
			if (!text.includes('$')) return text;
			const { uses: uses, malformed: malformed } = (0,
			_variables_js__WEBPACK_IMPORTED_MODULE_0__.N)(text);
			const parts = [
				...uses.map((use) => ({
					start: use.start,
					end: use.end,
					text: assumeUse(text, use, envNames),
				})),
				...malformed.map(({ start: start, end: end }) => ({
					start: start,
					end: end,
					text: UNKNOWN,
				})),
			].sort((a, b) => a.start - b.start);
			let result = '';
			let from = 0;
			for (const part of parts) {
				if (part.start < from) continue;
				result += text.slice(from, part.start).replaceAll('$$', '$') + part.text;
				from = part.end;
			}
			return result + text.slice(from).replaceAll('$$', '$');
		}
		function assumeUse(text, use, envNames) {
			const operand = () => assume(text.slice(use.operandStart, use.operandEnd), envNames);
			const isSet = BUILT_IN_NAMES.has(use.name) || envNames?.has(use.name) === true;
			const isReplaced = use.operator === ':+' || use.operator === '+';
			if (use.name === WORKING_DIRECTORY && !isReplaced) return REPOSITORY_HERE;
			switch (use.operator) {
				case ':-':
				case '-':
					return isSet ? UNKNOWN : operand();
				case ':+':
				case '+':
					if (isSet) return operand();
					return envNames === void 0 ? UNKNOWN : '';
				case ':?':
				case '?':
				case '':
					return UNKNOWN;
			}
		}
		function isKnown(assumed) {
			return !assumed.includes(UNKNOWN);
		}
		function knownPrefix(assumed) {
			const at = assumed.indexOf(UNKNOWN);
			return at === -1 ? assumed : assumed.slice(0, at);
		}
		function assumedText(assumed) {
			return assumed.replaceAll(UNKNOWN, '\u2026');
		}
	}),
	2227: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Hn: () => isTrue,
			Jj: () => mappingsOf,
			K7: () => keyValues,
			Pl: () => oneOrMany,
			S3: () => itemsOf,
			Wu: () => isFalse,
			Xn: () => descend,
			b6: () => textOf,
			cP: () => integerOf,
			eZ: () => namesOf,
			lt: () => attribute,
		});
		var _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2428);
		var _yaml_scalar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1692);
		var _assumed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4648);
		function mappingsOf(node) {
			if (node?.kind !== 'mapping') return [];
			return [...node.entries].flatMap(([name, { key: key, value: value }]) =>
				value.kind === 'mapping' ? [{ name: name, key: key, node: value }] : [],
			);
		}
		function attribute(node, name) {
			return node?.kind === 'mapping' ? node.entries.get(name) : void 0;
		}
		function descend(node, ...path) {
			return path.reduce(
				(at, key) => (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(at, key),
				node,
			);
		}
		function itemsOf(node) {
			return node?.kind === 'sequence' ? node.items.map(({ value: value }) => value) : [];
		}
		function oneOrMany(node) {
			if (node === void 0 || (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.kZ)(node)) return [];
			return node.kind === 'sequence' ? itemsOf(node) : [node];
		}
		function textOf(node) {
			return node?.kind !== 'scalar' || (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.kZ)(node)
				? void 0
				: (0, _yaml_scalar_js__WEBPACK_IMPORTED_MODULE_1__.Ru)(node.value);
		}
		function isTrue(node, envNames) {
			if (node?.kind !== 'scalar') return false;
			if (node.value.type === 'bool') return node.value.value;
			const text = (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.Je)(node);
			return (
				text !== void 0 &&
				/^(?:true|y|yes|on|1)$/i.test(
					(0, _assumed_js__WEBPACK_IMPORTED_MODULE_2__.Pg)(text, envNames),
				)
			);
		}
		function isFalse(node, envNames) {
			if (node?.kind !== 'scalar') return false;
			if (node.value.type === 'bool') return !node.value.value;
			const text = (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.Je)(node);
			return (
				text !== void 0 &&
				/^(?:false|n|no|off|0)$/i.test(
					(0, _assumed_js__WEBPACK_IMPORTED_MODULE_2__.Pg)(text, envNames),
				)
			);
		}
		function integerOf(node, envNames) {
			const text = textOf(node);
			if (text === void 0) return;
			const assumed = (0, _assumed_js__WEBPACK_IMPORTED_MODULE_2__.Pg)(text, envNames);
			return /^\d{1,9}$/.test(assumed) ? Number(assumed) : void 0;
		}
		function keyValues(node) {
			if (node?.kind === 'mapping')
				return [...node.entries].map(([name, { key: key, value: value }]) => ({
					name: name,
					value: textOf(value),
					node: value,
					key: key,
				}));
			return itemsOf(node).flatMap((item) => {
				const text = textOf(item);
				if (text === void 0) return [];
				const at = text.indexOf('=');
				const [name, value] = at === -1 ? [text, void 0] : [text.slice(0, at), text.slice(at + 1)];
				return [{ name: name, value: value, node: item, key: item }];
			});
		}
		function namesOf(node) {
			if (node?.kind === 'mapping') return [...node.entries.values()];
			return itemsOf(node).flatMap((item) =>
				item.kind === 'scalar' ? [{ key: item, value: item }] : [],
			);
		}
	}),
	2396: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			JT: () => PROFILES_NAME,
			LQ: () => publishedPorts,
			MX: () => publishedTcpPorts,
			N4: () => replicasOf,
			Rr: () => grantsOf,
			Yj: () => servicesOf,
			b5: () => imagesByService,
			cS: () => mountsOf,
			uV: () => profilesOf,
			vL: () => mayBeIdle,
			xB: () => isIdle,
		});
		var _schema_short_form_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5663);
		var _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2428);
		var _assumed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4648);
		var _model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2227);
		function servicesOf(model) {
			return (0, _model_js__WEBPACK_IMPORTED_MODULE_2__.Jj)(
				(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(model, 'services'),
			);
		}
		function mountsOf(service, envNames) {
			return (0, _model_js__WEBPACK_IMPORTED_MODULE_2__.S3)(
				(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, 'volumes'),
			).flatMap((item) => {
				const mount =
					item.kind === 'mapping' ? longMount(item, envNames) : shortMount(item, envNames);
				return mount ?? [];
			});
		}
		function shortMount(node, envNames) {
			const text = (0, _model_js__WEBPACK_IMPORTED_MODULE_2__.b6)(node);
			if (text === void 0) return;
			const parts = (0, _schema_short_form_js__WEBPACK_IMPORTED_MODULE_3__.wM)(
				(0, _assumed_js__WEBPACK_IMPORTED_MODULE_1__.Pg)(text, envNames),
			);
			if (typeof parts === 'string') return;
			const { source: source, target: target, options: options } = parts;
			const isReadOnly = options.split(',').includes('ro');
			return {
				type: shortType(source, target),
				source: source,
				target: target,
				isReadOnly: isReadOnly,
				node: node,
			};
		}
		function shortType(source, target) {
			if (source === '' && !(0, _assumed_js__WEBPACK_IMPORTED_MODULE_1__.qE)(target))
				return 'unknown';
			if ((0, _schema_short_form_js__WEBPACK_IMPORTED_MODULE_3__.pR)(source)) return 'bind';
			return source.startsWith(_assumed_js__WEBPACK_IMPORTED_MODULE_1__.HV) ? 'unknown' : 'volume';
		}
		function longMount(node, envNames) {
			const text = (key) =>
				(0, _assumed_js__WEBPACK_IMPORTED_MODULE_1__.Pg)(
					(0, _model_js__WEBPACK_IMPORTED_MODULE_2__.b6)(
						(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(node, key),
					) ?? '',
					envNames,
				);
			const type = text('type');
			return {
				type: (0, _assumed_js__WEBPACK_IMPORTED_MODULE_1__.qE)(type)
					? type === 'bind' || type === 'volume'
						? type
						: 'other'
					: 'unknown',
				source: text('source'),
				target: text('target'),
				isReadOnly: (0, _model_js__WEBPACK_IMPORTED_MODULE_2__.Hn)(
					(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(node, 'read_only'),
					envNames,
				),
				node: (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(node, 'source') ?? node,
			};
		}
		function grantsOf(node, envNames) {
			return (0, _model_js__WEBPACK_IMPORTED_MODULE_2__.S3)(node).flatMap((item) => {
				const source =
					item.kind === 'mapping'
						? (0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(item, 'source')
						: item;
				const text = (0, _model_js__WEBPACK_IMPORTED_MODULE_2__.b6)(source);
				return text === void 0
					? []
					: [
							{
								source: (0, _assumed_js__WEBPACK_IMPORTED_MODULE_1__.Pg)(text, envNames),
								node: source ?? item,
							},
						];
			});
		}
		function profilesOf(service) {
			return (0, _model_js__WEBPACK_IMPORTED_MODULE_2__.S3)(
				(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, 'profiles'),
			);
		}
		const PROFILES_NAME = 'COMPOSE_PROFILES';
		function isIdle(service, envNames) {
			return profilesOf(service).length > 0 && envNames?.has(PROFILES_NAME) === false;
		}
		function mayBeIdle(service, envNames) {
			return profilesOf(service).length > 0 && envNames?.has(PROFILES_NAME) !== true;
		}
		function replicasOf(service, envNames) {
			const node =
				(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, 'scale') ??
				(0, _model_js__WEBPACK_IMPORTED_MODULE_2__.Xn)(service.node, 'deploy', 'replicas');
			return node === void 0 ? 1 : (0, _model_js__WEBPACK_IMPORTED_MODULE_2__.cP)(node, envNames);
		}
		function publishedPorts(service, envNames) {
			if (
				(0, _model_js__WEBPACK_IMPORTED_MODULE_2__.b6)(
					(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, 'network_mode'),
				) === 'host'
			)
				return [];
			return (0, _model_js__WEBPACK_IMPORTED_MODULE_2__.S3)(
				(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(service.node, 'ports'),
			).flatMap((node) =>
				node.kind === 'mapping'
					? longPort(service, node, envNames)
					: shortPorts(service, node, envNames),
			);
		}
		function shortPorts(service, node, envNames) {
			const text = (0, _assumed_js__WEBPACK_IMPORTED_MODULE_1__.Pg)(
				(0, _model_js__WEBPACK_IMPORTED_MODULE_2__.b6)(node) ?? '',
				envNames,
			);
			const ports = (0, _assumed_js__WEBPACK_IMPORTED_MODULE_1__.qE)(text)
				? ((0, _schema_short_form_js__WEBPACK_IMPORTED_MODULE_3__.Kq)(text) ?? [])
				: [];
			return ports.flatMap(
				({ hostIp: hostIp = '', published: published, target: target, protocol: protocol }) => [
					{
						service: service,
						hostIp: hostIp,
						published: published,
						target: target,
						protocol: protocol,
						node: node,
					},
				],
			);
		}
		function longPort(service, node, envNames) {
			const text = (key) =>
				(0, _assumed_js__WEBPACK_IMPORTED_MODULE_1__.Pg)(
					(0, _model_js__WEBPACK_IMPORTED_MODULE_2__.b6)(
						(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(node, key),
					) ?? '',
					envNames,
				);
			const port = {
				service: service,
				hostIp: text('host_ip'),
				published: text('published'),
				target: Number(text('target')),
				protocol: text('protocol') || 'tcp',
				node:
					(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(node, 'published') ??
					(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(node, 'target') ??
					node,
			};
			const isReadable = [port.hostIp, port.published, port.protocol].every(
				_assumed_js__WEBPACK_IMPORTED_MODULE_1__.qE,
			);
			return isReadable && Number.isInteger(port.target) ? [port] : [];
		}
		function imagesByService(model) {
			return new Map(
				servicesOf(model).flatMap(({ name: name, node: node }) => {
					const image = (0, _model_js__WEBPACK_IMPORTED_MODULE_2__.b6)(
						(0, _yaml_node_js__WEBPACK_IMPORTED_MODULE_0__.GG)(node, 'image'),
					);
					return image === void 0 ? [] : [[name, image]];
				}),
			);
		}
		function publishedTcpPorts(model) {
			const ports = servicesOf(model)
				.flatMap((service) => publishedPorts(service, void 0))
				.filter(
					({ protocol: protocol, published: published }) =>
						protocol === 'tcp' && /^[1-9]\d*$/.test(published),
				)
				.map(({ published: published }) => Number(published));
			return [...new Set(ports)];
		}
	}),
	2363: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { N: () => scanVariables });
		const NAME = /[_a-zA-Z][_a-zA-Z0-9]*/y;
		const OPERATOR = /:-|:\?|:\+|-|\?|\+/y;
		function scanVariables(text) {
			const malformed = [];
			const uses = scan(text, 0, text.length, malformed);
			return { uses: uses, malformed: malformed };
		}
		function scan(text, from, to, malformed) {
			const uses = [];
			for (let at = text.indexOf('$', from); at !== -1 && at < to; at = text.indexOf('$', at))
				if (text[at + 1] === '$') at += 2;
				else if (text[at + 1] === '{') {
					const use = bracedUse(text, at, to, malformed);
					if (use === void 0) {
						const end = closingBrace(text, at + 1, to) ?? to - 1;
						malformed.push({ start: at, end: end + 1 });
						at = end + 1;
					} else {
						uses.push(use);
						at = use.end;
					}
				} else {
					const name = match(NAME, text, at + 1);
					if (name !== void 0) {
						const end = at + 1 + name.length;
						uses.push({
							name: name,
							start: at,
							end: end,
							operator: '',
							operandStart: end,
							operandEnd: end,
							nested: [],
						});
					}
					at += 1 + (name?.length ?? 0);
				}
			return uses;
		}
		function bracedUse(text, start, to, malformed) {
			const close = closingBrace(text, start + 1, to);
			const name = match(NAME, text, start + 2);
			if (close === void 0 || name === void 0) return;
			const afterName = start + 2 + name.length;
			const operator = isOperator(match(OPERATOR, text, afterName));
			if (operator === '' && afterName !== close) return;
			const operandStart = afterName + operator.length;
			return {
				name: name,
				start: start,
				end: close + 1,
				operator: operator,
				operandStart: operandStart,
				operandEnd: close,
				nested: scan(text, operandStart, close, malformed),
			};
		}
		function isOperator(text) {
			switch (text) {
				case ':-':
				case '-':
				case ':?':
				case '?':
				case ':+':
				case '+':
					return text;
				default:
					return '';
			}
		}
		function closingBrace(text, open, to) {
			let depth = 0;
			for (let at = open; at < to; at++) {
				if (text[at] === '{') depth += 1;
				if (text[at] === '}') depth -= 1;
				if (depth === 0) return at;
			}
			return;
		}
		function match(pattern, text, at) {
			pattern.lastIndex = at;
			return pattern.exec(text)?.[0];
		}
	}),
	1094: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { C: () => LineStarts });
		class LineStarts {
			#starts;
			constructor(text) {
				const ends = /\r\n?|\n/g;
				const starts = [0];
				while (ends.exec(text) !== null) starts.push(ends.lastIndex);
				this.#starts = starts;
			}
			of(line) {
				return this.#starts[line];
			}
			lineOf(offset) {
				let low = 0;
				let high = this.#starts.length - 1;
				while (low < high) {
					const middle = Math.ceil((low + high) / 2);
					if ((this.#starts[middle] ?? 0) <= offset) low = middle;
					else high = middle - 1;
				}
				return low;
			}
		}
	}),
	2428: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			DZ: () => isVariable,
			GG: () => childOf,
			J5: () => withItems,
			JI: () => boolNode,
			Je: () => stringOf,
			Nn: () => mapEntries,
			R6: () => mappingNode,
			_C: () => stringNode,
			aO: () => nullNode,
			bA: () => withEntries,
			kZ: () => isNull,
			nM: () => withoutChild,
			qA: () => sequenceNode,
			vr: () => withChild,
		});
		const NULL_VALUE = { type: 'null' };
		function isNull(node) {
			return node?.kind === 'scalar' && node.value.type === 'null';
		}
		function stringOf(node) {
			return node?.kind === 'scalar' && node.value.type === 'string' ? node.value.value : void 0;
		}
		function childOf(node, key) {
			return node?.kind === 'mapping' ? node.entries.get(key)?.value : void 0;
		}
		function stringNode(value, origin) {
			return { kind: 'scalar', value: { type: 'string', value: value }, origin: origin };
		}
		function boolNode(value, origin) {
			return { kind: 'scalar', value: { type: 'bool', value: value }, origin: origin };
		}
		function nullNode(origin) {
			return { kind: 'scalar', value: NULL_VALUE, origin: origin };
		}
		function mappingNode(pairs, origin) {
			const entries = new Map();
			for (const [key, value] of pairs)
				entries.set(key, { key: stringNode(key, value.origin), value: value });
			return { kind: 'mapping', entries: entries, origin: origin };
		}
		function sequenceNode(items, origin) {
			return { kind: 'sequence', items: items, origin: origin };
		}
		function withEntries(node, entries) {
			return { ...withoutText(node), entries: entries };
		}
		function withItems(node, items) {
			return { ...withoutText(node), items: items };
		}
		function withChild(node, key, value) {
			const entries = new Map(node.entries);
			const old = entries.get(key);
			entries.set(
				key,
				old === void 0
					? { key: stringNode(key, value.origin), value: value }
					: { ...old, value: value },
			);
			return withEntries(node, entries);
		}
		function mapEntries(node, change) {
			let entries;
			for (const [key, entry] of node.entries) {
				const value = change(entry.value, key);
				if (value === entry.value) continue;
				entries ??= new Map(node.entries);
				entries.set(key, { ...entry, value: value });
			}
			return entries === void 0 ? node : withEntries(node, entries);
		}
		function withoutChild(node, key) {
			if (!node.entries.has(key)) return node;
			const entries = new Map(node.entries);
			entries.delete(key);
			return withEntries(node, entries);
		}
		function withoutText(node) {
			const form = node.form;
			if (form === void 0) return node;
			return {
				...node,
				form: { verbatim: false, ...(form.offset === void 0 ? {} : { offset: form.offset }) },
			};
		}
		function isVariable(node) {
			return /\$(?:[_a-zA-Z]|\{)/.test((stringOf(node) ?? '').replaceAll('$$', ''));
		}
	}),
	3508: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { L: () => pathText, m: () => PathTable });
		function pathText(path) {
			return path
				.map((key, index) => (index > 0 && !key.startsWith('[') ? `.${key}` : key))
				.join('');
		}
		class PathTable {
			#byLength = new Map();
			constructor(rules) {
				for (const [text, value] of rules) {
					const pattern = text.split('.');
					const list = this.#byLength.get(pattern.length) ?? [];
					list.push({ pattern: pattern, value: value });
					this.#byLength.set(pattern.length, list);
				}
			}
			find(path) {
				const last = path.at(-1);
				return this.#byLength
					.get(path.length)
					?.find(
						({ pattern: pattern }) =>
							(pattern.at(-1) === last || pattern.at(-1) === '*') &&
							pattern.every((key, index) => key === '*' || key === path[index]),
					)?.value;
			}
		}
	}),
	1692: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Ru: () => valueText,
			dn: () => plainScalar,
			xS: () => taggedScalar,
		});
		const WORDS = new Map([
			...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, { type: 'null' }]),
			...['true', 'True', 'TRUE'].map((word) => [word, { type: 'bool', value: true }]),
			...['false', 'False', 'FALSE'].map((word) => [word, { type: 'bool', value: false }]),
			...['.nan', '.NaN', '.NAN'].map((word) => [word, { type: 'float', value: NaN }]),
			...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word) => [
				word,
				{ type: 'float', value: 1 / 0 },
			]),
			...['-.inf', '-.Inf', '-.INF'].map((word) => [word, { type: 'float', value: -1 / 0 }]),
		]);
		const FLOAT = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;
		const DATE = /^\d{4}-\d{1,2}-\d{1,2}$/;
		const DATE_TIME =
			/^\d{4}-\d{1,2}-\d{1,2}(?:[Tt ]\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?)(?:Z|[-+]\d{2}:\d{2})?$/;
		function plainScalar(text) {
			const word = WORDS.get(text);
			if (word !== void 0) return word;
			if (!/^[-+.0-9]/.test(text)) return { type: 'string', value: text };
			if (isTimestamp(text)) return { type: 'timestamp', value: text };
			const digits = text.replaceAll('_', '');
			const int = text.startsWith('.') ? void 0 : parseInteger(digits);
			if (int !== void 0) return { type: 'int', value: int };
			if (FLOAT.test(digits)) {
				const value = Number(digits);
				if (Number.isFinite(value)) return { type: 'float', value: value };
			}
			return { type: 'string', value: text };
		}
		function taggedScalar(tag, text) {
			switch (tag) {
				case 'str':
					return { type: 'string', value: text };
				case 'binary': {
					const bytes = Buffer.from(text, 'base64');
					return { type: 'string', value: bytes.toString('latin1') };
				}
				case 'int':
				case 'bool':
				case 'null':
				case 'timestamp': {
					const value = plainScalar(text);
					return value.type === tag ? value : void 0;
				}
				case 'float': {
					const value = plainScalar(text);
					if (value.type === 'int') return { type: 'float', value: Number(value.value) };
					return value.type === 'float' ? value : void 0;
				}
				default:
					return { type: 'string', value: text };
			}
		}
		function valueText(value) {
			switch (value.type) {
				case 'string':
					return value.value;
				case 'int':
					return value.value.toString();
				case 'float':
					return floatText(value.value);
				case 'bool':
					return value.value ? 'true' : 'false';
				case 'null':
					return '';
				case 'timestamp':
					return timestampText(value.value);
			}
		}
		function isTimestamp(text) {
			if (!DATE.test(text) && !DATE_TIME.test(text)) return false;
			const [year, month, day] = text.split(/[-Tt ]/, 3).map(Number);
			if (year === void 0 || month === void 0 || day === void 0) return false;
			const date = new Date(Date.UTC(year, month - 1, day));
			return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
		}
		function timestampText(text) {
			const [date = '', time = '00:00:00'] = text.split(/[Tt ]/, 2);
			const day = date
				.split('-')
				.map((part, index) => part.padStart(index === 0 ? 4 : 2, '0'))
				.join('-');
			return `${day} ${time.replace(/Z$/, '')} +0000 UTC`;
		}
		const EXPONENT_FROM = 6;
		const MAX_INT = 2n ** 64n - 1n;
		const MIN_INT = -(2n ** 63n);
		function parseInteger(digits) {
			const negative = digits.startsWith('-');
			const body = /^[-+]/.test(digits) ? digits.slice(1) : digits;
			const value = parseMagnitude(body);
			if (value === void 0) return;
			const signed = negative ? -value : value;
			return signed > MAX_INT || signed < MIN_INT ? void 0 : signed;
		}
		function parseMagnitude(body) {
			if (/^0[xX][0-9a-fA-F]+$/.test(body)) return BigInt(body);
			if (/^0[bB][01]+$/.test(body)) return BigInt(body);
			if (/^0[oO][0-7]+$/.test(body)) return BigInt(body);
			if (/^0[0-7]+$/.test(body)) return BigInt(`0o${body}`);
			return /^(0|[1-9][0-9]*)$/.test(body) ? BigInt(body) : void 0;
		}
		function floatText(value) {
			if (Number.isNaN(value)) return 'NaN';
			if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
			if (Object.is(value, -0)) return '-0';
			const [mantissa = '0', exponentText = '0'] = value.toExponential().split('e');
			const exponent = Number(exponentText);
			if (exponent >= -4 && exponent < EXPONENT_FROM) return value.toString();
			const sign = exponent < 0 ? '-' : '+';
			return `${mantissa}e${sign}${Math.abs(exponent).toString().padStart(2, '0')}`;
		}
	}),
	8065: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { k: () => Source, m: () => originPlace });
		var _line_starts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1094);
		class Source {
			file;
			text;
			#lineStarts;
			constructor(file, text) {
				this.file = file;
				this.text = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
				this.#lineStarts = new _line_starts_js__WEBPACK_IMPORTED_MODULE_0__.C(this.text);
			}
			lineStart(offset) {
				return this.#lineStarts.of(this.#lineStarts.lineOf(offset)) ?? 0;
			}
			lineEnd(offset) {
				const end = this.text.indexOf('\n', offset);
				return end === -1 ? this.text.length : end;
			}
			column(offset) {
				return offset - this.lineStart(offset);
			}
			place(offset) {
				return {
					file: this.file,
					line: this.#lineStarts.lineOf(offset) + 1,
					column: this.column(offset) + 1,
				};
			}
		}
		function originPlace(origin) {
			return origin.source.place(origin.start);
		}
	}),
};

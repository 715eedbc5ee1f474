export const id = 96;
export const ids = [96];
export const modules = {
	3096: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { _: () => mergeComposeFiles });
		function closest(key, names) {
			const near = names
				.map((name) => ({ name: name, distance: distance(key, name) }))
				.filter((candidate) => candidate.distance <= Math.min(2, key.length / 3))
				.sort((a, b) => a.distance - b.distance);
			return near[0]?.name;
		}
		function distance(a, b) {
			let row = Array.from({ length: b.length + 1 }, (_, index) => index);
			for (let i = 1; i <= a.length; i += 1) {
				const next = [i];
				for (let j = 1; j <= b.length; j += 1) {
					const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
					next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
				}
				row = next;
			}
			return row[b.length] ?? 0;
		}
		var yaml_error = __webpack_require__(7264);
		var yaml_node = __webpack_require__(2428);
		var yaml_path = __webpack_require__(3508);
		var scalar = __webpack_require__(1692);
		function schema_scalar(...types) {
			return { kind: 'scalar', types: types };
		}
		function words(...oneOf) {
			return { kind: 'scalar', types: ['string'], oneOf: oneOf };
		}
		function matching(pattern) {
			return { kind: 'scalar', types: ['string'], pattern: pattern };
		}
		function list(item, unique = false) {
			return { kind: 'list', item: item, unique: unique };
		}
		function either(...of) {
			return { kind: 'union', of: of };
		}
		function map(fields, more = {}) {
			const entries = Object.entries(fields);
			return {
				kind: 'map',
				fields: new Map(entries.map(([name, schema]) => [name.replace('!', ''), schema])),
				required: entries.filter(([name]) => name.startsWith('!')).map(([name]) => name.slice(1)),
				open: false,
				extensible: true,
				...more,
			};
		}
		function mapOf(value, pattern = /./s, open = false) {
			return map({}, { others: { pattern: pattern, value: value }, open: open, extensible: false });
		}
		const schema_closed = { extensible: false };
		const schema_open = { open: true };
		const NAME = /^[a-zA-Z0-9._-]+$/;
		const string = schema_scalar('string');
		const bool = schema_scalar('boolean');
		const nothing = schema_scalar('null');
		const flag = schema_scalar('boolean', 'string');
		const integer = schema_scalar('integer', 'string');
		const number = schema_scalar('number', 'string');
		const strings = list(string);
		const uniqueStrings = list(string, true);
		const stringOrStrings = either(string, uniqueStrings);
		const pairs = either(
			mapOf(schema_scalar('string', 'number', 'boolean', 'null')),
			uniqueStrings,
		);
		const hosts = either(mapOf(either(string, strings)), uniqueStrings);
		const command = either(nothing, string, strings);
		const options = mapOf(schema_scalar('string', 'number'), /./s, true);
		function between(min, max) {
			const number = {
				kind: 'scalar',
				types: ['integer'],
				min: min,
				...(max === void 0 ? {} : { max: max }),
			};
			return either(string, number);
		}
		const ulimits = mapOf(
			either(integer, map({ '!soft': integer, '!hard': integer })),
			/^[a-z]+$/,
			true,
		);
		const mounts = list(
			either(
				string,
				map({ source: string, target: string, uid: string, gid: string, mode: number }),
			),
		);
		const hook = map({
			'!command': command,
			user: string,
			privileged: flag,
			working_dir: string,
			environment: pairs,
		});
		const deviceFields = {
			count: schema_scalar('string', 'integer'),
			device_ids: uniqueStrings,
			driver: string,
			options: pairs,
		};
		const build = map({
			context: string,
			dockerfile: string,
			dockerfile_inline: string,
			entitlements: strings,
			args: pairs,
			ssh: pairs,
			labels: pairs,
			cache_from: strings,
			cache_to: strings,
			no_cache: flag,
			additional_contexts: pairs,
			network: string,
			provenance: flag,
			sbom: flag,
			pull: flag,
			target: string,
			shm_size: integer,
			extra_hosts: hosts,
			isolation: string,
			privileged: flag,
			secrets: mounts,
			tags: strings,
			ulimits: ulimits,
			platforms: strings,
		});
		const blockLimit = list(map({ path: string, rate: integer }, schema_closed));
		const blockWeight = list(map({ path: string, weight: integer }, schema_closed));
		const rollout = map({
			parallelism: integer,
			delay: string,
			failure_action: string,
			monitor: string,
			max_failure_ratio: number,
			order: words('start-first', 'stop-first'),
		});
		const deploy = either(
			nothing,
			map({
				mode: string,
				endpoint_mode: string,
				replicas: integer,
				labels: pairs,
				rollback_config: rollout,
				update_config: rollout,
				resources: map({
					limits: map({ cpus: number, memory: string, pids: integer }),
					reservations: map({
						cpus: number,
						memory: string,
						generic_resources: list(
							map({ discrete_resource_spec: map({ kind: string, value: number }) }),
						),
						devices: list(map({ '!capabilities': uniqueStrings, ...deviceFields })),
					}),
				}),
				restart_policy: map({
					condition: string,
					delay: string,
					max_attempts: integer,
					window: string,
				}),
				placement: map({
					constraints: strings,
					preferences: list(map({ spread: string })),
					max_replicas_per_node: integer,
				}),
			}),
		);
		const develop = either(
			nothing,
			map({
				watch: list(
					map({
						'!path': string,
						'!action': words('rebuild', 'sync', 'restart', 'sync+restart', 'sync+exec'),
						ignore: stringOrStrings,
						include: stringOrStrings,
						target: string,
						exec: hook,
						initial_sync: bool,
					}),
				),
			}),
		);
		const volumeMount = map({
			'!type': words('bind', 'volume', 'tmpfs', 'cluster', 'npipe', 'image'),
			source: string,
			target: string,
			read_only: flag,
			consistency: string,
			bind: map({
				propagation: string,
				create_host_path: flag,
				recursive: words('enabled', 'disabled', 'writable', 'readonly'),
				selinux: words('z', 'Z'),
			}),
			volume: map({ labels: pairs, nocopy: flag, subpath: string }),
			tmpfs: map({ size: between(0), mode: number }),
			image: map({ subpath: string }),
		});
		const healthcheck = map({
			disable: flag,
			interval: string,
			retries: number,
			test: either(string, strings),
			timeout: string,
			start_period: string,
			start_interval: string,
		});
		const attachment = map({
			aliases: uniqueStrings,
			interface_name: string,
			ipv4_address: string,
			ipv6_address: string,
			link_local_ips: uniqueStrings,
			mac_address: string,
			driver_opts: options,
			priority: schema_scalar('number'),
			gw_priority: schema_scalar('number'),
		});
		const dependency = map({
			'!condition': words('service_started', 'service_healthy', 'service_completed_successfully'),
			restart: flag,
			required: bool,
		});
		const port = map({
			name: string,
			mode: string,
			host_ip: string,
			target: integer,
			published: integer,
			protocol: string,
			app_protocol: string,
		});
		const providerOption = schema_scalar('string', 'number', 'boolean');
		const service = map({
			annotations: pairs,
			attach: flag,
			blkio_config: map(
				{
					device_read_bps: blockLimit,
					device_read_iops: blockLimit,
					device_write_bps: blockLimit,
					device_write_iops: blockLimit,
					weight: integer,
					weight_device: blockWeight,
				},
				schema_closed,
			),
			build: either(string, build),
			cap_add: uniqueStrings,
			cap_drop: uniqueStrings,
			cgroup: words('host', 'private'),
			cgroup_parent: string,
			command: command,
			configs: mounts,
			container_name: matching(/[a-zA-Z0-9][a-zA-Z0-9_.-]+/),
			cpu_count: between(0),
			cpu_percent: between(0, 100),
			cpu_period: number,
			cpu_quota: number,
			cpu_rt_period: number,
			cpu_rt_runtime: number,
			cpu_shares: number,
			cpus: number,
			cpuset: string,
			credential_spec: map({ config: string, file: string, registry: string }),
			depends_on: either(uniqueStrings, mapOf(dependency, NAME)),
			deploy: deploy,
			develop: develop,
			device_cgroup_rules: uniqueStrings,
			devices: list(
				either(string, map({ '!source': string, target: string, permissions: string })),
			),
			dns: stringOrStrings,
			dns_opt: uniqueStrings,
			dns_search: stringOrStrings,
			domainname: string,
			entrypoint: command,
			env_file: either(
				string,
				list(
					either(string, map({ '!path': string, format: string, required: flag }, schema_closed)),
				),
			),
			environment: pairs,
			expose: list(schema_scalar('string', 'number'), true),
			external_links: uniqueStrings,
			extra_hosts: hosts,
			gpus: either(
				words('all'),
				list(map({ capabilities: uniqueStrings, ...deviceFields }, schema_open)),
			),
			group_add: list(schema_scalar('string', 'number'), true),
			healthcheck: healthcheck,
			hostname: string,
			image: string,
			init: flag,
			ipc: string,
			isolation: string,
			label_file: either(string, strings),
			labels: pairs,
			links: uniqueStrings,
			logging: map({
				driver: string,
				options: mapOf(schema_scalar('string', 'number', 'null'), /./s, true),
			}),
			mac_address: string,
			mem_limit: number,
			mem_reservation: integer,
			mem_swappiness: integer,
			memswap_limit: number,
			models: either(
				uniqueStrings,
				mapOf(either(map({ endpoint_var: string, model_var: string }), nothing), NAME, true),
			),
			network_mode: string,
			networks: either(uniqueStrings, mapOf(either(attachment, nothing), NAME)),
			oom_kill_disable: flag,
			oom_score_adj: between(-1e3, 1e3),
			pid: schema_scalar('string', 'null'),
			pids_limit: number,
			platform: string,
			ports: list(either(schema_scalar('number', 'string'), port), true),
			post_start: list(hook),
			pre_stop: list(hook),
			privileged: flag,
			profiles: uniqueStrings,
			provider: map({
				'!type': string,
				options: mapOf(either(providerOption, list(providerOption)), /./s, true),
			}),
			pull_policy: matching(
				/always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+/,
			),
			pull_refresh_after: string,
			read_only: flag,
			restart: string,
			runtime: string,
			scale: integer,
			secrets: mounts,
			security_opt: uniqueStrings,
			shm_size: number,
			stdin_open: flag,
			stop_grace_period: string,
			stop_signal: string,
			storage_opt: map({}, schema_open),
			sysctls: pairs,
			tmpfs: stringOrStrings,
			tty: flag,
			ulimits: ulimits,
			use_api_socket: bool,
			user: string,
			userns_mode: string,
			uts: string,
			volumes: list(either(string, volumeMount), true),
			volumes_from: uniqueStrings,
			working_dir: string,
		});
		const external = either(
			flag,
			map(
				{ name: string },
				{ instead: 'Write `external: true`, and beside it `name:` where the name is another.' },
			),
		);
		const looseExternal = either(flag, map({ name: string }, schema_open));
		const network = either(
			nothing,
			map({
				name: string,
				driver: string,
				driver_opts: options,
				ipam: map({
					driver: string,
					config: list(
						map({
							subnet: string,
							ip_range: string,
							gateway: string,
							aux_addresses: mapOf(string),
						}),
					),
					options: mapOf(string),
				}),
				external: external,
				internal: flag,
				enable_ipv4: flag,
				enable_ipv6: flag,
				attachable: flag,
				labels: pairs,
			}),
		);
		const volume = either(
			nothing,
			map({
				name: string,
				driver: string,
				driver_opts: options,
				external: external,
				labels: pairs,
			}),
		);
		const secret = map({
			name: string,
			environment: string,
			file: string,
			external: looseExternal,
			labels: pairs,
			driver: string,
			driver_opts: options,
			template_driver: string,
		});
		const config = map({
			name: string,
			content: string,
			environment: string,
			file: string,
			external: looseExternal,
			labels: pairs,
			template_driver: string,
		});
		const model = map({
			name: string,
			'!model': string,
			context_size: schema_scalar('integer'),
			runtime_flags: strings,
		});
		const COMPOSE_SCHEMA = map({
			version: string,
			name: string,
			services: mapOf(service, NAME),
			models: mapOf(model, NAME, true),
			networks: mapOf(network, NAME, true),
			volumes: mapOf(volume, NAME),
			secrets: mapOf(secret, NAME),
			configs: mapOf(config, NAME),
		});
		class SchemaCheck {
			#variables;
			#identities = new WeakMap();
			constructor(variables) {
				this.#variables = variables;
			}
			findingsOf(model, passed) {
				const found = this.#check(model, passed);
				return passed === void 0 || found.length === 0 ? found : this.#check(model, void 0);
			}
			#check(model, passed) {
				const findings = [];
				const context = {
					findings: findings,
					variables: this.#variables,
					identities: this.#identities,
				};
				check(model, passed, COMPOSE_SCHEMA, [], context);
				return findings;
			}
		}
		const RULE = 'compose-schema';
		function check(node, passed, schema, path, context) {
			if (node === passed) return;
			switch (schema.kind) {
				case 'any':
					return;
				case 'union':
					checkUnion(node, passed, schema.of, path, context);
					return;
				case 'map':
					if (node.kind === 'mapping') checkMap(node, passed, schema, path, context);
					else reportType(node, [schema], path, context);
					return;
				case 'list':
					if (node.kind === 'sequence') checkList(node, passed, schema, path, context);
					else reportType(node, [schema], path, context);
					return;
				case 'scalar':
					checkScalar(node, schema, path, context);
					return;
			}
		}
		function checkUnion(node, passed, of, path, context) {
			const candidates = of.filter((schema) => fitsKind(node, schema));
			const [first] = candidates;
			if (first === void 0) reportType(node, of, path, context);
			else check(node, passed, first, path, context);
		}
		function fitsKind(node, schema) {
			switch (schema.kind) {
				case 'any':
					return true;
				case 'union':
					return schema.of.some((one) => fitsKind(node, one));
				case 'map':
					return node.kind === 'mapping';
				case 'list':
					return node.kind === 'sequence';
				case 'scalar':
					return hasType(node, schema.types);
			}
		}
		function checkMap(node, passed, schema, path, context) {
			for (const name of schema.required)
				if (!node.entries.has(name))
					context.findings.push(
						(0, yaml_error.Os)(
							node.origin,
							RULE,
							`${where(path)} has no ${JSON.stringify(name)}, which is required`,
						),
					);
			const old = passed?.kind === 'mapping' ? passed.entries : void 0;
			for (const [key, entry] of node.entries) {
				const before = old?.get(key)?.value;
				if (before === entry.value) continue;
				const field = schema.fields.get(key);
				if (field !== void 0) check(entry.value, before, field, [...path, key], context);
				else if (schema.others?.pattern.test(key) === true)
					check(entry.value, before, schema.others.value, [...path, key], context);
				else if (!schema.open && !(schema.extensible && key.startsWith('x-'))) {
					const suggestion = closest(key, [...schema.fields.keys()]);
					context.findings.push(
						(0, yaml_error.Os)(
							entry.key.origin,
							RULE,
							schema.fields.size > 0
								? `${where(path)} does not know ${JSON.stringify(key)}`
								: `${where(path)} cannot have the name ${JSON.stringify(key)}`,
							suggestion === void 0
								? schema.instead
								: `Did you mean ${JSON.stringify(suggestion)}?`,
						),
					);
				}
			}
		}
		function checkList(node, passed, schema, path, context) {
			const old = passed?.kind === 'sequence' ? passed.items : [];
			const known = schema.unique ? takeIdentities(node, passed, context) : void 0;
			const seen = known ?? new Map();
			for (const [index, { value: value }] of node.items.entries()) {
				const before = old[index]?.value;
				if (value !== before) check(value, before, schema.item, [...path, `[${index}]`], context);
				if (!schema.unique || (value === before && known !== void 0)) continue;
				const key = identity(value);
				const first = seen.get(key);
				if (first !== void 0)
					context.findings.push(
						(0, yaml_error.Os)(
							value.origin,
							'compose-unique-items',
							`${where(path)} holds the same item twice, as number ${first + 1} and ${index + 1}`,
							'Remove one of them; lists of several files are put one after the other.',
						),
					);
				else seen.set(key, index);
			}
			if (schema.unique) context.identities.set(node, seen);
		}
		function takeIdentities(node, passed, { identities: identities }) {
			if (passed?.kind !== 'sequence') return;
			const known = identities.get(passed);
			if (known === void 0) return;
			identities.delete(passed);
			for (const [index, { value: value }] of passed.items.entries())
				if (node.items[index]?.value !== value) known.delete(identity(value));
			return known;
		}
		function identity(node) {
			switch (node.kind) {
				case 'scalar':
					return `${node.value.type} ${JSON.stringify((0, scalar.Ru)(node.value))}`;
				case 'sequence':
					return `[${node.items.map((item) => identity(item.value)).join()}]`;
				case 'mapping': {
					const fields = [...node.entries].map(
						([key, e]) => `${JSON.stringify(key)}:${identity(e.value)}`,
					);
					return `{${fields.sort().join()}}`;
				}
			}
		}
		function checkScalar(node, schema, path, context) {
			if (node.kind !== 'scalar' || !hasType(node, schema.types)) {
				reportType(node, [schema], path, context);
				return;
			}
			const text = (0, yaml_node.Je)(node);
			if (text !== void 0) {
				if (context.variables === 'as-filled-in' && (0, yaml_node.DZ)(node)) return;
				if (schema.oneOf?.includes(text) === false)
					report(node, path, `must be one of ${schema.oneOf.join(', ')}`, context);
				else if (schema.pattern?.test(text) === false)
					report(node, path, `cannot be ${JSON.stringify(text)}`, context);
				return;
			}
			const number = Number((0, scalar.Ru)(node.value));
			if (schema.min !== void 0 && number < schema.min)
				report(node, path, `must be ${schema.min} or more`, context);
			else if (schema.max !== void 0 && number > schema.max)
				report(node, path, `must be ${schema.max} or less`, context);
		}
		function hasType(node, types) {
			if (node.kind !== 'scalar') return false;
			const { value: value } = node;
			switch (value.type) {
				case 'string':
					return types.includes('string');
				case 'bool':
					return types.includes('boolean');
				case 'null':
					return types.includes('null');
				case 'int':
					return types.includes('number') || types.includes('integer');
				case 'float':
					return (
						types.includes('number') || (types.includes('integer') && Number.isInteger(value.value))
					);
				case 'timestamp':
					return false;
			}
		}
		function reportType(node, of, path, context) {
			const wanted = new Set(of.flatMap(kindNames));
			const hint =
				node.kind === 'scalar' && !(0, yaml_node.kZ)(node) && wanted.has('a string')
					? `Put it in quotes: ${JSON.stringify(writtenText(node))}.`
					: void 0;
			report(
				node,
				path,
				`must be ${[...wanted].join(' or ')}, not ${actualName(node)}`,
				context,
				hint,
			);
		}
		function writtenText(node) {
			if (node.kind !== 'scalar') return '';
			return node.written?.text ?? (0, scalar.Ru)(node.value);
		}
		function kindNames(schema) {
			switch (schema.kind) {
				case 'any':
					return ['anything'];
				case 'union':
					return schema.of.flatMap(kindNames);
				case 'map':
					return ['a mapping'];
				case 'list':
					return ['a list'];
				case 'scalar':
					return schema.types.map((type) => TYPE_NAMES[type]);
			}
		}
		const TYPE_NAMES = {
			string: 'a string',
			number: 'a number',
			integer: 'a whole number',
			boolean: 'true or false',
			null: 'null',
		};
		function actualName(node) {
			if (node.kind === 'mapping') return 'a mapping';
			if (node.kind === 'sequence') return 'a list';
			switch (node.value.type) {
				case 'string':
					return 'a string';
				case 'int':
				case 'float':
					return 'a number';
				case 'bool':
					return 'a boolean';
				case 'null':
					return 'null';
				case 'timestamp':
					return 'a date';
			}
		}
		function report(node, path, problem, context, hint) {
			context.findings.push(
				(0, yaml_error.Os)(node.origin, RULE, `${where(path)} ${problem}`, hint),
			);
		}
		function where(path) {
			return path.length === 0 ? 'a compose file' : (0, yaml_path.L)(path);
		}
		function toList(node, path) {
			if (node.kind === 'sequence') return node;
			if (node.kind === 'mapping')
				return { ...(0, yaml_node.qA)(keyValueItems(node, path), node.origin), madeOf: [node] };
			const items = (0, yaml_node.Je)(node) === void 0 ? [] : [{ value: node }];
			return (0, yaml_node.qA)(items, node.origin);
		}
		function keyValueItems(node, path) {
			const items = [];
			for (const [key, entry] of node.entries) {
				const values =
					entry.value.kind === 'sequence' ? entry.value.items.map((i) => i.value) : [entry.value];
				for (const value of values) {
					const scalar = scalarOf(value, [...path, key]);
					const text = keyValueText(key, scalar);
					const made = (0, yaml_node._C)(text, entry.key.origin);
					const pair = { key: entry.key, value: scalar, text: made };
					items.push({ text: text, item: { ...withLayoutOf(entry), value: made, pair: pair } });
				}
			}
			return items
				.sort((a, b) => Buffer.compare(Buffer.from(a.text), Buffer.from(b.text)))
				.map(({ item: item }) => item);
		}
		function scalarOf(value, path) {
			return value.kind === 'scalar'
				? value
				: (0, yaml_error.TR)(
						value.origin,
						'compose-schema',
						`${(0, yaml_path.L)(path)} must be a string, a number, a boolean or null`,
					);
		}
		function listKey(key) {
			return key.replaceAll('$', '$$$$');
		}
		function keyValueText(key, value) {
			const name = listKey(key);
			return (0, yaml_node.kZ)(value) ? name : `${name}=${(0, scalar.Ru)(value.value)}`;
		}
		function withLayoutOf({ layout: layout }) {
			return layout === void 0 ? {} : { layout: layout };
		}
		function toMapping(node, path, value) {
			if (node.kind === 'mapping') return node;
			if (node.kind !== 'sequence') return;
			const entries = new Map();
			for (const item of node.items) {
				const name = nameOf(item.value, path);
				const key = (0, yaml_node._C)(name, item.value.origin);
				entries.set(name, { ...withLayoutOf(item), key: key, value: value(item.value) });
			}
			return {
				kind: 'mapping',
				entries: entries,
				origin: node.origin,
				...(node.form?.offset === void 0 || node.form.offset === 0
					? {}
					: { form: { verbatim: false, offset: node.form.offset } }),
			};
		}
		function nameOf(node, path) {
			return (
				(0, yaml_node.Je)(node) ??
				(0, yaml_error.TR)(
					node.origin,
					'compose-schema',
					`${(0, yaml_path.L)(path)} must be a list of strings`,
				)
			);
		}
		function toNull(item) {
			return (0, yaml_node.aO)(item.origin);
		}
		function beforeEquals(text) {
			const at = text.indexOf('=');
			return at === -1 ? text : text.slice(0, at);
		}
		function sameValue(a, b) {
			if (a === b) return true;
			if (a?.kind === 'scalar' && b?.kind === 'scalar')
				return a.value.type === b.value.type && (0, scalar.Ru)(a.value) === (0, scalar.Ru)(b.value);
			if (a?.kind === 'sequence' && b?.kind === 'sequence')
				return (
					a.items.length === b.items.length &&
					a.items.every((item, index) => sameValue(item.value, b.items[index]?.value))
				);
			if (a?.kind === 'mapping' && b?.kind === 'mapping')
				return (
					a.entries.size === b.entries.size &&
					[...a.entries].every(([key, entry]) => sameValue(entry.value, (0, yaml_node.GG)(b, key)))
				);
			return false;
		}
		var short_form = __webpack_require__(5663);
		function checkConsistency(model, variables) {
			const findings = [];
			const error = (node, rule, message) => {
				findings.push((0, yaml_error.Os)(node.origin, rule, message));
			};
			const children = (section) =>
				entriesOf((0, yaml_node.GG)(model, section)).map(([name, node]) => [
					`${section}.${name}`,
					node,
				]);
			for (const section of ['networks', 'volumes', 'secrets', 'configs'])
				for (const [path, node] of children(section)) checkExternalName(path, node, error);
			for (const [path, node] of children('volumes'))
				checkExternalVolume(path, node, variables, error);
			for (const [path, node] of children('secrets'))
				checkSource(path, node, ['file', 'environment'], error);
			for (const [path, node] of children('configs'))
				checkSource(path, node, ['file', 'environment', 'content'], error);
			for (const [path, service] of children('services'))
				checkService(path, service, variables, error);
			return findings;
		}
		function checkExternalName(path, node, error) {
			const inner = (0, yaml_node.GG)((0, yaml_node.GG)(node, 'external'), 'name');
			const name = (0, yaml_node.GG)(node, 'name');
			if (inner !== void 0 && name !== void 0 && !sameValue(inner, name))
				error(
					inner,
					'compose-external',
					`${path} has one name in external.name and another in name; use name alone`,
				);
		}
		function checkExternalVolume(path, node, variables, error) {
			const external = (0, yaml_node.GG)(node, 'external');
			if (
				external !== void 0 &&
				(0, yaml_node.Je)(external) !== void 0 &&
				variables === 'as-written'
			)
				error(external, 'compose-external', `${path}.external must be true or false, not a string`);
			const isExternal =
				external?.kind === 'mapping' ||
				(external?.kind === 'scalar' && external.value.type === 'bool' && external.value.value);
			if (!isExternal) return;
			for (const [key, entry] of node.entries) {
				if (key === 'external' || key === 'name' || key.startsWith('x-')) continue;
				error(
					entry.key,
					'compose-external',
					`${path} is external, so it cannot have ${JSON.stringify(key)}`,
				);
			}
		}
		function checkSource(path, node, sources, error) {
			const given = sources.filter((source) => node.entries.has(source));
			const names = sources.join(', ');
			if (given.length > 1)
				error(
					(0, yaml_node.GG)(node, given[1] ?? '') ?? node,
					'compose-source',
					`${path} has ${given.join(' and ')}; only one of ${names} is allowed`,
				);
			else if (given.length === 0 && !node.entries.has('driver') && !node.entries.has('external'))
				error(node, 'compose-source', `${path} needs one of ${names}`);
		}
		function checkService(path, service, variables, error) {
			for (const port of itemsOf((0, yaml_node.GG)(service, 'ports'))) {
				const address = (0, yaml_node.GG)(port, 'host_ip');
				const text = (0, yaml_node.Je)(address);
				if (address === void 0 || text === void 0 || (0, short_form.SC)(text)) continue;
				if (variables === 'as-filled-in' && (0, yaml_node.DZ)(address)) continue;
				error(
					address,
					'compose-port-address',
					`${path}.ports: ${JSON.stringify(text)} is no IP address`,
				);
			}
			for (const rule of itemsOf(
				(0, yaml_node.GG)((0, yaml_node.GG)(service, 'develop'), 'watch'),
			)) {
				const watched = (0, yaml_node.GG)(rule, 'path');
				if (watched !== void 0 && (0, yaml_node.Je)(watched) === '')
					error(watched, 'compose-watch-path', `${path}.develop.watch: a path cannot be empty`);
			}
			const reservations = (0, yaml_node.GG)(
				(0, yaml_node.GG)((0, yaml_node.GG)(service, 'deploy'), 'resources'),
				'reservations',
			);
			for (const devices of [
				(0, yaml_node.GG)(reservations, 'devices'),
				(0, yaml_node.GG)(service, 'gpus'),
			])
				for (const device of itemsOf(devices)) {
					const ids = (0, yaml_node.GG)(device, 'device_ids');
					if (ids !== void 0 && (0, yaml_node.GG)(device, 'count') !== void 0)
						error(
							ids,
							'compose-device-count',
							`${path}: a device request has either count or device_ids`,
						);
				}
			if (variables === 'as-filled-in') return;
			for (const limits of [
				(0, yaml_node.GG)(service, 'ulimits'),
				(0, yaml_node.GG)((0, yaml_node.GG)(service, 'build'), 'ulimits'),
			]) {
				if (limits?.kind !== 'mapping') continue;
				for (const [name, entry] of limits.entries) {
					if ((0, yaml_node.Je)(entry.value) === void 0) continue;
					error(
						entry.value,
						'compose-ulimit',
						`${path}.ulimits.${name} must be a number or a mapping, not a string`,
					);
				}
			}
		}
		function entriesOf(node) {
			if (node?.kind !== 'mapping') return [];
			return [...node.entries].flatMap(([name, entry]) =>
				entry.value.kind === 'mapping' ? [[name, entry.value]] : [],
			);
		}
		function itemsOf(node) {
			return node?.kind === 'sequence' ? node.items.map((item) => item.value) : [];
		}
		var remarks = __webpack_require__(2103);
		var source = __webpack_require__(8065);
		var finding = __webpack_require__(980);
		const MAX_VISITS = 5e5;
		function untag(root) {
			const resets = new Set();
			const aliased = new Map();
			let visits = 0;
			function visit(node, path) {
				visits += 1;
				if (visits > MAX_VISITS)
					(0, yaml_error.TR)(node.origin, 'compose-yaml', 'too many aliases');
				if (node.kind === 'alias') {
					refuseNested(node, path, aliased);
					return visit(node.target, path) === void 0 ? void 0 : node;
				}
				if (node.tag === '!reset') {
					resets.add(path.join('.'));
					return;
				}
				if (node.tag === '!override') {
					resets.add(path.join('.'));
					refuseDuplicates(node);
					return node;
				}
				if (node.kind === 'sequence') {
					const items = node.items.flatMap((item, index) => {
						const value = visit(item.value, [...path, index.toString()]);
						return value === void 0
							? []
							: [value === item.value ? item : { ...item, value: value }];
					});
					if (items.length !== node.items.length) node.clean = false;
					node.items = items;
				} else if (node.kind === 'mapping') {
					refuseDuplicateKeys(node);
					const pairs = node.pairs.flatMap((pair) => {
						const key = pair.key.text;
						const value = visit(pair.value, isMergeKey(pair.key) ? path : [...path, key]);
						return value === void 0
							? []
							: [value === pair.value ? pair : { ...pair, value: value }];
					});
					if (pairs.length !== node.pairs.length) node.clean = false;
					node.pairs = pairs;
				}
				return node;
			}
			return { root: visit(root, []), resets: resets };
		}
		function refuseNested(alias, path, aliased) {
			const here = path.join('.');
			const before = aliased.get(alias.target) ?? [];
			const other = before.find(
				(place) =>
					(here.startsWith(`${place}.`) || place.startsWith(`${here}.`)) &&
					!differentServices(here, place),
			);
			if (other !== void 0)
				(0, yaml_error.TR)(
					alias.origin,
					'compose-alias-cycle',
					`this alias stands at ${here} and also at ${other}; Compose takes that for a cycle`,
					'Write one of the two out.',
				);
			aliased.set(alias.target, [...before, here]);
		}
		function differentServices(a, b) {
			const [one, other] = [a.split('.'), b.split('.')];
			const at = one.findIndex((key, index) => key === 'services' && other[index] === 'services');
			return at !== -1 && one[at + 1] !== other[at + 1];
		}
		function isMergeKey(key) {
			return key.plain && key.text === '<<';
		}
		function refuseDuplicateKeys(node) {
			const seen = new Map();
			for (const pair of node.pairs) {
				const first = seen.get(pair.key.text);
				if (first !== void 0)
					(0, yaml_error.TR)(
						pair.key.origin,
						'compose-duplicate-key',
						`the key ${JSON.stringify(pair.key.text)} is already defined at ${(0, finding.Z)((0, source.m)(first.key.origin))}`,
						isMergeKey(pair.key) ? 'Merge several mappings with one `<<: [*a, *b]`.' : void 0,
					);
				seen.set(pair.key.text, pair);
			}
		}
		function refuseDuplicates(node) {
			if (node.kind === 'mapping') {
				refuseDuplicateKeys(node);
				for (const pair of node.pairs) refuseDuplicates(pair.value);
			} else if (node.kind === 'sequence')
				for (const item of node.items) refuseDuplicates(item.value);
		}
		const MAX_NODES = 5e5;
		function decode(root) {
			const done = new Map();
			const sizes = new Map();
			function node(raw) {
				const known = done.get(raw);
				if (known !== void 0) return known;
				const made = make(raw);
				done.set(raw, made);
				if (sizeOf(made) > MAX_NODES)
					(0, yaml_error.TR)(raw.origin, 'compose-yaml', 'too many aliases');
				return made;
			}
			function make(raw) {
				switch (raw.kind) {
					case 'alias':
						return (0, remarks.Mv)(node(raw.target));
					case 'scalar':
						return decode_scalar(raw);
					case 'sequence':
						return sequence(raw);
					case 'mapping':
						return mapping(raw);
				}
			}
			function sequence(raw) {
				const items = raw.items.map((item) => {
					const value = node(item.value);
					return { value: value, ...withLayout(item.layout, value, item.value.clean) };
				});
				return { kind: 'sequence', items: items, origin: raw.origin, form: decode_form(raw) };
			}
			function mapping(raw) {
				const own = new Set(
					raw.pairs.filter((pair) => !isMergeKey(pair.key)).map((p) => p.key.text),
				);
				const entries = new Map();
				let merged = false;
				for (const pair of raw.pairs) {
					if (isMergeKey(pair.key)) {
						merged = true;
						for (const source of mergeSources(pair.value))
							for (const [key, entry] of source.entries)
								if (!own.has(key) && !entries.has(key)) entries.set(key, entry);
						continue;
					}
					const key = keyOf(pair.key);
					const value = node(pair.value);
					entries.set(pair.key.text, {
						key: key,
						value: value,
						...withLayout(pair.layout, value, pair.value.clean && pair.key.clean),
					});
				}
				const shape = decode_form(raw);
				return {
					kind: 'mapping',
					entries: entries,
					origin: raw.origin,
					form: merged
						? { ...(shape.offset === void 0 ? {} : { offset: shape.offset }), verbatim: false }
						: shape,
				};
			}
			function mergeSources(raw) {
				const value = node(raw);
				const sources = value.kind === 'sequence' ? value.items.map((item) => item.value) : [value];
				return sources.map((source) =>
					source.kind === 'mapping'
						? source
						: (0, yaml_error.TR)(
								source.origin,
								'compose-yaml',
								'`<<` must be given a mapping, or a list of mappings',
							),
				);
			}
			function sizeOf(value) {
				const known = sizes.get(value);
				if (known !== void 0) return known;
				let size = 1;
				if (value.kind === 'mapping')
					for (const e of value.entries.values()) size += sizeOf(e.value);
				if (value.kind === 'sequence') for (const item of value.items) size += sizeOf(item.value);
				sizes.set(value, size);
				return size;
			}
			return node(root);
		}
		function withLayout(layout, value, clean) {
			if (layout === void 0) return {};
			const body = clean ? layout.body : { ...layout.body, text: '' };
			return { layout: { ...layout, body: body, value: value } };
		}
		function decode_form(raw) {
			return {
				verbatim:
					raw.clean && !(raw.kind === 'mapping' && raw.pairs.some((p) => isMergeKey(p.key))),
				...(raw.offset === void 0 ? {} : { offset: raw.offset }),
				...(raw.flow === void 0 ? {} : { flow: raw.flow }),
			};
		}
		function decode_scalar(raw) {
			const value = scalarValue(raw);
			if (value.type === 'null' && raw.tag === '')
				return { ...(0, yaml_node.aO)(raw.origin), written: raw.written };
			const foreign = raw.tag !== '' && !raw.tag.startsWith('!!');
			return {
				kind: 'scalar',
				value: value,
				origin: raw.origin,
				...(foreign ? {} : { written: raw.written }),
			};
		}
		function scalarValue(raw) {
			if (raw.tag === '')
				return raw.plain ? (0, scalar.dn)(raw.text) : { type: 'string', value: raw.text };
			if (!raw.tag.startsWith('!!')) return { type: 'string', value: raw.text };
			const value = (0, scalar.xS)(raw.tag.slice(2), raw.text);
			return (
				value ??
				(0, yaml_error.TR)(
					raw.origin,
					'compose-yaml',
					`${JSON.stringify(raw.text)} cannot be read as ${raw.tag}`,
				)
			);
		}
		function keyOf(raw) {
			const key = decode_scalar(raw);
			if (key.value.type !== 'string')
				(0, yaml_error.TR)(
					raw.origin,
					'compose-key',
					`the key ${JSON.stringify(raw.text)} must be a string, not ${key.value.type === 'int' ? 'a number' : key.value.type}`,
					`Write it in quotes: ${JSON.stringify(raw.text)}.`,
				);
			return key;
		}
		const LONG_FORMS = new yaml_path.m([
			['services.*.depends_on', (node, path) => toMapping(node, path, startedDependency) ?? node],
			['services.*.networks', (node, path) => toMapping(node, path, toNull) ?? node],
			['services.*.models', (node, path) => toMapping(node, path, toNull) ?? node],
			['services.*.build', (node) => buildMapping(node) ?? node],
			['services.*.build.ssh', keyValueMapping],
			['services.*.build.additional_contexts', keyValueMapping],
			['services.*.gpus', allGpus],
			['networks.*', flatExternal],
			['volumes.*', flatExternal],
			['secrets.*', flatExternal],
			['configs.*', flatExternal],
		]);
		function loadedForm(node, path) {
			return LONG_FORMS.find(path)?.(node, path) ?? node;
		}
		function startedDependency(item) {
			return (0, yaml_node.R6)(
				[
					['condition', (0, yaml_node._C)('service_started', item.origin)],
					['required', (0, yaml_node.JI)(true, item.origin)],
				],
				item.origin,
			);
		}
		function buildMapping(node) {
			if (node.kind === 'mapping') return node;
			return (0, yaml_node.Je)(node) === void 0
				? void 0
				: (0, yaml_node.R6)([['context', node]], node.origin);
		}
		function keyValueMapping(node, path) {
			if (node.kind !== 'sequence') return node;
			const pairs = node.items.map((item) => {
				const text = nameOf(item.value, path);
				const key = beforeEquals(text);
				const origin = item.value.origin;
				return [
					key,
					key === text
						? (0, yaml_node.aO)(origin)
						: (0, yaml_node._C)(text.slice(key.length + 1), origin),
				];
			});
			return (0, yaml_node.R6)(pairs, node.origin);
		}
		function allGpus(node) {
			return (0, yaml_node.Je)(node) === void 0
				? node
				: (0, yaml_node.qA)(
						[{ value: (0, yaml_node.R6)([['count', node]], node.origin) }],
						node.origin,
					);
		}
		function flatExternal(node) {
			const external = (0, yaml_node.GG)(node, 'external');
			if (node.kind !== 'mapping' || external?.kind !== 'mapping') return node;
			const flat = (0, yaml_node.vr)(node, 'external', (0, yaml_node.JI)(true, external.origin));
			const name = (0, yaml_node.GG)(external, 'name');
			return name === void 0 ? flat : (0, yaml_node.vr)(flat, 'name', name);
		}
		const RULES = new yaml_path.m([
			['name', projectName],
			['services.*.command', replace],
			['services.*.entrypoint', replace],
			['services.*.healthcheck.test', replace],
			['services.*.ulimits.*', replace],
			['services.*.environment', lists],
			['services.*.labels', lists],
			['services.*.annotations', lists],
			['services.*.sysctls', lists],
			['services.*.dns', lists],
			['services.*.dns_search', lists],
			['services.*.dns_opt', lists],
			['services.*.tmpfs', lists],
			['services.*.env_file', lists],
			['services.*.label_file', lists],
			['services.*.build.args', lists],
			['services.*.build.labels', lists],
			['services.*.build.additional_contexts', lists],
			['services.*.deploy.labels', lists],
			['networks.*.labels', lists],
			['volumes.*.labels', lists],
			['services.*.extra_hosts', merge_hosts],
			['services.*.build.extra_hosts', merge_hosts],
			['services.*.depends_on', dependencies],
			['services.*.networks', attachments],
			['services.*.models', attachments],
			['services.*.build', merge_build],
			['services.*.build.ssh', inLoadedForm],
			['services.*.logging', logging],
			['services.*.gpus', inLoadedForm],
			['networks.*.ipam.config', ipamConfig],
			['networks.*', resource],
			['volumes.*', resource],
			['secrets.*', resource],
			['configs.*', resource],
		]);
		function merge(base, override, path, context) {
			const rule = RULES.find(path);
			return rule === void 0
				? mergeByKind(base, override, path, context)
				: rule(base, override, path, context);
		}
		function mergeByKind(base, override, path, context) {
			if ((0, yaml_node.kZ)(override)) return base;
			if (base.kind === 'scalar') return override;
			if (base.kind === 'mapping' && override.kind === 'mapping')
				return mergeMappings(base, override, path, context);
			if (base.kind === 'sequence' && override.kind === 'sequence')
				return override.items.length === 0
					? base
					: (0, yaml_node.J5)(base, [...base.items, ...override.items]);
			return refuseKind(base, override, path);
		}
		function refuseKind(base, override, path) {
			return (0, yaml_error.TR)(
				override.origin,
				'compose-override-kind',
				`cannot override ${(0, yaml_path.L)(path)}: it is ${kindText(base)} at ${(0, finding.Z)((0, source.m)(base.origin))}, and ${kindText(override)} here`,
				'Write it in the same form, or put `!override` before the new value.',
			);
		}
		function kindText(node) {
			switch (node.kind) {
				case 'mapping':
					return 'a mapping';
				case 'sequence':
					return 'a list';
				case 'scalar':
					return (0, yaml_node.kZ)(node) ? 'null' : 'a single value';
			}
		}
		function mergeMappings(base, override, path, context) {
			const entries = new Map(base.entries);
			let changed = false;
			for (const [key, entry] of override.entries) {
				const old = base.entries.get(key);
				if (old === void 0) {
					entries.set(key, entry);
					changed = true;
					continue;
				}
				const value = merge(old.value, entry.value, [...path, key], context);
				if (value === old.value && !(0, remarks.DZ)(entry)) continue;
				entries.set(
					key,
					value === entry.value ? (0, remarks.sV)(old, entry) : (0, remarks.oR)(old, entry, value),
				);
				changed = true;
			}
			return changed ? (0, yaml_node.bA)(base, entries) : base;
		}
		function projectName(base, override) {
			return (0, yaml_node.kZ)(override) || (0, yaml_node.Je)(override) === '' ? base : override;
		}
		function replace(_base, override) {
			return override;
		}
		function lists(base, override, path) {
			const right = toList(base, path);
			const left = toList(override, path);
			if (left.items.length === 0) return right;
			const list = (0, yaml_node.J5)(right, [...right.items, ...left.items]);
			if (right.madeOf === void 0 && left.madeOf === void 0) return list;
			return { ...list, madeOf: [...(right.madeOf ?? [right]), ...(left.madeOf ?? [left])] };
		}
		function merge_hosts(base, override, path) {
			const right = toList(base, path);
			const added = toList(override, path).items.filter(
				(item) => !right.items.some((known) => sameValue(known.value, item.value)),
			);
			return added.length === 0 ? right : (0, yaml_node.J5)(right, [...right.items, ...added]);
		}
		function dependencies(base, override, path, context) {
			if ((0, yaml_node.kZ)(override)) return base;
			if (base.kind === 'sequence' && override.kind === 'sequence')
				return union(base, override, path);
			const right = toMapping(base, path, startedDependency);
			const left = toMapping(override, path, startedDependency);
			if (left === void 0) return refuseKind(base, override, path);
			return right === void 0 ? left : mergeMappings(right, left, path, context);
		}
		function attachments(base, override, path, context) {
			if ((0, yaml_node.kZ)(override)) return base;
			if (base.kind === 'sequence' && override.kind === 'sequence')
				return union(base, override, path);
			const right = toMapping(base, path, toNull);
			const left = toMapping(override, path, toNull);
			if (left === void 0) return refuseKind(base, override, path);
			return right === void 0 ? left : mergeMappings(right, left, path, context);
		}
		function union(base, override, path) {
			if (base.kind !== 'sequence' || override.kind !== 'sequence') return base;
			const named = new Map();
			for (const item of [...base.items, ...override.items]) {
				const name = nameOf(item.value, path);
				const known = named.get(name);
				named.set(name, known === void 0 ? item : (0, remarks.oR)(known, item, known.value));
			}
			const items = [...named.values()];
			const isSame = items.length === base.items.length;
			return isSame && items.every((item, index) => item === base.items[index])
				? base
				: (0, yaml_node.J5)(base, items);
		}
		function merge_build(base, override, path, context) {
			if ((0, yaml_node.kZ)(override)) return base;
			if (base.kind === 'scalar' && override.kind === 'scalar') return override;
			const right = buildMapping(base);
			const left = buildMapping(override);
			if (right === void 0 || left === void 0) return refuseKind(base, override, path);
			return mergeMappings(right, left, path, context);
		}
		function inLoadedForm(base, override, path, context) {
			if (!context.loaded || (0, yaml_node.kZ)(override))
				return mergeByKind(base, override, path, context);
			return mergeByKind(loadedForm(base, path), override, path, context);
		}
		function logging(base, override, path, context) {
			if ((0, yaml_node.kZ)(override))
				return (0, yaml_error.TR)(
					override.origin,
					'compose-logging-null',
					`${(0, yaml_path.L)(path)} is null; Compose fails on that`,
					'Remove the key, or write `logging: !reset null` to take the logging of the base away.',
				);
			if (base.kind !== 'mapping' || override.kind !== 'mapping')
				return refuseKind(base, override, path);
			const before = (0, yaml_node.GG)(base, 'driver');
			const after = (0, yaml_node.GG)(override, 'driver');
			return before === void 0 || after === void 0 || sameValue(before, after)
				? mergeMappings(base, override, path, context)
				: override;
		}
		function resource(base, override, path, context) {
			const touched =
				(0, yaml_node.GG)(override, 'external') ?? (0, yaml_node.GG)(override, 'name');
			return touched === void 0
				? mergeByKind(base, override, path, context)
				: inLoadedForm(base, override, path, context);
		}
		function ipamConfig(base, override, path, context) {
			if (base.kind !== 'sequence' || override.kind !== 'sequence')
				return refuseKind(base, override, path);
			const pools = [];
			const added = override.items.map((item) => poolOf(item, path));
			for (const original of base.items.map((item) => poolOf(item, path)))
				for (const pool of added) {
					if (!sameSubnet(pool, original) && !pools.some((known) => sameSubnet(known, pool))) {
						pools.push(pool);
						continue;
					}
					original.node = mergeMappings(original.node, pool.node, path, context);
					original.item = (0, remarks.oR)(original.item, pool.item, original.node);
					const known = pools.findIndex((other) => sameSubnet(other, original));
					if (known === -1) pools.push(original);
					else pools[known] = original;
				}
			return (0, yaml_node.J5)(
				base,
				pools.map(({ item: item }) => item),
			);
		}
		function poolOf(item, path) {
			const node = item.value;
			return node.kind === 'mapping'
				? { node: node, item: item }
				: (0, yaml_error.TR)(
						node.origin,
						'compose-schema',
						`${(0, yaml_path.L)(path)} must be a list of mappings`,
					);
		}
		function sameSubnet(a, b) {
			return sameValue((0, yaml_node.GG)(a.node, 'subnet'), (0, yaml_node.GG)(b.node, 'subnet'));
		}
		function removePaths(node, resets, context) {
			if (resets.size === 0) return node;
			const above = new Set();
			for (const path of resets)
				for (let at = path.indexOf('.'); at !== -1; at = path.indexOf('.', at + 1))
					above.add(path.slice(0, at));
			function remove(mapping, path) {
				let result = mapping;
				for (const [key, entry] of mapping.entries) {
					const here = [...path, key];
					const text = here.join('.');
					if (resets.has(text)) result = (0, yaml_node.nM)(result, key);
					else if (above.has(text)) {
						const child = context.loaded ? loadedForm(entry.value, here) : entry.value;
						if (child.kind !== 'mapping') continue;
						const value = remove(child, here);
						if (value !== child) result = (0, yaml_node.vr)(result, key, value);
					}
				}
				return result;
			}
			return remove(node, []);
		}
		const NO_RESETS = new Set();
		function applyExtends(scope, open) {
			const done = new Map();
			function resolve(step, chain, resets) {
				const resolved = done.get(step.scope)?.get(step.service);
				if (resolved !== void 0) return resolved;
				const service = (0, yaml_node.GG)(step.scope.services, step.service);
				if (service?.kind !== 'mapping' || !service.entries.has('extends'))
					return service === void 0 || (0, yaml_node.kZ)(service) || service.kind === 'mapping'
						? (service ?? step.scope.services)
						: (0, yaml_error.TR)(
								service.origin,
								'compose-schema',
								`services.${step.service} must be a mapping`,
							);
				const extended = extend(step, service, [...chain, step], resets);
				if (resets.size === 0 || !step.scope.extended) {
					const known = done.get(step.scope) ?? new Map();
					done.set(step.scope, known.set(step.service, extended));
				}
				return extended;
			}
			function extend(step, service, chain, resets) {
				const { name: name, file: file, origin: origin } = reference(step, service);
				const target = {
					scope: file === void 0 ? step.scope : open(file.path, file.origin),
					service: name,
				};
				if (!target.scope.services.entries.has(name))
					(0, yaml_error.TR)(
						origin,
						'compose-extends-service',
						`the service ${step.service} extends ${name}, which is not in ${target.scope.file}${chainText(chain)}`,
					);
				if (chain.some((s) => s.scope.file === target.scope.file && s.service === name))
					(0, yaml_error.TR)(
						origin,
						'compose-extends-cycle',
						`the services extend each other in a cycle: ${[...chain, target].map(stepText).join(', which extends ')}`,
					);
				const sameFile = file === void 0;
				const baseResets = sameFile && step.scope.extended ? NO_RESETS : target.scope.resets;
				const base = resolve(target, chain, baseResets);
				if (base.kind !== 'mapping') return (0, yaml_node.nM)(service, 'extends');
				const path = ['services', step.service];
				const cleared = removePaths(
					(0, yaml_node.R6)(
						[['services', (0, yaml_node.R6)([[step.service, base]], base.origin)]],
						base.origin,
					),
					resets,
					{ loaded: !sameFile },
				);
				const source =
					(0, yaml_node.GG)((0, yaml_node.GG)(cleared, 'services'), step.service) ?? base;
				const merged = merge(source, (0, yaml_node.nM)(service, 'extends'), path, {
					loaded: !sameFile,
				});
				return merged.kind === 'mapping' ? (0, yaml_node.nM)(merged, 'extends') : merged;
			}
			return (0, yaml_node.Nn)(scope.services, (_service, name) =>
				resolve({ scope: scope, service: name }, [], scope.resets),
			);
		}
		function reference(step, service) {
			const node = (0, yaml_node.GG)(service, 'extends') ?? service;
			if (node.kind !== 'mapping') {
				const name = (0, yaml_node.Je)(node);
				return name === void 0
					? (0, yaml_error.TR)(
							node.origin,
							'compose-extends-service',
							`extends of the service ${step.service} must name a service`,
						)
					: { name: name, file: void 0, origin: node.origin };
			}
			const target = (0, yaml_node.GG)(node, 'service');
			const name = (0, yaml_node.Je)(target);
			if (target === void 0 || name === void 0)
				return (0, yaml_error.TR)(
					(target ?? node).origin,
					'compose-extends-service',
					`extends of the service ${step.service} does not say which service`,
					'Add `service: NAME`.',
				);
			const file = (0, yaml_node.GG)(node, 'file');
			if (file === void 0 || (0, yaml_node.kZ)(file))
				return { name: name, file: void 0, origin: target.origin };
			const path = (0, yaml_node.Je)(file);
			return path === void 0
				? (0, yaml_error.TR)(
						file.origin,
						'compose-schema',
						`services.${step.service}.extends.file must be a string`,
					)
				: { name: name, file: { path: path, origin: file.origin }, origin: target.origin };
		}
		function stepText(step) {
			return `${step.service} in ${step.scope.file}`;
		}
		function chainText(chain) {
			return chain.length < 2 ? '' : ` (${chain.map(stepText).join(', which extends ')})`;
		}
		var external_node_path_ = __webpack_require__(6760);
		function inclusions(document) {
			const include = (0, yaml_node.GG)(document, 'include');
			if (include === void 0 || (0, yaml_node.kZ)(include)) return [];
			if (include.kind !== 'sequence')
				return (0, yaml_error.TR)(include.origin, 'compose-schema', 'include must be a list');
			return include.items.map(({ value: value }) => inclusion(value));
		}
		function inclusion(node) {
			const path = (0, yaml_node.Je)(node);
			if (path !== void 0)
				return {
					origin: node.origin,
					paths: [{ path: path, origin: node.origin }],
					projectDirectory: void 0,
					envFiles: [],
				};
			const paths = pathList((0, yaml_node.GG)(node, 'path'));
			if (node.kind !== 'mapping' || paths.length === 0)
				return (0, yaml_error.TR)(
					node.origin,
					'compose-schema',
					'an include must be a path, or a mapping with `path`',
				);
			for (const [key, entry] of node.entries)
				if (!['path', 'project_directory', 'env_file'].includes(key))
					(0, yaml_error.TR)(
						entry.key.origin,
						'compose-schema',
						`include does not know ${JSON.stringify(key)}`,
					);
			const directory = (0, yaml_node.GG)(node, 'project_directory');
			const projectDirectory = (0, yaml_node.Je)(directory);
			if (directory !== void 0 && projectDirectory === void 0 && !(0, yaml_node.kZ)(directory))
				(0, yaml_error.TR)(
					directory.origin,
					'compose-schema',
					'include.project_directory must be a string',
				);
			return {
				origin: node.origin,
				paths: paths,
				projectDirectory: projectDirectory === '' ? void 0 : projectDirectory,
				envFiles: pathList((0, yaml_node.GG)(node, 'env_file')),
			};
		}
		function pathList(node) {
			if (node === void 0 || (0, yaml_node.kZ)(node)) return [];
			const nodes = node.kind === 'sequence' ? node.items.map((item) => item.value) : [node];
			return nodes.map((item) => ({
				path:
					(0, yaml_node.Je)(item) ??
					(0, yaml_error.TR)(
						item.origin,
						'compose-schema',
						'a path of an include must be a string',
					),
				origin: item.origin,
			}));
		}
		function includedDirectory(inclusion) {
			const [main] = inclusion.paths;
			return inclusion.projectDirectory ?? external_node_path_.posix.dirname(main?.path ?? '.');
		}
		const SECTIONS = ['services', 'networks', 'volumes', 'secrets', 'configs', 'models'];
		function importResources(document, included) {
			let result = document;
			for (const section of SECTIONS) {
				const added = included.entries.get(section);
				const from = added?.value;
				if (added === void 0 || from?.kind !== 'mapping') continue;
				const own = result.entries.get(section);
				if (own === void 0) {
					result = (0, yaml_node.bA)(result, new Map(result.entries).set(section, added));
					continue;
				}
				const to = own.value;
				if (to.kind !== 'mapping')
					(0, yaml_error.TR)(to.origin, 'compose-schema', `${section} must be a mapping`);
				const entries = new Map(to.entries);
				for (const [name, entry] of from.entries) {
					const known = entries.get(name);
					if (known === void 0) entries.set(name, entry);
					else if (!sameValue(known.value, entry.value))
						(0, yaml_error.TR)(
							known.key.origin,
							'compose-include-conflict',
							`${section}.${name} is also defined by an included file, at ${(0, finding.Z)((0, source.m)(entry.key.origin))}`,
							'Override it in a second compose file, or give the include a list of paths.',
						);
				}
				const both = (0, remarks.oR)(own, added, (0, yaml_node.bA)(to, entries));
				result = (0, yaml_node.bA)(result, new Map(result.entries).set(section, both));
			}
			return (0, yaml_node.nM)(result, 'include');
		}
		function mapLists(node, before, pattern, path, change) {
			const key = pattern[path.length];
			if (key === void 0 || node === before) return node;
			const child = (0, yaml_node.GG)(node, key);
			if (child === void 0 && key !== '*') return node;
			const isLast = path.length === pattern.length - 1;
			const changed = (value, name) => {
				if (value.kind !== (isLast ? 'sequence' : 'mapping')) return value;
				const old = (0, yaml_node.GG)(before, name);
				if (value === old) return value;
				const here = [...path, name];
				return value.kind === 'sequence'
					? change(value, old, here)
					: mapLists(value, old, pattern, here, change);
			};
			if (child === void 0 || key === '*') return (0, yaml_node.Nn)(node, changed);
			const value = changed(child, key);
			return value === child ? node : (0, yaml_node.vr)(node, key, value);
		}
		const KEY_VALUES = [
			'services.*.environment',
			'services.*.labels',
			'services.*.annotations',
			'services.*.sysctls',
			'services.*.build.args',
			'services.*.build.labels',
			'services.*.deploy.labels',
			'networks.*.labels',
			'volumes.*.labels',
		].map((pattern) => pattern.split('.'));
		function inWrittenForm(model) {
			return KEY_VALUES.reduce(
				(result, pattern) => mapLists(result, void 0, pattern, [], (list) => writtenForm(list)),
				model,
			);
		}
		function writtenForm(list) {
			const { madeOf: madeOf } = list;
			if (madeOf === void 0) return list;
			const items = inOrderOf(madeOf, list.items);
			const [first] = madeOf;
			const entries = first?.kind === 'mapping' ? key_values_entriesOf(items) : void 0;
			if (first === void 0 || entries === void 0) return (0, yaml_node.J5)(list, items);
			const offset = first.form?.offset;
			return {
				kind: 'mapping',
				entries: entries,
				origin: list.origin,
				form: { verbatim: false, ...(offset === void 0 ? {} : { offset: offset }) },
			};
		}
		function inOrderOf(sources, items) {
			const ranks = new Map();
			for (const name of sources.flatMap(namesOf))
				if (!ranks.has(name)) ranks.set(name, ranks.size);
			const rankOf = ({ value: value }) => ranks.get(key_values_nameOf(value) ?? '') ?? ranks.size;
			return [...items].sort((a, b) => rankOf(a) - rankOf(b));
		}
		function namesOf(source) {
			return source.kind === 'mapping'
				? [...source.entries.keys()].map((key) => beforeEquals(listKey(key)))
				: source.items.flatMap(({ value: value }) => key_values_nameOf(value) ?? []);
		}
		function key_values_nameOf(value) {
			const text = (0, yaml_node.Je)(value);
			return text === void 0 ? void 0 : beforeEquals(text);
		}
		function key_values_entriesOf(items) {
			const entries = new Map();
			for (const item of items) {
				const made = entryOf(item);
				if (made === void 0) return;
				const { name: name, entry: entry } = made;
				const before = entries.get(name);
				entries.set(name, before === void 0 ? entry : (0, remarks.sV)(before, entry));
			}
			return entries;
		}
		function entryOf({ value: value, layout: layout, pair: pair }) {
			const placed = layout === void 0 ? {} : { layout: layout };
			if (pair?.text === value) {
				const name = (0, yaml_node.Je)(pair.key) ?? '';
				return !/./.test(name) || name.includes('=')
					? void 0
					: { name: name, entry: { ...placed, key: pair.key, value: asText(pair.value) } };
			}
			const found = /^([\w./-]+)(?:=(.*))?$/s.exec((0, yaml_node.Je)(value) ?? '');
			const [, name, text] = found ?? [];
			if (name === void 0) return;
			const { origin: origin } = value;
			return {
				name: name,
				entry: {
					...placed,
					key: (0, yaml_node._C)(name, origin),
					value: text === void 0 ? (0, yaml_node.aO)(origin) : (0, yaml_node._C)(text, origin),
				},
			};
		}
		function asText(node) {
			const { value: value, origin: origin } = node;
			const isSpecial =
				value.type === 'timestamp' || (value.type === 'float' && !Number.isFinite(value.value));
			return isSpecial ? (0, yaml_node._C)((0, scalar.Ru)(value), origin) : node;
		}
		var dist = __webpack_require__(8815);
		class Lines {
			#source;
			constructor(source) {
				this.#source = source;
			}
			layout(at) {
				const {
					start: start,
					above: above,
					end: end,
					claimed: claimed,
					column: column,
					head: head,
					value: value,
				} = at;
				const comment = isBlock(value) ? this.#behindHead(head, value) : this.#behindValue(value);
				return {
					lead: this.#lines(above, this.#source.lineStart(start), column),
					body: { text: this.#source.text.slice(start, claimed), column: column },
					within: isBlock(value) ? [] : this.#comments(head, value.origin.start),
					tail: this.#lines(Math.max(value.end, end), claimed, column),
					...(comment === void 0 ? {} : { comment: comment }),
				};
			}
			flowLayouts(spans, from, to) {
				if (!this.#source.text.slice(from, to).includes('#')) return [];
				let before = from;
				return spans.map(({ start: start, head: head, value: value }, index) => {
					const next = spans[index + 1]?.start;
					const behind = this.#behind(value.end, next ?? to);
					const lead = [
						...this.#comments(before, start),
						...this.#comments(head, value.origin.start),
					];
					before = behind === void 0 ? value.end : this.#source.lineEnd(value.end);
					const tail = next === void 0 ? this.#comments(before, to) : [];
					if (lead.length + tail.length === 0 && behind === void 0) return;
					const comment = behind === void 0 ? {} : { comment: behind };
					return { lead: lead, body: { text: '', column: 0 }, within: [], tail: tail, ...comment };
				});
			}
			#behind(offset, limit = 1 / 0) {
				const rest = this.#source.text.slice(offset, this.#source.lineEnd(offset));
				if (!rest.includes('#')) return;
				const at = rest.search(/(?<=^|\s)#/);
				if (at === -1 || offset + at >= limit) return;
				return this.#remark([rest.slice(at).trimEnd()], 0, offset + at);
			}
			#behindHead(head, value) {
				return value.origin.start > this.#source.lineEnd(head) ? this.#behind(head) : void 0;
			}
			#behindValue(value) {
				const { start: start } = value.origin;
				const isBlockScalar =
					value.kind === 'scalar' && /[|>]/.test(this.#source.text.charAt(start));
				return this.#behind(isBlockScalar ? start : value.end);
			}
			#comments(from, to) {
				const text = this.#source.text.slice(from, to);
				if (!text.includes('#')) return [];
				return [...text.matchAll(/(?<=^|\s)#.*/g)].map((found) =>
					this.#remark([found[0].trimEnd()], 0, from + found.index),
				);
			}
			#lines(from, to, column) {
				const begin = this.#source.lineStart(from) === from ? from : this.#source.lineEnd(from) + 1;
				if (begin >= to) return [];
				const lines = this.#source.text
					.slice(begin, to)
					.replace(/\n$/, '')
					.split('\n')
					.map((line) => line.trimEnd())
					.filter((line) => /^\s*(?:#.*)?$/.test(line));
				return lines.length === 0 ? [] : [this.#remark(lines, column, begin)];
			}
			#remark(lines, column, offset) {
				const place = `${this.#source.file}:${offset}`;
				return { lines: lines, column: column, place: place, isCopy: false };
			}
			claim(end, limit, column) {
				let claimed = end;
				let at = end + 1;
				while (at < limit) {
					const lineEnd = Math.min(this.#source.lineEnd(at), this.#source.text.length);
					const line = this.#source.text.slice(at, lineEnd);
					const indent = line.search(/\S/);
					if (indent !== -1 && (line[indent] !== '#' || indent <= column)) break;
					if (indent !== -1) claimed = lineEnd;
					at = lineEnd + 1;
				}
				return claimed;
			}
			lineEnd(offset) {
				const end = this.#source.lineEnd(offset);
				return /^[ \t]*(?:#.*)?$/.test(this.#source.text.slice(offset, end)) ? end : offset;
			}
			nextDash(from, column) {
				let at = from;
				while (at < this.#source.text.length) {
					const line = this.#source.lineStart(at);
					const dash = line + column;
					if (
						dash >= from &&
						this.#source.text[dash] === '-' &&
						this.#source.text.slice(line, dash).trim() === ''
					)
						return dash;
					at = this.#source.lineEnd(at) + 1;
				}
				return;
			}
			contentEnd(node) {
				if ('key' in node) {
					const value = toNode(node.value);
					const key = toNode(node.key);
					if (value !== void 0) return this.contentEnd(value);
					return key === void 0 ? 0 : this.contentEnd(key);
				}
				const end = node.range?.[1] ?? 0;
				if ((0, dist.jh)(node) && node.flow !== true) {
					const last = node.items.at(-1);
					return last === void 0 ? end : this.contentEnd(last);
				}
				if ((0, dist.oP)(node) && node.flow !== true) {
					const last = toNode(node.items.at(-1));
					return last === void 0 ? end : this.contentEnd(last);
				}
				const start = node.range?.[0] ?? 0;
				const text = this.#source.text.slice(start, end);
				return (0, dist.jn)(node) ? start + contentLength(text) : end;
			}
		}
		function contentLength(text) {
			if (!/^[|>]/.test(text) || !text.endsWith('\n')) return text.length;
			return /^[|>]\d?\+/.test(text) ? text.length - 1 : text.replace(/(?<!\n)\n+$/, '').length;
		}
		function toNode(value) {
			return (0, dist.jn)(value) ||
				(0, dist.jh)(value) ||
				(0, dist.oP)(value) ||
				(0, dist.Vj)(value)
				? value
				: void 0;
		}
		function isBlock(value) {
			return (value.kind === 'mapping' || value.kind === 'sequence') && value.offset !== void 0;
		}
		const TEMPLATE = /(?<![^\s:,[\]{}-])\{\{[^{}]*\}\}/;
		function unfilled(source, offset) {
			const line = source.text.slice(source.lineStart(offset), source.lineEnd(offset));
			const template = TEMPLATE.exec(line)?.[0];
			if (template === void 0) return;
			const what = /^\{\{[\w .$-]{1,40}\}\}$/.test(template)
				? `the placeholder \`${template}\``
				: 'a placeholder `{{\u2026}}`';
			return {
				message: `${what} was never filled in`,
				hint: 'Fill it in before this step. Or put the images of services in with the input `images`, and public values with `variables`, which fills in `${NAME}`.',
			};
		}
		function readDocuments(source) {
			const parsed = (0, dist.hR)(source.text, {
				schema: 'failsafe',
				merge: false,
				uniqueKeys: false,
				prettyErrors: false,
				logLevel: 'silent',
			});
			if (!Array.isArray(parsed)) return [];
			const documents = [];
			let from = 0;
			for (const document of parsed) {
				failOnSyntaxError(source, document);
				const contents = document.contents;
				const to = document.range[2];
				if (contents !== null && !isBlank(contents))
					documents.push(new Reader(source, to).document(contents, from));
				else if (document.directives.docStart === true) {
					const start = contents?.range[0] ?? to;
					(0, yaml_error.TR)(
						{ source: source, start: start, end: start },
						'compose-yaml',
						'this YAML document is empty; a compose file must be a mapping',
						'Remove the `---` that nothing follows.',
					);
				}
				from = to;
			}
			return documents;
		}
		function isBlank(contents) {
			return (
				(0, dist.jn)(contents) &&
				contents.tag === void 0 &&
				contents.anchor === void 0 &&
				contents.range[0] === contents.range[1]
			);
		}
		function failOnSyntaxError(source, document) {
			const error = document.errors[0];
			if (error === void 0) return;
			const start = Math.min(error.pos[0], source.text.length);
			const { message: message, hint: hint } =
				error.code === 'TAB_AS_INDENT'
					? { message: 'a tab is used for indentation', hint: 'YAML is indented with spaces only.' }
					: (unfilled(source, start) ?? { message: lowerFirst(error.message), hint: void 0 });
			(0, yaml_error.TR)(
				{ source: source, start: start, end: start },
				'compose-yaml',
				message,
				hint,
			);
		}
		function lowerFirst(text) {
			const line = text.split('\n', 1)[0] ?? '';
			return line.charAt(0).toLowerCase() + line.slice(1);
		}
		const MAX_DEPTH = 200;
		class Reader {
			#source;
			#lines;
			#end;
			#anchors = new Map();
			#depth = 0;
			constructor(source, end) {
				this.#source = source;
				this.#lines = new Lines(source);
				this.#end = end;
			}
			document(contents, from) {
				return this.#node(contents, -1, from, this.#end);
			}
			#node(node, parentColumn, from, limit) {
				if (node === null || node === void 0) return this.#absent(from);
				if ((0, dist.Vj)(node)) {
					const target = this.#anchors.get(node.source);
					const origin = this.#origin(node);
					if (target === void 0)
						(0, yaml_error.TR)(
							origin,
							'compose-yaml',
							`the alias *${node.source} has no anchor before it`,
						);
					if (target === 'open')
						(0, yaml_error.TR)(
							origin,
							'compose-yaml',
							`the anchor &${node.source} contains itself: a cycle`,
						);
					return { kind: 'alias', target: target, origin: origin, clean: false, end: origin.end };
				}
				const anchor =
					(0, dist.jn)(node) || (0, dist.jh)(node) || (0, dist.oP)(node) ? node.anchor : void 0;
				if (anchor !== void 0) this.#anchors.set(anchor, 'open');
				this.#depth += 1;
				if (this.#depth > MAX_DEPTH)
					(0, yaml_error.TR)(this.#origin(node), 'compose-yaml', 'nested too deeply');
				const raw = this.#content(node, parentColumn, from, limit);
				this.#depth -= 1;
				if (anchor !== void 0) {
					this.#anchors.set(anchor, raw);
					raw.clean = false;
				}
				return raw;
			}
			#content(node, parentColumn, from, limit) {
				if ((0, dist.jn)(node)) return this.#scalar(node, parentColumn);
				if ((0, dist.jh)(node)) return this.#mapping(node, parentColumn, from, limit);
				if ((0, dist.oP)(node)) return this.#sequence(node, parentColumn, from, limit);
				return (0, yaml_error.TR)(this.#origin(node), 'compose-yaml', 'unexpected YAML node');
			}
			#scalar(node, parentColumn) {
				if (!(0, dist.jn)(node)) throw new TypeError('not a scalar');
				const origin = this.#origin(node);
				const tag = shortTag(node.tag);
				const text = this.#source.text.slice(origin.start, origin.end);
				const content = text.slice(0, contentLength(text));
				const standard = tag.startsWith('!!');
				return {
					kind: 'scalar',
					text: typeof node.value === 'string' ? node.value : '',
					plain: node.type === 'PLAIN' || node.type === void 0,
					tag: tag,
					origin: origin,
					end: origin.start + content.length,
					clean: tag === '' || standard,
					written: {
						text: (standard ? `${tag} ` : '') + content.replace(/^([|>][-+\d]*)[ \t]+#.*/, '$1'),
						column: parentColumn,
					},
				};
			}
			#absent(at) {
				const origin = { source: this.#source, start: at, end: at };
				return {
					kind: 'scalar',
					text: '',
					plain: true,
					tag: '',
					origin: origin,
					end: at,
					clean: true,
					written: { text: '', column: 0 },
				};
			}
			#mapping(node, parentColumn, from, limit) {
				const origin = this.#origin(node);
				const block = node.flow !== true;
				const column = this.#source.column(origin.start);
				const tag = shortTag(node.tag);
				const raw = {
					kind: 'mapping',
					pairs: [],
					tag: tag,
					origin: origin,
					end: origin.end,
					clean: tag === '',
					...(block ? { offset: Math.max(1, column - Math.max(parentColumn, 0)) } : {}),
					...(block || tag !== '' ? {} : { flow: this.#written(origin, parentColumn) }),
				};
				if (block && parentColumn < 0) raw.offset = 0;
				let above = from;
				const spans = [];
				const starts = node.items.map((pair) => this.#start(pair.key));
				for (const [index, pair] of node.items.entries()) {
					const key = this.#key(pair, origin, column);
					const next = starts[index + 1];
					const until = next === void 0 ? limit : this.#source.lineStart(next);
					if (!block) {
						const value = this.#node(this.#valueOf(pair), parentColumn, key.end, limit);
						raw.pairs.push({ key: key, value: value });
						raw.clean &&= key.clean && value.clean;
						spans.push({ start: key.origin.start, head: key.end, value: value });
						continue;
					}
					const end = this.#lines.lineEnd(this.#lines.contentEnd(pair));
					const claimed = this.#lines.claim(
						end,
						until,
						next === void 0 && parentColumn < 0 ? -1 : column,
					);
					const value = this.#node(this.#valueOf(pair), column, key.end, claimed);
					const layout = this.#lines.layout({
						start: key.origin.start,
						above: above,
						end: end,
						claimed: claimed,
						column: column,
						head: key.end,
						value: value,
					});
					raw.pairs.push({ key: key, value: value, layout: layout });
					raw.clean &&= key.clean && value.clean;
					above = claimed;
					raw.end = claimed;
				}
				if (!block) raw.pairs = this.#withFlowLayouts(raw.pairs, spans, origin);
				return raw;
			}
			#sequence(node, parentColumn, from, limit) {
				const origin = this.#origin(node);
				const block = node.flow !== true;
				const column = this.#source.column(origin.start);
				const tag = shortTag(node.tag);
				const raw = {
					kind: 'sequence',
					items: [],
					tag: tag,
					origin: origin,
					end: origin.end,
					clean: tag === '',
					...(block ? { offset: Math.max(0, column - Math.max(parentColumn, 0)) } : {}),
					...(block || tag !== '' ? {} : { flow: this.#written(origin, parentColumn) }),
				};
				let above = from;
				let dash = origin.start;
				const spans = [];
				for (const [index, item] of node.items.entries()) {
					const child = toNode(item);
					if (!block) {
						const value = this.#node(child, parentColumn, origin.start, limit);
						raw.items.push({ value: value });
						raw.clean &&= value.clean;
						const { start: start } = value.origin;
						spans.push({ start: start, head: start, value: value });
						continue;
					}
					const content = child === void 0 ? dash + 1 : this.#lines.contentEnd(child);
					const end = this.#lines.lineEnd(Math.max(content, dash + 1));
					const nextDash =
						index + 1 < node.items.length ? this.#lines.nextDash(end, column) : void 0;
					const claimed = this.#lines.claim(
						end,
						nextDash === void 0 ? limit : this.#source.lineStart(nextDash),
						column,
					);
					const value = this.#node(child, column, dash + 1, claimed);
					const layout = this.#lines.layout({
						start: dash,
						above: above,
						end: end,
						claimed: claimed,
						column: column,
						head: dash + 1,
						value: value,
					});
					raw.items.push({ value: value, layout: layout });
					raw.clean &&= value.clean;
					above = claimed;
					raw.end = claimed;
					dash = nextDash ?? dash;
				}
				if (!block) raw.items = this.#withFlowLayouts(raw.items, spans, origin);
				return raw;
			}
			#withFlowLayouts(entries, spans, { start: start, end: end }) {
				const layouts = this.#lines.flowLayouts(spans, start + 1, end - 1);
				if (layouts.length === 0) return [...entries];
				return entries.map((entry, index) => {
					const layout = layouts[index];
					return layout === void 0 ? entry : { ...entry, layout: layout };
				});
			}
			#key(pair, origin, column) {
				const key = toNode(pair.key);
				if (key !== void 0 && (0, dist.Vj)(key)) {
					const target = this.#anchors.get(key.source);
					if (target !== void 0 && target !== 'open' && target.kind === 'scalar')
						return {
							...target,
							origin: this.#origin(key),
							end: this.#origin(key).end,
							clean: false,
						};
				}
				if (key === void 0 || !(0, dist.jn)(key)) {
					const at = key === void 0 ? origin : this.#origin(key);
					const { text: text } = this.#source;
					const isTemplate = text.startsWith('{{', at.start) || text.startsWith('{{', at.start - 1);
					const template = isTemplate ? unfilled(this.#source, at.start) : void 0;
					return (0, yaml_error.TR)(
						at,
						'compose-key',
						template?.message ?? 'a key must be a string',
						template?.hint,
					);
				}
				const raw = this.#scalar(key, column);
				if (key.anchor !== void 0) {
					this.#anchors.set(key.anchor, raw);
					raw.clean = false;
				}
				return raw;
			}
			#valueOf(pair) {
				return toNode(pair.value);
			}
			#start(key) {
				return toNode(key)?.range?.[0] ?? 0;
			}
			#written(origin, column) {
				return {
					text: this.#source.text.slice(origin.start, origin.end),
					column: Math.max(column, 0),
				};
			}
			#origin(node) {
				const [start, end] = node.range ?? [0, 0];
				return { source: this.#source, start: start, end: end };
			}
		}
		function shortTag(tag) {
			if (tag === void 0 || tag === '!') return tag === '!' ? '!!str' : '';
			return tag.replace(/^tag:yaml\.org,2002:/, '!!');
		}
		function rebaseModel(model, directory) {
			let result = mapChildren(model, 'services', (service) => rebaseService(service, directory));
			result = mapChildren(result, 'configs', (config) =>
				mapChild(config, 'file', (file) => rebasePath(file, directory)),
			);
			result = mapChildren(result, 'secrets', (secret) =>
				mapChild(secret, 'file', (file) => rebasePath(file, directory)),
			);
			return mapChildren(result, 'volumes', (volume) => rebaseVolumeDevice(volume, directory));
		}
		function rebaseService(service, directory) {
			const path = (node) => rebasePath(node, directory);
			let result = mapChild(service, 'build', (build) => rebaseBuild(build, directory));
			result = mapChild(result, 'env_file', (files) =>
				mapItems(files, (file) =>
					(0, yaml_node.Je)(file) === void 0 ? mapChild(file, 'path', path) : path(file),
				),
			);
			result = mapChild(result, 'label_file', (files) => mapItems(files, path));
			result = mapChild(result, 'volumes', (volumes) =>
				volumes.kind === 'sequence'
					? mapItems(volumes, (volume) => rebaseVolume(volume, directory))
					: volumes,
			);
			result = mapChild(result, 'extends', (extended) => mapChild(extended, 'file', path));
			return mapChild(result, 'develop', (develop) =>
				mapChild(develop, 'watch', (watch) =>
					mapItems(watch, (rule) => mapChild(rule, 'path', path)),
				),
			);
		}
		function withBuildContexts(model) {
			return mapChildren(model, 'services', (service) =>
				mapChild(service, 'build', (build) =>
					build.kind === 'mapping' && !build.entries.has('context')
						? (0, yaml_node.vr)(build, 'context', (0, yaml_node._C)('.', build.origin))
						: build,
				),
			);
		}
		function rebaseBuild(build, directory) {
			const context = (node) => rebaseContext(node, directory);
			if (build.kind !== 'mapping')
				return (0, yaml_node.Je)(build) === void 0 ? build : context(build);
			let result = buildMapping(build) ?? build;
			result = mapChild(result, 'context', context);
			result = mapChild(result, 'additional_contexts', (contexts) => mapValues(contexts, context));
			return mapChild(result, 'ssh', (keys) =>
				mapValues(keys, (key) => rebasePath(key, directory)),
			);
		}
		function rebaseContext(node, directory) {
			const text = (0, yaml_node.Je)(node) ?? '';
			return /:\/\/|^(?:git@|github\.com\/|service:)/.test(text)
				? node
				: rebasePath(node, directory);
		}
		function rebasePath(node, directory) {
			const text = (0, yaml_node.Je)(node);
			if (text === void 0 || text === '' || /^(?:[/~]|\\\\|\p{L}:[\\/])/u.test(text)) return node;
			const rebased = external_node_path_.posix.join(directory, text).replace(/(?<=.)\/$/, '');
			return rebased === text ? node : (0, yaml_node._C)(rebased, node.origin);
		}
		function rebaseVolume(volume, directory) {
			if (volume.kind === 'mapping')
				return (0, yaml_node.Je)((0, yaml_node.GG)(volume, 'type')) === 'bind'
					? mapChild(volume, 'source', (source) => rebasePath(source, directory))
					: volume;
			const parts = (0, short_form.wM)((0, yaml_node.Je)(volume) ?? '');
			if (typeof parts === 'string' || !(0, short_form.pR)(parts.source)) return volume;
			const source = (0, yaml_node._C)(parts.source, volume.origin);
			const rebased = rebasePath(source, directory);
			if (rebased === source) return volume;
			return longBindMount(rebased, parts.target, parts.options.split(','), volume);
		}
		const PROPAGATIONS = ['rprivate', 'private', 'rshared', 'shared', 'rslave', 'slave'];
		function longBindMount(source, target, options, node) {
			const { origin: origin } = node;
			const text = (value) => (0, yaml_node._C)(value, origin);
			const pairs = [
				['type', text('bind')],
				['source', source],
				['target', text(target)],
			];
			const access = options.findLast((option) => option === 'ro' || option === 'rw');
			if (access === 'ro') pairs.push(['read_only', (0, yaml_node.JI)(true, origin)]);
			const bind = [['create_host_path', (0, yaml_node.JI)(true, origin)]];
			const propagation = options.findLast((option) => PROPAGATIONS.includes(option));
			if (propagation !== void 0) bind.push(['propagation', text(propagation)]);
			const selinux = options.findLast((option) => option === 'z' || option === 'Z');
			if (selinux !== void 0) bind.push(['selinux', text(selinux)]);
			pairs.push(['bind', (0, yaml_node.R6)(bind, origin)]);
			if (options.includes('nocopy'))
				pairs.push([
					'volume',
					(0, yaml_node.R6)([['nocopy', (0, yaml_node.JI)(true, origin)]], origin),
				]);
			return (0, yaml_node.R6)(pairs, origin);
		}
		function rebaseVolumeDevice(volume, directory) {
			const options = (0, yaml_node.GG)(volume, 'driver_opts');
			const isBind =
				(0, yaml_node.Je)((0, yaml_node.GG)(volume, 'driver')) === 'local' &&
				((0, yaml_node.Je)((0, yaml_node.GG)(options, 'o')) ?? '').split(',').includes('bind');
			return isBind
				? mapChild(volume, 'driver_opts', (opts) =>
						mapChild(opts, 'device', (node) => rebasePath(node, directory)),
					)
				: volume;
		}
		function mapChild(node, key, change) {
			const child = (0, yaml_node.GG)(node, key);
			if (node.kind !== 'mapping' || child === void 0) return node;
			const value = change(child);
			return value === child ? node : (0, yaml_node.vr)(node, key, value);
		}
		function mapChildren(node, key, change) {
			const section = (0, yaml_node.GG)(node, key);
			if (section?.kind !== 'mapping') return node;
			const result = (0, yaml_node.Nn)(section, change);
			return result === section ? node : (0, yaml_node.vr)(node, key, result);
		}
		function mapItems(node, change) {
			if (node.kind !== 'sequence') return change(node);
			const items = node.items.map((item) => {
				const value = change(item.value);
				return value === item.value ? item : { ...item, value: value };
			});
			return items.every((item, index) => item === node.items[index])
				? node
				: (0, yaml_node.J5)(node, items);
		}
		function mapValues(node, change) {
			if (node.kind === 'mapping') return (0, yaml_node.Nn)(node, change);
			return mapItems(node, (item) => {
				const text = (0, yaml_node.Je)(item) ?? '';
				const key = beforeEquals(text);
				if (key === text) return item;
				const value = (0, yaml_node._C)(text.slice(key.length + 1), item.origin);
				const changed = change(value);
				return changed === value
					? item
					: (0, yaml_node._C)(`${key}=${(0, yaml_node.Je)(changed) ?? ''}`, item.origin);
			});
		}
		const NOTHING = { count: 0, places: new Map() };
		function lastOfEach(items, keyOf, begun) {
			const result = items.slice(0, begun.count);
			const added = new Map();
			for (const [offset, item] of items.slice(begun.count).entries()) {
				const key = keyOf(item, begun.count + offset);
				const place = key === void 0 ? void 0 : (added.get(key) ?? begun.places.get(key));
				if (place !== void 0) {
					const before = result[place];
					result[place] = before === void 0 ? item : (0, remarks.sV)(before, item);
					continue;
				}
				if (key !== void 0) added.set(key, result.length);
				result.push(item);
			}
			return { items: result.length === items.length ? items : result, added: added };
		}
		class KnownPlaces {
			#known = new WeakMap();
			begun({ items: items }, before) {
				const places = before && this.#known.get(before);
				if (before?.kind !== 'sequence' || places === void 0) return NOTHING;
				const continues = before.items.every((item, index) => item === items[index]);
				return continues ? { count: before.items.length, places: places } : NOTHING;
			}
			keep(list, before, { count: count }, added) {
				const places = (count > 0 && before && this.#known.get(before)) || new Map();
				if (before !== void 0) this.#known.delete(before);
				for (const [key, place] of added) places.set(key, place);
				this.#known.set(list, places);
			}
		}
		class SettledPorts {
			lists = new KnownPlaces();
			#nodes = new WeakSet();
			has(node) {
				return this.#nodes.has(node);
			}
			add(node) {
				this.#nodes.add(node);
			}
		}
		function uniquePorts(list, before, path, settled) {
			const begun = settled.lists.begun(list, before);
			const byText = lastOfEach(
				list.items,
				(item, index) => textKey(item.value, path, index, settled),
				begun,
			).items;
			const read = byText === list.items ? begun : NOTHING;
			if (!byText.slice(read.count).every((item) => isReadable(item.value, settled))) {
				const mixed = byText.some((item) => isShort(item.value) && settled.has(item.value));
				if (mixed) return (0, yaml_node.J5)(list, inLongForm(byText, path, settled));
				return byText === list.items ? list : (0, yaml_node.J5)(list, byText);
			}
			const { items: items, added: added } = lastOfEach(
				byText,
				(item, index) => meaningKey(item.value, path, index),
				read,
			);
			const unsettled = items === byText ? items.slice(read.count) : items;
			for (const item of unsettled) settled.add(item.value);
			const result = items === list.items ? list : (0, yaml_node.J5)(list, items);
			settled.lists.keep(result, before, read, added);
			return result;
		}
		function inLongForm(items, path, settled) {
			const long = items.flatMap((item) => {
				const { value: value } = item;
				if (!isShort(value) || !settled.has(value)) return [item];
				return (portsOf(value) ?? []).map((port) => ({ ...item, value: longPort(port, value) }));
			});
			return lastOfEach(long, (item, index) => textKey(item.value, path, index, settled), NOTHING)
				.items;
		}
		function isShort(node) {
			return node.kind === 'scalar';
		}
		function isReadable(node, settled) {
			return settled.has(node) || (0, yaml_node.Je)(node) === void 0 || portsOf(node) !== void 0;
		}
		function portsOf(node) {
			const spec = (0, yaml_node.Je)(node);
			if (spec !== void 0) return (0, short_form.Kq)(spec);
			if (node.kind !== 'scalar' || node.value.type !== 'int') return;
			return [{ hostIp: void 0, published: '', target: Number(node.value.value), protocol: 'tcp' }];
		}
		function textKey(node, path, index, settled) {
			if (node.kind === 'mapping') return longKey(node, path, index);
			if (settled.has(node)) return meaningKey(node, path, index);
			if (node.kind !== 'scalar') return;
			return node.value.type === 'int' ? node.value.value.toString() : (0, yaml_node.Je)(node);
		}
		function meaningKey(node, path, index) {
			if (node.kind === 'mapping') return longKey(node, path, index);
			return portsOf(node)
				?.map((p) => portKey(p.hostIp, p.published, p.target.toString(), p.protocol))
				.join(' ');
		}
		function longKey(node, path, index) {
			const target = (0, yaml_node.GG)(node, 'target');
			if (
				target?.kind !== 'scalar' ||
				(target.value.type !== 'int' && target.value.type !== 'string')
			)
				return (0, yaml_error.TR)(
					(target ?? node).origin,
					'compose-target',
					`${(0, yaml_path.L)([...path, `[${index}]`])}: this port has no target`,
				);
			const published = (0, yaml_node.GG)(node, 'published');
			return portKey(
				(0, yaml_node.Je)((0, yaml_node.GG)(node, 'host_ip')),
				published?.kind === 'scalar' && published.value.type === 'int'
					? `number ${published.value.value}`
					: ((0, yaml_node.Je)(published) ?? ''),
				target.value.type === 'int' ? target.value.value.toString() : `text ${target.value.value}`,
				(0, yaml_node.Je)((0, yaml_node.GG)(node, 'protocol')) ?? 'tcp',
			);
		}
		function portKey(hostIp, published, target, protocol) {
			return `${hostIp ?? '0.0.0.0'}:${published}:${target}/${protocol}`;
		}
		function longPort(port, node) {
			const { origin: origin } = node;
			const text = (value) => (0, yaml_node._C)(value, origin);
			const pairs = [
				[
					'target',
					{ kind: 'scalar', value: { type: 'int', value: BigInt(port.target) }, origin: origin },
				],
			];
			if (port.published !== '') pairs.push(['published', text(port.published)]);
			if (port.hostIp !== void 0) pairs.push(['host_ip', text(port.hostIp)]);
			pairs.push(['protocol', text(port.protocol)], ['mode', text('ingress')]);
			return (0, yaml_node.R6)(pairs, origin);
		}
		const KEYED = [
			['services.*.environment', keyValueKey],
			['services.*.labels', keyValueKey],
			['services.*.annotations', keyValueKey],
			['services.*.sysctls', keyValueKey],
			['services.*.build.args', keyValueKey],
			['services.*.build.labels', keyValueKey],
			['services.*.build.additional_contexts', keyValueKey],
			['services.*.build.tags', keyValueKey],
			['services.*.deploy.labels', keyValueKey],
			['services.*.cap_add', keyValueKey],
			['services.*.cap_drop', keyValueKey],
			['services.*.dns', keyValueKey],
			['services.*.dns_search', keyValueKey],
			['services.*.dns_opt', keyValueKey],
			['services.*.links', keyValueKey],
			['services.*.profiles', keyValueKey],
			['services.*.tmpfs', keyValueKey],
			['services.*.networks.*.aliases', keyValueKey],
			['services.*.networks.*.link_local_ips', keyValueKey],
			['networks.*.labels', keyValueKey],
			['services.*.expose', exposeKey],
			['services.*.env_file', envFileKey],
			['services.*.secrets', mountKey('/run/secrets/')],
			['services.*.configs', mountKey('/')],
			['services.*.devices', deviceKey],
			['services.*.volumes', volumeKey],
			['services.*.volumes', cleanVolumeKey],
		];
		const KEYED_PATHS = KEYED.map(([pattern, keyOf]) => ({
			pattern: pattern.split('.'),
			keyOf: keyOf,
		}));
		const PORTS = ['services', '*', 'ports'];
		class UniqueEntries {
			#ports = new SettledPorts();
			#keyed = KEYED_PATHS.map((row) => ({ ...row, known: new KnownPlaces() }));
			of(model, before) {
				let result = model;
				for (const { pattern: pattern, keyOf: keyOf, known: known } of this.#keyed)
					result = mapLists(result, before, pattern, [], (list, old, path) =>
						uniqueItems(list, old, path, keyOf, known),
					);
				return mapLists(result, before, PORTS, [], (list, old, path) =>
					uniquePorts(list, old, path, this.#ports),
				);
			}
		}
		function uniqueItems(list, before, path, keyOf, known) {
			const begun = known.begun(list, before);
			const { items: items, added: added } = lastOfEach(
				list.items,
				({ value: value }, index) => keyOf(value, [...path, `[${index}]`]),
				begun,
			);
			const result = items === list.items ? list : (0, yaml_node.J5)(list, items);
			known.keep(result, before, begun, added);
			return result;
		}
		function keyValueKey(entry) {
			const text = (0, yaml_node.Je)(entry);
			return text === void 0 ? void 0 : beforeEquals(text);
		}
		function exposeKey(entry) {
			if (entry.kind !== 'scalar') return;
			return entry.value.type === 'int' ? entry.value.value.toString() : (0, yaml_node.Je)(entry);
		}
		function envFileKey(entry) {
			return (0, yaml_node.Je)(entry) ?? (0, yaml_node.Je)((0, yaml_node.GG)(entry, 'path'));
		}
		function mountKey(directory) {
			return (entry) => {
				const name = (0, yaml_node.Je)(entry);
				if (name !== void 0) return directory + name;
				if (entry.kind !== 'mapping') return;
				return (
					(0, yaml_node.Je)((0, yaml_node.GG)(entry, 'target')) ??
					directory + ((0, yaml_node.Je)((0, yaml_node.GG)(entry, 'source')) ?? '')
				);
			};
		}
		function deviceKey(entry, path) {
			const spec = (0, yaml_node.Je)(entry);
			if (spec !== void 0) return (0, short_form.UM)(spec);
			return entry.kind === 'mapping' ? targetOf(entry, path, 'device') : void 0;
		}
		function volumeKey(entry, path) {
			const spec = (0, yaml_node.Je)(entry);
			if (spec === void 0)
				return entry.kind === 'mapping' ? targetOf(entry, path, 'mount') : void 0;
			const parts = (0, short_form.wM)(spec);
			return typeof parts === 'string'
				? (0, yaml_error.TR)(entry.origin, 'compose-volume', `${(0, yaml_path.L)(path)}: ${parts}`)
				: parts.target;
		}
		function cleanVolumeKey(entry, path) {
			const target = volumeKey(entry, path);
			return target === void 0
				? void 0
				: external_node_path_.posix.normalize(target).replace(/(?<=.)\/$/, '');
		}
		function targetOf(entry, path, what) {
			return (
				(0, yaml_node.Je)((0, yaml_node.GG)(entry, 'target')) ??
				(0, yaml_error.TR)(
					entry.origin,
					'compose-target',
					`${(0, yaml_path.L)(path)}: this ${what} has no target`,
				)
			);
		}
		function resolveReference(directory, path, reference, origin) {
			const quoted = JSON.stringify(path);
			if (path.includes('$'))
				(0, yaml_error.TR)(
					origin,
					`compose-${reference}-variable`,
					`${reference} cannot read ${quoted}: the path holds a variable, and variables are not filled in before the app runs`,
					'Write the path itself.',
				);
			if (/^[a-z][a-z0-9+.-]*:|^git@|^github\.com\//i.test(path))
				(0, yaml_error.TR)(
					origin,
					`compose-${reference}-remote`,
					`${reference} cannot read ${quoted}: only files of the checkout are read`,
					'Check that repository out first, in a folder of the checkout.',
				);
			const resolved = external_node_path_.posix.normalize(
				external_node_path_.posix.join(directory === '' ? '.' : directory, path),
			);
			if (path.startsWith('/') || path.startsWith('~') || leavesCheckout(resolved))
				(0, yaml_error.TR)(
					origin,
					`compose-${reference}-outside`,
					`${reference} cannot read ${quoted}: it is outside the checkout`,
					'Move the file into the checkout.',
				);
			return resolved;
		}
		function leavesCheckout(path) {
			return path === '..' || path.startsWith('../') || path.startsWith('/');
		}
		function openReference(checkout, path, reference, origin) {
			const text = checkout.readFile(path);
			if (typeof text === 'string') return new source.k(path, text);
			const what = `${reference} cannot read ${pathInMessage(path, origin)}`;
			return text === void 0
				? (0, yaml_error.TR)(origin, `compose-${reference}-missing`, `${what}: no such file`)
				: (0, yaml_error.TR)(
						origin,
						`compose-${reference}-unreadable`,
						`${what}: ${text.problem}`,
						'Name a regular file.',
					);
		}
		function pathInMessage(path, { source: source, start: start, end: end }) {
			const written = source.text.slice(start, end).replace(/^['"]|['"]$/g, '');
			return external_node_path_.posix.normalize(written) === written.replace(/^\.\//, '') ||
				path.endsWith(written)
				? path
				: 'the file that it names';
		}
		function directoryOf(path) {
			const directory = external_node_path_.posix.dirname(path);
			return directory === '.' ? '' : directory;
		}
		function relativeDirectory(from, to) {
			return external_node_path_.posix.relative(`${DEEP}/${from}`, `${DEEP}/${to}`) || '.';
		}
		const DEEP = '/_'.repeat(64);
		function load(files, directory, checkout, variables) {
			const loader = new Loader(checkout, variables);
			const model = inWrittenForm(loader.project(files, directory, []));
			return { model: model, findings: loader.findings, resolved: loader.resolved };
		}
		class Loader {
			findings = [];
			resolved = false;
			#checkout;
			#variables;
			#schema;
			#unique = new UniqueEntries();
			#scopes = new Map();
			constructor(checkout, variables) {
				this.#checkout = checkout;
				this.#variables = variables;
				this.#schema = new SchemaCheck(variables);
			}
			project(files, directory, chain) {
				let model;
				for (const source of files)
					model = this.#file(model, source, {
						directory: directory,
						chain: [...chain, source.file],
						extended: false,
					});
				const first = files[0];
				if (model === void 0 || model.entries.size === 0)
					throw new yaml_error.hp([
						{
							level: 'error',
							rule: 'compose-empty',
							message: 'the compose file is empty',
							...(first === void 0 ? {} : { place: first.place(0) }),
						},
					]);
				this.#stopOn(checkConsistency(model, this.#variables));
				return model;
			}
			#file(model, source, scope) {
				let result = model;
				const documents = readDocuments(source);
				if (documents.length > 1) this.resolved = true;
				for (const raw of documents) {
					const { root: root, resets: resets } = untag(raw);
					if (resets.size > 0) this.resolved = true;
					if (root === void 0) continue;
					const node = decode(root);
					if (node.kind !== 'mapping')
						(0, yaml_error.TR)(
							node.origin,
							'compose-top-level',
							'a compose file must be a mapping',
						);
					result = this.#document(result, node, source, resets, scope);
				}
				return result;
			}
			#document(base, node, source, resets, scope) {
				let document = node;
				if (!scope.extended) document = withHeader(this.#include(document, scope), node);
				const cleared = base === void 0 ? void 0 : removePaths(base, resets, { loaded: true });
				if (!scope.extended) document = this.#extend(document, source, resets, scope);
				const start = cleared ?? (0, yaml_node.R6)([], document.origin);
				const merged =
					start.entries.size === 0 ? document : merge(start, document, [], { loaded: true });
				const model = this.#unique.of(merged.kind === 'mapping' ? merged : document, base);
				if (!scope.extended) {
					this.#stopOn(this.#schema.findingsOf(model, base));
					if (model.entries.has('version')) this.#warnVersion(model);
				}
				return (0, yaml_node.nM)(model, 'version');
			}
			#warnVersion(model) {
				const version = model.entries.get('version');
				if (version === void 0) return;
				this.findings.push({
					level: 'notice',
					rule: 'compose-version',
					message: 'the attribute version is obsolete and has no effect',
					place: version.key.origin.source.place(version.key.origin.start),
					hint: 'Remove it.',
				});
			}
			#include(document, scope) {
				const list = inclusions(document);
				if ((0, yaml_node.GG)(document, 'include') === void 0) return document;
				this.resolved = true;
				let result = (0, yaml_node.nM)(document, 'include');
				for (const inclusion of list)
					result = importResources(result, this.#included(inclusion, scope));
				return result;
			}
			#included(inclusion, scope) {
				const files = inclusion.paths.map(({ path: path, origin: origin }) => {
					const resolved = resolveReference(scope.directory, path, 'include', origin);
					if (scope.chain.includes(resolved))
						(0, yaml_error.TR)(
							origin,
							'compose-include-cycle',
							`the files include each other in a cycle: ${[...scope.chain, resolved].join(', which includes ')}`,
						);
					return openReference(this.#checkout, resolved, 'include', origin);
				});
				const relative = includedDirectory(inclusion);
				const directory = this.#projectDirectory(scope.directory, relative, inclusion.origin);
				for (const { path: path, origin: origin } of inclusion.envFiles) {
					const resolved = resolveReference(scope.directory, path, 'include', origin);
					openReference(this.#checkout, resolved, 'include', origin);
					this.findings.push({
						level: 'warning',
						rule: 'compose-include-env-file',
						message: `the values of ${resolved} are not filled in: variables keep their place in the merged text`,
						place: origin.source.place(origin.start),
						hint: 'Give these variables to the app with its env, or write their values into the included file.',
					});
				}
				const model = this.project(files, directory, scope.chain);
				const paths = this.#isDirectory(directory)
					? directory
					: external_node_path_.posix.join(directory, '..');
				return rebaseModel(withBuildContexts(model), relativeDirectory(scope.directory, paths));
			}
			#isDirectory(path) {
				return this.#checkout.isDirectory?.(path) ?? true;
			}
			#projectDirectory(from, path, origin) {
				if (path.startsWith('/') || path.includes('$'))
					(0, yaml_error.TR)(
						origin,
						'compose-include-outside',
						`include cannot use the project directory ${JSON.stringify(path)}`,
						'Write a path relative to the including file.',
					);
				const directory = external_node_path_.posix
					.normalize(external_node_path_.posix.join(from === '' ? '.' : from, path))
					.replace(/\/$/, '');
				return directory === '.' ? '' : directory;
			}
			#extend(document, source, resets, scope) {
				const services = (0, yaml_node.GG)(document, 'services');
				if (services === void 0 || (0, yaml_node.kZ)(services)) return document;
				if (services.kind !== 'mapping')
					(0, yaml_error.TR)(services.origin, 'compose-schema', 'services must be a mapping');
				const open = (path, origin) => this.#extendedFile(path, origin, scope.directory);
				const extended = applyExtends(
					{ file: source.file, services: services, resets: resets, extended: false },
					open,
				);
				if (extended === services) return document;
				this.resolved = true;
				return (0, yaml_node.vr)(document, 'services', extended);
			}
			#extendedFile(path, origin, directory) {
				const resolved = resolveReference(directory, path, 'extends', origin);
				const key = `${directory}\n${resolved}`;
				const known = this.#scopes.get(key);
				if (known !== void 0) return known;
				const source = openReference(this.#checkout, resolved, 'extends', origin);
				let resets = new Set();
				let model;
				for (const raw of readDocuments(source)) {
					const document = untag(raw);
					if (document.root === void 0) continue;
					const node = decode(document.root);
					if (node.kind !== 'mapping')
						(0, yaml_error.TR)(
							node.origin,
							'compose-top-level',
							'a compose file must be a mapping',
						);
					resets = document.resets;
					model = this.#document(model, node, source, resets, {
						directory: directory,
						chain: [],
						extended: true,
					});
				}
				const services = (0, yaml_node.GG)(model, 'services');
				if (services?.kind !== 'mapping')
					return (0, yaml_error.TR)(
						origin,
						'compose-extends-service',
						`${resolved} has no services to extend`,
					);
				const relative = relativeDirectory(directory, directoryOf(resolved));
				const rebased = (0, yaml_node.Nn)(services, (service) => rebaseService(service, relative));
				const scope = { file: resolved, services: rebased, resets: resets, extended: true };
				this.#scopes.set(key, scope);
				return scope;
			}
			#stopOn(findings) {
				if (findings.length > 0) throw new yaml_error.hp(findings);
			}
		}
		const READ_AND_GONE = ['version', 'include'];
		function withHeader(document, asRead) {
			const [above] = asRead.entries;
			const next = [...document.entries].find(([key]) => !READ_AND_GONE.includes(key));
			if (above === void 0 || next === void 0 || !READ_AND_GONE.includes(above[0])) return document;
			const [key, entry] = next;
			return (0, yaml_node.bA)(
				document,
				new Map(document.entries).set(key, (0, remarks.Gz)(above[1], entry)),
			);
		}
		var print = __webpack_require__(4177);
		function mergeComposeFiles(files, options) {
			const [first] = files;
			if (first === void 0) throw new TypeError('no compose file given');
			const sources = files.map(({ file: file, text: text }) => new source.k(file, text));
			const directory = options.projectDirectory ?? directoryOf(first.file);
			const loaded = load(sources, directory, options, options.variables ?? 'as-filled-in');
			const resolved = files.length > 1 || loaded.resolved;
			return {
				text: resolved ? (0, print.y)(loaded.model) : first.text,
				model: loaded.model,
				findings: loaded.findings,
				resolved: resolved,
			};
		}
	}),
	7264: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Os: () => errorAt,
			TR: () => refuse,
			hp: () => ComposeError,
		});
		var _base_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(980);
		var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8065);
		class ComposeError extends Error {
			findings;
			constructor(findings) {
				super(findings.map(findingText).join('\n'));
				this.name = 'ComposeError';
				this.findings = findings;
			}
		}
		function findingText(finding) {
			return finding.place === void 0
				? finding.message
				: `${(0, _base_finding_js__WEBPACK_IMPORTED_MODULE_0__.Z)(finding.place)}: ${finding.message}`;
		}
		function errorAt(origin, rule, message, hint) {
			return {
				level: 'error',
				rule: rule,
				message: message,
				place: (0, _source_js__WEBPACK_IMPORTED_MODULE_1__.m)(origin),
				...(hint === void 0 ? {} : { hint: hint }),
			};
		}
		function refuse(origin, rule, message, hint) {
			throw new ComposeError([errorAt(origin, rule, message, hint)]);
		}
	}),
	4177: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { y: () => print });
		var _node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2428);
		var _remarks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2103);
		var _scalar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1692);
		function print(model) {
			if (model.entries.size === 0) return '{}\n';
			return `${mappingLines((0, _remarks_js__WEBPACK_IMPORTED_MODULE_1__.jP)(model), 0).join('\n')}\n`;
		}
		function mappingLines(node, column) {
			return [...node.entries.values()].flatMap((entry) => [
				...remarkLines(entry.layout?.lead, column),
				...(writtenLines(entry, column) ?? entryLines(entry, column)),
			]);
		}
		function sequenceLines(node, column) {
			return node.items.flatMap((item) => [
				...remarkLines(item.layout?.lead, column),
				...(writtenLines(item, column) ?? itemLines(item, column)),
			]);
		}
		function writtenLines({ layout: layout, value: value }, column) {
			if (layout === void 0 || layout.value !== value || layout.body.text === '') return;
			return [' '.repeat(column) + moved(layout.body, column)];
		}
		function entryLines({ key: key, value: value, layout: layout }, column) {
			const head = `${' '.repeat(column)}${keyText(key)}:`;
			const within = remarkLines(layout?.within, column);
			if (!hasLines(value)) return [...within, ...valueLines(head, value, layout, column)];
			const inner = column + offsetOf(value, value.kind === 'sequence' ? 0 : 1);
			return [
				...within,
				withComment(head, layout?.comment),
				...blockLines(value, inner),
				...remarkLines(layout?.tail, column, inner),
			];
		}
		function itemLines({ value: value, layout: layout }, column) {
			const head = `${' '.repeat(column)}-`;
			const within = remarkLines(layout?.within, column);
			if (!hasLines(value)) return [...within, ...valueLines(head, value, layout, column)];
			const comment = layout?.comment;
			const lead = firstLead(value, column);
			const inner = column + offsetOf(value, 2);
			const [first = '', ...rest] = blockLines(value, inner).slice(lead.length);
			return [
				...remarkLines(comment && [comment], column),
				...within,
				...lead,
				`${head}${first.slice(column + 1)}`,
				...rest,
				...remarkLines(layout?.tail, column, inner),
			];
		}
		function firstLead(node, column) {
			if (node.kind === 'scalar') return [];
			const [first] = node.kind === 'mapping' ? node.entries.values() : node.items;
			return remarkLines(first?.layout?.lead, column);
		}
		function valueLines(head, value, layout, column) {
			const text = inlineText(value, column);
			const whole = text === '' ? head : `${head} ${text}`;
			if (!/^(?:!\S+ )?[|>]/.test(text))
				return [withComment(whole, layout?.comment), ...remarkLines(layout?.tail, column, 1 / 0)];
			const [first = '', ...rest] = whole.split('\n');
			return [withComment(first, layout?.comment), ...rest, ...remarkLines(layout?.tail, column)];
		}
		function withComment(line, comment) {
			return comment === void 0 ? line : `${line} ${comment.lines.join(' ')}`;
		}
		function blockLines(node, column) {
			if (node.kind === 'mapping') return mappingLines(node, column);
			return node.kind === 'sequence' ? sequenceLines(node, column) : [];
		}
		function hasLines(node) {
			if (node.kind === 'scalar') return false;
			const size = node.kind === 'mapping' ? node.entries.size : node.items.length;
			return size > 0 && !(node.form?.verbatim === true && node.form.flow !== void 0);
		}
		function offsetOf(node, least) {
			return node.kind === 'scalar' ? least : Math.max(least, node.form?.offset ?? 2);
		}
		function inlineText(node, column) {
			if (node.kind === 'scalar') return scalarText(node, column);
			if (node.form?.verbatim === true && node.form.flow !== void 0)
				return moved(node.form.flow, column);
			return node.kind === 'mapping' ? '{}' : '[]';
		}
		function scalarText(node, column) {
			if (node.written !== void 0) return moved(node.written, column);
			const text = (0, _node_js__WEBPACK_IMPORTED_MODULE_0__.Je)(node);
			if (text !== void 0) return stringText(text);
			return node.value.type === 'null'
				? 'null'
				: (0, _scalar_js__WEBPACK_IMPORTED_MODULE_2__.Ru)(node.value);
		}
		function keyText(key) {
			const written = key.written?.text;
			if (written !== void 0 && !written.includes('\n') && written !== '') return written;
			return stringText((0, _node_js__WEBPACK_IMPORTED_MODULE_0__.Je)(key) ?? '');
		}
		function stringText(text) {
			const plain =
				/^[A-Za-z0-9_./$~+\\(^-][\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]*$/.test(text) &&
				!/^-(?:[^A-Za-z0-9_-]|$)|^---|^\.\.\.|: | #|[:\s]$/.test(text) &&
				(0, _scalar_js__WEBPACK_IMPORTED_MODULE_2__.dn)(text).type === 'string';
			if (plain) return text;
			return JSON.stringify(text).replace(
				/[\x7f-\x9f\u2028\u2029\ufeff]/g,
				(char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
			);
		}
		function remarkLines(remarks, column, deepest = column) {
			const texts = new Set();
			return (remarks ?? []).flatMap((remark) => {
				const text = remark.lines.join('\n').trim();
				if (texts.has(text)) return [];
				texts.add(text);
				return movedLines(remark.lines, column - remark.column).map((line) => {
					const words = line.trimStart();
					return line.length - words.length > deepest ? ' '.repeat(deepest) + words : line;
				});
			});
		}
		function moved(written, column) {
			const by = column - written.column;
			if (by === 0 || !written.text.includes('\n')) return written.text;
			const [first = '', ...rest] = written.text.split('\n');
			return [first, ...movedLines(rest, by)].join('\n');
		}
		function movedLines(text, by) {
			if (by === 0) return [...text];
			return text.map((line) => {
				if (line === '') return line;
				if (by > 0) return ' '.repeat(by) + line;
				const indent = line.length - line.trimStart().length;
				return line.slice(Math.min(indent, -by));
			});
		}
	}),
	2103: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			DZ: () => hasComments,
			Gz: () => below,
			Mv: () => asCopy,
			jP: () => withoutRepeats,
			oR: () => joined,
			sV: () => inPlaceOf,
		});
		var _node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2428);
		var _scalar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1692);
		function inPlaceOf(old, entry) {
			const own = layoutOf(entry);
			const lead = [...(old.layout?.lead ?? []), ...closer(own.lead)];
			const behind = isSameScalar(old.value, entry.value) ? old.layout?.comment : void 0;
			if (own.comment === void 0 && behind !== void 0)
				return { ...entry, layout: { ...own, lead: lead, body: unwritten(own), comment: behind } };
			const isBare = lead.length + own.lead.length === 0;
			return isBare ? entry : { ...entry, layout: { ...own, lead: lead } };
		}
		function joined(old, entry, value) {
			const { lead: lead, within: within, comment: comment, tail: tail } = layoutOf(entry);
			const added = closer([...lead, ...within, ...(comment === void 0 ? [] : [comment])]);
			if (added.length + tail.length === 0)
				return value === old.value ? old : { ...old, value: value };
			const own = layoutOf(old);
			const layout = {
				...own,
				lead: [...own.lead, ...added],
				body: tail.length === 0 ? own.body : unwritten(own),
				tail: [...own.tail, ...tail],
			};
			return { ...old, value: value, layout: layout };
		}
		function below(above, entry) {
			const lead = above.layout?.lead ?? [];
			const own = layoutOf(entry);
			return lead.length === 0
				? entry
				: { ...entry, layout: { ...own, lead: [...lead, ...own.lead] } };
		}
		function hasComments({ layout: layout }) {
			return layout !== void 0 && remarksOf(layout).some(isComment);
		}
		function asCopy(node) {
			return mapLayouts(node, (layout) =>
				remarksOf(layout).some((remark) => isComment(remark) && !remark.isCopy)
					? mapRemarks(layout, (remark) => [{ ...remark, isCopy: true }])
					: layout,
			);
		}
		function withoutRepeats(model) {
			const remarks = remarksIn(model);
			if (!remarks.some(({ isCopy: isCopy }) => isCopy)) return model;
			const told = new Set(
				remarks.filter(({ isCopy: isCopy }) => !isCopy).map(({ place: place }) => place),
			);
			return mapLayouts(model, (layout) =>
				remarksOf(layout).some(({ isCopy: isCopy }) => isCopy)
					? mapRemarks(layout, (remark) => {
							if (remark.isCopy && told.has(remark.place)) return [];
							told.add(remark.place);
							return [remark];
						})
					: layout,
			);
		}
		function remarksIn(node) {
			if (node.kind === 'scalar') return [];
			const entries = node.kind === 'mapping' ? [...node.entries.values()] : node.items;
			return entries.flatMap(({ layout: layout, value: value }) => [
				...(layout === void 0 ? [] : remarksOf(layout)),
				...remarksIn(value),
			]);
		}
		function mapRemarks(layout, change) {
			const { lead: lead, within: within, comment: comment, tail: tail, value: value } = layout;
			const [behind] = comment === void 0 ? [] : change(comment);
			return {
				lead: lead.flatMap(change),
				body: unwritten(layout),
				within: within.flatMap(change),
				...(behind === void 0 ? {} : { comment: behind }),
				tail: tail.flatMap(change),
				value: value,
			};
		}
		function mapLayouts(node, change) {
			function mapEntry(entry) {
				const layout = entry.layout && change(entry.layout);
				const value = mapLayouts(entry.value, change);
				if (value === entry.value && layout === entry.layout) return entry;
				return layout === void 0
					? { ...entry, value: value }
					: { ...entry, value: value, layout: layout };
			}
			if (node.kind === 'scalar') return node;
			if (node.kind === 'sequence') {
				const items = node.items.map(mapEntry);
				return items.every((item, index) => item === node.items[index])
					? node
					: (0, _node_js__WEBPACK_IMPORTED_MODULE_0__.J5)(node, items);
			}
			const entries = new Map();
			for (const [key, entry] of node.entries) entries.set(key, mapEntry(entry));
			const isSame = [...entries].every(([key, entry]) => entry === node.entries.get(key));
			return isSame ? node : (0, _node_js__WEBPACK_IMPORTED_MODULE_0__.bA)(node, entries);
		}
		function remarksOf({ lead: lead, within: within, comment: comment, tail: tail }) {
			return [...lead, ...within, ...(comment === void 0 ? [] : [comment]), ...tail];
		}
		function isComment({ lines: lines }) {
			return lines.some((line) => line !== '');
		}
		function layoutOf({ layout: layout, value: value }) {
			return (
				layout ?? { lead: [], body: { text: '', column: 0 }, within: [], tail: [], value: value }
			);
		}
		function unwritten({ body: body }) {
			return { ...body, text: '' };
		}
		function closer(remarks) {
			return remarks.flatMap((remark) => {
				const from = remark.lines.findIndex((line) => line !== '');
				return from === -1 ? [] : [{ ...remark, lines: remark.lines.slice(from) }];
			});
		}
		function isSameScalar(a, b) {
			return (
				a.kind === 'scalar' &&
				b.kind === 'scalar' &&
				a.value.type === b.value.type &&
				(0, _scalar_js__WEBPACK_IMPORTED_MODULE_1__.Ru)(a.value) ===
					(0, _scalar_js__WEBPACK_IMPORTED_MODULE_1__.Ru)(b.value)
			);
		}
	}),
};

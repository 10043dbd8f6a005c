// `npm run sabotage`: takes each guard out in turn, in a copy of the program, and expects the tests that watch over it to fail.
// A guard whose absence no test notices is a hole. Give words to choose guards by name: `npm run sabotage -- translator`.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const unit = (name) => ['unit', `tests/unit/${name}`]
const integration = (name, ...tests) => ['integration', `tests/integration/${name}`, ...tests]
const roles = integration('access/roles')
const oracle = integration('access/oracle')
const adopting = integration('sharing/adopting')
const sessions = integration('accounts/sessions')
const files = (names) => integration('access/files', names)
const notOut = (names) => integration('access/notOut', names)
const oidc = integration('accounts/oidc')
const matrix = (collection) => [...integration('access/matrix'), `^${collection} `]

const conditions = integration('database/conditions')
const backup = integration('backup/backup')
const places = integration('backup/places')
const brokenOff = integration('backup/brokenOff')
const erasure = integration('privacy/erasure')
const retention = integration('privacy/retention')

/**
 * What is taken out where, and which tests must notice: project, file and, of a long one, the names; on SQLite unless it says another
 * `database`.
 */
const guards = [
  {
    guard: 'a hub with a store that the list of erasures does not know does not start',
    file: 'src/privacy/registered.ts',
    from: "  if (missing.length > 0) throw refused('The content model', missing)\n",
    to: '',
    tests: unit('privacy'),
  },
  {
    guard: 'whoever deletes a person erases them',
    file: 'collections/users.ts',
    from: '    beforeDelete: [erasePerson],\n',
    to: '',
    tests: erasure,
  },
  {
    guard: 'what is erased is overwritten in the file of SQLite',
    file: 'src/database/client.ts',
    from: "  'secure_delete = ON',\n",
    to: '',
    tests: erasure,
  },
  {
    guard: 'mails on disk about an erased person',
    file: 'src/privacy/person.ts',
    from: '  await forgetMails(dataDir, needles)\n',
    to: '',
    tests: erasure,
  },
  {
    guard: 'names in versions of documents',
    file: 'src/privacy/names.ts',
    from: '    await db.updateVersion({ collection, id: stored.id, versionData, req, returning: false })\n',
    to: '    if (versionData) continue\n',
    tests: erasure,
  },
  {
    guard: 'the ledger of erasures',
    file: 'src/privacy/person.ts',
    from: '  if (req.context.replaysErasures !== true)\n    await ledger.add({',
    to: '  if (req.context.replaysErasures === 0)\n    await ledger.add({',
    tests: erasure,
  },
  {
    guard: 'the last administrator of the network',
    file: 'src/privacy/person.ts',
    from: '  return totalDocs === 0\n',
    to: '  return totalDocs < 0\n',
    tests: erasure,
  },
  {
    guard: 'the personal data of others, for who manages their account alone',
    file: 'src/privacy/endpoints.ts',
    from: ' && mayManageAccount(req, person)) return person',
    to: ') return person',
    tests: erasure,
  },
  {
    guard: 'the personal data of contacts, for who may delete them alone',
    file: 'src/privacy/endpoints.ts',
    from: "if (row && may(req, 'delete', 'contacts', idOf(row.municipality))) return id",
    to: 'if (row && idOf(row.municipality)) return id',
    tests: erasure,
  },
  {
    guard: 'the password before the own account is erased',
    file: 'src/accounts/pages/data.ts',
    from: '    : await passwordProblemOf(visit, person)\n',
    to: '    : undefined\n',
    tests: retention,
  },
  {
    guard: 'the newest version of a document is kept, however old',
    file: 'src/privacy/retention.ts',
    from: ', { latest: { not_equals: true } }],',
    to: '],',
    tests: retention,
  },
  {
    guard: 'parts of a backup are what was backed up',
    file: 'src/backup/archive.ts',
    from: "if (seen === size && hash.digest('hex') === sha256) return",
    to: "if (seen === size || hash.digest('hex') === sha256) return",
    tests: backup,
  },
  {
    guard: 'a hub that somebody uses is not replaced unasked',
    file: 'src/backup/restore.ts',
    from: '  if (await database.hasContent())\n',
    to: '  if (!database.kind)\n',
    tests: places,
  },
  {
    guard: 'files of another hub end a restore',
    file: 'src/backup/restore.ts',
    from: '  if (strange.length > 0)\n',
    to: '  if (strange.length < 0)\n',
    tests: places,
  },
  {
    guard: 'a restore removes files that the replaced database named, and no others',
    file: 'src/backup/restore.ts',
    from: 'rest.filter((name) => formerly.has(name))',
    to: 'rest',
    tests: places,
  },
  {
    guard: 'files that nobody names any more are not restored',
    file: 'src/backup/backup.ts',
    from: '!name.startsWith(filesFolder) || named.has(nameOf(name))',
    to: '!name.startsWith(filesFolder) || nameOf(name)',
    tests: places,
  },
  {
    guard: 'the ledgers of erasures are read before anything is replaced',
    file: 'src/backup/restore.ts',
    from: '    await assertLedgers(env, folder)\n',
    to: '',
    tests: places,
  },
  {
    guard: 'a restore puts back only what it has put aside itself',
    file: 'src/backup/sqlite.ts',
    from: '      if (isAside) await rename(aside, file)\n',
    to: '      if (existsSync(aside)) await rename(aside, file)\n',
    tests: brokenOff,
  },
  {
    guard: 'a database that a restore has put aside is not written over',
    file: 'src/backup/sqlite.ts',
    from: '  if (!existsSync(aside)) return\n',
    to: '  if (aside) return\n',
    tests: brokenOff,
  },
  {
    guard: 'no hub makes an empty database while a restore has put its own aside',
    file: 'src/database/preflight.ts',
    from: 'return assertNotAside(file)',
    to: 'return',
    tests: brokenOff,
  },
  {
    guard: 'a MongoDB database that is half restored keeps what completes it',
    file: 'src/backup/exchange.ts',
    from: '      if (hasBegun) throw halfRestored(because)\n',
    to: '',
    tests: brokenOff,
    database: 'mongodb',
  },
  {
    guard: 'no hub starts with a MongoDB database that is half restored',
    file: 'src/database/brokenOff.ts',
    from: '  if (!(await isExchanging(db))) return\n',
    to: '  if (db) return\n',
    tests: brokenOff,
    database: 'mongodb',
  },
  {
    guard: 'a MongoDB database that a process works with is not replaced',
    file: 'src/backup/exchange.ts',
    from: '{ until: { $gt: new Date() } }',
    to: '{ until: null, work: 1 }',
    tests: brokenOff,
    database: 'mongodb',
  },
  {
    guard: 'a hub that runs is not replaced under itself',
    file: 'src/backup/restore.ts',
    from: '  if (answers)\n',
    to: '  if (!answers && PORT < 0)\n',
    tests: backup,
  },
  {
    guard: 'an archive is for a database of its kind',
    file: 'src/backup/manifest.ts',
    from: 'if (database.kind !== hub.kind)',
    to: 'if (hub.version === undefined)',
    tests: backup,
  },
  {
    guard: 'an archive of a newer release is not restored',
    file: 'src/backup/manifest.ts',
    from: 'if (!isNewer(version, hub.version) && unknown.length === 0) return',
    to: 'if (hub.version !== undefined || unknown.length === 0) return',
    tests: unit('backup'),
  },
  {
    guard: 'what is demanded of sessions is asked at every authentication',
    file: 'src/payload.config.ts',
    from: '    demandOfSessions(payload)\n',
    to: '',
    tests: sessions,
  },
  {
    guard: 'sessions of people who may not act',
    file: 'src/accounts/strategies.ts',
    from: "person.collection !== 'users' || !isActive(person)",
    to: "person.collection !== 'users'",
    tests: sessions,
  },
  {
    guard: 'sessions without the second factor that is demanded',
    file: 'src/accounts/strategies.ts',
    from: ' || (await lacksFactor(payload, person))) return { ...result',
    to: ') return { ...result',
    tests: sessions,
  },
  {
    guard: 'sessions that nobody uses',
    file: 'src/accounts/sessionAge.ts',
    from: ' && now < last + limitsOf(payload, person).idle',
    to: '',
    tests: sessions,
  },
  {
    guard: 'sessions that last too long',
    file: 'src/accounts/sessionAge.ts',
    from: 'return now < endOf(payload, person, session) && ',
    to: 'return ',
    tests: sessions,
  },
  {
    guard: 'what is done in the name of people who may not act',
    file: 'src/workflow/rights.ts',
    from: 'isActive(user) ? { user:',
    to: 'user ? { user:',
    tests: integration('workflow/schedule'),
  },
  {
    guard: 'what a provider may speak for, at the first sign-in',
    file: 'src/accounts/identities.ts',
    from: '!isKept(person) || !(await speaksFor(req, provider, person))) return {',
    to: '!isKept(person)) return {',
    tests: oidc,
  },
  {
    guard: 'what a provider may speak for, at every sign-in',
    file: 'src/accounts/identities.ts',
    from: 'person.isNetworkAdmin === true : await speaksFor(req, provider, person)',
    to: 'person.isNetworkAdmin === true : true',
    tests: oidc,
  },
  {
    guard: 'network administrators, whom no provider speaks for',
    file: 'src/accounts/scope.ts',
    from: 'person.isNetworkAdmin === true || ',
    to: '',
    tests: oidc,
  },
  {
    guard: 'domains that a provider may speak for',
    file: 'src/accounts/scope.ts',
    from: ' || !domains.includes(domain)',
    to: '',
    tests: oidc,
  },
  {
    guard: 'the password before a first link',
    file: 'src/accounts/identities.ts',
    from: "person.invited === true ? 'invited' : 'confirm'",
    to: "person.email ? 'invited' : 'confirm'",
    tests: oidc,
  },
  {
    guard: 'the second factor of a network administrator who signs in by a provider',
    file: 'src/accounts/identities.ts',
    from: 'isNetwork && person.twoFactor !== true ? {',
    to: 'isNetwork && person.email === undefined ? {',
    tests: oidc,
  },
  {
    guard: 'answers of a provider count once',
    file: 'src/accounts/oidc.ts',
    from: '!(await useOnce(req, question.state, question.until))',
    to: 'question.until < 0',
    tests: oidc,
  },
  {
    guard: 'tries of a device that has signed in before',
    file: 'src/accounts/signIn.ts',
    from: "(await secondsToWait('device', device)) === 0",
    to: 'device.length > 0',
    tests: integration('accounts/signIn', 'device that'),
  },
  {
    guard: 'devices that have signed in before, for that account',
    file: 'src/accounts/deviceCookie.ts',
    from: 'entriesOf(req).find((entry) => entry.email === email)?.id',
    to: 'entriesOf(req)[0]?.id',
    tests: integration('accounts/signIn', 'device that'),
  },
  {
    guard: 'signing out from elsewhere',
    file: 'src/accounts/sessionEndpoints.ts',
    from: 'origin !== null && !payload.config.csrf.includes(origin)',
    to: 'origin === null && !payload.config.csrf.includes(origin)',
    tests: sessions,
  },
  {
    guard: 'pictures that nothing shows',
    file: 'src/access/roles.ts',
    from: "media: { owner: 'municipality', open: shown,",
    to: "media: { owner: 'municipality', open: { filename: { exists: true } },",
    tests: files('of another city'),
  },
  {
    guard: 'documents that nothing shows',
    file: 'src/access/roles.ts',
    from: '{ and: [everybodys, shown(now)] }',
    to: '{ and: [everybodys, now ? {} : shown(now)] }',
    tests: files('of another city'),
  },
  {
    guard: 'files of other cities',
    file: 'src/publish/follow.ts',
    from: '  await guardFiles(req, collection, before, after)\n',
    to: '',
    tests: files('may show'),
  },
  {
    guard: 'files that were shown',
    file: 'src/media/account.ts',
    from: '  await judge(req, changed, String(after.id))\n',
    to: '',
    tests: files('of another city'),
  },
  {
    guard: 'files of a city that is archived',
    file: 'src/media/account.ts',
    from: 'if (wasOut !== isStill) await judgeCity(req, String(after.id))',
    to: '',
    tests: files('of another city'),
  },
  {
    guard: 'what a document was before a read on the way',
    file: 'src/publish/states.ts',
    from: '(context.earlier ??= new Map()) as Map<string, State>',
    to: '(context === null ? context : new Map()) as Map<string, State>',
    tests: unit('publish/states'),
  },
  {
    guard: 'documents that nothing shows, for readers',
    file: 'src/delivery/pictures.ts',
    from: 'return document !== undefined && isShown(await door.content.usesOf(document.id), door, offered)',
    to: 'return document !== undefined && (await door.content.usesOf(document.id).then(() => offered.length > 0))',
    tests: files('for readers|for all'),
  },
  {
    guard: 'rights in projects that are not out',
    file: 'src/access/partnerships.ts',
    from: '        { municipality: { not_in: archived } },\n        published,\n',
    to: '        { municipality: { not_in: archived } },\n',
    tests: notOut('rights in a project'),
  },
  {
    guard: 'rights through organisations that are not out',
    file: 'src/access/partnerships.ts',
    from: '{ and: [{ member: { in: members } }, published] }',
    to: '{ member: { in: members } }',
    tests: notOut('rights in a project'),
  },
  {
    guard: 'rights of cities that are archived',
    file: 'src/access/partnerships.ts',
    from: "where: { status: { equals: 'archived' } }",
    to: "where: { status: { equals: 'nothing' } }",
    tests: notOut('rights in a project'),
  },
  {
    guard: 'a consent that has ended',
    file: 'src/access/roles.ts',
    from: "outAt('contacts', now)",
    to: "outAt('contacts', new Date(now.valueOf() / 2))",
    tests: notOut('consent has ended'),
  },
  {
    guard: 'adopting what is over',
    file: 'src/sharing/source.ts',
    from: 'isOut: isOut(relationTo, row, now) &&',
    to: 'isOut: isPublished(row) &&',
    tests: notOut('consent has ended'),
  },
  {
    guard: 'copies of personal data',
    file: 'src/sharing/copyData.ts',
    from: '  refusePersonal(source.item.relationTo, source.row)\n',
    to: '',
    tests: notOut('consent has ended'),
  },
  {
    guard: 'mails about security',
    file: 'src/accounts/events.ts',
    from: 'if (mail !== undefined && isTold)',
    to: 'if (mail === undefined)',
    tests: integration('accounts/securityMail'),
  },
  {
    guard: 'devices that have not signed in before',
    file: 'src/accounts/knownDevices.ts',
    from: 'return known.length === 0',
    to: 'return true',
    tests: integration('accounts/securityMail'),
  },
  {
    guard: 'passkeys at the sign-in',
    file: 'src/accounts/proof.ts',
    from: 'Boolean(held?.totpSecret) || (held?.passkeys ?? []).length > 0',
    to: 'Boolean(held?.totpSecret)',
    tests: integration('accounts/passkeys'),
  },
  {
    guard: 'passkeys that were shown before',
    file: 'src/accounts/passkeys.ts',
    from: '|| isUsed(held, challenge)) return false',
    to: ') return false',
    tests: integration('accounts/passkeys'),
  },
  {
    guard: 'the second factor before another one is added',
    file: 'src/accounts/pages/passkeys.ts',
    from: 'if (person.twoFactor) return proving(visit, person, justProved(visit, person))',
    to: 'if (person.twoFactor) return undefined',
    tests: integration('accounts/passkeys'),
  },
  {
    guard: 'pages of a time without a second factor',
    file: 'src/accounts/factor.ts',
    from: "    if (hasFactor(held) && made.challenge.use === 'addFirst') return 'refused'\n",
    to: '',
    tests: integration('accounts/passkeys'),
  },
  {
    guard: 'the last second factor where one is demanded',
    file: 'src/accounts/pages/factor.ts',
    from: 'return others < 1 && (await demandsTwoFactor(req, person))',
    to: 'return others < 0 && (await demandsTwoFactor(req, person))',
    tests: integration('accounts/passkeys'),
  },
  {
    guard: 'the session under its plain name',
    file: 'src/rest/hostCookie.ts',
    from: 'const { [name]: _dropped, [outerName(name)]: session, ...others }',
    to: 'const { [outerName(name)]: session, ...others }',
    tests: integration('accounts/hostCookie'),
  },
  {
    guard: 'tries in several processes at once',
    file: 'src/accounts/throttle.ts',
    from: 'if (claims <= 1) return 0',
    to: 'if (claims >= 1) return 0',
    tests: integration('limits'),
  },
  {
    guard: 'allowances over Redis',
    file: 'src/limits/bucket.ts',
    from: 'if (!shared?.isReady) return this.takeHere(key)',
    to: 'if (shared) return this.takeHere(key)\n    if (!shared) return this.takeHere(key)',
    tests: integration('limits'),
  },
  {
    guard: 'answers that nobody has asked for',
    file: 'src/delivery/cache.ts',
    from: 'if (allowed && !absent && !this.fills.has(key)) await allowed()',
    to: '',
    tests: integration('delivery/anonymous'),
  },
  {
    guard: 'files that nobody has looked for',
    file: 'src/delivery/publicFiles.ts',
    from: 'if (allowed && !this.isKnown(file)) await allowed()',
    to: '',
    tests: integration('delivery/anonymous'),
  },
  {
    guard: 'files of a save that failed',
    file: 'src/media/storage.ts',
    from: '  if (!stored) await files.remove(names)\n',
    to: '',
    tests: integration('media/s3', 'taken back|go with'),
  },
  {
    guard: 'a store of files that says nothing',
    file: 'src/media/s3.ts',
    from: 'return await Promise.race([work(client, { abortSignal: signal }), late])',
    to: 'return await Promise.race([work(client, {}), late.catch(() => new Promise(() => {}))])',
    tests: integration('media/s3', 'keeps nobody|go with'),
  },
  {
    guard: 'variants of pictures whose store was away',
    file: 'src/media/upkeep.ts',
    from: '      if (error instanceof StoreAway) throw error\n',
    to: '',
    tests: integration('media/s3', 'by itself|go with'),
  },
  {
    guard: 'what was withdrawn is gone at once',
    file: 'src/delivery/cache.ts',
    from: 'if (tag === withdrawn) this.remove(kept, now)\n        else this.age(kept, now)',
    to: 'this.age(kept, now)',
    tests: unit('delivery/cache'),
  },
  {
    guard: 'answers that were purged while they were made',
    file: 'src/delivery/cache.ts',
    from: 'if (fill.outdated === Infinity) this.keep(key, recipe, made)',
    to: 'if (fill) this.keep(key, recipe, made)',
    tests: unit('delivery/cache'),
  },
  {
    guard: 'what ends while it is shown',
    file: 'src/delivery/cache.ts',
    from: 'if (now >= kept.goneAt) {',
    to: 'if (now < 0) {',
    tests: integration('delivery/outbox'),
  },
  {
    guard: 'lists and addresses of before a change',
    file: 'src/publish/diff.ts',
    from: 'tags: both(collection, old, now) }',
    to: 'tags: both(collection, now) }',
    tests: unit('publish/diff'),
  },
  {
    guard: 'changes that were committed late',
    file: 'src/publish/tail.ts',
    from: 'if (this.looks % sweepEvery === 0) await this.sweep()',
    to: '',
    tests: integration('delivery/outbox', 'read to the end'),
  },
  {
    guard: 'changes while a node was off',
    file: 'src/publish/tail.ts',
    from: 'firstId(Math.min(known, now.valueOf()) - lookback)',
    to: 'firstId(Math.max(known, now.valueOf()))',
    tests: integration('delivery/outage'),
  },
  {
    guard: 'a snapshot that nobody can answer for',
    file: 'src/delivery/memory.ts',
    from: 'if (!this.canShow) return undefined',
    to: '',
    tests: integration('delivery/outage'),
  },
  {
    guard: 'what was erased on disk',
    file: 'src/delivery/snapshot.ts',
    from: "{ sql: 'DELETE FROM kept WHERE key IN (SELECT key FROM tags WHERE tag = ?)', args: [withdrawn] },",
    to: '',
    tests: integration('delivery/outage'),
  },
  {
    guard: 'documents that were read while they were changed',
    file: 'src/delivery/documents.ts',
    from: 'if (purges === this.purges)',
    to: 'if (documents)',
    tests: unit('delivery/documents'),
  },
  {
    guard: 'remembered documents that were changed',
    file: 'src/delivery/maker.ts',
    from: '      this.content.forget(tags)\n',
    to: '',
    tests: integration('delivery/(fresh|search)'),
  },
  {
    guard: 'files that were public before something changed',
    file: 'src/delivery/memory.ts',
    from: 'return stored?.staleSince === undefined ? stored?.made.tags : undefined',
    to: 'return stored?.made.tags',
    tests: integration('delivery/outage'),
  },
  {
    guard: 'what shows a picture',
    file: 'src/delivery/pictures.ts',
    from: 'return isShown(await door.content.usesOf(picture.id), door, offered)',
    to: 'return door.content.usesOf(picture.id).then(() => true)',
    tests: integration('delivery/pictures'),
  },
  {
    guard: 'the language in which a picture is shown',
    file: 'src/delivery/pictures.ts',
    from: '[{ publishedLocales: { in: [language] } }]',
    to: '[]',
    tests: integration('delivery/pictures'),
  },
  {
    guard: 'what is kept of an upload',
    file: 'src/delivery/pictures.ts',
    from: ' || (size === undefined && !publicOriginals)',
    to: '',
    tests: integration('delivery/pictures'),
  },
  {
    guard: 'comparing before and after a save',
    file: 'src/access/guards.ts',
    from: '  refuseChanges(collection, before, await standOf(req, collection, id))\n',
    to: '  void refuseChanges\n',
    tests: roles,
  },
  {
    guard: 'what readers see, in that comparison',
    file: 'src/access/guards.ts',
    from: '  if (live.length > 0) {',
    to: '  if (live.length < 0) {',
    tests: roles,
  },
  {
    guard: 'publishing when something is made',
    file: 'src/access/guards.ts',
    from: '  if (!isAllowed) throw',
    to: '  if (!isAllowed && id === undefined) throw',
    tests: roles,
  },
  {
    guard: 'the owner of what is saved',
    file: 'src/access/guards.ts',
    from: '(owner !== before && !holds(caller, ',
    to: '(owner === null && !holds(caller, ',
    tests: roles,
  },
  {
    guard: 'frozen municipalities',
    file: 'src/access/guards.ts',
    from: "if (owner?.status === 'active') return",
    to: "if (owner?.status !== 'gone') return",
    tests: roles,
  },
  {
    guard: 'languages of a translator',
    file: 'src/access/grants.ts',
    from: 'locale !== undefined && into(locale)',
    to: 'locale !== undefined',
    tests: roles,
  },
  {
    guard: 'rows of lists, for a translator',
    file: 'src/access/changes.ts',
    from: 'return isMoved ? [{ path }, ...inRows] : inRows',
    to: 'return inRows',
    tests: roles,
  },
  {
    guard: 'a partner’s own entry',
    file: 'src/access/grants.ts',
    from: 'paths.includes(path)',
    to: "path.startsWith('partnerships')",
    tests: roles,
  },
  {
    guard: 'the end of a partnership',
    file: 'src/access/partnerships.ts',
    from: "return isBegun && overFrom(activeUntil, 'day') > now.valueOf()",
    to: 'return isBegun',
    tests: roles,
  },
  {
    guard: 'attaching to projects of others',
    file: 'src/access/links.ts',
    from: 'if (closed.length === 0) return',
    to: 'if (closed.length >= 0) return',
    tests: roles,
  },
  {
    guard: 'links to what cannot be read',
    file: 'src/access/links.ts',
    from: 'if (missing.length === 0) continue',
    to: 'if (missing.length >= 0) continue',
    tests: integration('access/rest'),
  },
  {
    guard: 'memberships of other municipalities',
    file: 'src/access/people.ts',
    from: 'if (foreign.length > 0) {',
    to: 'if (foreign.length < 0) {',
    tests: roles,
  },
  {
    guard: 'accounts of people who also belong elsewhere',
    file: 'src/access/people.ts',
    from: 'changed.length > 0 && !isSelf',
    to: 'changed.length < 0 && !isSelf',
    tests: roles,
  },
  {
    guard: 'making network administrators',
    file: 'src/access/people.ts',
    from: '!== Boolean(before?.isNetworkAdmin)',
    to: '=== undefined',
    tests: roles,
  },
  {
    guard: 'drafts of others',
    file: 'src/access/index.ts',
    from: "    ...ownedBy(municipalitiesWith(caller, right, slug, 'own'), prefix).map((where) => ({\n      and: [where, mine],\n    })),",
    to: "    ...ownedBy(municipalitiesWith(caller, right, slug, 'own'), prefix).map((where) => ({\n      or: [where, mine],\n    })),",
    tests: matrix('news'),
  },
  {
    guard: 'versions',
    file: 'src/access/index.ts',
    from: "readVersions: reads(slug, row, 'version.')",
    to: 'readVersions: () => true',
    tests: oracle,
  },
  {
    guard: 'internal values',
    file: 'src/access/fields.ts',
    from: "if (kind === 'nobody' || doc === undefined) return false",
    to: "if (kind === 'nobody') return false",
    tests: oracle,
  },
  {
    guard: 'orders by related documents',
    file: 'src/access/order.ts',
    from: 'if (related !== undefined) throw',
    to: 'if (related === undefined) throw',
    tests: oracle,
  },
  {
    guard: 'filters by documents behind rows of lists',
    file: 'src/access/filters.ts',
    from: 'if (isHidden(fields, partsOf(path), req)) throw',
    to: 'if (false) throw',
    tests: [...oracle, 'a filter or an order'],
  },
  {
    guard: 'filters and orders of what joins bring',
    file: 'src/access/questions.ts',
    from: 'return [question(collection, own), ...joined]',
    to: 'return [question(collection, own)]',
    tests: [...oracle, 'a filter or an order'],
  },
  {
    guard: 'what hooks alone write',
    file: 'src/access/index.ts',
    from: 'update: row.appendOnly ? nobody : ',
    to: 'update: ',
    tests: matrix('portalKeys'),
  },
  {
    guard: 'the audit log',
    file: 'collections/auditLog.ts',
    from: '  hooks: { beforeOperation: [appendOnly] },\n',
    to: '',
    tests: integration('audit'),
  },
  {
    guard: 'the hash of keys',
    file: 'collections/portalKeys.ts',
    from: '      hidden: true,\n      access: { create: nobody, read: nobody, update: nobody },\n',
    to: '',
    tests: integration('portalKeys'),
  },
  {
    guard: 'keys before finished answers',
    file: 'src/delivery/app.ts',
    from: ' || req.headers.authorization !== undefined)',
    to: ')',
    tests: integration('portalKeys'),
  },
  {
    guard: 'revoked keys',
    file: 'src/portals/authenticate.ts',
    from: "      if (stored.revokedAt) return 'revoked'\n",
    to: '',
    tests: integration('portalKeys'),
  },
  {
    guard: 'who may schedule',
    file: 'src/workflow/scheduling.ts',
    from: '  await refuseUnlessPublisher(req, target)\n',
    to: '',
    tests: matrix('news'),
  },
  {
    guard: 'copies as drafts',
    file: 'src/access/closing.ts',
    from: "data: { _status: 'draft', ...args.data }",
    to: 'data: { ...args.data }',
    tests: matrix('news'),
  },
  {
    guard: 'sharing: how far the owner shares',
    file: 'src/sharing/adopting.ts',
    from: '!mayAdopt(out, municipality)',
    to: 'mayAdopt === undefined',
    tests: adopting,
  },
  {
    guard: 'sharing: what is not published',
    file: 'src/sharing/adopting.ts',
    from: 'if (source?.isOut) return source',
    to: 'if (source) return source',
    tests: adopting,
  },
  {
    guard: 'sharing: where a copy comes from, set by hand',
    file: 'collections/fields/adoptedFrom.ts',
    from: "(operation === 'create' && named === adopting?.source)",
    to: "(operation !== 'x' || named === adopting?.source)",
    tests: adopting,
  },
  {
    guard: 'sharing: links that a copy may not have',
    file: 'src/sharing/copyData.ts',
    from: 'readable.has(`${collection}:${id}`)',
    to: 'readable.size >= 0 || `${collection}:${id}`',
    tests: adopting,
  },
  {
    guard: 'sharing: what is internal to the owner',
    file: 'src/sharing/content.ts',
    from: "custom?.internal === 'rows' ? publicRows(value) : rowsOf(value)",
    to: 'rowsOf(value)',
    tests: adopting,
  },
  {
    guard: 'sharing: asking before it overwrites',
    file: 'src/sharing/adopting.ts',
    from: 'if (fields.length > 0 && !overwrite)',
    to: 'if (fields.length < 0 && !overwrite)',
    tests: integration('sharing/notices'),
  },
  {
    guard: 'sharing: notices of a change',
    file: 'src/sharing/standing.ts',
    from: "source.version === sourceVersion ? 'current'",
    to: "source.version !== undefined || sourceVersion ? 'current'",
    tests: integration('sharing/notices'),
  },
  {
    guard: 'sharing: what a city may still show',
    file: 'src/delivery/adoptions.ts',
    from: "{ sharing: { equals: 'network' } }",
    to: '{}',
    tests: integration('sharing/delivery'),
  },
  {
    guard: 'conditions on one list, asked apart',
    file: 'src/database/sqlite.ts',
    from: '  Object.assign(adapter, { askApart })\n',
    to: '',
    tests: conditions,
  },
  {
    guard: 'conditions: denials of what stands in lists',
    file: 'src/database/apart.ts',
    from: 'return isPlain ? ask(operator) : unless(ask(denies))',
    to: 'return ask(operator)',
    tests: conditions,
  },
  {
    guard: 'operations: the token of the metrics',
    file: 'src/metrics/route.ts',
    from: '    if (!isAllowed) return next()\n',
    to: '    if (!isAllowed && req.method !== "GET") return next()\n',
    tests: integration('operations/metrics'),
  },
  {
    guard: 'operations: no values in errors of the database',
    file: 'src/database/observed.ts',
    from: 'throw withoutValues(error)',
    to: 'throw error',
    tests: integration('operations/log'),
  },
  {
    guard: 'operations: plain values alone in the log',
    file: 'src/logging/clean.ts',
    from: '[[name, value]] : []',
    to: '[[name, value]] : [[name, value]]',
    tests: integration('operations/log'),
  },
  {
    guard: 'operations: words of the hub alone in logged addresses',
    file: 'src/logging/address.ts',
    from: "(known.has(segment) || segment === '' ? segment : '*')",
    to: "(known.has(segment) || segment !== '' ? segment : '*')",
    tests: integration('operations/log'),
  },
  {
    guard: 'edge: nobody makes a person without being signed in',
    file: 'src/access/people.ts',
    from: '  throw refusal(closedRegistration)\n',
    to: '  return args\n',
    tests: integration('rest/paths'),
  },
  {
    guard: 'edge: request targets in normal form',
    file: 'src/rest/target.ts',
    from: 'if (!isNormal(req.originalUrl)) return',
    to: 'if (!isNormal(req.originalUrl) && req.method === "PUT") return',
    tests: integration('rest/paths'),
  },
  {
    guard: 'edge: methods that nobody answers',
    file: 'src/rest/target.ts',
    from: 'if (!methods.includes(req.method)) return',
    to: 'if (!methods.includes(req.method) && req.method !== "TRACE") return',
    tests: integration('rest/paths'),
  },
  {
    guard: 'edge: no request that an editor causes',
    file: 'src/media/outgoing.ts',
    from: '  externalFileHeaderFilter: () => {\n    throw refusal()\n  },',
    to: '  externalFileHeaderFilter: () => ({}),',
    tests: integration('outgoing'),
  },
  {
    guard: 'edge: files that a client only names',
    file: 'src/media/outgoing.ts',
    from: 'requiresClientUploadReceipt: true',
    to: 'requiresClientUploadReceipt: false',
    tests: integration('outgoing'),
  },
  {
    guard: 'asking: rows are internal until they say that they are public',
    file: 'src/access/fields.ts',
    from: "visibility === 'public'",
    to: "visibility !== 'internal'",
    tests: unit('access/internal'),
  },
  {
    guard: 'asking: internal where it is not known whose it is',
    file: 'src/access/fields.ts',
    from: "if (municipality === undefined || owner === 'person') return false",
    to: 'if (municipality === undefined) return true',
    tests: unit('access/internal'),
  },
  {
    guard: 'asking: internal rows are taken out',
    file: 'src/access/fields.ts',
    from: 'if (overrideAccess || readsInternal(',
    to: 'if (overrideAccess || !readsInternal(',
    tests: integration('access/asking'),
  },
  {
    guard: 'asking: selects leave out nothing that decides',
    file: 'src/access/closing.ts',
    from: '        askWhole,\n',
    to: '',
    tests: integration('access/asking'),
  },
  {
    guard: 'asking: a list with internal rows says so',
    file: 'src/access/fields.ts',
    from: "if (hasVisibility !== (internal === 'rows')) {",
    to: 'if (hasVisibility === undefined) {',
    tests: unit('access/internal'),
  },
  {
    guard: 'copies: only by those who read everything of the source',
    file: 'src/access/copying.ts',
    from: 'isCopy && !(await readsEverything(req, collection, duplicateFromID))',
    to: 'isCopy && duplicateFromID === undefined',
    tests: integration('access/copies'),
  },
  {
    guard: 'copies: versions are restored by those who read them',
    file: 'src/access/copying.ts',
    from: '!(await readsVersion(req, collection, id))',
    to: 'id === undefined',
    tests: integration('access/copies'),
  },
  {
    guard: 'copies: reads for a person that say nothing about access',
    file: 'src/access/closing.ts',
    from: '    readByPerson(payload)\n',
    to: '',
    tests: integration('access/copies'),
  },
  {
    guard: 'links in formatted text',
    file: 'src/access/references.ts',
    from: '      collectNodes(value, note)\n',
    to: '',
    tests: integration('access/links'),
  },
  {
    guard: 'links in the languages that only a copy has',
    file: 'src/access/closing.ts',
    from: 'after: [guardAfter, guardCopiedLinks]',
    to: 'after: [guardAfter]',
    tests: integration('access/links'),
  },
  {
    guard: 'nobody is told the names of fields',
    file: 'src/access/closing.ts',
    from: '  tellNobody(config)\n',
    to: '',
    tests: integration('access/telling'),
  },
  {
    guard: 'bodies that are nested too deep',
    file: 'src/rest/bridge.ts',
    from: '{ bytes: limit, isTooDeep: nestingCounter() }',
    to: '{ bytes: limit }',
    tests: integration('rest/depth'),
  },
  {
    guard: 'values that are nested too deep',
    file: 'src/access/closing.ts',
    from: '        guardDepth,\n',
    to: '',
    tests: integration('rest/depth'),
  },
  {
    guard: 'translators of pictures that something shows',
    file: 'src/access/shown.ts',
    from: "slug !== 'media' || new Date",
    to: "slug !== 'media' || 0 * +new Date",
    tests: integration('access/shown'),
  },
  {
    guard: 'translators of public documents',
    file: 'src/access/shown.ts',
    from: "return live.visibility === 'public'",
    to: 'return false',
    tests: integration('access/shown'),
  },
  {
    guard: 'editing: saves take what was touched',
    file: 'src/access/closing.ts',
    from: '        takeTouched,\n',
    to: '',
    tests: integration('editing'),
  },
  {
    guard: 'editing: no base for several documents',
    file: 'src/editing/saving.ts',
    from: 'if (id === undefined)\n      throw refused(',
    to: 'if (id === "")\n      throw refused(',
    tests: integration('editing'),
  },
  {
    guard: 'editing: what collides is refused',
    file: 'src/editing/saving.ts',
    from: 'if (!isCurrent && (all.collisions.length > 0',
    to: 'if (!isCurrent && (all.collisions.length < 0',
    tests: integration('editing'),
  },
  {
    guard: 'editing: what was taken down is not published by a form that shows it published',
    file: 'src/editing/saving.ts',
    from: ' || isWithdrawn(base, data, shown))',
    to: ' || false)',
    tests: integration('editing'),
  },
  {
    guard: 'editing: a new file in the place of another',
    file: 'src/editing/saving.ts',
    from: 'if (!file || typeof before',
    to: 'if (file || typeof before',
    tests: integration('editing'),
  },
  {
    guard: 'editing: values that are not read are not compared',
    file: 'src/editing/base.ts',
    from: 'isTouched && isRead ?',
    to: 'isTouched ?',
    tests: unit('editing'),
  },
  {
    guard: 'editing: rows that are not read stay',
    file: 'src/editing/base.ts',
    from: '.filter((each) => !isHidden(each))',
    to: '',
    tests: unit('editing'),
  },
  {
    guard: 'editing: nothing that is not read is told by a refusal',
    file: 'src/editing/saving.ts',
    from: '{ overrideAccess: false })) ?? {})',
    to: '{ overrideAccess: true })) ?? {})',
    tests: integration('editing'),
  },
  {
    guard: 'editing: saves that lost are tried again',
    file: 'src/editing/endpoints.ts',
    from: 'atomically(req, async () => {\n        begin(req, first)\n        return handler(req)\n      })',
    to: '(begin(req, first), handler(req))',
    tests: integration('editing'),
  },
  {
    guard: 'editing: each try begins with the request as it came',
    file: 'src/editing/endpoints.ts',
    from: "Object.defineProperty(req, 'body', { value: null, configurable: true })",
    to: '',
    tests: integration('editing'),
  },
  {
    guard: 'editing: If-Match',
    file: 'src/access/closing.ts',
    from: '        guardPrecondition,\n',
    to: '',
    tests: integration('editing'),
  },
  {
    guard: 'editing: weak tags match nothing',
    file: 'src/editing/precondition.ts',
    from: '(?<![^\\s,])',
    to: '',
    tests: integration('editing'),
  },
  {
    guard: 'editing: every form sends its base',
    file: 'collections/index.ts',
    from: 'withBase(withPresence(',
    to: '(withPresence(',
    tests: integration('editing'),
  },
  {
    guard: 'edge: who is in a document is for those who read its drafts',
    file: 'src/presence/endpoints.ts',
    from: 'if (!(await readsDraft(req, open))) throw',
    to: 'if (open.id === "" && !(await readsDraft(req, open))) throw',
    tests: integration('presence'),
  },
  {
    guard: 'edge: only what is out is no draft',
    file: 'src/presence/rights.ts',
    from: '  return totalDocs > 0\n',
    to: '  return totalDocs >= 0\n',
    tests: integration('presence'),
  },
  {
    guard: 'edge: no locks',
    file: 'src/access/closing.ts',
    from: '    lockDocuments: false,\n',
    to: '',
    tests: integration('presence'),
  },
  {
    guard: 'edge: few writes of who is there',
    file: 'src/presence/presence.ts',
    from: 'if (!mine || now - Date.parse(mine.seen) > storedEvery) await',
    to: 'await',
    tests: integration('presence'),
  },
  {
    guard: 'edge: requests that another site sends',
    file: 'src/rest/origin.ts',
    from: 'if (origin !== undefined) return origins.includes(origin)',
    to: 'if (origin !== undefined) return origins.length > 0',
    tests: integration('rest/edge'),
  },
  {
    guard: 'edge: requests that a browser calls another site’s',
    file: 'src/rest/origin.ts',
    from: "return site === undefined || site === 'same-origin' || site === 'none'",
    to: "return site !== 'nowhere'",
    tests: integration('rest/edge'),
  },
  {
    guard: 'edge: sign-in by JSON alone',
    file: 'src/accounts/endpoints.ts',
    from: "!== 'application/json'",
    to: "=== 'application/nothing'",
    tests: integration('rest/edge'),
  },
  {
    guard: 'edge: answers that nobody keeps',
    file: 'src/rest/origin.ts',
    from: "  res.set('Cache-Control', 'private, no-store')\n",
    to: '',
    tests: integration('rest/edge'),
  },
  {
    guard: 'edge: names of server functions',
    file: 'src/admin/serverFunctions.ts',
    from: "if (typeof name === 'string' && known.includes(name)) return",
    to: "if (typeof name === 'string' && (known.includes(name) || name in {})) return",
    tests: unit('admin'),
  },
  {
    guard: 'news dated later than now',
    file: 'collections/news.ts',
    from: '    ...datedLater(doc.publishedAt),\n',
    to: '',
    tests: integration('model', 'publishing'),
  },
  {
    guard: 'what a member municipality needs',
    file: 'collections/municipalities.ts',
    from: 'return needed.filter(([path]) => isEmpty(doc[path]))',
    to: 'return needed.filter(() => false)',
    tests: integration('model', 'publishing'),
  },
  {
    guard: 'what a programme demands',
    file: 'collections/programmes.ts',
    from: 'isEmpty(doc.emblem) ? ',
    to: 'false ? ',
    tests: integration('model', 'publishing'),
  },
  {
    guard: 'texts of pictures in the language of the original',
    file: 'collections/fields/pictures.ts',
    from: 'isOwn ? language : undefined',
    to: 'undefined',
    tests: integration('model', 'publishing'),
  },
  {
    guard: 'what publishing needs is said to who submits',
    file: 'collections/fields/saving.ts',
    from: "isPublished || stepOf(req, collection.slug, id)?.action === 'submit'",
    to: 'isPublished',
    tests: integration('workflow/transitions', 'a step'),
  },
  {
    guard: 'former addresses of what was withdrawn in between',
    file: 'src/publish/addresses.ts',
    from: "(deed !== 'moved' && deed !== 'withdrawn')",
    to: "deed !== 'moved'",
    tests: integration('delivery/addresses'),
  },
  {
    guard: 'former addresses go with their document',
    file: 'src/publish/follow.ts',
    from: '  if (isDelivered(slug)) await forgetAddresses(req, String(doc.id))\n',
    to: '',
    tests: integration('delivery/addresses'),
  },
  {
    guard: 'what ends with a day lasts through it',
    file: 'src/time/over.ts',
    from: 'startOfDay(instant) + dayLength',
    to: 'startOfDay(instant)',
    tests: unit('time/over'),
  },
  {
    guard: 'editing: who may not change a document is told nothing of it',
    file: 'src/editing/saving.ts',
    from: '  if (!overrideAccess && !(await mayUpdate(req, slug, String(id), trash))) return args\n',
    to: '',
    tests: integration('editing', 'what is not read'),
  },
  {
    guard: 'days end where the next one begins, also where midnight is skipped',
    file: 'src/time/zoned.ts',
    from: 'Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone)',
    to: 'Temporal.PlainDate.from(day).toZonedDateTime(zone).add({ hours: 24 })',
    tests: unit('time/zoned'),
  },
  {
    guard: 'times that a clock skips mean no instant',
    file: 'src/time/zoned.ts',
    from: 'return found.toPlainDateTime().equals(wall) ? iso(found) : undefined',
    to: 'return iso(found)',
    tests: unit('time/zoned'),
  },
  {
    guard: 'a new timezone keeps what the clock shows',
    file: 'src/time/typed.ts',
    from: 'return edge ? typedOn(clock.slice(0, 10), to, edge) : typedOn(clock, to)',
    to: 'return value',
    tests: unit('time/typed'),
  },
  {
    guard: 'what ends at midnight does not reach into the next day',
    file: 'src/time/span.ts',
    from: 'Date.parse(endsAt) - 1',
    to: 'Date.parse(endsAt)',
    tests: unit('model/dates'),
  },
  {
    guard: 'times without a zone count on the clock of the meeting',
    file: 'collections/fields/meetingClock.ts',
    from: 'hooks: { beforeValidate: [onMeetingClock] },',
    to: '',
    tests: integration('model', '^meetings '),
  },
  {
    guard: 'every moment of a meeting is on its clock',
    file: 'collections/fields/meetingParts.ts',
    from: "clockInstant({ name: 'deadline' })",
    to: "{ name: 'deadline', type: 'date' }",
    tests: unit('model/c'),
  },
  {
    guard: 'meetings are asked for by the days of their place: from',
    file: 'src/delivery/where.ts',
    from: '{ endDay: { greater_than_equal: from } }',
    to: '{ endsAt: { greater_than: opening(from) } }',
    tests: integration('delivery/days'),
  },
  {
    guard: 'meetings are asked for by the days of their place: until',
    file: 'src/delivery/where.ts',
    from: "{ [isDay(until) ? 'startDay' : 'start']: { less_than_equal: until } }",
    to: '{ start: { less_than_equal: closing(until) } }',
    tests: integration('delivery/days'),
  },
  {
    guard: 'meetings count in the years of their place',
    file: 'src/delivery/search/facets.ts',
    from: "meetings: ['startDay', 'endDay']",
    to: "meetings: ['start', 'endsAt']",
    tests: integration('delivery/days'),
  },
  {
    guard: 'stored meetings get their days',
    file: 'src/database/migrations/meetingDays.ts',
    from: "await fillTable(db, '_meetings_v', 'version_')",
    to: '',
    tests: integration('database/m'),
  },
  {
    guard: 'one process at a time by a lease',
    file: 'src/database/lease.ts',
    from: 'if (totalDocs > 0) return false',
    to: 'if (totalDocs > 0) return true',
    tests: integration('database/lease'),
  },
  {
    guard: 'leases that are given back',
    file: 'src/database/lease.ts',
    from: '    await update(payload, mine(name, holder), { until: new Date(0).toISOString() }).catch(() => undefined)\n',
    to: '',
    tests: integration('database/lease'),
  },
  {
    guard: 'notices that another process has addressed',
    file: 'src/workflow/mail/address.ts',
    from: 'if (!(await payload.db.updateOne(claim))) return',
    to: 'await payload.db.updateOne(claim)',
    tests: integration('workflow/mail', 'the outbox'),
  },
]

const wanted = process.argv.slice(2)
const chosen = guards.filter(
  ({ guard }) => wanted.length === 0 || wanted.some((word) => guard.includes(word)),
)
const copied = [
  'src',
  'collections',
  'plugins',
  'tests',
  'scripts',
  'package.json',
  'tsconfig.json',
  'jest.config.mjs',
]
const queue = [...chosen]
let [holes, skipped] = [0, 0]

// Two at a time, each in a copy of its own.
await Promise.all([work(), work()])
console.log(
  `\n${chosen.length - holes - skipped} guards are watched over, ${holes} are not, ${skipped} not tried`,
)
process.exit(holes > 0 ? 1 : 0)

async function work() {
  const copy = mkdtempSync(path.join(tmpdir(), 'hansa-sabotage-'))
  try {
    for (const name of copied) cpSync(name, path.join(copy, name), { recursive: true })
    symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'))
    for (let next = queue.shift(); next; next = queue.shift()) await takeOut(next, copy)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

async function takeOut({ guard, file, from, to, tests, database = 'sqlite' }, copy) {
  if (database === 'mongodb' && !process.env.TEST_MONGODB_URL) {
    skipped += 1
    console.log(`– ${guard}: not tried without TEST_MONGODB_URL`)
    return
  }
  const target = path.join(copy, file)
  const whole = readFileSync(target, 'utf8')
  if (whole.split(from).length !== 2) {
    holes += 1
    console.log(
      `✕ ${guard}: ${file} does not hold its line exactly once. Bring scripts/sabotage.mjs up to date.`,
    )
    return
  }
  writeFileSync(
    target,
    whole.replace(from, () => to),
  )
  const failed = failures(await statusOf(tests, database, copy), path.join(copy, 'result.json'))
  writeFileSync(target, whole)
  if (failed === 0) holes += 1
  console.log(
    `${failed > 0 ? '✓' : '✕'} ${guard}: ${failed > 0 ? `${failed} tests fail without it` : 'no test fails without it'}`,
  )
}

/** How jest ends with the tests of a guard: 0 where all pass. */
function statusOf([project, test, names], database, copy) {
  const args = ['node_modules/jest/bin/jest.js', test, '--selectProjects', project, '--maxWorkers=1']
  const results = ['--json', '--outputFile=result.json', ...(names ? ['-t', names] : [])]
  const env = {
    ...process.env,
    NODE_OPTIONS: '--conditions=production --experimental-vm-modules --no-warnings',
    TEST_DATABASE: database,
  }
  const jest = spawn(process.execPath, [...args, ...results], { cwd: copy, stdio: 'ignore', env })
  return new Promise((resolve, reject) => jest.on('close', resolve).on('error', reject))
}

/** Failing tests; a run that did not get so far tells nothing, and counts as a hole. */
function failures(status, file) {
  if (status === 0) return 0
  try {
    const { numFailedTests, numPassedTests } = JSON.parse(readFileSync(file, 'utf8'))
    return numPassedTests > 0 ? numFailedTests : 0
  } catch {
    return 0
  } finally {
    rmSync(file, { force: true })
  }
}

import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import proxyAddress from 'proxy-addr'
import { z } from 'zod'
import { type OidcProvider, oidcProviders } from './oidcProviders.ts'
import { SetupError } from '../errors/setup.ts'
import { type LogLevel, logLevels } from '../logging/levels.ts'
import type { S3Settings } from '../media/s3.ts'
import { shippedLocales } from '../translation/languages.ts'

const port = z.coerce.number().int().min(1).max(65535)
const origin = z
  .url({ protocol: /^https?$/ })
  .transform((value) => new URL(value).origin)
  .describe('an address like https://hub.example.org')

const languageTag = z.string().refine((tag) => {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag
  } catch {
    return false
  }
}, 'a BCP 47 language tag such as sq or sr-Latn')

/** How many proxies stand in front (`1`), or their addresses; never everybody, since then a client could name its own. */
const proxies = z
  .string()
  .transform((value) =>
    /^\d{1,2}$/.test(value) ? Number(value) : value.split(',').map((part) => part.trim()),
  )
  .refine((value) => {
    try {
      return typeof value === 'number' || Boolean(proxyAddress.compile(value))
    } catch {
      return false
    }
  }, 'the number of proxies in front of the hub, or their addresses and networks (loopback, 10.0.0.0/8), separated by commas')

/** A time of a session; below a quarter of an hour nobody could work, and beyond a month nobody remembers it. */
const hours = (usual: number) =>
  z.coerce
    .number()
    .min(0.25)
    .max(31 * 24)
    .default(usual)

/** Whom to tell of a hole: an e-mail address, or the address of a page with a form. */
const contact = z.union(
  [z.email().transform((address) => `mailto:${address}`), z.url({ protocol: /^(https|mailto|tel)$/ })],
  {
    error: 'an e-mail address, or an address like https://network.example/security',
  },
)

/** The roles of a process, by what it serves: everything; the admin, the editors' REST and the jobs; or the public side alone. */
const roles = ['all', 'hub', 'delivery'] as const

const schema = z.object({
  HANSA_ROLE: z.enum(roles).default('all'),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: port.default(3000),
  PORTAL_PORT: port.optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  SERVER_URL: origin.optional(),
  TRUST_PROXY: proxies.default(0),
  DATA_DIR: z.string().min(1).default('data'),
  MEDIA_DIR: z.string().min(1).default('media'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|mongodb(\+srv)?:\/\/.+)$/, 'file:… for SQLite or mongodb://… for MongoDB')
    .optional(),
  S3_BUCKET: z.string().min(1).optional(),
  S3_REGION: z.string().min(1).optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/, error: 'an address like https://s3.example.org' }).optional(),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\/.+$/, 'redis://host:6379 or rediss://user:password@host:6380')
    .optional(),
  HANSA_SECRET: z.string().min(32, 'at least 32 characters').optional(),
  HANSA_DEMO: z.enum(['0', '1']).default('1'),
  HANSA_LOCALES: z
    .string()
    .transform((list) => [...new Set(list.split(',').map((tag) => tag.trim()))])
    .pipe(z.array(languageTag).min(1))
    .optional(),
  HANSA_CACHE_MB: z.coerce.number().int().min(1).max(65_536).default(64),
  HANSA_SNAPSHOT_MB: z.coerce.number().int().min(0).max(1_048_576).default(256),
  HANSA_PAGES: z.enum(['0', '1']).default('1'),
  HANSA_PUBLIC_ORIGINALS: z.enum(['0', '1']).default('0'),
  HANSA_ANONYMOUS_PER_MINUTE: z.coerce.number().int().min(0).max(1_000_000).default(60),
  HANSA_ANONYMOUS_AT_ONCE: z.coerce.number().int().min(1).max(1_000_000).default(120),
  HANSA_AUDIT_DAYS: z.coerce.number().int().min(1).max(36_500).default(730),
  HANSA_TRASH_DAYS: z.coerce.number().int().min(1).max(3_650).default(30),
  HANSA_VERSIONS: z.coerce.number().int().min(2).max(1_000).default(50),
  HANSA_VERSION_MONTHS: z.coerce.number().int().min(1).max(1_200).default(24),
  HANSA_CONTACT_DAYS: z.coerce.number().int().min(0).max(3_650).default(30),
  HANSA_MAIL_DAYS: z.coerce.number().int().min(1).max(3_650).default(14),
  HANSA_ADMIN_EMAIL: z.email().optional(),
  HANSA_ADMIN_PASSWORD: z.string().min(12, 'at least 12 characters').optional(),
  OIDC_PROVIDERS: oidcProviders.optional(),
  HANSA_REQUIRE_TWO_FACTOR: z.enum(['0', '1']).default('0'),
  HANSA_SESSION_IDLE_HOURS: hours(8),
  HANSA_SESSION_HOURS: hours(7 * 24),
  HANSA_ADMIN_SESSION_IDLE_HOURS: hours(2),
  HANSA_ADMIN_SESSION_HOURS: hours(24),
  HANSA_SECURITY_CONTACT: contact.optional(),
  HANSA_SECURITY_POLICY: z
    .url({ protocol: /^https?$/, error: 'an address like https://hub.example.org/security' })
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/.+$/, 'smtp://user:password@host:587 or smtps://user:password@host:465')
    .optional(),
  LOG_LEVEL: z.enum(logLevels).optional(),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\w.~+/=-]{16,}$/, '16 or more letters, digits and any of . _ ~ + / = -')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^([^<>"\r\n]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
      'an address like Hansa <hub@network.example>',
    )
    .optional(),
})

/** The settings of this process, complete and checked. `HANSA_LOCALES` are those offered and delivered. */
export interface Env {
  /** The role of this process: it serves everything; the admin, the editors' REST and the jobs; or the public side alone. */
  HANSA_ROLE: (typeof roles)[number]
  NODE_ENV: 'development' | 'production' | 'test'
  PORT: number
  PORTAL_PORT: number
  HOST: string
  /** Origin under which browsers reach the hub, without a trailing slash. */
  SERVER_URL: string
  /** Proxies whose `X-Forwarded-For` counts, as Express' `trust proxy`: so many, or those addresses. */
  TRUST_PROXY: number | string[]
  /** Origin of the demo city portal. */
  PORTAL_URL: string
  /** Absolute path of the folder with the database, the secret and the demo accounts. */
  DATA_DIR: string
  /** Absolute path of the folder with uploaded files, where no bucket is set. */
  MEDIA_DIR: string
  /** The bucket with uploaded files. */
  S3: S3Settings | undefined
  DATABASE_URL: string
  /** Redis, over which processes tell each other of changes and share limits; without it they look twice a second, and count by themselves. */
  REDIS_URL: string | undefined
  HANSA_SECRET: string
  HANSA_DEMO: boolean
  HANSA_LOCALES: string[]
  /** Megabytes of memory for finished answers. */
  HANSA_CACHE_MB: number
  /** Megabytes of disk for finished answers that outlive a restart; 0 for none. */
  HANSA_SNAPSHOT_MB: number
  /** True where readers also get the kept WebP of an uploaded picture, not only its variants. */
  HANSA_PAGES: boolean
  HANSA_PUBLIC_ORIGINALS: boolean
  /** How many answers that are not finished yet each network gets made in a minute without a portal's key; 0 for no limit. */
  HANSA_ANONYMOUS_PER_MINUTE: number
  /** How many of them at once, after a pause. */
  HANSA_ANONYMOUS_AT_ONCE: number
  /** Days that the audit log keeps its entries. */
  HANSA_AUDIT_DAYS: number
  /** Days that what was thrown away stays in the trash. */
  HANSA_TRASH_DAYS: number
  /** How many versions of a document are kept, and for how many months at most. */
  HANSA_VERSIONS: number
  HANSA_VERSION_MONTHS: number
  /** Days after which a contact is erased whose consent has ended. */
  HANSA_CONTACT_DAYS: number
  /** Days that mails on disk, and jobs that failed, are kept. */
  HANSA_MAIL_DAYS: number
  HANSA_ADMIN_EMAIL: string | undefined
  HANSA_ADMIN_PASSWORD: string | undefined
  /** True where everybody needs a second factor, network administrators too. */
  HANSA_REQUIRE_TWO_FACTOR: boolean
  /** Hours after which a session ends that nobody uses, and at the latest. */
  HANSA_SESSION_IDLE_HOURS: number
  HANSA_SESSION_HOURS: number
  /** The same for network administrators. */
  HANSA_ADMIN_SESSION_IDLE_HOURS: number
  HANSA_ADMIN_SESSION_HOURS: number
  /** Whom `/.well-known/security.txt` names, as a URI; without it there is no such file. */
  HANSA_SECURITY_CONTACT: string | undefined
  /** Where the rules for reports of holes stand. */
  HANSA_SECURITY_POLICY: string | undefined
  /** Identity providers that people may sign in with. */
  OIDC_PROVIDERS: OidcProvider[]
  /** The mail server as nodemailer's URL; without it, mails become files under `DATA_DIR/outbox`. */
  SMTP_URL: string | undefined
  /** From what on lines are logged. */
  LOG_LEVEL: LogLevel
  /** Who shows it reads the metrics; without it nobody does. */
  METRICS_TOKEN: string | undefined
  /** Sender of the hub's mails: `Name <address>` or an address alone. */
  MAIL_FROM: string
}

/**
 * Reads the settings from the environment.
 * @throws {SetupError} naming every setting that is wrong, what was received and what is expected
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const named = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(named)
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => problem(issue, named))
  const mongodb = named.DATABASE_URL?.startsWith('mongodb')
  if (mongodb && named.HANSA_SECRET === undefined) {
    problems.push(
      'HANSA_SECRET is missing. With MongoDB every process needs the same one: set it to 32 or more random characters.',
    )
  }
  if ((named.HANSA_ADMIN_EMAIL === undefined) !== (named.HANSA_ADMIN_PASSWORD === undefined)) {
    problems.push('HANSA_ADMIN_EMAIL and HANSA_ADMIN_PASSWORD belong together: set both or neither.')
  }
  problems.push(...bucketProblems(named))
  if (!parsed.success || problems.length > 0) {
    throw new SetupError(
      `${problems.length} problem(s) in the settings:\n${problems.map((line) => `  - ${line}`).join('\n')}`,
    )
  }
  return complete(parsed.data)
}

const ofBuckets = ['S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

/** A bucket is set whole or not at all; only the endpoint can be absent, which says AWS. */
function bucketProblems(source: Record<string, string | undefined>): string[] {
  const missing = ofBuckets.filter((name) => source[name] === undefined)
  const isSet = missing.length < ofBuckets.length || source.S3_ENDPOINT !== undefined
  if (!isSet || missing.length === 0) return []
  return [
    `${missing.join(', ')}: missing. The settings of an S3-compatible store belong together: set them all or none.`,
  ]
}

function bucketOf(values: z.infer<typeof schema>): S3Settings | undefined {
  const { S3_BUCKET: bucket, S3_REGION: region } = values
  const {
    S3_ENDPOINT: endpoint,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  } = values
  if (!bucket || !region || !accessKeyId || !secretAccessKey) return undefined
  return { bucket, region, endpoint, accessKeyId, secretAccessKey }
}

function problem(issue: z.core.$ZodIssue, source: Record<string, string | undefined>): string {
  const name = String(issue.path[0] ?? 'environment')
  const received = /SECRET|ACCESS_KEY|TOKEN|PASSWORD|DATABASE_URL|REDIS_URL|SMTP_URL|OIDC/.test(name)
    ? '(not shown)'
    : JSON.stringify(source[name])
  return `${name}: ${issue.message}. Received ${received}. See .env.example.`
}

function complete(values: z.infer<typeof schema>): Env {
  const dataDir = path.resolve(values.DATA_DIR)
  const portalPort = values.PORTAL_PORT ?? values.PORT + 1
  const serverUrl = values.SERVER_URL ?? `http://localhost:${values.PORT}`
  return {
    ...values,
    PORTAL_PORT: portalPort,
    SERVER_URL: serverUrl,
    PORTAL_URL: `http://localhost:${portalPort}`,
    DATA_DIR: dataDir,
    MEDIA_DIR: path.resolve(values.MEDIA_DIR),
    S3: bucketOf(values),
    DATABASE_URL: values.DATABASE_URL ?? `file:${path.join(dataDir, 'hansa.db')}`,
    HANSA_SECRET: values.HANSA_SECRET ?? keptSecret(dataDir),
    HANSA_DEMO: values.HANSA_DEMO === '1',
    HANSA_LOCALES: values.HANSA_LOCALES ?? [...shippedLocales],
    HANSA_PAGES: values.HANSA_PAGES === '1',
    HANSA_PUBLIC_ORIGINALS: values.HANSA_PUBLIC_ORIGINALS === '1',
    REDIS_URL: values.REDIS_URL,
    HANSA_ADMIN_EMAIL: values.HANSA_ADMIN_EMAIL,
    HANSA_ADMIN_PASSWORD: values.HANSA_ADMIN_PASSWORD,
    OIDC_PROVIDERS: values.OIDC_PROVIDERS ?? [],
    HANSA_REQUIRE_TWO_FACTOR: values.HANSA_REQUIRE_TWO_FACTOR === '1',
    HANSA_SECURITY_CONTACT: values.HANSA_SECURITY_CONTACT,
    HANSA_SECURITY_POLICY: values.HANSA_SECURITY_POLICY,
    SMTP_URL: values.SMTP_URL,
    METRICS_TOKEN: values.METRICS_TOKEN,
    // At a terminal the addresses and accounts that are named at start stay in sight.
    LOG_LEVEL: values.LOG_LEVEL ?? (process.stdout.isTTY ? 'warn' : 'info'),
    MAIL_FROM: values.MAIL_FROM ?? `Hansa <no-reply@${new URL(serverUrl).hostname}>`,
  }
}

/** The secret of this machine: made once, kept beside the database, readable by its owner only. */
function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, 'secret')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  const secret = createHash('sha256').update(randomBytes(64)).digest('hex')
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' })
  return secret
}

let current: Env | undefined

/** The settings of this process, read once. */
export function env(): Env {
  return (current ??= readEnv(process.env))
}

import { z } from 'zod'
import { isOwned, type Kind, kinds } from '../../model/kinds/index.ts'
import {
  formsOf,
  type ItemForm,
  itemForms,
  type ListForm,
  listForms,
  parametersOfForm,
} from '../query/forms.ts'
import {
  embedParameters,
  itemParametersOf,
  type Parameter,
  parametersOf,
  searchParameters,
} from '../query/parameters.ts'
import { health } from '../schema/health.ts'
import { embedSchema, itemSchemas, listSchema, problemSchema, searchSchema } from '../schema/index.ts'

type Json = Record<string, unknown>

/** The data of the hub that the description is made for. */
export interface Described {
  serverUrl: string
  version: string
  offered: readonly string[]
}

/** The OpenAPI 3.1 description of the public API, made from the schemas that check and type it. */
export function openapi({ serverUrl, version, offered }: Described): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Hansa public API',
      version,
      summary: 'What the network publishes, in the language of the reader.',
      description: [
        'For reading, without a key, from any origin; a portal’s server may show the portal’s key. `lang` is the language wished for; each item says in `lang` which one its texts are really in, and in `translation` how they stand to their source.',
        'Every answer has a strong ETag: ask again with `If-None-Match` and get 304 while nothing changed. Faults are problem documents (RFC 9457) that name the parameter, what was received and what is allowed; `type` leads to what to do.',
      ].join('\n\n'),
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: serverUrl }],
    tags: [...kinds, 'embeds'].map((name) => ({ name })),
    paths: Object.assign(
      {},
      ...kinds.map((kind) => pathsOf(kind, offered)),
      ...(Object.keys(listForms) as ListForm[]).map((form) => embedPath(form, offered)),
      searchPath(offered),
      healthPath(),
    ),
    // Without a key, or with a portal's.
    security: [{}, { portalKey: [] }],
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        portalKey: {
          type: 'http',
          scheme: 'bearer',
          description:
            'The key of a portal, for requests from its server. One that does not count is answered 401.',
        },
      },
    },
  }
}

function pathsOf(kind: Kind, offered: readonly string[]): Json {
  const lists = formsOf(listForms, kind).map((form) => listPath(form, kind, offered))
  return Object.assign({}, ...lists, ...formsOf(itemForms, kind).map((form) => itemPath(form, kind, offered)))
}

function listPath(form: ListForm, kind: Kind, offered: readonly string[]): Json {
  const { name, type } = listForms[form]
  const parameters = parametersOfForm(listForms[form], parametersOf(kind, offered), kind)
  return {
    [`/v1/${kind}.${form}`]: {
      get: {
        tags: [kind],
        operationId: idOf('list', kind, form),
        summary: form === 'json' ? `A list of ${kind}` : `A list of ${kind} as ${name}`,
        parameters: [...parameters].map(([name, parameter]) => queryParameter(name, parameter)),
        responses: responses(form === 'json' ? schemaNames.list(kind) : { type }, ['400']),
      },
    },
  }
}

function itemPath(form: ItemForm, kind: Kind, offered: readonly string[]): Json {
  const { name, type } = itemForms[form]
  const named = isOwned(kind) ? ['municipality', 'slug'] : ['slug']
  const parameters = parametersOfForm(itemForms[form], itemParametersOf(kind, offered), kind)
  const asked = [...parameters].map(([parameter, known]) => queryParameter(parameter, known))
  return {
    [`/v1/${kind}/${named.map((part) => `{${part}}`).join('/')}.${form}`]: {
      get: {
        tags: [kind],
        operationId: idOf('item', kind, form),
        summary: form === 'json' ? `One of the ${kind}` : `One of the ${kind} as ${name}`,
        parameters: [...named.map(pathParameter), ...asked],
        responses: responses(form === 'json' ? schemaNames.item(kind) : { type }, ['301', '400', '404']),
      },
    },
  }
}

function embedPath(form: ListForm, offered: readonly string[]): Json {
  const { name, type } = listForms[form]
  const parameters = parametersOfForm(listForms[form], embedParameters(offered))
  return {
    [`/v1/embeds/{id}.${form}`]: {
      get: {
        tags: ['embeds'],
        operationId: ['embed', ...(form === 'json' ? [] : form.split('.'))].join('_'),
        summary: `The list of a stored embed, by its public id${form === 'json' ? '' : `, as ${name}`}`,
        parameters: [
          pathParameter('id'),
          ...[...parameters].map(([parameter, known]) => queryParameter(parameter, known)),
        ],
        responses: responses(form === 'json' ? 'Embed' : { type }, ['400', '404', '410']),
      },
    },
  }
}

/** The name of an operation: programs make names of functions from it. */
const idOf = (what: string, kind: Kind, form: ListForm | ItemForm): string =>
  [what, kind, ...(form === 'json' ? [] : form.split('.'))].join('_')

function searchPath(offered: readonly string[]): Json {
  return {
    '/v1/search.json': {
      get: {
        operationId: 'search',
        summary: 'Items of several kinds, the best matches first; without `q` the newest',
        parameters: [...searchParameters(offered)].map(([name, parameter]) =>
          queryParameter(name, parameter),
        ),
        responses: responses('SearchResult', ['400']),
      },
    },
  }
}

function healthPath(): Json {
  const answer = (description: string) => ({
    description,
    content: { 'application/json': { schema: ref('Health') } },
  })
  return {
    '/health': {
      get: {
        operationId: 'health',
        summary: 'Whether the hub can answer',
        responses: { '200': answer('The hub answers'), '503': answer('The database does not answer') },
      },
    },
  }
}

const problems: Record<string, string> = {
  '301': 'What stood at this address is at the one in Location now',
  '400': 'A parameter is unknown, repeated, malformed or names nothing',
  '401': 'The key of a portal is unknown, has expired or was revoked',
  '404': 'Nothing is published at this address',
  '410': 'The embed was thrown away',
  '429':
    'The portal, or the network of who shows no key, has asked too often; Retry-After says when to ask again',
  '503': 'The database does not answer',
}

/** @param answer the name of its schema, or the media type of what is no JSON of ours */
function responses(answer: string | { type: string }, faults: string[]): Json {
  const faulty = [...faults, '401', '429', '503'].map((status) => [
    status,
    { description: problems[status], content: { 'application/problem+json': { schema: ref('Problem') } } },
  ])
  return {
    '200': {
      description: 'The answer',
      headers: { ETag: { schema: { type: 'string' }, description: 'Strong validator for If-None-Match' } },
      content:
        typeof answer === 'string' ? { 'application/json': { schema: ref(answer) } } : { [answer.type]: {} },
    },
    '304': { description: 'Nothing changed since the answer with this ETag' },
    ...Object.fromEntries(faulty),
  }
}

function queryParameter(name: string, { schema, allowed, description }: Parameter): Json {
  const made = jsonSchema(schema)
  return {
    name,
    in: 'query',
    required: false,
    description: `${description}. Allowed: ${allowed}.`,
    ...(made.type === 'array' ? { style: 'form', explode: false } : {}),
    schema: made,
  }
}

function pathParameter(name: string): Json {
  return { name, in: 'path', required: true, schema: { type: 'string' } }
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

const schemaNames = {
  item: (kind: Kind) => String(z.globalRegistry.get(itemSchemas[kind])?.id),
  list: (kind: Kind) => `${schemaNames.item(kind)}List`,
}

function jsonSchema(schema: z.ZodType): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { unrepresentable: 'any', override: terse })
  return rest
}

/** Leaves out what only repeats the format, and lets later releases add members. */
function terse({ jsonSchema: made }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (made.format === 'date-time' || made.format === 'date') delete made.pattern
  if (made.minimum === Number.MIN_SAFE_INTEGER) delete made.minimum
  if (made.maximum === Number.MAX_SAFE_INTEGER) delete made.maximum
  delete made.additionalProperties
}

/** All schemas as components that point at each other by name. */
function componentSchemas(): Json {
  const named: [string, z.ZodType][] = [
    ...kinds.map(listOf),
    ['SearchResult', searchSchema],
    ['Embed', embedSchema],
    ['Problem', problemSchema],
    ['Health', health],
  ]
  const components: Json = {}
  for (const [name, schema] of named) {
    const { $defs, $ref, ...own } = jsonSchema(schema) as Json & { $defs?: Json }
    Object.assign(components, $defs, $ref === undefined ? { [name]: own } : {})
  }
  return JSON.parse(JSON.stringify(components).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json
}

function listOf(kind: Kind): [string, z.ZodType] {
  return [schemaNames.list(kind), listSchema(kind)]
}

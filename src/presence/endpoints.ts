import { type CollectionConfig, type Endpoint, Forbidden, NotFound, type PayloadRequest } from 'payload'
import { slugIn } from '../model/slugs.ts'
import { HubError } from '../errors/hubError.ts'
import { callerOf } from '../access/caller.ts'
import { rowOf } from '../access/roles.ts'
import { readsDraft } from './rights.ts'
import { join, leave, type Open } from './presence.ts'

/**
 * `POST /api/{collection}/:id/presence` with `{ locale }` says that the person has the document open in that language, and is answered
 * with `{ others: [{ name, language }] }`; `DELETE` with `?locale=` says that they have left. Throws 404 for what the caller reads no
 * draft of, 400 for what is no content language.
 */
export const presenceEndpoints = (collection: string): Endpoint[] => [
  {
    path: '/:id/presence',
    method: 'post',
    handler: async (req) => {
      const body: unknown = await req.json?.().catch(() => undefined)
      const { locale } = (body ?? {}) as { locale?: unknown }
      const open = await opened(req, collection)
      return Response.json({
        others: await join(req, open, { person: personOf(req), language: languageOf(req, locale) }),
      })
    },
  },
  {
    path: '/:id/presence',
    method: 'delete',
    handler: async (req) => {
      const open = await opened(req, collection)
      await leave(req, open, {
        person: personOf(req),
        language: languageOf(req, req.searchParams.get('locale')),
      })
      return Response.json({ others: [] })
    },
  },
]

async function opened(req: PayloadRequest, collection: string): Promise<Open> {
  if (!['network', 'member'].includes(callerOf(req).kind)) throw new Forbidden(req.t)
  const open = { collection: slugIn(req.payload, collection), id: String(req.routeParams?.id) }
  if (!(await readsDraft(req, open))) throw new NotFound(req.t)
  return open
}

const personOf = (req: PayloadRequest): string => String(req.user?.id)

function languageOf(req: PayloadRequest, locale: unknown): string {
  const { localization } = req.payload.config
  const codes = localization ? localization.localeCodes : []
  const found = codes.find((code) => code === locale)
  if (found !== undefined) return found
  throw new HubError(req, 'unknown-language', {
    value: String(locale).slice(0, 20),
    languages: codes.join(', '),
  })
}

/** Returns whether people open the documents of a collection to change them. */
const isEdited = (slug: string): boolean => {
  const { owner, appendOnly } = rowOf(slug)
  return appendOnly !== true && ['municipality', 'network', 'itself'].includes(owner)
}

/** A collection whose forms say who else is in them, if there is anything to edit in it. */
export function withPresence(collection: CollectionConfig): CollectionConfig {
  const { admin, endpoints, slug } = collection
  if (!isEdited(slug)) return collection
  const edit = admin?.components?.edit
  const shown = ['/admin/presence/Presence.tsx#Presence', ...(edit?.beforeDocumentControls ?? [])]
  return {
    ...collection,
    endpoints: [...(endpoints || []), ...presenceEndpoints(slug)],
    admin: {
      ...admin,
      components: { ...admin?.components, edit: { ...edit, beforeDocumentControls: shown } },
    },
  }
}

import {
  createLocalReq,
  type CollectionSlug,
  type Payload,
  type PayloadRequest,
  type TypedUser,
} from 'payload'
import type { Planted } from './internal.ts'

/** One read that an admin page or a server function makes for a person. */
export type View = (req: PayloadRequest, planted: Planted, select: object) => Promise<unknown>

const views = '../../../node_modules/@payloadcms/next/dist/views'
const load = async (path: string) => (await import(`${views}/${path}` as string)) as Record<string, Read>
type Read = (asked: object) => Promise<unknown>

/** Reads of Payload's own code for the admin: run as it is where no browser is needed, else the read that it makes. */
export const adminViews: Record<string, View> = {
  'the form of a contact': async (req, { contacts }) => {
    const { getDocumentData } = await load('Document/getDocumentData.js')
    return getDocumentData?.({
      id: contacts,
      collectionSlug: 'contacts',
      payload: req.payload,
      req,
      user: req.user,
    })
  },
  'the form of a meeting': async (req, { meetings }) => {
    const { getDocumentData } = await load('Document/getDocumentData.js')
    return getDocumentData?.({
      id: meetings,
      collectionSlug: 'meetings',
      payload: req.payload,
      req,
      user: req.user,
    })
  },
  'the list of versions': async (req, { contacts }, select) => {
    const { fetchVersions } = await load('Version/fetchVersions.js')
    const asked = {
      collectionSlug: 'contacts',
      parentID: contacts,
      depth: 1,
      overrideAccess: false,
      locale: 'all',
    }
    return fetchVersions?.({ ...asked, req, user: req.user, select: { version: select } })
  },
  'the newest version': async (req, { meetings }) => {
    const { fetchLatestVersion } = await load('Version/fetchVersions.js')
    const asked = {
      collectionSlug: 'meetings',
      parentID: meetings,
      depth: 1,
      overrideAccess: false,
      locale: 'all',
    }
    return fetchLatestVersion?.({ ...asked, status: 'draft', req, user: req.user })
  },
  'the labels of related documents': async (req, { contacts, meetings }) => {
    const { generateLabelFromValue } = await load(
      'Version/RenderFieldsToDiff/fields/Relationship/generateLabelFromValue.js',
    )
    const field = { name: 'x', type: 'relationship' }
    const label = (relationTo: string, value: string) =>
      generateLabelFromValue?.({
        field: { ...field, relationTo },
        locale: 'en',
        parentIsLocalized: false,
        req,
        value,
      })
    return [await label('contacts', contacts), await label('meetings', meetings)]
  },
  // `table-state`, and the list with the columns that a person chose.
  'a table': (req, _planted, select) => find(req, 'contacts', { select, draft: true }),
  'a table of meetings': (req, _planted, select) => find(req, 'meetings', { select, draft: true }),
  'a table of what joins': (req, { contacts }) =>
    req.payload
      .findByID({
        collection: 'contacts',
        id: contacts,
        depth: 1,
        joins: { projects: { limit: 10 } },
        select: { projects: true } as never,
        overrideAccess: false,
        user: req.user,
      })
      .catch(refused),
  // Lists in groups: their headings are populated.
  'a list in groups': (req, _planted, select) =>
    req.payload
      .findDistinct({
        collection: 'resources',
        field: 'meetings',
        depth: 1,
        populate: { meetings: select as never },
        overrideAccess: false,
        req,
      })
      .catch(refused),
  'a list in groups by what is internal': (req) =>
    req.payload
      .findDistinct({ collection: 'contacts', field: 'emails.value' as never, overrideAccess: false, req })
      .catch(refused),
}

const refused = (error: Error): string => error.name

const find = (req: PayloadRequest, collection: CollectionSlug, asked: object): Promise<unknown> =>
  req.payload.find({ collection, depth: 0, ...asked, overrideAccess: false, user: req.user } as never)

/** A request of a page of the admin, by a person. */
export const pageRequest = (payload: Payload, user: TypedUser | null): Promise<PayloadRequest> =>
  createLocalReq({ ...(user ? { user } : {}) }, payload)

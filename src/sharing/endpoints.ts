import { type Endpoint, headersWithCors, type PayloadRequest } from 'payload'
import { HubError } from '../errors/hubError.ts'
import { isDoc } from '../translation/document.ts'
import { idOf } from '../access/caller.ts'
import type { Decision } from './adopting.ts'
import { type ItemRef, keyOf, type SharedKind } from './items.ts'

const people = (req: PayloadRequest): void => {
  if (!req.user) throw new HubError(req, 'adoption-needs-sign-in')
}

async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  const body: unknown = await req.json?.().catch(() => undefined)
  return isDoc(body) ? body : {}
}

const json = (req: PayloadRequest, status: number, body: object): Response =>
  Response.json(body, { status, headers: headersWithCors({ headers: new Headers(), req }) })

/** `POST /api/adoptions/{id}/take` and `/keep`: a person's answer to a change at the source. */
export const answers: Endpoint[] = (['take', 'keep'] as const).map((what) => ({
  path: `/:id/${what}`,
  method: 'post',
  handler: async (req) => {
    people(req)
    const { overwrite } = await bodyOf(req)
    const decision: Decision = { take: what === 'take', overwrite: overwrite === true }
    const doc = await req.payload.update({
      collection: 'adoptions',
      id: String(req.routeParams?.id),
      data: {},
      depth: 0,
      overrideAccess: false,
      user: req.user,
      context: { decision },
      req,
    })
    return json(req, 200, { doc })
  },
}))

/**
 * `POST /api/{collection}/{id}/adopt` with `{ municipality, mode, state, introduction }`: adopts an item, or changes how the
 * city has adopted it. The introduction is in the language of the request (`?locale=`).
 */
export const adopt = (kind: SharedKind): Endpoint => ({
  path: '/:id/adopt',
  method: 'post',
  handler: async (req) => {
    people(req)
    const body = await bodyOf(req)
    const item: ItemRef = { relationTo: kind, value: String(req.routeParams?.id) }
    const municipality = idOf(body.municipality)
    if (municipality === undefined) throw new HubError(req, 'adoption-without-municipality')
    const names = ['mode', 'state', 'position', 'introduction'] as const
    const data = Object.fromEntries(names.filter((name) => name in body).map((name) => [name, body[name]]))
    const common = { collection: 'adoptions', depth: 0, overrideAccess: false, user: req.user, req } as const
    const known = await req.payload.find({
      ...common,
      where: { and: [{ municipality: { equals: municipality } }, { itemKey: { equals: keyOf(item) } }] },
      limit: 1,
      pagination: false,
    })
    const id = known.docs[0]?.id
    const doc =
      id === undefined
        ? await req.payload.create({ ...common, data: { ...data, item, municipality } as never })
        : await req.payload.update({ ...common, id, data: data as never })
    return json(req, id === undefined ? 201 : 200, { doc })
  },
})

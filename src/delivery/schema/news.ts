import { z } from 'zod'
import { address, doc, funding, html, image, instant, itemBase, link, ref, text } from './parts.ts'
import { audiences, newsCategories } from '../../model/values.ts'

/** A published article as the public sees it. */
export const newsItem = itemBase
  .extend({
    kind: z.literal('news'),
    teaser: text.optional(),
    body: html.optional(),
    category: z.enum(newsCategories).optional(),
    audience: z.array(z.enum(audiences)).optional(),
    publishedAt: instant.optional(),
    dateText: text.optional(),
    byline: text.optional(),
    image: image.optional(),
    gallery: z.array(image).optional(),
    topics: z.array(ref).optional(),
    projects: z.array(ref).optional(),
    meetings: z.array(ref).optional(),
    partners: z.array(ref).optional(),
    sources: z
      .array(z.object({ title: text.optional(), url: address.optional(), publisher: text.optional() }))
      .optional(),
    relatedLinks: z.array(link).optional(),
    documents: z.array(doc).optional(),
    funding: z.array(funding).optional(),
  })
  .meta({ id: 'News' })

export type NewsItem = z.infer<typeof newsItem>

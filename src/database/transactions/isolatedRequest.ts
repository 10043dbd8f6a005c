import { isolateObjectProperty, type PayloadRequest } from 'payload'

/** The same request, so the same transaction, with a language and a context of its own. */
export const isolatedRequest = (req: PayloadRequest): PayloadRequest =>
  isolateObjectProperty(req, ['locale', 'fallbackLocale', 'context', 'query'])

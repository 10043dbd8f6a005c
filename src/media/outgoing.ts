import type { CollectionBeforeOperationHook, CollectionConfig, UploadConfig } from 'payload'
import { HubError } from '../errors/hubError.ts'

/**
 * The hub asks no address that somebody names. Payload would fetch what stands in the `url` of an upload without a file, whatever
 * `pasteURL` says; the one thing of ours that it asks before is which headers to send. Nor does it take the word of a client
 * for a file that is there already (`file` as JSON): it would read any by its name, before it looks who asks.
 */
const noFetching = {
  pasteURL: false,
  requiresClientUploadReceipt: true,
  externalFileHeaderFilter: () => {
    throw new HubError({}, 'fetching-refused')
  },
} satisfies Partial<UploadConfig>

/** Says so at once where it can be seen; Payload would call what the filter throws a fault of the hub. */
const sayAtOnce: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'create' && !req.file && typeof req.data?.url === 'string')
    throw new HubError(req, 'fetching-refused')
  return args
}

/** A collection that fetches nothing, if it has files at all. */
export function withoutFetching(collection: CollectionConfig): CollectionConfig {
  const { upload, hooks } = collection
  if (!upload) return collection
  return {
    ...collection,
    upload: { ...(upload === true ? {} : upload), ...noFetching },
    hooks: { ...hooks, beforeOperation: [sayAtOnce, ...(hooks?.beforeOperation ?? [])] },
  }
}

import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'
import { HubError } from '../../src/errors/hubError.ts'
import { auditActions } from '../../src/publish/audit.ts'
import { auditExport } from '../../src/publish/auditExport.ts'
import { searchedFields } from '../../src/publish/auditQuery.ts'

/** Refuses every change, whoever asks and whatever access says: `src/publish/audit.ts` appends below this. */
const appendOnly: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (['read', 'count', 'findDistinct', 'readDistinct'].includes(operation)) return args
  throw new HubError(req, 'audit-log-closed')
}

/** Who did what, from where. Append-only: it is written in the same transaction as the deed, and nobody edits it. */
export const auditLog = (): CollectionConfig => ({
  slug: 'auditLog',
  admin: {
    group: 'administration',
    useAsTitle: 'action',
    defaultColumns: [
      'createdAt',
      'action',
      'user',
      'document',
      'documentId',
      'fields',
      'municipality',
      'address',
    ],
    listSearchableFields: [...searchedFields],
    hideAPIURL: true,
    components: { beforeListTable: ['/admin/AuditExport.tsx#AuditExport'] },
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  disableBulkEdit: true,
  hooks: { beforeOperation: [appendOnly] },
  endpoints: [auditExport],
  indexes: [
    { fields: ['municipality', 'createdAt'] },
    { fields: ['user', 'createdAt'] },
    { fields: ['action', 'createdAt'] },
    { fields: ['document', 'documentId'] },
  ],
  fields: [
    { name: 'action', type: 'select', required: true, options: [...auditActions] },
    { name: 'document', type: 'text', required: true },
    // Blank where a deed concerns no single document.
    { name: 'documentId', type: 'text', required: true, index: true },
    { name: 'fields', type: 'text' },
    { name: 'detail', type: 'text' },
    { name: 'user', type: 'relationship', relationTo: 'users', index: true },
    { name: 'municipality', type: 'relationship', relationTo: 'municipalities', index: true },
    { name: 'address', type: 'text' },
  ],
  timestamps: true,
})
